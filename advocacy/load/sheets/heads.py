"""Finding a column by its head: the word first, the place as a second witness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advocacy.load.sheets.likeness import did_you_mean, fold, listed
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.rows import address, column_number, split_address
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.finding import Finding
from advocacy.model.sheetmap import HeadRows, Measure


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of each column, from the top row down.

    `all` holds what stands over a column, carried to the right inside a row; `own` the lowest
    head that stands in the column itself, with its cell.
    """

    all: dict[int, tuple[str, ...]]
    own: dict[int, tuple[str, str]]

    def words(self) -> tuple[str, ...]:
        """Every head of the sheet, once, in the order of the columns."""
        return tuple(dict.fromkeys(word for words in self.all.values() for word in words if word))

    def named(self, head: tuple[str, ...]) -> tuple[int, ...]:
        """The columns under a head: a word by its own head first, a list from the top down."""
        if len(head) == 1:
            own = tuple(c for c, (word, _) in self.own.items() if fold(word) == fold(head[0]))
            if own:
                return own
        return tuple(column for column, words in self.all.items() if _follows(head, words))


def _follows(head: Iterable[str], words: tuple[str, ...]) -> bool:
    below = iter(fold(word) for word in words)
    return all(fold(word) in below for word in head)


def read_heads(sheet: Sheet, rows: HeadRows) -> Heads:
    """The heads in `rows`; the last head row is never carried to the right."""
    columns = range(1, sheet.last_column + 1)
    over: dict[int, list[str]] = {column: [] for column in columns}
    own: dict[int, tuple[str, str]] = {}
    for row in range(rows.first, rows.last + 1):
        carried = ""
        for column in columns:
            top = sheet.anchor(row, column)
            text = sheet.text(*top)
            merged_right = top[1] != column
            if text and not merged_right:
                own[column] = text, address(*top)
            if text:
                carried = text
            elif row == rows.last:
                carried = ""
            over[column].append(carried)
    return Heads({column: tuple(words) for column, words in over.items()}, own)


def find_column(
    map_file: MapFile, sheet: Sheet, heads: Heads, name: str, measure: Measure
) -> int | Finding:
    """The column of a measure, or the finding that says how word and place disagree."""
    path = map_file.path_of(name)
    head, at = measure.head, measure.head_at
    if head is None:
        if measure.column is None:
            return map_file.in_map("head-needed", path, (name,), indicator=name)
        return column_number(measure.column)
    word = " / ".join(head)
    if at is not None:
        row, column = split_address(at)
        found = sheet.text(*sheet.anchor(row, column))
        if fold(found) != fold(head[-1]):
            return map_file.in_cell("head-changed", at, (name,), head=head[-1], found=found)
        return column_number(measure.column) if measure.column else column
    columns = heads.named(head)
    if measure.column is not None:
        column = column_number(measure.column)
        return column if column in columns else _disagree(map_file, heads, name, measure, columns)
    if len(columns) > 1:
        cells = listed(_cell_of(map_file, heads, column) for column in columns)
        return map_file.in_map("head-not-unique", (*path, "head"), (name,), head=word, cells=cells)
    if not columns:
        return _not_found(map_file, heads, name, head)
    return columns[0]


def _disagree(
    map_file: MapFile, heads: Heads, name: str, measure: Measure, columns: tuple[int, ...]
) -> Finding:
    """The head does not stand in the declared column: it moved, or it was renamed."""
    head, column = measure.head or (), column_number(measure.column or "A")
    if columns:
        return map_file.in_map(
            "head-elsewhere",
            (*map_file.path_of(name), "column"),
            (name,),
            head=" / ".join(head),
            column=measure.column or "",
            cells=listed(_cell_of(map_file, heads, one) for one in columns),
        )
    if column not in heads.own:
        return _not_found(map_file, heads, name, head)
    found, cell = heads.own[column]
    return map_file.in_cell("head-changed", cell, (name,), head=" / ".join(head), found=found)


def _not_found(map_file: MapFile, heads: Heads, name: str, head: tuple[str, ...]) -> Finding:
    words = heads.words()
    rows = map_file.plan.layout.head_rows
    return map_file.in_map(
        "head-not-found",
        (*map_file.path_of(name), "head"),
        (name,),
        head=" / ".join(head),
        rows=str(rows.first) if rows.first == rows.last else f"{rows.first}-{rows.last}",
        heads=listed(words),
        hint=did_you_mean(head[-1], words),
    )


def _cell_of(map_file: MapFile, heads: Heads, column: int) -> str:
    return heads.own.get(column, ("", address(map_file.plan.layout.head_rows.last, column)))[1]
