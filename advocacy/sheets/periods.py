"""Periods as tables write them: named forms only, no patterns."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from advocacy.model.figure import Period, When
from advocacy.model.sheetmap import PeriodForm

Span = tuple[datetime.date, datetime.date]

# By number; the names in English, German, French and Spanish, folded.
_MONTHS: tuple[tuple[str, ...], ...] = (
    (),
    ("january", "januar", "jänner", "janvier", "enero"),
    ("february", "februar", "février", "febrero"),
    ("march", "märz", "mars", "marzo"),
    ("april", "avril", "abril"),
    ("may", "mai", "mayo"),
    ("june", "juni", "juin", "junio"),
    ("july", "juli", "juillet", "julio"),
    ("august", "août", "agosto"),
    ("september", "septembre", "septiembre"),
    ("october", "oktober", "octobre", "octubre"),
    ("november", "novembre", "noviembre"),
    ("december", "dezember", "décembre", "diciembre"),
)
# Each name with its number.
MONTH_NAMES: Mapping[str, int] = {name: number for number, names in enumerate(_MONTHS) for name in names}
_NAME = r"[a-zà-ÿ]{3,10}"
# The year of the Gregorian calendar before the first of the era, and how many years it had.
_ERAS: Mapping[str, tuple[int, int]] = {
    "明治": (1867, 45),
    "大正": (1911, 15),
    "昭和": (1925, 64),
    "平成": (1988, 31),
    "令和": (2018, 99),
    "民国": (1911, 200),
    "民國": (1911, 200),
    "m": (1867, 45),
    "t": (1911, 15),
    "s": (1925, 64),
    "h": (1988, 31),
    "r": (2018, 99),
}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−~至", "-"))
# Tables in two languages say the year twice: the second is held against the first.
_ALSO = r"(?:\(?(?:endof|avg\.?|ave\.?|average)?(?:(?P<name>[a-z]{3,9})\.?)?(?P<also>\d{4})年?\)?)?"
_OF_YEAR = "度|底|末|平均"
# Letters behind a period that say how sure its numbers are, and signs that lead to a note.
_MARK = re.compile(
    r"(?P<text>.*\d\S*?) ?(?P<mark>[(\[]?[pre][)\]]?|[⁰¹²³⁴-⁹]+|[*†‡§#]+|[①-⑳]|\[(?:note ?)?\w{1,2}\]|"
    r"\((?:note ?)?\d{1,2}\))"
)
_FINANCIAL_YEAR = re.compile(r"(?:fy)?(\d{4})[/-](\d{4}|\d{2})")
_HALF_YEAR = 6  # months
_FINANCIAL_YEAR_MONTH = 4  # the financial year runs from April to March
_WHOLE_YEAR = 12
_CENTURY_TURNS = 30
# A number beyond these is no year: a column of values must not pass as one of years.
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


def _months(year: int, first: int, last: int) -> Span | None:
    """The months `first` to `last` of a year, in which the last one lies."""
    try:
        start = datetime.date(year if first <= last else year - 1, first, 1)
        return start, datetime.date(year, last, calendar.monthrange(year, last)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def _year(year: int) -> Span | None:
    return _months(year, 1, _WHOLE_YEAR) if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return date, date


def _month_number(name: str) -> int:
    """The month that three letters or more begin; 0 where none does, or two (`jui`)."""
    found = [number for number, names in enumerate(_MONTHS) if any(month.startswith(name) for month in names)]
    return found[0] if len(found) == 1 else 0


def _minguo(match: re.Match[str]) -> Span | None:
    year = int(match[1]) + _ERAS["民国"][0]
    return _said_twice(match, year, int(match[2]) if match[2] else 0)


def _said_twice(match: re.Match[str], year: int, month: int) -> Span | None:
    """A year, or a month of it; None where the second language of the cell says another one."""
    named = _month_number(match["name"]) if match["name"] else month
    if match["also"] not in {None, str(year)} or named != month:
        return None
    return _months(year, month, month) if month else _year(year)


def _month_of_year(match: re.Match[str]) -> Span | None:
    month = _month_number(match[1])
    year = int(match[2]) if match[2] else of_century(int(match[3]))
    return _months(year, month, month)


def of_century(digits: int) -> int:
    """The year that two digits say as spreadsheets read them: `Jan-23` is of 2023, `Jan-98` of 1998."""
    return digits + (2000 if digits < _CENTURY_TURNS else 1900)


def _months_of_year(match: re.Match[str]) -> Span | None:
    first, last, year = _month_number(match[1]), _month_number(match[3]), int(match[4])
    span = _months(year, first, last)
    said = match[2]
    return None if span is None or said not in {None, str(span[0].year)} else span


def _financial_year(match: re.Match[str]) -> Span | None:
    year, following = int(match[1]), int(match[1]) + 1
    if match[2] not in {str(following), f"{following % 100:02d}"}:
        return None
    return _months(year + 1, _FINANCIAL_YEAR_MONTH, _FINANCIAL_YEAR_MONTH - 1)


def _financial_years(match: re.Match[str]) -> Span | None:
    """One financial year, or several as one span: `2016/17-2018/19`."""
    first = _FINANCIAL_YEAR.fullmatch(match["first"])
    last = _FINANCIAL_YEAR.fullmatch(match["last"] or match["first"])
    spans = (first and _financial_year(first), last and _financial_year(last))
    if spans[0] is None or spans[1] is None or spans[0][0] > spans[1][0]:
        return None
    return spans[0][0], spans[1][1]


def _said(match: re.Match[str]) -> Mapping[str, str]:
    """What stands in the groups of a form, of which each writing has a numbered set of its own."""
    return {key.rstrip("234"): text for key, text in match.groupdict().items() if text}


def _half_year(match: re.Match[str]) -> Span | None:
    said = _said(match)
    first = 1 if said["half"] in {"1", "上"} else _HALF_YEAR + 1
    return _months(int(said["year"]), first, first + _HALF_YEAR - 1)


def _months_in_year(match: re.Match[str]) -> Span | None:
    """`2023年1-6月`: months of one year."""
    year, first, last = (int(match[number]) for number in (1, 2, 3))
    return _months(year, first, last) if first < last else None


def _quarter(match: re.Match[str]) -> Span | None:
    said = _said(match)
    number = _QUARTERS.get(said["q"]) or int(said["q"])
    return _months(int(said["y"]), 3 * number - 2, 3 * number)


def _era(match: re.Match[str]) -> Span | None:
    before, length = _ERAS[match[1]]
    number = 1 if match[2] == "元" else int(match[2])
    year = before + number
    span = _said_twice(match, year, int(match[4]) if match[4] else 0)
    if not 1 <= number <= length or span is None:
        return None
    if match[3] == "年度" and match[1] not in {"民国", "民國"}:
        return _months(year + 1, _FINANCIAL_YEAR_MONTH, _FINANCIAL_YEAR_MONTH - 1)
    return span


def _numbers(make: Callable[..., Span | None]) -> Callable[[re.Match[str]], Span | None]:
    return lambda match: make(*(int(group) for group in match.groups()))


def _month(year: int, month: int) -> Span | None:
    return _months(year, month, month)


def _month_in_figures(match: re.Match[str]) -> Span | None:
    """`2023-01`, `2023M01`, `202301`, `2023/01`; `2011/12` may be a financial year and is none."""
    year, month = int(match[1]), int(match[3])
    return None if match[2] == "/" and month == (year + 1) % 100 else _month(year, month)


_FORMS: Mapping[PeriodForm, tuple[re.Pattern[str], Callable[[re.Match[str]], Span | None]]] = {
    "YYYY": (re.compile(r"(\d{4})"), _numbers(_year)),
    "YYYY年": (re.compile(r"(\d{4})年(?:度|底|末)?"), _numbers(_year)),
    "民国YYY年": (
        re.compile(rf"(?:中?[華华]?民[国國])?(\d{{1,3}})(?:年(?:(\d{{1,2}})月)?)?(?:{_OF_YEAR})?{_ALSO}"),
        _minguo,
    ),
    "Mmm YYYY": (re.compile(rf"(?:endof)?({_NAME})\.?(?:[-/]?(\d{{4}})|[-']?(\d{{2}}))"), _month_of_year),
    "Mmm-Mmm YYYY": (re.compile(rf"({_NAME}?)\.?(\d{{4}})?(?:-|to)({_NAME})\.?(\d{{4}})"), _months_of_year),
    "YYYY/YY": (
        re.compile(r"(?P<first>(?:fy)?\d{4}[/-](?:\d{4}|\d{2}))(?:(?:-|to)(?P<last>(?:fy)?\d{4}[/-](?:\d{4}|\d{2})))?"),
        _financial_years,
    ),
    "YYYY Hn": (
        re.compile(
            r"(?P<year>\d{4})年?-?h(?P<half>[12])|h(?P<half2>[12])-?(?P<year2>\d{4})|"
            r"(?P<year3>\d{4})年?(?P<half3>[上下])半年"
        ),
        _half_year,
    ),
    "YYYY年M-M月": (re.compile(r"(\d{4})年?(\d{1,2})月?-(\d{1,2})月"), _months_in_year),
    "YYYY Qn": (
        re.compile(
            r"(?P<y>\d{4})年?[-/]?[qt](?P<q>[1-4])|[qt](?P<q2>[1-4])[-/]?(?P<y2>\d{4})|"
            r"(?P<q3>[1-4])[qt](?P<y3>\d{4})|(?P<y4>\d{4})年?第?(?P<q4>[1-4一二三四])季度?"
        ),
        _quarter,
    ),
    "YYYY-MM": (re.compile(r"(\d{4})([-/.m]?)(\d{2})"), _month_in_figures),
    "YYYY年M月": (re.compile(r"(\d{4})年(\d{1,2})月"), _numbers(_month)),
    "YYYY-MM-DD": (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), _numbers(_day)),
    "era years": (
        re.compile(rf"({'|'.join(_ERAS)})\.?(元|\d{{1,3}})(年度|年)?(?:(?<=年)(\d{{1,2}})月)?(?:{_OF_YEAR})?{_ALSO}"),
        _era,
    ),
}
# Numbers that lead to notes and must not become digits.
_SIGNS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹") | {chr(sign) for sign in range(ord("①"), ord("⑳") + 1)}
# How a date is typed where a column holds true dates and texts.
_DATES = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?|"
    r"(?P<day2>\d{1,2})\.(?P<month2>\d{1,2})\.(?P<year2>\d{4})|"
    rf"(?P<day3>\d{{1,2}})\.?(?P<name>{_NAME})(?P<year3>\d{{4}})|"
    rf"(?P<name2>{_NAME})\.?(?P<day4>\d{{1,2}}),(?P<year4>\d{{4}})"
)
# The forms in which a map itself may name a period; a span is two of the first three.
_NAMES: tuple[PeriodForm, ...] = (
    "YYYY",
    "YYYY-MM",
    "YYYY-MM-DD",
    "YYYY Qn",
    "YYYY Hn",
    "YYYY/YY",
    "Mmm YYYY",
    "Mmm-Mmm YYYY",
)
_BY_MONTH: frozenset[PeriodForm] = frozenset({"Mmm YYYY", "YYYY-MM", "YYYY年M月"})


def _typed_day(match: re.Match[str]) -> Span | None:
    """A day in one of four writings; 31/12/2023 is none, as its day and month can change places."""
    said = _said(match)
    month = _month_number(said["name"]) if "name" in said else int(said["month"])
    return _day(int(said["year"]), month, int(said["day"]))


def _read(text: str, form: PeriodForm) -> Span | None:
    pattern, make = _FORMS[form]
    match = pattern.fullmatch(text)
    return None if match is None else make(match)


def _plain(text: str) -> str:
    """NFKC, without white space, case folded, with one sort of dash."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold().translate(_DASHES)


def _dated(span: Span | None, when: When | None) -> Period | None:
    """`year end` and `total` are said of whole years; shorter spans have only their average."""
    if span is None:
        return None
    start, end = span
    if start == end:
        return Period(start, end)
    whole = (end - start).days >= 364  # noqa: PLR2004  the shortest year has 365 days
    return Period(start, end, when if whole or when == "average" else None)


def read_period(value: Any, form: PeriodForm, when: When | None) -> Period | None:
    """The period that a cell says in the named form, or None where it is in another form."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        if form == "date":
            return Period(value, value)
        if form in _BY_MONTH:  # a spreadsheet keeps "Sep 2023" as the first day of the month
            return _dated(_month(value.year, value.month), when)
    if form == "date":
        typed = _DATES.fullmatch(_plain(value)) if isinstance(value, str) else None
        return None if typed is None else _dated(_typed_day(typed), when)
    return _dated(_read(_plain(_written(value)), form), when)


def split_mark(text: str) -> tuple[str, str]:
    """A text that says a period and the letter or sign behind it: `2018/19p` -> `2018/19`, `p`."""
    plain = "".join(sign if sign in _SIGNS else unicodedata.normalize("NFKC", sign) for sign in text.strip())
    match = _MARK.fullmatch(plain)
    return (text, "") if match is None else (match["text"], match["mark"].strip("()[]"))


def _written(value: Any) -> str:
    """A cell as a reader sees it: 2023, not 2023.0; empty where it holds no period at all."""
    if isinstance(value, Decimal):
        return f"{value.to_integral_value():f}" if value == value.to_integral_value() else ""
    return str(value) if isinstance(value, str | datetime.date) else ""


def name_period(name: str, when: When | None) -> Period | None:
    """The period that a map says: `2023`, `2023-09`, `2023 Q3`, `2023-07-01/2024-06-30`."""
    return _dated(_named(name), when)


def _named(name: str) -> Span | None:
    text = _plain(name)
    found = next(filter(None, (_read(text, form) for form in _NAMES)), None)
    if found is not None or "/" not in text:
        return found
    first, last = (_named(part) for part in text.split("/", 1))
    return None if first is None or last is None or first[0] > last[1] else (first[0], last[1])


def is_in(period: Period, name: str) -> bool:
    """True if a period is the one that `name` (2023, 2023-09, 2023 Q3) says.

    A year or a month says all that ends in it; any other name one span alone.
    """
    return within(name)(period)


def within(name: str) -> Callable[[Period], bool]:
    """`is_in` for many periods and one name."""
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", name):
        return lambda period: period.end.isoformat().startswith(name)
    span = _named(name)
    return lambda period: (period.start, period.end) == span


def show_period(period: Period) -> str:
    """`2023`, `2023-09`, `2023 Q3` or `2023-09-30`: as a map writes it."""
    start, end = period.start, period.end
    if (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31):
        return "-".join(sorted({str(start.year), str(end.year)}))
    if start == end:
        return end.isoformat()
    if (start.year, start.month) == (end.year, end.month):
        return end.isoformat()[:7]
    number = (end.month + 2) // 3
    if (start, end) == _months(end.year, 3 * number - 2, 3 * number):
        return f"{end.year} Q{number}"
    if (start, end) in (_months(end.year, 1, _HALF_YEAR), _months(end.year, _HALF_YEAR + 1, _WHOLE_YEAR)):
        return f"{end.year} H{(end.month + 5) // _HALF_YEAR}"
    if (start, end) == _months(end.year, _FINANCIAL_YEAR_MONTH, _FINANCIAL_YEAR_MONTH - 1):
        return f"{start.year}/{end.year % 100:02d}"
    return f"{start.isoformat()}/{end.isoformat()}"
