"""What the texts around a table say: its title, who published it, its period, its breaks."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advocacy.inspect.table import Table
from advocacy.model.figure import Period
from advocacy.sheets.break_notes import find_break_notes, signs_behind, texts_around
from advocacy.sheets.named_periods import named_periods
from advocacy.sheets.periods import show_period

_PUBLISHER = re.compile(r"(?:资料来源|資料來源|数据来源|數據來源|来源|source)\s*:\s*(?P<who>[^.。;;]+)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:指标|标题|題名|title)\s*:\s*", re.IGNORECASE)
_ASIDE = re.compile(r"^(?:数据库|时间|時間|(?:计量)?单位|單位|unit\b|return to|back to|definitions?\b)", re.IGNORECASE)
_MONTHS = tuple(name.lower() for name in calendar.month_name)
_MONTH = rf"({'|'.join(_MONTHS[1:])})"
_DAYS = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?: (\d{{4}}))?(?: to | ?[-–] ?)"
    rf"(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH} (\d{{4}})",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^(?:注|註|notes?)?[^\w]*(?:\d{1,2}\s*[.、)])?\s*", re.IGNORECASE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Said:
    """A text in the languages in which it stands; empty where it does not."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class BreakNote:
    """A note that speaks of a break, and the first year of the new series."""

    year: int
    why: str


def is_chinese(text: str) -> bool:
    """True if a text has a Chinese character."""
    return _CHINESE.search(text) is not None


def both(texts: Iterator[str] | tuple[str, ...]) -> Said:
    """The first text of each language."""
    zh = en = ""
    for text in texts:
        if is_chinese(text):
            zh = zh or text
        else:
            en = en or text
    return Said(zh, en)


def title_above(table: Table) -> Said:
    """The title above the table; empty where there is none."""
    above = (_LEAD.sub("", text) for text in table.shape.above if not _ASIDE.match(text))
    return both(text for text in above if re.search(r"[^\W\d]", text))


def title_of(table: Table) -> Said:
    """The title above the table, else the name of the file."""
    said = title_above(table)
    return said if said.zh or said.en else both((table.title,))


def publisher_of(table: Table) -> Said:
    """Who is named as the source, above or below the table."""
    texts = (*table.shape.below, *table.shape.above)
    return both(m["who"].strip() for text in texts if (m := _PUBLISHER.search(text)))


@dataclass(frozen=True, slots=True)
class Guessed:
    """The one period of a table, as a map writes it; `sure` where its title alone names it."""

    period: str
    sure: bool


def period_of(table: Table) -> Guessed | None:
    """The one period of a table: by its title, else by the name of sheet or file or by a note.

    A title is relied on where it names one period and the name of the sheet no other.
    """
    titles = table.shape.above
    for text in titles:
        if (days := _days(text)) is not None:
            return Guessed(days, sure=True)
    named = _periods(titles)
    if named:
        others = _periods((table.grid.sheet,))
        return Guessed(named[0], sure=len(named) == 1 and others in ([], named))
    guessed = _periods((table.grid.sheet, table.title, *table.shape.below))
    return Guessed(guessed[0], sure=False) if guessed else None


def _periods(texts: Iterable[str]) -> list[str]:
    """The years, quarters and months that texts name, each once."""
    named = (one for text in texts for one in named_periods(text))
    found = (show_period(Period(o.start, o.end)) for o in named if o.start.year == o.end.year)
    return [one for one in dict.fromkeys(found) if "/" not in one]


def _days(text: str) -> str | None:
    """`3rd April to 3rd May 2020` as 2020-04-03/2020-05-03."""
    match = _DAYS.search(text)
    if match is None:
        return None
    day, month, year, last_day, last_month, last_year = match.groups()
    first = f"{year or last_year}-{_number(month):02d}-{int(day):02d}"
    return f"{first}/{last_year}-{_number(last_month):02d}-{int(last_day):02d}"


def _number(month: str) -> int:
    return _MONTHS.index(month.lower())


def breaks_of(table: Table) -> Iterator[BreakNote]:
    """Notes around the table that say from when on its numbers are others."""
    rows = table.shape.rows
    periods = table.shape.periods.at if table.shape.periods is not None else {}
    years = {period.year for period in periods.values()}
    marked = signs_behind((table.grid.text(*at), period.year) for at, period in periods.items())
    seen: set[int] = set()
    for note in find_break_notes(texts_around(table.grid, range(rows[0], rows[-1] + 1)), marked):
        inside = [year for year in note.years if years and min(years) <= year <= max(years)]
        if inside and inside[0] not in seen:
            seen.add(inside[0])
            yield BreakNote(inside[0], _LIST_NUMBER.sub("", note.text))
