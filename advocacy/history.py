"""The versions of files that an edit replaced, in `.advocacy-cache/history/`: each a file of its own, under its time and hash.

So there is no list of them that could be half written: a version is there whole or not at all. Takes and
gives octets; it must not know what they mean.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.paths import CampaignPaths

_DAYS = datetime.timedelta(days=30)
_MOST = 100  # versions of one file
_MOST_OCTETS = 50_000_000  # of all versions together
_PRIVATE = 0o600  # nobody else needs to see what a file held
_NAME = re.compile(r"(?a:(\d{8}T\d{12})Z-([0-9a-f]{64}))")
_TIME = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """What a file held until `replaced`; `digest` is its SHA-256 in hex, `path` where it is kept."""

    replaced: datetime.datetime
    digest: str
    path: Path


def keep(root: Path, file: str, data: bytes, now: datetime.datetime) -> Path:
    """Keep what `file` (relative, with `/`) holds before it is replaced; where it is kept. OSError where the disk refuses."""
    folder = _folder(root) / file
    files.unversioned_folder(CampaignPaths(root).cache)
    files.folder(folder)
    # Their order is that in which they were kept, also where a clock was set back.
    after = [one.replaced + datetime.timedelta(microseconds=1) for one in versions(root, file)[:1]]
    when = max([now.astimezone(datetime.UTC), *after])
    name = f"{when.strftime(_TIME)}Z-{hashlib.sha256(data).hexdigest()}"
    path = folder / name
    files.put(data, path, lambda: True, _PRIVATE)
    return path


def versions(root: Path, file: str) -> tuple[Version, ...]:
    """What is kept of a file, the newest first."""
    return tuple(sorted(_in(_folder(root) / file), reverse=True))


def content(version: Version) -> bytes | None:
    """What a version holds; None where that is not what was kept. OSError where it cannot be read."""
    data = files.read(version.path)
    return data if hashlib.sha256(data).hexdigest() == version.digest else None


def kept_files(root: Path) -> tuple[str, ...]:
    """The names of all files of which something is kept, whole or not."""
    top = _folder(root)
    folders = {path.parent.relative_to(top).as_posix() for path in _below(top)}
    return tuple(sorted(folders))


def listed(root: Path, today: datetime.date) -> str:
    """A digest of what is kept and not too old on `today`; empty where nothing is."""
    kept = [one for file in kept_files(root) for one in versions(root, file) if not _is_old(one, today)]
    names = "\0".join(one.path.relative_to(root).as_posix() for one in sorted(kept, key=lambda one: one.path))
    return hashlib.sha256(names.encode("utf-8", "backslashreplace")).hexdigest() if names else ""


def forget(root: Path, file: str) -> bool:
    """Delete all that is kept of a file; False where something refuses to go."""
    folder = _folder(root) / file
    for path in _entries(folder):
        if not _is_folder(path):
            files.take_away(path)
    files.take_away_empty(folder, _folder(root))
    return not any(_below(folder))


def prune(root: Path, today: datetime.date) -> None:
    """Delete what is too old, too many or too much, the oldest first, and what a killed run left half written."""
    folders = [_folder(root) / file for file in kept_files(root)]
    left: list[Version] = []
    for folder in folders:
        kept = sorted(_in(folder), reverse=True)[:_MOST]
        young = {one.path: one for one in kept if not _is_old(one, today)}
        left += young.values()
        for path in _entries(folder):
            if path not in young and not _is_folder(path):
                files.take_away(path)
    octets = 0
    for one in sorted(left, reverse=True):
        octets += _size(one.path)
        if octets > _MOST_OCTETS:
            files.take_away(one.path)
    for folder in folders:
        files.take_away_empty(folder, _folder(root))


def _folder(root: Path) -> Path:
    return CampaignPaths(root).cache / "history"


def _is_old(version: Version, today: datetime.date) -> bool:
    return version.replaced.date() + _DAYS < today


def _in(folder: Path) -> Iterator[Version]:
    for path in _entries(folder):
        name = _NAME.fullmatch(path.name)
        if name is not None:
            with contextlib.suppress(ValueError):  # the 30th of February
                replaced = datetime.datetime.strptime(name[1], _TIME).replace(tzinfo=datetime.UTC)
                yield Version(replaced, name[2], path)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    """True for a folder; a link to one is none."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _below(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    for path in _entries(folder):
        if _is_folder(path):
            yield from _below(path)
        else:
            yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
