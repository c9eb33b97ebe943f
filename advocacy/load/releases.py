"""What was released: the manifests, and the tracking files that staff keep beside them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.load.expected import Details
from advocacy.load.validation import ValidationError, validate_json
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Place, Places
from advocacy.model.release import MANIFEST, Release
from advocacy.model.suggestion import did_you_mean
from advocacy.model.tracking import Followed, Tracking

RELEASED = "briefs/released"


_LONGEST = datetime.timedelta(days=366)  # no body names a day for its reply that is further off


def read_releases(
    root: Path, language: Language, today: datetime.date | None = None
) -> tuple[tuple[Followed, ...], tuple[Finding, ...]]:
    """Every release below briefs/released/ with what became of it; in order of brief and folder.

    A release without a tracking file was submitted, and nothing more is known. One whose manifest
    cannot be read is a finding, and so is a tracking file of no release. Where `today` is given a step
    before the release does not count, nor one after today: neither can have happened.
    """
    disk = Disk(root)
    followed: list[Followed] = []
    for brief in disk.names(RELEASED)[1]:
        folder = f"{RELEASED}/{brief}"
        files, folders = disk.names(folder)
        for name in folders:
            release = _manifest(disk, f"{folder}/{name}/{MANIFEST}", brief)
            if release is not None:
                at = At(f"{folder}/{name}.yaml")
                tracking = _tracking(disk, at, release, language, today)
                followed.append(Followed(f"{brief}/{name}", release, tracking, at))
        for file in files:
            stem = file.removesuffix(".yaml")
            if file.endswith(".yaml") and stem not in folders:
                disk.findings.append(Finding("tracking-lost", Place(f"{folder}/{file}"), {"name": stem}))
    return tuple(followed), tuple(disk.findings)


def _manifest(disk: Disk, file: str, brief: str) -> Release | None:
    data = disk.read_bytes(file, (f"order:{brief}",))
    if data is None:
        return None
    try:
        return validate_json(Release, data)
    except ValidationError:
        disk.findings.append(Finding("manifest-unreadable", Place(file), {"name": brief}))
        return None


def _tracking(disk: Disk, at: At, release: Release, language: Language, today: datetime.date | None) -> Tracking:
    if not disk.is_file(at.file):
        return Tracking()
    source = disk.read_yaml(at.file)
    if source is None:
        return Tracking()
    places = Places(disk.places)
    tracking, found = read_entry(Tracking, source.value, at, places, language=language)
    disk.findings += source.findings
    disk.findings += found if source.value is not None or not source.findings else ()
    if tracking is None:
        return Tracking()
    disk.findings += _slips(tracking, release, at, places)
    if today is None:
        return tracking
    disk.findings += _impossible_days(tracking, release, today, at, places)
    steps = tuple(step for step in tracking.steps if release.on <= step.on <= today)
    return replace(tracking, steps=steps)


def _impossible_days(
    tracking: Tracking, release: Release, today: datetime.date, at: At, places: Places
) -> Iterator[Finding]:
    """Days on which nothing can have happened, and a day for the reply that nobody can have named."""
    details: Details = {"sent": release.on.isoformat()}
    for number, step in enumerate(tracking.steps):
        details = {**details, "on": step.on.isoformat(), "state": step.state}
        where = places.of(at, "steps", number, "on")
        if step.on < release.on:
            yield Finding("tracking-step-before-release", where, details)
        elif step.on > today:
            yield Finding("tracking-step-in-future", where, {**details, "today": today.isoformat()})
    due = tracking.reply_due
    if due is not None and not release.on <= due <= release.on + _LONGEST:
        where = places.of(at, "reply_due")
        yield Finding("tracking-due-far", where, {**details, "due": due.isoformat()})


def _slips(tracking: Tracking, release: Release, at: At, places: Places) -> Iterator[Finding]:
    """Steps that cannot be as they were written."""
    before = release.on
    for number, step in enumerate(tracking.steps):
        for place, ask in enumerate(step.asks):
            if ask not in release.asks:
                details: Details = {"name": ask, "hint": did_you_mean(ask, release.asks)}
                where = places.of(at, "steps", number, "asks", place)
                yield Finding("tracking-ask-unknown", where, details)
        if step.outcome is not None and step.state != "answered":
            where = places.of(at, "steps", number, "outcome")
            yield Finding("tracking-outcome-misplaced", where, {"outcome": step.outcome})
        if release.on <= step.on < before:
            details = {"on": step.on.isoformat(), "before": before.isoformat()}
            yield Finding("tracking-step-early", places.of(at, "steps", number, "on"), details)
        before = max(before, step.on)
