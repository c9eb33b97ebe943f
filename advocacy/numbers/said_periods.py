"""Which of the periods that a sentence names is said of a figure in it, and whether it is its own.

“By December 2025 the pilot had insured 25.10 million” says December 2025 of the figure; “since
2022”, “据2025年公布的测算” and “when the law of 2008 was adopted” do not.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from advocacy.model.figure import Period
from advocacy.numbers.amounts import Dated, dates
from advocacy.numbers.date_parts import Part, part_of_date

# A full stop behind the short name of a month ends nothing.
_SENTENCE = re.compile(
    r"[。！？；;]|(?<!jan)(?<!feb)(?<!mar)(?<!apr)(?<!jun)(?<!jul)(?<!aug)(?<!sep)(?<!sept)(?<!oct)(?<!nov)(?<!dec)"
    r"[.](?=\s|$)|[!?](?=\s|$)",
    re.IGNORECASE,
)
# Before a date in English: it says when. Others (since, from, after, of, under) do not.
_WHEN = re.compile(
    r"\b(?:by|in|at|on|as of|as at|during|until|up to|for)\s+(?:the\s+)?"
    r"(?:(?:end|middle|beginning|start|(?:first|second|third|fourth|last)\s+(?:quarter|half))\s+of\s+"
    r"|(?:end|early|mid|late)[- ]|(?:year|month)\s+)?$",
    re.IGNORECASE,
)
# In Chinese a date says when by itself, but not behind or before these.
_NOT_BEHIND = re.compile(r"(?:自|从|比|较|与|同|和|于|据|根据|按|按照|早在|《)\s*$")
_NOT_BEFORE = re.compile(r"\s*(?:以来|以后|之后|以前|之前|起|后|前|[—–～~-]|至|到\d|相比|的《)")
# What happened, was said or was written at a date: then it is the date of that.
_EVENTS = re.compile(
    r"公布|发布|印发|通过|修订|修正|修改|施行|实施|颁布|出台|批准|加入|签署|启动|开始|成立|报告|答复|表示|指出|"
    r"报道|调查|推算|普查|测算|估计|审议|提出|规定|"
    r"\b(?:said|says|told|wrote|written|reported|stated|announced|published|issued|adopted|ratified|passed|"
    r"revised|amended|enacted|began|begun|started|launched|opened|signed|joined|proposed|found|"
    r"estimated|estimate|counted|survey|census|decided|promised|took effect|force)\b",
    re.IGNORECASE,
)
# Years by the day of the document; others (近年, in recent years) name none.
_RELATIVE = re.compile(
    r"(?P<zh>今年|去年|前年)(?:(?P<month>\d{1,2})月|年?[末底初])?|\b(?P<en>this|last)\ year\b(?!['’]s)", re.IGNORECASE
)
_YEARS_ON = {"今年": 0, "去年": -1, "前年": -2, "this": 0, "last": -1}
_SINCE = re.compile(r"\b(?:since|from|than|of|with|to|over)\s+$", re.IGNORECASE)
# The months in which a period must end to be of that part of a year; others are not held against it.
_MONTHS_OF: Mapping[Part, range] = {"start": range(1, 5), "middle": range(5, 9), "end": range(12, 13)}
# What is set behind a figure says when it was, if nothing else is said there: (as of mid-2025), – in 2024 –.
_PART = r"(?:(?:end|middle|beginning|start)\s+of\s+(?:the\s+)?(?:year\s+)?|(?:end|early|mid|late)[-\s]+)?"
_SET_BEHIND = re.compile(
    rf"\s*(?:[（(\[【〔]\s*(?:(?:as\s+of|as\s+at|at|by|in|until|on)\s+)?(?:the\s+)?{_PART}(?:截至|截止到?|至|到)?\s*"
    rf"|(?:[,，]|[–—-])\s*(?:as\s+of|as\s+at|at|by|in|until|截至|截止到?)\s*(?:the\s+)?{_PART})",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"\s*(?:[)）\]】〕,，;；.。–—-]|$)")
_FIRST_HAN = "\u2e80"
_NEAR = 60  # characters after a figure within which “in December 2025” is said of it


@dataclass(frozen=True, slots=True)
class FigureSaid:
    """A figure at characters `start` to `end` (excluded) of a text, and what it is about."""

    start: int
    end: int
    period: Period


def said_otherwise(
    text: str, figures: Sequence[FigureSaid], day: datetime.date | None = None
) -> Iterator[tuple[FigureSaid, Dated]]:
    """The figures of which `text` says another period than their own, with the date that it says.

    `day` is that of the document, by which 去年 and “last year” are a year; None where there is none.
    """
    if not figures:
        return
    starts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text) + 1]
    named = [one for one in dates(text) if one.year]
    named = sorted((*named, *_relative(text, day)), key=lambda one: one.start) if day else named
    for start, end in itertools.pairwise(starts):
        inside = [one for one in named if start <= one.start < end]
        here = [one for one in figures if start <= one.start < end]
        for figure in here:
            following = min((one.start for one in here if one.start > figure.start), default=end)
            said = _said_of(text, figure, inside, start, following)
            if said is not None and not _fits(said, figure.period):
                yield figure, said


def _relative(text: str, day: datetime.date) -> Iterator[Dated]:
    for match in _RELATIVE.finditer(text):
        year = day.year + _YEARS_ON[(match["zh"] or match["en"]).lower()]
        yield Dated(
            match.start(), match.end(), match[0], year, int(match["month"] or 0), 0, part_of_date(text, *match.span())
        )


def _said_of(text: str, figure: FigureSaid, named: Sequence[Dated], start: int, following: int) -> Dated | None:
    """The date set apart behind it, else the last one before it, else one soon after it."""
    after = [one for one in named if figure.end <= one.start < following]
    for one in after[:1]:
        if _SET_BEHIND.fullmatch(text[figure.end : one.start]) and _SET_APART.match(text, one.end):
            return one
    before = [one for one in named if one.end <= figure.start]
    if before:
        last = before[-1]
        between = text[last.end : figure.start]
        when = _says_when(text, last, start) and not _EVENTS.search(between)
        return last if when else None
    for one in after[:1]:
        between = text[figure.end : one.start]
        near = len(between) <= _NEAR and not re.search(r"[,，、:：]", between)
        if near and _WHEN.search(between) and not _EVENTS.search(between):
            return one
    return None


def _says_when(text: str, one: Dated, start: int) -> bool:
    before = text[max(start, one.start - _NEAR) : one.start]
    after = text[one.end : one.end + _NEAR]
    beside = before[-1:] + after[:1]
    if "年" not in one.text and not any(sign >= _FIRST_HAN for sign in beside):
        relative = one.text[-4:].lower() == "year" and not _SINCE.search(before)
        return relative or _WHEN.search(before) is not None
    ranges = _NOT_BEHIND.search(before) or _NOT_BEFORE.match(after)
    return not ranges and one.text[-1] not in "前后"


def _fits(said: Dated, period: Period) -> bool:
    """True if a figure of `period` may be said to be of the date."""
    if not said.month:
        if said.part in _MONTHS_OF:
            return period.end.year == said.year and period.end.month in _MONTHS_OF[said.part]
        return period.start.year <= said.year <= period.end.year
    if (said.year, said.month) != (period.end.year, period.end.month):
        return False
    return not said.day or period.end.day == said.day or period.start.day <= said.day
