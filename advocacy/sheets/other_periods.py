"""Heads, labels, section words, titles and names of sheets that name another period than the map.

A period that the map fixes is one that somebody typed: a head or label over or beside a value that
names another is an error. Where the period is read from a cell, the sheet says two things at once,
and a title often has a year of its own: these are warnings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.sheets.around import Words, beside, called, holds_numbers, over, section, title_cells
from advocacy.sheets.frame import CHANGE, Frame
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.measure import Meaning
from advocacy.sheets.named_periods import Named, named_months, named_parts, named_periods
from advocacy.sheets.periods import show_period
from advocacy.sheets.spots import Stand
from advocacy.sheets.word_tables import HEAD_WORDS, PHRASES, pattern_of
from advocacy.workbooks.addresses import address

_YEAR = 364  # days of the shortest year, from its first day to its last
# What is told of the last of several years: a change up to it, or all that came together by then.
_TO_THE_LAST = re.compile(rf"{CHANGE.pattern}|[增减減]|累[计計积積]|\bcumul|\btrend", re.IGNORECASE)
_AVERAGE = re.compile(r"平均|\baverage|\bavg|\bmean\b|durchschnitt|moyenne|promedio", re.IGNORECASE)

_LAST_YEAR = pattern_of(PHRASES["last_year"])
# What contradicts a `when` of the map. What is counted over a year has no moment.
_CONTRADICTS = {"year end": pattern_of(PHRASES["not_year_end"]), "average": pattern_of(PHRASES["year_end"])}


def check_words(
    headings: Mapping[int, Words], frame: Frame, meaning: Meaning, stands: Sequence[Stand]
) -> Iterator[Finding]:
    """The first head, the first label and the first section word that name another period.

    `headings` are those of years over the rows of the table.
    """
    fixed = _is_fixed(frame)
    by_column: dict[int, set[Period]] = {}
    by_row: dict[int, set[Period]] = {}
    for stand in stands:
        by_column.setdefault(stand.spot[1], set()).add(stand.period)
        by_row.setdefault(stand.spot[0], set()).add(stand.period)
    years = _year_columns(frame) if fixed else ()
    kinds = (
        ((over(frame, meaning, column), periods) for column, periods in by_column.items()),
        ((beside(frame, row), periods) for row, periods in by_row.items()),
        ((called(meaning, row), periods) for row, periods in by_row.items()),
        ((section(frame, row), periods) for row, periods in by_row.items()),
        ((headings.get(row, Words((), "")), periods) for row, periods in by_row.items()),
        *(
            ((Words((frame.grid.text(row, one),), address(row, one)), periods) for row, periods in by_row.items())
            for one in years
        ),
    )
    for kind in kinds:
        for words, periods in kind:
            if not any(words.texts):
                continue
            said = (
                _another(frame.map_file, words.texts, periods, fixed=fixed, near=True)
                or _of_last_year(frame, words.texts, periods)
                or (_of_other_moment(frame, words.texts, periods) if meaning.nature != "flow" else None)
            )
            if said is not None:
                yield meaning.in_cell(
                    "period-differs" if fixed else "period-doubtful",
                    words.cell,
                    text=said,
                    period=_shown(periods),
                    year=_year_in(said, periods),
                )
                break


def check_title(frame: Frame, used: Mapping[str, Sequence[Stand]]) -> Iterator[Finding]:
    """A title, or else the name of the sheet, that names none of the periods of the table."""
    read = {*frame.by_row.values(), *frame.by_column.values()}
    by_period: dict[frozenset[Period], list[str]] = {}
    for name, stands in used.items():
        periods = frozenset(stand.period for stand in stands)
        if stands and not (frame.fixed and _is_named_nearby(frame, stands)):
            by_period.setdefault(frozenset(read) or periods, []).append(name)
    title = _title(frame)
    for periods, names in by_period.items():
        fixed = frame.fixed is not None
        said = _another(frame.map_file, title.texts, periods, fixed=fixed) or _of_other_moment(
            frame, title.texts, periods
        )
        cell = title.cell
        if said is None and not _names_any(title.texts):
            said, cell = _another(frame.map_file, (frame.grid.sheet,), periods, fixed=fixed), ""
        if said is not None:
            yield frame.map_file.in_cell(
                "period-doubtful", cell, names, text=said, period=_shown(periods), year=_year_in(said, periods)
            )


def _another(
    map_file: MapFile, texts: Iterable[str], periods: Iterable[Period], *, fixed: bool, near: bool = False
) -> str | None:
    """The first of the texts that names a period, where none names one of `periods`.

    A whole year that the map fixes is not named by a time that ends within it (2023年1-6月), nor by a
    financial year that is another, nor by words `near` the value that name several years. A part
    without its year (一季度 below 2023年) says the same as one with it.
    """
    apart = set(map_file.plan.layout.period.other_years)
    known = tuple(periods)
    found: str | None = None
    part: str | None = None
    named = False
    part_apart = any(period.end.year in apart for period in known)
    for text in texts:
        all_named = named_periods(text)
        spans = [one for one in all_named if not _is_apart(one, apart)]
        named = named or any(
            one.touches(period)
            and not (fixed and (_is_only_near(one, period) or (near and _is_inside(one, period, text))))
            for one in spans
            for period in known
        )
        if spans:
            found = found or text
        elif not (all_named or part_apart) and (_is_of_other_month(text, known) or _is_of_other_part(text, known)):
            part = part or text
    return part if named else found or part


def _of_last_year(frame: Frame, texts: Sequence[str], periods: Iterable[Period]) -> str | None:
    """A text that says `last year`, unless the table names the year after that of the map."""
    found = next((text for text in texts if _says(_LAST_YEAR, text)), None)
    if found is None or any(CHANGE.search(text) for text in texts):
        return None
    years = {period.end.year for period in periods}
    around = (*(text for text, _ in title_cells(frame)), frame.grid.sheet, *frame.heads.words())
    named = {year for text in around for one in named_periods(text) for year in one.years()}
    is_before = frame.fixed is not None and all(year + 1 in named for year in years)
    return None if is_before or years & set(frame.map_file.plan.layout.period.other_years) else found


def _of_other_moment(frame: Frame, texts: Sequence[str], periods: Iterable[Period]) -> str | None:
    """A text that says an average where the map says `when: year end`, or the other way about."""
    if not any(_says(contradicts, text) for contradicts in _CONTRADICTS.values() for text in texts):
        return None
    known = tuple(periods)
    whens = {period.when for period in known}
    if len(whens) > 1 or {one.end.year for one in known} & set(frame.map_file.plan.layout.period.other_years):
        return None
    for when in whens:
        if when not in _CONTRADICTS or any(_says(p, t) for w, p in _CONTRADICTS.items() if w != when for t in texts):
            return None
        return next((text for text in texts if _says(_CONTRADICTS[when], text) and not CHANGE.search(text)), None)
    return None


@lru_cache(maxsize=65_536)
def _says(words: re.Pattern[str], text: str) -> bool:
    return words.search(text) is not None


def _is_inside(named: Named, period: Period, text: str) -> bool:
    """True if `period` is one year of several that a text names; not where it is the last of a change or a total."""
    several = len(named.years()) > 1 and not named.one_year
    is_year = (period.end - period.start).days in {_YEAR, _YEAR + 1}
    to_the_last = _TO_THE_LAST.search(text) and not _AVERAGE.search(text)
    return several and is_year and (period.end != named.end or not to_the_last)


def _is_only_near(named: Named, period: Period) -> bool:
    """True if a text names another time than `period`, though the two have days in common."""
    is_long = (period.end - period.start).days >= _YEAR
    apart = period.start.year > named.start.year or period.end.year < named.end.year
    return _ends_within(named, period) or (named.one_year and is_long and apart)


def _ends_within(named: Named, period: Period) -> bool:
    """True if `period` is a year of the calendar and what is named ends before its last day."""
    start, end = period.start, period.end
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    return is_year and start.year == end.year and named.end < end


def _is_apart(span: Named, years: set[int]) -> bool:
    return all(year in years for year in span.years())


def _is_of_other_month(text: str, periods: Sequence[Period]) -> bool:
    """True if a text names a month and all `periods` lie in single months that it does not name."""
    months = {
        period.end.month
        for period in periods
        if (period.start.year, period.start.month) == (period.end.year, period.end.month)
    }
    named = named_months(text) if len(months) == len(periods) else frozenset()
    return bool(named) and named.isdisjoint(months)


def _is_of_other_part(text: str, periods: Sequence[Period]) -> bool:
    """True if a text names a part of a year (1-6月) and no period is that part or lies in it.

    The end of December is that of the year as well.
    """
    parts = [(0 if part == (12, 12) else part[0], part[1]) for part in named_parts(text)]
    return bool(parts) and not any(
        first <= period.start.month and period.end.month <= last for first, last in parts for period in periods
    )


def _names_any(texts: Iterable[str]) -> bool:
    return any(named_periods(text) for text in texts)


def _is_fixed(frame: Frame) -> bool:
    return not frame.by_row and not frame.by_column


def year_headings(frame: Frame) -> Mapping[int, Words]:
    """The row that holds nothing but a label with a year, over each row below it, where no cell says the period."""
    if frame.map_file.plan.layout.sections or not _is_fixed(frame):
        return {}
    over: dict[int, Words] = {}
    now: Words | None = None
    for row in frame.rows:
        labels = [text for text in frame.labels.of[row] if text]
        if _names_any(labels) and not holds_numbers(frame.grid, row, frame.labels.columns):
            now = Words(tuple(labels), address(row, frame.labels.columns[0]))
        elif now is not None:
            over[row] = now
    return over


def _year_columns(frame: Frame) -> tuple[int, ...]:
    return tuple(column for column, word in frame.heads.own_folded.items() if word in HEAD_WORDS["year_heads"])


def _is_named_nearby(frame: Frame, stands: Sequence[Stand]) -> bool:
    """True if a head or label names the period itself, or as the year before that of the table: a title above it may say more."""
    return all(
        any(one.touches(stand.period) for text in texts for one in named_periods(text))
        or (any(_says(_LAST_YEAR, text) for text in texts) and _of_last_year(frame, texts, (stand.period,)) is None)
        for stand in stands
        for texts in [
            (
                *frame.heads.all.get(stand.spot[1], ()),
                *frame.labels.of[stand.spot[0]],
                *frame.sections.words(stand.spot[0]).values(),
            )
        ]
    )


def _title(frame: Frame) -> Words:
    """The texts right above the heads that name a period, and the cell of the first."""
    named = [
        (text, cell)
        for text, cell in title_cells(frame)
        if named_periods(text) or any(_says(words, text) for words in _CONTRADICTS.values())
    ]
    return Words(tuple(text for text, _ in named), named[0][1] if named else "")


def _shown(periods: Collection[Period]) -> str:
    """The periods of the map, as it writes them, with their `when`."""
    ordered = sorted({(one.start, one.end): one for one in periods}.items())
    shown = [show_period(one) for _, one in ordered]
    when = {one.when for one in periods}
    said = shown[0] if len(shown) == 1 else f"{shown[0]} … {shown[-1]}"
    return f"{said} ({moment})" if len(when) == 1 and (moment := next(iter(when))) else said


def _year_in(text: str, periods: Iterable[Period]) -> str:
    """The years to write under `other_years` where they are no period; of 1-6月 that of the values."""
    years = dict.fromkeys(year for one in named_periods(text) for year in one.years())
    return ", ".join(map(str, years or sorted({period.end.year for period in periods})))
