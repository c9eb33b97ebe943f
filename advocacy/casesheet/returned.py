"""The same workbook with what is wrong in each row, and the ids that rows were given."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from advocacy.casesheet.columns import ID, SAID
from advocacy.casesheet.page import FIRST_ROW, NOTE_SIZE, put_text
from advocacy.casesheet.rows import Table
from advocacy.model.finding import LANGUAGES, Language
from advocacy.workbooks.addresses import column_letters
from advocacy.workbooks.fault import Unreadable
from advocacy.workbooks.package import Package, refuse_doctype

_HEAD = ("问题", "Problems")
_MARK = ".returned"


def returned(
    data: bytes, table: Table, problems: Mapping[int, str], ids: Mapping[int, str], spoken: Language
) -> bytes | None:
    """A copy of the workbook; None where the library that writes it cannot read it.

    `problems` are texts by the number of the row, `ids` those that rows were given. What was said of rows before goes.
    """
    if not _is_harmless(data):
        return None
    from openpyxl import load_workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    try:
        book = load_workbook(io.BytesIO(data))
        sheet = book[table.grid.sheet]
    except Exception:  # noqa: BLE001  the library raises all sorts of errors on what other programs write
        return None
    at = {column.path: number for number, column in table.columns.items()}
    # Behind the last cell, where somebody took the column out.
    said = at.get(SAID, sheet.max_column + 1)
    if SAID not in at:
        put_text(sheet.cell(table.head, said), _HEAD[LANGUAGES.index(spoken)])  # type: ignore[arg-type]
    for block in list(sheet.merged_cells.ranges):  # of a merged block only the first cell can be written
        if any(block.min_col <= column <= block.max_col for column in (said, at.get(ID, said))):
            sheet.unmerge_cells(block.coord)
    for row in range(table.head + 1, table.grid.last_row + 1):
        cell = sheet.cell(row, said)
        if row in problems:
            put_text(cell, problems[row])  # type: ignore[arg-type]
            cell.font = Font(color="9C0006")
            cell.fill = PatternFill("solid", fgColor="FFC7CE")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        elif cell.value is not None:
            cell.value, cell.fill = None, PatternFill()
        if row in ids and ID in at:
            put_text(sheet.cell(row, at[ID]), ids[row])  # type: ignore[arg-type]
    sheet.column_dimensions[column_letters(said)].width = 50
    _look(sheet, table)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _look(sheet: object, table: Table) -> None:
    """What other programs drop: the size of notes, and the heads that stay in sight."""
    from openpyxl.worksheet.worksheet import Worksheet

    if not isinstance(sheet, Worksheet):
        return
    for number in table.columns:
        comment = sheet.cell(table.head, number).comment
        if comment is not None:
            comment.width, comment.height = NOTE_SIZE
    if sheet.freeze_panes is None:
        sheet.freeze_panes = f"C{table.head + FIRST_ROW - 2}"


def _is_harmless(data: bytes) -> bool:
    """True if every XML part of the package, those that our own reader never opens too, is bounded and declares nothing."""
    try:
        package = Package(data)
        for name in package.names:
            if name.endswith((".xml", ".rels", ".vml")):
                refuse_doctype(package.part(name))
    except Unreadable:
        return False
    return True


def free_path(path: Path) -> Path:
    """Where the copy of the workbook at `path` goes: beside it, under a name that nothing has."""
    stem = path.stem.partition(_MARK)[0]
    number = 1
    while True:
        name = path.with_name(f"{stem}{_MARK}{'' if number == 1 else f'-{number}'}.xlsx")
        if not name.exists() and not name.is_symlink():
            return name
        number += 1
