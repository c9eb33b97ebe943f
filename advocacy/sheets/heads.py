"""Finding a column by its head: the word first, the place as a second witness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advocacy.model.finding import Finding
from advocacy.model.sheetfields import HeadRows
from advocacy.model.sheetmap import Measure, SheetMap
from advocacy.model.text_matching import fold, listed
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.measure import Meaning
from advocacy.workbooks.addresses import address, column_number, split_address
from advocacy.workbooks.grid import Grid


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of each column, from the top row down.

    `all` holds what stands over a column, carried to the right inside a row; `own` the lowest
    head that stands in the column itself, with its cell. The folded ones are for comparing.
    """

    all: Mapping[int, tuple[str, ...]]
    own: Mapping[int, tuple[str, str]]
    folded: Mapping[int, tuple[str, ...]]
    own_folded: Mapping[int, str]

    def words(self) -> tuple[str, ...]:
        """Every head of the sheet, once, in the order of the columns."""
        return tuple(dict.fromkeys(word for words in self.all.values() for word in words if word))

    def named(self, head: tuple[str, ...]) -> tuple[int, ...]:
        """The columns under a head: a word by its own head first, a list from the top down."""
        wanted = tuple(fold(word) for word in head)
        if len(wanted) == 1:
            own = tuple(c for c, word in self.own_folded.items() if word == wanted[0])
            if own:
                return own
        return tuple(column for column, words in self.folded.items() if wanted[-1] in words and _follows(wanted, words))


def _follows(head: tuple[str, ...], words: tuple[str, ...]) -> bool:
    below = iter(words)
    return all(word in below for word in head)


def read_heads(grid: Grid, rows: HeadRows) -> Heads:
    """The heads in `rows`.

    The last head row is never carried to the right, and no row is carried across the beginning of
    a head above it.
    """
    columns = range(1, grid.last_column + 1)
    over: dict[int, list[str]] = {column: [] for column in columns}
    own: dict[int, tuple[str, str]] = {}
    begun: set[int] = set()
    for row in range(rows.first, min(rows.last, grid.last_row) + 1):
        carried = ""
        begin: set[int] = set()
        for column in columns:
            text, top = grid.text(row, column), (row, column)
            if not text:
                top = grid.anchor(row, column)
                text = grid.text(*top)
            if text and top[1] == column:
                own[column] = text, address(*top)
                begin.add(column)
            if text:
                carried = text
            elif row == rows.last or column in begun:
                carried = ""
            over[column].append(carried)
        begun |= begin
    return Heads(
        {column: tuple(words) for column, words in over.items()},
        own,
        {column: tuple(fold(word) for word in words) for column, words in over.items()},
        {column: fold(word) for column, (word, _) in own.items()},
    )


def declared_heads(plan: SheetMap) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """The heads that the indicators of a map are found by, each with its cell where the map names one."""
    for one in plan.indicators.values():
        shared = plan.measures.get(one.measure or "", Measure())
        head = one.head or shared.head
        if head is not None:
            yield head, one.head_at or shared.head_at


def find_column(grid: Grid, heads: Heads, meaning: Meaning) -> int | Finding:
    """The column of a measure, or the finding that says how word and place disagree."""
    path, names, measure = meaning.path, (meaning.id,), meaning.measure
    head, at = measure.head, measure.head_at
    if head is None:
        if measure.column is None:
            return meaning.map_file.in_map("head-needed", path, names, indicator=meaning.id)
        return column_number(measure.column)
    word = " / ".join(head)
    if at is not None:
        row, column = split_address(at)
        found = grid.text(*grid.anchor(row, column))
        if fold(found) != fold(head[-1]):
            return _not_at(heads, meaning, at, found)
        return column_number(measure.column) if measure.column else column
    columns = heads.named(head)
    if measure.column is not None:
        column = column_number(measure.column)
        return column if column in columns else _disagree(heads, meaning, columns)
    if len(columns) > 1:
        cells = listed(cell_of(meaning.map_file, heads, column) for column in columns)
        return meaning.map_file.in_map("head-not-unique", (*path, "head"), names, head=word, cells=cells)
    if not columns:
        return _not_found(heads, meaning, head)
    return columns[0]


def _disagree(heads: Heads, meaning: Meaning, columns: tuple[int, ...]) -> Finding:
    """The head does not stand in the declared column: it moved, or it was renamed."""
    head, column = meaning.measure.head or (), column_number(meaning.measure.column or "A")
    names, word = (meaning.id,), " / ".join(head)
    if columns:
        return meaning.in_map(
            "head-elsewhere",
            "column",
            head=word,
            column=meaning.measure.column or "",
            cells=listed(cell_of(meaning.map_file, heads, one) for one in columns),
        )
    if column not in heads.own:
        return _not_found(heads, meaning, head)
    found, cell = heads.own[column]
    return meaning.map_file.in_cell("head-changed", cell, names, head=word, found=found)


def _not_at(heads: Heads, meaning: Meaning, at: str, found: str) -> Finding:
    """The cell that the map names holds another text; where the head stands is offered."""
    head = meaning.measure.head or ("",)
    cells = [cell_of(meaning.map_file, heads, column) for column in heads.named(head)]
    hint = (f"，如 head_at: {cells[0]}", f", for example head_at: {cells[0]}") if cells else ("", "")
    return meaning.in_map("head-at-other", "head_at", cell=at, found=found, head=head[-1], hint=hint)


def _not_found(heads: Heads, meaning: Meaning, head: tuple[str, ...]) -> Finding:
    return head_not_found(meaning.map_file, heads, (*meaning.path, "head"), meaning.id, head)


def head_not_found(
    map_file: MapFile, heads: Heads, path: tuple[str | int, ...], name: str, head: tuple[str, ...]
) -> Finding:
    """No column has this head; the nearest word is offered."""
    words = heads.words()
    rows = map_file.plan.layout.head_rows
    return map_file.in_map(
        "head-not-found",
        path,
        (name,),
        head=" / ".join(head),
        rows=str(rows.first) if rows.first == rows.last else f"{rows.first}-{rows.last}",
        heads=listed(words),
        hint=map_file.suggestions.did_you_mean(head[-1], words),
    )


def cell_of(map_file: MapFile, heads: Heads, column: int) -> str:
    """Where the head of a column stands."""
    return heads.own.get(column, ("", address(map_file.plan.layout.head_rows.last, column)))[1]
