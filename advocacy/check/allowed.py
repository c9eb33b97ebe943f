"""Findings that somebody has looked at and lets stand, under `allow:` in advocacy.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from advocacy.model.codes import CODES, RENAMED
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

# Errors that somebody may let stand: only a person sees whether a number is a telephone.
_ERRORS = ("identifier", "person")


@dataclass(slots=True)
class Allowances:
    """The entries of `allow:`, and which of them were needed."""

    _dossier: Dossier
    _used: set[int] = field(default_factory=set)
    _entries: dict[tuple[str, str], list[tuple[int, str]]] = field(init=False)

    def __post_init__(self) -> None:
        self._entries = {}
        for number, entry in enumerate(self._dossier.campaign.allow):
            known = self._entries.setdefault((entry.finding, entry.file), [])
            known.append((number, entry.field or ""))

    def branch(self) -> Self:
        """The same entries, for one of several runs that go on from here."""
        return replace(self, _used={*self._used})

    def keep(self, findings: Iterable[Finding]) -> list[Finding]:
        """Those of `findings` that no entry lets stand."""
        return [finding for finding in findings if not self.covers(finding)]

    def covers(self, finding: Finding) -> bool:
        """True if an entry lets the finding stand, by its code, its file and its field."""
        code = CODES[finding.code]
        if code.category == "disclosure" or (code.severity == "error" and code.category not in _ERRORS):
            return False
        entries = self._entries.get((finding.code, finding.place.file))
        if not entries:
            return False
        part = self._field(finding)
        covering = [number for number, wide in entries if wide == part or (wide and part.startswith(f"{wide}."))]
        self._used.update(covering)
        return bool(covering)

    def unused(self) -> Iterator[Finding]:
        """The entries that let nothing stand."""
        campaign = self._dossier.campaign
        for number, entry in enumerate(campaign.allow):
            if number not in self._used:
                place = self._dossier.places.of(campaign.at, "allow", number)
                renamed = RENAMED.get(entry.finding)
                if renamed is not None:
                    yield Finding("allow-renamed", place, {"finding": entry.finding, "renamed": renamed})
                else:
                    yield Finding("allow-unused", place, {"finding": entry.finding, "file": entry.file})

    def _field(self, finding: Finding) -> str:
        """The part of a finished file, the sheet of a workbook, the field of a YAML file."""
        part = finding.details.get("part")
        if isinstance(part, str):
            return part
        return finding.place.sheet or self._dossier.places.field_at(finding.place)
