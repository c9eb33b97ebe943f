"""What nobody has checked is not printed, and the people who wrote it are told."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.record import Record


def checked(dossier: Dossier, record: Record) -> Iterator[Finding]:
    """A record nobody checked (left out), and sources and laws nobody checked on which one relies."""
    about = (f"record:{record.id}",)
    if record.checked is None:
        yield Finding("record-unchecked", dossier.places.of(record.at), {"name": record.id}, about)
        return
    for number, citation in enumerate(record.sources):
        source = dossier.sources.get(citation.source)
        if source is not None and source.checked is None:
            place = dossier.places.of(record.at, "sources", number, "source")
            yield Finding("source-unchecked", place, {"name": citation.source}, about)
    for number, provision in enumerate(record.law):
        law = dossier.laws.get(provision.law)
        if law is not None and law.checked is None:
            place = dossier.places.of(record.at, "law", number, "law")
            yield Finding("law-unchecked", place, {"name": provision.law}, about)
