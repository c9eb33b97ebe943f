"""Laws change: one that was last compared with its text long ago is named."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding


def stale(dossier: Dossier) -> Iterator[Finding]:
    """Laws whose check is older than `thresholds.stale_after` months."""
    months = dossier.campaign.thresholds.stale_after
    for law in dossier.laws.values():
        if law.checked is not None and _first_stale(law.checked.on, months) <= dossier.today:
            place = dossier.places.of(law.at, "checked", "on")
            details = {"name": law.id, "on": law.checked.on.isoformat(), "months": str(months)}
            yield Finding("law-stale", place, details, (f"law:{law.id}",))


def stale_from(dossier: Dossier) -> tuple[datetime.date, ...]:
    """The days on which laws become stale."""
    months = dossier.campaign.thresholds.stale_after
    return tuple(
        _first_stale(law.checked.on, months)
        for law in dossier.laws.values()
        if law.checked is not None
    )


def _first_stale(checked: datetime.date, months: int) -> datetime.date:
    """The first day of the month after `months` whole months."""
    count = checked.year * 12 + checked.month + months
    return datetime.date(count // 12, count % 12 + 1, 1)
