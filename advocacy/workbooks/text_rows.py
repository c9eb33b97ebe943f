"""Rows of a text table whose cells may stand in wrong columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from advocacy.model.sheetfields import HeadRows
from advocacy.workbooks.grid import Grid
from advocacy.workbooks.text_table import TextSheet

_FIRST = re.compile(r"\s*[+-]?[0-9]{1,3}")
_GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?\s*")
_NUMBER = re.compile(r"\s*[+-]?[0-9][0-9.,]*\s*")
_FEWEST = 2  # other rows that show how large the numbers of a column are


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """Why nobody knows in which columns the cells of a row belong.

    `cells` and `heads` are how many there are; `first` and `second` two cells that may be one
    number, empty where none are.
    """

    why: Literal["quotes", "wide", "cut"]
    cells: int
    heads: int
    first: str = ""
    second: str = ""


def doubtful_rows(grid: Grid, head_rows: HeadRows, rows: range) -> Mapping[int, DoubtfulRow]:
    """The doubtful ones among `rows`; all of them where the quotation marks of a head do not pair."""
    if not isinstance(grid, TextSheet):
        return {}
    heads = range(head_rows.first, head_rows.last + 1)
    width = max((len(grid.cells(row)) for row in heads), default=0)
    most = max((grid.width(row) for row in heads), default=0)
    cells = {row: grid.cells(row) for row in rows}
    times = Counter(len(each) for each in cells.values() if len(each) > 1)
    usual = min((count for count in times if times[count] == max(times.values())), default=0)
    # a comma at the end of each line adds an empty cell and cuts nothing
    whole = {grid.width(row) for row, each in cells.items() if _pair(each) is None}
    broken_head = any(row in grid.broken for row in heads)
    found: dict[int, DoubtfulRow] = {}
    for row, each in cells.items():
        doubt: DoubtfulRow | None = None
        if row in grid.broken or broken_head:
            doubt = DoubtfulRow("quotes", len(each), width)
        elif len(each) > width:
            doubt = _wide(each, width, usual, grid.separator)
        elif grid.separator == "," and grid.width(row) > most and grid.width(row) not in whole:
            doubt = _wide(each, width, len(each), grid.separator)
        if doubt is not None:
            found[row] = doubt
    if grid.separator == ",":
        known = {row: each for row, each in cells.items() if row not in found}
        found |= {row: one for row, one in _cut(known) if row not in grid.quoted}
    return found


def _pair(cells: Sequence[str]) -> tuple[str, str] | None:
    """The first two cells that may be one number: 12 and 345."""
    for first, second in pairwise(cells):
        if _FIRST.fullmatch(first) and _GROUP.fullmatch(second):
            return first.strip(), second.strip()
    return None


def _wide(cells: Sequence[str], heads: int, usual: int, separator: str) -> DoubtfulRow | None:
    """A row with more cells than heads, if one number may have been cut into two of them.

    A column without a head that every row has is none.
    """
    pair = _pair(cells) if separator == "," else None
    if pair is not None:
        return DoubtfulRow("wide", len(cells), heads, *pair)
    if len(cells) > usual and any(_NUMBER.fullmatch(cell) for cell in cells[heads:]):
        return DoubtfulRow("wide", len(cells), heads)
    return None


def _cut(rows: Mapping[int, Sequence[str]]) -> Iterator[tuple[int, DoubtfulRow]]:
    """Rows as wide as the others in which a number may be cut in two, and another one left out.

    So it is where all other numbers of a column reach a thousand, and those beside them as well, or
    there are none: 2021,12,345 among 2022,13000,
    """
    small: dict[int, set[int]] = {}  # by column, the rows with a number below a thousand
    large: dict[int, set[int]] = {}
    for row, cells in rows.items():
        for column, cell in enumerate(cells):
            if _NUMBER.fullmatch(cell):
                into = small if _FIRST.fullmatch(cell) else large
                into.setdefault(column, set()).add(row)
    for row, cells in rows.items():
        for column, pair in enumerate(pairwise(cells)):
            beside, rest = column + 1, range(column + 2, len(cells))
            if (
                _pair(pair) is not None
                and small[column] == {row}
                and len(large.get(column, ())) >= _FEWEST
                and small.get(beside, set()) <= {row}
                and all(row not in small.get(one, ()) for one in rest)
                and (beside not in large or any(row in large.get(one, ()) for one in rest))
            ):
                yield row, DoubtfulRow("cut", len(cells), len(cells), *map(str.strip, pair))
                break
