"""The texts around a value: over its column, beside it, and right above its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from advocacy.sheets.frame import Frame
from advocacy.sheets.measure import Meaning
from advocacy.sheets.named_periods import named_periods
from advocacy.workbooks.addresses import address, split_address
from advocacy.workbooks.grid import Grid

_TITLE_ROWS = 12  # above the heads; what stands farther up is another table


@dataclass(frozen=True, slots=True)
class Words:
    """Texts that are said of the same values, and the cell of the first."""

    texts: tuple[str, ...]
    cell: str


def over(frame: Frame, meaning: Meaning, column: int) -> Words:
    """The heads over a column, the lowest first, and before them the one that the map names by its cell."""
    words = tuple(reversed(frame.heads.all.get(column, ())))
    _, cell = frame.heads.own.get(column, ("", ""))
    at = meaning.measure.head_at
    if at is not None:
        words, cell = (frame.grid.text(*frame.grid.anchor(*split_address(at))), *words), at
    return Words(words, cell)


def beside(frame: Frame, row: int) -> Words:
    """The labels of a row."""
    columns = frame.labels.columns
    return Words(frame.labels.of[row], address(row, columns[0]) if columns else "")


def called(meaning: Meaning, row: int) -> Words:
    """The cells by which a row of a long table is found."""
    wanted = meaning.plan.row
    return Words(tuple(wanted.values()) if isinstance(wanted, Mapping) else (), address(row, 1))


def section(frame: Frame, row: int) -> Words:
    """The words that rule a row of stacked tables."""
    return Words(tuple(frame.sections.words(row).values()), address(row, 1))


def title_cells(frame: Frame) -> Iterator[tuple[str, str]]:
    """Each text above the heads with its cell, from the nearest row up to the table before."""
    grid, first = frame.grid, frame.map_file.plan.layout.head_rows.first
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
