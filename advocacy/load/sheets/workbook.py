"""Opening a workbook: its bytes, its sheet, and what is wrong with either."""

from __future__ import annotations

import hashlib
import io
import warnings
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from advocacy.load.sheets.likeness import did_you_mean, listed
from advocacy.load.sheets.mapfile import MapFile
from advocacy.model.finding import Finding

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# The stream of an encrypted workbook inside its OLE container, as UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook; rows and columns count from 1."""

    data: bytes
    sha256: str
    values: Worksheet

    @cached_property
    def last_row(self) -> int:
        """The last row that holds anything."""
        return self.values.max_row

    @cached_property
    def last_column(self) -> int:
        """The last column that holds anything."""
        return self.values.max_column

    def cell(self, row: int, column: int) -> Cell | MergedCell | None:
        """The cell, or None beyond the table: asking a worksheet for it would make one."""
        if row > self.last_row or column > self.last_column:
            return None
        return self.values.cell(row, column)

    def value(self, row: int, column: int) -> Any:
        """What the cell holds; for a formula its stored value."""
        cell = self.cell(row, column)
        return None if cell is None else cell.value

    def text(self, row: int, column: int) -> str:
        """What the cell holds, as text without blanks around it; empty for an empty cell."""
        value = self.value(row, column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value).strip()

    @cached_property
    def _formulas(self) -> Worksheet:
        workbook = _read(self.data, data_only=False)
        return workbook[self.values.title]

    def has_formula(self, row: int, column: int) -> bool:
        """Whether the cell holds a formula; opens the workbook a second time."""
        return self._formulas.cell(row, column).data_type == "f"

    @cached_property
    def _merged(self) -> tuple[tuple[int, int, int, int], ...]:
        return tuple(
            (block.min_row, block.max_row, block.min_col, block.max_col)
            for block in self.values.merged_cells.ranges
        )

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The cell that holds the content of a cell: its own, or the first of its merged block."""
        for top, bottom, left, right in self._merged:
            if top <= row <= bottom and left <= column <= right:
                return top, left
        return row, column


def open_sheet(map_file: MapFile, root: Path) -> Sheet | Finding:
    """The sheet that a map names, or the one finding that says why it cannot be read."""
    plan, names = map_file.plan, map_file.plan.names()
    file = PurePosixPath(plan.file)
    if len(file.parts) != 1 or "\\" in plan.file:
        return map_file.in_map("workbook-elsewhere", ("file",), names, file=plan.file)
    if file.suffix.lower() != ".xlsx":
        return map_file.in_map("workbook-form", ("file",), names, file=plan.file)
    path = root / map_file.workbook
    if not path.is_file():
        beside = () if not path.parent.is_dir() else sorted(path.parent.glob("*.xlsx"))
        hint = did_you_mean(plan.file, (one.name for one in beside))
        return map_file.in_map("workbook-missing", ("file",), names, file=plan.file, hint=hint)
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if plan.sha256 is not None and plan.sha256.replace(" ", "").lower() != digest:
        return map_file.in_map("workbook-changed", ("sha256",), names, file=plan.file, found=digest)
    fault = _fault(data)
    workbook = None if fault else _try(data)
    if workbook is None:
        return map_file.in_map(fault or "workbook-damaged", ("file",), names, file=plan.file)
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    if plan.sheet not in sheets:
        hint = did_you_mean(plan.sheet, sheets)
        return map_file.in_map(
            "sheet-not-found",
            ("sheet",),
            names,
            sheet=plan.sheet,
            file=plan.file,
            sheets=listed(sheets),
            hint=hint,
        )
    return Sheet(data, digest, sheets[plan.sheet])


def _fault(data: bytes) -> str | None:
    """The code that the bytes alone call for."""
    if data.startswith(_OLE):
        return "workbook-locked" if _ENCRYPTED in data else "workbook-old"
    if not data.startswith(_ZIP):
        return "workbook-unreadable"
    return None


def _try(data: bytes) -> Workbook | None:
    try:
        return _read(data, data_only=True)
    # A damaged package can fail anywhere inside the reader: in the zip, in its XML, in a part
    # that is not there.
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, EOFError, TypeError, OSError):
        return None


def _read(data: bytes, *, data_only: bool) -> Workbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # The reader warns of extensions that it leaves out (data validation, styles): they hold
        # no figures.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), data_only=data_only)
