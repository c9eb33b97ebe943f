"""An .ods workbook: one pass over its content for each sheet that is asked for."""

# ruff: noqa: D102  the members of a sheet are explained in `Grid`
from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from advocacy.model.text_matching import raised
from advocacy.workbooks.addresses import LAST_COLUMN, LAST_ROW, grouped
from advocacy.workbooks.fault import MOST_CELLS, Unreadable
from advocacy.workbooks.grid import Block, CellError, Grid, NoResult, Raw, Spot
from advocacy.workbooks.number_formats import iso_date
from advocacy.workbooks.package import Package, refuse_doctype

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_WHOLE = re.compile(r"-?[0-9]{1,15}")


def _name(short: str) -> str:
    space, _, local = short.partition(":")
    return f"{{{_NAMES[space]}}}{local}"


_TABLE, _ROW, _COLUMN = _name("table:table"), _name("table:table-row"), _name("table:table-column")
_CELLS = {_name("table:table-cell"), _name("table:covered-table-cell")}
_BOOK, _LOOK = _name("office:spreadsheet"), _name("style:table-properties")
_SPAN, _SPAN_LOOK = _name("text:span"), _name("style:text-properties")
_ROW_LOOK = _name("style:table-row-properties")
_COLUMN_LOOK = _name("style:table-column-properties")
_LENGTH = re.compile(r"([0-9.]+)(cm|mm|in|pt|pc|px)")
_IN_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_LEAST = 0.02  # cm; a row or column below it is not seen
_PARAGRAPH, _NOTE = _name("text:p"), _name("office:annotation")
_GROUPS = {_name("table:table-row-group"), _name("table:table-column-group")}


@dataclass(frozen=True, slots=True)
class OdsCell:
    """A cell: its value, the text that a reader sees, and what else stands in it."""

    value: Raw
    displayed: str
    comment: str | None
    formula: str | None


@dataclass(eq=False)
class OdsSheet(Grid):
    """A sheet; see `Grid` for what each member gives."""

    hidden_sheet: bool
    cells: dict[Spot, OdsCell] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    rows_hidden: list[int] = field(default_factory=list)
    columns_hidden: list[int] = field(default_factory=list)

    @property
    def stored(self) -> int:
        return len(self.cells)

    @cached_property
    def last_row(self) -> int:
        return max((row for (row, _), one in self.cells.items() if one.value is not None), default=0)

    @cached_property
    def last_column(self) -> int:
        return max((column for _, column in self.cells), default=0)

    @cached_property
    def merged(self) -> Sequence[Block]:
        return tuple(self.blocks)

    @cached_property
    def hidden_rows(self) -> Sequence[range]:
        return grouped(self.rows_hidden)

    @cached_property
    def hidden_columns(self) -> Sequence[range]:
        return grouped(self.columns_hidden)

    def raw(self, row: int, column: int) -> Raw:
        cell = self.cells.get((row, column))
        return None if cell is None else cell.value

    def displayed(self, row: int, column: int) -> str | None:
        cell = self.cells.get((row, column))
        return None if cell is None else cell.displayed

    def note(self, row: int, column: int) -> str | None:
        cell = self.cells.get((row, column))
        return None if cell is None else cell.comment

    def formula(self, row: int, column: int) -> str | None:
        cell = self.cells.get((row, column))
        return None if cell is None else cell.formula


class OdsBook:
    """The package of an .ods."""

    def __init__(self, data: bytes) -> None:
        """Raises `Unreadable` where the package has no content or needs a password."""
        package = Package(data)
        manifest = package.part("META-INF/manifest.xml")
        if b"encryption-data" in manifest or "encrypted-package" in package.names:
            raise Unreadable("workbook-locked")
        self._content = package.part("content.xml")
        hidden: set[str] = set()
        self._without_size: set[str] = set()
        self.sheets: dict[str, bool] = {}
        self._raised: set[str] = set()
        looks = (_LOOK, _SPAN_LOOK, _ROW_LOOK, _COLUMN_LOOK)
        for element in _walk(self._content, _TABLE, *looks):
            above = element.getparent()
            if element.tag == _SPAN_LOOK:
                position = element.get(_name("style:text-position"), "")
                if above is not None and position.startswith(("super", "sub")):
                    self._raised.add(above.get(_name("style:name"), ""))
                continue
            if element.tag == _TABLE and above is not None and above.tag == _BOOK:
                style = element.get(_name("table:style-name"))
                self.sheets[element.get(_name("table:name"), "")] = style in hidden
            elif element.tag in {_ROW_LOOK, _COLUMN_LOOK} and above is not None:
                if _has_no_size(element):
                    self._without_size.add(above.get(_name("style:name"), ""))
            elif element.get(_name("table:display")) == "false" and above is not None:
                hidden.add(above.get(_name("style:name"), ""))

    def grid(self, name: str) -> OdsSheet:
        """A sheet by its name; raises `Unreadable` where it unfolds to too many cells."""
        sheet = OdsSheet(self.sheets[name])
        row, column, taken = 0, 0, 0
        for element in _walk(self._content, _ROW, _COLUMN):
            if next(element.iterancestors(_TABLE)).get(_name("table:name")) != name:
                continue
            if element.tag == _COLUMN:
                last = min(column + _times(element, "columns"), LAST_COLUMN)
                if self._is_hidden(element):
                    sheet.columns_hidden.extend(range(column + 1, last + 1))
                column = last
                continue
            last = min(row + _times(element, "rows"), LAST_ROW)
            cells = dict(_cells(element, row + 1, sheet.blocks, self._raised))
            taken += len(cells) * (last - row)
            if taken > MOST_CELLS:
                raise Unreadable("workbook-too-large", most=f"{MOST_CELLS:,}")
            for number in range(row + 1, last + 1) if cells else ():
                sheet.cells.update(((number, one), cell) for one, cell in cells.items())
            if self._is_hidden(element):
                sheet.rows_hidden.extend(range(row + 1, last + 1))
            row = last
            element.clear()
        return sheet

    def _is_hidden(self, element: _Element) -> bool:
        """True if a row or column is hidden, folded away or has no size."""
        if element.get(_name("table:visibility"), "visible") != "visible":
            return True
        if element.get(_name("table:style-name")) in self._without_size:
            return True
        return any(one.get(_name("table:display")) == "false" for one in element.iterancestors(*_GROUPS))


def _walk(content: bytes, *tags: str) -> Iterator[_Element]:
    """The elements of these tags, each when it is complete."""
    from lxml import etree

    refuse_doctype(content)
    reader = etree.iterparse(io.BytesIO(content), tag=tags, resolve_entities=False, no_network=True, huge_tree=True)
    try:
        for _, element in reader:
            yield element
    except etree.XMLSyntaxError as error:
        raise Unreadable("workbook-damaged") from error


def _cells(
    row: _Element, number: int, blocks: list[Block], raised_styles: AbstractSet[str]
) -> Iterator[tuple[int, OdsCell]]:
    """The cells of a row that hold anything, by their column."""
    column = 0
    for element in row.iterchildren(*_CELLS):
        last = min(column + _times(element, "columns"), LAST_COLUMN)
        down, across = (_times(element, part, "spanned") for part in ("rows", "columns"))
        if down > 1 or across > 1:
            blocks.append((number, number + down - 1, column + 1, column + across))
        cell = _read(element, raised_styles)
        if cell is not None:
            yield from ((one, cell) for one in range(column + 1, last + 1))
        column = last


def _read(element: _Element, raised_styles: AbstractSet[str]) -> OdsCell | None:
    formula = element.get(_name("table:formula"))
    note = element.find(_NOTE)
    displayed = _text(element, raised_styles)
    kind = element.get(_name("office:value-type"))
    if kind is None and formula is None and note is None and not displayed:
        return None
    return OdsCell(
        _value(element, kind, displayed, has_formula=formula is not None),
        displayed,
        None if note is None else _text(note, raised_styles),
        None if formula is None else formula.removeprefix("of:").removeprefix("="),
    )


def _value(element: _Element, kind: str | None, displayed: str, *, has_formula: bool) -> Raw:
    if element.get(_name("calcext:value-type")) == "error":
        return CellError(displayed)
    match kind:
        case "float" | "percentage" | "currency":
            return _number(element.get(_name("office:value"), ""))
        case "date":
            return iso_date(element.get(_name("office:date-value"), ""))
        case "boolean":
            return element.get(_name("office:boolean-value")) == "true"
        case None:
            return NoResult() if has_formula else displayed or None
    return element.get(_name("office:string-value")) or displayed or None


def _number(text: str) -> Raw:
    """A number as a spreadsheet holds it: a whole one as it is, any other as its float."""
    try:
        return Decimal(text) if _WHOLE.fullmatch(text) else float(text)
    except ValueError:
        return text


def _text(element: _Element, raised_styles: AbstractSet[str]) -> str:
    """The paragraphs of a cell or a comment, without those of a comment inside it.

    The digits of a raised or lowered span (12345 with a small 2 behind it) are raised ones.
    """
    for span in element.iter(_SPAN) if raised_styles else ():
        if span.text and span.get(_name("text:style-name")) in raised_styles:
            span.text = raised(span.text)
    paragraphs = element.iterchildren(_PARAGRAPH)
    return "\n".join("".join(str(text) for text in one.itertext()) for one in paragraphs).strip()


def _times(element: _Element, what: str, how: str = "repeated") -> int:
    text = element.get(_name(f"table:number-{what}-{how}"), "1")
    return max(int(text), 1) if text.isdecimal() else 1


def _has_no_size(look: _Element) -> bool:
    """True if the style of a row or column gives it no height or width that can be seen."""
    size = look.get(_name("style:row-height")) or look.get(_name("style:column-width")) or ""
    length = _LENGTH.fullmatch(size)
    return length is not None and float(length[1]) * _IN_CM[length[2]] < _LEAST
