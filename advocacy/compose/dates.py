"""Days, months, years and periods in words: 2026年11月30日, 30 November 2026."""

from __future__ import annotations

import calendar
import datetime

from advocacy.model.figure import Period
from advocacy.model.finding import Language
from advocacy.model.scalar import PartialDate

# Written out, because the names that Python knows change with the computer's language.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_QUARTERS: dict[Language, tuple[str, ...]] = {
    "zh": ("第一季度", "第二季度", "第三季度", "第四季度"),
    "en": ("first quarter", "second quarter", "third quarter", "fourth quarter"),
}
_DECEMBER = 12
_QUARTER_MONTHS = 3


def print_day(day: datetime.date, language: Language) -> str:
    """2026年11月30日, 30 November 2026; without leading zeros (GB/T 9704-2012, 7.3.5)."""
    return print_partial(PartialDate(day.year, day.month, day.day), language)


def print_partial(date: PartialDate, language: Language) -> str:
    """A day, a month (2020年7月, July 2020) or a year (2020年, 2020), as far as it is known."""
    if language == "zh":
        month = f"{date.month}月" if date.month else ""
        return f"{date.year}年{month}" + (f"{date.day}日" if date.day else "")
    month = f"{_MONTHS[date.month - 1]} " if date.month else ""
    return (f"{date.day} " if date.day else "") + f"{month}{date.year}"


def print_period(period: Period, language: Language) -> str:
    """What a value is about: 2023年末, 2024年, 2025年9月, 2019—2024年; end of 2023, 2024 ..."""
    if period.when == "year end" and period.end.month == _DECEMBER:
        return f"{period.end.year}年末" if language == "zh" else f"end of {period.end.year}"
    span = _span(period.start, period.end, language)
    if period.when == "average":
        return f"{span}平均" if language == "zh" else f"average of {span}"
    return span


def _span(start: datetime.date, end: datetime.date, language: Language) -> str:
    if start == end:
        return print_day(start, language)
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return _from_to(print_day(start, language), print_day(end, language), language)
    if (start.month, end.month) == (1, _DECEMBER):
        return _years(start.year, end.year, language)
    if start.year == end.year:
        return _months(start.year, start.month, end.month, language)
    return _from_to(
        print_partial(PartialDate(start.year, start.month), language),
        print_partial(PartialDate(end.year, end.month), language),
        language,
    )


def _years(first: int, last: int, language: Language) -> str:
    if first == last:
        return print_partial(PartialDate(first), language)
    return f"{first}—{last}年" if language == "zh" else f"{first}–{last}"


def _months(year: int, first: int, last: int, language: Language) -> str:
    if first == last:
        return print_partial(PartialDate(year, first), language)
    if first % _QUARTER_MONTHS == 1 and last == first + _QUARTER_MONTHS - 1:
        quarter = _QUARTERS[language][first // _QUARTER_MONTHS]
        return f"{year}年{quarter}" if language == "zh" else f"{quarter} of {year}"
    if language == "zh":
        return f"{year}年{first}—{last}月"
    return f"{_MONTHS[first - 1]} to {_MONTHS[last - 1]} {year}"


def _from_to(first: str, last: str, language: Language) -> str:
    return f"{first}—{last}" if language == "zh" else f"{first} to {last}"
