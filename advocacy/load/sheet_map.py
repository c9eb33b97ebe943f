"""A value of YAML -> a sheet map, or findings; what a person must still decide is said as such."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.load.entries import read_entry
from advocacy.load.starters import field_of, leaves
from advocacy.load.undecided import is_marker
from advocacy.load.walk import Path, Value
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
    undecided = {
        places.of(at, *path): _finding(path, word, at, places) for path, word in _undecided(value)
    }
    if not undecided:
        return plan, found
    return None, (*undecided.values(), *(one for one in found if one.place not in undecided))


def _undecided(value: Value) -> Iterator[tuple[Path, str]]:
    """The paths of the values that say that somebody must decide, with the word."""
    return ((path, text.strip()) for path, text in leaves(value) if is_marker(text))


def _finding(path: Path, word: str, at: At, places: Places) -> Finding:
    details = {"field": field_of(path), "value": word}
    return Finding("to-be-decided", places.of(at, *path), details)
