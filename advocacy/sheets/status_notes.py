"""Notes that call numbers forecasts, plans, estimates, provisional, or those of a part of their year.

A clause can stand under `flags`, whole: its meaning is then printed with the numbers that it is said of.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from advocacy.model.figure import Period
from advocacy.sheets.named_periods import Named, named_months, named_parts, named_periods
from advocacy.sheets.note_signs import SENTENCE, half_width_note, leading_sign
from advocacy.sheets.periods import MONTH_NAMES
from advocacy.sheets.word_tables import PHRASES, pattern_of
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Spot

PART = "part of the year"
_WORDS = {word: pattern_of({word: phrases}) for word, phrases in PHRASES["status"].items()}
_NONE, _UNTIL = pattern_of(PHRASES["no_status"]), pattern_of(PHRASES["until"])
_OF_MONTHS, _LOOKED_UP = pattern_of(PHRASES["of_months"]), pattern_of(PHRASES["looked_up"])
_OF_TABLE = pattern_of(PHRASES["of_table"])
_STEMS = re.compile("|".join(map(re.escape, (*PHRASES["stems"]["status"], *PHRASES["stems"]["months"]))))
_LATEST = pattern_of(PHRASES["latest_year"])
_LONGEST_NOTE = 4_000
_LONGEST_LIST = 60
_WHOLE_YEAR = 12
_CUT = re.compile(r"[,，、] ?(?:and |und |et |y )?|(?:以及|[和及与與]|\b(?:and|und|et|y|&))(?= ?['\d民])")
_AND = re.compile(r"(?:以及|[和及与與]|\b(?:and|und|et|y|&))$")
# Nothing but periods, at the end of a list of them.
_DATES = re.compile(
    r"[\s\d年月度季末底'至到~—–/,，、和及与與-]*\d[\s\d年月度季末底'—–/,，、和及与與-]*(?:(?:to|bis|and|und|et|y|&)[\s\d年月末底'/-]*)?"
)
_ENDS_WITH_DATE = re.compile(r"(?<!\d)(?:\d{4}|\d{2,4}年[度底末]?|民[国國]\d{2,3}|'\d\d)$")
_DATE_FIRST = re.compile(r"(?:in |for |of )?[\d民'(]")
_LEAD = re.compile(
    r"^(?:[(（]?(?:注释?|註|附注|备注|備註|说明|說明|notes?|anmerkungen?|nota?s?)[)）]?[\d]{0,2} ?[::：] ?|[(（]?\d{1,2}[)）.、] ?(?!\d))+",
    re.IGNORECASE,
)
# 带“*”的为初步数, figures marked with p: a sign that the note names further on.
_MARKED = re.compile(r"(?:[带帶标標]有?|\bmarked (?:with |by )?)[\"“'‘]?([*†‡§#]+|[①-⑳]|[a-z](?![a-z]))")
_OTHER_MONTHS = {name: number for name, number in MONTH_NAMES.items() if len(name) > 3}  # noqa: PLR2004
_MONTH = re.compile(
    rf"(?<![^\W\d_])({'|'.join(sorted(_OTHER_MONTHS, key=len, reverse=True))})(?![^\W\d_])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class StatusNote:
    """A clause with its cell, what it calls the numbers, as `flags` would, the periods it names and its sign."""

    cell: str
    text: str
    word: str
    periods: tuple[Named, ...]
    sign: str

    @property
    def is_bare(self) -> bool:
        """True if it names no period and has no sign; a survey calls all its numbers estimates, which is none."""
        return not self.periods and not self.sign and self.word != "estimated" and not self.is_of_latest

    @property
    def is_of_latest(self) -> bool:
        """True if it speaks of the last year of its table, whichever that is."""
        return not self.periods and _LATEST.search(self.text) is not None

    @property
    def is_of_table(self) -> bool:
        """True if it speaks of all numbers of its table."""
        return self.is_bare and bool(_OF_TABLE.search(self.text))

    def names(self, period: Period) -> bool:
        """True if it names a period; a part of a year is said of years of the calendar only."""
        start, end = period.start, period.end
        if self.word == PART and (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
            return False
        return any(one.touches(period) for one in self.periods)


def find_status_notes(cells: Iterable[tuple[Spot, str]]) -> Iterator[StatusNote]:
    """The clauses among `cells` that say how sure or how complete numbers are."""
    for spot, text in cells:
        for clause, word, periods, sign in _said(text):
            yield StatusNote(address(*spot), clause, word, periods, sign)


@lru_cache(maxsize=65_536)
def _said(text: str) -> tuple[tuple[str, str, tuple[Named, ...], str], ...]:
    if len(text) > _LONGEST_NOTE or not is_likely(text):
        return ()
    plain = half_width_note(text).strip()
    sign = leading_sign(plain)
    return tuple(one for sentence in SENTENCE.split(plain) for one in _of_sentence(sentence, sign))


@lru_cache(maxsize=65_536)
def is_likely(text: str) -> bool:
    """True if a text holds the stem of a word of the table, or a month: most hold none."""
    return _STEMS.search(text.casefold()) is not None


def _of_sentence(sentence: str, sign: str) -> Iterator[tuple[str, str, tuple[Named, ...], str]]:
    clauses = _clauses(sentence)
    words = [status_of(clause) for clause in clauses]
    looked_up = _LOOKED_UP.search(sentence) is not None
    for number, (clause, said) in enumerate(zip(clauses, words, strict=True)):
        word, years = said, _periods(clause)
        if word is not None and not years:
            near = (*reversed(clauses[:number]), *clauses[number + 1 :])
            years = next(filter(None, map(_periods, near)), ())
        elif word is None and not looked_up:
            before = next(filter(None, map(_periods, reversed(clauses[:number]))), ())
            years = _years_of_parts(clause, years or (before if _UNTIL.search(clause) else ()))
            word = PART if years else None
        if word is not None:
            yield _LEAD.sub("", clause).strip(" ."), word, years, _own_sign(clause) or sign


def _own_sign(clause: str) -> str:
    marked = _MARKED.search(clause)
    return leading_sign(clause) or ("" if marked is None else marked[1])


def status_of(clause: str) -> str | None:
    """What a clause calls numbers, as a word of `flags`; None if nothing."""
    said = _NONE.sub("", clause)
    return next((word for word, phrases in _WORDS.items() if phrases.search(said)), None)


def _clauses(sentence: str) -> list[str]:
    """A sentence cut at its commas; periods of a list stay with the clause that speaks of them."""
    starts = [0, *(cut.end() for cut in _CUT.finditer(sentence)), len(sentence)]
    spans = [(begin, end) for begin, end in pairwise(starts) if sentence[begin:end].strip()]
    joined: list[tuple[int, int]] = []
    for begin, end in reversed(spans):
        text = _AND.sub("", _LEAD.sub("", sentence[begin:end].strip(" ,，、"))).strip()
        leads_on = bool(joined) and _DATE_FIRST.match(sentence[joined[-1][0] : joined[-1][1]].lstrip()) is not None
        if leads_on and _ENDS_WITH_DATE.search(text) and status_of(text) is None:
            joined[-1] = (begin, joined[-1][1])
        else:
            joined.append((begin, end))
    clauses: list[tuple[int, int]] = []
    for begin, end in reversed(joined):
        if clauses and end - begin < _LONGEST_LIST and _DATES.fullmatch(sentence[begin:end].strip(" .()")):
            clauses[-1] = (clauses[-1][0], end)
        else:
            clauses.append((begin, end))
    return [sentence[begin:end].strip(" ,，、") for begin, end in clauses]


def _periods(clause: str) -> tuple[Named, ...]:
    return named_periods(_in_english(clause))


def _in_english(clause: str) -> str:
    """Names of months in English, as the recogniser of periods knows them."""
    return _MONTH.sub(lambda match: calendar.month_name[_OTHER_MONTHS[match[0].casefold()]], clause)


def _years_of_parts(clause: str, named: Sequence[Named]) -> tuple[Named, ...]:
    """The years of which a clause says that their numbers end before the year does."""
    until = _UNTIL.search(clause) is not None
    if not (until or _OF_MONTHS.search(clause)):
        return ()
    whole = [one for one in named if _is_year(one)]
    plain = _in_english(clause)
    ends = [last for _, last in named_parts(plain)]
    if until:
        ends += named_months(plain)
    within = [one for one in named if one.start.year == one.end.year and not _is_year(one)]
    if whole:
        years = {one.start.year for one in whole}
        ends += [one.end.month for one in within if one.end.year in years]
        return tuple(whole) if ends and max(ends) < _WHOLE_YEAR else ()
    years = {one.end.year for one in within if until and one.end.month < _WHOLE_YEAR}
    return tuple(year for one in sorted(years) for year in named_periods(f"{one}年"))


def _is_year(one: Named) -> bool:
    start, end = one.start, one.end
    return start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
