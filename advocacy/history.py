"""The versions of files that an edit replaced, in `.advocacy-cache/history/`: each a file of its own, under its time and hash.

So there is no list of them that could be half written: a version is there whole or not at all. Takes and
gives octets; it must not know what they mean.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.paths import CampaignPaths

_DAYS = 30
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
    folder = _folder(root) / file
    found = (_version(folder, name) for here, name in _kept(folder) if here == folder)
    return tuple(sorted(filter(None, found), reverse=True))


def content(version: Version) -> bytes | None:
    """What a version holds; None where that is not what was kept. OSError where it cannot be read."""
    data = files.read(version.path)
    return data if hashlib.sha256(data).hexdigest() == version.digest else None


def kept_files(root: Path) -> tuple[str, ...]:
    """The names of all files of which something is kept, whole or not."""
    top = _folder(root)
    return tuple(sorted({folder.relative_to(top).as_posix() for folder, _ in _kept(top)}))


def listed(root: Path, today: datetime.date) -> str:
    """A digest of what is kept and not too old on `today`; empty where nothing is."""
    first = _first_day(today).isoformat().replace("-", "")
    top = _folder(root)
    names = sorted(f"{folder.relative_to(top).as_posix()}/{name}" for folder, name in _kept(top) if name >= first)
    return hashlib.sha256("\0".join(names).encode("utf-8", "backslashreplace")).hexdigest() if names else ""


def forget(root: Path, file: str) -> bool:
    """Delete all that is kept of a file; False where something refuses to go."""
    folder = _folder(root) / file
    _take_away(folder, frozenset())
    files.take_away_empty(folder, _folder(root))
    return all(here != folder for here, _ in _kept(folder))


def prune(root: Path, today: datetime.date) -> None:
    """Delete of every file what is too old or too many, and of all the oldest where they are too much."""
    left = [one for file in kept_files(root) for one in prune_file(root, file, today)]
    octets = 0
    for one in sorted(left, reverse=True):
        octets += _size(one.path)
        if octets > _MOST_OCTETS:
            files.take_away(one.path)
            files.take_away_empty(one.path.parent, _folder(root))


def prune_file(root: Path, file: str, today: datetime.date) -> tuple[Version, ...]:
    """Delete of one file what is too old or too many, and what a killed run left half written. What is kept then."""
    left = tuple(one for one in versions(root, file)[:_MOST] if one.replaced.date() >= _first_day(today))
    _take_away(_folder(root) / file, frozenset(one.path.name for one in left))
    files.take_away_empty(_folder(root) / file, _folder(root))
    return left


def _first_day(today: datetime.date) -> datetime.date:
    return datetime.date.fromordinal(max(1, today.toordinal() - _DAYS))


def _folder(root: Path) -> Path:
    return CampaignPaths(root).cache / "history"


def _kept(top: Path) -> Iterator[tuple[Path, str]]:
    """Every file below a folder, as the folder that it is in and its name."""
    for folder, _, names in os.walk(top):
        here = Path(folder)
        yield from ((here, name) for name in names)


def _take_away(folder: Path, but: AbstractSet[str]) -> None:
    for here, name in _kept(folder):
        if here == folder and name not in but:
            files.take_away(here / name)


def _version(folder: Path, name: str) -> Version | None:
    said = _NAME.fullmatch(name)
    if said is None:
        return None
    try:
        replaced = datetime.datetime.strptime(said[1], _TIME).replace(tzinfo=datetime.UTC)
    except ValueError:  # the 30th of February
        return None
    return Version(replaced, said[2], folder / name)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
