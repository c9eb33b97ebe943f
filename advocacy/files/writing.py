"""Files laid down: whole or not at all, and never over what somebody just saved.

OSError where the disk refuses; what was there is then as it was, and nothing half written is left.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

UNFINISHED = ".part"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def put(data: bytes, path: Path, is_same: Callable[[], bool], mode: int = 0o666) -> bool:
    """Write `data` to `path` if `is_same` holds at the last moment; False if it does not.

    The temporary file is hidden, stands in the same folder (only there is a replacement atomic)
    and has one name per path, so that what a killed run leaves behind is known as ours.
    """
    temporary = path.with_name(f".{path.name}{UNFINISHED}")
    temporary.unlink(missing_ok=True)
    try:
        _write(data, temporary, mode)
        unchanged = is_same()
        if unchanged:
            temporary.replace(path)
        return unchanged
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def put_new(data: bytes, path: Path, mode: int = 0o666) -> None:
    """Write `data` to `path`, where nothing stands; FileExistsError where something does."""
    if not put(data, path, lambda: not os.path.lexists(path), mode):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def put_all_new(made: Mapping[Path, bytes]) -> None:
    """Write files where nothing stands, all or none; FileExistsError where something does.

    All are written under hidden names before the first gets its own.
    """
    hidden = {path: path.with_name(f".{path.name}{UNFINISHED}") for path in made}
    named: list[Path] = []
    try:
        for path, data in made.items():
            hidden[path].unlink(missing_ok=True)
            _write(data, hidden[path], 0o666)
        for path in made:
            give_name(hidden[path], path)
            named.append(path)
    except OSError:
        for path in (*named, *hidden.values()):
            take_away(path)
        raise


def _write(data: bytes, path: Path, mode: int) -> None:
    descriptor = os.open(path, _NEW, mode)
    try:
        rest = memoryview(data)
        while rest:  # the system may take a part at a time
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)  # else a power failure may leave the new name with no text
    finally:
        os.close(descriptor)


def folder(path: Path) -> None:
    """Make the folder `path` and those above it, where they are not there."""
    path.mkdir(parents=True, exist_ok=True)


def unversioned_folder(path: Path) -> None:
    """Make the folder `path`, where it is not there, and tell version control to pass it over."""
    ignored = path / ".gitignore"
    folder(path)
    if not os.path.lexists(ignored):
        put_new(b"*\n", ignored)


def fresh_folder(path: Path) -> None:
    """Make the folder `path` anew, without what a killed run left in it."""
    folder(path.parent)
    if os.path.lexists(path):
        shutil.rmtree(path)
    path.mkdir()


def give_name(made: Path, name: Path) -> None:
    """Let what was `made` have its name, which is free; FileExistsError where it is not."""
    if os.path.lexists(name):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    made.rename(name)


def take_away(path: Path) -> None:
    """Delete a file of our own, or a folder of it; what refuses stays."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def take_away_empty(path: Path, top: Path) -> None:
    """Delete a folder with nothing in it, and those above it up to `top`."""
    with contextlib.suppress(OSError):
        while path.is_relative_to(top):
            path.rmdir()
            path = path.parent


def hold(path: Path) -> int:
    """A descriptor of the file at `path` to lock by, made where it is not there; it stays empty."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o666)
