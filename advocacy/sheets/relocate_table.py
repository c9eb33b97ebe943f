"""A table that stands some rows or columns beside where its map says."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from advocacy.model.finding import Finding
from advocacy.model.sheetfields import EVERY, DataRows, HeadRows
from advocacy.model.sheetmap import IndicatorPlan, Measure
from advocacy.model.text_matching import fold
from advocacy.sheets.frame import data_rows
from advocacy.sheets.heads import declared_heads, read_heads
from advocacy.sheets.labels import label_columns
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import read_period
from advocacy.workbooks.addresses import address, column_letters, column_number, split_address
from advocacy.workbooks.grid import Grid

Plan = TypeVar("Plan", Measure, IndicatorPlan)

_FARTHEST = 20


def relocate_table(map_file: MapFile, grid: Grid) -> tuple[MapFile, tuple[Finding, ...]]:
    """The map as it fits the sheet, with a warning where rows or columns were put in or taken out.

    It is moved only where what it looks for does not stand where it says and stands complete in
    one other place.
    """
    relocated, findings = _relocate_rows(map_file, grid)
    column = _label_column(map_file)
    if column is None or _reads(relocated, grid, whole=False):
        return relocated, findings
    found = []
    for other in range(1, min(grid.last_column, _FARTHEST) + 1):
        if other != column:
            beside, down = _relocate_rows(_beside(map_file, other), grid)
            if _reads(beside, grid, whole=True):
                found.append((other, beside, down))
    if len(found) != 1:
        return relocated, findings
    other, beside, down = found[0]
    across = map_file.in_map(
        "labels-moved", ("layout",), map_file.plan.names(), column=column_letters(column), found=column_letters(other)
    )
    return beside, (across, *down)


def _relocate_rows(map_file: MapFile, grid: Grid) -> tuple[MapFile, tuple[Finding, ...]]:
    if all(at for _, at in declared_heads(map_file.plan)) or _fits(map_file, grid):
        return map_file, ()
    found = [
        (rows, relocated)
        for rows in range(-_FARTHEST, _FARTHEST + 1)
        if (relocated := _relocated(map_file, rows)) is not None and _fits(relocated, grid)
    ]
    if len(found) != 1 or _is_taken(map_file, grid, found[0][1]):
        return map_file, ()
    rows, relocated = found[0]
    finding = map_file.in_map(
        "table-moved",
        ("layout", "head_rows"),
        map_file.plan.names(),
        rows=str(abs(rows)),
        where=("下移" if rows > 0 else "上移", "down" if rows > 0 else "up"),
        first=str(relocated.plan.layout.head_rows.first),
    )
    return relocated, (finding,)


def _fits(map_file: MapFile, grid: Grid) -> bool:
    """True if every head stands in the head rows and periods where periods should be."""
    plan = map_file.plan
    layout = plan.layout
    if layout.head_rows.last > grid.last_row:
        return False
    heads = read_heads(grid, layout.head_rows)
    for head, at in set(declared_heads(plan)):
        if at is None and not heads.named(head):
            return False
        if at is not None and fold(grid.text(*grid.anchor(*split_address(at)))) != fold(head[-1]):
            return False
    period = layout.period
    if period.in_row is not None and period.form is not None:
        spots = [(period.in_row, column) for column in range(1, grid.last_column + 1)]
        return any(read_period(grid.value(*spot), period.form, None) for spot in spots)
    rows = data_rows(map_file, grid)
    return not isinstance(rows, Finding) and len(rows) > 0


def _is_taken(map_file: MapFile, grid: Grid, relocated: MapFile) -> bool:
    """True if the declared place looks like heads itself: then one was renamed, none moved."""

    def words(rows: HeadRows) -> int:
        cells = (grid.text(rows.last, column) for column in range(1, grid.last_column + 1))
        return sum(any(sign.isalpha() for sign in cell) for cell in cells)

    return 2 * words(map_file.plan.layout.head_rows) > words(relocated.plan.layout.head_rows)


def _relocated(map_file: MapFile, rows: int) -> MapFile | None:
    """The map with every row number `rows` higher; None where one would stand above the sheet."""
    plan = map_file.plan
    layout = plan.layout
    head, data, in_row = layout.head_rows, layout.data_rows, layout.period.in_row
    if min(head.first, data.first, in_row or head.first) + rows < 1:
        return None
    last = None if data.last is None else data.last + rows
    period = replace(layout.period, in_row=None if in_row is None else in_row + rows)
    new_layout = replace(
        layout,
        head_rows=HeadRows(head.first + rows, head.last + rows),
        data_rows=DataRows(data.first + rows, last, data.until),
        period=period,
    )
    relocated = replace(
        plan,
        layout=new_layout,
        measures={name: _lower(one, rows) for name, one in plan.measures.items()},
        indicators={name: _lower(one, rows) for name, one in plan.indicators.items()},
    )
    return MapFile(map_file.id, map_file.at, relocated, map_file.places)


def _lower(plan: Plan, rows: int) -> Plan:
    if plan.head_at is None:
        return plan
    row, column = split_address(plan.head_at)
    return replace(plan, head_at=address(max(row + rows, 1), column))


def _label_column(map_file: MapFile) -> int | None:
    """The one column of the labels, periods and section words; None where there are several."""
    layout = map_file.plan.layout
    columns = set(label_columns(map_file))
    if layout.period.in_column is not None:
        columns.add(column_number(layout.period.in_column))
    columns.update(column_number(section.in_column) for section in layout.sections)
    return columns.pop() if len(columns) == 1 else None


def _beside(map_file: MapFile, column: int) -> MapFile:
    layout = map_file.plan.layout
    name = column_letters(column)
    sections = tuple(replace(one, in_column=name) for one in layout.sections)
    period = layout.period if layout.period.in_column is None else replace(layout.period, in_column=name)
    new_layout = replace(layout, label_column=(name,), sections=sections, period=period)
    plan = replace(map_file.plan, layout=new_layout)
    return MapFile(map_file.id, map_file.at, plan, map_file.places)


def _reads(map_file: MapFile, grid: Grid, *, whole: bool) -> bool:
    """True if the column of labels holds the labels that are called for, or periods.

    `whole`: all of them, with the words of all sections, and nothing but periods beside these;
    else any. A map that calls for neither is content with its own column.
    """
    rows = data_rows(map_file, grid)
    if isinstance(rows, Finding):
        return False
    enough = all if whole else any
    period = map_file.plan.layout.period
    column = label_columns(map_file)[0]
    headings = {fold(word) for one in map_file.plan.layout.sections for word in one.one_of}
    texts = grid.texts(column)[rows.start - 1 : rows.stop - 1]
    labels = set(map(fold, texts))
    if whole and not headings <= labels:
        return False
    if period.in_column is not None and period.form is not None:
        values = [
            grid.value(row, column)
            for row, text in zip(rows, texts, strict=False)
            if text and fold(text) not in headings
        ]
        return bool(values) and enough(read_period(one, period.form, None) is not None for one in values)
    wanted = [plan.row for plan in map_file.plan.indicators.values()]
    words = [one for one in wanted if isinstance(one, str) and one != EVERY]
    return enough(fold(word) in labels for word in words) if words else not whole
