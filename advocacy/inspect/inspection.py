"""From a path to what was seen and the draft of a map."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.inspect.candidates import Found, find_candidates, take_units
from advocacy.inspect.draft import Draft
from advocacy.inspect.glance import glance_at
from advocacy.inspect.marks import find_marks
from advocacy.inspect.names import file_name_of
from advocacy.inspect.readings import Encoding, readings_of
from advocacy.inspect.relations import find_relations
from advocacy.inspect.report import lines
from advocacy.inspect.shape import find_shape
from advocacy.inspect.table import Table
from advocacy.inspect.trial import try_out
from advocacy.inspect.words import Say
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place
from advocacy.model.text_matching import did_you_mean, listed
from advocacy.sheets.workbook import Workbook, read_workbook
from advocacy.workbooks.fault import MOST_BYTES_OF_TEXT, MOST_BYTES_OF_WORKBOOK, Fault, refused
from advocacy.workbooks.filekind import TEXTS


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was seen, in lines; the text of the draft; the name that a map beside the sheet has."""

    seen: tuple[str, ...]
    draft: str
    name: str


def inspect(path: Path, sheet: str | None, language: Language) -> tuple[Inspected | None, tuple[Finding, ...]]:
    """The table in the file at `path` (in `sheet`, else in the first sheet that has one)."""
    is_text = path.suffix.lower() in TEXTS
    most = MOST_BYTES_OF_TEXT if is_text else MOST_BYTES_OF_WORKBOOK
    try:
        data = files.read(path, most)
    except OSError as error:
        return None, (_finding(path, refused(error)),)
    encoding = readings_of(data) if is_text else Encoding(None, {})
    workbook = read_workbook(path.name, data, encoding.name)
    if isinstance(workbook, Fault):
        return None, (_finding(path, workbook),)
    chosen = _choose(path, workbook, sheet)
    if isinstance(chosen, Finding):
        return None, (chosen,)
    table, found, comma = chosen
    totals, quotients = find_relations(table)
    draft = Draft(
        file=path.name,
        encoding=encoding.name,
        table=table,
        found=take_units(found, totals),
        marks=find_marks(table),
        totals=totals,
        quotients=quotients,
        say=Say(language),
        comma=comma,
    )
    text, findings = try_out(draft, path.parent)
    seen = tuple(lines(draft, encoding, workbook.sheets))
    return Inspected(seen, text, f"{file_name_of(path.stem)}.yaml"), findings


def _finding(path: Path, fault: Fault) -> Finding:
    return Finding(fault.code, Place(path.name), {"file": path.name, **fault.details})


def _choose(path: Path, workbook: Workbook, sheet: str | None) -> tuple[Table, Found, bool] | Finding:
    """The sheet that is asked for; else the first visible one that holds a table.

    With it, whether a comma stands before its decimals.
    """
    sheets = workbook.sheets
    if sheet is not None and sheet not in sheets:
        details: dict[str, str | tuple[str, str]] = {
            "sheet": sheet,
            "file": path.name,
            "sheets": listed(sheets),
            "hint": did_you_mean(sheet, sheets),
        }
        return Finding("sheet-not-found", Place(path.name), details)
    names = [sheet] if sheet is not None else sorted(sheets, key=lambda name: sheets[name])
    for name in names:
        grid = workbook.grid(name)
        if isinstance(grid, Fault):
            return _finding(path, grid)
        seen, comma = glance_at(grid)
        shape = find_shape(seen)
        if shape is not None:
            table = Table(seen, shape, path.stem.replace("_", " "), grid.last_row)
            found = find_candidates(table)
            if found.candidates:
                return table, found, comma
    place = Place(path.name, sheet=sheet or "")
    return Finding("table-not-found", place, {"file": path.name})
