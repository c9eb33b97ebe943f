"""A text table (.csv, .tsv): all that stands in it is text, its numbers too."""

# ruff: noqa: D102  the members of a sheet are explained in `Grid`
from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import cached_property

from advocacy.workbooks.addresses import LAST_COLUMN
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.grid import Grid

_SEPARATORS = ",;\t"
_LOOKED_AT = 50
_MOST_BROKEN = 100  # rows with stray quotation marks before the whole file is taken for damaged


class TextSheet(Grid):
    """The one page of a text table; see `Grid` for what each member gives."""

    is_text = True
    hidden_sheet = False

    def __init__(
        self,
        rows: list[list[str]],
        separator: str = ",",
        broken: frozenset[int] = frozenset(),
        quoted: frozenset[int] = frozenset(),
    ) -> None:
        """`rows` of unequal length.

        `separator` stands between their cells; `broken` are the rows whose quotation marks do not
        pair, so that nobody knows where their cells end; `quoted` those that have such marks.
        """
        self._rows = rows
        self.separator = separator
        self.broken = broken
        self.quoted = quoted

    def width(self, row: int) -> int:
        """How many cells a row has, empty ones at its end too."""
        return len(self._rows[row - 1]) if 0 < row <= len(self._rows) else 0

    def cells(self, row: int) -> list[str]:
        """The cells of a row to the last one that is filled."""
        cells = self._rows[row - 1] if 0 < row <= len(self._rows) else []
        if not any(cells):
            return []
        last = next((n for n in range(len(cells), 0, -1) if cells[n - 1].strip()), 0)
        return cells[:last]

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

    def _texts_of(self, columns: Sequence[int]) -> Iterable[tuple[str, ...]]:
        rows = self._rows[: self.last_row]
        return (
            tuple([cells[column - 1].strip() if column <= len(cells) else "" for cells in rows]) for column in columns
        )


def read_table(text: str, *, tabs: bool) -> TextSheet:
    """The rows of a text; raises `Unreadable` where hardly any quotation marks close, or for more columns than a workbook has.

    A record is a row, also where a cell in quotation marks goes over several lines. Where quotation
    marks do not pair, the row is the line alone, and it is noted as broken.
    """
    separator = "\t" if tabs else _separator(text)
    lines = list(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    broken: set[int] = set()
    quoted: set[int] = set()
    start = 0
    while start < len(lines):
        rest = (lines[number] for number in range(start, len(lines)))
        reader = csv.reader(rest, delimiter=separator, strict=True)
        whole = 0  # lines that make whole records
        try:
            for row in reader:
                if len(row) > LAST_COLUMN:
                    raise Unreadable("workbook-too-large", most=(f"{LAST_COLUMN:,} 列", f"{LAST_COLUMN:,} columns"))
                rows.append(row)
                if any('"' in line for line in lines[start + whole : start + reader.line_num]):
                    quoted.add(len(rows))
                whole = reader.line_num
            break
        except csv.Error as error:
            start += whole
            if len(broken) == _MOST_BROKEN or len(lines[start]) > csv.field_size_limit():
                raise Unreadable("text-quotes", row=str(start + 1)) from error
            rows.append(_broken_row(lines[start], separator))
            broken.add(len(rows))
            start += 1
    return TextSheet(rows, separator, frozenset(broken), frozenset(quoted))


def _broken_row(line: str, separator: str) -> list[str]:
    """The likeliest cells of a line whose quotation marks do not pair; no number is taken of them."""
    line = line.rstrip("\r\n")
    if line.startswith('"') and line.endswith('"'):
        return line.strip('"').split(f'"{separator}"')
    return next(csv.reader([line], delimiter=separator), [])


def _separator(text: str) -> str:
    """The mark that cuts most of the first lines into cells; the comma where several do."""
    lines = [line for line in text[: _LOOKED_AT * 1000].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines))
