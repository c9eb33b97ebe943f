"""Dates and periods as they are printed."""

from __future__ import annotations

import datetime

import pytest

from advocacy.compose.dates import print_day, print_partial, print_period
from advocacy.model.figure import Period, When
from advocacy.model.scalar import read_partial_date


def test_a_day() -> None:
    day = datetime.date(2026, 11, 30)
    assert (print_day(day, "zh"), print_day(day, "en")) == ("2026年11月30日", "30 November 2026")


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [("2020", "2020年", "2020"), ("2020-07", "2020年7月", "July 2020"), ("2020-07-04", "2020年7月4日", "4 July 2020")],
)
def test_a_date_as_far_as_it_is_known(written: str, zh: str, en: str) -> None:
    date = read_partial_date(written)
    assert (print_partial(date, "zh"), print_partial(date, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("span", "when", "zh", "en"),
    [
        ("2023-12-31 2023-12-31", "year end", "2023年末", "end of 2023"),
        ("2023-01-01 2023-12-31", "year end", "2023年末", "end of 2023"),
        ("2023-03-31 2023-03-31", "year end", "2023年3月31日", "31 March 2023"),
        ("2024-01-01 2024-12-31", None, "2024年", "2024"),
        ("2024-01-01 2024-12-31", "total", "2024年", "2024"),
        ("2024-01-01 2024-12-31", "average", "2024年平均", "average of 2024"),
        ("2019-01-01 2024-12-31", None, "2019—2024年", "2019–2024"),
        ("2025-09-01 2025-09-30", None, "2025年9月", "September 2025"),
        ("2024-02-01 2024-02-29", "average", "2024年2月平均", "average of February 2024"),
        ("2013-04-01 2013-06-30", None, "2013年第二季度", "second quarter of 2013"),
        ("2013-10-01 2013-12-31", None, "2013年第四季度", "fourth quarter of 2013"),
        ("2013-03-01 2013-05-31", None, "2013年3—5月", "March to May 2013"),
        ("2013-01-01 2013-06-30", None, "2013年1—6月", "January to June 2013"),
        ("2023-04-01 2024-03-31", None, "2023年4月—2024年3月", "April 2023 to March 2024"),
        ("2008-06-01 2008-06-01", None, "2008年6月1日", "1 June 2008"),
        ("2024-01-05 2024-03-02", None, "2024年1月5日—2024年3月2日", "5 January 2024 to 2 March 2024"),
    ],
)  # fmt: skip
def test_a_period(span: str, when: When | None, zh: str, en: str) -> None:
    start, end = (datetime.date.fromisoformat(day) for day in span.split())
    period = Period(start, end, when)
    assert (print_period(period, "zh"), print_period(period, "en")) == (zh, en)
