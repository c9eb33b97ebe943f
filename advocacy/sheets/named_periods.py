"""The years and months that a free text names: a title, a head, a label, the name of a sheet, a note.

What a text names as the day of publication, as a base year, as what something is compared with, as
the year of a law or as a size class (“2000 and over”) is no period of its numbers and is left out.
"""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from advocacy.model.figure import Period
from advocacy.sheets.periods import of_century
from advocacy.sheets.word_tables import PHRASES, pattern_of

_FIRST, _LAST = datetime.date(1800, 1, 1), datetime.date(2200, 12, 31)
# The year of the Gregorian calendar before the first of the era.
_ERAS = {"民国": 1911, "民國": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_YEAR = r"(?:1[89]|20|21)\d\d"
_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?:{_MONTH})\b\.?,? ?)?(?:\d{{1,2}}, ?)?"
_DATE = rf"(?:{_DAY}(?:\d{{1,2}}[/.]\d{{1,2}}[/.])?{_YEAR}(?:[-/.年]\d{{1,2}}(?:[-/.月]\d{{1,2}}日?|月)?|年)?)"
_ASIDE, _AMOUNT = (pattern_of(PHRASES[table], DATE=_DATE, YEAR=_YEAR) for table in ("aside", "amount"))
_ERA = re.compile(
    rf"(?:中[華华])?({'|'.join(_ERAS)}) ?(元|\d{{1,3}})年?(?:度)?(?: ?(\d{{1,2}})月)?|"
    r"(?<!\d)(\d{2,3})年(?:[底末起為]|平均|(\d{1,2})月)"
)
_POINT = re.compile(
    rf"(?<![0-9A-Za-z])(?<!\d[.,])(?:FY ?)?(?P<year>{_YEAR})(?:"
    r"(?:[/-](?P<next>\d{2})|/(?P<next4>\d{4}))(?!\d)|"
    r" ?年? ?-? ?Q(?P<quarter>[1-4])|年?第?(?P<season>[一二三四1-4])季|"
    r"年 ?(?P<month>1[0-2]|0?[1-9])月?(?: ?[-至] ?(?P<last>1[0-2]|0?[1-9]))?月|"
    r"[-/.](?P<numeric>1[0-2]|0?[1-9])(?!\d)"
    r")?(?:(?<=月)|(?=[a-z]?(?![0-9A-Za-z])))|"
    rf"(?<![A-Za-z])(?:Q(?P<quarter2>[1-4]) ?|(?:(?P<from>{_MONTH})\b\.? ?(?:-|to) ?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?)?"
    rf"(?P<name>{_MONTH})\b\.?,? ?)(?P<year2>{_YEAR})(?!\d)|"
    rf"(?<![A-Za-z])(?P<month2>{_MONTH})(?:-| ?')(?P<year3>\d{{2}})(?![0-9A-Za-z])|(?<![0-9A-Za-z])'(?P<year5>\d{{2}})(?![0-9A-Za-z'])|"
    rf"(?<![\d.])(?:[0-3]?\d)\.(?P<month4>1[0-2]|0?[1-9])\. ?(?P<year4>{_YEAR})(?!\d)|"
    rf"\bFY ?'?(?P<short>\d{{2}})/(?P<short2>\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_LONGEST_TERM = 40  # “30年底” alone may be the end of a term; tables of the Republic begin later
_BARE_NUMBER = re.compile(r"(?<![\d个個-])(\d{1,2})月(?![份龄齡]?[以内])")
_BARE_NAME = re.compile(rf"\b({'|'.join(name.capitalize() for name in sorted(_MONTHS, key=len, reverse=True))})\b")
_BARE_MONTHS = re.compile(
    r"(?<![\d.年/-])(?<!拖欠)(?<!失业)(?<!不足)(?<!超过)(\d{1,2})月?(?:-|至|到)(\d{1,2})月(?![龄齡])"
)
_BARE_PARTS = {
    **{f"{sign}季": (3 * number - 2, 3 * number) for sign, number in zip("一二三四", range(1, 5), strict=True)},
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季": (1, 9),
}
_BARE_PART = re.compile("第?[一二三四]季(?=度)|[上下]半年|前三季(?=度)")
# A month alone, or its end: 6月, 6月末就业人数.
_BARE_MONTH = re.compile(r"(?:^(?=\d{1,2}月份?$)|(?<![\d.年/至到-])(?=\d{1,2}月[末底]))(\d{1,2})月")
_BARE_NAMES = re.compile(rf"\b({_MONTH})\b\.? ?(?:-|to) ?({_MONTH})\b(?!\.?,? ?\d)", re.IGNORECASE)
_LIST_NUMBER = re.compile(rf"^(?:注|註|notes?)? ?[::]? ?\(?\d{{1,2}}(?:[.、)] ?)(?={_YEAR}(?!\d)|\D)", re.IGNORECASE)
# What every text has that names a year or a month of one.
_LIKELY = re.compile(
    rf"(?<!\d){_YEAR}(?!\d)|\d{{2,3}}年|元年?|({'|'.join(_ERAS)})|[A-Za-z](?:-| ?')\d{{2}}(?!\d)|'\d{{2}}(?!\d)|\bFY",
    re.IGNORECASE,
)
_RAISED = re.compile("[⁰¹²³⁴-⁹₀-₉]")
_CHINESE_YEAR = re.compile("[一二][〇零○一二三四五六七八九]{3}(?=年)")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_SEASONS = {"一": 1, "二": 2, "三": 3, "四": 4}
_TO = re.compile(r"年?[底末]?度?(?: ?(?:-|to|until|through|bis|à|至|到|and|与|與|和) ?)(?:end of )?", re.IGNORECASE)
_SINCE = re.compile(r"(?:\b(?:since|from|after|ab|seit|depuis|desde)|自|从|從) ?$", re.IGNORECASE)
_ONWARDS = re.compile(
    r"年?(?:\d{1,2}月)?(?: ?(?:以来|以來|起|以后|以後|之后|之後)|[- ](?:onwards?|to date))", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:before|until|up to|prior to) ?$", re.IGNORECASE)
# Two years that are said to be one: 2023-2024学年, the academic year 2023-2024.
_IS_YEAR = re.compile("(?:学|學|财政?|財政?|会计|會計)年")
_OF_YEAR = re.compile(r"\b(?:academic|school|financial|fiscal|tax) years? ?:? ?$", re.IGNORECASE)
_NEAR = 40  # characters before a year in which a word of it stands
_EARLIER = re.compile(r"年?(?:以前|之前)")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−~", "-") | dict.fromkeys("‘’", "'"))


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A span that a text names, both days included.

    `one_year` is true of a financial or school year (2022/23, 2023-2024学年): it lies somewhere in the
    span and is no year of the calendar.
    """

    start: datetime.date
    end: datetime.date
    one_year: bool = False

    def touches(self, period: Period) -> bool:
        """True if the span and the period have a day in common."""
        return self.start <= period.end and period.start <= self.end

    def years(self) -> tuple[int, ...]:
        """The years in which it begins and ends, as far as the text says them."""
        ends = (self.start, self.end)
        return tuple(dict.fromkeys(one.year for one in ends if one not in {_FIRST, _LAST}))


@lru_cache(maxsize=65_536)
def named_periods(text: str, *, any_year: bool = False) -> tuple[Named, ...]:
    """The spans that a text names as periods, in the order of the text.

    The two ends of a span (“2015-2020”) are one; “since 2015” reaches to the end of all years.
    With `any_year` also those of which the text says something else, as a note does.
    """
    plain = _plain(text)
    if not _LIKELY.search(plain):
        return ()
    plain = _LIST_NUMBER.sub(_blank, plain)
    if not any_year:
        plain = _ASIDE.sub(_blank, plain)
    return tuple(_joined(_AMOUNT.sub(_blank, plain)))


@lru_cache(maxsize=65_536)
def named_months(text: str) -> frozenset[int]:
    """The months that a label names without a year: `12月底 End of Dec.`"""
    plain = unicodedata.normalize("NFKC", text)
    numbers = (int(number) for number in _BARE_NUMBER.findall(plain))
    names = (_MONTHS[name.casefold()] for name in _BARE_NAME.findall(plain))
    return frozenset((*(one for one in numbers if 1 <= one <= 12), *names))  # noqa: PLR2004


@lru_cache(maxsize=65_536)
def named_parts(text: str) -> tuple[tuple[int, int], ...]:
    """The parts of a year that a text names without the year, as first and last month: `1-6月`."""
    plain = _plain(text)
    parts = [(int(found[1]), int(found[2])) for found in _BARE_MONTHS.finditer(plain)]
    parts += [(int(found[1]), int(found[1])) for found in _BARE_MONTH.finditer(plain)]
    parts += [_BARE_PARTS[found[0].removeprefix("第")] for found in _BARE_PART.finditer(plain)]
    parts += [(_MONTHS[found[1].casefold()], _MONTHS[found[2].casefold()]) for found in _BARE_NAMES.finditer(plain)]
    return tuple((first, last) for first, last in parts if 1 <= first <= last <= 12)  # noqa: PLR2004


def _plain(text: str) -> str:
    """A text in half width and on one line, with one sort of dash and apostrophe and years in Arabic numerals.

    Raised numerals lead to notes (`2015¹`) and are taken out before they become digits.
    """
    raised = _RAISED.sub(" ", text)
    half = unicodedata.normalize("NFKC", raised).translate(_DASHES)
    return _CHINESE_YEAR.sub(lambda match: match[0].translate(_DIGITS), " ".join(half.split()))


def _blank(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def _joined(text: str) -> Iterator[Named]:
    """The spans of a text: two with a dash or “to” between them are one."""
    points = sorted(_points(text), key=lambda one: one[0])
    place = 0
    while place < len(points):
        begin, end, span = points[place]
        place += 1
        alone = place
        while place < len(points) and _TO.fullmatch(text[end : points[place][0]]):
            span = Named(min(span.start, points[place][2].start), max(span.end, points[place][2].end))
            end = points[place][1]
            place += 1
        before = text[max(begin - _NEAR, 0) : begin]
        if place > alone and span.end.year == span.start.year + 1:
            of_year = _OF_YEAR.search(before) or _IS_YEAR.match(text[end:])
            span = replace(span, one_year=of_year is not None)
        if _SINCE.search(before) or _ONWARDS.match(text[end:]):
            span = Named(span.start, max(span.end, _LAST))
        elif _BEFORE.search(before) or _EARLIER.match(text[end:]):
            span = Named(_FIRST, span.end)
        yield span


def _points(text: str) -> Iterator[tuple[int, int, Named]]:
    """Each year, month or quarter with where it stands."""
    for match in _ERA.finditer(text):
        before = _ERAS.get(match[1], _ERAS["民国"])
        number = 1 if match[2] == "元" else int(match[2] or match[4])
        month = match[3] or match[5]
        if match[1] or number > _LONGEST_TERM:
            span = _span(before + number, int(month) if month else 0, 0)
            if span is not None:
                yield match.start(), match.end(), span
    for match in _POINT.finditer(text):
        span = _of_point(match)
        if span is not None:
            yield match.start(), match.end(), span


def _of_point(match: re.Match[str]) -> Named | None:
    groups = match.groupdict()
    if groups["short"]:
        return _financial_year(2000 + int(groups["short"]))
    if groups["month2"]:
        month = _MONTHS[groups["month2"].casefold()]
        return _span(of_century(int(groups["year3"])), month, month)
    if groups["year5"]:
        return _span(of_century(int(groups["year5"])), 0, 0)
    if groups["month4"]:
        return _span(int(groups["year4"]), int(groups["month4"]), 0)
    year = int(groups["year"] or groups["year2"])
    if groups["next4"]:
        return _financial_year(year) if int(groups["next4"]) == year + 1 else None
    if groups["next"]:
        return _two_digits(year, int(groups["next"]))
    quarter = groups["quarter"] or groups["quarter2"] or groups["season"]
    if quarter:
        season = _SEASONS.get(quarter) or int(quarter)
        return _span(year, 3 * season - 2, 3 * season)
    if groups["name"]:
        last = _MONTHS[groups["name"].casefold()]
        first = _MONTHS[(groups["from"] or groups["name"]).casefold()]
        return _span(year, first, last) if first <= last else _span(year - 1, 0, 0, years=2)
    number = groups["month"] or groups["numeric"]
    if number:
        return _span(year, int(number), int(groups["last"] or number))
    return _span(year, 0, 0)


def _two_digits(year: int, number: int) -> Named | None:
    """`2015/16`, `2015-20`: to another year of the century; `2015-09`: a month."""
    if number == (year + 1) % 100:
        return _financial_year(year)
    years = number - year % 100 + 1
    if 1 <= number <= 12:  # noqa: PLR2004  the months of a year
        return _span(year, number, number)
    return _span(year, 0, 0, years=years if years > 1 else 2)


def _financial_year(year: int) -> Named | None:
    """`2022/23`: twelve months from somewhere in one year to somewhere in the next."""
    span = _span(year, 0, 0, years=2)
    return None if span is None else replace(span, one_year=True)


def _span(year: int, month: int, last: int, *, years: int = 1) -> Named | None:
    """A year (with `years=2` and the next one) or, with `month`, its months to `last`."""
    first, final = (month, last or month) if month else (1, 12)
    if not 1 <= first <= final <= 12:  # noqa: PLR2004  the months of a year
        return None
    until = year + years - 1
    return Named(datetime.date(year, first, 1), datetime.date(until, final, calendar.monthrange(until, final)[1]))
