"""The labels of rows: in one column or several, carried down where they stand once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from advocacy.model.text_matching import fold
from advocacy.sheets.mapfile import MapFile
from advocacy.workbooks.addresses import column_letters, column_number
from advocacy.workbooks.grid import Grid


@dataclass(frozen=True)
class Labels:
    """The labels of each data row, one for each label column."""

    columns: tuple[int, ...]
    of: Mapping[int, tuple[str, ...]]

    def called(self, wanted: str | tuple[str, ...]) -> Sequence[int]:
        """The rows called `wanted`, from the top: in all label columns, or in any by one word."""
        if isinstance(wanted, str):
            return self._rows.get(fold(wanted), ())
        return self._rows.get(tuple(map(fold, wanted)), ())

    @cached_property
    def _rows(self) -> Mapping[str | tuple[str, ...], list[int]]:
        alike: dict[tuple[str, ...], list[int]] = {}
        for row, labels in self.of.items():
            alike.setdefault(labels, []).append(row)
        rows: dict[str | tuple[str, ...], list[int]] = {}
        for labels, each in alike.items():
            folded = tuple(map(fold, labels))
            names: set[str | tuple[str, ...]] = {folded, *folded}
            for name in names:
                rows[name] = sorted([*rows[name], *each]) if name in rows else each
        return rows

    def show(self, row: int) -> str:
        """The label as a map would write it."""
        return " / ".join(filter(None, self.of[row]))


def label_columns(map_file: MapFile) -> tuple[int, ...]:
    """The columns of the row labels: the declared ones, else that of the periods, else A."""
    layout = map_file.plan.layout
    columns = layout.label_column or (layout.period.in_column or "A",)
    return tuple(column_number(column) for column in columns)


def shown_columns(map_file: MapFile) -> str:
    """The label columns as they are called: `A, B`."""
    return ", ".join(column_letters(column) for column in label_columns(map_file))


def read_labels(map_file: MapFile, grid: Grid, rows: range) -> Labels:
    """The labels in `rows`; an outer label that begins anew ends those inside it.

    The innermost column is carried down only where the periods have a column of their own: a row
    without it is not one more of the label above.
    """
    layout = map_file.plan.layout
    columns = label_columns(map_file)
    apart = layout.period.in_column is not None and (column_number(layout.period.in_column) not in columns)
    carried = [layout.carry_down and (number < len(columns) - 1 or apart) for number in range(len(columns))]
    texts = [grid.texts(column) for column in columns]
    above = [""] * len(columns)
    of: dict[int, tuple[str, ...]] = {}
    for row in rows:
        labels = [_own(map_file, grid, row, column, texts[n]) for n, column in enumerate(columns)]
        for number, text in enumerate(labels):
            if text:
                above[number:] = [text, *[""] * (len(columns) - number - 1)]
            elif carried[number]:
                labels[number] = above[number]
        of[row] = tuple(labels)
    return Labels(columns, of)


def _own(map_file: MapFile, grid: Grid, row: int, column: int, texts: tuple[str, ...]) -> str:
    """The label of a row; merged downwards it stands in the first cell of its block."""
    text = texts[row - 1] if row <= len(texts) else ""
    if text or not map_file.plan.layout.label_column:
        return text
    top, left = grid.anchor(row, column)
    return grid.text(top, left) if left == column else ""
