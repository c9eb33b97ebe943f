"""Release a brief: look at its drafts, and where nothing stops them lay them down for good."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.check import IdentifierScanner
from advocacy.files import read, reason
from advocacy.log import mask
from advocacy.model.codes import severity_of
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, brief_of, other_of
from advocacy.model.entry_files import LISTS
from advocacy.model.finding import Detail, Details, Finding, ordered
from advocacy.model.ledger import Ledger
from advocacy.model.order import Order
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.release import MANIFEST, Release, ReleasedFile
from advocacy.model.suggestion import did_you_mean
from advocacy.rebuilding import Rebuilding, rebuilding_of
from advocacy.release.examining import examine
from advocacy.release.first_tracking import first_tracking
from advocacy.release.manifest import Handover, manifest
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
        return Released(ordered((*mask(rebuilding, IdentifierScanner()), *_too_early(handover, today))))
    dossier = rebuilding.evidence.dossier
    of_channel = (one for one in rebuilding.errors() if f"channel:{handover.channel}" in one.about)
    wrong = (*_too_early(handover, today), *_misnamed(dossier, handover), *of_channel)
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
        described: dict[str, ReleasedFile] = {}
        for name in sorted(names, key=lambda name: not writer_of(name).editable):
            edited = _edited_beside(name, described)
            if edited:
                findings.append(_about_draft("release-left-out", name, edited=edited))
                continue
            data = _read_draft(drafts / name)
            if isinstance(data, Finding):
                findings.append(data)
                continue
            files[name] = data
            examined = examine(drafts / name, data, rebuilding, ledger, as_draft=handover.as_draft)
            findings += examined.findings
            if examined.file is not None:
                described[name] = examined.file
        findings += (*_saved_since(drafts, files), *rebuilding.refused())
        if _stopped(findings):
            return Released(ordered(findings))
        folder = CampaignPaths(root).released / order.id
        name = free_release(folder, handover.on)
        findings += _again(order.id, name, handover.on.isoformat())
        made = manifest(root, dossier, handover, name, tuple(_paired(dossier, order, described)))
        files[MANIFEST] = made.as_json().encode()
        findings += lay_release(folder, name, files, first_tracking(made))
    if _stopped(findings):
        return Released(ordered(findings))
    return Released(ordered(findings), f"briefs/released/{order.id}/{name}", made)


def _again(brief: str, name: str, day: str) -> Iterator[Finding]:
    """A second release on one day, which somebody may take for the first laid down anew."""
    if name != day:
        earlier = f"briefs/released/{brief}/{day}"
        yield Finding("release-again", Place(f"briefs/released/{brief}/{name}"), {"on": day, "earlier": earlier})


def _paired(dossier: Dossier, order: Order, described: Mapping[str, ReleasedFile]) -> Iterator[ReleasedFile]:
    """Each brief with the verification file that goes with it, by name; what is kept says so."""
    genre = dossier.templates.genres[order.genre]
    for name, file in sorted(described.items()):
        edition = EditionName.parse(name)
        if edition is not None and edition.part == "sources":
            yield replace(file, kept=genre.sources == "keep")
        else:
            yield replace(file, sources=other_of(name) if other_of(name) in described else "")


def _stopped(findings: Iterable[Finding]) -> bool:
    return any(severity_of(finding) == "error" for finding in findings)


def _about_draft(code: str, name: str, **details: Detail) -> Finding:
    return Finding(code, Place(f"briefs/drafts/{name}"), {"name": name, **details}, (f"order:{brief_of(name)}",))


def _edited_beside(name: str, described: Mapping[str, ReleasedFile]) -> str:
    """The file that somebody edited by hand and that says what `name`, made of the evidence, cannot."""
    edition = EditionName.parse(name)
    if writer_of(name).editable or edition is None:
        return ""
    edited = {file: EditionName.parse(file) for file, release in described.items() if release.edited}
    same = (edition.language, edition.region)
    return next((file for file, one in edited.items() if one and (one.language, one.region) == same), "")


def _too_early(handover: Handover, today: datetime.date) -> Iterator[Finding]:
    if handover.on > today:
        details = {"on": handover.on.isoformat()}
        yield Finding("release-in-future", Place("briefs"), details, (f"order:{handover.brief}",))


def _misnamed(dossier: Dossier, handover: Handover) -> Iterator[Finding]:
    """What the person named and does not exist."""
    about = (f"order:{handover.brief}",)
    if handover.channel and handover.channel not in dossier.channels:
        named: Details = {"name": handover.channel, "hint": did_you_mean(handover.channel, dossier.channels)}
        yield Finding("release-channel-unknown", Place(LISTS["channel"]), named, about)
    if handover.brief not in dossier.orders and about[0] not in dossier.broken:
        named = {"name": handover.brief, "hint": did_you_mean(handover.brief, dossier.orders)}
        yield Finding("release-brief-unknown", Place("briefs"), named, about)


def _names(
    drafts: Path, rebuilding: Rebuilding, ledger: Ledger, handover: Handover
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The files to release: those of the order, and its extra styles and formats that were built."""
    brief = handover.brief
    extra = {
        name for name in on_shelf(drafts, ledger) if brief_of(name) == brief and ledger.files[name].edition == name
    }
    every = tuple(sorted({*rebuilding.names(brief), *extra}))
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
    # A brief and its verification file go together.
    wanted = {*handover.editions, *map(other_of, handover.editions)}
    return tuple(name for name in every if name in wanted), unknown


def _others(drafts: Path, names: tuple[str, ...], ledger: Ledger, order: Order) -> Iterator[Finding]:
    """Files in the drafts folder that may be the renamed draft which somebody means."""
    if not names or not drafts.is_dir():
        return
    others = {brief_of(file.edition) for file in ledger.files.values()} - {order.id}
    endings = {writer.suffix for writer in WRITERS.values()}
    for path in sorted(drafts.iterdir()):
        name = path.name
        known = name in names or name in ledger.files or brief_of(name) in others
        if path.suffix in endings and not known and not name.startswith(("~", ".")):
            details = {"name": name, "example": _meant_by(path, names)}
            yield Finding("release-draft-other", Place(f"briefs/drafts/{name}"), details, (f"order:{order.id}",))


def _meant_by(path: Path, names: tuple[str, ...]) -> str:
    """The names that a renamed file may have had: those of its format, and of its language where it says one."""
    same = [name for name in names if name.endswith(path.suffix)] or names
    said = set(path.stem.split("."))
    editions = {name: EditionName.parse(name) for name in same}
    return " / ".join([name for name, edition in editions.items() if edition and edition.language in said] or same)


def _read_draft(path: Path) -> bytes | Finding:
    held = lock_of(path.parent, path.name)
    if held is not None:
        return _about_draft("release-draft-open", path.name, lock=held)
    if not path.is_file():
        return _about_draft("release-draft-missing", path.name)
    try:
        return read(path)
    except OSError as error:
        return _about_draft("word-file-missing", path.name, reason=reason(error))


def _saved_since(drafts: Path, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """What is released must be what was checked."""
    import hashlib

    for name, data in files.items():
        if fingerprint(drafts / name) != hashlib.sha256(data).hexdigest():
            yield _about_draft("release-altered-meanwhile", name)
