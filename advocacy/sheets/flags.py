"""Marks about a value that stand in a column of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advocacy.model.finding import Finding
from advocacy.model.sheetmap import NORMAL, UNVERIFIED
from advocacy.model.text import Text
from advocacy.model.text_matching import code_points, fold
from advocacy.sheets.measure import Meaning
from advocacy.workbooks.addresses import address, column_number
from advocacy.workbooks.grid import Grid

_BETWEEN = re.compile(r"[\s,;，；、/]+")


@dataclass(frozen=True, slots=True)
class Flagged:
    """What the flag column says of a value: why it is missing, or notes to print with it."""

    missing: Text | None = None
    notes: tuple[Text, ...] = ()


def read_flags(grid: Grid, meaning: Meaning, row: int, *, empty: bool) -> Flagged | Finding:
    """The marks beside a value; beside an empty cell a mark is the reason why it is empty."""
    column = meaning.measure.flag_column or meaning.map_file.plan.flag_column
    if column is None:
        return Flagged()
    number = column_number(column)
    text = grid.text(row, number)
    if not text:
        return Flagged()
    missing = {fold(mark): reason for mark, reason in meaning.map_file.plan.missing.items()}
    flags = {fold(mark): reason for mark, reason in meaning.map_file.plan.flags.items()}
    if fold(text) in missing:
        return Flagged(missing=missing[fold(text)])
    marks = _marks(text, flags)
    if marks is None:
        spot = address(row, number)
        return meaning.in_cell("flag-unknown", spot, text=text, marks=code_points(text))
    if UNVERIFIED in marks:
        return Flagged(missing=UNVERIFIED)
    notes = tuple(mark for mark in marks if mark != NORMAL)
    if empty and notes:
        return Flagged(missing=notes[0])
    return Flagged(notes=notes)


def _marks(text: str, flags: dict[str, Text]) -> list[Text] | None:
    """The meanings of a mark, of several with signs between, or of letters side by side (be)."""
    if fold(text) in flags:
        return [flags[fold(text)]]
    parts = [fold(part) for part in _BETWEEN.split(text) if part]
    if not all(part in flags for part in parts):
        parts = list(fold(text))
    return [flags[part] for part in parts] if all(part in flags for part in parts) else None
