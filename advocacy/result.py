"""What is asked of a run of the pipeline, and what it gives."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from advocacy.check import IdentifierScanner, stale_from
from advocacy.edition import Edition
from advocacy.log import FindingLog
from advocacy.model.codes import severity_of
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import Format
from advocacy.model.finding import Finding
from advocacy.model.stored import Store
from advocacy.model.withheld import WithheldRecord
from advocacy.publishing import Publisher


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a run: the editions of which briefs, and how.

    `briefs` are those wanted (None: all); `style` a house style in which every edition is made
    once more; `formats` those in which it is made too; `on_disk` editions made earlier, which are renewed in whatever style and format they have;
    `words` those of records that were printed before, by their ids.
    """

    briefs: frozenset[str] | None = None
    style: str = ""
    formats: tuple[Format, ...] = ()
    final: bool = False
    on_disk: frozenset[str] = frozenset()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A campaign as it was read and checked, before any text; what may be printed of it for whom; the `store` of earlier builds."""

    dossier: Dossier
    log: FindingLog
    scanner: IdentifierScanner
    publisher: Publisher
    store: Store | None = None

    def until(self) -> datetime.date | None:
        """The first day on which the same files could give another result."""
        stale = (day for day in stale_from(self.dossier) if day > self.dossier.today)
        return min((*self.publisher.until(), *stale), default=None)


@dataclass(frozen=True, slots=True)
class Result:
    """The finished files, what was stopped, which records were withheld, and all findings.

    Without `evidence` the campaign could not be read, and the findings say why. `removed` are the
    words of records that have no file any more.
    """

    findings: tuple[Finding, ...]
    evidence: Evidence | None = None
    ready: tuple[tuple[Edition, bytes], ...] = ()
    stopped: tuple[str, ...] = ()
    withheld: tuple[WithheldRecord, ...] = ()
    removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def errors(self) -> tuple[Finding, ...]:
        """Why something was stopped."""
        return tuple(finding for finding in self.findings if severity_of(finding) == "error")

    def file(self, name: str) -> tuple[Edition, bytes] | None:
        """The edition `name`; None where it was stopped or nobody asked for it."""
        return next((made for made in self.ready if made[0].name == name), None)
