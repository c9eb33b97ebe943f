"""Small true values of the model for tests: each is whole, and a test says only what it is about."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from advocacy.kinds import KINDS
from advocacy.kinds.accessibility_shortfall import AccessibilityShortfall
from advocacy.kinds.coverage_gap import CoverageGap
from advocacy.kinds.discrimination_case import DiscriminationCase
from advocacy.kinds.good_practice import GoodPractice
from advocacy.load.validation import validate
from advocacy.model.agenda import Agenda, Ask, Body, Problem
from advocacy.model.campaign import Campaign
from advocacy.model.chart import ChartPlan
from advocacy.model.dossier import Dossier
from advocacy.model.entry import Entry, Part, fields_of
from advocacy.model.figure import Break, Cell, Figure, Formula, Indicator, Nature, Period, When
from advocacy.model.finding import Finding, Language
from advocacy.model.genre import Genre, OwnWords, Template, Templates
from advocacy.model.law import Law
from advocacy.model.order import Order
from advocacy.model.place import At, Place, Places
from advocacy.model.population import Population
from advocacy.model.public import PublicDossier, PublicRecord, Tally
from advocacy.model.record import Record
from advocacy.model.source import Source
from advocacy.model.text import Text, label

TODAY = datetime.date(2026, 11, 22)
CHECKED = {"by": {"zh": "林某", "en": "Lin"}, "on": "2026-11-20"}


def both(zh: str, en: str) -> dict[str, str]:
    """What YAML says in both languages."""
    return {"zh": zh, "en": en}


def at(file: str, *path: str | int) -> At:
    return At(f"evidence/{file}.yaml", path)


# ------------------------------------------------------------------ evidence


def case(name: str = "driver", /, **fields: Any) -> DiscriminationCase:
    """Nobody is told of, unless `person` says who."""
    return validate(
        DiscriminationCase,
        {
            "id": name,
            "at": at(f"cases/{name}"),
            "kind": "discrimination-case",
            "title": both("司机被解雇", "A driver dismissed"),
            "problems": ("hiring",),
            "summary": both("公司查到残疾证后当天要求离职。", "Dismissed on the day."),
            "happened": "2020-07-04",
            "where": both("上海市", "Shanghai"),
            "act": "dismissal",
            "employer": both("物流公司", "a logistics company"),
            "sources": ({"source": "gazette"},),
            "standing": "judgment",
            "checked": CHECKED,
            **fields,
        },
    )


def agreed(**fields: Any) -> dict[str, Any]:
    """The consent of a person who may be told of to legislatures, by another name."""
    return {
        "given_by": "self",
        "form": "written",
        "on": "2026-01-01",
        "scope": "pseudonymous",
        "audiences": ("legislature",),
        **fields,
    }


def gap(name: str = "riders", /, **fields: Any) -> CoverageGap:
    return validate(
        CoverageGap,
        {
            "id": name,
            "at": at(f"gaps/{name}"),
            "kind": "coverage-gap",
            "title": both("骑手没有工伤保障", "Riders without injury cover"),
            "problems": ("uncovered",),
            "summary": both("骑手不在工伤保险之内。", "Riders are left out."),
            "who": both("骑手", "riders"),
            "protection": "injury",
            "today": "not-covered",
            "effect": both("受伤自费", "they pay themselves"),
            "sources": ({"source": "gazette"},),
            "standing": "official",
            "checked": CHECKED,
            **fields,
        },
    )


def good_practice(name: str = "deaf-riders", /, **fields: Any) -> GoodPractice:
    return validate(
        GoodPractice,
        {
            "id": name,
            "at": at(f"good-practice/{name}"),
            "kind": "good-practice",
            "title": both("平台为听障骑手开设专门模式", "A mode for deaf riders"),
            "problems": ("inaccessible",),
            "summary": both("平台用文字转语音替骑手打电话。", "The platform calls customers for deaf riders."),
            "done_by": both("某平台", "a platform"),
            "sort": "platform",
            "where": both("全国", "nationwide"),
            "removes": both("不能打电话", "no telephone calls"),
            "how": both("文字转语音", "text to speech"),
            "result": both("骑手能够接单", "riders can take orders"),
            "copy_by": both("其他平台可以照做", "other platforms can do the same"),
            "affects": ("hearing",),
            "sources": ({"source": "gazette"},),
            "standing": "press",
            "checked": CHECKED,
            **fields,
        },
    )


def shortfall(name: str = "seller-tool", /, **fields: Any) -> AccessibilityShortfall:
    return validate(
        AccessibilityShortfall,
        {
            "id": name,
            "at": at(f"accessibility/{name}"),
            "kind": "accessibility-shortfall",
            "title": both("卖家后台读不出按钮", "Buttons without names"),
            "problems": ("inaccessible",),
            "summary": both("读屏软件读不出按钮。", "A screen reader is silent there."),
            "met_in": "seller-tool",
            "barrier": both("按钮没有名称", "buttons without names"),
            "blocks": both("无法上架商品", "listing goods"),
            "affects": ("vision", "limb"),
            "found": {"on": "2022-05", "how": "survey"},
            "now": "unknown",
            "owner": both("平台", "platform"),
            "sources": ({"source": "gazette"},),
            "standing": "press",
            "checked": CHECKED,
            **fields,
        },
    )


def source(name: str = "gazette", /, **fields: Any) -> Source:
    return validate(
        Source,
        {
            "id": name,
            "at": at("sources", name),
            "type": "report",
            "title": both("典型案例", "Leading cases"),
            "publisher": both("最高人民法院", "Supreme People's Court"),
            "issued": "2021-12-02",
            "standing": "official",
            "checked": CHECKED,
            **fields,
        },
    )


def law(name: str = "protection-law", /, **fields: Any) -> Law:
    return validate(
        Law,
        {
            "id": name,
            "at": at("laws", name),
            "title": both("中华人民共和国残疾人保障法", "Law on the Protection of Disabled Persons"),
            "short": both("残疾人保障法", "Disabled Persons Law"),
            "issuer": both("全国人大常委会", "Standing Committee"),
            "version": "2018-10-26",
            "passed_as": "amended",
            "in_force": "2008-07-01",
            "text_from": "gazette",
            "checked": CHECKED,
            "articles": {
                "38.2": {
                    "zh": "在职工的招用等方面，不得歧视残疾人。",
                    "en": "No discrimination in recruitment.",
                    "duty": "shall",
                    "penalty": "none",
                },
                "61": {"zh": "处5000元罚款。", "en": "A fine of 5,000 yuan.", "duty": "shall", "penalty": "fine"},
            },
            **fields,
        },
    )


# -------------------------------------------------------------------- agenda


def problem(name: str = "hiring", /, **fields: Any) -> Problem:
    return validate(
        Problem,
        {
            "id": name,
            "at": at("agenda", "problems", name),
            "title": both("招聘歧视", "Discrimination in hiring"),
            "statement": both("招聘中的歧视没有代价。", "Discrimination costs nothing."),
            "origin": "paper:3.1",
            **fields,
        },
    )


def ask(name: str = "fines", /, **fields: Any) -> Ask:
    return validate(
        Ask,
        {
            "id": name,
            "at": at("agenda", "asks", name),
            "code": "A3",
            "demand": both("对招聘歧视规定罚款。", "Fine discrimination in hiring."),
            "plain": both("歧视要罚款", "fines"),
            "answers": ("hiring",),
            "origin": "paper:6.3",
            "instrument": "amendment",
            "mechanisms": (both("修改法律", "amend the law"),),
            "objection": both("企业负担重？", "A burden on firms?"),
            "answer": both("守法的企业没有负担。", "None for those who obey."),
            "indicator": both("每年的处罚件数", "penalties a year"),
            **fields,
        },
    )


def body(name: str = "congress", /, **fields: Any) -> Body:
    return validate(
        Body,
        {
            "id": name,
            "at": at("agenda", "bodies", name),
            "name": both("全国人大常委会", "the Standing Committee"),
            "kind": "legislature",
            "competent_for": ("fines",),
            "channel": both("来信", "by letter"),
            **fields,
        },
    )


def agenda(*entries: Problem | Ask | Body) -> Agenda:
    """One problem, one ask that answers it, one body that can grant it; others as given."""
    whole: tuple[Problem | Ask | Body, ...] = entries or (problem(), ask(), body())
    return Agenda(
        problems={one.id: one for one in whole if isinstance(one, Problem)},
        asks={one.id: one for one in whole if isinstance(one, Ask)},
        bodies={one.id: one for one in whole if isinstance(one, Body)},
    )


def campaign(**fields: Any) -> Campaign:
    return validate(
        Campaign,
        {
            "id": "advocacy",
            "at": At("advocacy.yaml"),
            "organisation": {"name": both("公平就业项目", "Fair Work Project")},
            **fields,
        },
    )


def order(name: str = "fair-hiring", /, **fields: Any) -> Order:
    return validate(
        Order,
        {
            "id": name,
            "at": At(f"briefs/{name}.yaml"),
            "genre": "brief",
            "title": both("关于公平招聘的建议", "On fair hiring"),
            "asks": ("fines",),
            "to": "congress",
            "languages": ("zh", "en"),
            "house": {"zh": ("gongwen",), "en": ("brief",)},
            "date": "2026-11-30",
            **fields,
        },
    )


def genre(name: str = "brief", /, **fields: Any) -> Genre:
    return validate(
        Genre,
        {
            "id": name,
            "at": At(f"templates/{name}/genre.yaml"),
            "name": both("政策建议", "Policy brief"),
            "length": {},
            "parts": {
                "problem": {"heading": both("问题", "Problem")},
                "options": {
                    "heading": both("备选方案", "Options"),
                    "missing": both("未比较其他方案。", "No other options are compared."),
                },
            },
            **fields,
        },
    )


def templates(zh: str = "", en: str = "", shared: Mapping[str, str] | None = None, **fields: Any) -> Templates:
    """One genre with a page in each language; `shared` maps `parts/NAME.zh.md` to its text."""
    one = genre(**fields)
    return Templates(
        genres={one.id: one},
        pages={
            (one.id, "zh"): Template("templates/brief/zh.md", zh),
            (one.id, "en"): Template("templates/brief/en.md", en),
        },
        shared={name: Template(f"templates/{name}", text) for name, text in (shared or {}).items()},
        house_files={"gongwen.docx": b"", "brief.docx": b""},
    )


# ------------------------------------------------------------------- figures


def year(number: int, when: When | None = "year end") -> Period:
    return Period(datetime.date(number, 1, 1), datetime.date(number, 12, 31), when)


def figure(
    value: str | None = "9061000",
    period: Period | int = 2023,
    name: str = "employed",
    *,
    unit: str = "persons",
    quantum: str = "1000",
    nature: Nature = "stock",
    cell: str = "",
    origin: Formula | None = None,
    source: str = "bulletin",
    population: str | None = "certified",
    missing: Text | None = None,
    notes: tuple[Text, ...] = (),
) -> Figure:
    span = period if isinstance(period, Period) else year(period)
    return Figure(
        indicator=name,
        value=None if value is None else Decimal(value),
        unit=unit,
        quantum=Decimal(quantum),
        period=span,
        population=population,
        nature=nature,
        origin=origin or Cell("evidence/statistics/work.xlsx", "0123456789abcdef" * 4, "就业", cell or f"B{span.year}"),
        source=source,
        missing=missing,
        notes=notes,
    )


def indicator(*figures: Figure, breaks: tuple[Break, ...] = (), name: Text | None = None) -> Indicator:
    """The indicator of `figures`; all of them are of one."""
    first = figures[0]
    return Indicator(
        id=first.indicator,
        name=name or label("在业人数", "People in work"),
        map_file="evidence/statistics/work.yaml",
        unit=first.unit,
        population=first.population,
        nature=first.nature,
        source=first.source,
        figures=figures,
        breaks=breaks,
    )


def chart(name: str = "by-year", /, **fields: Any) -> ChartPlan:
    return validate(
        ChartPlan,
        {
            "id": name,
            "at": at("charts", name),
            "draw": "column",
            "of": ("employed",),
            "title": both("历年在业人数", "People in work by year"),
            "says": both("在业人数逐年增加。", "The number rises every year."),
            **fields,
        },
    )


def population(name: str = "certified", /, **fields: Any) -> Population:
    return validate(
        Population,
        {"id": name, "at": at("populations", name), "name": both("持证残疾人", "certified disabled people"), **fields},
    )


# ------------------------------------------------------------------ dossiers


def by_id(*entries: Any) -> dict[str, Any]:
    return {one.id: one for one in entries}


def spots(*entries: Entry) -> Places:
    """Places that say the way to the value: `evidence/cases/driver.yaml[sources.0.source]`."""
    by_file: dict[str, dict[tuple[str | int, ...], Place]] = {}
    for entry in entries:
        known = by_file.setdefault(entry.at.file, {})
        for path in _paths(entry):
            whole = entry.at.path + path
            spot = ".".join(str(step) for step in whole)
            known[whole] = Place(entry.at.file, cell=spot)
    return Places(by_file)


def _paths(value: Any) -> Iterator[tuple[str | int, ...]]:
    yield ()
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, Part):
        steps = ((field.key, getattr(value, name)) for name, field in fields_of(type(value)).items())
    elif is_dataclass(value):
        steps = ((one.name, getattr(value, one.name)) for one in fields(value))
    elif isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, tuple):
        steps = enumerate(value)
    for step, inner in steps:
        for path in _paths(inner):
            yield (step, *path)


def dossier(**parts: Any) -> Dossier:
    """A campaign that no rule finds fault with; `parts` replace what a test is about."""
    whole: dict[str, Any] = {
        "campaign": campaign(),
        "agenda": agenda(),
        "laws": by_id(law()),
        "sources": by_id(source()),
        "charts": {},
        "populations": {},
        "indicators": {},
        "records": by_id(case()),
        "orders": by_id(order()),
        "own_words": {},
        "templates": templates(),
        "broken": frozenset(),
        "today": TODAY,
        **parts,
    }
    agreed: Agenda = whole["agenda"]
    entries: list[Entry] = [*agreed.problems.values(), *agreed.asks.values(), *agreed.bodies.values()]
    for name in ("laws", "sources", "charts", "populations", "records", "orders"):
        entries += whole[name].values()
    return Dossier(places=spots(*entries), **whole)


def public_record(record: Record) -> PublicRecord:
    """`record` as anybody may print it."""
    from advocacy.redact import redact

    (one,) = redact(dossier(records=by_id(record)), "legislature", TODAY).public.records
    return one


def public(**parts: Any) -> PublicDossier:
    """What may be printed; `records` are records of the dossier."""
    records: Iterable[Record] = parts.pop("records", (case(),))
    whole: dict[str, Any] = {
        "campaign": campaign(),
        "agenda": agenda(),
        "laws": by_id(law()),
        "sources": by_id(source(), source("bulletin", type="dataset")),
        "charts": by_id(chart()),
        "populations": by_id(population()),
        "indicators": by_id(indicator(figure("8900000", 2022), figure())),
        "unverified": frozenset(),
        "kinds": {kind.name: kind.called for kind in KINDS},
        **parts,
    }
    records = tuple(records)
    if "tallies" not in whole:
        whole["tallies"] = tallies(records, whole["agenda"])
    return PublicDossier(records=tuple(public_record(one) for one in records), **whole)


def tallies(records: Iterable[Record], agreed: Agenda) -> Mapping[tuple[str, str], Tally]:
    """The counts of `records` as the legislature may read them."""
    from advocacy.redact import redact

    whole = dossier(records=by_id(*records), agenda=agreed)
    return redact(whole, "legislature", TODAY).public.tallies


def own_words(name: str, text: str, line: int = 1, language: Language = "zh") -> OwnWords:
    """A brief's own words with one part, whose text begins on `line`."""
    return OwnWords(f"briefs/fair-hiring.{language}.md", {name: (text, line)})


# ------------------------------------------------------------------- reading


def said(finding: Finding) -> str:
    """A finding in one line: its place, its code, what it is about."""
    return " ".join((str(finding.place), finding.code, *finding.about))
