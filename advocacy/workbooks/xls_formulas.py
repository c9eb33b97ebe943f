"""The formulas of a sheet of an .xls workbook, which xlrd reads over."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlrd.book import Book

# [MS-XLS] 2.4.127: row, column, style, result, flags, four unused bytes, length, tokens.
_FORMULA, _END = 0x0006, 0x000A
_HEAD = struct.Struct("<HHH8sH4xH")
_RECORD = struct.Struct("<HH")
_CALCULATE_ON_LOAD = 0x0002
_CELL = 0  # a formula of a cell, as xlrd numbers its sorts


@dataclass(frozen=True, slots=True)
class StoredFormula:
    """A formula in a cell; `calculated`: whether the result beside it was ever worked out.

    `text` is empty where the formula could not be put into words. A cell of another workbook is
    called `<<external>>` in it.
    """

    text: str
    calculated: bool


def read_formulas(book: Book, sheet: int) -> Mapping[tuple[int, int], StoredFormula]:
    """The formulas of the sheet of this number (from 0), by row and column from 1."""
    formulas = {}
    for record in _records(book, sheet):
        if len(record) >= _HEAD.size:
            row, column, _, _, flags, length = _HEAD.unpack_from(record)
            tokens = record[_HEAD.size : _HEAD.size + length]
            formulas[row + 1, column + 1] = StoredFormula(
                _words(book, tokens, row, column), not flags & _CALCULATE_ON_LOAD
            )
    return formulas


def _records(book: Book, sheet: int) -> Iterator[bytes]:
    data = book.mem or b""
    at: int = book._sh_abs_posn[sheet]  # type: ignore[attr-defined]  # noqa: SLF001
    while at + _RECORD.size <= len(data):
        kind, length = _RECORD.unpack_from(data, at)
        if kind == _END:
            return
        at += _RECORD.size
        if kind == _FORMULA:
            yield bytes(data[at : at + length])
        at += length


def _words(book: Book, tokens: bytes, row: int, column: int) -> str:
    from xlrd.formula import FormulaError, decompile_formula

    try:
        text = decompile_formula(book, tokens, len(tokens), _CELL, browx=row, bcolx=column)
    except (FormulaError, struct.error, LookupError, AssertionError, TypeError, ValueError):
        return ""
    return text or ""
