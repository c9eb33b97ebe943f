"""Several tables in a sheet: the periods, labels, heads and units of one are not those of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

ROWS: list[list[Any]] = [
    ["就业（人）", None, None, "补贴（万元）", None],
    ["年份", "城镇", None, "年份", "城镇"],
    [2022, 100, None, 2021, 11],
    [2023, 110, None, 2022, 12],
    ["注"],
]
MONEY = {"head": "城镇", "column": "E", "unit": "CNY", "written_in": "万元"}
PERSONS = {"head": "城镇", "column": "B", "unit": "persons"}


def said(desk: Desk, rows: list[list[Any]], column: str, plan: dict[str, Any]) -> list[str]:
    desk.lay_sheet(rows)
    period = {"in_column": column, "as": "YYYY"}
    layout = {"head_rows": 2, "data_rows": "3-4", "period": period}
    desk.lay_map(layout=layout, indicators={"one": plan})
    desk.read()
    return desk.said()


@pytest.mark.parametrize(("column", "plan"), [("A", PERSONS), ("D", MONEY)])
def test_each_table_has_its_own_periods(desk: Desk, column: str, plan: dict[str, Any]) -> None:
    assert said(desk, ROWS, column, plan) == []


@pytest.mark.parametrize(("column", "plan", "cell"), [("A", MONEY, "D3"), ("D", PERSONS, "A3")])
def test_the_periods_of_the_other_table(desk: Desk, column: str, plan: dict[str, Any], cell: str) -> None:
    assert said(desk, ROWS, column, plan) == [f"work.xlsx[就业!{cell}]: other-table-beside"]


def test_the_periods_of_the_other_table_without_heads(desk: Desk) -> None:
    rows = [ROWS[0], [None, "城镇", None, None, "城镇"], *ROWS[2:]]
    assert said(desk, rows, "A", PERSONS) == []
    assert said(desk, rows, "A", MONEY) == ["work.xlsx[就业!D3]: other-table-beside"]
    assert said(desk, rows, "D", MONEY) == []


def test_columns_that_say_the_same_do_no_harm(desk: Desk) -> None:
    rows = [*ROWS[:2], [2022, 100, None, 2022, 11], [2023, 110, None, 2023, 12], ["注"]]
    assert said(desk, rows, "A", MONEY) == []


def test_the_labels_of_the_other_table(desk: Desk) -> None:
    rows: list[list[Any]] = [
        [],
        ["地区", "就业", None, "地区", "培训"],
        ["甲区", 100, None, "乙区", 11],
        ["乙区", 110, None, "甲区", 12],
        ["注"],
    ]
    desk.lay_sheet(rows)
    layout = {"head_rows": 2, "data_rows": "3-4", "label_column": "A", "period": {"fixed": 2023}}
    one = {"head": "培训", "row": "甲区", "unit": "visits"}
    desk.lay_map(layout=layout, indicators={"one": one})
    desk.read()
    assert desk.said() == ["work.xlsx[就业!D3]: other-table-beside"]
    desk.lay_map(layout={**layout, "label_column": "D"}, indicators={"one": one})
    assert desk.read()["one"].figures[0].value == 12
    assert desk.said() == []


def test_the_unit_of_the_other_table(desk: Desk) -> None:
    wrong = {**PERSONS, "unit": "CNY", "written_in": "万元"}
    assert said(desk, ROWS, "A", wrong) == ["work.yaml:10:3: unit-differs"]


BELOW: list[list[Any]] = [
    ["年份", "人数"],
    [2022, 77],
    [2023, 78],
    [],
    ["年份", "金额（元）"],
    [2022, 1000],
    [2023, 1100],
]


@pytest.mark.parametrize(
    ("head", "rows", "found"), [(1, "2-3", []), (1, "6-7", ["work.xlsx[就业!B5]: head-changed"]), (5, "6-7", [])]
)
def test_the_heads_of_the_table_above(desk: Desk, head: int, rows: str, found: list[str]) -> None:
    desk.lay_sheet(BELOW)
    layout = {"head_rows": head, "data_rows": rows, "period": {"in_column": "A", "as": "YYYY"}}
    one = {"column": "B", "unit": "CNY" if head > 1 else "persons"}
    desk.lay_map(layout=layout, indicators={"one": {**one, "head": BELOW[head - 1][1]}})
    desk.read()
    assert desk.said() == found


def test_heads_in_another_language_are_no_other_heads(desk: Desk) -> None:
    desk.lay_sheet([["年份", "人数"], ["Year", "Number"], [2022, 77], ["注"]])
    layout = {"head_rows": 1, "data_rows": "3 until 注", "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": "人数", "unit": "persons"}})
    assert desk.read()["one"].figures[0].value == 77
    assert desk.said() == []


def test_words_above_the_data_of_a_single_series_are_no_heads(desk: Desk) -> None:
    rows = [["Title", "Employed"], ["Release date", "11-06-2024"], ["Next release", "July"], [2022, 7]]
    desk.lay_sheet(rows)
    layout = {"head_rows": 1, "data_rows": 4, "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": "Employed", "unit": "persons"}})
    assert desk.read()["one"].figures[0].value == 7
    assert desk.said() == []
