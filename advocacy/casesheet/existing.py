"""The records that a campaign has, as their files say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from advocacy import edit, files
from advocacy.edit import Stand
from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load.misplaced import EVIDENCE
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Value
from advocacy.model.finding import Finding

_SUFFIX = ".yaml"


def file_of(kind: Kind, identifier: str) -> str:
    """The file of a record, from the campaign."""
    return f"{EVIDENCE}/{kind.folder}/{identifier}{_SUFFIX}"


def known_ids(root: Path) -> dict[str, Kind]:
    """The id of every record file, and the kind of its folder."""
    return {
        path.stem: kind
        for kind in KINDS
        for path in sorted((root / EVIDENCE / kind.folder).glob(f"*{_SUFFIX}"))
        if files.is_text(path.name)
    }


def stand_in(root: Path, kind: Kind, identifier: str) -> tuple[Stand, Value, tuple[Finding, ...]] | Finding:
    """The file of a record, what it says and what is wrong with its YAML; a finding where it cannot be read."""
    stand = edit.stand_of(root, root / file_of(kind, identifier))
    if isinstance(stand, Finding) or stand.data is None:
        return stand if isinstance(stand, Finding) else (stand, None, ())
    value, _, found = read_yaml(stand.file, stand.data)
    return stand, value, found


def filled_rows(root: Path, kind: Kind) -> tuple[dict[str, Value], tuple[Finding, ...]]:
    """What each record of a kind says by its id, and what is wrong with files that cannot be read."""
    rows: dict[str, Value] = {}
    findings: list[Finding] = []
    for identifier, folder in known_ids(root).items():
        if folder is kind:
            read = stand_in(root, kind, identifier)
            found = (read,) if isinstance(read, Finding) else read[2]
            findings += found
            if not isinstance(read, Finding) and not found:
                rows[identifier] = read[1]
    return rows, tuple(findings)


def lengths_in(values: Iterable[Value], paths: Iterable[str]) -> Mapping[str, int]:
    """How many items the longest list at each path has."""
    each = list(values)
    return {path: max((_length(one, path.split(".")) for one in each), default=0) for path in paths}


def _length(value: Value, steps: Iterable[str]) -> int:
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return len(value) if isinstance(value, tuple) else 0


def numbered(base: str, taken: Iterable[str]) -> Iterator[str]:
    """Ids that begin so and are free: `interview-2026`, `interview-2026-2` …"""
    known = set(taken)
    number = 1
    while True:
        name = base if number == 1 else f"{base}-{number}"
        if name not in known:
            yield name
        number += 1
