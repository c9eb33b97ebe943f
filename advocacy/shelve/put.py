"""Whose a file on the shelf is, and putting a new text in its place."""

from __future__ import annotations

import contextlib
import stat
from pathlib import Path

from advocacy import files

NOBODYS = ""  # the fingerprint of something that we cannot have written; equals no SHA-256


def fingerprint(path: Path) -> str | None:
    """The SHA-256 of a file; None where there is none, `NOBODYS` for a link, folder or the like.

    `NOBODYS` too for a file that cannot be read.

    A link is never followed: we write no links, so it is somebody's, and so is its target.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return NOBODYS
        return files.digest(path).hex()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return NOBODYS  # what cannot be read cannot be known as ours


def read_only(path: Path) -> bool:
    """True if somebody has set the file so that nobody may write to it.

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
        for path in folder.glob(f".*{files.UNFINISHED}"):
            if path.is_file() and not path.is_symlink():
                files.take_away(path)


def put(data: bytes, path: Path, expected: str | None) -> bool:
    """Write `data` to `path` if it still has the fingerprint `expected`; False if it has not.

    OSError where the disk or the folder refuses; `path` is then as it was.
    """
    return files.put(data, path, lambda: fingerprint(path) == expected)
