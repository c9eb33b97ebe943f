"""A cell to an exact number, or to the reason why it has none."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from advocacy.load.sheets.likeness import code_points
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.rows import address
from advocacy.load.sheets.shown import Shown, last_digit, read_format
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.finding import Finding
from advocacy.model.sheetmap import UNVERIFIED
from advocacy.model.text import Text, label

_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
UNREADABLE = label("单元格无法读取", "the cell could not be read")


@dataclass(frozen=True, slots=True)
class CellValue:
    """What a cell says, in the sheet's own scale.

    `value` is None with the reason in `missing`. `last_digit` is the worth of the last digit that
    a reader sees; `formatted` whether a number format says so.
    """

    value: Decimal | None
    last_digit: Decimal
    formatted: bool
    missing: Text | None
    notes: tuple[Text, ...]


def read_value(
    map_file: MapFile, sheet: Sheet, row: int, column: int, name: str
) -> tuple[CellValue, tuple[Finding, ...]]:
    """The value of a cell; one that cannot be read is missing, with an error that says why."""
    cell = sheet.cell(row, column)
    spot = address(row, column)
    findings: list[Finding] = []
    if cell is not None and cell.comment is not None:
        comment = " ".join(str(cell.comment.text).split())
        findings.append(map_file.in_cell("cell-comment", spot, (name,), comment=comment))
    read = _read(map_file, sheet, row, column, name)
    if isinstance(read, Finding):
        findings.append(read)
        read = _none(UNREADABLE)
    return read, tuple(findings)


def _read(map_file: MapFile, sheet: Sheet, row: int, column: int, name: str) -> CellValue | Finding:
    cell, spot = sheet.cell(row, column), address(row, column)
    text = sheet.text(row, column)
    if cell is not None and cell.value is None and sheet.has_formula(row, column):
        return map_file.in_cell("formula-without-value", spot, (name,))
    number = None if cell is None else _number(cell.value)
    written = text if number is None else str(number.normalize() if number else 0)
    reason = _reason(map_file.plan.missing, written)
    if reason is not None:
        return _none(reason)
    if cell is None or not text:
        return map_file.in_cell("cell-empty", spot, (name,))
    if cell.data_type == "e":
        return map_file.in_cell("cell-error", spot, (name,), text=text)
    if number is not None:
        return _formatted(map_file, spot, name, number, str(cell.number_format))
    return _flagged(map_file, spot, name, text)


def _number(raw: Any) -> Decimal | None:
    """Exact: the shortest decimal of a spreadsheet's float is what was typed into it."""
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        return None
    return Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)


def _formatted(
    map_file: MapFile, spot: str, name: str, number: Decimal, number_format: str
) -> CellValue | Finding:
    shown = read_format(number_format, number)
    indicator = map_file.plan.indicators[name]
    measure = map_file.plan.measures.get(indicator.measure or "")
    scales = {indicator.written_in, None if measure is None else measure.written_in}
    if shown.hidden or (shown.percent and "fraction" not in scales):
        return map_file.in_cell(
            "format-hides-value",
            spot,
            (name,),
            format=number_format,
            value=str(number),
        )
    return CellValue(number, _digit(shown, number), shown.decimals is not None, None, ())


def _digit(shown: Shown, number: Decimal) -> Decimal:
    if shown.decimals is None:
        return last_digit(number)
    return Decimal(1).scaleb(-shown.decimals - (2 if shown.percent else 0))


def _flagged(map_file: MapFile, spot: str, name: str, text: str) -> CellValue | Finding:
    """A number with flags at its end; text alone is no number, even where it looks like one."""
    rest = unicodedata.normalize("NFKC", text).strip()
    marks = {
        unicodedata.normalize("NFKC", mark): meaning
        for mark, meaning in map_file.plan.flags.items()
    }
    notes: list[Text] = []
    while flag := next((mark for mark in marks if mark and rest.endswith(mark)), None):
        notes.insert(0, marks[flag])
        rest = rest[: -len(flag)].strip()
    number = _decimal(rest)
    if UNVERIFIED in notes and (number is not None or not rest):
        return _none(UNVERIFIED)
    if number is None:
        marks_shown = code_points(text)
        return map_file.in_cell("cell-not-number", spot, (name,), text=text, marks=marks_shown)
    if not notes:
        return map_file.in_cell("number-as-text", spot, (name,), text=text)
    return CellValue(number, last_digit(number), formatted=False, missing=None, notes=tuple(notes))


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if _PLAIN.fullmatch(text) else None


def _reason(missing: Mapping[str, Text], text: str) -> Text | None:
    wanted = unicodedata.normalize("NFKC", text)
    return next(
        (
            reason
            for mark, reason in missing.items()
            if unicodedata.normalize("NFKC", mark).strip() == wanted
        ),
        None,
    )


def _none(reason: Text) -> CellValue:
    return CellValue(None, Decimal(1), formatted=False, missing=reason, notes=())
