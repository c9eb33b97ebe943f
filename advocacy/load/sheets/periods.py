"""Periods as tables write them: named forms only, no patterns."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping
from typing import Any

from advocacy.model.figure import Period, When
from advocacy.model.sheetmap import PeriodForm

_FORMS: Mapping[PeriodForm, re.Pattern[str]] = {
    "YYYY": re.compile(r"(\d{4})"),
    "YYYY年": re.compile(r"(\d{4})年"),
    "YYYY-MM": re.compile(r"(\d{4})-(\d{2})"),
    "YYYY年M月": re.compile(r"(\d{4})年(\d{1,2})月"),
    "YYYY-MM-DD": re.compile(r"(\d{4})-(\d{2})-(\d{2})"),
}


def read_period(value: Any, form: PeriodForm, when: When | None) -> Period | None:
    """The period that a cell says in the named form, or None where it is in another form."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if form == "date":
        return Period(value, value) if isinstance(value, datetime.date) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    match = _FORMS[form].fullmatch("".join(str(value).split()))
    return None if match is None else _span(*(int(part) for part in match.groups()), when=when)


def name_period(name: str, when: When | None) -> Period | None:
    """The period that a map says: `2023`, `2023-09`, `2023-09-30`."""
    return _span(*(int(part) for part in name.split("-")), when=when)


def _span(year: int, month: int = 0, day: int = 0, *, when: When | None) -> Period | None:
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Period(first, first)
    if month:
        last = calendar.monthrange(year, month)[1]
        # "year end" and "total" are said of years; a month has only its own average.
        return Period(first, first.replace(day=last), when if when == "average" else None)
    return Period(first, datetime.date(year, 12, 31), when)


def is_in(period: Period, name: str) -> bool:
    """Whether a period is the one that `name` (2023, 2023-09) says."""
    return period.end.isoformat().startswith(name)


def show_period(period: Period) -> str:
    """`2023`, `2023-09` or `2023-09-30`: as a map writes it."""
    if (period.start.month, period.start.day) == (1, 1) and (
        period.end.month,
        period.end.day,
    ) == (12, 31):
        years = {str(period.start.year), str(period.end.year)}
        return "-".join(sorted(years))
    if period.start == period.end:
        return period.end.isoformat()
    if (period.start.year, period.start.month) == (period.end.year, period.end.month):
        return period.end.isoformat()[:7]
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


def same_moment(one: Period, other: Period) -> bool:
    """Whether two values can be set against each other.

    Year end and December of that year are one moment; an average and a year end are not.
    """
    if one.when is not None and other.when is not None and one.when != other.when:
        return False
    if one.end != other.end:
        return False
    if one.start == other.start:
        return True
    return "year end" in {one.when, other.when} and "average" not in {one.when, other.when}
