"""Where something stands in what a person wrote."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the campaign.

    `file` is relative to the campaign with `/` between folders. `line` and `column` count from 1;
    0 means the file as a whole. `sheet` and `cell` name a spot in a workbook (`Sheet1`, `D14`).
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """`file:line:column`, or `file[sheet!D14]` for a cell."""
        if self.sheet or self.cell:
            inner = "!".join(part for part in (self.sheet, self.cell) if part)
            return f"{self.file}[{inner}]"
        if self.line:
            return f"{self.file}:{self.line}:{self.column}"
        return self.file


def spot(text: str, start: int) -> tuple[int, int]:
    """Line and column, from 1, of the character `start` of `text`."""
    starts = _starts(text)
    line = bisect_right(starts, start)
    return line, start - starts[line - 1] + 1


@functools.lru_cache(maxsize=8)  # a text with one mistake often has thousands
def _starts(text: str) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


@dataclass(frozen=True, slots=True)
class At:
    """Where an entry stands: its file and the keys that lead to it inside the file."""

    file: str
    path: Path = ()


class Places:
    """The place of every value of every YAML file that was read."""

    def __init__(self, by_file: dict[str, dict[Path, Place]]) -> None:
        """`by_file` maps a file to the places of the paths inside it."""
        self._by_file = by_file
        self._in_order: dict[str, tuple[list[tuple[int, int]], list[Path]]] = {}

    def of(self, at: At, *path: str | int) -> Place:
        """The place of `path` below `at`, or of the nearest thing around it that has one."""
        known = self._by_file.get(at.file, {})
        whole = at.path + path
        while whole and whole not in known:
            whole = whole[:-1]
        return known.get(whole, Place(at.file))

    def path_at(self, place: Place) -> Path:
        """The keys that lead to what stands at `place`; none where the file has no keys there."""
        if place.file not in self._by_file:
            return ()
        if place.file not in self._in_order:
            self._in_order[place.file] = _in_order(self._by_file[place.file])
        spots, paths = self._in_order[place.file]
        before = bisect_right(spots, (place.line, place.column))
        return paths[before - 1] if before else ()

    def field_at(self, place: Place) -> str:
        """The same as people name a field: `person.called`, without numbers of a list."""
        return ".".join(one for one in self.path_at(place) if isinstance(one, str))


def _in_order(known: dict[Path, Place]) -> tuple[list[tuple[int, int]], list[Path]]:
    """The spots in the order of the file, and the longest path that begins at each."""
    at: dict[tuple[int, int], Path] = {}
    for path, one in known.items():
        here = (one.line, one.column)
        if one.line and "\0" not in path and len(path) > len(at.get(here, ())):
            at[here] = path
    spots = sorted(at)
    return spots, [at[one] for one in spots]
