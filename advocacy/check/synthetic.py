"""What is made up lives only in an example campaign."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding


def synthetic(dossier: Dossier) -> Iterator[Finding]:
    """Invented records and sources in a campaign that is not `example: true`."""
    if dossier.campaign.example:
        return
    for word, entries in (("record", dossier.records), ("source", dossier.sources)):
        for name, entry in entries.items():
            if entry.standing == "synthetic":
                place = dossier.places.of(entry.at, "standing")
                yield Finding("synthetic-evidence", place, {"name": name}, (f"{word}:{name}",))
