"""Annexes A and B of a draft brought up to date, where nobody has touched them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from advocacy.model.annex_form import (
    CHECKSUM,
    FIGURE_HEADS,
    LISTED_HEAD,
    PRINTED,
    ROW_NUMBER,
    SOURCE,
    WHERE,
    WORKBOOK_HEADS,
)
from advocacy.model.ledger import BlockText
from advocacy.reread.annex import AnnexLine
from advocacy.reread.passages import Passage, cell_of, row_of, table_of
from advocacy.reread.renewal import Identity, Side, identity
from advocacy.reread.tracked import can_replace, in_revision


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a passage, and what is to stand there."""

    passage: Passage
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an annex: per column its passages; `listed` where it is printed as a list."""

    cells: tuple[tuple[Passage, ...], ...]
    listed: bool = False

    @property
    def name(self) -> str:
        """The first cell."""
        return self.cells[0][0].text.strip()

    def texts(self) -> Iterator[str]:
        """What we wrote: of a list without the heads that stand before each cell."""
        for number, cell in enumerate(self.cells):
            for passage in cell:
                head = LISTED_HEAD.match(passage.text) if self.listed and number else None
                yield passage.text[0 if head is None else head.end() :].strip()


def annex_rows(passages: Sequence[Passage]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of annex A and those of annex B."""
    figures: list[Row] = []
    workbooks: list[Row] = []
    for row in (*_table_rows(passages), *_listed_rows(passages)):
        if len(row.cells) == len(FIGURE_HEADS) and (row.cells[0][0].annex or ROW_NUMBER.fullmatch(row.name)):
            figures.append(row)
        elif len(row.cells) == len(WORKBOOK_HEADS) and CHECKSUM.fullmatch(list(row.texts())[-1]):
            workbooks.append(row)
    return tuple(figures), tuple(workbooks)


def _table_rows(passages: Sequence[Passage]) -> Iterator[Row]:
    for row, inside in groupby(passages, key=row_of):
        if row is not None:
            cells = tuple(tuple(cell) for _, cell in groupby(inside, key=cell_of))
            yield Row(cells)


def _listed_rows(passages: Sequence[Passage]) -> Iterator[Row]:
    for at, passage in enumerate(passages):
        if table_of(passage) is not None:
            continue
        if passage.annex or ROW_NUMBER.fullmatch(passage.text.strip()):
            yield Row(tuple((one,) for one in passages[at : at + len(FIGURE_HEADS)]), listed=True)
        elif at + len(WORKBOOK_HEADS) <= len(passages):
            row = Row(tuple((one,) for one in passages[at : at + len(WORKBOOK_HEADS)]), listed=True)
            if CHECKSUM.fullmatch(list(row.texts())[-1]):
                yield row


def untouched(rows: Sequence[Row], delivered: Sequence[BlockText]) -> bool:
    """True if rows say, in order and with nothing between, what we handed over."""
    now = "\n".join(text for row in rows for text in row.texts() if text)
    then = "\n".join(text for block in delivered if (text := block.text.strip()))
    return bool(now) and f"\n{now}\n" in f"\n{then}\n"


def renewed_figures(rows: Sequence[Row], built: Sequence[Row], draft: Side, now: Side) -> Iterator[Edit | str]:
    """What changes in annex A; the name of a row where that cannot be done."""
    old_by_number = {line.number: line for line in draft.lines}
    new_by_number = {line.number: line for line in now.lines}
    current = now.identities()
    known = draft.identities()
    there = {row.name: row for row in built}
    numbers = _numbers(known, current)
    for row in rows:
        line = old_by_number.get(row.name)
        if line is None or not (line.file or line.formula):
            continue  # a count of records
        same = identity(line, old_by_number)
        fresh = current.get(same) if same in known else None
        if fresh is None or fresh.number not in there:
            continue  # the build of today prints no such figure
        yield from _renewed(row, there[fresh.number], numbers, new_by_number)


def _numbers(known: Mapping[Identity, AnnexLine], current: Mapping[Identity, AnnexLine]) -> dict[str, str]:
    """The number of a row in the draft by its number in the build of today."""
    return {line.number: known[one].number for one, line in current.items() if one in known}


def _renewed(
    row: Row, fresh: Row, numbers: Mapping[str, str], by_number: Mapping[str, AnnexLine]
) -> Iterator[Edit | str]:
    for column in (PRINTED, WHERE, SOURCE):
        old, new = row.cells[column], fresh.cells[column]
        if len(old) != len(new):
            yield row.name
            continue
        for passage, other in zip(old, new, strict=True):
            if column == PRINTED:
                yield from _figures(row, passage, other)
                continue
            words = other.text
            if column == WHERE and by_number[fresh.name].formula:
                if any(one not in numbers for one in ROW_NUMBER.findall(words)):
                    yield row.name
                    continue
                words = ROW_NUMBER.sub(lambda match: numbers[match[0]], words)
            yield from _whole(row, passage, words)


def _figures(row: Row, passage: Passage, other: Passage) -> Iterator[Edit | str]:
    if len(passage.figures) != len(other.figures) or passage.frame != other.frame:
        if passage.text != other.text:
            yield row.name
        return
    for old, new in zip(passage.figures, other.figures, strict=True):
        yield from _edit(row, passage, old.start, old.end, other.text[new.start : new.end])


def _whole(row: Row, passage: Passage, words: str) -> Iterator[Edit | str]:
    """All of a cell; in a list without the head, which is the same."""
    head = LISTED_HEAD.match(passage.text) if row.listed else None
    start = 0 if head is None else head.end()
    if not words.startswith(passage.text[:start]):
        yield row.name
        return
    yield from _edit(row, passage, start, len(passage.text), words[start:])


def _edit(row: Row, passage: Passage, start: int, end: int, new: str) -> Iterator[Edit | str]:
    if passage.text[start:end] == new:
        return
    if in_revision(passage, start, end) or not can_replace(passage, start, end):
        yield row.name
    else:
        yield Edit(passage, start, end, new)


def renewed_workbooks(rows: Sequence[Row], built: Sequence[Row]) -> Iterator[Edit | str]:
    """What changes in annex B: source, date and checksum of the workbooks that are still used."""
    there = {row.name: row for row in built}
    for row in rows:
        fresh = there.get(row.name)
        if fresh is None:
            continue
        for old, new in zip(row.cells[1:], fresh.cells[1:], strict=True):
            if len(old) != len(new):
                yield row.name
                continue
            for passage, other in zip(old, new, strict=True):
                yield from _whole(row, passage, other.text)
