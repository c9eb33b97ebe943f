"""One sheet of an .xlsx workbook: a cell is found, and read, when it is asked for."""

# ruff: noqa: D102  the members of a sheet are explained in `Grid`
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from advocacy.workbooks.addresses import LAST_COLUMN, address, block, column_letters, column_number, grouped
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.grid import Block, CellError, Grid, Look, NoResult, Raw, look_of, text_of
from advocacy.workbooks.number_formats import date_of, iso_date
from advocacy.workbooks.xlsx_comments import read_comments
from advocacy.workbooks.xlsx_rules import Rule, look_by_rules, read_rules
from advocacy.workbooks.xlsx_xml import SheetXml, fragment, string_text, unescape

if TYPE_CHECKING:
    from advocacy.workbooks.xlsx import XlsxBook

_BEGIN = b'<c r="'
_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
# The commonest cells: a number, a shared string or a string of its own, and nothing else.
_NUMBER_ALONE = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: s="([0-9]+)")?(?: t="n")?><v>(-?[0-9]+(?:\.[0-9]+)?)</v></c>')
_STRING_ALONE = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")? t="s"><v>([0-9]+)</v></c>')
_REFERENCE = rb"&#([4-9][0-9]|[1-9][0-9]{2,3}|[1-46-9][0-9]{4}|5[0-4][0-9]{3});"  # no half of a pair
_INLINE_ALONE = re.compile(
    rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")? t="inlineStr"><is><t(?: xml:space="preserve")?>'
    rb"((?:[^<&\r]+|%b)*+)</t></is></c>" % _REFERENCE.replace(b"(", b"(?:", 1)
)
_STRING_REFERENCE = re.compile(_REFERENCE.decode())
_STYLE = re.compile(rb' s="([0-9]+)"')
_TYPE = re.compile(rb' t="([A-Za-z]+)"')
_VALUE = re.compile(rb"<v(?: [^>]*)?>([^<]*)</v>")
_FORMULA = re.compile(rb"<f([^>]*?)(?:/>|>([^<]*)</f>)")
_SHARED = re.compile(rb' si="([0-9]+)"')
_INTEGER = re.compile(rb"-?[0-9]{1,15}")
_NUMBER = re.compile(rb"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?")
_HIDDEN = re.compile(rb' hidden="(?:1|true)"')
_HEIGHT = re.compile(rb' ht="([0-9.eE+-]+)"')
_HEIGHT_SET = re.compile(rb' customHeight="(?:1|true)"')
# Below these nobody sees that there is anything: a row in points, a column in characters.
_LEAST_HEIGHT, _LEAST_WIDTH = 1.0, 0.1
_LETTERS = re.compile(rb"[A-Z]{1,3}")
_BLOCK = re.compile(r"[A-Z]{1,3}[1-9][0-9]*(?::[A-Z]{1,3}[1-9][0-9]*)?")
_TRUE = {"1", "true"}


@dataclass(frozen=True, slots=True)
class StoredCell:
    """A cell as the sheet's XML stores it: `inside` is None for a cell without content."""

    attributes: bytes
    inside: bytes | None

    @property
    def style(self) -> int:
        """The number of its style."""
        style = _STYLE.search(self.attributes)
        return int(style[1]) if style else 0

    @property
    def kind(self) -> bytes:
        """What its value is: `n` a number, `s` a shared string and so on."""
        kind = _TYPE.search(self.attributes)
        return kind[1] if kind else b"n"


@dataclass(eq=False)
class XlsxSheet(Grid):
    """A sheet; see `Grid` for what each member gives."""

    book: XlsxBook
    part: str
    hidden_sheet: bool
    xml: SheetXml

    @cached_property
    def last_row(self) -> int:
        return next((row for row in reversed(self.xml.rows) if self._last_content(row) >= 0), 0)

    @cached_property
    def last_column(self) -> int:
        columns: set[bytes] = set()
        for row, (start, end) in self.xml.rows.items():
            at = self.xml.data.rfind(_BEGIN, start, end)
            if at < 0:
                continue
            if self.xml.data.find(b"<v", at, end) < 0:  # no plain value: another cell may be the last with content
                content = self._last_content(row)
                if content < 0:
                    continue
                at = self.xml.data.rfind(_BEGIN, start, content)
            letters = _LETTERS.match(self.xml.data, at + len(_BEGIN))
            columns.add(letters[0] if letters else b"")
        return min(max((column_number(one.decode()) for one in columns if one), default=0), LAST_COLUMN)

    @cached_property
    def stored(self) -> int:
        return self.xml.data.count(_BEGIN)

    def _last_content(self, row: int) -> int:
        """Where the last value or formula of a row begins, or -1."""
        start, end = self.xml.rows[row]
        value = self.xml.data.rfind(b"<v", start, end)
        since = max(value, start)
        return max(value, *(self.xml.data.rfind(mark, since, end) for mark in (b"<is", b"<f")))

    def _find(self, row: int, column: int) -> int:
        """Where a cell begins, or -1."""
        if row not in self.xml.rows:
            return -1
        start, end = self.xml.rows[row]
        return self.xml.data.find(b'<c r="%s"' % address(row, column).encode(), start, end)

    def _stored(self, row: int, column: int) -> StoredCell | None:
        at = self._find(row, column)
        return None if at < 0 else _stored_at(self.xml.data, at)

    def raw(self, row: int, column: int) -> Raw:
        at = self._find(row, column)
        return None if at < 0 else self._raw(self.xml.data, at)

    def _raw(self, data: bytes, at: int) -> Raw:
        """What the cell holds that begins at `at`."""
        number = _NUMBER_ALONE.match(data, at)
        if number is not None:
            return self._number(number[2], int(number[1] or b"0"))
        try:
            string = _STRING_ALONE.match(data, at)
            if string is not None:
                return self.book.string(int(string[1])) or None
            inline = _INLINE_ALONE.match(data, at)
            if inline is not None:
                text = _STRING_REFERENCE.sub(lambda match: chr(int(match[1])), inline[1].decode())
                return unescape(text) or None
            cell = _stored_at(data, at)
            return self._read(cell, cell.inside) if cell and cell.inside is not None else None
        except (Unreadable, UnicodeDecodeError):  # a string that the workbook does not have, XML that is none
            return CellError("?")

    def _texts_of(self, columns: Sequence[int]) -> Iterable[tuple[str, ...]]:
        """One pass over the rows; most cells stand where they do in a row without gaps, and say what others say."""
        texts = [[""] * self.last_row for _ in columns]
        wanted = [(column, column_letters(column).encode(), each) for column, each in zip(columns, texts, strict=True)]
        known: dict[bytes, str] = {}  # what is stored behind the address of a cell decides what it holds
        for row, (start, end) in self.xml.rows.items() if columns else ():
            if row > self.last_row:
                break
            cells, number = self.xml.data[start:end].split(_BEGIN, columns[-1] + 1), b'%d"' % row
            for column, letters, each in wanted:
                place = letters + number
                if column >= len(cells) or not cells[column].startswith(place):
                    each[row - 1] = self._text_of(row, column)
                    continue
                stored = cells[column][len(place) :]
                text = known.get(stored)
                if text is None:
                    text = known[stored] = text_of(self._raw(_BEGIN + cells[column], 0))
                each[row - 1] = text
        return map(tuple, texts)

    def _read(self, cell: StoredCell, inside: bytes) -> Raw:
        if cell.kind == b"inlineStr":
            return string_text(fragment(self.xml.root, inside)) or None
        found = _VALUE.search(inside)
        content = found[1].strip() if found else b""
        if not content:
            if cell.kind == b"str" and found:
                return None
            return NoResult() if b"<f" in inside else None
        match cell.kind:
            case b"n":
                return self._number(content, cell.style)
            case b"s" if content.isdigit():
                return self.book.string(int(content)) or None
            case b"b":
                return content == b"1"
            case b"e":
                return CellError(content.decode())
            case b"d":
                return iso_date(content.decode())
        return unescape(self._text(found[1] if found else b""))

    def _number(self, content: bytes, style: int) -> Raw:
        if not _NUMBER.fullmatch(content):
            return content.decode("utf-8", "replace")
        if self.book.shows_date(style):
            day = date_of(float(content), since_1904=self.book.since_1904)
            if day is not None:
                return day
        return Decimal(content.decode()) if _INTEGER.fullmatch(content) else float(content)

    def _text(self, content: bytes) -> str:
        if b"&" not in content:
            return content.decode("utf-8", "replace")
        return fragment(self.xml.root, b"<v>%s</v>" % content).findtext("{*}v") or ""

    def number_format(self, row: int, column: int) -> str:
        cell = self._stored(row, column)
        return "General" if cell is None else self.book.number_format(cell.style)

    def look(self, row: int, column: int) -> Look | None:
        cell = self._stored(row, column)
        if cell is None:
            return None
        style = self.book.style(cell.style)
        look = look_of(style.struck, style.letters, style.behind)
        number = self.value(row, column) if self._rules else None
        return look_by_rules(self._rules, row, column, number, style) if isinstance(number, Decimal) else look

    @cached_property
    def _rules(self) -> Sequence[Rule]:
        return read_rules(self.xml.frame, self.book.rule_styles)

    def formula(self, row: int, column: int) -> str | None:
        cell = self._stored(row, column)
        found = _FORMULA.search(cell.inside) if cell and cell.inside else None
        if found is None:
            return None
        if found[2]:
            return self._text(found[2])
        shared = _SHARED.search(found[1])
        return self._shared_formulas.get(shared[1], "") if shared else ""

    @cached_property
    def _shared_formulas(self) -> Mapping[bytes, str]:
        """The formulas that stand once for a block of cells, by their number."""
        formulas = {}
        for found in _FORMULA.finditer(self.xml.data):
            shared = _SHARED.search(found[1])
            if shared and found[2]:
                formulas[shared[1]] = self._text(found[2])
        return formulas

    @cached_property
    def merged(self) -> Sequence[Block]:
        cells = (one.get("ref", "") for one in self.xml.frame.iterfind("{*}mergeCells/{*}mergeCell"))
        return tuple(block(one) for one in cells if _BLOCK.fullmatch(one))

    @cached_property
    def hidden_rows(self) -> Sequence[range]:
        plan = self.xml.frame.find("{*}sheetFormatPr")
        by_default = plan is not None and (
            plan.get("zeroHeight") in _TRUE or _is_below(plan.get("defaultRowHeight"), _LEAST_HEIGHT)
        )
        data = self.xml.data
        hidden = [row for row, (start, _) in self.xml.rows.items() if _is_without_height(data, start)]
        if by_default:
            hidden = sorted({*range(1, self.last_row + 1)} - set(self.xml.rows) | set(hidden))
        return grouped(hidden)

    @cached_property
    def hidden_columns(self) -> Sequence[range]:
        return tuple(
            range(int(first), min(int(last), LAST_COLUMN) + 1)
            for one in self.xml.frame.iterfind("{*}cols/{*}col")
            if (one.get("hidden") in _TRUE or _is_below(one.get("width"), _LEAST_WIDTH))
            and (first := one.get("min", "")).isdecimal()
            and (last := one.get("max", "")).isdecimal()
        )

    def note(self, row: int, column: int) -> str | None:
        return self._comments.get(address(row, column))

    @cached_property
    def _comments(self) -> Mapping[str, str]:
        return read_comments(self.book.package, self.part)


def _stored_at(data: bytes, at: int) -> StoredCell | None:
    cell = _CELL.match(data, at)
    return None if cell is None else StoredCell(cell[1], cell[2])


def _is_without_height(data: bytes, start: int) -> bool:
    """True if the row whose element begins at `start` is hidden or too low to be seen.

    A height that is set and not said is 0: so openpyxl writes it.
    """
    end = data.find(b">", start)
    if data.find(b"h", start + len(b"<row"), end) < 0:  # neither hidden, ht nor customHeight
        return False
    if _HIDDEN.search(data, start, end):
        return True
    height = _HEIGHT.search(data, start, end)
    if height is None:
        return _HEIGHT_SET.search(data, start, end) is not None
    return _is_below(height[1].decode(), _LEAST_HEIGHT)


def _is_below(length: str | None, least: float) -> bool:
    """True if a length is given and is less than `least`."""
    try:
        return length is not None and float(length) < least
    except ValueError:
        return False
