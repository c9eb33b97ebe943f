"""What stands in the cells of a table beside plain numbers: marks, flags, traps for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from advocacy.inspect.cells import flagged, is_mark, plain
from advocacy.inspect.series import flag_column
from advocacy.inspect.table import Table
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import CellError, NoResult, Spot, Value

_MEANINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"未核实|not verified|unverified", re.IGNORECASE), "unverified"),
    (re.compile(r"normal|正常", re.IGNORECASE), "normal"),
    (re.compile(r"suppress|conceal|^-\d+$|^[cx*]$|^[<≤]|保密", re.IGNORECASE), "suppressed"),
    (re.compile(r"not applic|不适用|^n/?a$|^z$", re.IGNORECASE), "not applicable"),
    (re.compile(r"unreliab|^u$|不可靠", re.IGNORECASE), "unreliable"),
    (re.compile(r"not publ|未公布", re.IGNORECASE), "not published"),
    (re.compile(r"estim|^e$|^\(e\)$|估", re.IGNORECASE), "estimated"),
    (re.compile(r"provis|^p$|^\(p\)$|初步|暂", re.IGNORECASE), "provisional"),
    (re.compile(r"revis|^r$|^\(r\)$|修", re.IGNORECASE), "revised"),
    (re.compile(r"^b$|^\(b\)$|break|中断", re.IGNORECASE), "break"),
)
_DASH = re.compile(r"[.…\-–—/:~#]+|np|nil", re.IGNORECASE)
_MOST_LOOKED_AT = 20_000  # cells whose row, column and comment are asked for
_SHOWN = 3  # examples of one trap


@dataclass
class Marks:
    """Texts and their meaning, and the cells that are a trap, by what the trap is."""

    missing: dict[str, str] = field(default_factory=dict)
    flags: dict[str, str] = field(default_factory=dict)
    flag_column: int | None = None
    guessed: set[str] = field(default_factory=set)
    scaled: dict[int, int] = field(default_factory=dict)
    traps: dict[str, list[str]] = field(default_factory=dict)

    def trap(self, kind: str, cell: str) -> None:
        """Note a cell that a reader could take wrongly."""
        self.traps.setdefault(kind, []).append(cell)


def meaning_of(mark: str) -> str | None:
    """The meaning that a mark usually has; None where nobody can tell."""
    if _DASH.fullmatch(mark):
        return "not available"
    return next((meaning for form, meaning in _MEANINGS if form.search(mark)), None)


def find_marks(table: Table) -> Marks:
    """Every cell of the table's numbers looked at once."""
    marks = Marks()
    spots = [(row, c) for c in table.shape.values for row in table.shape.rows]
    spots = [spot for spot in spots if spot[0] not in table.shape.words]
    for spot in spots:
        _look(table, spot, marks)
    if table.shape.is_long and (column := flag_column(table)) is not None:
        marks.flag_column = column
        for text in dict.fromkeys(map(plain, table.grid.texts(column)[table.shape.rows[0] - 1 :])):
            if text:
                _mean(marks, marks.flags, text)
    _find_empty(table, marks)
    if not table.grid.is_text:
        _find_hidden(table, spots[:_MOST_LOOKED_AT], marks)
    return marks


def _mean(marks: Marks, into: dict[str, str], mark: str) -> None:
    meaning = meaning_of(mark)
    if meaning is None:
        marks.guessed.add(mark)
    into[mark] = meaning or "not available"


def _look(table: Table, spot: Spot, marks: Marks) -> None:
    grid, cell = table.grid, address(*spot)
    value = grid.value(*spot)
    if isinstance(value, CellError):
        marks.trap("error", cell)
    elif isinstance(value, NoResult):
        marks.trap("formula", cell)
    elif isinstance(value, Decimal):
        _look_at_format(table, spot, value, marks)
    elif isinstance(value, str):
        _look_at_text(table, spot, plain(value), marks)


def _look_at_format(table: Table, spot: Spot, value: Decimal, marks: Marks) -> None:
    """What a reader sees of a number, where that is another number or none."""
    shown = table.shown(spot, value)
    if shown.in_place is not None:
        _mean(marks, marks.missing, shown.in_place or f"{value:f}")
    elif shown.thousands:
        marks.scaled.setdefault(spot[1], shown.thousands)
    if shown.in_place is not None or shown.thousands or shown.altered:
        marks.trap("shown", address(*spot))


def _look_at_text(table: Table, spot: Spot, text: str, marks: Marks) -> None:
    cell = address(*spot)
    if table.number(spot) is not None:
        if not table.grid.is_text:
            marks.trap("text", cell)
    elif is_mark(text):
        _mean(marks, marks.missing, text)
    elif (flag := flagged(text)) is not None:
        _mean(marks, marks.flags, flag)
    elif text and text not in table.words(spot[1]):  # the heads of a stacked table
        marks.trap("words", cell)


def _find_empty(table: Table, marks: Marks) -> None:
    """Note empty cells: at the ends of a series not published, in its middle not known."""
    empty = [
        (row, column)
        for column in table.shape.values
        for row in table.shape.rows
        if row not in table.shape.words and _is_empty(table.grid.value(row, column))
    ]
    labelled = [spot for spot in empty if _is_value(table, spot)]
    if labelled:
        marks.missing[""] = "not published" if not table.shape.is_long else "not available"
        marks.guessed.add("")
        marks.traps["empty"] = [address(*spot) for spot in labelled]


def _is_empty(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not plain(value))


def _is_value(table: Table, spot: Spot) -> bool:
    """True if a number is expected in a cell: its row has one, or its period is given there."""
    periods = table.shape.periods
    if periods is not None and periods.place == "column":
        return table.period(spot) is not None
    return any(table.number((spot[0], column)) is not None for column in table.shape.values)


def _find_hidden(table: Table, spots: list[Spot], marks: Marks) -> None:
    for spot in spots:
        if table.grid.hidden(*spot) in {"row", "column"}:
            marks.trap("hidden", address(*spot))
        if table.grid.comment(*spot) is not None:
            marks.trap("comment", address(*spot))
        if table.grid.formula(*spot) is not None:
            marks.trap("computed", address(*spot))


def examples(cells: list[str]) -> str:
    """The first cells of a list, and how many there are."""
    shown = ", ".join(cells[:_SHOWN])
    return shown if len(cells) <= _SHOWN else f"{shown} … ({len(cells)})"


def by_kind(marks: Marks) -> Iterator[tuple[str, str]]:
    """Each trap with examples of its cells."""
    traps: Mapping[str, list[str]] = marks.traps
    for kind, cells in traps.items():
        yield kind, examples(cells)
