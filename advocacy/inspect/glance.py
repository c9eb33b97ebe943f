"""The part of a sheet that is looked at: its first rows, each cell of which is read once."""

# ruff: noqa: D102  the members of a page are explained in `Page`
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from advocacy.workbooks.grid import Block, Grid, Look, Page, Raw, Spot

# A comma or point that can stand before decimals only; behind it a mark may follow. Groups of three
# between points may be thousands, a day (31.12.2023) is no number.
_END = r"(?![0-9.,])\s*\D{0,6}$"
_DECIMAL_COMMA = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[. ][0-9]{{3}})+),(?![0-9]{{3}}(?![0-9]))[0-9]+{_END}")
_DECIMAL_POINT = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[, ][0-9]{{3}})+)\.(?![0-9]{{3}}(?![0-9]))[0-9]+{_END}")
_WITH_COMMA = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[. ][0-9]{{3}})+)(?:,[0-9]+)?{_END}")
_OTHER_SIGNS = str.maketrans(".,", ",.")
_LOOKED_AT = 20_000  # cells that are enough to see how numbers are written
MOST_ROWS = 10_000  # the table of a printed page is far below; a data set shows its form sooner


class Glance:
    """The page of a sheet down to its row `last_row`; see `Page` for what each member gives."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.comma = False
        self._held: dict[Spot, Raw] = {}
        self.last_row = min(page.last_row, MOST_ROWS)
        self.last_column = page.last_column

    def raw(self, row: int, column: int) -> Raw:
        if not (0 < row <= self.last_row and 0 < column <= self.last_column):
            return None
        if (row, column) not in self._held:
            raw = self._page.raw(row, column)
            if self.comma and isinstance(raw, str) and _WITH_COMMA.match(raw.strip()):
                raw = raw.translate(_OTHER_SIGNS)
            self._held[row, column] = raw
        return self._held[row, column]

    @property
    def merged(self) -> Sequence[Block]:
        return self._page.merged

    @property
    def hidden_sheet(self) -> bool:
        return self._page.hidden_sheet

    @property
    def hidden_rows(self) -> Sequence[range]:
        return self._page.hidden_rows

    @property
    def hidden_columns(self) -> Sequence[range]:
        return self._page.hidden_columns

    def number_format(self, row: int, column: int) -> str:
        return self._page.number_format(row, column)

    def displayed(self, row: int, column: int) -> str | None:
        return self._page.displayed(row, column)

    def look(self, row: int, column: int) -> Look | None:
        return self._page.look(row, column)

    def comment(self, row: int, column: int) -> str | None:
        return self._page.comment(row, column)

    def formula(self, row: int, column: int) -> str | None:
        return self._page.formula(row, column)


def glance_at(grid: Grid) -> tuple[Grid, bool]:
    """The sheet as far as it is looked at; whether a comma stands before the decimals of its texts.

    Then the signs change places in what is looked at, so that all numbers are written in one way.
    """
    page = Glance(grid.page)
    seen = Grid(grid.sheet, grid.sha256, page, grid.is_text)
    cells = ((row, column) for row in range(1, page.last_row + 1) for column in range(1, page.last_column + 1))
    texts = {raw.strip() for spot in islice(cells, _LOOKED_AT) if isinstance(raw := page.raw(*spot), str)}
    comma = any(map(_DECIMAL_COMMA.match, texts)) and not any(map(_DECIMAL_POINT.match, texts))
    if comma:
        page = Glance(grid.page)
        page.comma = True
        seen = Grid(grid.sheet, grid.sha256, page, grid.is_text)
    return seen, comma
