"""Rows of numbers after the end of the data that bring a new year or a new label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

PLAN = {"head": "就业", "unit": "persons"}
YEARS: list[list[Any]] = [["年份", "就业"], [2021, 1], [2022, 2], ["注：完"]]
WHOLE = "work.yaml:1:1"


def said(desk: Desk, rows: list[list[Any]], data_rows: str, **keys: Any) -> list[str]:
    desk.lay_sheet(rows)
    period = keys.pop("period", {"in_column": "A", "as": "YYYY"})
    plan = {**PLAN, **keys}
    layout = {"head_rows": 1, "data_rows": data_rows, "period": period}
    desk.lay_map(layout=layout, publication="official", indicators={"one": plan})
    desk.read()
    return desk.said()


@pytest.mark.parametrize("data_rows", ["2 until 注", "2-3"])
@pytest.mark.parametrize("year", [2023, "2023", "2023年", "2023p"])
def test_a_year_below_the_notes_is_named(desk: Desk, data_rows: str, year: Any) -> None:
    assert said(desk, [*YEARS, [], [year, 3]], data_rows) == [f"{WHOLE}: period-after-data"]
    assert desk.findings[0].details["row"] == "6"


@pytest.mark.parametrize(
    "below",
    [
        [2022, 9],  # another table with the same years
        [2023, None],
        ["注：2023年的数尚未公布"],
        ["2023年", "未公布"],
        [2023, "见附表"],
    ],
)
def test_rows_below_the_notes_that_lose_nothing(desk: Desk, below: list[Any]) -> None:
    assert said(desk, [*YEARS, below], "2 until 注") == []


def test_rows_that_another_map_reads_are_not_lost(desk: Desk) -> None:
    desk.lay_sheet([*YEARS, [2023, 3]])
    for name, rows in (("work", "2-3"), ("later", "5")):
        layout = {"head_rows": 1, "data_rows": rows, "period": {"in_column": "A", "as": "YYYY"}}
        desk.lay_map(name, file="work.xlsx", layout=layout, publication="official", indicators={f"of-{name}": PLAN})
    desk.read()
    assert desk.said() == []


def test_a_number_in_a_row_without_a_period_is_named(desk: Desk) -> None:
    """The first row of a year with quarters below it is not the year."""
    rows: list[list[Any]] = [
        ["年份", "季度", "就业"],
        [2021, "Q1", 1],
        [None, "Q2", 2],
        [2022, "Q1", 3],
        [None, "Q2", None],
    ]
    desk.lay_sheet(rows)
    layout = {"head_rows": 1, "data_rows": "2-5", "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": PLAN})
    desk.read()
    assert desk.said() == ["work.xlsx[就业!C3]: row-without-period"]
    layout = {**layout, "label_column": "B", "carry_down": True}
    desk.lay_map(layout=layout, indicators={"one": {**PLAN, "row": "Q1"}})
    desk.read()
    assert "row-without-period" not in {one.code for one in desk.findings}


REGIONS: list[list[Any]] = [["地区", "就业"], ["北京", 1], ["上海", 2], ["注：完"]]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (["天津", 3], [f"{WHOLE}: rows-go-on"]),
        (["北京", 3], []),  # another table
        (["合计", 3], []),
        (["Grand Total", 3], []),
        (["天津", None], []),
    ],
)
def test_a_region_below_the_notes_is_named(desk: Desk, below: list[Any], found: list[str]) -> None:
    rows = [*REGIONS, below]
    assert said(desk, rows, "2 until 注", period={"fixed": 2023}, row="all") == found


def test_a_change_row_among_periods_is_no_period_in_another_form(desk: Desk) -> None:
    rows: list[list[Any]] = [["年份", "就业"], [2021, 1], [2022, 2], ["Change on year", 1], ["比2021年增减", 1]]
    assert said(desk, rows, "2-5") == []


def test_a_period_in_another_form_counts_only_where_its_row_is_asked_for(desk: Desk) -> None:
    rows = [["部分", "年份", "就业"], ["甲", 2021, 1], ["乙", "Latest 3", 2]]
    desk.lay_sheet(rows)
    layout = {"head_rows": 1, "data_rows": "2-3", "label_column": "A", "period": {"in_column": "B", "as": "YYYY"}}
    desk.lay_map(layout=layout, publication="official", indicators={"one": {**PLAN, "row": "甲"}})
    assert list(desk.read()) == ["one"]
    assert desk.said() == []
    desk.lay_map(layout=layout, publication="official", indicators={"two": {**PLAN, "row": "乙"}})
    desk.read()
    assert "work.xlsx[就业!B3]: period-form" in desk.said()
