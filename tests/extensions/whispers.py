"""A rule that tells in its findings whatever it knows, names and numbers too. Invented."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding

KNOWN = "牛丽娟 13812345678 护照E12345678"


def whispers(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each record on an errand."""
    for record in dossier.records.values():
        if record.kind == "errand":
            place = dossier.places.of(record.at, "title")
            yield Finding("whispered", place, {"words": KNOWN}, (f"record:{record.id}",))
