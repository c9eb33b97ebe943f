"""What a reader can work out: sums in which all numbers but one, or but a few small ones, stand.

A sum says that terms, each taken so many times, give zero together: total - part - part = 0.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

Term = TypeVar("Term", bound=Hashable)
Sum = Mapping[Term, int]
Row = dict[Term, Fraction]

_MOST_ROUNDS = 20


def known_together(one: Sum[Term], unknown: Collection[Term], worth: Mapping[Term, Decimal]) -> Decimal | None:
    """What the unknown terms of a sum add up to, where a reader can tell; else None.

    Where they stand on both sides, only their difference can be told, and that is no number of
    people.
    """
    terms = [term for term in one if term in unknown]
    if not terms or len({one[term] > 0 for term in terms}) > 1:
        return None
    return sum((worth[term] for term in terms), Decimal(0))


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers from `least` to `most` (both included); None: nothing bounds it above."""

    least: Decimal
    most: Decimal | None


def left_open(together: Decimal, ranges: Mapping[Term, Range]) -> bool:
    """True if at least half of each bounded range is possible where all terms add up to `together`."""
    for term, one in ranges.items():
        if one.most is None:
            continue
        others = [other for name, other in ranges.items() if name != term]
        highest = min(one.most, together - sum(other.least for other in others))
        bounds = [other.most for other in others if other.most is not None]
        lowest = one.least
        if len(bounds) == len(others):
            lowest = max(lowest, together - sum(bounds))
        if 2 * (highest - lowest) < one.most - one.least:
            return False
    return True


def pinned(sums: Sequence[Sum[Term]], ranges: Mapping[Term, Range]) -> frozenset[Term]:
    """The terms that `ranges` and all sums together leave only one whole number for.

    Each sum bounds each of its terms by the bounds of the others, again and again.
    """
    known = dict(ranges)
    for _ in range(_MOST_ROUNDS):
        before = dict(known)
        for one in sums:
            for term, times in one.items():
                others = [(known[name], -number) for name, number in one.items() if name != term]
                least, most = _bounds([(each, number * times) for each, number in others])
                was = known[term]
                low = was.least if least is None else max(was.least, least)
                highest = [each for each in (was.most, most) if each is not None]
                known[term] = Range(low, min(highest, default=None))
        if known == before:
            break
    return frozenset(term for term, one in known.items() if one.most is not None and one.most - one.least < 1)


def _bounds(terms: Sequence[tuple[Range, int]]) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that `terms`, each so many times, can add up to."""
    least: Decimal | None = Decimal(0)
    most: Decimal | None = Decimal(0)
    for one, times in terms:
        low, high = (one.least, one.most) if times > 0 else (one.most, one.least)
        least = None if least is None or low is None else least + low * times
        most = None if most is None or high is None else most + high * times
    return least, most


def determined(sums: Sequence[Sum[Term]], unknown: Collection[Term]) -> frozenset[Term]:
    """Those of `unknown` that follow from all `sums` together (Gauss-Jordan elimination)."""
    sought = frozenset(unknown)
    reduced: dict[Term, Row[Term]] = {}  # by its leading term, which stands in no other row
    for one in sums:
        row = {term: Fraction(number) for term, number in one.items() if term in sought}
        for term in [term for term in row if term in reduced]:
            _subtract(row, reduced[term], row[term])
        if not row:
            continue
        lead = next(iter(row))
        row = {term: number / row[lead] for term, number in row.items()}
        for other in reduced.values():
            if lead in other:
                _subtract(other, row, other[lead])
        reduced[lead] = row
    return frozenset(lead for lead, row in reduced.items() if len(row) == 1)


def _subtract(row: Row[Term], other: Row[Term], times: Fraction) -> None:
    """Take `other`, so many times, from `row`; what becomes zero goes."""
    for term, number in other.items():
        left = row.get(term, Fraction(0)) - times * number
        if left:
            row[term] = left
        else:
            row.pop(term, None)
