"""A changed file saved: only over what the change was made from, with the version before kept."""

from __future__ import annotations

import datetime
import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from advocacy import files, history
from advocacy.model.finding import Finding
from advocacy.model.place import Place

_BITS = 0o777  # of the mode of a file: who may read and write it


@dataclass(frozen=True, slots=True)
class Stand:
    """What a file of a campaign holds; `file` is relative to the campaign with `/`, `data` None where there is none."""

    file: str
    data: bytes | None

    @property
    def digest(self) -> str:
        """The SHA-256 in hex by which a change says what it was made from; empty where there is no file."""
        return "" if self.data is None else hashlib.sha256(self.data).hexdigest()


def stand_of(root: Path, path: Path) -> Stand | Finding:
    """The file at `path` as it is now; a finding where it is outside the campaign in `root` or cannot be read."""
    inside = _name(root, path)
    if inside is None:
        return Finding("edit-outside", Place(path.as_posix()))
    try:
        return Stand(inside, _data(root / inside))
    except OSError as error:
        return Finding("unreadable-file", Place(inside), {"reason": files.reason(error)})


def save(root: Path, file: str, made_from: str, data: bytes, now: datetime.datetime) -> Finding | None:
    """Write `data` to `file` if that still has the digest `made_from`; what it held is kept before.

    None where it is done. Else a finding, and the file is as it was.
    """
    if _name(root, root / file) is None:
        return Finding("edit-outside", Place(file))
    path = (root / file).resolve()
    outdated = Finding("edit-outdated", Place(file), {"name": file})
    try:
        before = _data(path)
        if Stand(file, before).digest != made_from:
            return outdated
        mode = _mode(path)
        kept = None if before is None else history.keep(root, file, before, now)
        done = False
        try:
            files.folder(path.parent)
            done = files.put(data, path, lambda: Stand(file, _data(path)).digest == made_from, mode)
        finally:
            if kept is not None and not done:
                files.take_away(kept)
    except OSError as error:
        return Finding("file-not-written", Place(file), {"name": path.name, "reason": files.reason(error)})
    history.prune_file(root, file, now.date())
    return None if done else outdated


def _name(root: Path, path: Path) -> str | None:
    """The path from the campaign to a file in it, where no link leads out of it."""
    if not files.inside(path, root):
        return None
    lies = Path(os.path.normpath(path.absolute())), Path(os.path.normpath(root.absolute()))
    # The same folder may be reached by another name.
    name, top = lies if lies[0].is_relative_to(lies[1]) else (path.resolve(), root.resolve())
    return name.relative_to(top).as_posix()


def _data(path: Path) -> bytes | None:
    try:
        return files.read(path)
    except FileNotFoundError:
        return None


def _mode(path: Path) -> int:
    """Who may read and write the file; PermissionError where somebody set it so that nobody may write to it."""
    try:
        mode = path.stat().st_mode & _BITS
    except FileNotFoundError:
        return 0o666
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode
