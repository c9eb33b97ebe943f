"""A text table (.csv, .tsv): all that stands in it is text, its numbers too."""

# ruff: noqa: D102  the members of a page are explained in `Page`
from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cached_property

from advocacy.load.sheets.fault import Unreadable
from advocacy.load.sheets.grid import Block

_SEPARATORS = ",;\t"
_LOOKED_AT = 50


class TextPage:
    """The one page of a text table; see `Page` for what each member gives."""

    hidden_sheet = False
    merged: Sequence[Block] = ()
    hidden_rows: Sequence[range] = ()
    hidden_columns: Sequence[range] = ()

    def __init__(self, rows: list[list[str]]) -> None:
        """`rows` of unequal length."""
        self._rows = rows

    @cached_property
    def last_row(self) -> int:
        rows = range(len(self._rows), 0, -1)
        return next((row for row in rows if any(map(str.strip, self._rows[row - 1]))), 0)

    @cached_property
    def last_column(self) -> int:
        return max((len(row) for row in self._rows), default=0)

    def raw(self, row: int, column: int) -> str | None:
        if not 0 < row <= len(self._rows):
            return None
        cells = self._rows[row - 1]
        return (cells[column - 1] or None) if 0 < column <= len(cells) else None

    def number_format(self, _row: int, _column: int) -> str:
        return "General"

    def displayed(self, _row: int, _column: int) -> str | None:
        return None

    def comment(self, _row: int, _column: int) -> str | None:
        return None

    def formula(self, _row: int, _column: int) -> str | None:
        return None


def read_table(text: str, *, tabs: bool) -> TextPage:
    """The rows of a text; raises `Unreadable` where its quotation marks do not close.

    A record is a row, also where a cell in quotation marks goes over several lines.
    """
    separator = "\t" if tabs else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return TextPage(list(reader))
    except csv.Error as error:
        raise Unreadable("text-quotes", row=str(reader.line_num)) from error


def _separator(text: str) -> str:
    """The mark that cuts most of the first lines into cells; the comma where several do."""
    lines = [line for line in text[: _LOOKED_AT * 1000].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines))
