"""Rows of a text table whose cells may stand in wrong columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from advocacy.load.sheets.grid import Grid
from advocacy.load.sheets.text_table import TextPage
from advocacy.model.sheetfields import HeadRows

_FIRST = re.compile(r"\s*[+-]?[0-9]{1,3}")
_GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?\s*")
_NUMBER = re.compile(r"\s*[+-]?[0-9][0-9.,]*\s*")


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """Why nobody knows in which columns the cells of a row belong.

    `cells` and `heads` are how many there are; `first` and `second` two cells that may be one
    number, empty where none are.
    """

    why: Literal["quotes", "wide"]
    cells: int
    heads: int
    first: str = ""
    second: str = ""


def doubtful_rows(grid: Grid, head_rows: HeadRows, rows: range) -> Mapping[int, DoubtfulRow]:
    """The doubtful ones among `rows`; all of them where the quotation marks of a head do not pair."""
    page = grid.page
    if not isinstance(page, TextPage):
        return {}
    heads = range(head_rows.first, head_rows.last + 1)
    width = max((len(page.cells(row)) for row in heads), default=0)
    widths = {row: len(page.cells(row)) for row in rows}
    times = Counter(count for count in widths.values() if count > 1)
    usual = min((count for count in times if times[count] == max(times.values())), default=0)
    found: dict[int, DoubtfulRow] = {}
    broken_head = any(row in page.broken for row in heads)
    for row, count in widths.items():
        if row in page.broken or broken_head:
            found[row] = DoubtfulRow("quotes", count, width)
        elif count > width:
            wide = _wide(page.cells(row), width, usual, page.separator)
            if wide is not None:
                found[row] = wide
    return found


def _wide(cells: list[str], heads: int, usual: int, separator: str) -> DoubtfulRow | None:
    """A row with more cells than heads, if one number may have been cut into two of them.

    A column without a head that every row has is none.
    """
    if separator == ",":
        for first, second in pairwise(cells):
            if _FIRST.fullmatch(first) and _GROUP.fullmatch(second):
                return DoubtfulRow("wide", len(cells), heads, first.strip(), second.strip())
    if len(cells) > usual and any(_NUMBER.fullmatch(cell) for cell in cells[heads:]):
        return DoubtfulRow("wide", len(cells), heads)
    return None
