"""Which cells belong to which period of an indicator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.load.sheets.heads import Heads, find_column, read_heads
from advocacy.load.sheets.likeness import listed
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.measure import Meaning
from advocacy.load.sheets.periods import is_in, name_period, read_period, show_period
from advocacy.load.sheets.rows import address, column_number, data_rows, rows_labelled
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.figure import Period
from advocacy.model.finding import Finding

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table of a map: its heads, its data rows and the period of each row or column."""

    heads: Heads
    rows: range
    by_row: Mapping[int, Period]
    by_column: Mapping[int, Period]
    fixed: Period | None


def read_grid(map_file: MapFile, sheet: Sheet) -> tuple[Grid | None, tuple[Finding, ...]]:
    """The table as a whole; what is wrong here is wrong for every indicator of the map."""
    layout, names = map_file.plan.layout, map_file.plan.names()
    heads = read_heads(sheet, layout.head_rows)
    rows = data_rows(map_file, sheet)
    if isinstance(rows, Finding):
        return None, (rows,)
    plan = layout.period
    if plan.fixed is not None:
        fixed = name_period(plan.fixed, plan.when)
        if fixed is None:
            path = ("layout", "period", "fixed")
            return None, (map_file.in_map("period-impossible", path, names, period=plan.fixed),)
        return Grid(heads, rows, {}, {}, fixed), ()
    spots: list[Spot]
    if plan.in_row is not None:
        spots = [(plan.in_row, column) for column in range(1, sheet.last_column + 1)]
        spots = [spot for spot in spots if spot[1] != column_number(layout.label_column or "A")]
    else:
        spots = [(row, column_number(plan.in_column or "A")) for row in rows]
    periods: dict[Spot, Period] = {}
    findings: list[Finding] = []
    for spot in spots:
        text = sheet.text(*spot)
        period = read_period(sheet.value(*spot), plan.form or "YYYY", plan.when)
        if period is not None:
            periods[spot] = period
        elif text:
            findings.append(
                map_file.in_cell(
                    "period-form", address(*spot), names, text=text, form=plan.form or ""
                )
            )
    by_row = {} if plan.in_row is not None else {row: one for (row, _), one in periods.items()}
    by_column = {} if plan.in_row is None else {column: one for (_, column), one in periods.items()}
    return Grid(heads, rows, by_row, by_column, None), tuple(findings)


def cells_of(
    map_file: MapFile, sheet: Sheet, grid: Grid, meaning: Meaning
) -> Mapping[Period, Spot] | Finding:
    """The cell of each period of an indicator, in the order of time."""
    columns = _columns(map_file, sheet, grid, meaning)
    if isinstance(columns, Finding):
        return columns
    rows = _rows(map_file, sheet, grid, meaning)
    if isinstance(rows, Finding):
        return rows
    spots: dict[Period, list[Spot]] = {}
    for row in rows:
        for column in columns:
            period = grid.fixed or grid.by_row.get(row) or grid.by_column.get(column)
            if period is not None:
                spots.setdefault(period, []).append((row, column))
    wanted = meaning.plan.period
    path = map_file.path_of(meaning.id)
    if wanted is not None:
        known = listed(show_period(period) for period in sorted(spots, key=_by_time))
        spots = {period: found for period, found in spots.items() if is_in(period, wanted)}
        if len(spots) != 1:
            code = "period-twice" if spots else "period-not-found"
            return map_file.in_map(
                code,
                (*path, "period"),
                (meaning.id,),
                period=wanted,
                **({"cells": listed(_addresses(spots))} if spots else {"periods": known}),
            )
    twice = next(((period, found) for period, found in spots.items() if len(found) > 1), None)
    if twice is not None:
        return map_file.in_map(
            "period-twice",
            path,
            (meaning.id,),
            period=show_period(twice[0]),
            cells=listed(address(*spot) for spot in twice[1]),
        )
    return {period: spots[period][0] for period in sorted(spots, key=_by_time)}


def _rows(
    map_file: MapFile, sheet: Sheet, grid: Grid, meaning: Meaning
) -> tuple[int, ...] | Finding:
    if meaning.plan.row is None:
        return tuple(grid.rows)
    return rows_labelled(map_file, sheet, grid.rows, meaning.id, meaning.plan.row)


def _columns(
    map_file: MapFile, sheet: Sheet, grid: Grid, meaning: Meaning
) -> tuple[int, ...] | Finding:
    """The column of the indicator; where periods run to the right, all that have one."""
    measure = meaning.measure
    if grid.by_column:
        if measure.head is None:
            return tuple(grid.by_column)
        under = grid.heads.named(measure.head)
        chosen = tuple(column for column in grid.by_column if column in under)
        if chosen:
            return chosen
    found = find_column(map_file, sheet, grid.heads, meaning.id, measure)
    return found if isinstance(found, Finding) else (found,)


def _addresses(spots: Mapping[Period, list[Spot]]) -> tuple[str, ...]:
    return tuple(address(*spot) for found in spots.values() for spot in found)


def _by_time(period: Period) -> tuple[object, ...]:
    return period.start, period.end
