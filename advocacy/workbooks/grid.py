"""One sheet of any workbook or text table as a grid of cells: what all else reads figures from.

Rows and columns count from 1, as in the sheet itself. Nothing is read before it is asked for:
number formats, comments, formulas and hidden parts cost nothing where no map looks at them.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

Spot = tuple[int, int]
Block = tuple[int, int, int, int]
HiddenPart = Literal["sheet", "row", "column"]
# A number that is struck out, or of the colour of what is behind it, or may be either by a rule that nobody here works out.
Look = Literal["struck", "colour", "rule"]
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_HARDLY = 16  # of 255 in red, green and blue: nobody reads such letters


@dataclass(frozen=True, slots=True)
class CellError:
    """An error that the cell holds in place of a value: `#REF!`."""

    text: str


@dataclass(frozen=True, slots=True)
class NoResult:
    """What a formula holds whose result was never stored."""


# A date with a time of day is a datetime.datetime, one without a datetime.date. All that stands in
# a text table is text, its numbers too.
Value = str | Decimal | bool | datetime.date | CellError | NoResult | None
Raw = Value | float


def look_of(struck: bool, letters: str | None, behind: str | None) -> Look | None:  # noqa: FBT001
    """How a number is seen by its colours, six hex digits each or the same name for the same colour."""
    if struck:
        return "struck"
    if letters is None or behind is None:
        return None
    try:
        pairs = zip(bytes.fromhex(letters), bytes.fromhex(behind), strict=True)
        return "colour" if all(abs(one - other) <= _HARDLY for one, other in pairs) else None
    except ValueError:
        return "colour" if letters == behind else None


def text_of(raw: Raw) -> str:
    """What a cell holds, as text without blanks around it."""
    match raw:
        case str():
            return raw.strip()
        case float() if raw.is_integer():
            return str(int(raw))
        case Decimal():
            return f"{raw:f}" if raw.as_tuple().exponent else str(raw)
        case CellError():
            return raw.text
        case None | NoResult():
            return ""
    return str(raw)


class Grid:
    """One sheet; each format is a class of its own that knows where its cells are.

    `sheet` is its name, empty for a text table; `sha256` that of its file. `is_text`: a text table, in
    which a number is text and nothing can be hidden, formatted or commented.
    """

    sheet = ""
    sha256 = ""
    is_text = False
    hidden_sheet: bool

    @property
    def last_row(self) -> int:
        """The last row that holds a value; 0 in an empty sheet."""
        raise NotImplementedError

    @property
    def last_column(self) -> int:
        """The last column that holds a cell; 0 in an empty sheet."""
        raise NotImplementedError

    @property
    def stored(self) -> int:
        """How many cells the file holds, empty ones with a look among them."""
        return self.last_row * self.last_column

    @property
    def merged(self) -> Sequence[Block]:
        """Merged blocks as (first row, last row, first column, last column)."""
        return ()

    @property
    def hidden_rows(self) -> Sequence[range]:
        """Hidden rows, grouped ones that are folded away and filtered ones among them."""
        return ()

    @property
    def hidden_columns(self) -> Sequence[range]:
        """Hidden columns, those without width among them."""
        return ()

    def raw(self, row: int, column: int) -> Raw:
        """What the cell holds; numbers may be floats; None for what is not there."""
        raise NotImplementedError

    def number_format(self, _row: int, _column: int) -> str:
        """The number format as a spreadsheet writes it; `General` where there is none."""
        return "General"

    def displayed(self, _row: int, _column: int) -> str | None:
        """The text that a reader sees, where the file keeps it (.ods); None where only a format is kept."""
        return None

    def look(self, _row: int, _column: int) -> Look | None:
        """How a number is seen that is not seen as others are."""
        return None

    def note(self, _row: int, _column: int) -> str | None:
        """The comment on the cell, on as many lines as it has."""
        return None

    def formula(self, _row: int, _column: int) -> str | None:
        """The formula that the value is the result of, without its `=`; empty if not known; None without one."""
        return None

    def comment(self, row: int, column: int) -> str | None:
        """The comment on the cell, on one line."""
        note = self.note(row, column)
        return None if note is None else " ".join(note.split())

    def value(self, row: int, column: int) -> Value:
        """What the cell holds, exactly; of a formula its stored result; None beyond the table."""
        raw = self.raw(row, column)
        if isinstance(raw, float):
            # The shortest decimal of a spreadsheet's float is what was typed into it.
            return Decimal(repr(raw)) if math.isfinite(raw) else CellError(str(raw))
        return None if raw == "" else raw

    def text(self, row: int, column: int) -> str:
        """What the cell holds, as text without blanks around it; empty for an empty cell."""
        texts = self._columns.get(column, ())
        return texts[row - 1] if 0 < row <= len(texts) else self._text_of(row, column)

    def _text_of(self, row: int, column: int) -> str:
        return text_of(self.raw(row, column))

    @cached_property
    def _columns(self) -> dict[int, tuple[str, ...]]:
        return {}

    @cached_property
    def _words(self) -> dict[int, Mapping[int, str]]:
        return {}

    def texts(self, column: int) -> tuple[str, ...]:
        """The texts of a whole column, that of row 1 first; each read once, so that scanning is fast."""
        if column not in self._columns:
            self.read_columns((column,))
        return self._columns[column]

    def words(self, column: int) -> Mapping[int, str]:
        """The texts of a column that are no plain numbers, by row."""
        if column not in self._columns:
            self.read_columns((column,))
        return self._words[column]

    def read_columns(self, columns: Iterable[int]) -> None:
        """Read the `texts` and `words` of several columns in one pass, where they will all be asked for."""
        unread = sorted(set(columns) - self._columns.keys())
        texts = dict(zip(unread, self._texts_of(unread), strict=True))
        words = {text for text in set().union(*texts.values()) if text and not _NUMBER.fullmatch(text)}
        self._columns |= texts
        for column, each in texts.items():
            self._words[column] = {row: text for row, text in enumerate(each, 1) if text in words}

    def _texts_of(self, columns: Sequence[int]) -> Iterable[tuple[str, ...]]:
        rows = range(1, self.last_row + 1)
        return (tuple([self._text_of(row, column) for row in rows]) for column in columns)

    def anchor(self, row: int, column: int) -> Spot:
        """The cell that holds the content of a cell: its own, or the first of its merged block."""
        for top, bottom, left, right in self.merged:
            if top <= row <= bottom and left <= column <= right:
                return top, left
        return row, column

    def hidden(self, row: int, column: int) -> HiddenPart | None:
        """What hides the cell: its sheet, its row or its column; None where it can be seen."""
        if self.hidden_sheet:
            return "sheet"
        if any(row in rows for rows in self.hidden_rows):
            return "row"
        if any(column in columns for columns in self.hidden_columns):
            return "column"
        return None
