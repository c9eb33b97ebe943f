"""Laying down a register of remarks: whole or not at all, never over what somebody just saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.shelve.put import put


def lay_register(text: str, path: Path, was: bytes | None) -> tuple[Finding, ...]:
    """Write `text` to `path`, which still holds `was` (None: there is no file); else a finding."""
    expected = None if was is None else hashlib.sha256(was).hexdigest()
    place = Place("/".join(path.parts[-3:]))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if put(text.encode(), path, expected):
            return ()
        reason = "changed meanwhile"
    except OSError as error:
        reason = error.strerror or str(error)
    return (Finding("register-unwritable", place, {"name": path.name, "reason": reason}),)
