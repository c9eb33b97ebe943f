"""The one table of figures: a figure a row, narrowed, set side by side and turned.

Calls, charts and their tables, the checks of sums and of published values, and the pandas table
behind `figures --format csv|xlsx` all read it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from advocacy.model.figure import Figure, Indicator, Period

Down = TypeVar("Down", bound=Hashable)
Across = TypeVar("Across", bound=Hashable)
Pivot = dict[Down, dict[Across, Figure]]


@dataclass(frozen=True)
class FigureTable:
    """Figures in the order of their indicators, and in each by period."""

    rows: tuple[Figure, ...]

    def where(self, keep: Callable[[Figure], bool]) -> FigureTable:
        """The rows that `keep` keeps."""
        return FigureTable(tuple(figure for figure in self.rows if keep(figure)))

    def valued(self) -> FigureTable:
        """The rows that have a value, also one that is not let out: no older one stands in for it."""
        return self.where(lambda figure: figure.value is not None or figure.suppressed)

    def of(self, *regions: str | None) -> FigureTable:
        """The rows of these regions; None is the whole."""
        return self.where(lambda figure: figure.region in regions)

    def during(self, first: str, last: str) -> FigureTable:
        """The rows whose period ends from `first` to `last`: years, months or days (2023-09)."""
        return self.where(
            lambda figure: (
                first <= figure.period.end.isoformat()[: len(first)]
                and figure.period.end.isoformat()[: len(last)] <= last
            )
        )

    def beside(self, other: Figure) -> FigureTable:
        """The rows of the moment of `other`, and of its region where both name one."""
        ending = self._by_end.get(other.period.end, {})
        regions = ending if other.region is None else (None, other.region)
        near = sorted(number for region in regions for number in ending.get(region, ()))
        rows = (self.rows[number] for number in near)
        return FigureTable(tuple(figure for figure in rows if figure.period.is_moment_of(other.period)))

    @cached_property
    def _by_end(self) -> dict[datetime.date, dict[str | None, list[int]]]:
        """The numbers of the rows by the end of their period and their region: a search a figure would be a square."""
        found: dict[datetime.date, dict[str | None, list[int]]] = {}
        for number, figure in enumerate(self.rows):
            found.setdefault(figure.period.end, {}).setdefault(figure.region, []).append(number)
        return found

    def periods(self) -> tuple[Period, ...]:
        """Every period once, in the order of time."""
        found = {figure.period for figure in self.rows}
        return tuple(sorted(found, key=lambda one: (one.start, one.end, one.when or "")))

    def regions(self) -> tuple[str, ...]:
        """Every region once, in the order of the sheets; the whole is none."""
        found = dict.fromkeys(figure.region for figure in self.rows)
        return tuple(region for region in found if region is not None)

    def pivot(self, down: Callable[[Figure], Down], across: Callable[[Figure], Across]) -> Pivot[Down, Across]:
        """Figures by what stands at the side (`down`) and then by what stands above (`across`)."""
        turned: Pivot[Down, Across] = {}
        for figure in self.rows:
            turned.setdefault(down(figure), {})[across(figure)] = figure
        return turned


def tabulate(indicators: Collection[Indicator]) -> FigureTable:
    """All figures of some indicators as one table."""
    return FigureTable(tuple(figure for each in indicators for figure in each.figures))
