"""Calculations region by region, on small bases, and against the value that is published."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from advocacy.places.region import REGIONS, region_among, region_in, region_named, says_region

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

MADE = "work.yaml:510:3"
ROWS: list[list[Any]] = [
    ["地区", "就业", "持证", "率", "小"],
    ["全国", 900, 1500, 60, 40],
    ["北京", 300, 600, 50, 10],
    ["上海", 600, 900, 66.7, 30],
]
CAVEAT = {"zh": "两地口径相同", "en": "counted alike in both"}
LAYOUT = {"head_rows": 1, "data_rows": "2-4", "period": {"fixed": 2023}}
ALL: dict[str, Any] = {"unit": "persons", "row": ("北京", "上海")}
INDICATORS: dict[str, Any] = {
    "employed": {**ALL, "head": "就业"},
    "certified": {**ALL, "head": "持证"},
    "rate": {"row": ("北京", "上海"), "head": "率", "unit": "percent"},
    "few": {**ALL, "head": "小"},
    "nation": {"unit": "persons", "row": "全国", "head": "持证"},
    "nation-employed": {"unit": "persons", "row": "全国", "head": "就业"},
}


def derive(desk: Desk, plan: dict[str, Any], **keys: Any) -> list[tuple[str | None, str]]:
    """The regions and rounded values that one calculation makes; what is refused has none."""
    desk.lay_sheet(ROWS)
    desk.lay_map(layout=LAYOUT, indicators=INDICATORS, derived={"made": plan}, **keys)
    made = desk.read().get("made")
    return [
        (one.region, "" if one.value is None else f"{one.value:.1f}") for one in (() if made is None else made.figures)
    ]


@pytest.mark.parametrize(
    ("plan", "made"),
    [
        ({"ratio": ("employed", "certified"), "unit": "percent"}, [("北京市", "50.0"), ("上海市", "66.7")]),
        ({"share": ("certified", "nation")}, [("北京市", "40.0"), ("上海市", "60.0")]),
        ({"share": ("nation-employed", "nation")}, [(None, "60.0")]),
        ({"sum": ("employed", "certified")}, [("北京市", "900.0"), ("上海市", "1500.0")]),
    ],
)
def test_region_by_region(desk: Desk, plan: dict[str, Any], made: list[tuple[str | None, str]]) -> None:
    assert derive(desk, plan) == made
    assert desk.said() == []


def test_a_published_rate_is_that_of_the_same_region(desk: Desk) -> None:
    plan = {"ratio": ("employed", "certified"), "unit": "percent", "agrees_with": "rate"}
    assert len(derive(desk, plan)) == 2
    assert desk.said() == []


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        ({"total": "nation", "of": ("certified",)}, []),
        ({"total": "nation", "of": ("employed",)}, ["parts-differ"]),
        ({"total": "certified", "of": ("employed", "few")}, ["parts-differ", "parts-differ"]),
        ({"total": "certified", "of": ("nation",)}, ["parts-differ", "parts-differ"]),
    ],
)
def test_the_regions_make_the_whole(desk: Desk, parts: dict[str, Any], codes: list[str]) -> None:
    derive(desk, {"sum": ("employed", "certified")}, parts=(parts,))
    assert [one.code for one in desk.findings] == codes


def test_a_rate_on_few_people_says_so(desk: Desk) -> None:
    desk.lay_sheet(ROWS)
    desk.lay_map(
        layout=LAYOUT,
        indicators=INDICATORS,
        derived={
            "made": {"ratio": ("few", "few"), "unit": "percent"},
            "times": {"ratio": ("few", "certified"), "unit": "per 1000"},
            "more": {"sum": ("few", "few")},
        },
    )
    indicators = desk.read()
    assert desk.said() == [f"{MADE}: small-base", f"{MADE}: small-base"]
    assert desk.findings[0].details["base"] == "10"
    assert [note.either("en").text for note in indicators["made"].figures[0].notes] == [
        "calculated on fewer than 50; to be read with caution"
    ]
    assert indicators["times"].figures[0].notes == ()


@pytest.mark.parametrize(
    ("published", "codes"),
    [
        ({"row": "全国", "head": "率"}, []),
        ({"row": "全国", "head": "率", "unit": "percent", "period": 2023}, []),
        ({"row": "全国", "measure": "rates"}, []),
        ({"row": "全国", "head": "小"}, ["derived-disagrees"]),
        ({"row": "全省", "head": "率"}, ["row-not-found"]),
    ],
)
def test_the_published_value_by_its_place(desk: Desk, published: dict[str, Any], codes: list[str]) -> None:
    share = {"share": ("nation-employed", "nation"), "unit": "percent", "agrees_with": published}
    derive(desk, share, measures={"rates": {"head": "率", "unit": "percent"}})
    assert [one.code for one in desk.findings] == codes
    assert all(one.about == ("indicator:made",) for one in desk.findings)


def test_the_published_value_in_its_section(desk: Desk) -> None:
    desk.lay_sheet([["项目", "就业", "持证", "率"], ["男"], ["甲", 300, 600, 50], ["女"], ["甲", 300, 900, 33]])
    sex = {"name": "sex", "in_column": "A", "one_of": ("男", "女")}
    one = {"row": "甲", "unit": "persons", "sex": "女"}
    desk.lay_map(
        layout={**LAYOUT, "data_rows": "2-5", "sections": (sex,)},
        indicators={"a": {**one, "head": "就业"}, "b": {**one, "head": "持证"}},
        derived={
            "made": {"ratio": ("a", "b"), "unit": "percent", "agrees_with": {"row": "甲", "head": "率", "sex": "女"}},
            "same": {"ratio": ("a", "b"), "agrees_with": "made"},
            "plain": {"ratio": ("a", "b")},
        },
    )
    assert round(desk.read()["made"].figures[0].value or Decimal(0)) == 33
    assert desk.said() == ["work.yaml:520:3: derived-units-differ"]


# One row is a region as much as several are: the number is of that region.
SINGLE: dict[str, Any] = {
    "beijing": {"unit": "persons", "row": "北京", "head": "就业"},
    "beijing-certified": {"unit": "persons", "row": "北京", "head": "持证"},
    "shanghai": {"unit": "persons", "row": "上海", "head": "就业"},
}


@pytest.mark.parametrize(
    ("plan", "made", "codes"),
    [
        ({"ratio": ("beijing", "beijing-certified")}, [("北京市", "0.5")], []),
        ({"share": ("beijing", "nation-employed")}, [("北京市", "33.3")], []),
        # the gap and the sum of two regions are of neither
        ({"difference": ("shanghai", "beijing")}, [(None, "300.0")], []),
        ({"sum": ("shanghai", "beijing")}, [(None, "900.0")], []),
        ({"ratio": ("shanghai", "beijing")}, [], ["derived-regions-differ"]),
        ({"ratio": ("shanghai", "beijing"), "caveat": CAVEAT}, [(None, "2.0")], []),
        # every region against one of them
        ({"ratio": ("employed", "beijing")}, [], ["derived-regions-differ"]),
        ({"difference": ("employed", "beijing")}, [], ["derived-regions-differ"]),
        (
            {"ratio": ("employed", "beijing"), "caveat": CAVEAT},
            [("北京市", "1.0"), ("上海市", "2.0")],
            [],
        ),
        ({"ratio": ("beijing", "certified"), "unit": "percent", "caveat": CAVEAT},
         [("北京市", "50.0"), ("上海市", "33.3")], []),
    ],
)  # fmt: skip
def test_one_region_against_another(
    desk: Desk, plan: dict[str, Any], made: list[tuple[str | None, str]], codes: list[str]
) -> None:
    desk.lay_sheet(ROWS)
    desk.lay_map(layout=LAYOUT, indicators={**INDICATORS, **SINGLE}, derived={"made": plan})
    found = desk.read().get("made")
    figures = [] if found is None else found.figures
    assert [(one.region, f"{one.value:.1f}") for one in figures] == made
    assert [one.code for one in desk.findings] == codes


@pytest.mark.parametrize(
    ("keys", "region"),
    [
        ({"row": "北京", "head": "就业"}, "北京市"),
        ({"row": {"地区": "北京"}, "head": "就业"}, "北京市"),
        ({"row": {"地区": "全国"}, "head": "就业"}, None),
        ({"row": "甲", "head": "上海"}, "上海市"),
        ({"row": "甲", "head": "就业", "area": "上海"}, "上海市"),
        ({"row": "甲", "head": "就业", "area": "全国"}, None),
    ],
)
def test_the_words_of_an_indicator_name_its_region(desk: Desk, keys: dict[str, Any], region: str | None) -> None:
    """In its row, its head or its section; 全国 is no region."""
    rows: list[list[Any]] = [
        ["地区", "就业", "上海"],
        ["北京", 1, 2],
        ["全国", 3, 4],
        ["甲", 5, 6],
        ["上海", None, None],
        ["甲", 7, 8],
    ]
    sections = {"name": "area", "in_column": "A", "one_of": ("全国", "上海")}
    stacked = "area" in keys
    if stacked:
        rows[2] = ["全国", None, None]
    layout = {**LAYOUT, "data_rows": "2-6" if stacked else "2-4"}
    desk.lay_sheet(rows)
    desk.lay_map(
        layout={**layout, "sections": (sections,)} if stacked else layout,
        indicators={"one": {"unit": "persons", **keys}},
    )
    assert [one.region for one in desk.read()["one"].figures] == [region]
    assert desk.said() == []


@pytest.mark.parametrize(
    ("label", "region"),
    [
        ("北京", "北京市"),
        ("北　京", "北京市"),
        ("110000", "北京市"),
        ("Inner Mongolia", "内蒙古自治区"),
        ("BEIJING", "北京市"),
        ("１１００００", "北京市"),
        ("华北", "华北"),
    ],
)
def test_regions_by_their_names_and_codes(label: str, region: str) -> None:
    assert region_named(label) == region


def test_regions_are_those_of_the_standard() -> None:
    assert len(REGIONS) == 34
    assert len({one.code for one in REGIONS.values()}) == 34
    assert all(name == one.zh for name, one in REGIONS.items())


@pytest.mark.parametrize(
    ("name", "found"), [("上海", "上海市"), ("hong  kong", "香港特别行政区"), ("华 北", "华北"), ("天津", None)]
)
def test_the_region_that_a_name_means(name: str, found: str | None) -> None:
    assert region_among(name, ("上海市", "香港特别行政区", "华北")) == found


def test_regions_in_print() -> None:
    assert [region_in("上海市", "zh"), region_in("上海市", "en")] == ["上海市", "Shanghai"]
    assert region_in("North East", "zh") == "North East"
    assert says_region("上海新增就业", "上海市")
    assert says_region("New jobs in Shanghai", "上海市")
    assert not says_region("本地就业", "上海市")
    assert says_region("华北就业", "华北")
