"""Rules of evidence on petitions, parts, newer editions and consent before a final text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from advocacy.check import consent_lapsed
from advocacy.check.newer_editions import newer_editions
from advocacy.check.own_parts import own_parts
from advocacy.check.petitions import petitions
from advocacy.messages import tell
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.model.genre import OwnWords
from tests.model.making import agreed, by_id, case, dossier, figure, gap, indicator, law, order, said, source, templates

Rule = Callable[[Dossier], Iterable[Finding]]
CASE = "evidence/cases/driver.yaml"
PERSON = {"called": {"zh": "牛某某", "en": "Mr Niu"}}
OUTCOME = {"forum": "court", "result": {"zh": "一审中", "en": "first instance"}}


def found(rule: Rule, **parts: Any) -> list[str]:
    findings = list(rule(dossier(**parts)))
    assert all(tell(one, language) for one in findings for language in LANGUAGES)
    return [said(one) for one in findings]


# ------------------------------------------------------------------- petitions


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"standing": "testimony"}, [f"{CASE}[standing] petition-unproven-accusation order:fair-hiring"]),
        (
            {"outcome": {**OUTCOME, "pending": True}},
            [f"{CASE}[outcome.pending] petition-pending-case order:fair-hiring"],
        ),
        ({"outcome": OUTCOME}, []),
        (
            {"person": PERSON, "consent": agreed(scope="name")},
            [f"{CASE}[consent.scope] petition-names-person order:fair-hiring"],
        ),
        ({"person": PERSON, "consent": agreed()}, []),
        # an employer told by kind only is accused by nobody
        ({"standing": "testimony", "employer": {"zh": "一家仓库", "en": "a warehouse"}}, []),
        (
            {
                "standing": "testimony",
                "employer": {"zh": "一家仓库", "en": "a warehouse"},
                "employer_name": {"zh": "宏达物流"},
            },
            [f"{CASE}[standing] petition-unproven-accusation order:fair-hiring"],
        ),
        # what is not printed is no matter
        ({"standing": "testimony", "checked": None}, []),
        ({"standing": "testimony", "private": True}, []),
        ({"standing": "testimony", "problems": ("pay",)}, []),
    ],
)
def test_a_petition_carries_no_name_no_pending_case_and_no_unproven_accusation(
    fields: dict[str, Any], expected: list[str]
) -> None:
    parts = {"records": by_id(case(**fields)), "templates": templates(petition=True)}
    assert found(petitions, **parts) == expected
    # other genres may, and a petition that leaves the record out
    assert found(petitions, records=parts["records"]) == []
    assert found(petitions, **parts, orders=by_id(order(without=("driver",)))) == []
    assert found(petitions, **parts, orders=by_id(order(only=("rider",)))) == []


def test_a_gap_accuses_nobody_and_an_unknown_genre_is_told_elsewhere() -> None:
    parts: dict[str, Any] = {"templates": templates(petition=True)}
    unproven = gap(standing="testimony", problems=("hiring",))
    assert found(petitions, **parts, records=by_id(unproven)) == []
    assert found(petitions, **parts, orders=by_id(order(genre="letter", asks=("gone",)))) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "另有一起案件\n正在审理。", "6:1 petition-pending-case"),
        ("zh", "本建议书不涉及尚未审结的案件。", ""),
        ("en", "One case is under appeal.", "5:1 petition-pending-case"),
        ("en", "No case is pending.", ""),
        ("zh", "宏达物流有限公司拒绝录用。", "5:1 petition-names-employer"),
        ("zh", "一家物流公司拒绝录用。", ""),
    ],
)
def test_what_the_own_words_of_a_petition_say(language: Any, text: str, expected: str) -> None:
    named = case(employer_name={"zh": "宏达物流有限公司"})
    file = f"briefs/fair-hiring.{language}.md"
    words = {("fair-hiring", language): OwnWords(file, {"problem": (text, 5)})}
    parts: dict[str, Any] = {"records": by_id(named, gap()), "own_words": words}
    told = found(petitions, **parts, templates=templates(petition=True))
    assert told == ([f"{file}:{expected} edition:fair-hiring.{language}"] if expected else [])


# ----------------------------------------------------------------------- parts


def test_a_part_that_a_genre_cannot_do_without() -> None:
    heading = {"zh": "请求", "en": "Request"}
    asked = templates(parts={"request": {"heading": heading, "required": True},
                             "more": {"heading": heading}})  # fmt: skip
    written = OwnWords("briefs/fair-hiring.zh.md", {"request": ("请求。", 2)})
    empty = OwnWords("briefs/fair-hiring.en.md", {"request": (" \n", 2)})
    both = {("fair-hiring", "zh"): written, ("fair-hiring", "en"): empty}
    where = "briefs/fair-hiring.yaml part-missing edition:fair-hiring"
    assert [one.rpartition("[")[0] or one for one in found(own_parts, templates=asked)] == [
        f"{where}.zh",
        f"{where}.en",
    ]
    (one,) = own_parts(dossier(templates=asked, own_words=both))
    assert one.details == {"heading": "Request", "file": "briefs/fair-hiring.en.md"}
    assert found(own_parts, templates=asked, orders=by_id(order(genre="letter"))) == []


# -------------------------------------------------------------- newer editions


def bulletin(name: str, year: int, **fields: Any) -> Any:
    title = {"zh": f"{year}年残疾人事业发展统计公报", "en": f"Bulletin {year}"}
    return source(name, **{"title": title, "issued": f"{year + 1}-05-08", **fields})


def test_statistics_from_an_older_edition_of_the_series() -> None:
    employed = indicator(figure(source="bulletin-2023"))
    series = (bulletin("bulletin-2022", 2022), bulletin("bulletin-2023", 2023))
    parts: dict[str, Any] = {"indicators": {"employed": employed}}
    assert found(newer_editions, **parts, sources=by_id(*series)) == []
    newer = by_id(*series, bulletin("bulletin-2024", 2024), bulletin("bulletin-2025", 2025))
    (one,) = newer_editions(dossier(**parts, sources=newer))
    assert said(one) == "evidence/sources.yaml[bulletin-2023] newer-edition-known indicator:employed"
    assert one.details == {"name": "bulletin-2023", "newer": "bulletin-2025"}


@pytest.mark.parametrize(
    "other",
    [
        bulletin("later", 2024, publisher={"zh": "另一机关", "en": "Another"}),
        bulletin("later", 2024, issued=None),
        source("later", title={"zh": "另一公报", "en": "Another"}, issued="2025-05-08"),
    ],
    ids=["another publisher", "no date", "another title"],
)
def test_what_is_no_later_edition(other: Any) -> None:
    employed = indicator(figure(source="bulletin-2023"))
    sources = by_id(bulletin("bulletin-2023", 2023), other)
    assert found(newer_editions, indicators={"employed": employed}, sources=sources) == []
    undated = by_id(bulletin("bulletin-2023", 2023, issued=None), bulletin("x", 2024, publisher=None))
    assert found(newer_editions, indicators={"employed": employed}, sources=undated) == []
    assert found(newer_editions, indicators={"employed": employed}, sources={}) == []


def test_records_on_a_standard_that_was_replaced() -> None:
    def standard(name: str, year: int, **fields: Any) -> Any:
        title = {"zh": f"信息技术 无障碍 {year}版", "en": "Accessibility"}
        return source(name, type="standard", title=title, issued=str(year), **fields)

    sources = by_id(standard("old", 2019), standard("new", 2025), source())
    old = case(sources=({"source": "old"}, {"source": "gone"}))
    assert found(newer_editions, records=by_id(old), sources=sources) == [
        "evidence/sources.yaml[old] newer-edition-known record:driver"
    ]
    both = case(sources=({"source": "old"}, {"source": "new"}, {"source": "gazette"}))
    assert found(newer_editions, records=by_id(both), sources=sources) == []


@pytest.mark.parametrize(
    ("fields", "superseded"),
    [
        ({"version": "2025-12-27", "in_force": "2026-05-01"}, True),
        ({"version": "2026-10-27", "in_force": "2027-05-01"}, False),
        ({"version": "2027-10-27", "in_force": "2008-07-01"}, False),
        ({"version": "2025-12-27", "in_force": "2026-05-01",
          "title": {"zh": "另一部法律", "en": "Another"}}, False),
    ],
)  # fmt: skip
def test_a_law_with_a_later_text_in_force(fields: dict[str, Any], *, superseded: bool) -> None:
    laws = by_id(law(), law("later", **fields))
    expected = "evidence/laws.yaml[protection-law.version] law-superseded law:protection-law"
    assert found(newer_editions, laws=laws) == ([expected] if superseded else [])


# ------------------------------------------------------- consent before a final


@pytest.mark.parametrize(
    ("dates", "lapsed"),
    [
        ({}, ""),
        # the order is of 30 November 2026
        ({"expires": "2026-11-30"}, ""),
        ({"expires": "2026-11-29"}, "expires"),
        ({"withdrawn": "2026-12-01"}, ""),
        ({"withdrawn": "2026-11-30"}, "withdrawn"),
    ],
)
def test_somebody_decides_about_a_record_whose_consent_has_ended(dates: dict[str, str], lapsed: str) -> None:
    record = case(person=PERSON, consent=agreed(**dates))
    expected = [f"{CASE}[consent.{lapsed}] consent-lapsed order:fair-hiring"] if lapsed else []
    assert found(lambda one: consent_lapsed(one, order()), records=by_id(record)) == expected


def test_published_records_and_those_left_out_lapse_never() -> None:
    ended = agreed(withdrawn="2026-11-01")
    records = by_id(
        case(person=PERSON, consent="published"),
        case("left-out", person=PERSON, consent=ended),
        case("kept", person=PERSON, consent=ended, private=True),
    )
    without = order(without=("left-out",))
    assert found(lambda one: consent_lapsed(one, without), records=records) == []
