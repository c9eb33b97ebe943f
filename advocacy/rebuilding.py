"""What program and evidence make of a brief now, to hold beside a file of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from advocacy.edition import Edition
from advocacy.log import mask
from advocacy.model.codes import severity_of
from advocacy.model.editionname import EditionName, Format, brief_of
from advocacy.model.finding import Finding
from advocacy.pipeline import produce, read_evidence
from advocacy.result import Evidence, Request, Result
from advocacy.steps import Steps


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """One edition as it is made now, and what it was made from."""

    edition: Edition
    data: bytes
    result: Result
    evidence: Evidence
    final: bool


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """The editions of a campaign as they are made now; each way of making a brief is run once."""

    root: Path
    evidence: Evidence
    _steps: Steps
    _results: dict[tuple[str, str, tuple[Format, ...], bool], Result] = field(default_factory=dict)

    def names(self, brief: str) -> tuple[str, ...]:
        """The files that the order asks for, built or stopped."""
        order = self.evidence.dossier.orders.get(brief)
        if order is None:
            return ()
        documents = self.evidence.dossier.templates.documents(order.genre)
        return tuple(sorted(str(name) for one in order.languages for name, _ in order.files(one, documents)))

    def of(self, name: str, *, final: bool) -> Rebuilt | None:
        """The edition `name`, as a draft or as a final text; None where something stops it.

        A name that no order asks for is an edition once more in another house style or format.
        """
        edition = EditionName.parse(name)
        if edition is None or name in self.names(edition.brief):
            result = self.result(brief_of(name), final=final)
        else:
            formats = (edition.format,)
            result = self.result(edition.brief, edition.style, formats, final=final)
        made = result.file(name)
        return None if made is None else Rebuilt(*made, result, self.evidence, final)

    def result(self, brief: str, style: str = "", formats: tuple[Format, ...] = (), *, final: bool = False) -> Result:
        """What the pipeline gives for one brief."""
        key = (brief, style, formats, final)
        if key not in self._results:
            request = Request(frozenset({brief}), style, formats, final)
            self._results[key] = produce(self.evidence, request, self._steps)
        return self._results[key]

    def errors(self) -> tuple[Finding, ...]:
        """What is wrong with the evidence, whatever is made of it."""
        found = mask(self.evidence.log, self.evidence.scanner)
        return tuple(one for one in found if severity_of(one) == "error")

    def refused(self) -> tuple[Finding, ...]:
        """What the disk refused while editions were made: then no draft can be said to be edited."""
        return tuple(
            one for result in self._results.values() for one in result.findings if one.code == "shelf-unwritable"
        )


def rebuilding_of(root: Path, today: datetime.date) -> Rebuilding | tuple[Finding, ...]:
    """The campaign in `root`, ready to be made; only what was found where it cannot be read."""
    steps = Steps(root)
    evidence = read_evidence(root, today, None, steps)
    return Rebuilding(root, evidence, steps) if isinstance(evidence, Evidence) else evidence
