"""Rules of evidence: what stands in the campaign beside what is found in it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from advocacy.check import EVIDENCE_RULES, PARAGRAPH_RULES, RECORD_RULES, TYPED_RULES, check_evidence, stale_from
from advocacy.check.asks import asks
from advocacy.check.checked import checked
from advocacy.check.consent import consent
from advocacy.check.orders import orders
from advocacy.check.stale import stale
from advocacy.check.synthetic import synthetic
from advocacy.check.typed_numbers import typed_numbers
from advocacy.check.unknown import unknown
from advocacy.messages import tell
from advocacy.model.finding import LANGUAGES
from advocacy.model.genre import OwnWords
from advocacy.model.place import Place
from advocacy.model.text import Text, Words
from tests.check.rules import Rule, findings_of
from tests.model.making import (
    agenda,
    agreed,
    ask,
    body,
    both,
    by_id,
    campaign,
    case,
    chart,
    dossier,
    gap,
    law,
    order,
    population,
    problem,
    said,
    source,
    templates,
)

DRIVER = "evidence/cases/driver.yaml"
AGENDA = "evidence/agenda.yaml"
ORDER = "briefs/fair-hiring.yaml"
PERSON = {"called": {"zh": "牛某某", "en": "Mr Niu"}}


def found(rule: Rule, **parts: Any) -> list[str]:
    """What the rule says of a faultless campaign with some parts replaced, one finding a line."""
    findings = findings_of(rule, dossier(**parts))
    for one in findings:  # every brace of the texts has its detail
        assert all(tell(one, language) for language in LANGUAGES)
    return [said(one) for one in findings]


def details(rule: Rule, **parts: Any) -> Any:
    (finding,) = findings_of(rule, dossier(**parts))
    return finding.details


@pytest.mark.parametrize(
    "rule", [*EVIDENCE_RULES, *RECORD_RULES, *TYPED_RULES, *PARAGRAPH_RULES], ids=lambda rule: rule.__name__
)
def test_a_faultless_campaign_is_passed_over_in_silence(rule: Rule) -> None:
    assert found(rule) == []


def test_all_rules_speak_in_one_run() -> None:
    broken = dossier(records=by_id(case(problems=("hirring",), consent="published")))
    codes = {finding.code for finding in check_evidence(broken)}
    assert codes == {"unknown-problem", "consent-senseless", "ask-without-evidence"}


# ------------------------------------------------------------------- unknown


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (case(problems=("hirng",)), f"{DRIVER}[problems.0] unknown-problem record:driver problem:hiring"),
        (case(problems=("xyz",)), f"{DRIVER}[problems.0] unknown-problem record:driver"),
        (case(sources=({"source": "gazete"},)), f"{DRIVER}[sources.0.source] unknown-source record:driver"),
        (case(law=({"law": "labour-law", "article": "8"},)), f"{DRIVER}[law.0.law] unknown-law record:driver"),
        (
            case(law=({"law": "protection-law", "article": "38"},)),
            f"{DRIVER}[law.0.article] unknown-article record:driver",
        ),
        (case(figures=("employd",)), f"{DRIVER}[figures.0] unknown-indicator record:driver"),
    ],
)
def test_a_record_that_names_nothing(record: Any, expected: str) -> None:
    assert found(unknown, records=by_id(record)) == [expected]


def test_names_elsewhere_that_name_nothing() -> None:
    assert found(
        unknown,
        agenda=agenda(
            problem(),
            ask(answers=("hiring", "pay"), amends=({"law": "labour-law", "article": "8"},)),
            body(competent_for=("fines", "fine")),
        ),
        charts=by_id(chart(of=("employed",))),
        populations=by_id(population(part_of="everybody"), population("everyone")),
        laws=by_id(law(text_from="gazet")),
    ) == [
        f"{AGENDA}[asks.fines.answers.1] unknown-problem ask:fines",
        f"{AGENDA}[asks.fines.amends.0.law] unknown-law ask:fines",
        f"{AGENDA}[bodies.congress.competent_for.1] unknown-ask body:congress",
        "evidence/charts.yaml[by-year.of.0] unknown-indicator chart:by-year",
        "evidence/populations.yaml[certified.part_of] unknown-population",
        "evidence/laws.yaml[protection-law.text_from] unknown-source law:protection-law",
    ]


def test_the_near_name_is_told_else_the_known_ones() -> None:
    near = details(unknown, records=by_id(case(sources=({"source": "gazete"},))))
    assert near == {"name": "gazete", "meant": ("是不是“gazette”？", "did you mean “gazette”?")}
    far = details(unknown, records=by_id(case(law=({"law": "protection-law", "article": "99.9"},))))
    assert far == {"law": "protection-law", "name": "99.9", "meant": ("已有的是：38.2, 61", "there are: 38.2, 61")}


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"records": by_id(case(problems=("hirng",)))}, "“hiring”（招聘歧视）", "“hiring” (Discrimination in hiring)"),
        ({"agenda": agenda(problem(), ask(), body(competent_for=("fine",)))}, "“fines”（歧视要罚款）", "“fines”"),
        (
            {"agenda": agenda(problem(), ask(lead="congres"), body(short=both("人大", "Congress")))},
            "“congress”（人大）", "“congress” (Congress)",
        ),
        (
            {"records": by_id(case(law=({"law": "protection-lw", "article": "61"},)))},
            "“protection-law”（残疾人保障法）", "“protection-law” (Disabled Persons Law)",
        ),
        (
            {"populations": by_id(population(part_of="certifid"), population("everyone"))},
            "“certified”（持证残疾人）", "“certified” (certified disabled people)",
        ),
    ],
)  # fmt: skip
def test_the_near_name_stands_with_what_it_is_called(fields: dict[str, Any], zh: str, en: str) -> None:
    meant = details(unknown, **fields)["meant"]
    assert meant == (f"是不是{zh}？", f"did you mean {en}?")


def test_what_was_already_reported_as_broken_is_not_unknown_too() -> None:
    records = by_id(case(sources=({"source": "gazete"},)))
    assert found(unknown, records=records, broken=frozenset({"source:gazete"})) == []


# -------------------------------------------------------------------- orders


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"genre": "breif"}, [f"{ORDER}[genre] unknown-genre"]),
        ({"to": "congres"}, [f"{ORDER}[to] unknown-body"]),
        ({"asks": ("fines", "fins")}, [f"{ORDER}[asks.1] unknown-ask"]),
        ({"only": ("driver", "drivr")}, [f"{ORDER}[only.1] unknown-record"]),
        ({"without": ("drivr",)}, [f"{ORDER}[without.0] unknown-record"]),
        ({"house": {"zh": ("gongwn",), "en": ("brief",)}}, [f"{ORDER}[house.zh.0] unknown-house"]),
        ({"house": {"zh": ("gongwen",)}}, [f"{ORDER}[house] house-not-named edition:fair-hiring.en"]),
        # the house style of a language that is not ordered does not matter
        ({"languages": ("zh",), "house": {"zh": ("gongwen",), "en": ("x",)}}, []),
    ],
)
def test_an_order_that_names_nothing(fields: dict[str, Any], expected: list[str]) -> None:
    assert found(orders, orders=by_id(order(**fields))) == [
        one if " edition:" in one else f"{one} order:fair-hiring" for one in expected
    ]


def test_what_is_broken_is_not_unknown_to_an_order() -> None:
    named = order(genre="letter", only=("driver", "rider"))
    broken = frozenset({"record:rider", "genre:letter"})
    assert found(orders, orders=by_id(named), broken=broken) == []


def test_a_genre_limits_its_asks_and_its_bodies() -> None:
    agreed = agenda(problem(), ask(), ask("law"), body(kind="media", competent_for=("fines", "law")))
    petition = templates(asks=1, to=("legislature", "court"))
    parts: dict[str, Any] = {"agenda": agreed, "templates": petition, "orders": by_id(order(asks=("fines", "law")))}
    assert found(orders, **parts) == [
        f"{ORDER}[asks] too-many-asks order:fair-hiring",
        f"{ORDER}[to] genre-not-for-body order:fair-hiring",
    ]
    open_to_all = templates(asks=2)
    assert found(orders, **{**parts, "templates": open_to_all}) == []


def test_a_genre_without_a_page_in_an_ordered_language() -> None:
    one = templates()
    only_zh = {key: page for key, page in one.pages.items() if key[1] == "zh"}
    lacking = type(one)(one.genres, only_zh, one.shared, one.house_files)
    assert found(orders, templates=lacking) == [f"{ORDER}[languages.1] template-missing edition:fair-hiring.en"]


def test_an_ask_to_a_body_that_cannot_grant_it() -> None:
    agreed = agenda(
        problem(), ask(), ask("law"), body(competent_for=("law",)), body("ministry", competent_for=("fines",))
    )
    assert found(orders, agenda=agreed) == [f"{ORDER}[asks.0] body-not-competent order:fair-hiring"]
    assert details(orders, agenda=agreed) == {"name": "fines", "body": "congress", "others": "ministry"}
    nobody = agenda(problem(), ask(), body(competent_for=()))
    assert details(orders, agenda=nobody)["others"] == "-"


# ---------------------------------------------------------------------- asks


@pytest.mark.parametrize(
    "record",
    [case(problems=("pay",)), case(checked=None), case(private=True)],
    ids=["on another problem", "unchecked", "private"],
)
def test_an_ordered_ask_without_evidence_that_could_be_printed(record: Any) -> None:
    assert found(asks, records=by_id(record)) == [f"{ORDER}[asks.0] ask-without-evidence order:fair-hiring"]
    assert details(asks, records=by_id(record)) == {"name": "fines", "problems": "hiring"}


def test_an_ask_that_nobody_orders_needs_no_evidence() -> None:
    assert found(asks, records={}, orders={}) == []


def test_an_ask_without_a_body_and_a_problem_without_an_ask() -> None:
    agreed = agenda(
        problem(), problem("attitudes"), problem("slow-courts", answered_by="practice"), ask(), body(competent_for=())
    )
    assert found(asks, agenda=agreed) == [
        f"{AGENDA}[asks.fines] ask-without-body ask:fines",
        f"{AGENDA}[problems.attitudes] problem-without-ask",
    ]


@pytest.mark.parametrize(
    ("fields", "place"), [({"lead": "ministry"}, "lead"), ({"lead": "npc", "with": ("ministry",)}, "with.0")]
)
def test_a_body_in_charge_or_its_partner_is_competent(fields: dict[str, Any], place: str) -> None:
    agreed = agenda(problem(), ask(**fields), body("npc"), body("ministry", competent_for=()))
    assert found(asks, agenda=agreed) == [f"{AGENDA}[asks.fines.{place}] lead-not-competent ask:fines"]


# ------------------------------------------------------------------- checked


def test_a_record_that_nobody_checked_is_named_once() -> None:
    record = case(checked=None, sources=({"source": "rumour"},))
    sources = by_id(source("rumour", checked=None))
    assert found(checked, records=by_id(record), sources=sources) == [f"{DRIVER} record-unchecked record:driver"]


def test_a_record_that_rests_on_what_nobody_checked() -> None:
    record = case(
        sources=({"source": "gazette"}, {"source": "rumour"}, {"source": "gone"}),
        law=({"law": "protection-law", "article": "38.2"}, {"law": "gone", "article": "1"}),
    )
    assert found(
        checked,
        records=by_id(record),
        sources=by_id(source(), source("rumour", checked=None)),
        laws=by_id(law(checked=None)),
    ) == [
        f"{DRIVER}[sources.1.source] source-unchecked record:driver",
        f"{DRIVER}[law.0.law] law-unchecked record:driver",
    ]


# ------------------------------------------------------------------- consent


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (case(person=PERSON), [f"{DRIVER}[person] consent-missing record:driver"]),
        (case(person=PERSON, consent="published"), []),
        (case(person=PERSON, consent=agreed()), []),
        (case(), []),
        (case(consent="published"), [f"{DRIVER}[consent] consent-senseless record:driver"]),
        (gap(consent="published"), ["evidence/gaps/riders.yaml[consent] consent-senseless record:riders"]),
    ],
)
def test_consent_stands_where_a_person_is_told_of(record: Any, expected: list[str]) -> None:
    assert found(consent, records=by_id(record)) == expected


# ----------------------------------------------------------------- synthetic


def test_what_is_invented_belongs_into_an_example() -> None:
    parts: dict[str, Any] = {
        "records": by_id(case(standing="synthetic"), gap()),
        "sources": by_id(source(), source("novel", standing="synthetic")),
    }
    assert found(synthetic, **parts) == [
        f"{DRIVER}[standing] synthetic-evidence record:driver",
        "evidence/sources.yaml[novel.standing] synthetic-evidence source:novel",
    ]
    assert found(synthetic, **parts, campaign=campaign(example=True)) == []


# --------------------------------------------------------------------- stale


@pytest.mark.parametrize(
    ("checked_on", "today", "is_stale"),
    [
        # after 24 whole months, from the first of the next month
        ("2024-11-20", "2026-11-30", False),
        ("2024-11-20", "2026-12-01", True),
        ("2024-11-01", "2026-11-30", False),
        ("2024-12-31", "2026-12-31", False),
        ("2024-12-31", "2027-01-01", True),
    ],
)
def test_a_law_that_was_checked_long_ago(checked_on: str, today: str, *, is_stale: bool) -> None:
    old = law(checked={"by": "林某", "on": checked_on})
    day = datetime.date.fromisoformat(today)
    expected = "evidence/laws.yaml[protection-law.checked.on] law-stale law:protection-law"
    assert found(stale, laws=by_id(old), today=day) == ([expected] if is_stale else [])


def test_how_long_is_the_campaigns_to_say() -> None:
    old = law(checked={"by": "林某", "on": "2026-07-31"})
    three = campaign(thresholds={"stale_after": 3})
    assert details(stale, laws=by_id(old), campaign=three) == {
        "name": "protection-law",
        "on": "2026-07-31",
        "months": "3",
    }


def test_the_days_on_which_laws_and_sources_become_stale_are_known_before() -> None:
    laws = by_id(law(), law("new-law", checked=None))
    sources = by_id(source(checked={"by": "林某", "on": "2026-01-15"}), source("x", checked=None))
    days = stale_from(dossier(laws=laws, sources=sources))
    assert days == (datetime.date(2028, 12, 1), datetime.date(2028, 2, 1))
    assert found(stale, laws=by_id(law(checked=None))) == []


def test_a_source_that_was_checked_long_ago() -> None:
    old = by_id(source(checked={"by": "林某", "on": "2024-01-31"}))
    assert found(stale, sources=old) == ["evidence/sources.yaml[gazette.checked.on] source-stale source:gazette"]


# ------------------------------------------------------------- typed numbers


def test_numbers_typed_into_templates_are_found_with_line_and_column() -> None:
    typed = templates(
        zh="# 问题\n\n2024年有{{ figure('x', 2021) }}，占51.6%。\n",
        en="In 2024\n  about nine million of them.\n",
        shared={"parts/law.zh.md": "罚款5000元\n"},
    )
    assert found(typed_numbers, templates=typed) == [
        "templates/brief/zh.md:3:32 typed-number genre:brief",
        "templates/brief/en.md:2:14 typed-number genre:brief",
        "templates/parts/law.zh.md:1:3 typed-number genre:brief",
    ]


def test_numbers_typed_into_own_words_are_found_in_their_file() -> None:
    words = OwnWords("briefs/fair-hiring.zh.md", {"problem": ("\n有九百万人。", 4)})
    (finding,) = findings_of(typed_numbers, dossier(own_words={("fair-hiring", "zh"): words}))
    assert said(finding) == "briefs/fair-hiring.zh.md:5:2 typed-number edition:fair-hiring.zh"
    assert finding.details == {"number": "九百万"}


def test_numbers_typed_into_the_title_of_an_order_are_found() -> None:
    title = Text(
        zh=Words("让八千五百万人有工作", Place("briefs/fair-hiring.yaml", 3, 7)),
        en=Words("Work in 2026", Place("briefs/fair-hiring.yaml", 4, 7)),
    )
    ordered = by_id(order(title=title))
    assert found(typed_numbers, orders=ordered) == ["briefs/fair-hiring.yaml:3:7 typed-number order:fair-hiring"]


def test_numbers_that_name_are_left_alone() -> None:
    fine = templates(
        zh="1. 《保障法》第38条\n> 2. 到2024年末，两类\n",
        en="Article 38(3), [WCAG 2.1](https://www.w3.org/TR/2018/REC-WCAG21-123/).\n",
    )
    assert found(typed_numbers, templates=fine) == []


def test_numbers_in_the_agenda_are_found_where_they_were_written() -> None:
    def written(text: str, line: int) -> Text:
        return Text(zh=Words(text, Place(AGENDA, line, 5)))

    agreed = agenda(
        problem(title=written("三成企业", 3), statement=written("没有代价", 4)),
        ask(demand=written("罚款5000元", 9), mechanisms=(written("占比过50%", 12),)),
        body(),
    )
    charts = by_id(chart(title=written("2024年", 2), says=written("近9成", 3)))
    assert found(typed_numbers, agenda=agreed, charts=charts) == [
        f"{AGENDA}:3:5 typed-number problem:hiring",
        f"{AGENDA}:9:5 typed-number ask:fines",
        f"{AGENDA}:12:5 typed-number ask:fines",
        f"{AGENDA}:3:5 typed-number chart:by-year",
    ]
