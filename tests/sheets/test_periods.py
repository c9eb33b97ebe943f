"""The named forms of periods: what a cell says beside the period that is read from it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.sheetmap import PeriodForm
from advocacy.sheets.periods import is_in, name_period, read_period, show_period, split_mark
from advocacy.workbooks.grid import CellError


def span(start: str, end: str) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)


@pytest.mark.parametrize(
    ("form", "cell", "start", "end", "shown"),
    [
        ("YYYY", Decimal(2023), "2023-01-01", "2023-12-31", "2023"),
        ("YYYY", Decimal("2023.0"), "2023-01-01", "2023-12-31", "2023"),
        ("YYYY年", "２０２３年", "2023-01-01", "2023-12-31", "2023"),
        ("YYYY年", "2023年末", "2023-01-01", "2023-12-31", "2023"),
        ("民国YYY年", " 105年底  End of 2016 ", "2016-01-01", "2016-12-31", "2016"),
        ("民国YYY年", "民國105年", "2016-01-01", "2016-12-31", "2016"),
        ("民国YYY年", "105", "2016-01-01", "2016-12-31", "2016"),
        ("Mmm YYYY", "Sept. 2023", "2023-09-01", "2023-09-30", "2023-09"),
        ("Mmm YYYY", "End of Feb 2024", "2024-02-01", "2024-02-29", "2024-02"),
        ("Mmm-Mmm YYYY", "Jan-Mar 2013", "2013-01-01", "2013-03-31", "2013 Q1"),
        ("Mmm-Mmm YYYY", "Dec–Feb 2013", "2012-12-01", "2013-02-28", "2012-12-01/2013-02-28"),
        ("Mmm-Mmm YYYY", "Nov 2012 to Jan 2013", "2012-11-01", "2013-01-31", None),
        ("YYYY/YY", "2013/14", "2013-04-01", "2014-03-31", "2013/14"),
        ("YYYY/YY", "FY2013-2014", "2013-04-01", "2014-03-31", "2013/14"),
        ("YYYY/YY", "1999/00", "1999-04-01", "2000-03-31", "1999/00"),
        ("YYYY Qn", "2013 Q2", "2013-04-01", "2013-06-30", "2013 Q2"),
        ("YYYY Qn", "Q4/2013", "2013-10-01", "2013-12-31", "2013 Q4"),
        ("YYYY Qn", "4Q2013", "2013-10-01", "2013-12-31", "2013 Q4"),
        ("YYYY Qn", "2013/T4", "2013-10-01", "2013-12-31", "2013 Q4"),
        ("YYYY Qn", "Q4 2013", "2013-10-01", "2013-12-31", "2013 Q4"),
        ("YYYY Qn", "2013年第三季度", "2013-07-01", "2013-09-30", "2013 Q3"),
        ("YYYY-MM", "2023-09", "2023-09-01", "2023-09-30", "2023-09"),
        ("YYYY年M月", "2023年9月", "2023-09-01", "2023-09-30", "2023-09"),
        ("YYYY-MM-DD", "2008-06-01", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", datetime.datetime(2008, 6, 1), "2008-06-01", "2008-06-01", "2008-06-01"),  # noqa: DTZ001
        ("Mmm YYYY", datetime.date(2008, 6, 1), "2008-06-01", "2008-06-30", "2008-06"),
        ("YYYY-MM-DD", datetime.date(2008, 6, 1), "2008-06-01", "2008-06-01", "2008-06-01"),
        ("era years", "令和5年", "2023-01-01", "2023-12-31", "2023"),
        ("era years", "平成元年(1989年)", "1989-01-01", "1989-12-31", "1989"),
        ("era years", "H30", "2018-01-01", "2018-12-31", "2018"),
        ("era years", "令和5年度", "2023-04-01", "2024-03-31", "2023/24"),
        ("era years", "令和5年9月", "2023-09-01", "2023-09-30", "2023-09"),
        ("era years", "民國105年度", "2016-01-01", "2016-12-31", "2016"),
        ("era years", "平成30年10月 Oct. 2018", "2018-10-01", "2018-10-31", "2018-10"),
        ("民国YYY年", "105年平均 Avg. 2016", "2016-01-01", "2016-12-31", "2016"),
        ("民国YYY年", "105年9月 Sept. 2016", "2016-09-01", "2016-09-30", "2016-09"),
        ("YYYY/YY", "FY 2016/17", "2016-04-01", "2017-03-31", "2016/17"),
        ("YYYY/YY", "2016/17-2018/19", "2016-04-01", "2019-03-31", None),
        ("YYYY/YY", "2007/08 to 2008/09", "2007-04-01", "2009-03-31", None),
        ("YYYY Hn", "2023 H1", "2023-01-01", "2023-06-30", "2023 H1"),
        ("YYYY Hn", "H2 2023", "2023-07-01", "2023-12-31", "2023 H2"),
        ("YYYY Hn", "2023年上半年", "2023-01-01", "2023-06-30", "2023 H1"),
        ("YYYY年M-M月", "2023年1-9月", "2023-01-01", "2023-09-30", None),
        ("YYYY年M-M月", "2023年1—6月", "2023-01-01", "2023-06-30", "2023 H1"),
        ("date", "2008/6/1", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", "2008年6月1日", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", "1.6.2008", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", "1 June 2008", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", "1. Juni 2008", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("date", "June 1, 2008", "2008-06-01", "2008-06-01", "2008-06-01"),
        ("YYYY-MM", "2023M09", "2023-09-01", "2023-09-30", "2023-09"),
        ("YYYY-MM", "202309", "2023-09-01", "2023-09-30", "2023-09"),
        ("YYYY-MM", "2023/09", "2023-09-01", "2023-09-30", "2023-09"),
        ("Mmm YYYY", "Jan-23", "2023-01-01", "2023-01-31", "2023-01"),
        ("Mmm YYYY", "Dec-98", "1998-12-01", "1998-12-31", "1998-12"),
        ("Mmm YYYY", "août 2023", "2023-08-01", "2023-08-31", "2023-08"),
        ("Mmm YYYY", "März 2023", "2023-03-01", "2023-03-31", "2023-03"),
        ("Mmm YYYY", "dic. 2023", "2023-12-01", "2023-12-31", "2023-12"),
        ("YYYY Qn", "2023T1", "2023-01-01", "2023-03-31", "2023 Q1"),
    ],
)
def test_each_form(form: PeriodForm, cell: Any, start: str, end: str, shown: str | None) -> None:
    period = read_period(cell, form, None)
    assert period is not None
    assert (period.start, period.end) == span(start, end)
    assert show_period(period) == (shown or f"{start}/{end}")
    assert is_in(period, show_period(period))


@pytest.mark.parametrize(
    ("form", "cell"),
    [
        ("YYYY", "2023年"),
        ("YYYY", Decimal("202.03")),
        ("YYYY", Decimal(9431)),  # a value, not a year
        ("YYYY", datetime.date(2023, 1, 1)),
        ("YYYY", True),
        ("YYYY", CellError("#N/A")),
        ("YYYY", None),
        ("民国YYY年", "105年底 End of 2015"),  # the two years contradict one another
        ("民国YYY年", " 12月底  End of Dec. "),
        ("民国YYY年", "2016年"),
        ("Mmm YYYY", "Mmm 2023"),
        ("Mmm-Mmm YYYY", "Jan-Foo 2013"),
        ("Mmm-Mmm YYYY", "Dec 2013-Feb 2013"),
        ("YYYY/YY", "2013/15"),
        ("YYYY Qn", "20134"),
        ("YYYY Qn", "2013 Q5"),
        ("YYYY-MM", "2023-13"),
        ("YYYY-MM", "2011/12"),  # may be a financial year
        ("date", "5/6/2023"),  # in June or in May
        ("date", "31 Foo 2023"),
        ("Mmm YYYY", "jui 2023"),  # juin or juillet
        ("YYYY-MM-DD", "2023-02-30"),
        ("date", "2023-02-30"),
        ("民国YYY年", "105年平均 Avg. 2015"),
        ("era years", "平成30年10月 Nov. 2018"),
        ("YYYY/YY", "2018/19-2016/17"),
        ("YYYY Hn", "2023 H3"),
        ("YYYY年M-M月", "2023年6-1月"),
        ("era years", "平成33年"),
        ("era years", "令和5年(2024年)"),
    ],
)
def test_what_is_of_another_form(form: PeriodForm, cell: Any) -> None:
    assert read_period(cell, form, None) is None


def test_a_financial_year_in_a_map_is_no_month() -> None:
    period = name_period("2011/12", None)
    assert period is not None
    assert show_period(period) == "2011/12"


@pytest.mark.parametrize(
    ("cell", "text", "mark"),
    [
        ("2018/19p", "2018/19", "p"),
        ("2018/19 (p)", "2018/19", "p"),
        ("2015①", "2015", "①"),
        ("2015年*", "2015年", "*"),
        ("2015¹", "2015", "¹"),
        ("2015 [1]", "2015", "1"),
        ("2015 [note 1]", "2015", "note 1"),
        ("Sept", "Sept", ""),
        ("2015", "2015", ""),
    ],
)
def test_letters_and_signs_behind_a_period(cell: str, text: str, mark: str) -> None:
    assert split_mark(cell) == (text, mark)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("2023 H1", "2023-01-01", "2023-06-30"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-09", "2023-09-01", "2023-09-30"),
        ("2023-09-30", "2023-09-30", "2023-09-30"),
        ("2013 Q2", "2013-04-01", "2013-06-30"),
        ("2013/14", "2013-04-01", "2014-03-31"),
        ("Jan-Mar 2013", "2013-01-01", "2013-03-31"),
        ("2020-04-03/2020-05-03", "2020-04-03", "2020-05-03"),
        ("2020/2021", "2020-04-01", "2021-03-31"),
    ],
)
def test_how_a_map_names_a_period(name: str, start: str, end: str) -> None:
    period = name_period(name, "year end")
    assert period is not None
    assert (period.start, period.end) == span(start, end)


@pytest.mark.parametrize("name", ["2023-13", "2020-05-03/2020-04-03", "2020-05/2020-13", "2013/15"])
def test_periods_that_do_not_exist(name: str) -> None:
    assert name_period(name, None) is None


@pytest.mark.parametrize(
    ("name", "when", "kept"),
    [
        ("2023", "year end", "year end"),
        ("2013/14", "total", "total"),
        ("2013 Q2", "year end", None),
        ("2013 Q2", "average", "average"),
        ("2013-09-30", "average", None),
    ],
)
def test_a_year_end_is_said_of_years(name: str, when: Any, kept: str | None) -> None:
    period = name_period(name, when)
    assert period is not None
    assert period.when == kept


def test_a_year_means_all_that_ends_in_it_and_a_quarter_itself_alone() -> None:
    quarter = name_period("2013 Q4", None)
    assert quarter is not None
    assert is_in(quarter, "2013")
    assert is_in(quarter, "2013-12")
    assert not is_in(quarter, "2013 Q3")
    assert not is_in(quarter, "2013-10/2013-11")


# How offices write a year, the form that a map names, and how many months the period has.
WRITTEN: tuple[tuple[str, PeriodForm, int], ...] = (
    ("{year}", "YYYY", 12),
    ("{year}年末", "YYYY年", 12),
    ("{minguo}年平均 Avg. {year}", "民国YYY年", 12),
    ("民國{minguo}年9月 Sept. {year}", "民国YYY年", 1),
    ("民国{minguo}年", "era years", 12),
    ("FY {before}/{short}", "YYYY/YY", 12),
    ("{before}/{short} to {year}/{after}", "YYYY/YY", 24),
    ("{year}年下半年", "YYYY Hn", 6),
    ("H2 {year}", "YYYY Hn", 6),
    ("{year}年7-12月", "YYYY年M-M月", 6),
    ("Q4 {year}", "YYYY Qn", 3),
    ("Dec. {year}", "Mmm YYYY", 1),
    ("Nov-Dec {year}", "Mmm-Mmm YYYY", 2),
)


@given(
    year=st.integers(1960, 2050),
    way=st.sampled_from(WRITTEN),
    mark=st.sampled_from(["", "p", " (r)", "*", "①", "²", " [1]"]),
)
def test_a_year_in_any_form_with_any_mark_is_read_as_that_year(
    year: int, way: tuple[str, PeriodForm, int], mark: str
) -> None:
    text, form, months = way
    written = text.format(
        year=year, minguo=year - 1911, before=year - 1, short=f"{year % 100:02d}", after=f"{(year + 1) % 100:02d}"
    )
    cut, found = split_mark(f"{written}{mark}")
    assert bool(found) is bool(mark)
    period = read_period(cut, form, None)
    assert period is not None
    assert period.end.year == (year + 1 if months > 12 else year)
    length = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    assert length == months


@given(year=st.integers(1960, 2050), other=st.integers(-3, 3).filter(bool))
def test_a_cell_that_says_two_years_is_read_as_neither(year: int, other: int) -> None:
    said = f"{year - 1911}年平均 Avg. {year + other}"
    assert read_period(said, "民国YYY年", None) is None
    assert read_period(f"民国{year - 1911}年({year + other}年)", "era years", None) is None
