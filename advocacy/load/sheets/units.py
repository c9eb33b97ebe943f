"""Whether the unit that the sheet says is the unit that the map says."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args

from advocacy.load.sheets.likeness import fold
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.sheetmap import HeadRows
from advocacy.model.unit import UNITS, Scale, Unit, scale_factor

# A unit is said in brackets behind a head, in a cell of its own, or behind 单位 / unit.
_BRACKETS = re.compile(r"\(([^()]*)\)")
_TITLE = re.compile(r"(?:单位|單位|unit):?([^,;，；()]+)")
_SAID: dict[str, tuple[str, Decimal]] = {
    **{
        fold(scale): ("", scale_factor(scale, UNITS["persons"]))
        for scale in get_args(Scale)
        if scale != "fraction"
    },
    "thousands": ("", Decimal(1_000)),
    "millions": ("", Decimal(1_000_000)),
    "人": ("persons", Decimal(1)),
    "户": ("households", Decimal(1)),
    "元": ("", Decimal(1)),
    "%": ("percent", Decimal(1)),
    "percent": ("percent", Decimal(1)),
}


def said_otherwise(
    sheet: Sheet, rows: HeadRows, column: int, unit: Unit, written_in: Scale | None
) -> str | None:
    """What the heads of a column, or else the title, say where the map says another unit."""
    said = _said_over(sheet, rows, column) or _said_in_title(sheet, rows)
    if said is None:
        return None
    word, (wanted, factor) = said
    if wanted and wanted != unit.id and written_in is None:
        return word
    if wanted != "percent" and unit.per != 1:
        return word
    if wanted == "percent":
        return None if unit.id == "percent" else word
    return None if factor == scale_factor(written_in, unit) else word


def _said_over(sheet: Sheet, rows: HeadRows, column: int) -> tuple[str, tuple[str, Decimal]] | None:
    for row in range(rows.last, rows.first - 1, -1):
        text = fold(sheet.text(*sheet.anchor(row, column)))
        for word in (text, *_BRACKETS.findall(text)):
            if word in _SAID:
                return word, _SAID[word]
    return None


def _said_in_title(sheet: Sheet, rows: HeadRows) -> tuple[str, tuple[str, Decimal]] | None:
    for row in range(1, rows.last + 1):
        for column in range(1, sheet.last_column + 1):
            match = _TITLE.search(fold(sheet.text(row, column)))
            if match and match[1] in _SAID:
                return match[1], _SAID[match[1]]
    return None
