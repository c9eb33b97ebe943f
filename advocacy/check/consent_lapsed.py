"""Before a text is final somebody decides about the records whose consent has come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.chosen import chosen
from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.order import Order


def consent_lapsed(dossier: Dossier, order: Order) -> Iterator[Finding]:
    """Records of the order whose consent has expired or was withdrawn, today or on its date."""
    day = max(dossier.today, order.date)
    for record in chosen(dossier, order):
        if not isinstance(record.consent, Consent):
            continue
        ends = {"expires": record.consent.expires, "withdrawn": record.consent.withdrawn}
        for field, end in ends.items():
            # It holds on the day on which it expires, and no more on that of its withdrawal.
            if end is not None and (end < day or (field == "withdrawn" and end == day)):
                details = {"name": record.id, "order": order.id}
                place = dossier.places.of(record.at, "consent", field)
                yield Finding("consent-lapsed", place, details, (f"order:{order.id}",))
