"""Which records a page may show in words: those that a document may print. Of the others nothing but their id."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from advocacy.kinds import KINDS
from advocacy.messages import texts
from advocacy.model.agenda import BodyKind
from advocacy.model.codes import severity_of
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, Language, Severity
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord
from advocacy.publishing import Publication
from advocacy.result import Evidence

_HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Showable:
    """The `public` records by id, and the ids of those that only wait for somebody to check them."""

    public: dict[str, PublicRecord]
    unchecked: frozenset[str]

    def __contains__(self, record: str) -> bool:
        return record in self.public or record in self.unchecked


def showable(evidence: Evidence | None) -> Showable:
    """What the documents that are ordered may print; without an order, what the public may read."""
    public: dict[str, PublicRecord] = {}
    unchecked: set[str] = set()
    for publication in _publications(evidence) if evidence else ():
        for record in publication.redacted.public.records:
            public.setdefault(record.id, record)
        unchecked |= publication.redacted.public.unverified
    return Showable(public, frozenset(unchecked))


def _publications(evidence: Evidence) -> Iterator[Publication]:
    dossier, publish = evidence.dossier, evidence.publisher.publish
    bodies = dossier.agenda.bodies
    ordered: list[tuple[BodyKind, datetime.date]] = [
        (bodies[order.to].kind, order.date) for order in dossier.orders.values() if order.to in bodies
    ]
    if not ordered:
        yield publish("public", dossier.today)
    for audience, day in dict.fromkeys(ordered):
        yield publish(audience, day)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words; without `whole` these would be somebody's, and stand as …."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    whole: bool


def told(finding: Finding, language: Language, dossier: Dossier | None, may_show: Showable) -> Told:
    """A finding as a page shows it: what it is about a record that may not be shown is left out of it."""
    whole = all(name in may_show for name in _records(finding, dossier))
    if not whole:
        finding = replace(finding, details=dict.fromkeys(finding.details, _HIDDEN))
    message, remedy = texts(finding, language)
    return Told(finding.code, severity_of(finding), finding.place, message, remedy, whole)


def _records(finding: Finding, dossier: Dossier | None) -> Iterator[str]:
    """The records that a finding is about, stands in, or names."""
    for about in finding.about:
        word, _, name = about.partition(":")
        if word == "record":
            yield name
    folder, _, file = finding.place.file.rpartition("/")
    if folder in {f"evidence/{kind.folder}" for kind in KINDS}:
        yield file.removesuffix(".yaml")
    if "record" in finding.details and dossier is not None:
        yield from {str(finding.details["record"])} & dossier.records.keys()
