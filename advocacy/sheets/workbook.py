"""Opening the file that a map names: a workbook or a text table, or what is wrong with it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from advocacy import files
from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.sheetmap import SheetMap
from advocacy.model.text_matching import did_you_mean, listed
from advocacy.sheets.mapfile import MapFile, about
from advocacy.workbooks.addresses import address
from advocacy.workbooks.encodings import check_words, read_text
from advocacy.workbooks.fault import (
    MOST_BYTES_OF_TEXT,
    MOST_BYTES_OF_WORKBOOK,
    MOST_TIMES_UNUSED,
    MOST_UNUSED,
    Fault,
    Unreadable,
    refused,
)
from advocacy.workbooks.filekind import KINDS, TEXTS, kind_of
from advocacy.workbooks.grid import Grid
from advocacy.workbooks.text_table import read_table


class Book(Protocol):
    """A workbook of any format; its sheets by name, and whether each is hidden."""

    @property
    def sheets(self) -> Mapping[str, bool]:
        """The names of the sheets, and whether each is hidden."""

    def grid(self, name: str) -> Grid:
        """A sheet by its name; raises `Unreadable` where it is broken."""


@dataclass(frozen=True)
class Workbook:
    """A file that can be read; a text table has one sheet, without a name."""

    sha256: str
    book: Book
    is_text: bool = False
    _grids: dict[str, Grid] = field(default_factory=dict, init=False, repr=False)

    @property
    def sheets(self) -> Mapping[str, bool]:
        """The names of the sheets in the order of their tabs, and whether each is hidden."""
        return self.book.sheets

    def grid(self, name: str) -> Grid | Fault:
        """A sheet by its name, read once."""
        if name not in self._grids:
            try:
                grid = self.book.grid(name)
            except Unreadable as error:
                return error.fault
            area = grid.last_row * grid.last_column
            if area > max(MOST_UNUSED, MOST_TIMES_UNUSED * grid.stored):
                return Fault("sheet-far-cell", {"sheet": name, "cell": address(grid.last_row, grid.last_column)})
            grid.sheet, grid.sha256 = name, self.sha256
            self._grids[name] = grid
        return self._grids[name]


@dataclass(frozen=True)
class TextBook:
    """A text table as a workbook of one sheet without a name."""

    table: Grid
    sheets: Mapping[str, bool] = field(default_factory=lambda: {"": False})

    def grid(self, _name: str) -> Grid:
        """The table."""
        return self.table


_KEPT_OPEN = 8

# The workbooks of one run by the content of their file, so that each is read once, whatever maps
# and names it is asked for by.
Opened = dict[tuple[str, str | None], Workbook]


def read_workbook(name: str, data: bytes, encoding: str | None = None, words: Iterable[str] = ()) -> Workbook | Fault:
    """The workbook in a file of this name; `words` are those that a map expects in a text."""
    suffix = PurePosixPath(name).suffix.lower()
    found = kind_of(data)
    digest = hashlib.sha256(data).hexdigest()
    try:
        if suffix in TEXTS and found in {*TEXTS, "nothing"}:
            text = read_text(data, encoding, words)
            return Workbook(digest, TextBook(read_table(text, tabs=suffix == ".tsv")), is_text=True)
        if found != suffix:
            return _fault_of(found)
        return Workbook(digest, _book(found, data))
    except Unreadable as error:
        return error.fault


def _fault_of(found: str) -> Fault:
    match found:
        case "locked" | "damaged":
            return Fault(f"workbook-{found}")
        case "page":
            return Fault("workbook-is-page")
        case "nothing":
            return Fault("workbook-unreadable")
        case "xml":
            return Fault("workbook-is-xml")
    return Fault("workbook-other-form", {"form": found})


def _book(kind: str, data: bytes) -> Book:
    match kind:
        case ".xlsx":
            from advocacy.workbooks.xlsx import XlsxBook

            return XlsxBook(data)
        case ".xls":
            from advocacy.workbooks.xls import XlsBook

            return XlsBook(data)
    from advocacy.workbooks.ods import OdsBook

    return OdsBook(data)


def open_sheet(map_file: MapFile, root: Path, opened: Opened) -> Grid | Finding:
    """The sheet that a map names, or the one finding that says why it cannot be read."""
    plan, names = map_file.plan, map_file.plan.names()
    file = PurePosixPath(plan.file)
    if len(file.parts) != 1 or "\\" in plan.file:
        return map_file.in_map("workbook-elsewhere", ("file",), names, file=plan.file)
    suffix = file.suffix.lower()
    if suffix not in KINDS:
        return map_file.in_map("workbook-form", ("file",), names, file=plan.file)
    path = root / map_file.workbook
    if not os.path.lexists(path):
        near = did_you_mean(plan.file, _tables_beside(path))
        return map_file.in_map("workbook-missing", ("file",), names, file=plan.file, hint=near)
    if not files.inside(path, root):
        return Finding("outside-link", Place(map_file.workbook), {}, about(names))
    most = MOST_BYTES_OF_TEXT if suffix in TEXTS else MOST_BYTES_OF_WORKBOOK
    try:
        data = files.read(path, most)
    except OSError as error:
        return _said(map_file, refused(error))
    digest = hashlib.sha256(data).hexdigest()
    if plan.sha256 is not None and plan.sha256.replace(" ", "").lower() != digest:
        return map_file.in_map("workbook-changed", ("sha256",), names, file=plan.file, found=digest)
    key = digest, plan.encoding if suffix in TEXTS else None
    workbook: Workbook | Fault | None = opened.get(key)
    if workbook is None:
        workbook = read_workbook(plan.file, data, plan.encoding, _words(plan))
    if isinstance(workbook, Fault):
        return _said(map_file, workbook)
    if workbook.is_text:
        try:
            check_words(data, plan.encoding, _words(plan))
        except Unreadable as error:
            return _said(map_file, error.fault)
    opened[key] = workbook
    while len(opened) > _KEPT_OPEN:
        del opened[next(iter(opened))]
    return _sheet(map_file, workbook)


def _sheet(map_file: MapFile, workbook: Workbook) -> Grid | Finding:
    plan, names = map_file.plan, map_file.plan.names()
    sheets = workbook.sheets
    if workbook.is_text and plan.sheet is not None:
        return map_file.in_map("sheet-of-text", ("sheet",), names, file=plan.file)
    if plan.sheet is None and len(sheets) != 1:
        tabs = listed(sheets)
        return map_file.in_map("sheet-needed", ("file",), names, file=plan.file, sheets=tabs)
    name = next(iter(sheets)) if plan.sheet is None else plan.sheet
    if name not in sheets:
        return map_file.in_map(
            "sheet-not-found",
            ("sheet",),
            names,
            sheet=name,
            file=plan.file,
            sheets=listed(sheets),
            hint=did_you_mean(name, sheets),
        )
    if sheets[name] and plan.hidden == "refuse":
        return map_file.in_map("sheet-hidden", ("sheet",), names, sheet=name, file=plan.file)
    grid = workbook.grid(name)
    return _said(map_file, grid) if isinstance(grid, Fault) else grid


def _said(map_file: MapFile, fault: Fault) -> Finding:
    key = "encoding" if CODES[fault.code].category == "encoding" else "file"
    details = {"file": map_file.plan.file, **fault.details}
    return map_file.in_map(fault.code, (key,), map_file.plan.names(), **details)


def _tables_beside(path: Path) -> Iterator[str]:
    if path.parent.is_dir():
        yield from sorted(one.name for one in path.parent.iterdir() if one.suffix.lower() in KINDS)


def _words(plan: SheetMap) -> Iterator[str]:
    """The heads and labels that the map expects in its table."""
    for one in (*plan.measures.values(), *plan.indicators.values()):
        yield from one.head or ()
    for indicator in plan.indicators.values():
        yield from _flat(indicator.row)
    yield plan.layout.data_rows.until or ""


def _flat(row: object) -> Iterator[str]:
    if isinstance(row, str):
        yield row
    elif isinstance(row, Mapping):
        yield from (word for pair in row.items() for word in pair)
    elif isinstance(row, tuple):
        for part in row:
            yield from _flat(part)
