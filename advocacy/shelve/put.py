"""Putting bytes on the disk: whole or not at all, and never over what somebody just saved."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from pathlib import Path

NOBODYS = ""  # the fingerprint of something that we cannot have written; equals no SHA-256
_UNFINISHED = ".part"


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


def read_only(path: Path) -> bool:
    """Whether somebody has set the file so that nobody may write to it.

    Some systems would let us replace it all the same.
    """
    try:
        return not path.lstat().st_mode & stat.S_IWUSR
    except OSError:
        return False


def take_away_unfinished(folder: Path) -> None:
    """Delete the temporary files of a run that was killed; only for who holds the folder's lock.

    They hold nothing but text of ours, which may tell of a record that is withdrawn by now.
    """
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*{_UNFINISHED}"):
            if path.is_file() and not path.is_symlink():
                path.unlink()


def put(data: bytes, path: Path, expected: str | None) -> bool:
    """Write `data` to `path` if it still has the fingerprint `expected`; False if it has not.

    OSError where the disk or the folder refuses; `path` is then as it was. The temporary file is
    hidden, stands in the same folder (only there is a replacement atomic) and has one name per
    path; `take_away_unfinished` clears what a killed run leaves behind.
    """
    temporary = path.with_name(f".{path.name}{_UNFINISHED}")
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
