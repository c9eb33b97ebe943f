"""What was found so far in one run of the pipeline: the only thing in it that changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Self

from advocacy.check import Allowances, IdentifierScanner, mask_findings
from advocacy.load import Markers
from advocacy.model.codes import CODES, severity_of
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Formula
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED, limit_per_file

_USED_BY_ALL = ("campaign", "agenda")  # what every document draws on


@dataclass(slots=True)
class FindingLog:
    """The findings that nobody lets stand; an error stops what draws on the thing it is about."""

    _dossier: Dossier
    allowances: Allowances
    _undecided: Markers
    _findings: list[Finding]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def branch(self) -> Self:
        """A log that goes on from here and leaves this one as it is."""
        return replace(self, allowances=self.allowances.branch(), _findings=[*self._findings])

    def put(self, findings: Iterable[Finding]) -> None:
        """Take in findings as they are."""
        self._findings += findings

    def add(self, findings: Iterable[Finding]) -> None:
        """Take in findings, but for what somebody lets stand and what is about an open marker."""
        decided = (one for one in findings if self._undecided.of(one) is None)
        self._findings += self.allowances.keep(decided)

    def stops(self, uses: Iterable[str]) -> bool:
        """True if an error is about one of the things that a document draws on."""
        return self._is_wrong({*self._drawn_on(uses), *_USED_BY_ALL})

    def still_open(self, uses: Iterable[str]) -> list[Finding]:
        """What keeps a document that draws on `uses` from being final."""
        concerns = {*self._drawn_on(uses), *_USED_BY_ALL}
        return [
            one
            for one in self._findings
            if severity_of(one) != "note"
            and one.code != "not-final"
            and (not one.about or not concerns.isdisjoint(one.about))
        ]

    def _is_wrong(self, things: AbstractSet[str]) -> bool:
        """True if an error is about one of `things`."""
        return any(severity_of(one) == "error" and not things.isdisjoint(one.about) for one in self._findings)

    def _drawn_on(self, uses: Iterable[str]) -> set[str]:
        """`uses`, the indicators from which those among them are calculated, and `word:*` for all of their sort."""
        waiting = [*uses]
        drawn_on = {f"{use.partition(':')[0]}:*" for use in waiting}
        while waiting:
            use = waiting.pop()
            if use not in drawn_on:
                drawn_on.add(use)
                indicator = self._dossier.indicators.get(use.removeprefix("indicator:"))
                origins = (figure.origin for figure in indicator.figures) if indicator else ()
                waiting += {
                    f"indicator:{part.indicator}"
                    for origin in origins
                    if isinstance(origin, Formula)
                    for part in origin.parts
                }
        return drawn_on

    def repeats(self, finding: Finding) -> bool:
        """True if what a text misses was already reported where it is defined.

        That stops the text already. In a template the name comes out of a record; in a brief's own
        words somebody wrote it a second time. A value that was refused, or is calculated from one
        that was, cannot be compared, and is not the latest.
        """
        code = CODES[finding.code]
        if not (code.names or code.lacks_values_of):
            return False
        name = finding.details[code.parameters[0]]
        if code.lacks_values_of:
            of = (name,) if code.lacks_values_of == "indicator" else self._dossier.charts[str(name)].of
            return self._is_wrong(self._drawn_on([f"indicator:{indicator}" for indicator in of]))
        if not self._dossier.broken.isdisjoint({f"{code.names}:{name}", f"{code.names}:*"}):
            return True
        same = {code.code, *code.repeats}
        return not finding.place.file.startswith("briefs/") and any(
            one.code in same and one.details.get("name") == name and one.place.file.startswith("evidence/")
            for one in self._findings
        )


def log_of(dossier: Dossier, loaded: tuple[Finding, ...]) -> FindingLog:
    """A log that begins with what was found while the files were read."""
    undecided = Markers(one for one in loaded if one.code == "to-be-decided")
    allowances = Allowances(dossier)
    return FindingLog(dossier, allowances, undecided, allowances.keep(loaded))


def mask(findings: Iterable[Finding], scanner: IdentifierScanner) -> tuple[Finding, ...]:
    """`findings` as they may be told: none with an identifier in it, and no flood of them."""
    return tuple(mask_findings(limit_per_file(findings, MOST_STORED), scanner))
