"""The one table of figures: narrowed, set beside a figure, turned."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from advocacy.model.figure import Figure, Period
from advocacy.model.figuretable import FigureTable, tabulate
from tests.model.making import figure, indicator, year


def of(region: str | None, one: Figure) -> Figure:
    return replace(one, region=region)


DECEMBER = Period(datetime.date(2023, 12, 1), datetime.date(2023, 12, 31))
JOBS = (
    of("北京市", figure("1", 2022, "jobs")),
    of("上海市", figure("2", 2022, "jobs")),
    of("北京市", figure("3", 2023, "jobs")),
    of("上海市", figure(None, 2023, "jobs")),
)
NATION = (figure("9", 2022, "nation"), figure("10", DECEMBER, "nation"))
TABLE = tabulate((indicator(*JOBS), indicator(*NATION)))


def said(table: FigureTable) -> str:
    """The values in their order; `-` where there is none."""
    return " ".join("-" if one.value is None else f"{one.value}" for one in table.rows)


def test_all_figures_of_all_indicators() -> None:
    assert said(TABLE) == "1 2 3 - 9 10"
    assert said(tabulate(())) == ""


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (TABLE.valued(), "1 2 3 9 10"),
        (TABLE.of("上海市"), "2 -"),
        (TABLE.of("上海市", "北京市"), "1 2 3 -"),
        (TABLE.of(None), "9 10"),
        (TABLE.of(), ""),
        (TABLE.during("2022", "2022"), "1 2 9"),
        (TABLE.during("2022", "2023"), "1 2 3 - 9 10"),
        (TABLE.during("2023-12", "2023-12"), "3 - 10"),
        (TABLE.during("2023-11", "2023-11"), ""),
        (TABLE.where(lambda one: one.indicator == "nation"), "9 10"),
        # the whole stands beside every region, and December beside the end of the year
        (TABLE.beside(JOBS[2]), "3 10"),
        (TABLE.beside(NATION[1]), "3 - 10"),
    ],
)
def test_narrowed(table: FigureTable, values: str) -> None:
    assert said(table) == values


def test_periods_stand_in_the_order_of_time_and_regions_in_that_of_the_sheet() -> None:
    turned = FigureTable(TABLE.rows[::-1])
    assert turned.periods() == (year(2022), year(2023), DECEMBER)
    assert turned.regions() == ("上海市", "北京市")


def test_a_pivot_of_regions_by_years() -> None:
    pivot = TABLE.of("北京市", "上海市").pivot(lambda one: one.region, lambda one: one.period.year)
    assert pivot == {"北京市": {2022: JOBS[0], 2023: JOBS[2]}, "上海市": {2022: JOBS[1], 2023: JOBS[3]}}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (year(2023), year(2023), True),
        (year(2023), DECEMBER, True),
        (year(2023, None), DECEMBER, False),
        (year(2023, "average"), DECEMBER, False),
        (year(2023, "average"), year(2023), False),
        (year(2023, "total"), year(2023, None), True),
        (year(2022), year(2023), False),
    ],
)
def test_one_moment(one: Period, other: Period, *, alike: bool) -> None:
    assert one.is_moment_of(other) is alike
    assert other.is_moment_of(one) is alike
