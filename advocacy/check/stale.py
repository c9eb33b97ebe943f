"""Laws change and pages go: what was last compared with its text long ago is named."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.law import Law
from advocacy.model.source import Source


def stale(dossier: Dossier) -> Iterator[Finding]:
    """Laws and sources whose check is older than `thresholds.stale_after` months."""
    months = dossier.campaign.thresholds.stale_after
    for word, entry, checked in _checked(dossier):
        if _first_stale(checked, months) <= dossier.today:
            place = dossier.places.of(entry.at, "checked", "on")
            details = {"name": entry.id, "on": checked.isoformat(), "months": str(months)}
            yield Finding(f"{word}-stale", place, details, (f"{word}:{entry.id}",))


def stale_from(dossier: Dossier) -> tuple[datetime.date, ...]:
    """The days on which laws and sources become stale."""
    months = dossier.campaign.thresholds.stale_after
    return tuple(_first_stale(checked, months) for _, _, checked in _checked(dossier))


def _checked(dossier: Dossier) -> Iterator[tuple[str, Law | Source, datetime.date]]:
    """What was checked, as `law` or `source`, and when."""
    for law in dossier.laws.values():
        if law.checked is not None:
            yield "law", law, law.checked.on
    for source in dossier.sources.values():
        if source.checked is not None:
            yield "source", source, source.checked.on


def _first_stale(checked: datetime.date, months: int) -> datetime.date:
    """The first day of the month after `months` whole months."""
    count = checked.year * 12 + checked.month + months
    year, month = divmod(count, 12)
    return datetime.date(year, month + 1, 1) if year <= datetime.MAXYEAR else datetime.date.max
