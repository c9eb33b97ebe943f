"""Nothing has happened, and nobody has checked anything, on a day that is still to come.

A consent from a later day on is none yet: its record is withheld until then. One that ends later has `expires`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.kinds import kind_of
from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.scalar import PartialDate


def future_dates(dossier: Dossier) -> Iterator[Finding]:
    """Days of events and checks after today, in records, sources and laws."""
    for place, day, about in _days(dossier):
        if day > dossier.today:
            details = {"day": day.isoformat(), "today": dossier.today.isoformat()}
            yield Finding("date-in-future", place, details, (about,))


def _days(dossier: Dossier) -> Iterator[tuple[Place, datetime.date, str]]:
    """Each day, its place, and what it is about."""
    for record in dossier.records.values():
        for field in kind_of(record).fields:
            day = field.value(record) if field.sort == "day" else None
            if isinstance(day, PartialDate):
                yield day.place, day.first(), f"record:{record.id}"
        if isinstance(record.consent, Consent) and record.consent.withdrawn is not None:
            # until then the record would be printed: a slip in the year would expose somebody
            yield dossier.places.of(record.at, "consent", "withdrawn"), record.consent.withdrawn, f"record:{record.id}"
    listed = (("record", dossier.records), ("source", dossier.sources), ("law", dossier.laws))
    for word, entries in listed:
        for name, entry in entries.items():
            if entry.checked is not None:
                yield dossier.places.of(entry.at, "checked", "on"), entry.checked.on, f"{word}:{name}"
