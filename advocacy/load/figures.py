"""The figures of all sheets, and the sheets as text: read, or as they were read before.

Workbooks, maps and what the maps refer to give the same figures each time, so a build that meets
them unchanged opens no workbook. Only what was read without a finding is stored.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from advocacy import files
from advocacy.load.disk import Disk
from advocacy.model.entry_files import LISTS
from advocacy.model.figure import Break, BreakNote, Cell, Figure, Formula, Indicator, Period
from advocacy.model.finding import Finding, Language
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import At, Place, Places
from advocacy.model.population import Population
from advocacy.model.sheetmap import SheetMap
from advocacy.model.stored import find_stored, to_stored
from advocacy.model.text import Text, Words
from advocacy.sheets.mapfile import MapFile

Maps = Mapping[str, tuple[At, SheetMap]]
# The indicators by name, and the sheets as text.
Sheets = tuple[dict[str, Indicator], tuple[InputFile, ...]]

_NAME = "figures of all sheets"  # no file is called so
_TYPES: Mapping[str, type] = {
    one.__name__: one
    for one in (
        *(Indicator, Figure, Period, Cell, Formula, Break, BreakNote),
        *(InputFile, Passage, Text, Words, Place),
    )
}


def read_sheets(
    disk: Disk,
    root: Path,
    maps: Maps,
    *,
    language: Language,
    sources: AbstractSet[str],
    populations: Mapping[str, Population],
) -> tuple[Sheets, tuple[Finding, ...]]:
    """Every indicator of every map and every sheet as text, with what is wrong in them.

    `sources` are the ids that a map may name; `language` is that of the campaign.
    """
    said: list[object] = [language, sorted(sources), sorted(populations), _text(disk, LISTS["population"])]
    said += [[stem, _text(disk, at.file)] for stem, (at, _) in sorted(maps.items())]
    before = _state(root, maps, said)
    known = None if before is None else find_stored(disk.cache, _NAME, before, _TYPES, Sheets)
    if known is not None:
        return known, ()
    sheets, findings = _read(root, maps, sources, populations, Places(disk.places))
    # A workbook that changed while it was read is read again the next time.
    if disk.cache is not None and before is not None and not findings and before == _state(root, maps, said):
        disk.cache.keep_value(_NAME, before, to_stored(sheets))
    return sheets, findings


def _read(
    root: Path, maps: Maps, sources: AbstractSet[str], populations: Mapping[str, Population], places: Places
) -> tuple[Sheets, tuple[Finding, ...]]:
    from advocacy.sheets.inputs import sheet_inputs
    from advocacy.sheets.workbook import Opened
    from advocacy.statistics.figures import read_figures

    opened: Opened = {}
    indicators, findings = read_figures(maps, root, sources, populations, places, opened=opened)
    return (indicators, tuple(sheet_inputs(maps, root, places, opened))), findings


def _text(disk: Disk, file: str) -> str:
    return disk.texts[file].text if file in disk.texts else ""


def _state(root: Path, maps: Maps, said: list[object]) -> bytes | None:
    """What the figures follow from; None where a workbook cannot be read as it should."""
    digests = []
    for stem, (at, plan) in sorted(maps.items()):
        path = root / MapFile(stem, at, plan, Places({})).workbook
        try:
            if not files.inside(path, root):
                return None
            digests.append(files.digest(path).hex())
        except OSError:
            return None
    return json.dumps([said, digests]).encode()
