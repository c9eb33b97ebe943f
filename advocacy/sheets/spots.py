"""Which cells belong to which period and region of an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.model.text_matching import fold, listed
from advocacy.sheets.frame import Frame
from advocacy.sheets.heads import find_column
from advocacy.sheets.mapfile import about
from advocacy.sheets.measure import Meaning
from advocacy.sheets.periods import is_in, name_period, show_period, within
from advocacy.sheets.rows import Row, rows_of, show_cells
from advocacy.sheets.written import PLAIN_NUMBER
from advocacy.workbooks.addresses import address, column_letters, column_number
from advocacy.workbooks.grid import Grid, Spot

_CLASS = re.compile(r"[<>≥≤]?\s?\d{1,3}\s?(?:[-–—~至]\s?\d{1,3}|\+)|[<>≥≤]\s?\d{1,3}")
_Spots = dict[tuple[Period, str | None], list[Spot]]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one value stands and what it is about."""

    period: Period
    region: str | None
    spot: Spot


def cells_of(frame: Frame, meaning: Meaning) -> tuple[tuple[Stand, ...] | None, tuple[Finding, ...]]:
    """The cell of each period and region of an indicator, in the order of time."""
    columns = _columns(frame, meaning)
    if isinstance(columns, Finding):
        return None, (columns,)
    beside = {*frame.labels.columns, column_number(frame.map_file.plan.layout.period.in_column or "")}
    if beside & set(columns):
        return None, (_among_labels(frame, meaning, min(beside & set(columns))),)
    rows = rows_of(frame, meaning)
    if isinstance(rows, Finding):
        return None, (rows,)
    wanted = meaning.plan.period
    names = (meaning.id,)
    if wanted is not None and frame.fixed is not None and not is_in(frame.fixed, wanted):
        # where the map fixes one period for all, that of an indicator goes before it
        fixed = name_period(wanted, frame.map_file.plan.layout.period.when)
        if fixed is None:
            path = (*meaning.path, "period")
            return None, (frame.map_file.in_map("period-impossible", path, names, period=wanted),)
        frame, wanted = replace(frame, fixed=fixed), None
    spots = _spots(frame, rows, columns, wanted)
    if wanted is not None and len({period for period, _ in spots}) != 1:
        cells = [spot for found in spots.values() for spot in found]
        known = sorted({period for period, _ in _spots(frame, rows, columns, None)}, key=_by_time)
        finding = meaning.in_map(
            "period-twice" if spots else "period-not-found",
            "period",
            period=wanted,
            **({"cells": show_cells(frame, cells)} if spots else {"periods": listed(map(show_period, known))}),
        )
        return None, (finding,)
    twice = _twice(frame, meaning, spots)
    if twice is not None:
        return None, (twice,)
    stands = tuple(
        Stand(period, region, found[0])
        for (period, region), found in sorted(spots.items(), key=lambda one: _by_time(one[0][0]))
    )
    findings = [
        *_unread(frame, meaning, rows, columns),
        *_mixed(frame, meaning, [stand.spot for stand in stands]),
        *_other_heads(frame, meaning, stands),
    ]
    return stands, tuple(findings)


def _unread(frame: Frame, meaning: Meaning, rows: Sequence[Row], columns: Sequence[int]) -> Iterator[Finding]:
    """The rows with a value that is asked for, whose period is in another form."""
    for row, _ in rows:
        if row in frame.unread and any(frame.grid.text(row, column) for column in columns):
            yield replace(frame.unread[row], about=about((meaning.id,)))


def _among_labels(frame: Frame, meaning: Meaning, column: int) -> Finding:
    """The values would be the labels or the periods themselves: columns changed places."""
    return meaning.in_map(
        "head-among-labels", head=frame.heads.own.get(column, ("", ""))[0], column=column_letters(column)
    )


def _spots(frame: Frame, rows: Sequence[Row], columns: Sequence[int], wanted: str | None) -> _Spots:
    """The cells of each period and region; only those of the period `wanted` where one is."""
    spots: _Spots = {}
    keep = None if wanted is None else within(wanted)
    by_label = not frame.by_row
    for row, region in rows:
        # A row without its own period is one of the table only if anything stands in it.
        if by_label and not any(frame.labels.of[row]) and not any(frame.grid.text(row, column) for column in columns):
            continue
        for column in columns:
            period = frame.fixed or frame.by_row.get(row) or frame.by_column.get(column)
            if period is not None and (keep is None or keep(period)):
                spots.setdefault((period, region), []).append((row, column))
    return spots


def _twice(frame: Frame, meaning: Meaning, found: _Spots) -> Finding | None:
    """Several cells for one value; in a long table, the heads that tell their rows apart."""
    several = next(((key, spots) for key, spots in found.items() if len(spots) > 1), None)
    if several is None:
        return None
    (period, region), spots = several
    shown = show_period(period) + ("" if region is None else f", {region}")
    zh, en = show_cells(frame, spots)
    differ = _differing(frame.grid, spots) if _is_long(meaning) else {}
    heads = [frame.heads.own[column][0] for column in differ if column in frame.heads.own]
    if heads:
        of_zh, of_en = listed(heads)
        zh, en = f"{zh}；{of_zh} 不同", f"{en}; they differ in {of_en}"
    return meaning.in_map("period-twice", period=shown, cells=(zh, en))


def _is_long(meaning: Meaning) -> bool:
    return isinstance(meaning.plan.row, Mapping)


def _differing(grid: Grid, spots: Sequence[Spot]) -> dict[int, tuple[str, ...]]:
    """The columns of words that say different things in the rows of these cells."""
    value_columns = {column for _, column in spots}
    differ: dict[int, tuple[str, ...]] = {}
    columns = [column for column in range(1, grid.last_column + 1) if column not in value_columns]
    grid.read_columns(columns)
    for column in columns:
        texts = grid.texts(column)
        said = tuple(dict.fromkeys(texts[row - 1] for row, _ in spots))
        if len(said) > 1 and not any(_is_value(text) for text in said):
            differ[column] = said
    return differ


def _is_value(text: str) -> bool:
    """True if a text has no letters and is no class of ages either (15-64, 65+)."""
    return bool(text) and not any(map(str.isalpha, text)) and not _CLASS.fullmatch(text)


def _mixed(frame: Frame, meaning: Meaning, spots: Sequence[Spot]) -> Iterator[Finding]:
    """A series of a long table whose rows are not all about the same thing."""
    if not _is_long(meaning):
        return
    apart = {meaning.measure.flag_column, frame.map_file.plan.flag_column}
    apart.add(frame.map_file.plan.layout.period.in_column)
    known = {column_number(column) for column in apart if column is not None}
    for column, said in _differing(frame.grid, spots).items():
        if column not in known:
            yield meaning.in_map(
                "row-mixed",
                "row",
                head=frame.heads.own.get(column, (address(1, column), ""))[0],
                words=listed(word or "“”" for word in said[:5]),
            )


def _other_heads(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[Finding]:
    """Stacked tables with heads of their own: one that differs over the value is another column."""
    words = {fold(word) for word in frame.heads.words()} if frame.map_file.plan.layout.sections else set()
    first = frame.map_file.plan.layout.head_rows.last + 1
    last_of: dict[int, int] = {}
    for stand in stands:
        row, column = stand.spot
        last_of[column] = max(row, last_of.get(column, 0))
    frame.grid.read_columns(last_of)
    for column, last in last_of.items():
        texts = frame.grid.texts(column)
        own = set(frame.heads.folded.get(column, ()))
        number = next((row for row in range(first, last) if PLAIN_NUMBER.fullmatch(texts[row - 1])), last)
        for row, text in frame.grid.words(column).items():
            if not first <= row < last or PLAIN_NUMBER.fullmatch(text) or fold(text) in own:
                continue
            if (fold(text) in words and row in frame.rows) or _heads_again(frame, row, below_numbers=row > number):
                yield meaning.in_cell(
                    "head-changed", address(row, column), head=frame.heads.own.get(column, ("", ""))[0], found=text
                )
                break


def _heads_again(frame: Frame, row: int, *, below_numbers: bool) -> bool:
    """True if the heads of another table stand in a row: its first words are those of our heads.

    Above the data, and below numbers of a table that the map passes over, any row of words is one.
    """
    beside = {*frame.labels.columns, *filter(None, (frame.period_column,))}
    for column in beside:
        text = fold(frame.grid.text(row, column))
        if text and text == frame.heads.own_folded.get(column):
            return True
    if row >= frame.rows.start or not below_numbers:
        return False
    texts = [frame.grid.text(row, column) for column in range(1, frame.grid.last_column + 1)]
    filled = {text for text in texts if text}
    return len(filled) > 1 and all(any(map(str.isalpha, text)) for text in filled)


def _columns(frame: Frame, meaning: Meaning) -> tuple[int, ...] | Finding:
    """The column of the indicator; where periods run to the right, all that have one."""
    measure = meaning.measure
    if frame.by_column and measure.column is None:
        if measure.head is None:
            return tuple(frame.by_column)
        under = frame.heads.named(measure.head)
        chosen = tuple(column for column in frame.by_column if column in under)
        if chosen:
            return chosen
    found = find_column(frame.grid, frame.heads, meaning)
    return found if isinstance(found, Finding) else (found,)


def _by_time(period: Period) -> tuple[object, ...]:
    return period.start, period.end
