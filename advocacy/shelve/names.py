"""File names in the drafts folder: ours, the ones beside them, and the marks of open files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import Place

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]|^[.~]|[. ]$|^$')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def portable(name: str) -> bool:
    """True if Windows, macOS and Linux all take this as the name of a visible file."""
    return not (_FORBIDDEN.search(name) or _RESERVED.match(name))


def names_beside(name: str) -> Iterator[str]:
    """`a.zh.docx`: `a.zh.new.docx`, `a.zh.new-2.docx`, `a.zh.new-3.docx` and so on."""
    path = Path(name)
    return numbered(f"{path.stem}.new", path.suffix)


def numbered(stem: str, suffix: str = "") -> Iterator[str]:
    """`a.docx`, `a-2.docx`, `a-3.docx` and so on without end."""
    yield f"{stem}{suffix}"
    yield from (f"{stem}-{number}{suffix}" for number in count(2))


def place_in(folder: Path, *name: str) -> Place:
    """The place of a file in a folder of `briefs/`, as findings tell it."""
    return Place("/".join((*folder.parts[-2:], *name)))


def refused(code: str, place: Place, name: str, error: OSError) -> Finding:
    """The disk refused to write `name`."""
    return Finding(code, place, {"name": name, "reason": files.reason(error)})


def is_beside(name: str, edition: str) -> bool:
    """True if `name` is one of `names_beside(edition)`."""
    path = Path(edition)
    return bool(re.fullmatch(rf"{re.escape(path.stem)}\.new(?:-[1-9]\d*)?{re.escape(path.suffix)}", name, re.ASCII))


def lock_names(name: str) -> tuple[str, ...]:
    """The files by which Word, WPS and LibreOffice show that they have `name` open.

    Word puts `~$` in place of the first two characters; of a short name it keeps all or all but
    the first.
    """
    return (f"~${name[2:]}", f"~${name[1:]}", f"~${name}", f".~{name}", f".~lock.{name}#")


def lock_of(folder: Path, name: str) -> str | None:
    """The name of the file that marks `name` as open, or None."""
    return next((lock for lock in lock_names(name) if (folder / lock).exists()), None)
