"""The part of a sheet that is looked at: its first rows, each cell of which is read once."""

# ruff: noqa: D102  the members of a sheet are explained in `Grid`
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from advocacy.workbooks.grid import Block, Grid, Look, Raw, Spot

# A comma or point that can stand before decimals only; behind it a mark may follow. Groups of three
# between points may be thousands, a day (31.12.2023) is no number.
_END = r"(?![0-9.,])\s*\D{0,6}$"
_DECIMAL_COMMA = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[. ][0-9]{{3}})+),(?![0-9]{{3}}(?![0-9]))[0-9]+{_END}")
_DECIMAL_POINT = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[, ][0-9]{{3}})+)\.(?![0-9]{{3}}(?![0-9]))[0-9]+{_END}")
_WITH_COMMA = re.compile(rf"[+-]?(?:[0-9]+|[0-9]{{1,3}}(?:[. ][0-9]{{3}})+)(?:,[0-9]+)?{_END}")
_OTHER_SIGNS = str.maketrans(".,", ",.")
_LOOKED_AT = 20_000  # cells that are enough to see how numbers are written
MOST_ROWS = 10_000  # the table of a printed page is far below; a data set shows its form sooner


class Glance(Grid):
    """A sheet down to `MOST_ROWS`; with a `comma` before its decimals, the signs of its numbers change places."""

    def __init__(self, whole: Grid, *, comma: bool) -> None:
        self._whole = whole
        self._comma = comma
        self._held: dict[Spot, Raw] = {}
        self.sheet, self.sha256, self.is_text = whole.sheet, whole.sha256, whole.is_text
        self.hidden_sheet = whole.hidden_sheet

    @cached_property
    def last_row(self) -> int:
        return min(self._whole.last_row, MOST_ROWS)

    @cached_property
    def last_column(self) -> int:
        return self._whole.last_column

    def raw(self, row: int, column: int) -> Raw:
        if not (0 < row <= self.last_row and 0 < column <= self.last_column):
            return None
        if (row, column) not in self._held:
            raw = self._whole.raw(row, column)
            if self._comma and isinstance(raw, str) and _WITH_COMMA.match(raw.strip()):
                raw = raw.translate(_OTHER_SIGNS)
            self._held[row, column] = raw
        return self._held[row, column]

    @property
    def merged(self) -> Sequence[Block]:
        return self._whole.merged

    @property
    def hidden_rows(self) -> Sequence[range]:
        return self._whole.hidden_rows

    @property
    def hidden_columns(self) -> Sequence[range]:
        return self._whole.hidden_columns

    def number_format(self, row: int, column: int) -> str:
        return self._whole.number_format(row, column)

    def displayed(self, row: int, column: int) -> str | None:
        return self._whole.displayed(row, column)

    def look(self, row: int, column: int) -> Look | None:
        return self._whole.look(row, column)

    def note(self, row: int, column: int) -> str | None:
        return self._whole.note(row, column)

    def formula(self, row: int, column: int) -> str | None:
        return self._whole.formula(row, column)


def glance_at(grid: Grid) -> tuple[Grid, bool]:
    """The sheet as far as it is looked at; whether a comma stands before the decimals of its texts.

    Then the signs change places in what is looked at, so that all numbers are written in one way.
    """
    seen = Glance(grid, comma=False)
    cells = ((row, column) for row in range(1, seen.last_row + 1) for column in range(1, seen.last_column + 1))
    texts = {raw.strip() for spot in islice(cells, _LOOKED_AT) if isinstance(raw := seen.raw(*spot), str)}
    comma = any(map(_DECIMAL_COMMA.match, texts)) and not any(map(_DECIMAL_POINT.match, texts))
    return (Glance(grid, comma=True) if comma else seen), comma
