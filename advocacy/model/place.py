"""Where something stands in what a person wrote."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class At:
    """Where an entry stands: its file and the keys that lead to it inside the file."""

    file: str
    path: tuple[str | int, ...] = ()


class Places:
    """The place of every value of every YAML file that was read."""

    def __init__(self, by_file: dict[str, dict[tuple[str | int, ...], Place]]) -> None:
        """`by_file` maps a file to the places of the paths inside it."""
        self._by_file = by_file

    def of(self, at: At, *path: str | int) -> Place:
        """The place of `path` below `at`, or of the nearest thing around it that has one."""
        known = self._by_file.get(at.file, {})
        whole = at.path + path
        while whole and whole not in known:
            whole = whole[:-1]
        return known.get(whole, Place(at.file))

    def path_at(self, place: Place) -> tuple[str | int, ...]:
        """The keys that lead to what stands at `place`; none where the file has no keys there."""
        here = (place.line, place.column)
        before = (
            (one.line, one.column, len(path), path)
            for path, one in self._by_file.get(place.file, {}).items()
            if (one.line, one.column) <= here and one.line and "\0" not in path
        )
        return max(before, key=lambda one: one[:3], default=(0, 0, 0, ()))[3]

    def field_at(self, place: Place) -> str:
        """The same as people name a field: `person.called`, without numbers of a list."""
        return ".".join(one for one in self.path_at(place) if isinstance(one, str))
