"""Files of ours outside the drafts folder: beside somebody's, and registers; never over what somebody just saved."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Details, Finding
from advocacy.model.place import Place
from advocacy.shelve.names import numbered, refused
from advocacy.shelve.put import put


def lay_beside(data: bytes, path: Path, name: str) -> tuple[Path | None, tuple[Finding, ...]]:
    """Write `data` beside `path` as `name`, or with a number (a-2.docx) where that is taken."""
    wanted = Path(name)
    laid, findings = lay_together(path, wanted.stem, {wanted.suffix: data})
    return next(iter(laid), None), findings


def lay_together(path: Path, stem: str, made: Mapping[str, bytes]) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Write files beside `path` as `stem` with the endings of `made`, all with one number where a name is taken (a-2).

    All or none: where the disk refuses, a finding and no file.
    """
    for name in numbered(stem):
        laid = tuple(path.with_name(f"{name}{ending}") for ending in made)
        if any(map(os.path.lexists, laid)):
            continue
        try:
            files.put_all_new(dict(zip(laid, made.values(), strict=True)))
        except FileExistsError:  # somebody was quicker
            continue
        except OSError as error:
            return (), (refused("beside-not-written", Place(path.as_posix()), laid[0].name, error),)
        break
    return laid, ()


def lay_register(text: str, path: Path, was: bytes | None) -> tuple[Finding, ...]:
    """Write `text` to `path`, which still holds `was` (None: there is no file); else a finding."""
    expected = None if was is None else hashlib.sha256(was).hexdigest()
    place = Place("/".join(path.parts[-3:]))
    try:
        files.folder(path.parent)
        if put(text.encode(), path, expected):
            return ()
    except OSError as error:
        return (refused("register-unwritable", place, path.name, error),)
    details: Details = {"name": path.name, "reason": ("其间有人改了它", "it was changed meanwhile")}
    return (Finding("register-unwritable", place, details),)
