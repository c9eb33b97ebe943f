"""What nobody has checked is not printed, and the people who wrote it are told."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding


def checked(dossier: Dossier) -> Iterator[Finding]:
    """Records nobody checked (left out), and sources and laws nobody checked that are relied on."""
    for record in dossier.records.values():
        if record.checked is None:
            place = dossier.places.of(record.at)
            about = (f"record:{record.id}",)
            yield Finding("record-unchecked", place, {"name": record.id}, about)
            continue
        about = (f"record:{record.id}",)
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
