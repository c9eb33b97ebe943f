"""Which program this is: who changes it builds anew, and a release names it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from advocacy import __version__, files

_PACKAGE = Path(__file__).parent.parent
_DIGITS = 12
_SUFFIXES = (".py", ".md", ".yaml", ".docx", ".css", ".csv", ".toml", ".xlsx")


def program() -> str:
    """The version of this program, and a digest that changes with any file it is made of."""
    states = ((_name(path), path.stat()) for path in _files())
    files = sorted((name, state.st_size, state.st_mtime_ns) for name, state in states)
    return f"{__version__} {hashlib.sha256(repr(files).encode()).hexdigest()[:_DIGITS]}"


def program_content() -> str:
    """A digest of what the program's files hold: the same for the same program anywhere."""
    digest = hashlib.sha256()
    for path in sorted(_files(), key=_name):
        digest.update(f"{_name(path)}\0".encode())
        digest.update(files.digest(path))
    return digest.hexdigest()[:_DIGITS]


def _files() -> Iterator[Path]:
    # A checkout has the templates beside the package, an installation inside it.
    beside = _PACKAGE.parent / "templates"
    folders = (_PACKAGE,) if (_PACKAGE / "templates").is_dir() else (_PACKAGE, beside)
    for folder in folders:
        for below, _, names in os.walk(folder):
            yield from (Path(below, name) for name in names if name.endswith(_SUFFIXES))


def _name(path: Path) -> str:
    """As it is called in either."""
    return path.as_posix().removeprefix(f"{_PACKAGE.parent.as_posix()}/").removeprefix("advocacy/")
