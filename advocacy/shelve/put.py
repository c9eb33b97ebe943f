"""Putting bytes on the disk: whole or not at all, and never over what somebody just saved."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from pathlib import Path

NOBODYS = ""  # the fingerprint of something that we cannot have written; equals no SHA-256


def fingerprint(path: Path) -> str | None:
    """The SHA-256 of a file; None where there is none, `NOBODYS` for a link, folder or the like.

    A link is never followed: we write no links, so it is somebody's, and so is its target.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return NOBODYS
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except PermissionError:
        return NOBODYS


def put(data: bytes, path: Path, expected: str | None) -> bool:
    """Write `data` to `path` if it still has the fingerprint `expected`; False if it has not.

    OSError where the disk or the folder refuses; `path` is then as it was. The temporary file is
    hidden, stands in the same folder (only there is a replacement atomic) and has one name per
    path, so that what a killed run leaves behind is taken up by the next one.
    """
    temporary = path.with_name(f".{path.name}.part")
    temporary.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power failure may leave the new name with no text
        # Somebody may have saved while we wrote: look again at the last moment.
        unchanged = fingerprint(path) == expected
        if unchanged:
            temporary.replace(path)
        return unchanged
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
