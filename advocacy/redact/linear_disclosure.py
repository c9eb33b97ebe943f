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
    least = sum((one.least for one in ranges.values()), Decimal(0))
    bounds = [one.most for one in ranges.values() if one.most is not None]
    most = sum(bounds, Decimal(0)) if len(bounds) == len(ranges) else None
    for one in ranges.values():
        if one.most is None:
            continue
        highest = min(one.most, together - (least - one.least))
        lowest = one.least if most is None else max(one.least, together - (most - one.most))
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
            _narrow(known, one)
        if known == before:
            break
    return frozenset(term for term, one in known.items() if one.most is not None and one.most - one.least < 1)


def _narrow(known: dict[Term, Range], one: Sum[Term]) -> None:
    """Bound each term of a sum, taken once, by what all the others can add up to."""
    low, high = _Total(), _Total()
    for term, times in one.items():
        least, most = _span(known[term], times)
        low.add(least)
        high.add(most)
    for term, times in one.items():
        was = known[term]
        least, most = _span(was, times)
        low.take(least)
        high.take(most)
        least, most = (low.sum, high.sum) if times < 0 else (_opposite(high.sum), _opposite(low.sum))
        ends = [each for each in (was.most, most) if each is not None]
        known[term] = Range(was.least if least is None else max(was.least, least), min(ends, default=None))
        least, most = _span(known[term], times)
        low.add(least)
        high.add(most)


def _span(one: Range, times: int) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most of a term that is taken so many times."""
    low, high = (one.least, one.most) if times > 0 else (one.most, one.least)
    return None if low is None else low * times, None if high is None else high * times


def _opposite(number: Decimal | None) -> Decimal | None:
    return None if number is None else -number


class _Total:
    """A sum of numbers of which some are without bound, as a search through all of them a term would be a square."""

    def __init__(self) -> None:
        self._known = Decimal(0)
        self._unbounded = 0

    @property
    def sum(self) -> Decimal | None:
        """The sum; None where a number without bound is among them."""
        return None if self._unbounded else self._known

    def add(self, number: Decimal | None) -> None:
        """Take a number in; None is one without bound."""
        if number is None:
            self._unbounded += 1
        else:
            self._known += number

    def take(self, number: Decimal | None) -> None:
        """Take out what was added."""
        if number is None:
            self._unbounded -= 1
        else:
            self._known -= number


def determined(sums: Sequence[Sum[Term]], unknown: Collection[Term]) -> frozenset[Term]:
    """Those of `unknown` that follow from all `sums` together (Gauss-Jordan elimination)."""
    sought = frozenset(unknown)
    reduced: dict[Term, Row[Term]] = {}  # by its leading term, which stands in no other row
    holding: dict[Term, set[Term]] = {}  # the rows in which a term stood, by their leading terms
    for one in sums:
        row = {term: Fraction(number) for term, number in one.items() if term in sought}
        for term in [term for term in row if term in reduced]:
            _subtract(row, reduced[term], row[term])
        if not row:
            continue
        lead = next(iter(row))
        row = {term: number / row[lead] for term, number in row.items()}
        changed = {lead}
        for name in holding.pop(lead, ()):
            if lead in reduced[name]:
                _subtract(reduced[name], row, reduced[name][lead])
                changed.add(name)
        reduced[lead] = row
        for term in row:
            holding.setdefault(term, set()).update(changed)
    return frozenset(lead for lead, row in reduced.items() if len(row) == 1)


def _subtract(row: Row[Term], other: Row[Term], times: Fraction) -> None:
    """Take `other`, so many times, from `row`; what becomes zero goes."""
    for term, number in other.items():
        left = row.get(term, Fraction(0)) - times * number
        if left:
            row[term] = left
        else:
            row.pop(term, None)
