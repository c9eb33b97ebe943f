"""A sheet with the shape of its table: the words over a column, the period and number of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from advocacy.inspect.cells import filled, number_in, plain
from advocacy.inspect.guesses import Guess, guess
from advocacy.inspect.shape import Shape
from advocacy.model.figure import Period
from advocacy.sheets.heads import Heads, read_heads
from advocacy.sheets.named_periods import named_periods
from advocacy.sheets.unit_phrases import units_in
from advocacy.workbooks.addresses import address
from advocacy.workbooks.displayed import read_displayed
from advocacy.workbooks.grid import Grid, Spot
from advocacy.workbooks.shown import Shown, read_format

_TOTAL = re.compile(r"(?:合?[计計]|总[计計]|總計)$|total\b|all\b", re.IGNORECASE)
_TRIED = 200  # rows that are enough to see what numbers a column holds
Way = tuple[tuple[str, ...], str | None]  # `head` and `head_at`


@dataclass(frozen=True)
class Table:
    """One sheet and the table in it.

    `title` is what its file is called; `last_row` that of the sheet, which may go on below what
    was looked at.
    """

    grid: Grid
    shape: Shape
    title: str
    last_row: int

    @cached_property
    def heads(self) -> Heads:
        """The heads as a sheet map finds them."""
        return read_heads(self.grid, self.shape.heads)

    @cached_property
    def has_heads(self) -> bool:
        """True if words stand over the numbers, in rows above them, and no numbers but periods."""
        if self.shape.heads.last >= self.shape.rows[0] and not self.shape.words:
            return False
        spots = [(row, c) for c in self.shape.values for row in self._head_rows()]
        periods = self.shape.periods.at if self.shape.periods is not None else {}
        return any(self.grid.text(*spot) for spot in spots) and not any(
            self.number(spot) is not None and spot not in periods and not named_periods(self.grid.text(*spot))
            for spot in spots
        )

    def _head_rows(self) -> range:
        return range(self.shape.heads.first, self.shape.heads.last + 1)

    @property
    def head_of_periods(self) -> str:
        """What stands over the column of periods, or before the row of them."""
        periods = self.shape.periods
        if periods is None:
            return ""
        if periods.place == "column":
            return " ".join(self.words(periods.number))
        first = min(column for _, column in periods.at)
        return " ".join(self.grid.text(periods.number, column) for column in range(1, first))

    def words(self, column: int) -> tuple[str, ...]:
        """The heads over a column from the top down, each once."""
        words = (plain(word) for word in self.heads.all.get(column, ()))
        return tuple(dict.fromkeys(word for word in words if re.search(r"\w|[%％‰]", word)))

    def own(self, column: int) -> tuple[str, ...]:
        """The head texts that stand in the column itself, from the top down."""
        texts = (plain(self.grid.text(row, column)) for row in self._head_rows())
        return tuple(text for text in texts if text)

    @cached_property
    def offset(self) -> Mapping[int, int]:
        """Columns whose group head stands in the next column: there the group's total is not first.

        The total of each group stands in its first column; a group head beside it has slipped.
        """
        first = self.shape.heads.first
        if first == self.shape.heads.last:
            return {}
        begun = {c for c in self.shape.values if plain(self.grid.text(first, c))}
        totals = {c for c in self.shape.values if any(map(_TOTAL.match, self.own(c)))}
        return {
            column: column + 1
            for column in self.shape.values
            if column in totals - begun and column + 1 in begun - totals
        }

    def ways(self, column: int) -> tuple[Way, ...]:
        """How a map can say the head of a column, the surest first; the last one says none."""
        if column in self.offset:
            beside = self.offset[column]
            at = address(self.shape.heads.first, beside)
            return (((plain(self.grid.text(self.shape.heads.first, beside)),), at), ((), None))
        words = self.words(column)
        pairs = [((words[0], words[-1]), None)] if len(words) > 1 else []
        return (*pairs, *(((word,), None) for word in reversed(words)), ((), None))

    def meaning(self, words: Iterable[str], spot: Spot) -> Guess:
        """What the number in a cell may be, by its heads, the titles and its number format."""
        value = number_in(self.grid, *spot)
        percent = value is not None and self.shown(spot, value).percent
        column = (self.number((row, spot[1])) for row in self.shape.rows[:_TRIED])
        values = [one for one in column if one is not None]
        return guess(words, self.around, values, shown_as_percent=percent)

    @cached_property
    def around(self) -> tuple[str, ...]:
        """What is said around the table, and in a long one what all its rows say."""
        said = tuple(
            plain(self.grid.text(self.shape.rows[0], column))
            for column in self.shape.labels
            if self.shape.is_long and len(set(self.grid.texts(column)[self.shape.rows[0] - 1 :])) == 1
        )
        beside = (text for row in self._head_rows() for _, text in filled(self.grid, row))
        units = tuple(text for text in beside if units_in(text, "label"))  # 单位：万人 among the heads
        return (*units, *self.shape.above, *self.shape.below[:1], *said, self.title)

    def called(self, column: int) -> tuple[str, ...]:
        """The words by which people call a column; a head that has slipped is put back."""
        if column not in self.offset:
            return self.words(column)
        group = (text for text in self.own(self.offset[column]) if re.search(r"\w", text))
        return tuple(dict.fromkeys((*group, *self.own(column))))

    def shown(self, spot: Spot, value: Decimal) -> Shown:
        """What a reader sees of the number in a cell."""
        displayed = self.grid.displayed(*spot)
        if displayed is not None:
            return read_displayed(displayed, value)
        return read_format(self.grid.number_format(*spot), value)

    def period(self, spot: Spot) -> Period | None:
        """The period of a cell; None where the table has one for all."""
        periods = self.shape.periods
        if periods is None:
            return None
        row, column = spot
        at = (row, periods.number) if periods.place == "column" else (periods.number, column)
        return periods.at.get(at)

    def number(self, spot: Spot) -> Decimal | None:
        """The number in a cell."""
        return number_in(self.grid, *spot)

    def latest(self, spots: Iterable[Spot]) -> Spot | None:
        """The cell of the latest period that holds a number; the first where there are none."""
        best: Spot | None = None
        for spot in spots:
            value = self.number(spot)
            if value is None or self.shown(spot, value).in_place is not None:
                continue
            now, then = self.period(spot), None if best is None else self.period(best)
            if best is None or (now is not None and then is not None and now.end > then.end):
                best = spot
        return best
