"""Release a brief: look at its drafts, and where nothing stops them lay them down for good."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advocacy.check import IdentifierScanner
from advocacy.files import read, reason
from advocacy.log import mask
from advocacy.model.codes import severity_of
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, brief_of
from advocacy.model.finding import Details, Finding, ordered
from advocacy.model.ledger import Ledger
from advocacy.model.order import Order
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.release import MANIFEST, Release, ReleasedFile
from advocacy.model.suggestion import did_you_mean
from advocacy.rebuilding import Rebuilding, rebuilding_of
from advocacy.release.examining import examine
from advocacy.release.handover import Handover
from advocacy.release.manifest import manifest
from advocacy.release.tracked import first_tracking
from advocacy.shelve import fingerprint, free_release, lay_release, lock, lock_of, on_shelf, read_ledger
from advocacy.write import WRITERS, writer_of


@dataclass(frozen=True, slots=True)
class Released:
    """What was released into `folder` (relative to the campaign), or why nothing was.

    `release` is None where an error stopped it; then nothing was written.
    """

    findings: tuple[Finding, ...]
    folder: str = ""
    release: Release | None = None


def release(root: Path, handover: Handover, today: datetime.date) -> Released:
    """Freeze the drafts of a brief as they stand; all findings at once, and then all or nothing."""
    rebuilding = rebuilding_of(root, today)
    if not isinstance(rebuilding, Rebuilding):
        wrong = tuple(_too_early(handover, today))
        return Released(ordered((*mask(rebuilding, IdentifierScanner()), *wrong)))
    dossier = rebuilding.evidence.dossier
    wrong = (*_too_early(handover, today), *_misnamed(dossier, handover))
    if handover.brief not in dossier.orders:
        return Released(ordered((*rebuilding.errors(), *wrong)))
    drafts = CampaignPaths(root).drafts
    with lock(drafts) as refused:
        if refused:
            return Released(refused)
        ledger, unreadable = read_ledger(drafts)
        order = dossier.orders[handover.brief]
        names, unknown = _names(drafts, rebuilding, ledger, handover)
        findings = [*wrong, *unreadable, *unknown, *_others(drafts, names, ledger, order)]
        files: dict[str, bytes] = {}
        described: list[ReleasedFile] = []
        for name in sorted(names, key=lambda one: not writer_of(one).editable):
            beside = _edited_beside(name, described)
            if beside:
                place, about = Place(f"briefs/drafts/{name}"), (f"order:{order.id}",)
                details: Details = {"name": name, "edited": beside}
                findings.append(Finding("release-left-out", place, details, about))
                continue
            found, one = _take(drafts / name, rebuilding, ledger, files, as_draft=handover.as_draft)
            findings += found
            described += [one] if one is not None else []
        findings += (*_saved_since(drafts, files), *rebuilding.refused())
        if any(severity_of(finding) == "error" for finding in findings):
            return Released(ordered(findings))
        folder = CampaignPaths(root).released / order.id
        name = free_release(folder, handover.on)
        described.sort(key=lambda one: one.name)
        made = manifest(root, dossier, handover, name, tuple(described))
        files[MANIFEST] = f"{made.model_dump_json(indent=2)}\n".encode()
        findings += lay_release(folder, name, files, first_tracking(made))
    if any(severity_of(finding) == "error" for finding in findings):
        return Released(ordered(findings))
    return Released(ordered(findings), f"briefs/released/{order.id}/{name}", made)


def _edited_beside(name: str, taken: list[ReleasedFile]) -> str:
    """The file that somebody edited by hand and that says what `name`, made of the evidence, cannot."""
    if writer_of(name).editable:
        return ""
    edition = EditionName.parse(name)
    edited = (one.name for one in taken if one.edited)
    alike = (
        one
        for one in edited
        if (other := EditionName.parse(one)) is not None
        and edition
        and (other.language, other.region) == (edition.language, edition.region)
    )
    return next(alike, "")


def _too_early(handover: Handover, today: datetime.date) -> Iterator[Finding]:
    if handover.on > today:
        details = {"on": handover.on.isoformat()}
        yield Finding("release-in-future", Place("briefs"), details, (f"order:{handover.brief}",))


def _misnamed(dossier: Dossier, handover: Handover) -> Iterator[Finding]:
    """What the person named and does not exist."""
    about = (f"order:{handover.brief}",)
    if handover.channel and handover.channel not in dossier.channels:
        hint = did_you_mean(handover.channel, dossier.channels)
        place = Place("evidence/channels.yaml")
        named: Details = {"name": handover.channel, "hint": hint}
        yield Finding("release-channel-unknown", place, named, about)
    broken = f"order:{handover.brief}" in dossier.broken
    if handover.brief not in dossier.orders and not broken:
        hint = did_you_mean(handover.brief, dossier.orders)
        named = {"name": handover.brief, "hint": hint}
        yield Finding("release-brief-unknown", Place("briefs"), named, about)


def _names(
    drafts: Path, rebuilding: Rebuilding, ledger: Ledger, handover: Handover
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The files to release: those of the order, and its twins that were built."""
    brief = handover.brief
    asked = rebuilding.names(brief)
    twins = {
        name for name in on_shelf(drafts, ledger) if brief_of(name) == brief and ledger.files[name].edition == name
    }
    every = tuple(sorted({*asked, *twins}))
    if not handover.editions:
        return every, ()
    unknown = tuple(
        Finding(
            "release-edition-unknown",
            Place("briefs/drafts"),
            {"brief": brief, "name": name, "hint": did_you_mean(name, every)},
            (f"order:{brief}",),
        )
        for name in handover.editions
        if name not in every
    )
    return tuple(name for name in every if name in handover.editions), unknown


def _others(drafts: Path, names: tuple[str, ...], ledger: Ledger, order: Order) -> Iterator[Finding]:
    """Files in the drafts folder that may be the renamed draft which somebody means."""
    if not names:
        return
    orders = {brief_of(file.edition) for file in ledger.files.values()} - {order.id}
    endings = {writer.suffix for writer in WRITERS.values()}
    for path in sorted(drafts.iterdir() if drafts.is_dir() else ()):
        strange = path.name not in names and path.name not in ledger.files
        strange = strange and path.suffix in endings
        if strange and not path.name.startswith(("~", ".")):
            if brief_of(path.name) in orders:
                continue  # another brief's
            details = {"name": path.name, "example": names[0]}
            place = Place(f"briefs/drafts/{path.name}")
            yield Finding("release-draft-other", place, details, (f"order:{order.id}",))


def _take(
    path: Path, rebuilding: Rebuilding, ledger: Ledger, files: dict[str, bytes], *, as_draft: bool
) -> tuple[tuple[Finding, ...], ReleasedFile | None]:
    """Read and examine one draft; its bytes go into `files`."""
    name, place = path.name, Place(f"briefs/drafts/{path.name}")
    about = (f"order:{brief_of(name)}",)
    held = lock_of(path.parent, name)
    if held is not None:
        details = {"name": name, "lock": held}
        return (Finding("release-draft-open", place, details, about),), None
    if not path.is_file():
        return (Finding("release-draft-missing", place, {"name": name}, about),), None
    try:
        data = read(path)
    except OSError as error:
        said = reason(error)
        refused = Finding("word-file-missing", place, {"name": name, "reason": said}, about)
        return (refused,), None
    files[name] = data
    examined = examine(path, data, rebuilding, ledger, as_draft=as_draft)
    return examined.findings, examined.file


def _saved_since(drafts: Path, files: dict[str, bytes]) -> Iterator[Finding]:
    """What is released must be what was checked."""
    import hashlib

    for name, data in files.items():
        if fingerprint(drafts / name) != hashlib.sha256(data).hexdigest():
            place = Place(f"briefs/drafts/{name}")
            about = (f"order:{brief_of(name)}",)
            yield Finding("release-altered-meanwhile", place, {"name": name}, about)
