"""Rules of conditional formatting in an .xlsx by which a number is struck out or has the colour of what is behind it.

Only comparisons of a cell with a constant are worked out, and tests for errors, blanks and texts, which no number is.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from advocacy.workbooks.addresses import LAST_COLUMN, LAST_ROW, block
from advocacy.workbooks.grid import Block, Look, look_of
from advocacy.workbooks.xlsx_looks import Style

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BLOCKS = 500  # of all rules that could hide a number; beyond, any number may be hidden
_CELLS = re.compile(r"[A-Z]{1,3}[1-9][0-9]*(?::[A-Z]{1,3}[1-9][0-9]*)?")
_CONSTANT = re.compile(r"=?\s*([+-]?[0-9]+(?:\.[0-9]+)?)\s*")
_COMPARED = re.compile(r"\s*(\$?[A-Z]{1,3}\$?[0-9]+)\s*(<=|>=|<>|=|<|>)\s*([+-]?[0-9]+(?:\.[0-9]+)?)\s*")
_NO_NUMBER = re.compile(r"\s*IS(?:ERROR|ERR|NA|BLANK|TEXT)\(\s*(\$?[A-Z]{1,3}\$?[0-9]+)\s*\)\s*", re.IGNORECASE)
_OF_NO_NUMBER = frozenset({"containsErrors", "containsBlanks"})
_Comparison = Callable[[Decimal, Decimal], bool]
_SIGNS: Mapping[str, _Comparison] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_OPERATORS: Mapping[str, str] = {
    "lessThan": "<", "lessThanOrEqual": "<=", "greaterThan": ">", "greaterThanOrEqual": ">=", "equal": "=",
    "notEqual": "<>",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a rule is applied, the look that it gives, and its own words; `first` is the cell that they speak of."""

    blocks: tuple[Block, ...]
    style: Style
    kind: str
    operator: str
    formulas: tuple[str, ...]
    first: str

    def covers(self, row: int, column: int) -> bool:
        """True if the rule is applied to a cell."""
        return any(top <= row <= bottom and left <= column <= right for top, bottom, left, right in self.blocks)

    def holds(self, number: Decimal) -> bool | None:
        """True if the rule holds for a number in its cell; None where only a spreadsheet program can tell."""
        if self.kind in _OF_NO_NUMBER:
            return False
        if self.kind == "cellIs":
            return self._compared(number)
        if self.kind != "expression" or len(self.formulas) != 1:
            return None
        formula = self.formulas[0]
        no_number, compared = _NO_NUMBER.fullmatch(formula), _COMPARED.fullmatch(formula)
        if no_number is not None and self._is_own(no_number[1]):
            return False
        if compared is not None and self._is_own(compared[1]):
            return _SIGNS[compared[2]](number, Decimal(compared[3]))
        return {"TRUE": True, "FALSE": False}.get(formula.strip().upper())

    def _is_own(self, reference: str) -> bool:
        """True if a reference speaks, in each cell of the rule, of that cell; a column that is fixed (`$B2`) in one alone."""
        fixed = reference.startswith("$")
        one_column = len({column for _, _, *columns in self.blocks for column in columns}) == 1
        return reference.removeprefix("$") == self.first and (one_column or not fixed)

    def _compared(self, number: Decimal) -> bool | None:
        constants = [_CONSTANT.fullmatch(one) for one in self.formulas]
        limits = [Decimal(one[1]) for one in constants if one is not None]
        if len(limits) != len(constants):
            return None
        if self.operator in {"between", "notBetween"} and len(limits) == 2:  # noqa: PLR2004  from and to
            return (min(limits) <= number <= max(limits)) is (self.operator == "between")
        sign = _OPERATORS.get(self.operator)
        return None if sign is None or len(limits) != 1 else _SIGNS[sign](number, limits[0])


def read_rules(frame: _Element, styles: Sequence[Style]) -> tuple[Rule, ...]:
    """The rules of a sheet whose style strikes out or sets a colour; `styles` are those of the workbook for rules."""
    return tuple(_rules(frame, styles))


def _rules(frame: _Element, styles: Sequence[Style]) -> Iterator[Rule]:
    left = _MOST_BLOCKS
    for part in frame.iterfind("{*}conditionalFormatting"):
        cells = [one for one in part.get("sqref", "").split() if _CELLS.fullmatch(one)]
        for rule in part.iterfind("{*}cfRule") if cells else ():
            number = rule.get("dxfId", "")
            style = styles[int(number)] if number.isdecimal() and int(number) < len(styles) else Style()
            if style == Style():
                continue
            left -= len(cells)
            if left < 0:
                yield Rule(((1, LAST_ROW, 1, LAST_COLUMN),), Style(struck=True), "", "", (), "")
                return
            yield Rule(
                tuple(map(block, cells)),
                style,
                rule.get("type", ""),
                rule.get("operator", ""),
                tuple(one.text or "" for one in rule.iterfind("{*}formula")),
                cells[0].partition(":")[0],
            )


def look_by_rules(rules: Sequence[Rule], row: int, column: int, number: Decimal, own: Style) -> Look | None:
    """How a number is seen by the first rule that hides it; `own` is the style of its cell."""
    for rule in rules:
        look = look_of(*rule.style.over(own)) if rule.covers(row, column) else None
        if look is not None and (holds := rule.holds(number)) is not False:
            return look if holds else "rule"
    return None
