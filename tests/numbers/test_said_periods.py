"""Which date of a sentence is said of its figure."""

from __future__ import annotations

import calendar
import datetime

import pytest

from advocacy.model.figure import Period
from advocacy.numbers.said_periods import FigureSaid, said_otherwise


def month(year: int, number: int) -> Period:
    last = calendar.monthrange(year, number)[1]
    return Period(datetime.date(year, number, 1), datetime.date(year, number, last))


def year(first: int, last: int | None = None) -> Period:
    return Period(datetime.date(first, 1, 1), datetime.date(last or first, 12, 31))


DECEMBER, JUNE = month(2025, 12), month(2026, 6)


def otherwise(text: str, *periods: Period) -> list[str]:
    """The dates that `text` says of figures of other periods; a figure is written ####."""
    figures, at = [], 0
    for period in periods:
        at = text.index("####", at)
        figures.append(FigureSaid(at, at + 4, period))
        at += 4
    return [said.text for _, said in said_otherwise(text, figures, datetime.date(2026, 11, 30))]


@pytest.mark.parametrize(
    ("text", "periods", "said"),
    [
        ("By December 2025 the pilot had insured ####, in eleven firms.", [JUNE], ["December 2025"]),
        ("At the end of 2024, #### were in work.", [DECEMBER], ["2024"]),
        ("In the middle of 2025, #### were in work.", [DECEMBER], ["2025"]),
        ("2025年年中，####。", [DECEMBER], ["2025年"]),
        ("2026年初，####。", [JUNE], ["2026年初"]),
        ("In 2021, #### were in work.", [year(2024)], ["2021"]),
        ("#### were insured by June 2026.", [DECEMBER], ["June 2026"]),
        ("#### (end of 2024) were in work.", [DECEMBER], ["2024"]),
        ("试点到2025年12月累计参保####，没有电子商务。", [JUNE], ["2025年12月"]),
        ("截至2025年底，参保####。", [JUNE], ["2025年底"]),
        ("2024年末在业的有####，2021年末有####。", [year(2024), year(2022)], ["2021年末"]),
        ("在业的有####（2024年末）。", [DECEMBER], ["2024年末"]),
        ("2025年6月，####。", [DECEMBER], ["2025年6月"]),
        ("2025年底，####。", [month(2025, 10)], ["2025年底"]),
        ("By Dec 2025 the pilot had insured ####.", [JUNE], ["Dec 2025"]),
        ("By Dec. 2025 the pilot had insured ####.", [JUNE], ["Dec. 2025"]),
        ("By December 31, 2025, the pilot had insured ####.", [JUNE], ["December 31, 2025"]),
        ("By 31 Dec 2025 the pilot had insured ####.", [JUNE], ["31 Dec 2025"]),
        ("By 2025-12 the pilot had insured ####.", [JUNE], ["2025-12"]),
        ("By late 2025 the pilot had insured ####.", [JUNE], ["2025"]),
        ("At end-2024, #### were in work.", [DECEMBER], ["2024"]),
        ("As of the fourth quarter of 2025 it had insured ####.", [JUNE], ["2025"]),
        ("In the year 2025 it had insured ####.", [JUNE], ["2025"]),
        ("试点到二〇二五年十二月累计参保####。", [JUNE], ["二〇二五年十二月"]),
        ("截至二零二五年底，参保####。", [JUNE], ["二零二五年底"]),
        ("试点到二○二五年十二月三十一日参保####。", [JUNE], ["二○二五年十二月三十一日"]),
        ("试点到2025-12累计参保####。", [JUNE], ["2025-12"]),
        ("试点到去年年底累计参保####。", [JUNE], ["去年年底"]),
        ("去年12月，参保####。", [month(2025, 10)], ["去年12月"]),
        ("今年参保####。", [DECEMBER], ["今年"]),
        ("前年在业的有####。", [year(2025)], ["前年"]),
        ("By the end of last year the pilot had insured ####.", [JUNE], ["last year"]),
        ("Last year the pilot insured ####.", [year(2024)], ["Last year"]),
        ("#### were insured in this year.", [DECEMBER], ["this year"]),
        ("试点到2025/12累计参保####。", [JUNE], ["2025/12"]),
        ("#### (as of mid-2025) were insured.", [DECEMBER], ["2025"]),
        ("#### [2024] were insured.", [DECEMBER], ["2024"]),
        ("#### – in 2024 – were insured.", [DECEMBER], ["2024"]),
        ("By December 2025, ####, in 2024, were insured.", [DECEMBER], ["2024"]),
        ("参保####（截至2025年9月）。", [DECEMBER], ["2025年9月"]),
    ],
)
def test_a_figure_of_another_period(text: str, periods: list[Period], said: list[str]) -> None:
    assert otherwise(text, *periods) == said


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2025年中国在业的有####，2025年中央财政支持。", [DECEMBER]),
        ("By December 2025 the pilot had insured ####.", [DECEMBER]),
        ("#### were in work in December 2025; at the end of 2024, #### were insured.", [DECEMBER, year(2024)]),
        ("Since the reform of 2021, #### have joined.", [DECEMBER]),
        ("Since 2022 #### have joined.", [DECEMBER]),
        ("Under the law of 2008, #### have joined.", [DECEMBER]),
        ("In 2021 the Ministry reported that #### had joined.", [DECEMBER]),
        ("By an estimate from the sample survey of 2006, ####.", [DECEMBER]),
        ("China ratified the Convention in 2008. #### were in work.", [DECEMBER]),
        ("据2025年12月公布的测算，全国灵活就业人员####。", [JUNE]),
        ("2008年修订以后，####。", [DECEMBER]),
        ("自2022年以来，参保####。", [DECEMBER]),
        ("2024年末为####，比2022年末####。", [year(2024), year(2022, 2024)]),
        ("2022年起试点，参保####。", [DECEMBER]),
        ("根据2006年抽样调查推算，####。", [DECEMBER]),
        ("2025年12月31日，####。", [DECEMBER]),
        ("####没有日期。", [DECEMBER]),
        ("试点到去年年底累计参保####，比前年增加####。", [DECEMBER, year(2024, 2025)]),
        ("据去年公布的测算，####。", [JUNE]),
        ("Since last year #### have joined, more than last year.", [JUNE]),
        ("By the end of last year the pilot had insured ####.", [DECEMBER]),
        ("By Dec. 2025 the pilot had insured ####.", [DECEMBER]),
        ("By December 31, 2025, the pilot had insured ####.", [DECEMBER]),
        ("It was cut in Dec. #### were in work in 2021.", [year(2021)]),
        ("试点到二〇二五年十二月累计参保####，2025-12。", [DECEMBER]),
        ("By December 2025, #### (2024 prices).", [DECEMBER]),
        ("到2025年12月参保####（2026年公布）。", [DECEMBER]),
        ("据二〇二五年十二月公布的测算，####。", [JUNE]),
    ],
)  # fmt: skip
def test_other_dates_are_let_be(text: str, periods: list[Period]) -> None:
    assert otherwise(text, *periods) == []
