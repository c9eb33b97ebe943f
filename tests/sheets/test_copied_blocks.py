"""Ten numbers that stand twice in a sheet, and totals that only rounding makes add up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.statistics.parts import _is_unlikely

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

PERSONS = {"unit": "persons"}
NUMBERS = [31, 41, 59, 26, 53, 58, 97, 93, 23, 84]


def said(desk: Desk, rows: list[list[Any]], plans: dict[str, Any], **keys: Any) -> list[str]:
    desk.lay_sheet(rows)
    period = keys.pop("period", {"in_column": "A", "as": "YYYY"})
    layout = {"head_rows": 1, "data_rows": f"2-{len(rows)}", "period": period}
    desk.lay_map(layout=layout, indicators=plans, **keys)
    desk.read()
    return desk.said()


TWO = {"men": {**PERSONS, "head": "男"}, "women": {**PERSONS, "head": "女"}}


def years(*columns: list[int]) -> list[list[Any]]:
    return [[2010 + n, *row] for n, row in enumerate(zip(*columns, strict=True))]


def test_the_same_ten_numbers_under_two_heads(desk: Desk) -> None:
    rows = [["年份", "男", "女"], *years([1, *NUMBERS], [2, *NUMBERS])]
    assert said(desk, rows, TWO) == ["work.xlsx[就业!C3]: block-copied"]
    assert desk.findings[0].details == {"cells": "C3:C12", "other": "B3:B12"}
    assert desk.findings[0].about == ("indicator:women",)


def test_the_same_ten_numbers_twice_in_one_column(desk: Desk) -> None:
    rows: list[list[Any]] = [["地区", "男"], *[[f"甲{n}", one] for n, one in enumerate([*NUMBERS, *NUMBERS])]]
    plans = {"men": {**PERSONS, "head": "男", "row": "all"}}
    assert said(desk, rows, plans, period={"fixed": 2020}) == ["work.xlsx[就业!B12]: block-copied"]


def test_the_same_ten_numbers_in_two_rows(desk: Desk) -> None:
    rows = [["类别", *range(2010, 2020)], ["男", *NUMBERS], ["女", *NUMBERS]]
    plans = {"men": {**PERSONS, "row": "男"}, "women": {**PERSONS, "row": "女"}}
    period = {"in_row": 1, "as": "YYYY"}
    assert said(desk, rows, plans, period=period) == ["work.xlsx[就业!B3]: block-copied"]


def test_the_same_ten_numbers_in_a_block_of_rows_and_columns(desk: Desk) -> None:
    half = years(NUMBERS[:5], NUMBERS[5:])
    rows = [["年份", "男", "女"], *half, *([year + 5, *row] for year, *row in half)]
    assert said(desk, rows, TWO) == ["work.xlsx[就业!B7]: block-copied"]
    assert desk.findings[0].details == {"cells": "B7:C11", "other": "B2:C6"}


@pytest.mark.parametrize(
    "second",
    [
        [*NUMBERS[:9], 85],  # one differs
        list(reversed(NUMBERS)),
        [one + 1 for one in NUMBERS],
    ],
)
def test_other_numbers_are_no_copy(desk: Desk, second: list[int]) -> None:
    assert said(desk, [["年份", "男", "女"], *years(NUMBERS, second)], TWO) == []


def test_few_numbers_again_and_again_are_no_copy(desk: Desk) -> None:
    few = [0, 1] * 5
    assert said(desk, [["年份", "男", "女"], *years(few, few)], TWO) == []


@pytest.mark.parametrize("total", ["Grand Total", "合计", "合計", "Total"])
def test_a_grand_total_among_the_rows(desk: Desk, total: str) -> None:
    rows: list[list[Any]] = [["地区", "男"], ["北京", 1], ["上海", 2], [total, 3]]
    plans = {"men": {**PERSONS, "head": "男", "row": "all"}}
    assert said(desk, rows, plans, period={"fixed": 2020}) == ["work.xlsx[就业!A4]: total-among-rows"]
    assert said(desk, [*rows[:3], ["全国", 3]], plans, period={"fixed": 2020}) == []


@pytest.mark.parametrize(
    ("total", "scale", "found"),
    [
        (11, {}, []),
        (12, {}, ["work.yaml:1:1: parts-by-rounding"]),  # persons are not rounded
        (13, {}, ["work.yaml:1:1: parts-differ"]),
        (12, {"written_in": "万人"}, []),  # one last digit of two parts
    ],
)
def test_a_total_that_only_rounding_makes_add_up(
    desk: Desk, total: int, scale: dict[str, str], found: list[str]
) -> None:
    plans = {name: {**PERSONS, **scale, "head": name} for name in ("all", "one", "two")}
    rows: list[list[Any]] = [["年份", "all", "one", "two"], [2020, total, 5, 6]]
    assert said(desk, rows, plans, parts=({"total": "all", "of": ("one", "two")},)) == found


@given(parts=st.lists(st.integers(0, 99_999), min_size=2, max_size=2))
def test_two_numbers_that_were_rounded_are_never_called_unlikely(parts: list[int]) -> None:
    unit = Decimal(1000)
    exact = [Decimal(one) for one in (*parts, sum(parts))]
    first, second, total = (round(one / unit) * unit for one in exact)
    assert not _is_unlikely(first + second - total, [unit] * 3, is_quotient=False)
