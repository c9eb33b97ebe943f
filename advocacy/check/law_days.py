"""The days of a law stand in the order of its making: passed, promulgated, in force."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.law import Law

_STATE_COUNCIL = "国务院"


def law_days(dossier: Dossier) -> Iterator[Finding]:
    """Regulations of the State Council without the day of promulgation, and days in disorder."""
    for law in dossier.laws.values():
        about = (f"law:{law.id}",)
        first_text = law.passed_as in {"adopted", "approved"}
        if law.promulgated is None:
            if first_text and _STATE_COUNCIL in law.issuer.either("zh").text:
                place = dossier.places.of(law.at, "version")
                details = {"name": law.id, "version": law.version.isoformat()}
                yield Finding("promulgation-unsaid", place, details, about)
        elif not _in_order(law, law.promulgated):
            place = dossier.places.of(law.at, "promulgated")
            yield Finding("law-days-disordered", place, {"name": law.id}, about)


def _in_order(law: Law, promulgated: datetime.date) -> bool:
    """True if nothing was promulgated before it was passed, or first applied before that.

    `in_force` of a later version may be that of the first text.
    """
    later = law.passed_as in {"revised", "amended"}
    return law.version <= promulgated and (later or law.in_force is None or promulgated <= law.in_force)
