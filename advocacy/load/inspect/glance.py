"""The part of a sheet that is looked at: its first rows, each cell of which is read once."""

# ruff: noqa: D102  the members of a page are explained in `Page`
from __future__ import annotations

from collections.abc import Sequence

from advocacy.load.sheets.grid import Block, Grid, Page, Raw, Spot

MOST_ROWS = 10_000  # the table of a printed page is far below; a data set shows its form sooner


class Glance:
    """The page of a sheet down to its row `last_row`; see `Page` for what each member gives."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._held: dict[Spot, Raw] = {}
        self.last_row = min(page.last_row, MOST_ROWS)
        self.last_column = page.last_column

    def raw(self, row: int, column: int) -> Raw:
        if not (0 < row <= self.last_row and 0 < column <= self.last_column):
            return None
        if (row, column) not in self._held:
            self._held[row, column] = self._page.raw(row, column)
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

    def comment(self, row: int, column: int) -> str | None:
        return self._page.comment(row, column)

    def formula(self, row: int, column: int) -> str | None:
        return self._page.formula(row, column)


def glance_at(grid: Grid) -> Grid:
    """The sheet as far as it is looked at."""
    return Grid(grid.sheet, grid.sha256, Glance(grid.page), grid.is_text)
