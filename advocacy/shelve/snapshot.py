"""Digests of what a build reads and of the drafts that it leaves: equal digests, no work."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from advocacy import files

# Programs write these beside a file that somebody has open; they say nothing about the campaign.
_PASSING = (".", "~$", "__pycache__")
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})  # beside advocacy.yaml: a logo


def snapshot(root: Path, also: Iterable[Path] = ()) -> str:
    """A digest over path and content of every input file of the campaign, and of the files `also`.

    A file that cannot be read counts as such, so that the day on which it can be read differs. What
    lies there under a name that is not read counts by its name: it may have to be told.
    """
    beside = [path for path in _entries(root) if path.name.casefold().startswith("private")]
    beside += [path for path in _entries(root / "briefs") if not path.is_dir()]
    names = "\0".join(path.name for path in beside)
    return _digest(_inputs(root, also), names)


def list_inputs(root: Path) -> dict[str, str]:
    """Every input file of the campaign that can be read, with its SHA-256."""
    return {
        name: content.hex()
        for name, content in ((name, _content(path)) for name, path in _inputs(root, ()))
        if len(content) == hashlib.sha256().digest_size
    }


def snapshot_drafts(folder: Path) -> str:
    """A digest over the drafts as they stand on the disk, whoever wrote them."""
    return _digest((path.name, path) for path in _entries(folder) if not path.is_dir())


def _inputs(root: Path, also: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    yield "advocacy.yaml", root / "advocacy.yaml"
    for path in _entries(root):
        if path.suffix.lower() in _PICTURES and not path.is_dir():
            yield path.name, path
    for folder in ("evidence", "templates"):
        for path in _files_below(root / folder):
            yield path.relative_to(root).as_posix(), path
    for path in _entries(root / "briefs"):
        if path.suffix.lower() in {".yaml", ".yml", ".md"}:
            yield f"briefs/{path.name}", path
    for path in also:
        # A campaign that was moved as a whole is the same campaign.
        near = path.relative_to(root) if path.is_relative_to(root) else path
        yield f"//{near.as_posix()}", path


def _entries(folder: Path) -> list[Path]:
    """What stands in a folder, in the same order on every system; nothing where there is none."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names sort faster than paths
    except OSError:
        return []
    return [folder / name for name in sorted(names) if not name.startswith(_PASSING)]


def _files_below(folder: Path) -> Iterator[Path]:
    for path in _entries(folder):
        if path.is_dir() and not path.is_symlink():
            yield from _files_below(path)
        else:
            yield path


def _digest(inputs: Iterable[tuple[str, Path]], names: str = "") -> str:
    digest = hashlib.sha256(names.encode("utf-8", "backslashreplace"))
    for name, path in inputs:
        digest.update(name.encode("utf-8", "backslashreplace"))
        digest.update(b"\0")
        digest.update(_content(path))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    """The SHA-256 of a file, or a word (never as long as one) for what is no readable file."""
    try:
        return files.digest(path)
    except OSError:
        return b"not readable"
