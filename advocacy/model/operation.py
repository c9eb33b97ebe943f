"""The operations of derived figures: all that the program knows of each stands in its entry here.

Every operation adds and subtracts its operands, and may divide the result by one of them. What follows from that
(what an operand is worth to a reader who knows the others, how the formula is printed) is worked out from the entry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from advocacy.model.text import Text, label
from advocacy.model.unit import UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation on figures.

    `id` is its key in sheet maps, `called` its name in annex A. `signs`: +1 for each operand that is added, -1 for one
    that is subtracted, 0 for one that only divides; None adds up all, two or more.

    `base` is the operand that the result is divided by: always in a `quotient`, else where a map says `as: percent`.
    `unit` is what comes of the division where the map names no unit. In a `share` the first operand lies within the
    second, so that the share and the whole tell what is left.

    `periods`: operands of one moment alone; of any moments; of unlike ones, sorted from the earlier to the later; or
    flows of periods that follow one another as well. `any_population`, `any_region`: operands may be of unlike ones on
    purpose. Where these do not allow it, unlike operands need a caveat or are refused.
    """

    id: str
    called: Text
    signs: tuple[int, ...] | None
    base: int | None = None
    quotient: bool = False
    unit: UnitId | None = None
    share: bool = False
    periods: Literal["same", "any", "unlike", "in sequence"] = "same"
    any_population: bool = False
    any_region: bool = False

    @property
    def adds_up(self) -> bool:
        """True if the result is the total of its operands."""
        return self.signs is None

    @property
    def subtracts(self) -> bool:
        """True if the result says by how much one operand is more than another."""
        return self.signs is not None and -1 in self.signs

    def divides(self, unit: str) -> bool:
        """True if a result in `unit` was divided by the base."""
        return self.quotient or (self.base is not None and unit == self.unit)

    def terms(self, operands: int) -> tuple[int, ...]:
        """The sign of each operand."""
        return (1,) * operands if self.signs is None else self.signs

    def formula(self, numbers: Sequence[str], unit: str) -> str:
        """The calculation over the numbers of the rows in annex A: `2−1`, `(2−1)÷1`."""
        signed = list(zip(self.terms(len(numbers)), numbers, strict=True))
        text = "+".join(number for sign, number in signed if sign > 0)
        text += "".join(f"−{number}" for sign, number in signed if sign < 0)
        if self.base is None or not self.divides(unit):
            return text
        return f"{text if text in numbers else f'({text})'}÷{numbers[self.base]}"


_ALL = (
    Operation(id="ratio", called=label("比", "ratio"), signs=(1, 0), base=1, quotient=True, unit="times"),
    Operation(id="share", called=label("占比", "share"), signs=(1, 0), base=1, quotient=True, unit="percent", share=True),
    Operation(
        id="difference", called=label("差", "difference"), signs=(1, -1),
        periods="any", any_population=True, any_region=True,
    ),
    Operation(id="change", called=label("变化", "change"), signs=(-1, 1), base=0, unit="percent", periods="unlike"),
    Operation(id="sum", called=label("合计", "sum"), signs=None, periods="in sequence", any_region=True),
)  # fmt: skip
OPERATIONS: Mapping[str, Operation] = {operation.id: operation for operation in _ALL}
