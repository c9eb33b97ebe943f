"""Sources written in maps, newer editions of a series, and two sheets that disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from advocacy.load.validation import validate
from advocacy.model.place import Places
from advocacy.statistics.editions import newer_editions, sources_of, unchecked_sources

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

ROWS: list[list[Any]] = [[], ["年份", "就业"], [2022, 905.5], [2023, 906.1], ["注"]]
EMPLOYED = {"head": "就业", "unit": "persons", "written_in": "万人"}
BLOCK = {
    "publisher": {"zh": "勞動部", "en": "Ministry of Labor"},
    "title": "定額進用概況",
    "date": "2017-03",
    "url": "https://example.org/t",
    "licence": "OGDL",
}


def test_a_source_in_a_map_is_a_source_like_any_other(desk: Desk) -> None:
    desk.lay_sheet(ROWS)
    desk.lay_map(source=BLOCK, indicators={"employed": EMPLOYED})
    assert {one.source for one in desk.read()["employed"].figures} == {"sheet_work"}
    assert desk.said() == []
    source = sources_of(desk.maps)["sheet_work"]
    assert source.publisher is not None
    assert source.issued is not None
    assert source.license is not None
    assert (source.title.either("zh").text, source.issued.iso(), source.URL) == (
        "定額進用概況",
        "2017-03",
        "https://example.org/t",
    )
    assert (source.type, source.standing, source.license.either("zh").text) == ("dataset", "official", "OGDL")
    assert source.at.path == ("source",)


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        (BLOCK, ["map-source-unchecked"]),
        ({**BLOCK, "checked": {"by": "desk", "on": "2026-11-20"}}, []),
        ("bulletin", []),
    ],
)
def test_a_source_that_nobody_checked(desk: Desk, source: Any, codes: list[str]) -> None:
    desk.lay_map(source=source, indicators={"employed": EMPLOYED})
    findings = list(unchecked_sources(desk.maps, Places({})))
    assert [one.code for one in findings] == codes
    assert all(one.about == ("indicator:employed",) for one in findings)
    assert [one.checked is None for one in sources_of(desk.maps).values()] == (
        [] if source == "bulletin" else [bool(codes)]
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({}, {"date": "2018-03"}, ["again"]),
        ({}, {"date": "2018-03", "title": {"en": "Quota"}}, []),
        ({}, {"date": "2018-03", "publisher": {"en": "ministry of  labor"}}, ["again"]),
        ({}, {"date": "2018-03", "publisher": "教育部"}, []),
        ({}, {"date": "2017-03"}, []),
        ({"date": "2017"}, {}, []),  # the same year, said more exactly
        ({}, {"date": None}, []),
    ],
)
def test_a_newer_edition_is_said(desk: Desk, one: dict[str, Any], other: dict[str, Any], found: list[str]) -> None:
    desk.lay_map("again", source={**BLOCK, **one}, indicators={"old": EMPLOYED})
    desk.lay_map("work", source={**BLOCK, **other}, indicators={"new": EMPLOYED})
    findings = list(newer_editions(desk.maps, sources_of(desk.maps), Places({})))
    assert [finding.code for finding in findings] == ["newer-edition"] * len(found)
    for finding in findings:
        assert finding.about == ("indicator:old",)
        assert finding.details["newer"] == "2018-03"
        assert str(finding.details["file"]).endswith("work.yaml")


def test_one_author_and_title_are_a_series_too(desk: Desk) -> None:
    from advocacy.model.source import Name

    desk.lay_map("again", source=BLOCK, indicators={"old": EMPLOYED})
    desk.lay_map("work", source={**BLOCK, "date": "2018"}, indicators={"new": EMPLOYED})
    sources = {
        name: replace(source, publisher=None, author=(validate(Name, {"literal": "勞動部"}),))
        for name, source in sources_of(desk.maps).items()
    }
    assert len(list(newer_editions(desk.maps, sources, Places({})))) == 1


# ------------------------------------------------------- one indicator in two sheets

NAMED = {**EMPLOYED, "name": {"zh": "就业人数"}}


def both(desk: Desk, one: dict[str, Any], other: dict[str, Any], value: object = 907) -> list[str]:
    """What is said of two sheets, in the second of which 2023 is `value`."""
    desk.lay_sheet(ROWS, file="a.xlsx")
    desk.lay_sheet([*ROWS[:3], [2023, value], ["注"]], file="b.xlsx")
    desk.lay_map("a", indicators=one)
    desk.lay_map("b", missing={"…": "not available"}, indicators=other)
    desk.read()
    return desk.said()


def test_one_id_in_two_sheets_that_disagree(desk: Desk) -> None:
    said = both(desk, {"employed": EMPLOYED}, {"employed": EMPLOYED})
    assert said == ["b.yaml:10:3: indicator-twice", "a.xlsx[就业!B4]: sheets-disagree"]
    assert desk.findings[1].details == {
        "indicator": "employed",
        "period": "2023",
        "value": "9061000.0",
        "other": "9070000",
        "cell": "evidence/statistics/b.xlsx[就业!B4]",
    }


@pytest.mark.parametrize(
    ("other", "value", "said"),
    [
        (NAMED, 907, ["a.xlsx[就业!B4]: sheets-disagree"]),
        (NAMED, 906.1, []),
        (NAMED, 906, []),  # within the rounding of the second
        (NAMED, "…", []),
        ({**NAMED, "population": "flexible"}, 907, []),
        ({**NAMED, "period": 2022}, 907, []),
        ({**NAMED, "name": {"zh": "在业人数"}}, 907, []),
        (EMPLOYED, 907, []),
    ],
)
def test_one_name_in_two_sheets(desk: Desk, other: dict[str, Any], value: object, said: list[str]) -> None:
    assert both(desk, {"employed": NAMED}, {"in-work": other}, value) == said


def test_one_id_for_two_things_is_said_once(desk: Desk) -> None:
    said = both(desk, {"x": EMPLOYED}, {"x": {**EMPLOYED, "unit": "households"}})
    assert said == ["b.yaml:10:3: indicator-twice"]
