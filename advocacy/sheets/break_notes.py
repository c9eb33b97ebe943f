"""Notes in a sheet that speak of a break in its series: one recogniser for maps and for drafts.

A note counts where one of its sentences speaks of a changed definition, a revision, a sample or
figures that cannot be compared, and either names a year or begins with a sign that stands behind a
period or a head as well (`①`, `*`, `(1)`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from advocacy.model.figure import BreakNote, Cell, Figure, Indicator
from advocacy.model.finding import Detail, Finding
from advocacy.model.place import Place
from advocacy.model.text_matching import listed
from advocacy.sheets.frame import Frame
from advocacy.sheets.mapfile import MapFile, about
from advocacy.sheets.named_periods import named_periods
from advocacy.sheets.note_signs import SENTENCE, half_width_note, sign_before, sign_behind
from advocacy.sheets.word_tables import HEAD_WORDS, PHRASES, pattern_of
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Grid, Spot

_BREAK, _NO_BREAK = pattern_of(PHRASES["break"]), pattern_of(PHRASES["no_break"])
_SHOWN = 60


def find_break_notes(cells: Iterable[tuple[Spot, str]], marked: Mapping[str, Iterable[int]]) -> Iterator[BreakNote]:
    """The notes among `cells` that speak of a break; `marked` are the years behind which a sign stands."""
    for spot, text in cells:
        if not _speaks_of_break(text):
            continue
        plain = half_width_note(text)
        sign = sign_before(plain)
        years: list[int] = []
        for sentence in SENTENCE.split(plain):
            if _BREAK.search(_NO_BREAK.sub("", sentence)):
                named = named_periods(sentence, any_year=True)
                years += [year for one in named for year in one.years()]
                years += marked.get(sign, ())
        if years:
            yield BreakNote(address(*spot), " ".join(text.split()), tuple(dict.fromkeys(years)))


@lru_cache(maxsize=65_536)
def _speaks_of_break(text: str) -> bool:
    return _BREAK.search(text) is not None


def texts_around(grid: Grid, rows: range) -> Iterator[tuple[Spot, str]]:
    """The texts above and below the rows of data."""
    for row in range(1, grid.last_row + 1):
        if row in rows:
            continue
        for column in range(1, grid.last_column + 1):
            value = grid.value(row, column)
            if isinstance(value, str):
                yield (row, column), value


def signs_behind(texts: Iterable[tuple[str, int]]) -> Mapping[str, tuple[int, ...]]:
    """The signs that stand at the end of texts, each with the years of those texts."""
    found: dict[str, tuple[int, ...]] = {}
    for text, year in texts:
        sign = sign_behind(text)
        if sign is not None:
            found[sign] = (*found.get(sign, ()), year)
    return found


def notes_of(frame: Frame) -> tuple[BreakNote, ...]:
    """The notes of a sheet that speak of a break in the table of a map."""
    beside = [
        (frame.grid.text(row, column), period.year)
        for row, period in frame.by_row.items()
        for column in filter(None, (frame.period_column,))
    ]
    over = [
        (word, period.year) for column, period in frame.by_column.items() for word in frame.heads.all.get(column, ())
    ]
    return (
        *find_break_notes(texts_around(frame.grid, frame.rows), signs_behind([*beside, *over])),
        *_remarks(frame),
        *_among(frame),
    )


def _among(frame: Frame) -> Iterator[BreakNote]:
    """Notes in a row of their own among those of the periods, said of the period below them."""
    columns = {*frame.labels.columns, *filter(None, (frame.period_column,))}
    year: int | None = None
    first = min(frame.by_row, default=frame.rows.stop)
    for row in reversed(range(first, frame.rows.stop)):
        if row in frame.by_row:
            year = frame.by_row[row].year
            continue
        for column in sorted(columns):
            text = frame.grid.text(row, column)
            if year is not None and _BREAK.search(_NO_BREAK.sub("", text)):
                yield BreakNote(address(row, column), text, (year,))


def _remarks(frame: Frame) -> Iterator[BreakNote]:
    """Remarks beside a row, which are said of its period."""
    columns = [c for c, word in frame.heads.own_folded.items() if word in HEAD_WORDS["remarks"]]
    for column in columns:
        for row, period in frame.by_row.items():
            text = frame.grid.text(row, column)
            if _BREAK.search(_NO_BREAK.sub("", text)):
                yield BreakNote(address(row, column), text, (period.year,))


def uncovered(notes: Sequence[BreakNote], indicator: Indicator) -> tuple[BreakNote, ...]:
    """The notes of a break inside a series that its map does not declare."""
    years = {figure.period.year for figure in indicator.figures if figure.value is not None}
    if len(years) < 2:  # noqa: PLR2004  one year alone is compared with nothing
        return ()
    first, last = min(years), max(years)
    return tuple(
        note
        for note in notes
        if any(first <= year <= last for year in note.years)
        and not any(one.after <= year <= one.before for one in indicator.breaks for year in note.years)
    )


def check_break_notes(map_file: MapFile, indicators: Mapping[str, Indicator]) -> Iterator[Finding]:
    """One warning a note that no break declares, about all indicators that it lies inside of."""
    names: dict[BreakNote, list[str]] = {}
    for name, indicator in indicators.items():
        for note in uncovered(indicator.break_notes, indicator):
            names.setdefault(note, []).append(name)
    for note, concerned in names.items():
        inside = [year for year in note.years if any(_lies_inside(year, indicators[name]) for name in concerned)]
        yield map_file.in_cell("break-undeclared", note.cell, concerned, **_details(note, inside))


def notes_between(name: str, parts: Sequence[Indicator], row: Sequence[Figure]) -> Iterator[Finding]:
    """Notes of a break between the values of a change, a difference or a sum over several sheets.

    What lies inside the series of one part is said of that series.
    """
    years = [figure.period.year for figure in row]
    declared = [each for part in parts for each in part.breaks]
    for part, figure in zip(parts, row, strict=True):
        for note in part.break_notes:
            inside = [year for year in note.years if min(years) <= year <= max(years)]
            said = any(note in uncovered(one.break_notes, one) for one in parts)
            covered = any(one.after <= year <= one.before for one in declared for year in inside)
            origin = figure.origin
            if min(years) < max(years) and inside and not (said or covered) and isinstance(origin, Cell):
                yield Finding(
                    "break-undeclared",
                    Place(origin.file, sheet=origin.sheet, cell=note.cell),
                    _details(note, inside),
                    about((name,)),
                )


def _details(note: BreakNote, years: Sequence[int]) -> dict[str, Detail]:
    return {"text": shown(note.text), "years": listed(map(str, years)), "line": break_line(years[0], note.text)}


def _lies_inside(year: int, indicator: Indicator) -> bool:
    years = [figure.period.year for figure in indicator.figures if figure.value is not None]
    return min(years) <= year <= max(years)


def shown(text: str) -> str:
    """A note as it can stand in a message."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def break_line(year: int, text: str) -> str:
    """The line of a map that declares a break at a year."""
    why = json.dumps(shown(text), ensure_ascii=False)
    return f"breaks: [{{between: [{year - 1}, {year}], why: {why}}}]"
