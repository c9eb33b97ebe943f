"""What people wrote, as it stands in the files of a campaign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from advocacy.model.place import Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it begins: a whole file, a value of a YAML file, a sheet.

    Of a sheet each line is one cell, and `cells` has the address of each.
    """

    text: str
    place: Place
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was read: its text in passages, and the values that YAML makes of it.

    `about` is what the whole file is about (see Finding.about). `sort` says how it is looked at;
    an `own sheet` is one that nobody has published.
    """

    file: str
    sort: Literal["record", "yaml", "markdown", "sheet", "own sheet"]
    passages: tuple[Passage, ...]
    about: tuple[str, ...] = ()
    values: tuple[Passage, ...] = ()
