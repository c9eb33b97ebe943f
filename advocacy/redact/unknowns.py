"""What a reader can work out: sums in which all numbers but one, or but a few small ones, stand.

A sum says that terms, each taken so many times, give zero together: total - part - part = 0.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

Term = TypeVar("Term", bound=Hashable)
Sum = Mapping[Term, int]


def known_together(
    one: Sum[Term], unknown: Collection[Term], worth: Mapping[Term, Decimal]
) -> Decimal | None:
    """What the unknown terms of a sum add up to, where a reader can tell; else None.

    Where they stand on both sides, only their difference can be told, and that is no number of
    people.
    """
    terms = [term for term in one if term in unknown]
    if not terms or len({one[term] > 0 for term in terms}) > 1:
        return None
    return sum((worth[term] for term in terms), Decimal(0))


def told_by_sums(sums: Sequence[Sum[Term]], unknown: Sequence[Term]) -> frozenset[Term]:
    """Those of `unknown` that follow from all `sums` together (Gauss-Jordan elimination)."""
    rows = [[Fraction(one.get(term, 0)) for term in unknown] for one in sums]
    rank = 0
    for column in range(len(unknown)):
        pivot = next((n for n in range(rank, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        lead = rows[rank][column]
        rows[rank] = [value / lead for value in rows[rank]]
        for number, row in enumerate(rows):
            if number != rank and row[column]:
                factor = row[column]
                rows[number] = [a - factor * b for a, b in zip(row, rows[rank], strict=True)]
        rank += 1
    return frozenset(
        unknown[next(n for n, value in enumerate(row) if value)]
        for row in rows[:rank]
        if sum(1 for value in row if value) == 1
    )
