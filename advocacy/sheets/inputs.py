"""The cells of the sheets that maps name, as text for the search for identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import At, Place, Places
from advocacy.model.sheetmap import SheetMap
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.workbook import Opened, open_sheet
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Grid
from advocacy.workbooks.text_table import TextSheet

_NUMBER = re.compile(r"[+\-]?[\d,. ]*%?")


def sheet_inputs(
    maps: Mapping[str, tuple[At, SheetMap]], root: Path, places: Places, opened: Opened
) -> Iterator[InputFile]:
    """Every workbook that maps name, once; one line of text a cell, row by row.

    Of a published sheet the texts and comments, for its numbers are statistics; of one that nobody
    has published every cell of every sheet of its workbook.
    """
    by_file: dict[str, list[MapFile]] = {}
    for name, (at, plan) in sorted(maps.items()):
        map_file = MapFile(name, at, plan, places)
        by_file.setdefault(map_file.workbook, []).append(map_file)
    for file, map_files in by_file.items():
        grids: dict[str, Grid] = {}
        own = False
        for map_file in map_files:
            grid = open_sheet(map_file, root, opened)
            if isinstance(grid, Finding):
                continue
            grids[grid.sheet] = grid
            if map_file.plan.publication != "official":
                own = True
                grids |= _all_sheets(grid, opened)
        about = tuple(f"indicator:{name}" for one in map_files for name in one.plan.names())
        passages = tuple(_passage(file, grid, own=own) for grid in grids.values())
        yield InputFile(file, "own sheet" if own else "sheet", passages, about)


def _all_sheets(grid: Grid, opened: Opened) -> dict[str, Grid]:
    workbook = next(one for (digest, _), one in opened.items() if digest == grid.sha256)
    grids = ((name, workbook.grid(name)) for name in workbook.sheets)
    return {name: one for name, one in grids if isinstance(one, Grid)}


def _passage(file: str, grid: Grid, *, own: bool) -> Passage:
    lines: list[str] = []
    cells: list[str] = []
    columns = range(1, grid.last_column + 1)
    for row in range(1, grid.last_row + 1):
        if isinstance(grid, TextSheet):
            texts = [cell.strip() for cell in grid.cells(row)]
        else:
            texts = [grid.text(row, column) for column in columns]
        for column, text in enumerate(texts, 1):
            comment = None if grid.is_text else grid.comment(row, column)
            for one in (text, comment):
                if one and (own or _NUMBER.fullmatch(one) is None):
                    lines.append(" ".join(one.split()))
                    cells.append(address(row, column))
    return Passage("\n".join(lines), Place(file, sheet=grid.sheet), tuple(cells))
