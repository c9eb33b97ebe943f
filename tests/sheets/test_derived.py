"""Calculations on figures: what they give, what is refused, what is labelled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

from advocacy.model.figure import Formula, Indicator
from advocacy.model.operation import OPERATIONS
from advocacy.model.sheetmap import DerivedPlan
from advocacy.sheets.periods import show_period

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

MAP = "work.yaml"
ROWS: list[list[Any]] = [
    [],
    ["年份", "就业", "持证", "新增", "累计", "率", "金额", "率二"],
    [2018, 948.4, 1700, 36.7, 668, 55.8, 4.9, 50],
    [2019, 855.2, 1750, 0, 1037, 48.9, 5.1, 49],
    [2020, 861.7, 0, 54.4, 1100, 49.3, 5.4, 51.6],
    ["注"],
]
HEADS: dict[str, dict[str, Any]] = {
    "employed": {"head": "就业", "unit": "persons", "written_in": "万人", "nature": "stock"},
    "certified": {"head": "持证", "unit": "persons", "written_in": "万人", "nature": "stock"},
    "new": {"head": "新增", "unit": "persons", "written_in": "万人", "nature": "flow"},
    "insured": {"head": "累计", "unit": "persons", "written_in": "万人", "nature": "cumulative"},
    "rate": {"head": "率", "unit": "percent"},
    "paid": {"head": "金额", "unit": "CNY", "written_in": "亿元", "nature": "flow"},
    "published": {"head": "率二", "unit": "percent"},
}
MADE = f"{MAP}:510:3"  # the first derived indicator (see conftest)


def derive(desk: Desk, plan: dict[str, Any], **keys: Any) -> Indicator | None:
    """The indicator that one calculation makes on the sheet above."""
    desk.lay_sheet(ROWS)
    indicators = {**HEADS, **keys.pop("indicators", {})}
    desk.lay_map(indicators=indicators, derived={"made": plan}, **keys)
    return desk.read().get("made")


def at(name: str, year: int, **keys: Any) -> dict[str, Any]:
    """One value of an indicator of the sheet."""
    return {**HEADS[name], "period": year, **keys}


TWO = {"first": at("employed", 2018), "second": at("employed", 2020)}
AFTER = {"first": at("employed", 2019), "second": at("employed", 2020)}
BREAK = ({"between": (2018, 2019), "why": "口径调整"},)


def shown(indicator: Indicator | None) -> list[str]:
    """`2018 55.8 ±0.1 percent`: period, value rounded for reading, last digit, unit."""
    assert indicator is not None
    return [
        f"{show_period(f.period)} {'-' if f.value is None else f'{f.value:.4f}'} ±{f.quantum:f} {f.unit}"
        for f in indicator.figures
    ]


# --------------------------------------------------------------- what they give


def test_a_share_goes_period_by_period_and_names_its_parts(desk: Desk) -> None:
    made = derive(desk, {"share": ("new", "employed"), "name": "新增占就业之比"})
    assert desk.said() == []
    assert shown(made) == ["2018 3.8697 ±0.1 percent", "2019 0.0000 ±0.1 percent", "2020 6.3131 ±0.1 percent"]
    assert made is not None
    first = made.figures[0]
    assert isinstance(first.origin, Formula)
    assert [part.indicator for part in first.origin.parts] == ["new", "employed"]
    assert (made.nature, made.population, made.name.either("zh").text) == ("rate", "certified", "新增占就业之比")


def test_a_quotient_has_28_significant_digits_rounded_half_to_even(desk: Desk) -> None:
    made = derive(desk, {"ratio": ("employed", "certified"), "unit": "percent", "period": 2019})
    assert made is not None
    assert made.figures[0].value == Decimal("48.86857142857142857142857143")


@pytest.mark.parametrize(
    ("plan", "first"),
    [
        ({"ratio": ("employed", "certified")}, "2018 0.5579 ±0.0001 times"),
        ({"ratio": ("employed", "certified"), "unit": "per 1000"}, "2018 557.8824 ±0.1 per 1000"),
        ({"ratio": ("employed", "certified"), "unit": "percent", "decimals": 2}, "2018 55.7882 ±0.01 percent"),
        ({"difference": ("certified", "employed")}, "2018 7516000.0000 ±10000 persons"),
        ({"difference": ("rate", "published")}, "2018 5.8000 ±0.1 percentage points"),
        ({"sum": ("employed", "certified")}, "2018 26484000.0000 ±10000 persons"),
        ({"ratio": ("paid", "new"), "caveat": "元/人", "unit": "CNY"}, "2018 1335.1499 ±100 CNY"),
    ],
)
def test_units_and_last_digits(desk: Desk, plan: dict[str, Any], first: str) -> None:
    made = derive(desk, {**plan, "period": 2018})
    assert desk.said() == []
    assert shown(made) == [first]


@pytest.mark.parametrize(
    ("plan", "line"),
    [
        ({"change": ("first", "second")}, "2019-2020 65000.0000 ±1000.0 persons"),
        ({"change": ("second", "first")}, "2019-2020 65000.0000 ±1000.0 persons"),
        ({"change": ("first", "second"), "as": "percent", "unit": "percent"}, "2019-2020 0.7601 ±0.1 percent"),
        ({"difference": ("second", "first")}, "2020 65000.0000 ±1000.0 persons"),
    ],
)
def test_changes_go_from_the_earlier_to_the_later(desk: Desk, plan: dict[str, Any], line: str) -> None:
    made = derive(desk, plan, indicators=AFTER)
    assert desk.said() == []
    assert shown(made) == [line]


def test_a_change_between_two_months_names_both(desk: Desk) -> None:
    desk.lay_sheet([[], ["时间", "数"], ["2025-09", 2200], ["2025-10", 2325]])
    one = {"head": "数", "unit": "persons", "nature": "cumulative"}
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": "3-4", "period": {"in_column": "A", "as": "YYYY-MM"}},
        indicators={"first": {**one, "period": "2025-09"}, "second": {**one, "period": "2025-10"}},
        derived={"made": {"change": ("first", "second")}},
    )
    assert shown(desk.read()["made"]) == ["2025-09-01/2025-10-31 125.0000 ±1 persons"]


def test_the_change_of_a_percentage_is_in_percentage_points(desk: Desk) -> None:
    rates = {"first": at("rate", 2019), "second": at("rate", 2020)}
    made = derive(desk, {"change": ("first", "second")}, indicators=rates)
    assert shown(made) == ["2019-2020 0.4000 ±0.1 percentage points"]


def test_flows_of_different_years_add_up(desk: Desk) -> None:
    flows = {"first": at("new", 2018), "second": at("new", 2020)}
    made = derive(desk, {"sum": ("first", "second")}, indicators=flows)
    assert desk.said() == []
    assert shown(made) == ["2018-2020 911000.0000 ±1000.0 persons"]


def test_a_missing_part_stops_the_figure_with_its_reason(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "甲", "乙"], [2023, "未核实", 5], ["注"]])
    desk.lay_map(
        flags={"未核实": "unverified"},
        indicators={"a": {"head": "甲", "unit": "persons"}, "b": {"head": "乙", "unit": "persons"}},
        derived={"made": {"ratio": ("b", "a")}, "turned": {"ratio": ("a", "b")}},
    )
    indicators = desk.read()
    assert desk.said() == []
    for name in ("made", "turned"):
        (figure,) = indicators[name].figures
        assert figure.value is None
        assert figure.missing is not None
        assert figure.missing.either("en").text == "not verified"


def test_calculations_stand_on_calculations_in_any_order(desk: Desk) -> None:
    desk.lay_sheet(ROWS)
    desk.lay_map(
        indicators=HEADS, derived={"twice": {"sum": ("once", "once")}, "once": {"sum": ("employed", "employed")}}
    )
    indicators = desk.read()
    assert desk.said() == []
    assert shown(indicators["twice"])[0] == "2018 37936000.0000 ±1000.0 persons"
    assert indicators["twice"].name.either("en").text == "twice"


@pytest.mark.parametrize(
    ("operation", "nature", "other", "result"),
    [
        ("sum", "floor", "stock", "floor"),
        ("sum", "estimate", "stock", "estimate"),
        ("difference", "floor", "stock", "estimate"),
        ("difference", "stock", "stock", "stock"),
        ("ratio", "floor", "stock", "rate"),
    ],
)
def test_a_result_is_no_surer_than_its_parts(desk: Desk, operation: str, nature: str, other: str, result: str) -> None:
    parts = {"first": {**HEADS["employed"], "nature": nature}, "second": {**HEADS["employed"], "nature": other}}
    made = derive(desk, {operation: ("first", "second")}, indicators=parts)
    assert made is not None
    assert made.nature == result


# -------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ({"ratio": ("employed", "paid")}, "derived-units-differ"),
        ({"sum": ("employed", "paid")}, "derived-units-differ"),
        ({"difference": ("employed", "paid"), "caveat": "不可"}, "derived-units-differ"),
        ({"ratio": ("employed", "certified"), "unit": "persons"}, "derived-unit"),
        ({"sum": ("employed", "certified"), "unit": "percent"}, "derived-unit"),
        ({"difference": ("rate", "published"), "unit": "percent"}, "derived-unit"),
        ({"difference": ("employed", "certified"), "as": "percent"}, "derived-unit"),
        ({"change": ("rate", "published"), "as": "percent"}, "derived-unit"),
        ({"ratio": ("insured", "certified")}, "derived-cumulative"),
        ({"share": ("employed", "insured"), "caveat": "累计"}, "derived-cumulative"),
        ({"difference": ("employed", "new")}, "derived-flow-and-stock"),
        ({"sum": ("employed", "new", "certified")}, "derived-flow-and-stock"),
        ({"sum": ("employed", "employd")}, "derived-part-unknown"),
        ({"sum": ("employed", "made")}, "derived-circle"),
        ({"ratio": ("employed", "certified"), "period": 2030}, "derived-no-period"),
        ({"change": ("employed", "certified")}, "change-within-one-period"),
    ],
)
def test_what_may_not_be_set_together(desk: Desk, plan: dict[str, Any], code: str) -> None:
    assert derive(desk, plan) is None
    lines = {finding.code for finding in desk.findings}
    assert code in lines
    assert {finding.about for finding in desk.findings} == {("indicator:made",)}
    assert all(line.startswith(MADE) for line in desk.said())


def test_a_circle_of_two_and_what_stands_on_it(desk: Desk) -> None:
    desk.lay_sheet(ROWS)
    desk.lay_map(
        indicators=HEADS,
        derived={
            "a": {"sum": ("b", "employed")},
            "b": {"sum": ("a", "a")},
            "on-it": {"sum": ("a", "employed")},
            "on-air": {"ratio": ("none", "employed")},
        },
    )
    desk.read()
    codes = {finding.about[0]: finding.code for finding in desk.findings}
    assert codes == {
        "indicator:a": "derived-circle",
        "indicator:b": "derived-circle",
        "indicator:on-it": "derived-part-failed",
        "indicator:on-air": "derived-part-unknown",
    }


def test_a_base_of_zero(desk: Desk) -> None:
    made = derive(desk, {"ratio": ("employed", "certified"), "period": 2020})
    assert shown(made) == ["2020 - ±1 times"]
    assert desk.said() == [f"{MADE}: base-of-zero"]


def test_a_growth_from_zero(desk: Desk) -> None:
    flows = {"first": at("new", 2019), "second": at("new", 2020)}
    derive(desk, {"change": ("first", "second"), "as": "percent"}, indicators=flows)
    assert desk.said() == [f"{MADE}: base-of-zero"]


def test_a_share_above_the_whole(desk: Desk) -> None:
    derive(desk, {"share": ("certified", "employed"), "period": 2018})
    assert desk.said() == [f"{MADE}: share-out-of-range"]
    assert desk.findings[0].details["value"] == "179.2"


# ------------------------------------------------- unlike periods and populations

UNLIKE_YEARS = {"first": at("employed", 2019), "second": at("certified", 2018)}
UNLIKE_PEOPLE = {"second": at("certified", 2018, population="all-disabled")}


def test_unlike_years_are_refused_until_a_caveat_says_so(desk: Desk) -> None:
    plan = {"ratio": ("first", "second"), "unit": "percent"}
    assert derive(desk, plan, indicators=UNLIKE_YEARS) is None
    assert desk.said() == [f"{MADE}: derived-periods-differ"]
    made = derive(desk, {**plan, "caveat": "分母早一年"}, indicators=UNLIKE_YEARS)
    assert desk.said() == []
    assert shown(made) == ["2019 50.3059 ±0.1 percent"]
    assert made is not None
    assert [note.either("zh").text for note in made.figures[0].notes] == ["分母早一年"]


def test_unlike_people_are_refused_until_a_caveat_says_so(desk: Desk) -> None:
    plan = {"ratio": ("employed", "second"), "unit": "percent"}
    assert derive(desk, plan, indicators=UNLIKE_PEOPLE) is None
    assert desk.said() == [f"{MADE}: derived-populations-differ"]
    made = derive(desk, {**plan, "caveat": "范围不同"}, indicators=UNLIKE_PEOPLE)
    assert desk.said() == []
    assert made is not None
    assert made.population == "all-disabled"


def test_a_single_value_stands_beside_all_years_only_under_a_caveat(desk: Desk) -> None:
    # The claim "about 10 %" divides certified people in work by an estimate of all disabled
    # people that is thirteen years older.
    base = {"base": at("certified", 2018, population="all-disabled", nature="estimate")}
    plan = {"ratio": ("later", "base"), "unit": "percent"}
    later = {"later": at("employed", 2020)}
    assert derive(desk, plan, indicators={**base, **later}) is None
    assert desk.said() == [f"{MADE}: derived-populations-differ", f"{MADE}: derived-periods-differ"]
    made = derive(desk, {**plan, "caveat": "两者不同"}, indicators={**base, **later})
    assert desk.said() == []
    assert shown(made) == ["2020 50.6882 ±0.1 percent"]


def test_a_single_value_is_set_against_its_own_year_where_there_is_one(desk: Desk) -> None:
    one = {"one": at("certified", 2019)}
    made = derive(desk, {"ratio": ("employed", "one"), "unit": "percent"}, indicators=one)
    assert desk.said() == []
    assert shown(made) == ["2019 48.8686 ±0.1 percent"]


def test_a_share_of_people_who_are_not_in_the_whole(desk: Desk) -> None:
    other = {"second": {**HEADS["certified"], "population": "flexible"}}
    plan = {"share": ("employed", "second"), "caveat": "范围不同", "period": 2018}
    assert derive(desk, plan, indicators=other) is None
    assert desk.said() == [f"{MADE}: share-outside-its-whole"]
    inside = {"second": {**HEADS["certified"], "population": "working-age"}}
    assert derive(desk, plan, indicators=inside) is not None
    assert desk.said() == []


def test_a_gap_between_two_groups_needs_no_caveat(desk: Desk) -> None:
    other = {"second": {**HEADS["rate"], "population": "flexible"}}
    made = derive(desk, {"difference": ("rate", "second")}, indicators=other)
    assert desk.said() == []
    assert made is not None
    assert made.population is None


@pytest.mark.parametrize(
    ("populations", "codes"), [((None, None), ["derived-population-missing"]), (("certified", "certified"), [])]
)
def test_between_two_maps_the_population_must_be_said(
    desk: Desk, populations: tuple[str | None, str | None], codes: list[str]
) -> None:
    desk.lay_sheet(ROWS)
    here, there = populations
    desk.lay_map("other", file="work.xlsx", population=there, indicators={"b": HEADS["certified"]})
    desk.lay_map(
        population=here, indicators={"a": HEADS["employed"]}, derived={"made": {"ratio": ("a", "b"), "period": 2018}}
    )
    desk.read()
    assert [finding.code for finding in desk.findings] == codes


def test_inside_one_map_undeclared_counts_as_equal(desk: Desk) -> None:
    made = derive(desk, {"ratio": ("employed", "certified"), "period": 2018}, population=None)
    assert desk.said() == []
    assert made is not None
    assert made.population is None


@pytest.mark.parametrize(
    ("here", "there", "alike"),
    [
        (("YYYY", 2023, "year end"), ("YYYY-MM", "2023-12", None), True),
        (("YYYY", 2023, "year end"), ("YYYY-MM", "2023-11", None), False),
        (("YYYY", 2023, "year end"), ("YYYY", 2023, "average"), False),
        (("YYYY", 2023, "year end"), ("YYYY", 2023, None), True),
        (("YYYY", 2023, "average"), ("YYYY-MM", "2023-12", None), False),
        (("YYYY", 2023, None), ("YYYY-MM", "2023-12", None), False),
    ],
)
def test_which_periods_are_one_moment(
    desk: Desk, here: tuple[str, Any, Any], there: tuple[str, Any, Any], *, alike: bool
) -> None:
    for name, (form, cell, when) in (("a", here), ("b", there)):
        desk.lay_sheet([[], ["时间", "数"], [cell, 500]], file=f"{name}.xlsx")
        period = {"in_column": "A", "as": form, "when": when}
        desk.lay_map(
            name,
            layout={"head_rows": 2, "data_rows": 3, "period": period},
            indicators={name: {"head": "数", "unit": "persons"}},
            derived={"made": {"ratio": ("a", "b")}} if name == "a" else {},
        )
    desk.read()
    assert [f.code for f in desk.findings] == ([] if alike else ["derived-periods-differ"])


# ------------------------------------------------------------------ the break


@pytest.mark.parametrize("years", [(2018, 2019), (2019, 2018)])
def test_a_change_across_a_break_warns_and_carries_the_warning(desk: Desk, years: tuple[int, int]) -> None:
    breaks = ({"between": years, "why": "口径调整"},)
    made = derive(desk, {"change": ("first", "second")}, indicators=TWO, breaks=breaks)
    assert desk.said() == [f"{MADE}: change-across-break"]
    assert made is not None
    assert [note.either("zh").text for note in made.figures[0].notes] == ["口径调整"]
    assert [(one.after, one.before) for one in made.breaks] == [(2018, 2019)]


def test_a_change_after_the_break_and_a_share_beside_it_do_not_warn(desk: Desk) -> None:
    derive(desk, {"change": ("first", "second")}, indicators=AFTER, breaks=BREAK)
    assert desk.said() == []
    derive(desk, {"share": ("new", "employed")}, breaks=BREAK)
    assert desk.said() == []


# -------------------------------------------------------- the published numbers


@pytest.mark.parametrize(
    ("plan", "codes"),
    [
        ({"ratio": ("employed", "certified"), "period": 2018, "unit": "percent"}, []),
        (
            {"ratio": ("employed", "certified"), "period": 2018, "unit": "percent", "agrees_with": "published"},
            ["derived-disagrees"],
        ),
        ({"sum": ("rate", "rate"), "agrees_with": "employed"}, ["derived-units-differ"]),
        ({"sum": ("rate", "rate"), "period": 2018, "agrees_with": "late"}, ["derived-no-period"]),
        ({"sum": ("rate", "rate"), "agrees_with": "publishd"}, ["derived-part-unknown"]),
    ],
)
def test_what_is_calculated_agrees_with_what_is_published(desk: Desk, plan: dict[str, Any], codes: list[str]) -> None:
    plan = {"agrees_with": "rate", **plan}
    derive(desk, plan, indicators={"late": at("rate", 2020)})
    assert [finding.code for finding in desk.findings] == codes


def test_the_difference_is_shown_with_one_digit_more_than_was_published(desk: Desk) -> None:
    derive(desk, {"ratio": ("employed", "certified"), "period": 2018, "unit": "percent", "agrees_with": "published"})
    details = desk.findings[0].details
    assert (details["made"], details["said"], details["period"]) == ("55.8", "50", "2018")


def test_new_jobs_are_not_the_growth_of_the_stock(desk: Desk) -> None:
    plan = {"change": ("first", "second"), "agrees_with": "new"}
    derive(desk, plan, indicators=AFTER)
    assert [finding.code for finding in desk.findings] == ["flow-as-change"]


def test_a_missing_value_agrees_with_anything(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "甲", "率"], [2023, 500, None], ["注"]])
    desk.lay_map(
        missing={"": "not published"},
        indicators={"a": {"head": "甲", "unit": "persons"}, "r": {"head": "率", "unit": "percent"}},
        derived={"made": {"ratio": ("a", "a"), "unit": "percent", "agrees_with": "r"}},
    )
    desk.read()
    assert desk.said() == []


def test_a_published_number_that_could_not_be_read_is_not_reported_twice(desk: Desk) -> None:
    lost = {"lost": {"head": "无此列", "unit": "percent"}}
    derive(desk, {"sum": ("rate", "rate"), "agrees_with": "lost"}, indicators=lost)
    assert [finding.code for finding in desk.findings] == ["head-not-found"]


# ------------------------------------------------------------------ the parts

TYPES = {
    name: {"row": head, "head": "人数", "unit": "persons", "written_in": "万人"}
    for name, head in {"total": "合计", "vision": "视力", "hearing": "听力"}.items()
}
LAYOUT = {"head_rows": 2, "data_rows": "3-5", "period": {"fixed": 2010}}


@pytest.mark.parametrize(
    ("total", "vision", "hearing", "said"),
    [
        (3317, 1263, 2054, []),
        (3318, 1263, 2054, []),  # a difference of 1 is rounding: three numbers, half a digit each
        (3319, 1263, 2054, [f"{MAP}:1:1: parts-differ"]),
        (3317, "…", 2054, []),  # cannot be checked
        ("…", 1263, 2054, []),
    ],
)
def test_parts_make_the_total_within_rounding(
    desk: Desk, total: object, vision: object, hearing: object, said: list[str]
) -> None:
    desk.lay_sheet([[], ["类别", "人数"], ["合计", total], ["视力", vision], ["听力", hearing]])
    desk.lay_map(
        layout=LAYOUT,
        missing={"…": "not available"},
        indicators=TYPES,
        parts=({"total": "total", "of": ("vision", "hearing")},),
    )
    desk.read()
    assert desk.said() == said
    if said:
        details = desk.findings[0].details
        assert (details["said"], details["found"], details["difference"]) == ("33,190,000", "33,170,000", "-20,000")


def test_parts_name_indicators(desk: Desk) -> None:
    desk.lay_sheet([[], ["类别", "人数"], ["合计", 1], ["视力", 1], ["听力", 0]])
    lost = {"lost": {**TYPES["total"], "row": "肢体"}}
    desk.lay_map(
        layout=LAYOUT,
        indicators={**TYPES, **lost},
        parts=({"total": "total", "of": ("vison",)}, {"total": "total", "of": ("lost",)}),
    )
    desk.read()
    assert desk.said() == [f"{MAP}:40:3: row-not-found", f"{MAP}:1:1: sum-part-unknown"]
    assert desk.findings[1].details["hint"] == ("。是不是“vision”？", ". Did you mean “vision”?")


def test_each_operation_has_its_key_in_maps_and_each_key_its_operation() -> None:
    keys = {name for name, kind in get_type_hints(DerivedPlan).items() if "tuple" in str(kind)}
    assert keys == set(OPERATIONS)
    for operation in OPERATIONS.values():
        bounded = operation.base is None or operation.signs is None or operation.base < len(operation.signs)
        assert bounded
        assert operation.called.zh is not None
        assert operation.called.en is not None


def test_an_operation_that_is_not_in_the_table_is_none() -> None:
    with pytest.raises(KeyError):
        _ = Formula("median", ()).operation
