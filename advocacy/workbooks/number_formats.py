"""Number formats that a workbook names by a number, and which of them show dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

# ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates in Chinese, Japanese and Korean editions.
_BUILT_IN: Mapping[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)',
    6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
    8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy年m月d日"),
}
# A style that the workbook does not have: nobody knows what a reader sees, so no number is taken.
UNKNOWN = '"?"'
_FIXED_TEXT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[dmyhs]|e(?![+-])", re.IGNORECASE)
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001  a date of a sheet has no zone
_EPOCH_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001
_FIRST_OF_MARCH_1900 = 60
_DAY = 24 * 60 * 60


def built_in(number: str) -> str:
    """The format of a number; `General` for one that no edition defines."""
    return _BUILT_IN.get(int(number), "General") if number.isdecimal() else "General"


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
