"""Words that say how much, and the values that bear them: one table for printing and for checking.

A share prints the first of its words (`figure(...) | in_words`); the others are the same said in
other words, which people type by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.data_table import data_rows


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that bear a word; `ends` says which of the two belong to the range: `[)`."""

    low: Decimal
    high: Decimal
    ends: str = "[]"

    def hold(self, value: Decimal) -> bool:
        """True if `value` lies inside."""
        above = value >= self.low if self.ends[0] == "[" else value > self.low
        below = value <= self.high if self.ends[1] == "]" else value < self.high
        return above and below


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is said of values inside `bounds`; of several words the first is printed."""

    bounds: Bounds
    zh: tuple[str, ...]
    en: tuple[str, ...]


def _quantities(table: str) -> tuple[Quantity, ...]:
    return tuple(
        Quantity(Bounds(Decimal(low), Decimal(high), ends), tuple(zh.split("|")), tuple(en.split("|")))
        for name, low, high, ends, zh, en in data_rows("quantities")
        if name == table
    )


SHARES = _quantities("shares")  # in per cent
WIDE_SHARES = _quantities("wide_shares")
CHANGES = _quantities("changes")
