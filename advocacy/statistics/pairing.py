"""Which values of several indicators a calculation puts together."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from advocacy.model.figure import Break, Figure, Indicator, Period
from advocacy.model.figuretable import tabulate
from advocacy.model.operation import Operation
from advocacy.sheets.periods import is_in

Row = tuple[Figure, ...]


def pair(parts: Sequence[Indicator], period: str | None) -> tuple[Row, ...]:
    """The values to calculate with, one of each part, period by period.

    Values of one moment and one region stand together; a value without a region is that of the
    whole and stands beside each region. An indicator of one region alone stands beside others as
    well, and one of a single value beside every value of the others where it shares no moment with
    any of them: unlike pairs, that the rules then refuse or label.
    """
    lead = max(parts, key=lambda part: (_is_by_region(part), len(part.figures)))
    tables = [None if part is lead else _Beside(part) for part in parts]
    rows = [_row(tables, figure, alike=True) for figure in lead.figures]
    if not any(rows):
        rows = [_row(tables, figure, alike=False) for figure in lead.figures]
    return tuple(row for row in rows if row and (period is None or is_in(row[0].period, period)))


class _Beside:
    """The values of a part, to be set beside those of another."""

    def __init__(self, part: Indicator) -> None:
        self.table = tabulate((part,))
        self.of_one_region = len(self.table.regions()) == 1
        self.only = self.table.rows[0] if len(self.table.rows) == 1 else None

    def find(self, figure: Figure) -> Figure | None:
        """The value of the moment of `figure`, and of its region or of the only one."""
        rows = self.table.beside(figure).rows
        if not rows and self.of_one_region:
            rows = self.table.beside(replace(figure, region=None)).rows
        return rows[0] if rows else None


def _row(tables: Sequence[_Beside | None], figure: Figure, *, alike: bool) -> Row | None:
    """`figure` in the place of the None of `tables`, and what stands beside it in the others."""
    row: list[Figure] = []
    for table in tables:
        same = figure if table is None else table.find(figure) or (None if alike else table.only)
        if same is None:
            return None
        row.append(same)
    return tuple(row)


def _is_by_region(part: Indicator) -> bool:
    return len(tabulate((part,)).regions()) > 1


def are_alike(row: Row) -> bool:
    """True if all values are of one moment."""
    return all(row[0].period.is_moment_of(figure.period) for figure in row[1:])


def in_sequence(row: Row) -> bool:
    """True if the periods follow one another and none reaches into another."""
    ordered = sorted(row, key=lambda figure: (figure.period.start, figure.period.end))
    return all(one.period.end < other.period.start for one, other in pairwise(ordered))


def by_region(parts: Sequence[Indicator]) -> frozenset[str]:
    """The ids of the parts with values of several regions."""
    return frozenset(part.id for part in parts if _is_by_region(part))


def region_of(leading: AbstractSet[str], row: Row) -> str | None:
    """The region that a derived value is about: that of the parts `by_region`, else the only one."""
    named = [figure for figure in row if figure.region is not None]
    led = [figure for figure in named if figure.indicator in leading] or named
    regions = {figure.region for figure in led}
    return led[0].region if len(regions) == 1 else None


def span_of(operation: Operation, row: Row) -> Period:
    """What a derived value is about: its first part's period, or the span of a change or sum."""
    if operation.periods in {"unlike", "in sequence"} and not are_alike(row):
        last = max(row, key=lambda figure: figure.period.end)
        return Period(min(figure.period.start for figure in row), last.period.end, last.period.when)
    return row[0].period


def break_inside(operation: Operation, row: Row, breaks: Sequence[Break]) -> Break | None:
    """The break that lies between the values of a difference, a change or a sum."""
    if operation.quotient:
        return None
    years = [figure.period.year for figure in row]
    return next((one for one in breaks if min(years) <= one.after and one.before <= max(years)), None)
