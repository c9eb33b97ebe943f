"""Nothing has happened, and nobody has checked anything, on a day that is still to come.

A consent from a later day on is none yet: its record is withheld until then.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.kinds import kind_of
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.record import Record
from advocacy.model.scalar import PartialDate


def future_dates(dossier: Dossier) -> Iterator[Finding]:
    """Days of events and checks after today, in records, sources and laws."""
    for record in dossier.records.values():
        for place, day in _of_record(dossier, record):
            yield from _finding(dossier, place, day, f"record:{record.id}")
    listed = (("source", dossier.sources), ("law", dossier.laws))
    for word, entries in listed:
        for name, entry in entries.items():
            if entry.checked is not None:
                place = dossier.places.of(entry.at, "checked", "on")
                yield from _finding(dossier, place, entry.checked.on, f"{word}:{name}")


def _of_record(dossier: Dossier, record: Record) -> Iterator[tuple[Place, datetime.date]]:
    for field in kind_of(record).fields:
        day = field.value(record) if field.sort == "day" else None
        if isinstance(day, PartialDate):
            yield day.place, day.first()
    if record.checked is not None:
        yield dossier.places.of(record.at, "checked", "on"), record.checked.on


def _finding(dossier: Dossier, place: Place, day: datetime.date, about: str) -> Iterator[Finding]:
    if day > dossier.today:
        details = {"day": day.isoformat(), "today": dossier.today.isoformat()}
        yield Finding("date-in-future", place, details, (about,))
