"""A value of YAML -> a sheet map, or findings; what a person must still decide is said as such."""

from __future__ import annotations

from advocacy.load.entries import read_entry
from advocacy.load.starters import field_of
from advocacy.load.undecided import is_marker, without_second
from advocacy.load.walk import Value, leaves
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap


def read_sheet_map(
    value: Value, at: At, places: Places, *, language: Language
) -> tuple[SheetMap | None, tuple[Finding, ...]]:
    """`value`, which stands at `at`, as a sheet map; None while anything in it is undecided.

    An undecided value has that one finding, whatever form its field asks for.
    """
    plan, found = read_entry(SheetMap, value, at, places, language=language)
    undecided = [
        Finding("to-be-decided", places.of(at, *path), {"field": field_of(path), "value": text, "choices": ""})
        for path, text in leaves(value)
        if is_marker(text)
    ]
    return (None if undecided else plan), without_second(found, undecided)
