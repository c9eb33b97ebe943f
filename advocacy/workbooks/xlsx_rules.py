"""Rules of conditional formatting in an .xlsx by which a number is struck out or has the colour of what is behind it.

Only comparisons of a cell with a constant are worked out, and tests for errors, blanks and texts, which no number is.
Rules are laid over each other as spreadsheet programs do: what the first one sets the next ones leave, and one that
stops ends it.
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
from advocacy.workbooks.xlsx_looks import Style, read_rule_style

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BLOCKS = 500  # of all rules that could hide a number; beyond, any number may be hidden
_MOST_LOOKS = 100  # that one cell could have; beyond, it may be hidden
_CELLS = re.compile(r"[A-Z]{1,3}[1-9][0-9]*(?::[A-Z]{1,3}[1-9][0-9]*)?")
_CONSTANT = re.compile(r"=?\s*([+-]?[0-9]+(?:\.[0-9]+)?)\s*")
_COMPARED = re.compile(r"\s*(\$?[A-Z]{1,3}\$?[0-9]+)\s*(<=|>=|<>|=|<|>)\s*([+-]?[0-9]+(?:\.[0-9]+)?)\s*")
_TEXT = re.compile(r'\s*=?\s*"[^"]*"\s*')
_IS_TEXT = re.compile(r'\s*(\$?[A-Z]{1,3}\$?[0-9]+)\s*(=|<>)\s*"[^"]*"\s*')
_NO_NUMBER = re.compile(r"\s*IS(?:ERROR|ERR|NA|BLANK|TEXT)\(\s*(\$?[A-Z]{1,3}\$?[0-9]+)\s*\)\s*", re.IGNORECASE)
_OF_NO_NUMBER = frozenset({"containsErrors", "containsBlanks"})
_OF_ANY_NUMBER = frozenset({"notContainsErrors", "notContainsBlanks"})
_OF_TEXT: Mapping[str, bool] = {"containsText": False, "beginsWith": False, "endsWith": False, "notContainsText": True}
_IN_NUMBERS = frozenset("0123456789.-+eE")
_BY_TEXT: Mapping[str, bool] = {"=": False, "<>": True}  # no number is a text
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
    """Where a rule is applied, the look that it gives, and its own words.

    `first` is the cell that they speak of; where one that `stops` holds, those of a larger `priority` do not.
    """

    blocks: tuple[Block, ...]
    style: Style
    kind: str
    operator: str
    formulas: tuple[str, ...]
    first: str
    text: str = ""
    priority: int = 0
    stops: bool = False

    def covers(self, row: int, column: int) -> bool:
        """True if the rule is applied to a cell."""
        return any(top <= row <= bottom and left <= column <= right for top, bottom, left, right in self.blocks)

    def holds(self, number: Decimal) -> bool | None:
        """True if the rule holds for a number in its cell; None where only a spreadsheet program can tell."""
        if self.kind in _OF_NO_NUMBER:
            return False
        if self.kind in _OF_ANY_NUMBER:
            return True
        if self.kind in _OF_TEXT and self.text and not _IN_NUMBERS & set(self.text):
            return _OF_TEXT[self.kind]
        if self.kind == "cellIs":
            return self._compared(number)
        if self.kind != "expression" or len(self.formulas) != 1:
            return None
        formula = self.formulas[0]
        no_number, compared = _NO_NUMBER.fullmatch(formula), _COMPARED.fullmatch(formula)
        is_text = _IS_TEXT.fullmatch(formula)
        if is_text is not None and self._is_own(is_text[1]):
            return _BY_TEXT[is_text[2]]
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
        if len(self.formulas) == 1 and _TEXT.fullmatch(self.formulas[0]):
            return {"equal": False, "notEqual": True}.get(self.operator)
        constants = [_CONSTANT.fullmatch(one) for one in self.formulas]
        limits = [Decimal(one[1]) for one in constants if one is not None]
        if len(limits) != len(constants):
            return None
        if self.operator in {"between", "notBetween"} and len(limits) == 2:  # noqa: PLR2004  from and to
            return (min(limits) <= number <= max(limits)) is (self.operator == "between")
        sign = _OPERATORS.get(self.operator)
        return None if sign is None or len(limits) != 1 else _SIGNS[sign](number, limits[0])


def read_rules(frame: _Element, styles: Sequence[Style]) -> tuple[Rule, ...]:
    """The rules of a sheet that strike out, set a colour or stop others, in their order.

    `styles` are those of the workbook for rules.
    """
    return tuple(sorted(_rules(frame, styles), key=lambda rule: rule.priority))


def _rules(frame: _Element, styles: Sequence[Style]) -> Iterator[Rule]:
    left = _MOST_BLOCKS
    # What speaks of another sheet stands further down, in a form of its own that holds its style.
    for part in frame.iterfind(".//{*}conditionalFormatting"):
        applied = part.get("sqref") or part.findtext("{*}sqref") or ""
        cells = [one for one in applied.split() if _CELLS.fullmatch(one)]
        for rule in part.iterfind("{*}cfRule") if cells else ():
            number = rule.get("dxfId", "")
            style = styles[int(number)] if number.isdecimal() and int(number) < len(styles) else Style()
            style = style if (own := rule.find("{*}dxf")) is None else read_rule_style(own)
            stops = rule.get("stopIfTrue") in {"1", "true"}
            if style == Style() and not stops:
                continue
            left -= len(cells)
            if left < 0:
                yield Rule(((1, LAST_ROW, 1, LAST_COLUMN),), Style(struck=True), "", "", (), "", priority=-1)
                return
            yield Rule(
                tuple(map(block, cells)),
                style,
                rule.get("type", ""),
                rule.get("operator", ""),
                tuple(one.text or "" for name in ("formula", "f") for one in rule.iterfind(f"{{*}}{name}")),
                cells[0].partition(":")[0],
                rule.get("text", ""),
                int(order) if (order := rule.get("priority", "")).isdecimal() else 0,
                stops,
            )


def look_by_rules(rules: Sequence[Rule], row: int, column: int, number: Decimal, own: Style) -> Look | None:
    """How a number is seen under all rules that hold, or may; `own` is the style of its cell."""
    going, ended = {Style()}, set[Style]()
    for rule in rules:
        holds = rule.holds(number) if going and rule.covers(row, column) else False
        if holds is False:
            continue
        laid = {Style(*style.over(rule.style)) for style in going}
        rest = set() if holds else going
        going, ended = (rest, ended | laid) if rule.stops else (rest | laid, ended)
        if len(going) + len(ended) > _MOST_LOOKS:
            return "rule"
    looks = {look_of(*style.over(own)) for style in going | ended}
    return looks.pop() if len(looks) == 1 else "rule"
