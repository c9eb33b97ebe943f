"""Names of files as text, and where a path leads."""

from __future__ import annotations

import os
from pathlib import Path


def is_text(name: str) -> bool:
    """True if the name is text in Unicode: on Linux a name is any octets."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def printable(name: str) -> str:
    """The name, with an escape (a backslash, udcff) for each octet that is no text."""
    return name.encode("utf-8", "backslashreplace").decode()


def inside(path: Path, folder: Path) -> bool:
    """True if `path` lies in `folder` when every link on the way is followed.

    False also where links lead in a circle.
    """
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # RuntimeError: the circle, up to Python 3.12
        return False


def elsewhere(typed: Path, folder: Path) -> bool:
    """True if a path as it was typed, from `folder` or from where somebody stands, is of a file outside `folder`."""
    if typed.parent == Path() or inside(typed, folder):
        return False
    return os.path.lexists(typed) and (typed.is_absolute() or not os.path.lexists(folder / typed))
