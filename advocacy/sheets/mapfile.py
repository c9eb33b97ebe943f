"""A sheet map with the file it stands in: what every finding about it needs to know."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field

from advocacy.model.finding import Detail, Finding
from advocacy.model.place import At, Place, Places
from advocacy.model.sheetmap import SheetMap, SourceBlock
from advocacy.model.text_matching import Suggestions

# That one map may read, calculate or set against a sum: each takes up to a quarter of a millisecond.
MOST_FIGURES = 8_000
ROWS_AS_FIGURE = 250  # so many rows that are looked through for an indicator take as long
TOO_MANY = "figures-too-many"


def about(names: Iterable[str]) -> tuple[str, ...]:
    """What a finding on these indicators is about."""
    return tuple(f"indicator:{name}" for name in names)


def source_id(name: str, plan: SheetMap) -> str | None:
    """The id of the source of a whole map; one written in the map is called after the map.

    Ids of sources.yaml have no underscore, so the two can never be taken for each other.
    """
    return f"sheet_{name}" if isinstance(plan.source, SourceBlock) else plan.source


@dataclass(frozen=True, slots=True)
class MapFile:
    """A sheet map, its id (the stem of its file) and where it stands."""

    id: str
    at: At
    plan: SheetMap
    places: Places
    suggestions: Suggestions = field(default_factory=Suggestions, compare=False, repr=False)

    @property
    def workbook(self) -> str:
        """The workbook beside the map, relative to the campaign."""
        return posixpath.join(posixpath.dirname(self.at.file), self.plan.file)

    @property
    def source(self) -> str | None:
        """The id of the source of the whole sheet."""
        return source_id(self.id, self.plan)

    def path_of(self, name: str) -> tuple[str, str]:
        """The keys that lead to an indicator of this map."""
        return ("derived" if name in self.plan.derived else "indicators"), name

    def too_many(self, path: tuple[str | int, ...], names: Iterable[str]) -> Finding:
        """Said of what a map would have beyond `MOST_FIGURES`, where it begins."""
        return self.in_map(TOO_MANY, path, names, most=f"{MOST_FIGURES:,}", rows=str(ROWS_AS_FIGURE))

    def in_map(self, code: str, path: tuple[str | int, ...], names: Iterable[str], **details: Detail) -> Finding:
        """A finding about what the map says at `path`."""
        return Finding(code, self.places.of(self.at, *path), details, about(names))

    def in_cell(self, code: str, address: str, names: Iterable[str], **details: Detail) -> Finding:
        """A finding about a cell of the workbook."""
        place = Place(self.workbook, sheet=self.plan.sheet or "", cell=address)
        return Finding(code, place, details, about(names))
