"""Rows of numbers after the end of the data, left out in silence, and those of the whole among it.

A row counts only where it brings something new, a period or a label that the table does not have:
a second table below, with the same years or labels, is another table. Rows that another map of the
same sheet reads are not lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.model.sheetfields import EVERY
from advocacy.model.sheetmap import PeriodForm
from advocacy.model.text_matching import fold
from advocacy.sheets.frame import Frame, data_rows
from advocacy.sheets.labels import label_columns
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import read_period, split_mark
from advocacy.sheets.spots import Stand
from advocacy.sheets.word_tables import HEAD_WORDS
from advocacy.workbooks.addresses import address, column_letters
from advocacy.workbooks.grid import Grid

_YEARS: tuple[PeriodForm, ...] = ("YYYY", "YYYY年")
_LONGEST_LABEL = 40  # a note is longer


def check_totals(frame: Frame, stands: Mapping[str, Sequence[Stand]]) -> Iterator[Finding]:
    """A row of the whole among those of `row: all`: it would be one more region beside its parts."""
    totals: dict[int, list[str]] = {}
    for name, one in frame.map_file.plan.indicators.items():
        rows = {stand.spot[0] for stand in stands.get(name, ())} if one.row == EVERY else set()
        for row in rows if len(rows) > 1 else ():
            if any(fold(label) in HEAD_WORDS["sums"] for label in frame.labels.of[row]):
                totals.setdefault(row, []).append(name)
    for row, names in sorted(totals.items()):
        yield frame.map_file.in_cell(
            "total-among-rows", address(row, frame.labels.columns[0]), names, text=frame.labels.show(row)
        )


def check_rows_after(
    frame: Frame, stands: Mapping[str, Sequence[Stand]], others: Sequence[MapFile]
) -> Iterator[Finding]:
    """The first row after the data with a new period, else the first with a new label."""
    values = {stand.spot[1] for each in stands.values() for stand in each}
    first = frame.rows.stop
    if frame.map_file.plan.layout.data_rows.until is not None:
        # rows of numbers that begin with the word of `until` are left out on purpose
        while any(holds_number(frame.grid, first, one) for one in values):
            first += 1
    of_others = [rows for one in others if isinstance(rows := data_rows(one, frame.grid), range)]
    after = [row for row in range(first, frame.grid.last_row + 1) if not any(row in rows for rows in of_others)]
    if frame.by_row and frame.period_column is not None:
        yield from _new_period(frame, after, values)
        return
    every = [name for name, one in frame.map_file.plan.indicators.items() if one.row == EVERY]
    of_every = {stand.spot[1] for name in every for stand in stands.get(name, ())}
    found = _new_label(frame, after, of_every)
    if found is not None:
        row, label = found
        yield frame.map_file.in_map("rows-go-on", ("layout", "data_rows"), every, row=str(row), text=label)


def _new_period(frame: Frame, rows: Sequence[int], values: set[int]) -> Iterator[Finding]:
    column = frame.period_column or 1
    known = set(frame.by_row.values())
    adjacent = frame.map_file.plan.layout.data_rows.until is None
    for row in rows:
        period = _period(frame.map_file, frame.grid, row, column)
        if period is None or not any(holds_number(frame.grid, row, one) for one in values):
            continue
        next_row = adjacent and row == frame.rows.stop
        if period in known and not next_row:
            continue
        yield frame.map_file.in_map(
            "data-goes-on" if next_row else "period-after-data",
            ("layout", "data_rows"),
            frame.map_file.plan.names(),
            row=str(row),
            column=column_letters(column),
            text=frame.grid.text(row, column),
        )
        return


def _period(map_file: MapFile, grid: Grid, row: int, column: int) -> Period | None:
    """The period of a row, in the form of the map or as a plain year."""
    plan = map_file.plan.layout.period
    value = grid.value(row, column)
    text = split_mark(value)[0] if isinstance(value, str) else value
    forms = (plan.form or "YYYY", *_YEARS)
    return next((found for form in forms if (found := read_period(text, form, plan.when))), None)


def _new_label(frame: Frame, rows: Sequence[int], values: set[int]) -> tuple[int, str] | None:
    """The first row with a number and a label that no row of the table has."""
    columns = label_columns(frame.map_file)
    # the row of the whole below its regions is left out on purpose
    known = {fold(text) for texts in frame.labels.of.values() for text in texts} | HEAD_WORDS["totals"]
    for row in rows:
        label = next((text for column in columns if (text := frame.grid.text(row, column))), "")
        if not label or len(label) > _LONGEST_LABEL or fold(label) in known:
            continue
        if any(holds_number(frame.grid, row, one) for one in values):
            return row, label
    return None


def holds_number(grid: Grid, row: int, column: int) -> bool:
    """True if a cell holds digits and no letters."""
    text = grid.text(row, column)
    return any(sign.isdigit() for sign in text) and not any(sign.isalpha() for sign in text)
