"""Laying down a release: a folder that comes into being whole, and is never written to again."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.shelve.names import numbered, refused

_READ_ONLY = 0o444  # not to be changed by a slip


def free_release(folder: Path, day: datetime.date) -> str:
    """The name of a release of `day` in `folder`: `2026-11-30`, then `2026-11-30-2` and so on."""
    return next(name for name in numbered(day.isoformat()) if not os.path.lexists(folder / name))


def lay_release(folder: Path, name: str, frozen: Mapping[str, bytes], tracking: str) -> tuple[Finding, ...]:
    """Put the files `frozen` into the new folder `name`, and `tracking` beside it as `name.yaml`.

    Everything is written to a hidden folder first, which takes the name at the very end: whatever
    breaks off before leaves no release, and what it left behind is taken up by the next one. A
    tracking file that somebody has there already is kept. A finding where the disk refuses, or
    where a link leads out of the campaign: what we froze there others could change.
    """
    if not files.inside(folder, folder.parents[2]):
        return (Finding("outside-link", Place("/".join(folder.parts[-3:]))),)
    hidden, beside = folder / f".{name}{files.UNFINISHED}", folder / f"{name}.yaml"
    begun = False
    try:
        files.fresh_folder(hidden)
        for file, data in frozen.items():
            files.put_new(data, hidden / file, _READ_ONLY)
        if not os.path.lexists(beside):
            files.put_new(tracking.encode(), beside)
            begun = True
        files.give_name(hidden, folder / name)
    except OSError as error:
        files.take_away(hidden)
        if begun:
            files.take_away(beside)
        return (refused("release-unwritable", Place("/".join((*folder.parts[-3:], name))), name, error),)
    return ()
