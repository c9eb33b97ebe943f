"""Consent is there where somebody's story is told, and only there."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding


def consent(dossier: Dossier) -> Iterator[Finding]:
    """Records about a person without consent, and consent where there is no person."""
    for record in dossier.records.values():
        about = (f"record:{record.id}",)
        if record.about_a_person() and record.consent is None:
            yield Finding(
                "consent-missing",
                dossier.places.of(record.at, "person"),
                {"name": record.id},
                about,
            )
        if not record.about_a_person() and record.consent is not None:
            yield Finding(
                "consent-senseless",
                dossier.places.of(record.at, "consent"),
                {"name": record.id},
                about,
            )
