"""Look at releases again: are the files as they were, and what would they be today?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advocacy.model.finding import Finding, ordered
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.release import MANIFEST, ReleasedFile
from advocacy.model.suggestion import did_you_mean
from advocacy.model.tracking import Followed
from advocacy.rebuilding import Rebuilding, rebuilding_of
from advocacy.shelve import fingerprint, list_parts
from advocacy.write import writer_of

# equal: the present program and evidence give the very text that was built for the release;
# differs: they give another one; stopped: they give none.
Rebuild = Literal["equal", "differs", "stopped"]


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """One file: whether it is `whole`, whether it had been edited, and the rebuild.

    `differing` are the parts of the package that the rebuild gives otherwise, gives anew, or lacks.
    """

    name: str
    whole: bool
    edited: bool
    rebuild: Rebuild
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """One release, by `BRIEF/FOLDER`."""

    id: str
    files: tuple[VerifiedFile, ...]


def verify(root: Path, wanted: str, today: datetime.date) -> tuple[tuple[Verified, ...], tuple[Finding, ...]]:
    """The releases of a brief, the one called `BRIEF/FOLDER`, or all where `wanted` is ""."""
    from advocacy.load.releases import read_releases

    releases, findings = read_releases(root, "zh")
    called = wanted.replace("\\", "/").strip("/").removeprefix("briefs/released/")
    chosen = [one for one in releases if not called or called in {one.id, one.id.partition("/")[0]}]
    found = [
        finding for finding in findings if not called or finding.place.file.startswith(f"briefs/released/{called}")
    ]
    if called and not chosen and not found:
        known = {name for one in releases for name in (one.id, one.release.brief)}
        hint = did_you_mean(called, known)
        place = Place("briefs/released")
        return (), (Finding("release-unknown", place, {"name": called, "hint": hint}),)
    rebuilding = rebuilding_of(root, today)
    verified = []
    for one in chosen:
        files = []
        for file in one.release.files:
            now = fingerprint(CampaignPaths(root).released / one.id / file.name)
            if now != file.sha256:
                code = "release-file-missing" if now is None else "release-file-altered"
                found.append(_not_as_released(one, file.name, code))
            files.append(_verified(file, rebuilding, whole=now == file.sha256))
        if not one.release.intact():
            found.append(_not_as_released(one, MANIFEST, "release-file-altered"))
        verified.append(Verified(one.id, tuple(files)))
    return tuple(verified), ordered(found)


def _verified(file: ReleasedFile, rebuilding: Rebuilding | tuple[Finding, ...], *, whole: bool) -> VerifiedFile:
    rebuilt = rebuilding.of(file.name, final=file.final) if isinstance(rebuilding, Rebuilding) else None
    if rebuilt is None:
        return VerifiedFile(file.name, whole, file.edited, "stopped")
    parts = list_parts(writer_of(file.name).parts_of(rebuilt.data))
    built = file.built or file.parts
    differing = tuple(sorted(name for name in {*parts, *built} if parts.get(name) != built.get(name)))
    return VerifiedFile(file.name, whole, file.edited, "differs" if differing else "equal", differing)


def _not_as_released(followed: Followed, name: str, code: str) -> Finding:
    place = Place(f"briefs/released/{followed.id}/{name}")
    return Finding(code, place, {"name": name}, (f"order:{followed.release.brief}",))
