"""Exact calculation: fractions, kept to 28 significant digits, rounded half to even."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import assert_never

from advocacy.model.figure import Figure, Operation
from advocacy.model.unit import UNITS, UnitId

_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)


def calculate(operation: Operation, values: Sequence[Decimal], per: int) -> Decimal | None:
    """The result, or None where the base is zero.

    `values` stand as the map has them, for `change` from the earlier to the later; a quotient is
    multiplied by `per` (100 for percent; 1 for a change that stays in its unit is a difference).
    """
    exact = [Fraction(value) for value in values]
    match operation:
        case "ratio" | "share":
            return None if not exact[1] else _decimal(exact[0] / exact[1] * per)
        case "difference":
            return _decimal(exact[0] - exact[1])
        case "change" if per > 1:
            return None if not exact[0] else _decimal((exact[1] - exact[0]) / exact[0] * per)
        case "change":
            return _decimal(exact[1] - exact[0])
        case "sum":
            return _decimal(sum(exact, Fraction(0)))
        case _:
            assert_never(operation)


def _decimal(exact: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(exact.numerator), Decimal(exact.denominator))


def quantum_of(
    operation: Operation, unit: UnitId, value: Decimal, parts: Sequence[Figure], decimals: int | None
) -> Decimal:
    """The worth of the last digit to print of a derived value.

    `decimals` of the map comes first; percent and percentage points have one decimal. A sum or
    difference is as fine as its coarsest part; a quotient has the fewer significant digits.
    """
    if decimals is not None:
        return Decimal(1).scaleb(-decimals)
    if UNITS[unit].per > 1 or unit == "percentage points":
        return Decimal("0.1")
    if operation in {"difference", "change", "sum"}:
        return max(part.quantum for part in parts)
    digits = min(_significant(part) for part in parts)
    return Decimal(1).scaleb(value.adjusted() - digits + 1)


def _significant(figure: Figure) -> int:
    value = figure.value or figure.quantum
    return max(value.adjusted() - figure.quantum.adjusted() + 1, 1)
