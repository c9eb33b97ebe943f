"""Rows of annexes A and B that are printed as a list: large print has no room for their columns.

A row is a paragraph with its first cell, and one `head：cell` for each further column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from advocacy.model.mark import ANNEX_MARK
from advocacy.reread.reading import ReadParagraph, ReadRow

_NUMBER = re.compile(r"A[0-9]+")
_NAMED = re.compile(r"(?P<head>[^：:\n]{1,80})(?:：|: )\s*(?P<cell>.+)", re.DOTALL)
_CHECKSUM = re.compile(r"[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}")
_FIGURE_COLUMNS = 5
_WORKBOOK_COLUMNS = 4


def listed_rows(paragraphs: Sequence[ReadParagraph]) -> tuple[tuple[ReadRow, ...], tuple[ReadParagraph, ...]]:
    """The rows of both annexes, and the paragraphs that are not part of annex A."""
    rows: list[ReadRow] = []
    others: list[ReadParagraph] = []
    at = 0
    while at < len(paragraphs):
        row = _row(paragraphs[at : at + _FIGURE_COLUMNS])
        if len(row) == _FIGURE_COLUMNS and is_number(paragraphs[at]):
            rows.append(row)
            at += _FIGURE_COLUMNS
            continue
        row = _row(paragraphs[at : at + _WORKBOOK_COLUMNS])
        if len(row) == _WORKBOOK_COLUMNS and _CHECKSUM.fullmatch(row[-1][0].text):
            rows.append(row)
        others.append(paragraphs[at])
        at += 1
    return tuple(rows), tuple(others)


def is_number(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph is the number of a row of annex A: by its mark, else by its look."""
    marked = any(ANNEX_MARK.fullmatch(stretch.bookmark) for stretch in paragraph.stretches)
    return marked or _NUMBER.fullmatch(paragraph.text.strip()) is not None


def _row(paragraphs: Sequence[ReadParagraph]) -> ReadRow:
    """One paragraph a cell, without the heads; it ends where a head is missing."""
    cells = [(paragraphs[0],)]
    for paragraph in paragraphs[1:]:
        named = _NAMED.fullmatch(paragraph.text.strip())
        if named is None:
            break
        cells.append((ReadParagraph(named["cell"]),))
    return tuple(cells)
