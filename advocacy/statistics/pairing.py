"""Which values of several indicators a calculation puts together."""

from __future__ import annotations

from collections.abc import Sequence
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
    rows = [_row(parts, lead, figure, alike=True) for figure in lead.figures]
    if not any(rows):
        rows = [_row(parts, lead, figure, alike=False) for figure in lead.figures]
    return tuple(row for row in rows if row and (period is None or is_in(row[0].period, period)))


def _row(parts: Sequence[Indicator], lead: Indicator, figure: Figure, *, alike: bool) -> Row | None:
    row: list[Figure] = []
    for part in parts:
        if part is lead:
            row.append(figure)
            continue
        same = _beside(part, figure)
        if same is not None:
            row.append(same)
        elif not alike and len(part.figures) == 1:
            row.append(part.figures[0])
        else:
            return None
    return tuple(row)


def _is_by_region(part: Indicator) -> bool:
    return len(tabulate((part,)).regions()) > 1


def _beside(part: Indicator, figure: Figure) -> Figure | None:
    table = tabulate((part,))
    same = table.beside(figure).rows
    if not same and len(table.regions()) == 1:
        same = table.where(lambda one: one.period.is_moment_of(figure.period)).rows
    return same[0] if same else None


def are_alike(row: Row) -> bool:
    """True if all values are of one moment."""
    return all(row[0].period.is_moment_of(figure.period) for figure in row[1:])


def in_sequence(row: Row) -> bool:
    """True if the periods follow one another and none reaches into another."""
    ordered = sorted(row, key=lambda figure: (figure.period.start, figure.period.end))
    return all(one.period.end < other.period.start for one, other in pairwise(ordered))


def region_of(parts: Sequence[Indicator], row: Row) -> str | None:
    """The region that a derived value is about: that of the parts by region, else the only one."""
    by_region = {part.id for part in parts if _is_by_region(part)}
    named = [figure for figure in row if figure.region is not None]
    led = [figure for figure in named if figure.indicator in by_region] or named
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
