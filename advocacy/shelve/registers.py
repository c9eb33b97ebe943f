"""Laying down a register of remarks: whole or not at all, never over what somebody just saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.shelve.put import put


def lay_register(text: str, path: Path, was: bytes | None) -> tuple[Finding, ...]:
    """Write `text` to `path`, which still holds `was` (None: there is no file); else a finding."""
    expected = None if was is None else hashlib.sha256(was).hexdigest()
    place = Place("/".join(path.parts[-3:]))
    try:
        files.folder(path.parent)
        if put(text.encode(), path, expected):
            return ()
        reason = ("其间有人改了它", "it was changed meanwhile")
    except OSError as error:
        reason = files.reason(error)
    return (Finding("register-unwritable", place, {"name": path.name, "reason": reason}),)
