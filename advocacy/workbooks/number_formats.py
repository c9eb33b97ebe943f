"""Number formats that a workbook names by a number, and which of them show dates."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping

from advocacy.model.data_table import data_table

# A style that the workbook does not have: nobody knows what a reader sees, so no number is taken.
UNKNOWN = '"?"'
_FIXED_TEXT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[dmyhs]|e(?![+-])", re.IGNORECASE)
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001  a date of a sheet has no zone
_EPOCH_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001
_FIRST_OF_MARCH_1900 = 60
_DAY = 24 * 60 * 60


@functools.lru_cache(maxsize=1)
def _built_in() -> Mapping[str, str]:
    return data_table("number_formats")


def built_in(number: str) -> str:
    """The format of a number; `General` for one that no edition defines."""
    return _built_in().get(number, "General")


def shows_date(number_format: str) -> bool:
    """True if numbers in this format are dates: it has letters of days, months, years or hours."""
    first = _FIXED_TEXT.sub("", number_format).split(";")[0]
    return "General" not in first and _DATE.search(first) is not None


def date_of(serial: float, *, since_1904: bool) -> datetime.date | None:
    """The day (with its time, if it has one) of a serial number; None for one that is no date."""
    # The sheet believes in a 29 February 1900; earlier days stand one off.
    late = 0 if since_1904 or serial >= _FIRST_OF_MARCH_1900 else 1
    try:
        since = datetime.timedelta(days=late, seconds=round(serial * _DAY, 3))
        moment = (_EPOCH_1904 if since_1904 else _EPOCH) + since
    except OverflowError:
        return None
    if serial < 0:
        return None
    return moment if moment.time() != datetime.time() else moment.date()


def iso_date(text: str) -> datetime.date | str:
    """The day of `2023-09-30` or `2023-09-30T00:00:00`, with its time if it has one."""
    try:
        moment = datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    return moment if moment.time() != datetime.time() else moment.date()
