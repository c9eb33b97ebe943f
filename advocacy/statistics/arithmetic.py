"""Exact calculation: fractions, kept to 28 significant digits, rounded half to even."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from advocacy.model.figure import Figure
from advocacy.model.operation import Operation
from advocacy.model.unit import UNITS, UnitId

_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)


def calculate(operation: Operation, values: Sequence[Decimal], unit: UnitId) -> Decimal | None:
    """The result in `unit`, or None where the base is zero; `values` in the order of the operation's signs."""
    exact = [Fraction(value) for value in values]
    result = sum((sign * value for sign, value in zip(operation.terms(len(exact)), exact, strict=True)), Fraction(0))
    if operation.base is not None and operation.divides(unit):
        if not exact[operation.base]:
            return None
        result = result / exact[operation.base] * UNITS[unit].per
    return _CONTEXT.divide(Decimal(result.numerator), Decimal(result.denominator))


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
    if not operation.quotient:
        return max(part.quantum for part in parts)
    digits = min(_significant(part) for part in parts)
    return Decimal(1).scaleb(value.adjusted() - digits + 1)


def _significant(figure: Figure) -> int:
    value = figure.value or figure.quantum
    return max(value.adjusted() - figure.quantum.adjusted() + 1, 1)
