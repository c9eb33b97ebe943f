"""What a workbook that came back says, row by row: which sheet and columns, and what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from advocacy.casesheet.cells import NOTHING, Plain, read, typed
from advocacy.casesheet.columns import ID, SAID, Column
from advocacy.casesheet.page import FILLED_NAME, KIND_NAME, MOST_ROWS
from advocacy.casesheet.record import key_of
from advocacy.casesheet.vocabulary import folded
from advocacy.kinds.kind import Kind
from advocacy.load.walk import Path
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.sheets.workbook import Workbook
from advocacy.workbooks.addresses import address
from advocacy.workbooks.fault import Fault
from advocacy.workbooks.grid import CellError, Grid
from advocacy.workbooks.xlsx import XlsxBook

_HEAD_ROWS = 10  # people put a title above
_FEWEST_HEADS = 3


@dataclass(frozen=True)
class Table:
    """The sheet of a workbook with the cases: its head row, the number of each column, heads that mean nothing.

    `is_filled`: it was made with the records that were there.
    """

    grid: Grid
    head: int
    columns: Mapping[int, Column]
    unknown: tuple[str, ...]
    is_filled: bool
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Row:
    """A row that holds something: its number, the id typed, what it says, and what is wrong with its cells."""

    number: int
    id: str
    said: Mapping[Path, Plain]
    findings: tuple[Finding, ...] = field(default=())


def kind_in(workbook: Workbook, kinds: Sequence[Kind]) -> Kind | None:
    """The kind that the form was made for, as a name in the workbook says."""
    names = workbook.book.names if isinstance(workbook.book, XlsxBook) else {}
    return next((one for one in kinds if KIND_NAME + one.name.replace("-", "_") in names), None)


def table_in(file: str, workbook: Workbook, columns: Sequence[Column]) -> Table | Fault | None:
    """The sheet and row whose cells are the most heads of a form; where no row has enough, why a sheet cannot be read.

    A column is known by what its head says, else by the name that its head cell has.
    """
    names = workbook.book.names if isinstance(workbook.book, XlsxBook) else {}
    by_head = {folded(head): one for one in columns for head in one.heads}
    by_name = {one.name: one for one in columns}
    best: tuple[int, Grid, int, dict[int, str]] | None = None
    fault: Fault | None = None
    beside: list[Grid] = []
    for sheet, is_hidden in workbook.sheets.items():
        grid = workbook.grid(sheet)
        if isinstance(grid, Fault):
            fault = fault or grid
            continue
        if is_hidden:
            continue
        for row in range(1, min(grid.last_row, _HEAD_ROWS) + 1):
            heads = {at: grid.text(row, at) for at in range(1, grid.last_column + 1) if grid.text(row, at)}
            known = sum(_head(text) in by_head for text in heads.values())
            if known >= _FEWEST_HEADS:
                beside.append(grid)
                if best is None or known > best[0]:
                    best = known, grid, row, heads
    if best is None:
        return fault
    _, grid, head, heads = best
    named = {spot: by_name[name] for name, spot in names.items() if name in by_name}
    found: dict[int, Column] = {}
    unknown: list[str] = []
    findings = [
        Finding("form-sheet-left", Place(file, sheet=other.sheet), {"sheet": other.sheet})
        for other in dict.fromkeys(beside)
        if other is not grid
    ]
    for at, text in heads.items():
        column = by_head.get(_head(text)) or named.get((grid.sheet, head, at))
        if column is None:
            unknown.append(text)
        elif column in found.values():
            findings.append(Finding("form-column-twice", _place(file, grid, head, at), {"column": text}))
        else:
            found[at] = column
    return Table(grid, head, found, tuple(unknown), FILLED_NAME in names, tuple(findings))


def _head(text: str) -> str:
    return folded(text).removesuffix("*")


def rows_in(file: str, table: Table) -> tuple[Row, ...] | Finding:
    """Every row that holds something; a finding where there are too many."""
    grid = table.grid
    filled: set[int] = set()
    for at, column in table.columns.items():
        if column.path != SAID:
            filled.update(row for row, text in enumerate(grid.texts(at), 1) if text and row > table.head)
    if len(filled) > MOST_ROWS:
        return Finding("form-too-long", Place(file), {"number": str(len(filled)), "most": str(MOST_ROWS)})
    merged = {
        row
        for top, bottom, _, _ in grid.merged
        for row in range(max(top, table.head + 1), min(bottom, grid.last_row) + 1)
    }
    return tuple(_row(file, table, row, is_merged=row in merged) for row in sorted(filled))


def _row(file: str, table: Table, number: int, *, is_merged: bool) -> Row:
    said: dict[Path, Plain] = {}
    lists: dict[Path, list[str]] = {}
    identifier = ""
    findings = [Finding("row-merged", Place(file, sheet=table.grid.sheet, cell=f"A{number}"))] if is_merged else []
    for at, column in table.columns.items():
        if column.path == SAID or table.grid.raw(number, at) in (None, ""):
            continue
        text, found = _cell(file, table, number, at, column)
        findings += found
        if not text:
            continue
        if column.path == ID:
            identifier = text
        elif column.is_of_list:
            lists.setdefault(key_of(column), []).extend(_items(column, text))
        else:
            said[column.path] = text if text in NOTHING else read(column, text)
    said |= {path: tuple(items) or "-" for path, items in lists.items()}
    for block in [path for path, one in said.items() if len(path) == 1 and one not in NOTHING]:
        if any(len(path) > 1 and path[0] == block[0] for path in said) and isinstance(said[block], str):
            at = next(at for at, one in table.columns.items() if one.path == block)
            place = _place(file, table.grid, number, at)
            findings.append(Finding("row-both", place, {"column": table.columns[at].heads}))
    return Row(number, identifier, said, tuple(findings))


def _items(column: Column, text: str) -> Iterator[str]:
    items = () if text in NOTHING else read(column, text)
    yield from items if isinstance(items, tuple) else ()


def _cell(file: str, table: Table, row: int, at: int, column: Column) -> tuple[str, list[Finding]]:
    """What is typed in a cell, and what keeps it from being taken."""
    grid = table.grid
    content = grid.value(row, at)
    is_date = column.field is not None and column.field.input in {"date", "day"}
    text = typed(content, grid.number_format(row, at), is_date=is_date)
    formula = grid.formula(row, at) is not None
    if text is not None and not formula:
        return text, []
    found = (
        ("公式", "a formula")
        if formula
        else (f"错误值 {content.text}", f"the error {content.text}")
        if isinstance(content, CellError)
        else ("日期", "a date")
    )
    return "", [Finding("row-cell", _place(file, grid, row, at), {"column": column.heads, "found": found})]


def _place(file: str, grid: Grid, row: int, column: int) -> Place:
    return Place(file, sheet=grid.sheet, cell=address(row, column))
