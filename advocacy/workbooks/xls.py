"""An .xls workbook of Excel 97-2003, read by xlrd."""

# ruff: noqa: D102  the members of a sheet are explained in `Grid`
from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from advocacy.model.text_matching import raised
from advocacy.workbooks.addresses import grouped
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.grid import Block, CellError, Grid, Look, NoResult, Raw, look_of
from advocacy.workbooks.number_formats import UNKNOWN, date_of
from advocacy.workbooks.xls_formulas import StoredFormula, read_formulas

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

# Below these nobody sees that there is anything: a row in twentieths of a point, a column in 1/256
# of a character.
_LEAST_HEIGHT, _LEAST_WIDTH = 20, 25
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
# What xlrd raises on bytes that are cut short or twisted: it unpacks records without looking.
_BROKEN = (
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    EOFError,
    MemoryError,
    NotImplementedError,
    RecursionError,
)


class XlsBook:
    """The workbook; a sheet is read when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Raises `Unreadable` where `data` is no whole workbook or needs a password."""
        from xlrd import open_workbook
        from xlrd.biffh import XLRDError
        from xlrd.compdoc import CompDocError

        try:
            self._book: Book = open_workbook(
                file_contents=data, formatting_info=True, on_demand=True, logfile=io.StringIO()
            )
        except XLRDError as error:
            raise Unreadable(_code_of(str(error))) from error
        except (CompDocError, *_BROKEN) as error:
            raise Unreadable("workbook-damaged") from error
        # known before any sheet is loaded
        states: list[int] = self._book._sheet_visibility  # type: ignore[attr-defined]  # noqa: SLF001
        self.sheets: Mapping[str, bool] = {
            name: state != 0 for name, state in zip(self._book.sheet_names(), states, strict=True)
        }

    def grid(self, name: str) -> XlsSheet:
        """A sheet by its name; raises `Unreadable` where it is cut short."""
        from xlrd.biffh import XLRDError

        number = list(self.sheets).index(name)
        try:
            sheet = self._book.sheet_by_index(number)
        except (XLRDError, *_BROKEN) as error:
            raise Unreadable("workbook-damaged") from error
        return XlsSheet(self._book, sheet, number, self.sheets[name])


def _code_of(message: str) -> str:
    if "encrypted" in message:
        return "workbook-locked"
    # another file of the same container: a letter, a picture
    return "workbook-unreadable" if "find workbook" in message else "workbook-damaged"


class XlsSheet(Grid):
    """A sheet; see `Grid` for what each member gives. xlrd counts from 0."""

    def __init__(self, book: Book, sheet: Sheet, number: int, hidden: bool) -> None:  # noqa: FBT001
        """`sheet` is the one of this `number` in `book`."""
        self._book = book
        self._sheet = sheet
        self._number = number
        self.hidden_sheet = hidden

    @cached_property
    def last_row(self) -> int:
        rows = range(self._sheet.nrows, 0, -1)
        return next((row for row in rows if self._width(row)), 0)

    @cached_property
    def last_column(self) -> int:
        return max((self._width(row) for row in range(1, self.last_row + 1)), default=0)

    def _width(self, row: int) -> int:
        values = self._sheet.row_values(row - 1)
        columns = range(len(values), 0, -1)
        return next((column for column in columns if values[column - 1] != ""), 0)

    def _cell(self, row: int, column: int) -> tuple[int, Any]:
        if not (0 < row <= self._sheet.nrows and 0 < column <= self._sheet.ncols):
            return 0, None
        cell = self._sheet.cell(row - 1, column - 1)
        return int(cell.ctype), cell.value

    def raw(self, row: int, column: int) -> Raw:
        kind, value = self._cell(row, column)
        if not value and kind == _NUMBER:
            formula = self._formulas.get((row, column))
            if formula is not None and not formula.calculated:
                return NoResult()
        match kind:
            case 2:
                return float(value)
            case 3:
                since_1904 = self._book.datemode == 1
                day = date_of(float(value), since_1904=since_1904)
                return float(value) if day is None else day
            case 4:
                return bool(value)
            case 5:
                from xlrd import error_text_from_code

                return CellError(str(error_text_from_code.get(value, "#ERROR")))
        return self._text(row, column, str(value)) if kind == _TEXT and value else None

    def _text(self, row: int, column: int, text: str) -> str:
        """A text; the digits of raised or lowered characters in it are raised ones."""
        runs = self._sheet.rich_text_runlist_map.get((row - 1, column - 1))
        if not runs:
            return text
        ends = [start for start, _ in runs[1:]] + [len(text)]
        pieces = [text[: runs[0][0]]]
        for (start, font), end in zip(runs, ends, strict=True):
            fonts = self._book.font_list
            is_raised = font < len(fonts) and fonts[font].escapement
            pieces.append(raised(text[start:end]) if is_raised else text[start:end])
        return "".join(pieces)

    def number_format(self, row: int, column: int) -> str:
        kind, _ = self._cell(row, column)
        if not kind:
            return "General"
        try:
            style = self._book.xf_list[self._sheet.cell_xf_index(row - 1, column - 1)]
            return str(self._book.format_map[style.format_key].format_str)
        except LookupError:
            return UNKNOWN

    def look(self, row: int, column: int) -> Look | None:
        if not self._cell(row, column)[0]:
            return None
        try:
            style = self._book.xf_list[self._sheet.cell_xf_index(row - 1, column - 1)]
            font, fill = self._book.font_list[style.font_index], style.background
        except LookupError:
            return None
        colours = self._book.colour_map
        letters = colours.get(font.colour_index) or (0, 0, 0)
        behind = None
        if fill is None or not fill.fill_pattern:
            behind = (255, 255, 255)
        elif fill.fill_pattern == 1:  # one colour alone
            behind = colours.get(fill.pattern_colour_index)
        return look_of(bool(font.struck_out), bytes(letters).hex(), bytes(behind).hex() if behind else None)

    def note(self, row: int, column: int) -> str | None:
        note = self._sheet.cell_note_map.get((row - 1, column - 1))
        return None if note is None else str(note.text)

    def formula(self, row: int, column: int) -> str | None:
        formula = self._formulas.get((row, column))
        return None if formula is None else formula.text

    @cached_property
    def _formulas(self) -> Mapping[tuple[int, int], StoredFormula]:
        return read_formulas(self._book, self._number)

    @property
    def merged(self) -> Sequence[Block]:
        return tuple((top + 1, bottom, left + 1, right) for top, bottom, left, right in self._sheet.merged_cells)

    @cached_property
    def hidden_rows(self) -> Sequence[range]:
        known = self._sheet.rowinfo_map
        hidden = {row + 1 for row, one in known.items() if one.hidden or (one.height or 0) < _LEAST_HEIGHT}
        if self._sheet.default_row_hidden:
            hidden |= {row for row in range(1, self.last_row + 1) if row - 1 not in known}
        return grouped(sorted(hidden))

    @cached_property
    def hidden_columns(self) -> Sequence[range]:
        columns = self._sheet.colinfo_map.items()
        return grouped(sorted(column + 1 for column, one in columns if one.hidden or (one.width or 0) < _LEAST_WIDTH))
