"""One edition of the small true values of tests/model/making.py, and its tree as readable text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from advocacy.compose import Composed
from advocacy.compose import compose as compose_edition
from advocacy.model.document import (
    AnnexRow,
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Contents,
    DateText,
    Document,
    Emph,
    Fact,
    Heading,
    Inlines,
    Label,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    Picture,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    ProvisionCount,
    Reference,
    Series,
    Strong,
    Tab,
    Table,
)
from advocacy.model.figure import Break, Figure, Formula, Indicator
from advocacy.model.finding import Language
from advocacy.model.genre import OwnWords
from advocacy.model.place import Place
from advocacy.model.public import PublicDossier
from advocacy.model.text import Text, Words, label
from tests.model.making import (
    agenda,
    ask,
    body,
    both,
    by_id,
    case,
    chart,
    figure,
    gap,
    indicator,
    law,
    order,
    population,
    problem,
    public,
    source,
    templates,
    year,
)

BREAK = Break(2020, 2021, label("2021年起口径改变", "the definition changed in 2021"))
PROVISIONAL = label("初步数", "provisional")
CAVEAT = label("分母是推算数。", "The denominator is an estimate.")


def written(zh: str, en: str, line: int) -> Text:
    """Words of a record's file, with their place."""
    file = "evidence/cases/driver.yaml"
    return Text(zh=Words(zh, Place(file, line, 7)), en=Words(en, Place(file, line + 1, 7)))


def _indicators() -> dict[str, Indicator]:
    employed = indicator(
        figure("8800000", 2019),
        figure("8500000", 2021),
        figure("9061000", 2023, notes=(PROVISIONAL,)),
        figure(None, 2024, missing=label("未公布", "not published")),
        breaks=(BREAK,),
    )
    working_age = figure("17800000", 2023, "working-age", population="working-age", cell="C2023")
    share = figure(
        "50.904494382",
        2023,
        "employed-share",
        unit="percent",
        quantum="0.1",
        nature="rate",
        origin=Formula("share", (employed.figures[2], working_age)),
        notes=(CAVEAT,),
    )
    # the parts of a change stand in the order of time
    growth = figure(
        "6.6",
        2023,
        "employed-growth",
        unit="percent",
        quantum="0.1",
        nature="rate",
        origin=Formula("change", (employed.figures[1], employed.figures[2])),
    )
    more = figure(
        "561000",
        2023,
        "employed-more",
        nature="flow",
        origin=Formula("change", (employed.figures[1], employed.figures[2])),
    )
    vision = figure("12630000", 2010, "vision", quantum="10000", nature="estimate", cell="D2", source="survey")
    hearing = figure("20540000", 2010, "hearing", quantum="10000", nature="estimate", cell="D3", source="survey")
    both_senses = figure(
        "33170000", 2010, "senses", quantum="10000", nature="estimate", origin=Formula("sum", (vision, hearing))
    )
    names = {
        "working-age": label("就业年龄段人数", "People of working age"),
        "employed-share": label("就业比例", "Share in work"),
        "employed-growth": label("在业人数增长", "Growth of people in work"),
        "employed-more": label("在业人数增加", "Increase of people in work"),
        "vision": label("视力残疾", "Visual"),
        "hearing": label("听力残疾", "Hearing"),
        "senses": label("视力和听力残疾", "Visual and hearing"),
    }
    others: tuple[Figure, ...] = (working_age, share, growth, more, vision, hearing, both_senses)
    empty = indicator(figure(None, 2023, "unknown-number"), name=label("不详", "Unknown"))
    return by_id(employed, *(indicator(one, name=names[one.indicator]) for one in others), empty)


def standard(**parts: Any) -> PublicDossier:
    """Evidence of every sort; `parts` replace some of it."""
    whole: dict[str, Any] = {
        "agenda": agenda(
            problem(),
            problem(
                "uncovered",
                title=both("没有保障", "No cover"),
                statement=both("骑手受伤自己负担。", "Riders pay for their injuries."),
                origin="organisation",
            ),
            ask(
                amends=(
                    {"law": "protection-law", "article": "38.2"},
                    {"law": "draft-law", "article": "1"},
                    {"law": "protection-law", "article": "9"},
                )
            ),
            ask(
                "cover",
                code="C3",
                demand=both("把骑手纳入工伤保障。", "Cover riders."),
                plain=both("工伤保障", "injury cover"),
                answers=("uncovered",),
                origin="organisation",
                instrument="regulation",
            ),
            body(),
            body(
                "ministry",
                name=both("人力资源和社会保障部", "the Ministry"),
                kind="government",
                competent_for=("fines", "cover"),
            ),
        ),
        "laws": by_id(law()),
        "sources": by_id(
            source(),
            source(
                "bulletin",
                type="dataset",
                title=both("残疾人事业统计公报", "Statistical bulletin"),
                publisher=both("中国残联", "CDPF"),
                issued="2024-04",
            ),
            source("survey", type="report", title=both("抽样调查", "Sample survey"), issued="2011"),
            source(
                "daily",
                type="article-newspaper",
                title=both("骑手的一天", "A rider's day"),
                publisher=both("某日报社", "Daily Press"),
                container_title=both("某日报", "The Daily"),
                issued="2025-03-01",
                standing="press",
            ),
        ),
        "charts": by_id(
            chart(),
            chart("some-years", periods="2021-2023", draw="line"),
            chart("one-year", of=("vision", "hearing"), draw="bar"),
            chart("table-only", periods="2023", draw="none"),
            chart("two", of=("employed", "working-age"), periods="2023-2024"),
            chart("law", of="provisions", draw="stacked"),
            chart(
                "events",
                of=(),
                draw="timeline",
                entries=(
                    {"date": "2021-09", "what": both("试点开始。", "The pilot began."), "source": "bulletin"},
                    {"date": "2020-07-04", "what": both("修订。", "Revised."), "source": "survey"},
                ),
            ),
        ),
        "populations": by_id(population(), population("working-age", name=both("就业年龄段", "working age"))),
        "indicators": _indicators(),
        "records": (
            case(
                title=written("司机被解雇，获赔5860元", "A driver dismissed; 5,860 yuan", 3),
                summary=written(
                    "2020年7月4日，公司查到残疾证。\n\n当天要求离职。",
                    "On 4 July 2020 the firm\nfound the certificate.",
                    6,
                ),
                law=({"law": "protection-law", "article": "38.2"}, {"law": "protection-law", "article": "61"}),
                sources=({"source": "gazette", "at": both("第9号", "No. 9")},),
                outcome={"forum": "court", "result": both("支付赔偿金", "compensation"), "award": "5860 CNY"},
            ),
            case(
                "advertisement",
                title=both("招聘写明“无残疾”", "“No disability” wanted"),
                act="advertisement",
                standing="press",
                sources=({"source": "daily"}, {"source": "gazette"}),
            ),
            gap(standing="testimony", sources=({"source": "daily"},), person="nobody"),
        ),
        "unverified": frozenset({"rumour"}),
        **parts,
    }
    return public(**whole)


def compose(
    text: str,
    language: Language = "zh",
    *,
    shared: Mapping[str, str] | None = None,
    own: OwnWords | None = None,
    dossier: PublicDossier | None = None,
    **fields: Any,
) -> Composed:
    """One edition of `text` as the page of the genre; `fields` are of the order."""
    pages = templates(zh=text, en=text, shared=shared)
    public = standard() if dossier is None else dossier
    return compose_edition(public, pages, order(**fields), language, own)


def document_of(composed: Composed) -> Document:
    assert composed.findings == ()
    assert composed.document is not None
    return composed.document


# ------------------------------------------------------------------- drawing


def drawn(blocks: Blocks, indent: str = "") -> str:
    """The tree in lines; what is not plain text stands in brackets."""
    return "".join(f"{indent}{line}\n" for block in blocks for line in _lines(block))


def said(content: Inlines) -> str:
    """Inlines in one line."""
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Any) -> str:
    match inline:
        case str():
            return inline
        case PrintedFigure(text=text, figure=one):
            return f"[figure {text}: {one.indicator} {one.period.year}]"
        case PrintedCount(text=text, kind=kind, problem=problem, records=records):
            of = f"{kind} {problem}".strip()
            return f"[count {text}: {of}: {', '.join(records)}]"
        case ProvisionCount(text=text, penalty=penalty, counted=counted):
            named = ", ".join(f"{law_id} {article}" for law_id, article in counted)
            return f"[provisions {text}: {penalty or 'all'}: {named}]"
        case Fact(text=text, place=place):
            return f"[fact {text}: {place}]" if place.file else f"[fact {text}]"
        case PrintedProvision(text=text, law=law_id, article=article):
            return f"[provision {text}: {f'{law_id} {article}'.strip()}]"
        case DateText(text=text):
            return f"[date {text}]"
        case Label(text=text):
            return f"[label {text}]"
        case Emph(content=content):
            return f"*{said(content)}*"
        case Strong(content=content):
            return f"**{said(content)}**"
        case Link(content=content, target=target):
            return f"[link {said(content)}: {target}]"
        case Note(content=content):
            return f"[note {said(content)}]"
        case Reference(label=name):
            return f"[see {name}]"
        case AnnexRow(content=content):
            return f"[row {said(content)}]"
        case LineBreak():
            return "[break]"
        case Tab():
            return "[tab]"
        case Picture(alt=alt):
            return f"[picture {alt}]"
    raise TypeError(inline)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            signs = f" {block.look}" * (block.look != "plain") + " new-page" * block.new_page
            yield f"heading {block.level}{signs}: {said(block.content)}"
        case Paragraph():
            yield f"{block.role}: {said(block.content)}"
        case BulletList() | OrderedList():
            yield "bullets" if isinstance(block, BulletList) else "numbers"
            for item in block.items:
                first, *rest = drawn(item).splitlines()
                yield f"  - {first}"
                yield from (f"    {line}" for line in rest)
        case BlockQuote():
            yield "quote"
            yield from (f"  {line}" for line in drawn(block.blocks).splitlines())
        case Table():
            look = f" {block.look}" * (block.look != "plain")
            yield f"table{look} {block.label}: {said(block.caption)}"
            yield f"  description: {block.description}"
            yield f"  widths: {block.widths} numeric: {sorted(block.numeric)}"
            yield f"  head | {' | '.join(said(cell) for cell in block.head)}"
            for row in block.rows:
                cells = (" / ".join(said(one) for one in cell) for cell in row)
                yield f"  row | {' | '.join(cells)}"
        case Contents():
            yield "contents"
        case Chart():
            yield f"chart {block.draw} {block.label}: {said(block.caption)}"
            yield f"  alt: {said(block.alt)}"
            yield f"  unit: {block.unit}"
            yield f"  categories: {' | '.join(_inline(one) for one in block.categories)}"
            for series in block.series:
                yield from _series(series)


def _series(series: Series) -> Iterator[str]:
    yield f"  series {said(series.name)}: gaps after {sorted(series.gap_after)}"
    for point, value in zip(series.points, series.values, strict=True):
        yield f"    {'-' if point is None else _inline(point)} = {_plain(value)}"


def _plain(value: Decimal | None) -> str:
    return "-" if value is None else f"{value.normalize():f}"


__all__ = ["compose", "document_of", "drawn", "said", "standard", "year"]
