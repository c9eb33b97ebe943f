"""How strong asks and problems are: records and sources beside what is counted of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import pytest

from advocacy.compose.called import CALLED
from advocacy.follow import MISSING, KeptOut, Printable, Strength, annex, kept_out, strengths
from advocacy.follow.groups import Group, by_age, regions_of
from advocacy.follow.origins import origins
from advocacy.model.agenda import BodyKind
from advocacy.model.document import PrintedCount, Table
from advocacy.model.record import Record
from advocacy.model.text import label
from advocacy.model.walk import plain, walk
from tests.model.making import (
    TODAY,
    agenda,
    agreed,
    ask,
    body,
    both,
    by_id,
    case,
    dossier,
    figure,
    gap,
    indicator,
    problem,
    public,
    public_record,
    source,
)

TELLER = {"called": both("小温", "Xiao Wen")}
DAILY = {"type": "article-newspaper", "standing": "press", "publisher": both("某日报社", "Daily Press")}


def counted(
    *records: Record, audiences: Iterable[BodyKind] = ("legislature",), consented: Iterable[str] = (), **parts: Any
) -> Strength:
    """The strength of the first ask."""
    whole = public(records=records, **parts)
    printable = Printable(dict.fromkeys(audiences, whole), frozenset(consented), CALLED["standing"], TODAY)
    return strengths(printable)[0]


def told(groups: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    return {one.word: one.records for one in groups}


# ------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("first", "second", "independent"),
    [
        ({}, {}, False),  # one publisher
        ({}, {"publisher": both("最高 人民法院", "SPC")}, False),  # one name is enough
        ({}, {"publisher": both("甲", "supreme people's COURT")}, False),
        ({}, {"publisher": both("甲", "A")}, True),
        ({"publisher": None}, {"publisher": None}, True),  # nothing is known of either
        ({"publisher": None, "container_title": both("法制报", "Law Daily")},
         {"publisher": both("法制报", "Law Daily")}, False),
        ({"publisher": None, "author": ({"literal": both("新华社", "Xinhua")},)},
         {"publisher": both("新华社", "Xinhua")}, False),
        ({"publisher": None, "author": ({"family": "李", "given": "某"},)},
         {"publisher": None, "author": ({"family": "李", "given": "某"},)}, False),
        ({"publisher": None, "author": ({"family": "李", "given": "某"},)},
         {"publisher": None, "author": ({"family": "李"},)}, True),
        ({"publisher": None, "URL": "https://a.cn/1"},
         {"publisher": None, "URL": "https://a.cn/1"}, False),
        ({"publisher": None, "DOI": "10.1/a"}, {"publisher": None, "DOI": "10.1/b"}, True),
    ],
)  # fmt: skip
def test_sources_that_share_who_stands_behind_them_are_one_origin(
    first: dict[str, Any], second: dict[str, Any], *, independent: bool
) -> None:
    sources = by_id(source("a", **first), source("b", **second))
    record = public_record(case(sources=({"source": "a"}, {"source": "b"})))
    assert len(origins((record,), sources)) == (2 if independent else 1)


@pytest.mark.parametrize(
    ("standing", "same_record", "independent"),
    [
        ("official", True, False),
        ("judgment", True, False),
        ("law-text", True, True),
        ("press", True, True),
        ("official", False, True),
    ],
)
def test_a_report_is_not_independent_of_the_authority_that_it_reports(
    standing: str, *, same_record: bool, independent: bool
) -> None:
    sources = by_id(source("court", standing=standing), source("daily", **DAILY))
    cited = ({"source": "court"},), ({"source": "daily"},)
    records = [case(sources=cited[0] + cited[1])]
    if not same_record:
        records = [case("a", sources=cited[0]), case("b", sources=cited[1])]
    found = origins(map(public_record, records), sources)
    assert found == ((("court",), ("daily",)) if independent else (("court", "daily"),))


def test_one_origin_passes_on_from_source_to_source() -> None:
    """The paper and the agency share an author, the agency and the court a publisher."""
    author = {"literal": both("新华社", "Xinhua")}
    sources = by_id(
        source("court"), source("agency", author=(author,)), source("paper", **DAILY, author=(author,)),
        source("other", publisher=both("乙", "B")),
    )  # fmt: skip
    records = [case(one, sources=({"source": one},)) for one in ("paper", "court", "agency", "other")]
    unknown = case("unknown", sources=({"source": "nobody-checked-it"},))
    found = origins(map(public_record, (*records, unknown)), sources)
    assert found == (("agency", "court", "paper"), ("other",))


# ------------------------------------------------------------- place and age


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("广东省广州市黄埔区", "Huangpu District, Guangzhou, Guangdong", ["440000"]),
        ("广东某厂", "a factory", ["440000"]),
        ("某市", "a city in Inner Mongolia", ["150000"]),
        ("山东、河南两地", "two provinces", ["370000", "410000"]),
        ("全国", "nationwide", ["nationwide"]),
        ("某地", "somewhere, nationwide", ["nationwide"]),
        ("某地", "Shanxiang county", ["not-said"]),  # a name inside another word is no name
        ("天津市河北区", "Hebei District, Tianjin", ["120000"]),  # not the province of that name
        ("遵义", "Zunyi", ["520000"]),  # a city without its province
        ("鼓楼区", "Gulou District", ["not-said"]),  # several provinces have one
    ],
)
def test_a_place_is_counted_by_its_provinces(zh: str, en: str, words: list[str]) -> None:
    assert [word for word, _ in regions_of((label(zh, en),))] == words


@pytest.mark.parametrize(
    ("happened", "age"),
    [
        ("2026-11-22", "under-2"),
        ("2024-11-23", "under-2"),
        ("2024-11-22", "2-to-5"),
        ("2024", "2-to-5"),  # counted from the first day that it can mean
        ("2021-12", "2-to-5"),
        ("2021-11", "over-5"),
    ],
)
def test_the_age_of_a_record(happened: str, age: str) -> None:
    (found,) = by_age([public_record(case(happened=happened))], TODAY)
    assert found.word == age


# --------------------------------------------------------- what an ask stands on


def test_an_ask_is_told_by_kind_standing_age_and_region() -> None:
    strength = counted(
        case("new", happened="2026-01"),
        gap("rule", problems=("hiring",), figures=("employed", "unknown-one", "without-value")),
        case("old", happened="2010", standing="press", where=both("上海、浙江", "two cities")),
        case("elsewhere", problems=("uncovered",)),
        indicators=by_id(
            indicator(figure()), indicator(figure(None, name="without-value", missing=label("无", "none")))
        ),
        consented={"new", "elsewhere"},
    )
    assert strength.code == "A3"
    assert strength.records == ("new", "rule", "old")
    assert told(strength.kinds) == {"discrimination-case": ("new", "old"), "coverage-gap": ("rule",)}
    assert told(strength.standings) == {"judgment": ("new",), "official": ("rule",), "press": ("old",)}
    assert told(strength.ages) == {"under-2": ("new",), "over-5": ("old",), "undated": ("rule",)}
    assert told(strength.regions) == {"310000": ("new", "old"), "330000": ("old",), "not-said": ("rule",)}
    assert strength.origins == (("gazette",),)
    assert strength.stories == ("new",)
    assert strength.figures == ("employed",)
    assert strength.missing == ("second-origin",)


@pytest.mark.parametrize(
    ("records", "parts", "missing"),
    [
        ((), {}, {"evidence", "figure", "consented-story"}),
        ((case(),), {}, {"second-origin", "recent-evidence", "figure", "consented-story"}),
        ((case(standing="testimony", person=TELLER, consent=agreed()),), {},
         {"strong-standing", "second-origin", "recent-evidence"}),
        ((gap(problems=("hiring",)),), {}, {"second-origin"}),  # undated: may be new
        ((gap(problems=("hiring",), standing="law-text"),), {}, set()),  # a law is its own witness
        ((), {"agenda": agenda(problem(), ask(), body(competent_for=()))}, {"competent-body"}),
        ((), {"agenda": agenda(problem(), ask(answer="【待补】"), body())}, {"answer-to-objection"}),
        ((), {"agenda": agenda(problem(), ask(objection=both("甲", "[to be completed]")), body())},
         {"answer-to-objection"}),
        ((), {"agenda": agenda(problem(), ask(indicator=both("件数【待核实】", "n")), body())},
         {"indicator-of-success"}),
    ],
)  # fmt: skip
def test_what_an_ask_lacks(records: tuple[Record, ...], parts: dict[str, Any], missing: set[str]) -> None:
    always = {"figure", "consented-story"} | (set() if records else {"evidence"})
    assert set(counted(*records, **parts).missing) == always | missing
    assert always | missing <= MISSING.keys()


@pytest.mark.parametrize(
    ("entries", "lacks"),
    [
        ((problem(), ask(), body()), False),
        ((problem(), ask(answers=("other",)), body()), True),
        ((problem(answered_by="practice"), ask(answers=("other",)), body()), False),
    ],
)
def test_a_problem_lacks_an_ask_unless_practice_answers_it(entries: tuple[Any, ...], *, lacks: bool) -> None:
    whole = public(agenda=agenda(*entries))
    printable = Printable({"legislature": whole}, frozenset(), CALLED["standing"], TODAY)
    (strength,) = (one for one in strengths(printable) if one.word == "problem")
    assert ("ask" in strength.missing) == lacks


@pytest.mark.parametrize(
    ("competent", "records"),
    [
        (("legislature",), ("driver", "shown-to-congress")),
        (("legislature", "government"), ("driver",)),
        (("court",), ("driver",)),  # not looked at: only what all may read
    ],
)
def test_a_record_counts_when_every_competent_body_may_read_it(
    competent: tuple[BodyKind, ...], records: tuple[str, ...]
) -> None:
    bodies = (body(kind, kind=kind) for kind in competent)
    agreed = agenda(problem(), ask(), *bodies)
    both_records = (case(), case("shown-to-congress"))
    publics: dict[BodyKind, Any] = {
        "legislature": public(agenda=agreed, records=both_records),
        "government": public(agenda=agreed, records=both_records[:1]),
    }
    printable = Printable(publics, frozenset(), CALLED["standing"], TODAY)
    assert {one.records for one in strengths(printable)} == {records}


def test_no_count_of_the_annex_holds_what_is_kept_out_or_somebodys_own_story() -> None:
    records = case(), case("hidden", private=True), case("new", checked=None)
    strength = counted(records[0], case("own"), consented={"own"})
    whole = dossier(records=by_id(*records, case("own"), case("elsewhere", private=True, problems=("other",))))
    assert kept_out(whole, strength) == KeptOut(withheld=1, unchecked=1)
    document = annex((strength,), "en", label("项目", "Project"), datetime.date(2026, 11, 22))
    counts = [one for one in walk(document.blocks) if isinstance(one, PrintedCount)]
    assert {name for one in counts for name in one.records} <= {"driver", "gazette"}
    (table,) = (one for one in document.blocks if isinstance(one, Table))
    assert plain(table.caption) == "A3 fines"
    assert {plain(row[0][0]): plain(row[1][0]) for row in table.rows} == {
        "Evidence": "1",
        "By kind": "Discrimination case: 1",
        "By standing": "court judgment: 1",
        "By age": "5 years or more: 1",
        "By region": "Shanghai: 1",
        "Independent sources": "1",
        "Consented stories": "yes",
        "Statistics": "0",
        "Answer to the objection": "yes",
        "Indicator of success": "yes",
        "Missing": "a second independent source; evidence of the last five years; a statistic",
    }
