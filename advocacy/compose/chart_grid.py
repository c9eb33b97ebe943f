"""The figures of a chart, laid out: what stands at the side, what above, what in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from advocacy.model.figure import Figure, Indicator, Period
from advocacy.model.figuretable import FigureTable


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row or column of a chart is about: an indicator, of one region or as it is."""

    indicator: Indicator
    region: str | None = None


@dataclass(frozen=True, slots=True)
class ChartGrid:
    """`cells` has a row for each of `side` and in it one figure for each of `above`.

    `by` is what stands at the side: periods (above: subjects), regions (above: indicators), or
    subjects of a single moment (above: nothing, one column).
    """

    by: Literal["period", "region", "subject"]
    side: tuple[Period, ...] | tuple[str, ...] | tuple[Subject, ...]
    above: tuple[Subject, ...]
    cells: tuple[tuple[Figure | None, ...], ...]

    def shown(self) -> tuple[Figure, ...]:
        """Every figure, with a value or without, row by row."""
        return tuple(figure for row in self.cells for figure in row if figure is not None)

    def unstackable(self) -> str:
        """The indicator of a cell that cannot be a part of a bar: without a value, or below nought; "" of none."""
        above = self.above or tuple(one for one in self.side if isinstance(one, Subject))
        for row in self.cells:
            for column, figure in enumerate(row):
                if figure is None or figure.value is None or figure.value < 0:
                    return above[column].indicator.id if figure is None else figure.indicator
        return ""

    def largest_first(self) -> ChartGrid:
        """The rows by the value of their first column, the largest first; those without one at the end."""
        values = [row[0].value if row and row[0] is not None else None for row in self.cells]
        order = sorted(range(len(values)), key=lambda at: _size(values[at]), reverse=True)
        side = tuple(self.side[at] for at in order)
        return ChartGrid(self.by, side, self.above, tuple(self.cells[at] for at in order))  # type: ignore[arg-type]


def _size(value: Decimal | None) -> tuple[bool, Decimal]:
    return (value is not None, value or Decimal(0))


def lay_out(table: FigureTable, indicators: Sequence[Indicator]) -> ChartGrid:
    """`table` holds the figures of `indicators` that are to be shown.

    Over time the periods stand at the side. At one moment it is the regions, where every
    indicator has several, or else the indicators.
    """
    periods = table.periods()
    subjects = tuple(_subjects(table, indicators))
    pivot = table.pivot(lambda one: one.period, lambda one: (one.indicator, one.region))
    if len(periods) != 1:
        rows = tuple(tuple(pivot[period].get((one.indicator.id, one.region)) for one in subjects) for period in periods)
        return ChartGrid("period", periods, subjects, rows)
    at_once = pivot[periods[0]]
    regions = table.regions()
    if all(len(_regions_of(table, one)) > 1 for one in indicators):
        rows = tuple(tuple(at_once.get((one.id, region)) for one in indicators) for region in regions)
        return ChartGrid("region", regions, tuple(Subject(one) for one in indicators), rows)
    rows = tuple((at_once.get((one.indicator.id, one.region)),) for one in subjects)
    return ChartGrid("subject", subjects, (), rows)


def _subjects(table: FigureTable, indicators: Iterable[Indicator]) -> Iterator[Subject]:
    for indicator in indicators:
        regions = _regions_of(table, indicator)
        yield from (Subject(indicator, region) for region in regions or (None,))


def _regions_of(table: FigureTable, indicator: Indicator) -> tuple[str, ...]:
    return table.where(lambda figure: figure.indicator == indicator.id).regions()
