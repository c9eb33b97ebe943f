"""The texts right above a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.named_periods import named_periods
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Grid

_TITLE_ROWS = 12  # above the heads; what stands farther up is another table


def title_cells(map_file: MapFile, grid: Grid) -> Iterator[tuple[str, str]]:
    """Each text above the heads with its cell, from the nearest row up to the table before."""
    first = map_file.plan.layout.head_rows.first
    for row in range(first - 1, max(first - 1 - _TITLE_ROWS, 0), -1):
        if holds_numbers(grid, row, ()):
            break
        for column in range(1, grid.last_column + 1):
            text = grid.text(row, column)
            if text:
                yield text, address(row, column)


def holds_numbers(grid: Grid, row: int, apart: Iterable[int]) -> bool:
    """True if a number other than a year stands in a row beside the columns `apart`."""
    columns = set(range(1, grid.last_column + 1)) - set(apart)
    return any(_is_number(grid.text(row, column)) for column in columns)


def _is_number(text: str) -> bool:
    has_digit = any(sign.isdigit() for sign in text)
    return has_digit and not any(map(str.isalpha, text)) and not named_periods(text)
