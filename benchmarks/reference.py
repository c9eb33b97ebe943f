"""The reference brief as evidence: what the project's own loader would have read from files.

A content is the dictionary that the benchmark gives to every generator: texts, printed figures,
tables and cases of one edition.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from pathlib import Path
from typing import Any

from advocacy.compose import Composed
from advocacy.compose.slots import InlineValue
from advocacy.model.agenda import Agenda, Ask, Body, Problem
from advocacy.model.campaign import Campaign, Organisation
from advocacy.model.document import Document, PrintedFigure
from advocacy.model.figure import Cell, Figure, Indicator, Period
from advocacy.model.genre import Genre, Template, Templates
from advocacy.model.order import Order
from advocacy.model.place import At, Place
from advocacy.model.public import Detail, PublicDossier, PublicRecord
from advocacy.model.source import Checked, Source
from advocacy.model.text import Text, Words, label
from advocacy.model.title import read_title
from advocacy.write import House, read_house

HERE = Path(__file__).resolve().parent
_HOUSE = HERE.parent / "templates" / "house" / "brief.docx"
_DAY = datetime.date(2025, 6, 18)
_PLACE = Place("evidence/reference.yaml", 1, 1)
_YEAR = Period(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31), "year end")
_WORKBOOK_HASH = "0123456789abcdef" * 4
_UNITS = {"pct": ("percent", "0.1"), "int": ("persons", "1"), "yuan": ("CNY", "1")}
_CASE_DETAILS = ("id", "place", "date", "law", "consent")


class Reference(Organisation):
    """The organisation of the benchmark: the values of one edition that its template calls by name.

    The reference brief writes ¥2,530 where the project's own style is 2530元, and a check compares
    the texts; so a figure comes here with its printed text.
    """

    region: Text
    cited: dict[str, InlineValue] = field(default_factory=dict)
    tables: dict[str, tuple[tuple[Words, ...], ...]] = field(default_factory=dict)
    heads: tuple[Words, ...] = ()


def words(text: str) -> Words:
    """`text` as words of the evidence."""
    return Words(text, _PLACE)


def told(text: str) -> Text:
    """`text` as Chinese words of the evidence."""
    return Text(zh=Words(text, _PLACE))


_CHECKED = Checked(by=told("核对人"), on=_DAY)
_AGENDA = Agenda(
    problems={"work": Problem(id="work", at=At(""), title=told("就业"), statement=told("就业"), origin="organisation")},
    asks={
        "protect": Ask(
            id="protect",
            at=At(""),
            code="A",
            demand=told("保障"),
            plain=told("保障"),
            answers=("work",),
            origin="organisation",
            instrument="amendment",
            mechanisms=(),
            objection=told("无"),
            answer=told("无"),
            indicator=told("无"),
        )
    },
    bodies={
        "congress": Body(
            id="congress",
            at=At(""),
            name=told("人大代表"),
            kind="legislature",
            competent_for=("protect",),
            channel=told("来信"),
        )
    },
)
_SOURCES = {
    "statistics": Source(
        id="statistics", at=At(""), type="dataset", title=told("就业统计"), standing="official", checked=_CHECKED
    )
}


def templates(*, annex: bool) -> Templates:
    """The templates of this folder, with annex A of the cited figures or without."""

    def page(name: str) -> Template:
        return Template(f"benchmarks/{name}", (HERE / name).read_text("utf-8"))

    genres = [Genre(id=name, at=At(""), name=label("基准", "Benchmark"), length={}) for name in ("brief", "table")]
    shown = page("annex.md") if annex else Template("benchmarks/annex.md", "")
    return Templates(
        genres={genre.id: genre for genre in genres},
        pages={("brief", "zh"): page("brief.md"), ("table", "zh"): page("table.md")},
        shared={"annex.zh.md": shown},
        house_files={},
    )


def house() -> House:
    """The house style of the shipped briefs."""
    opened, findings = read_house("brief", _HOUSE.read_bytes())
    if opened is None:
        raise RuntimeError(findings)
    return opened


class Evidence:
    """What all editions share: the figures of the reference brief and where they come from."""

    def __init__(self, figures: Sequence[Mapping[str, Any]]) -> None:
        """`figures` are those of the reference brief: id, kind, base, source."""
        self._origins = {str(one["id"]): (*_UNITS[one["kind"]], _cell(str(one["source"]))) for one in figures}

    def dossier(self, content: Mapping[str, Any]) -> PublicDossier:
        """The evidence of one edition."""
        region = Text(zh=words(content["title"][4 : content["title"].index("残疾人")]), en=words(content["region"]))
        cited = self._figures(content)
        return PublicDossier(
            campaign=_campaign(
                region,
                cited={name: InlineValue((printed,)) for name, printed in cited.items()},
                tables={
                    f"t{size}": tuple(tuple(map(words, row)) for row in table["cells"])
                    for section in content["sections"]
                    for size in (4, 5, 6)
                    for table in section[f"t{size}"]
                },
            ),
            agenda=_AGENDA,
            laws={},
            sources=_SOURCES,
            charts={},
            populations={},
            indicators={
                name: Indicator(
                    id=name,
                    name=label("就业统计", "Employment statistics"),
                    map_file="",
                    unit=printed.figure.unit,
                    population=None,
                    nature="stock",
                    source="statistics",
                    figures=(printed.figure,),
                )
                for name, printed in cited.items()
            },
            records=tuple(map(_record, content["cases"])),
            unverified=frozenset(),
            kinds={},
            tallies={},
        )

    def _figures(self, content: Mapping[str, Any]) -> dict[str, PrintedFigure]:
        printed: dict[str, PrintedFigure] = {}
        texts = [
            piece["v"]
            for section in content["sections"]
            for paragraph in section["paragraphs"]
            for piece in paragraph["segs"]
            if piece["v"]
        ]
        for (name, (unit, quantum, cell)), text in zip(self._origins.items(), texts, strict=True):
            printed[name] = PrintedFigure(
                text,
                Figure(
                    indicator=name,
                    value=Decimal(text.strip("¥%").replace(",", "")),
                    unit=unit,
                    quantum=Decimal(quantum),
                    period=_YEAR,
                    population=None,
                    nature="stock",
                    origin=cell,
                    source="statistics",
                ),
            )
        return printed


def order(genre: str, title: str) -> Order:
    """The order of one edition."""
    return Order(
        id=genre,
        at=At(f"briefs/{genre}.yaml"),
        genre=genre,
        title=read_title(told(title), "zh"),
        asks=("protect",),
        to="congress",
        languages=("zh",),
        date=_DAY,
    )


def table_dossier(content: Mapping[str, Any]) -> PublicDossier:
    """The evidence of the document with the long table."""
    return PublicDossier(
        campaign=_campaign(
            told("基准"),
            tables={"t6": tuple(tuple(map(words, row)) for row in content["t"]["cells"])},
            heads=tuple(map(words, content["t"]["header"])),
        ),
        agenda=_AGENDA,
        laws={},
        sources={},
        charts={},
        populations={},
        indicators={},
        records=(),
        unverified=frozenset(),
        kinds={},
        tallies={},
    )


def document_of(composed: Composed) -> Document:
    """The document, which must have no findings."""
    if composed.document is None or composed.findings:
        raise RuntimeError(composed.findings)
    return composed.document


def _campaign(region: Text, **values: Any) -> Campaign:
    organisation = Reference(name=told("基准"), region=region, **values)
    return Campaign(id="reference", at=At("advocacy.yaml"), organisation=organisation)


def _cell(source: str) -> Cell:
    file, sheet, address = source.split("!")
    return Cell(f"evidence/statistics/{file}", _WORKBOOK_HASH, sheet, address)


def _record(case: Mapping[str, str]) -> PublicRecord:
    return PublicRecord(
        id=case["id"],
        at=At(""),
        kind="case",
        kind_name=told("个案"),
        title=told(case["title"]),
        summary=told(case["summary"]),
        problems=("work",),
        standing="official",
        checked=_CHECKED,
        dated=None,
        details=tuple(Detail(told("项"), told(case[name])) for name in _CASE_DETAILS),
        citations=(),
        law=(),
        figures=(),
    )
