"""Days of birth: a whole day beside a word of birth. A year or a month alone tells of many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.checksums import is_day
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.numerals import number
from advocacy.check.identifiers.plain import lowered, places
from advocacy.model.lazy_pattern import lazy

_DIGIT = r"[\d〇零○一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅初]"
_DATE = rf"(?P<y{{0}}>{_DIGIT}{{{{4}}}})\s?[年\-./](?:农历|阴历|旧历|阳历)?\s?(?P<m{{0}}>{_DIGIT}{{{{1,3}}}})\s?[月\-./]\s?(?P<d{{0}}>{_DIGIT}{{{{1,3}}}})(?!\d)"
_SHORT = rf"(?<!{_DIGIT})(?P<y{{0}}>{_DIGIT}{{{{2}}}})年\s?(?P<m{{0}}>{_DIGIT}{{{{1,3}}}})月\s?(?P<d{{0}}>{_DIGIT}{{{{1,3}}}})(?!\d)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_TH = r"(?:st|nd|rd|th)?"
_DATE_EN = (
    rf"(?:\d{{1,2}}{_TH}(?: of)?[ \-]{_MONTH},?[ \-]\d{{4}}|{_MONTH} (?:the )?\d{{1,2}}{_TH},? \d{{4}}"
    r"|\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d\d)(?!\d)"
)
# A body is founded (诞生) on a day too: the word counts only beside a person.
_SET_UP = r"(?<=[她他我人孩子女儿士某生婴者])(?:于|是在|在)?诞生"
_BORN = rf"出生日期|出生年月日|出生年月|出生时间|出生于|出生|(?<!诞)生于|(?<=[她他我])生在|生日|{_SET_UP}"
_BORN_EN = (
    r"(?i:(?<![a-z])born(?![a-z])|(?<![a-z])birth ?-?_?da(?:y|te)|(?<![a-z])date_?-? ?of_?-? ?birth"
    r"|(?<![a-z])d\.?o\.?b(?![a-z])|\(b\.(?= ))"
)
_CLOSES = r"[ \t\"'“”‘’」』】)\]*]{0,3}"
_BIRTH = lazy(
    rf"(?:{_BORN}|{_BORN_EN})[^\d〇零一二三四五六七八九\n\0,;。]{{0,12}}\n?\s{{0,4}}"
    rf"(?P<a>{_DATE.format('')}|{_SHORT.format('3')})"
    rf"|(?P<b>{_DATE.format('2')}|{_SHORT.format('4')})"
    rf"\s?日?{_CLOSES}(?:(?:,\s?)?[她他我]?(?:[在于][\u4e00-\u9fff]{{1,10}})?出生(?!缺陷|率|人口|登记)|(?<=日)诞生|生人|生日|生(?=[,。;)\s\0]|$))"
)
# A whole cohort: those born in a stretch of days, or before or after one.
_STRETCH = lazy(r"\d\s?日?\s?(?:至|到|[\-\u2010-\u2015~])\s?$")
_OPEN_END = lazy(r"\s?日?\s?[(\[]?(?:含当日[)\]])?(?:及?[以之][前后]|[前后](?=出生|[,，。;；、)）的]))")
_COHORT = lazy(
    rf"born(?: on or)? (?:after|before|since|between|from|until)(?: {_DATE_EN} (?:and|to))? $", re.IGNORECASE
)
_FEW = lazy(
    rf"(?:出生日期|出生年月日?|出生(?=:)|生日|{_BORN_EN}|(?i:birthday(?=:)))[.: =]{{0,3}}(?:(?P<a>\d\d)(?P<b>\d\d)(?P<c>\d\d)"
    r"|(?P<first>\d{1,2})(?P<sign>[.\-/])(?P<middle>\d{1,2})(?P=sign)(?P<last>\d{2}))(?![\d年月:%]|[.\-/]\d)"
)
_DAY_EN = lazy(rf"(?<![A-Za-z\d]){_DATE_EN}", re.IGNORECASE)
_BORN_BEFORE = lazy(rf"{_BORN_EN}[^\n\0\d;.。]{{0,40}}$")
# A law or a body is born on a day, too.
_BODY_BEFORE = lazy(
    r"(?:law|act|convention|federation|association|organi[sz]ation|movement|company|platform|union|committee"
    r"|congress|agency|institution|project|programme|republic) (?:was|is) born[^\n\0\d;.。]{0,40}$",
    re.IGNORECASE,
)
_BORN_AFTER = lazy(rf"[ \t\"'“”)\]]{{0,3}}(?:is|was)? ?(?:\(?(?:his|her|my|their) )?{_BORN_EN}", re.IGNORECASE)
_FAR = 60  # characters in which the word of birth and what stands behind it find room
_AROUND = 120  # the same with the whole day
_EIGHT = lazy(rf"(?:{_BORN}|{_BORN_EN})[^\d\n\0,;。]{{0,8}}((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
# A search for words is much faster than for patterns: most texts have none of these.
_WORDS = ("出生", "生于", "生在", "生日", "诞生", "生人", "日生", "日 生", "born", "birth", "dob", "d.o.b", "(b.")


def birth_dates(text: str) -> Iterator[Found]:
    """Days of birth in a plain text."""
    for start, end in _near_words(text):
        yield from _chinese(text, start, end)
        yield from _english(text, start, end)
        for match in _EIGHT().finditer(text, start, end):
            if is_day(*(int(one) for one in match.groups())):
                yield Found("birth-date", "".join(match.groups()), match.start(1), match.end(3), text)
        for match in _FEW().finditer(text, start, end):
            begins = match.start("a") if match["a"] else match.start("first")
            if _is_short_day(match) and not is_amount(text, begins, match.end()):
                yield Found("birth-date", text[begins : match.end()], begins, match.end(), text)


def _near_words(text: str) -> Iterator[tuple[int, int]]:
    """The parts of the text around words of birth: elsewhere no day is looked for."""
    lower = lowered(text)
    if not any(map(lower.__contains__, _WORDS)):
        return
    at, end = -1, -1
    for place in sorted(place for word in _WORDS if word in lower for place in places(word, lower)):
        if place - _AROUND > end:
            if end >= 0:
                yield at, end
            at = max(0, place - _AROUND)
        end = place + _AROUND
    if end >= 0:
        yield at, end


def _chinese(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _BIRTH().finditer(text, start, end):
        which = "a" if match["a"] else "b"
        first, last = match.span(which)
        is_cohort = _OPEN_END().match(text, last) or (
            which == "b" and _STRETCH().search(text[max(0, first - len("31 日 至 ")) : first])
        )
        if not is_cohort and is_day(*_parts(match)):
            yield Found("birth-date", match[which], first, last, text)


def _english(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _DAY_EN().finditer(text, start, end):
        before = text[max(0, match.start() - _FAR) : match.start()]
        if _BODY_BEFORE().search(before) is not None or _COHORT().search(before) is not None:
            continue
        if _BORN_BEFORE().search(before) or _BORN_AFTER().match(text, match.end()):
            yield Found("birth-date", match[0], match.start(), match.end(), text)


def _is_short_day(match: re.Match[str]) -> bool:
    """True for 870312, 76.3.12 and 12/3/87: the year first or last, of two digits."""
    if match["a"]:
        return is_day(_century(int(match["a"])), int(match["b"]), int(match["c"]))
    first, middle, last = (int(match[one]) for one in ("first", "middle", "last"))
    return any(
        is_day(_century(year), month, day)
        for year, month, day in ((first, middle, last), (last, middle, first), (last, first, middle))
    )


def _century(year: int) -> int:
    """A year of two digits is of the last century where it lies ahead: nobody born in 2031 is written about."""
    return year + (1900 if year > 30 else 2000)  # noqa: PLR2004


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day."""
    found = next(name for name in ("", "2", "3", "4") if match[f"y{name}"])
    year, month, day = (number(match[f"{part}{found}"]) for part in "ymd")
    return (_century(year) if found in {"3", "4"} else year), month, day
