"""Laying down a release: a folder that comes into being whole, and is never written to again."""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.place import Place

_READ_ONLY = 0o444


def free_release(folder: Path, day: datetime.date) -> str:
    """The name of a release of `day` in `folder`: `2026-11-30`, then `2026-11-30-2` and so on."""
    for number in count(1):  # pragma: no branch - the numbers never run out
        name = day.isoformat() if number == 1 else f"{day.isoformat()}-{number}"
        if not os.path.lexists(folder / name):
            return name
    message = "names never run out"  # pragma: no cover - see above
    raise AssertionError(message)  # pragma: no cover - see above


def lay_release(
    folder: Path, name: str, files: Mapping[str, bytes], tracking: str
) -> tuple[Finding, ...]:
    """Put `files` into the new folder `name`, and `tracking` beside it as `name.yaml`.

    Everything is written to a hidden folder first, which then takes the name: a crash leaves the
    release whole or not there, and what it left behind is taken up by the next one. A tracking file
    that somebody has there already is kept. A finding where the disk refuses, or where a link
    leads out of the campaign: what we froze there others could change.
    """
    if not folder.resolve().is_relative_to(folder.parents[2].resolve()):
        return (Finding("outside-link", Place("/".join(folder.parts[-3:]))),)
    hidden = folder / f".{name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if hidden.exists():
            shutil.rmtree(hidden)
        hidden.mkdir()
        for file, data in files.items():
            _write(hidden / file, data)
        if os.path.lexists(folder / name):
            raise FileExistsError(17, "File exists")
        hidden.rename(folder / name)
        with contextlib.suppress(FileExistsError):
            _begin(folder / f"{name}.yaml", tracking)
    except OSError as error:
        place = Place("/".join((*folder.parts[-3:], name)))
        reason = error.strerror or str(error)
        return (Finding("release-unwritable", place, {"name": name, "reason": reason}),)
    return ()


def _write(path: Path, data: bytes) -> None:
    """A file on the disk before its folder gets its name, and not to be changed by a slip."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(_READ_ONLY)


def _begin(path: Path, text: str) -> None:
    """A new file for people to go on with."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
