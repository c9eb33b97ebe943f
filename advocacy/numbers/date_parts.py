"""Which part of a year or month is said of a date: the end of 2023, mid-2023, 2023年年中, 2023年以前, since 2023."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping
from typing import Literal, cast

# The empty one is the whole.
Part = Literal[
    "", "start", "middle", "end", "late", "before", "after", "since",
    "first_half", "second_half", "first_quarter", "second_quarter", "third_quarter", "fourth_quarter",
]  # fmt: skip

_BEFORE = re.compile(
    r"\b(?:(?:(?P<start>beginning|start|early)|(?P<middle>middle|mid)|(?P<end>end)|(?P<late>late)"
    r"|(?P<first_half>first\s+half)|(?P<second_half>(?:second|last)\s+half)"
    r"|(?P<first_quarter>first\s+quarter)|(?P<second_quarter>second\s+quarter)"
    r"|(?P<third_quarter>third\s+quarter)|(?P<fourth_quarter>(?:fourth|last)\s+quarter))"
    r"[-‐‑–\s]*(?:(?:of|in)\s+)?(?:the\s+)?(?:year\s+)?"
    r"|(?P<before>before|prior\s+to)\s+|(?P<after>after)\s+|(?P<since>since)\s+)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*年?(?:(?P<start>初)|(?P<middle>中(?![国央华学小心]))|(?P<end>[末底])"
    r"|(?P<before>以前|之前)|(?P<after>以后|之后)|(?P<since>以来|起)"
    r"|(?P<first_half>上半年)|(?P<second_half>下半年)"
    r"|第?(?:(?P<first_quarter>[一1])|(?P<second_quarter>[二2])|(?P<third_quarter>[三3])|(?P<fourth_quarter>[四4]))季度)"
)
_LAST: dict[str, Part] = {"初": "start", "中": "middle", "末": "end", "底": "end", "前": "before", "后": "after"}
# Without an end or a beginning: only the same is the same.
OPEN_PARTS: frozenset[Part] = frozenset({"before", "after", "since"})
_MONTHS: Mapping[Part, tuple[int, int]] = {
    "": (1, 12), "start": (1, 3), "middle": (5, 8), "end": (12, 12), "late": (10, 12),
    "first_half": (1, 6), "second_half": (7, 12),
    "first_quarter": (1, 3), "second_quarter": (4, 6), "third_quarter": (7, 9), "fourth_quarter": (10, 12),
}  # fmt: skip
_DAYS: Mapping[Part, tuple[int, int]] = {"start": (1, 10), "middle": (11, 20), "end": (31, 31), "late": (21, 31)}
_REACH = 40  # characters before a date in which such words stand


def part_of_date(text: str, start: int, end: int) -> Part:
    """What is said of the date at characters `start` to `end` (excluded) of a text."""
    last = text[end - 1]
    if last in _LAST:
        return _LAST[last]
    said = _BEHIND.match(text, end) if last in "年月" else _BEFORE.search(text[max(0, start - _REACH) : start])
    return "" if said is None else cast("Part", said.lastgroup)


def span_of(year: int, month: int, day: int, part: Part) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a part of a year or month; None of what no calendar has."""
    months = (month, month) if month else _MONTHS.get(part)
    if months is None:
        return None
    first, last = (day, day) if day else _DAYS.get(part, (1, 31)) if month else (1, 31)
    try:
        length = calendar.monthrange(year, months[1])[1]
        return datetime.date(year, months[0], min(first, length)), datetime.date(year, months[1], min(last, length))
    except ValueError:
        return None
