"""Files of ours outside the drafts folder: beside somebody's, and registers; never over what somebody just saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Details, Finding
from advocacy.model.place import Place
from advocacy.shelve.names import numbered, refused
from advocacy.shelve.put import fingerprint, put


def lay_beside(data: bytes, path: Path, name: str) -> tuple[Path | None, tuple[Finding, ...]]:
    """Write `data` beside `path` as `name`, or with a number (a-2.docx) where that is taken."""
    wanted = Path(name)
    free = (path.with_name(one) for one in numbered(wanted.stem, wanted.suffix))
    try:
        return next(one for one in free if fingerprint(one) is None and put(data, one, None)), ()
    except OSError as error:
        return None, (refused("beside-not-written", Place(path.as_posix()), name, error),)


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
