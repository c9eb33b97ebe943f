"""A figure: one value of an indicator, with the cell it comes from."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from advocacy.model.operation import OPERATIONS, Operation
from advocacy.model.text import Pair, Text, label

Nature = Literal["stock", "flow", "cumulative", "rate", "estimate", "floor", "target"]
When = Literal["year end", "average", "total"]
Publication = Literal["official", "own", "obtained"]
NATURES: Mapping[Nature, Pair] = {
    "stock": ("某一时点的存量", "how many at a moment"),
    "flow": ("一段时间内发生的量", "how many in the course of a period"),
    "cumulative": ("历年累计", "all since counting began"),
    "rate": ("比率或指数", "rate or index"),
    "estimate": ("推算数", "estimate"),
    "floor": ("至少这么多", "at least so many"),
    "target": ("目标而不是实际数", "target and not a fact yet"),
}
WHEN: Mapping[When, Pair] = {
    "year end": ("年末", "at the end of the year"),
    "average": ("全年平均", "average of the year"),
    "total": ("全年合计", "total of the year"),
}
PUBLICATIONS: Mapping[Publication, Pair] = {
    "official": ("公开发布", "published"),
    "own": ("自己调查所得", "our own survey"),
    "obtained": ("别处得来且未公开", "obtained and not published"),
}
# In place of a value that would tell of few people, where not even that they are few is said.
NOT_SHOWN = label("（为保护个人不印出）", "[not shown, to protect individuals]")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The span or moment that a value is about, from `start` to `end` (both included)."""

    start: datetime.date
    end: datetime.date
    when: When | None = None

    @property
    def year(self) -> int:
        """The year in which it ends."""
        return self.end.year

    def is_moment_of(self, other: Period) -> bool:
        """True if values of the two can be set against each other.

        Year end and December of that year are one moment; an average and a year end are not.
        """
        if self.end != other.end:
            return False
        if self.when is not None and other.when is not None and self.when != other.when:
            return False
        if self.start == other.start:
            return True
        return "year end" in {self.when, other.when} and "average" not in {self.when, other.when}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a value stands: the workbook (relative to the campaign), its SHA-256, sheet, address."""

    file: str
    sha256: str
    sheet: str
    address: str


@dataclass(frozen=True, slots=True)
class Formula:
    """How a derived value was made: the operation of that id over `parts`, in the map's order."""

    id: str
    parts: tuple[Figure, ...]

    @property
    def operation(self) -> Operation:
        """What the program knows of the operation."""
        return OPERATIONS[self.id]


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of an indicator.

    `value` is exact, in the base unit of `unit`, or None with the reason in `missing`.
    `quantum` is the base-unit worth of the last digit that the cell shows (906.1 written in
    10,000 persons has the quantum 1000): printing keeps exactly these digits.
    `notes` must be printed with the value (a caveat, a break, a flag). `suppressed`: there is a
    value, but it is not let out, because few people are behind it. `unconfirmed` is the number in a
    cell that nobody has verified: it is never a `value`, but for a copy of the figure that
    `awaiting` makes for the one call that prints it.
    """

    indicator: str
    value: Decimal | None
    unit: str
    quantum: Decimal
    period: Period
    population: str | None
    nature: Nature
    origin: Cell | Formula
    source: str
    region: str | None = None
    missing: Text | None = None
    notes: tuple[Text, ...] = ()
    suppressed: bool = False
    unconfirmed: Decimal | None = None

    def awaiting(self) -> Figure:
        """The figure with its unconfirmed number as the value, to be printed as such alone."""
        return replace(self, value=self.unconfirmed, missing=None)

    def __str__(self) -> str:
        """Refused: printed as text, a figure would lose its trace."""
        message = f"figure {self.indicator} must be printed as a figure, not as text"
        raise TypeError(message)


@dataclass(frozen=True, slots=True)
class Break:
    """The series cannot be compared across these two years."""

    after: int
    before: int
    why: Text

    def parts(self, years: Collection[int]) -> bool:
        """True if it lies between some of `years` and others."""
        return bool(years) and min(years) <= self.after and max(years) >= self.before


@dataclass(frozen=True, slots=True)
class BreakNote:
    """A text of the sheet that speaks of a break, its cell, and the years that it names."""

    cell: str
    text: str
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A named statistic and what all its figures share; `figures` in order of period.

    `parts` are the ways in which a map declares it to be made up of other indicators. `break_notes`
    are those of its sheet, whether `breaks` declare them or not.
    """

    id: str
    name: Text
    map_file: str
    unit: str
    population: str | None
    nature: Nature
    source: str
    figures: tuple[Figure, ...]
    breaks: tuple[Break, ...] = ()
    publication: Publication = "official"
    parts: tuple[tuple[str, ...], ...] = ()
    break_notes: tuple[BreakNote, ...] = ()


def cells_behind(figure: Figure) -> tuple[Cell, ...]:
    """The cells of a figure; of one that was computed those of its parts."""
    if isinstance(figure.origin, Cell):
        return (figure.origin,)
    return tuple(cell for part in figure.origin.parts for cell in cells_behind(part))
