"""Addresses of cells: `D14` and its row and column, both counted from 1."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

# The size of a sheet in Excel since 2007, which other programs keep to.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


def column_number(name: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


@cache
def column_letters(column: int) -> str:
    """`A` for 1, `AA` for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """`D14` for row 14 and column 4."""
    return f"{column_letters(column)}{row}"


def split_address(cell: str) -> tuple[int, int]:
    """Row 14 and column 4 for `D14`."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]), column_number(letters)


def block(cells: str) -> tuple[int, int, int, int]:
    """First and last row, first and last column of `B2:D5`; of a single cell too."""
    first, _, last = cells.partition(":")
    top, left = split_address(first)
    bottom, right = split_address(last or first)
    return top, bottom, left, right


def grouped(numbers: Iterable[int]) -> tuple[range, ...]:
    """Rows or columns in ascending order as the ranges that they form."""
    ranges: list[range] = []
    for number in numbers:
        if ranges and ranges[-1].stop == number:
            ranges[-1] = range(ranges[-1].start, number + 1)
        else:
            ranges.append(range(number, number + 1))
    return tuple(ranges)
