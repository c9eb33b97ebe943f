"""What the numbers of a table say about each other: totals with their parts, published quotients."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from advocacy.inspect.table import Table
from advocacy.workbooks.shown import last_digit

_FEWEST_ROWS = 3  # in which a relation must hold so that it is no chance
_MOST_PARTS = 6
_MOST_COLUMNS = 40
_PER = 100
Numbers = Mapping[int, Sequence[Decimal | None]]


@dataclass(frozen=True, slots=True)
class Total:
    """A column that is the sum of others in every row."""

    column: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Quotient:
    """A column of percentages that is one column over another in every row."""

    column: int
    above: int
    below: int


def find_relations(table: Table) -> tuple[tuple[Total, ...], tuple[Quotient, ...]]:
    """The totals and quotients of a table that has its periods down a column."""
    shape = table.shape
    columns = shape.values[:_MOST_COLUMNS]
    if shape.is_long or shape.words or shape.periods is None or shape.periods.place == "row":
        return (), ()
    numbers = {c: tuple(table.number((row, c)) for row in shape.rows) for c in columns}
    rates = {c for c in columns if "%" in "".join(table.called(c)[-1:])}
    counts = {c: numbers[c] for c in columns if c not in rates}
    return tuple(_totals(counts)), tuple(_quotients(counts, {c: numbers[c] for c in rates}))


def _totals(counts: Numbers) -> Iterator[Total]:
    columns = list(counts)
    for place, column in enumerate(columns):
        for many in range(2, _MOST_PARTS + 1):
            parts = columns[place + 1 : place + 1 + many]
            if len(parts) == many and _adds_up(counts, column, parts):
                yield Total(column, tuple(parts))
                break


def _adds_up(counts: Numbers, column: int, parts: Sequence[int]) -> bool:
    held = 0
    for values in zip(counts[column], *(counts[part] for part in parts), strict=True):
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            continue
        if known[0] != sum(known[1:]):
            return False
        held += 1
    return held >= _FEWEST_ROWS


def _quotients(counts: Numbers, rates: Numbers) -> Iterator[Quotient]:
    for column, published in rates.items():
        fits = [
            Quotient(column, above, below)
            for above, below in permutations(counts, 2)
            if _agrees(published, counts[above], counts[below])
        ]
        if len(fits) == 1:
            yield fits[0]


def _agrees(
    published: Sequence[Decimal | None], above: Sequence[Decimal | None], below: Sequence[Decimal | None]
) -> bool:
    held = 0
    for said, one, other in zip(published, above, below, strict=True):
        if said is None or one is None or not other:
            continue
        if abs(one / other * _PER - said) > last_digit(said) / 2:
            return False
        held += 1
    return held >= _FEWEST_ROWS
