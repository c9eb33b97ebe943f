"""Where a table says its periods, and in which of the named forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from advocacy.inspect.cells import filled, number_in
from advocacy.model.figure import Period
from advocacy.model.sheetmap import PeriodForm
from advocacy.sheets.periods import read_period, split_mark
from advocacy.workbooks.grid import Grid, Spot, Value

_YEARS = range(1850, 2101)
_FEWEST = 2
_OF_TIME = re.compile(r"年|期|时间|時間|\byears?\b|\bperiod\b|\bdate\b|\btime\b|jahr|\bannée|\baño", re.IGNORECASE)
_TRIED = 60  # different cells of a row or column by which its form is recognised
_ROWS, _COLUMNS = 40, 8  # in which heads and label columns are looked for


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods of a table: in a column or in a row, with the cells that hold them."""

    place: Literal["column", "row"]
    number: int
    form: PeriodForm
    at: Mapping[Spot, Period]

    @property
    def repeated(self) -> bool:
        """True if a period is in several cells, as in a long table."""
        return len(set(self.at.values())) < len(self.at)

    def are_sure(self, head: str) -> bool:
        """True if the cells can be nothing but periods; bare numbers may be counts like 2001.

        `head` is what stands over the column or beside the row.
        """
        if self.form != "YYYY" or _OF_TIME.search(head):
            return True
        years = sorted({period.start.year for period in self.at.values()})
        steps = {later - earlier for earlier, later in pairwise(years)}
        return len(years) > _FEWEST and len(steps) == 1


def find_periods(grid: Grid) -> Periods | None:
    """The column or row that holds most periods; None where the table has one for all."""
    found = [*_in_rows(grid), *_in_columns(grid)]
    return max(found, key=lambda one: len(one.at), default=None)


def _in_rows(grid: Grid) -> Iterable[Periods]:
    for row in range(1, min(grid.last_row, _ROWS) + 1):
        found = _read(grid, [(row, column) for column in range(1, grid.last_column + 1)])
        if found is None or len({*found[1].values()}) < len(found[1]):
            continue
        # what stands in a row of data by chance does not run on from cell to cell
        first = min(column for _, column in found[1])
        others = [c for c, _ in filled(grid, row) if (row, c) not in found[1]]
        labels = [c for c in others if c < first and number_in(grid, row, c) is None]
        if _runs_on(found[1]) and others == labels:
            yield Periods("row", row, *found)


def _in_columns(grid: Grid) -> Iterable[Periods]:
    for column in range(1, min(grid.last_column, _COLUMNS) + 1):
        found = _read(grid, [(row, column) for row in range(1, grid.last_row + 1)])
        if found is not None and (_runs_on(found[1]) or len({*found[1].values()}) < len(found[1])):
            yield Periods("column", column, *found)


def _read(grid: Grid, spots: Sequence[Spot]) -> tuple[PeriodForm, Mapping[Spot, Period]] | None:
    """The form in which most cells can be read, and their periods."""
    cells: dict[Value, list[Spot]] = {}
    for spot in spots:
        value = grid.value(*spot)
        if value is not None:
            cells.setdefault(value, []).append(spot)
    form = max(get_args(PeriodForm), key=lambda form: _readable(grid, cells, form))
    if _readable(grid, cells, form) < _FEWEST:
        return None
    at: dict[Spot, Period] = {}
    for value, where in cells.items():
        period = _one(grid, value, where[0], form)
        at |= {} if period is None else dict.fromkeys(where, period)
    return form, dict(sorted(at.items()))


def _readable(grid: Grid, cells: Mapping[Value, Sequence[Spot]], form: PeriodForm) -> int:
    """How many of the first different cells are in a form."""
    first = list(cells.items())[:_TRIED]
    return sum(len(where) for value, where in first if _one(grid, value, where[0], form) is not None)


def _one(grid: Grid, value: Value, spot: Spot, form: PeriodForm) -> Period | None:
    if form != "YYYY" and number_in(grid, *spot) is not None:
        return None  # a bare number is a year or no period at all
    period = read_period(value, form, None)
    if period is None and isinstance(value, str):
        period = read_period(split_mark(value)[0], form, None)
    return period if period is not None and period.start.year in _YEARS else None


def _runs_on(at: Mapping[Spot, Period]) -> bool:
    """True if periods go up or down from cell to cell."""
    starts = [period.start for period in at.values()]
    return starts in (sorted(starts), sorted(starts, reverse=True))
