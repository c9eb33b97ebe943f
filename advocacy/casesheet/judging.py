"""The rows of a sheet as files that are not there yet, judged as files are, and what is wrong with each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path as FilePath

from advocacy.casesheet.columns import Column
from advocacy.log import mask
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding
from advocacy.model.place import Path, Places
from advocacy.pipeline import read_evidence
from advocacy.result import Evidence
from advocacy.steps import Steps

_KEYS = re.compile(r"(?<![A-Za-z0-9_.-])(?:[a-z_]+(?:\.[a-z_]+)+(?!\w)|[a-z_]+(?=:))")


def judged(
    root: FilePath, today: datetime.date, planned: Mapping[str, bytes]
) -> tuple[Mapping[str, tuple[Finding, ...]], Places]:
    """The errors of each planned file, as `check` would tell them, and the places in all files."""
    evidence = read_evidence(root, today, None, Steps(root, None), planned)
    if not isinstance(evidence, Evidence):
        return {file: tuple(evidence) for file in planned}, Places({})
    errors: dict[str, list[Finding]] = {file: [] for file in planned}
    for one in evidence.log:
        if one.place.file in errors and severity_of(one) == "error":
            errors[one.place.file].append(one)
    found = {file: mask(each, evidence.scanner) for file, each in errors.items()}
    return found, evidence.dossier.places


def column_of(finding: Finding, places: Places, columns: Iterable[Column]) -> Column | None:
    """The column that a finding in the file of a row is about."""
    path = places.path_at(finding.place)
    said = finding.details.get("field")
    each = [tuple(said.split("."))] if isinstance(said, str) else []
    wanted: Sequence[Path] = [*each, path] if len(path) <= 1 else [path, *each]
    for one in wanted:
        best = max(columns, key=lambda column: _shared(column.path, one), default=None)
        if best is not None and _shared(best.path, one) > 0:
            return best
    return None


def columns_named(text: str, columns: Iterable[Column]) -> Iterator[Column]:
    """The columns of the fields that a text about a file names: `consent: {given_by: ..}`, `person.called`."""
    words = set(_KEYS.findall(text))
    parts = {part for word in words for part in word.split(".")}
    for one in columns:
        block, _, key = one.field.path.rpartition(".") if one.field else ("", "", "")
        is_named = one.field is not None and (one.field.path in words or {block, key} <= (parts if block else words))
        if is_named and one.is_first and (one.language in {None, "zh"}):
            yield one


def _shared(one: Path, other: Path) -> float:
    """How many steps two paths share from their begin; a path that ends there is nearer."""
    shared = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        shared += 1
    return shared - len(one) / 100 if shared else 0
