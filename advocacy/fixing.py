"""What a check finds and of which the cure is certain, cured in the files themselves.

The version before of each file is kept. Takes the folder of a campaign; gives a finding for each cure.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from advocacy import edit
from advocacy.check import IdentifierScanner, mask_findings
from advocacy.load import Cache
from advocacy.model.finding import Finding
from advocacy.pipeline import run
from advocacy.result import Request
from advocacy.shelve import program

_MOST_ROUNDS = 5  # a file that could not be read shows the next mistakes once it can be


def fix(root: Path, today: datetime.date, now: datetime.datetime, *, dry_run: bool = False) -> tuple[Finding, ...]:
    """Cure what can be cured; a `fixed` for each cure, in the order in which they were made.

    With `dry_run` nothing is written, and only what shows before the first cure is told (`fixable`).
    """
    told: list[Finding] = []
    for _ in range(1 if dry_run else _MOST_ROUNDS):
        result = run(root, Request(), today, Cache(root, program()))
        done = _round(root, result.findings, now, dry_run=dry_run)
        scanner = result.evidence.scanner if result.evidence else IdentifierScanner()
        # Of the line of an identifier nothing is told.
        told += mask_findings((*result.findings, *done), scanner)[len(result.findings) :]
        if not any(one.code == "fixed" for one in done):
            break
    return tuple(told)


def _round(root: Path, found: Iterable[Finding], now: datetime.datetime, *, dry_run: bool) -> list[Finding]:
    by_file: dict[str, list[Finding]] = {}
    for one in found:
        if one.code in edit.CURABLE:
            by_file.setdefault(one.place.file, []).append(one)
    done: list[Finding] = []
    for file, findings in by_file.items():
        stand = edit.stand_of(root, root / file)
        if isinstance(stand, Finding) or stand.data is None:
            continue  # a file of the program itself, or gone meanwhile
        after, cures = edit.cured(file, stand.data, findings)
        if dry_run:
            done += [Finding("fixable", one.place, one.details) for one in cures]
        elif cures:
            refused = edit.save(root, file, stand.digest, after, now)
            done += cures if refused is None else (refused,)
    return done
