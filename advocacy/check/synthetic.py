"""What is made up lives only in an example campaign."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding


def synthetic(dossier: Dossier) -> Iterator[Finding]:
    """Invented records and sources in a campaign that is not `example: true`."""
    if dossier.campaign.example:
        return
    for record in dossier.records.values():
        if record.standing == "synthetic":
            place = dossier.places.of(record.at, "standing")
            yield Finding("synthetic-evidence", place, {"name": record.id}, (f"record:{record.id}",))
    for source in dossier.sources.values():
        if source.standing == "synthetic":
            place = dossier.places.of(source.at, "standing")
            yield Finding("synthetic-evidence", place, {"name": source.id}, (f"source:{source.id}",))
