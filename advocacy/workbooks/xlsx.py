"""An .xlsx workbook: its sheets, and what they share (strings, number formats, epoch)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from advocacy.workbooks.addresses import column_number
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.number_formats import UNKNOWN, built_in, shows_date
from advocacy.workbooks.package import Package
from advocacy.workbooks.xlsx_looks import PLAIN, Style, read_rule_styles, read_styles
from advocacy.workbooks.xlsx_sheet import XlsxSheet
from advocacy.workbooks.xlsx_strings import read_strings
from advocacy.workbooks.xlsx_xml import read_sheet_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL_NAMED = re.compile(r"('(?:[^']|'')*'|[^'!]+)!\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


class XlsxBook:
    """The package of an .xlsx; a sheet is read when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Raises `Unreadable` where the package has no workbook."""
        self.package = Package(data)
        main = [part for _, kind, part in self.package.related("") if kind == "officeDocument"]
        if not main:
            raise Unreadable("workbook-damaged")
        self._root = self.package.root(main[0])
        related = self.package.related(main[0])
        self._part_of_kind = {kind: part for _, kind, part in related}
        worksheets = {one: part for one, kind, part in related if kind == "worksheet"}
        self._parts: dict[str, str] = {}
        self.sheets: dict[str, bool] = {}
        for sheet in self._root.iterfind("{*}sheets/{*}sheet"):
            part = worksheets.get(sheet.get(_OFFICE) or sheet.get(_STRICT) or "")
            if part is not None:  # not a sheet that is a chart or a macro
                name = sheet.get("name", "")
                self._parts[name] = part
                self.sheets[name] = sheet.get("state", "visible") != "visible"

    def grid(self, name: str) -> XlsxSheet:
        """A sheet by its name; raises `Unreadable` where a part that its values need is broken."""
        part = self._parts[name]
        sheet = XlsxSheet(self, part, self.sheets[name], read_sheet_xml(self.package.part(part)))
        _ = self.string, self._formats
        return sheet

    @cached_property
    def names(self) -> dict[str, tuple[str, int, int]]:
        """The names of single cells: sheet, row and column of each."""
        found = {}
        for one in self._root.iterfind("{*}definedNames/{*}definedName"):
            cell = _CELL_NAMED.fullmatch(one.text or "")
            if cell is not None:
                sheet = cell[1][1:-1].replace("''", "'") if cell[1].startswith("'") else cell[1]
                found[one.get("name", "")] = sheet, int(cell[3]), column_number(cell[2])
        return found

    @cached_property
    def since_1904(self) -> bool:
        """True if days are counted from 1904, as old Macintosh workbooks do."""
        plan = self._root.find("{*}workbookPr")
        return plan is not None and plan.get("date1904") in {"1", "true"}

    @cached_property
    def string(self) -> Callable[[int], str]:
        """Gives the shared string of a number."""
        part = self._part_of_kind.get("sharedStrings")
        return read_strings(b"<sst/>" if part is None else self.package.part(part))

    @cached_property
    def _styles(self) -> _Element | None:
        part = self._part_of_kind.get("styles")
        return None if part is None else self.package.root(part)

    @cached_property
    def _formats(self) -> tuple[tuple[str, bool], ...]:
        """The number format of each style, and whether it shows dates."""
        root = self._styles
        if root is None:
            return ()
        own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
        formats = (
            own.get(number) or built_in(number)
            for number in (one.get("numFmtId", "0") for one in root.iterfind("{*}cellXfs/{*}xf"))
        )
        return tuple((one, shows_date(one)) for one in formats)

    def number_format(self, style: int) -> str:
        """The number format of a style of cells."""
        if not self._formats:
            return "General"
        return self._formats[style][0] if style < len(self._formats) else UNKNOWN

    def style(self, number: int) -> Style:
        """How the cells of a style are seen."""
        return self._seen[number] if number < len(self._seen) else PLAIN

    @cached_property
    def _seen(self) -> tuple[Style, ...]:
        return () if self._styles is None else read_styles(self._styles)

    @cached_property
    def rule_styles(self) -> tuple[Style, ...]:
        """The styles that rules of conditional formatting give."""
        return () if self._styles is None else read_rule_styles(self._styles)

    def shows_date(self, style: int) -> bool:
        """True if numbers of a style of cells are dates."""
        return style < len(self._formats) and self._formats[style][1]
