"""A document prints the text of a law that is in force on its date, as far as the files of texts tell.

In force is the newest version whose day of application is not after the date: never what a collection
says of its status.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.law import Law
from advocacy.model.order import Order


def laws_in_force(dossier: Dossier, order: Order, uses: AbstractSet[str]) -> Iterator[Finding]:
    """Laws that `order` draws on (`uses`) in a version that a later one has replaced by its date, or not in force yet."""
    for law in dossier.laws.values():
        if f"law:{law.id}" in uses:
            yield from _on_day(dossier, order, law)


def _on_day(dossier: Dossier, order: Order, law: Law) -> Iterator[Finding]:
    place, about = dossier.places.of(law.at, "version"), (f"order:{order.id}",)
    date = order.date.isoformat()
    in_force = [one for one in law.later if one.effective <= order.date]
    if in_force:
        newest = max(in_force, key=lambda one: (one.effective, one.version))
        details = {
            "name": law.id,
            "version": law.version.isoformat(),
            "newer": newest.version.isoformat(),
            "effective": newest.effective.isoformat(),
            "date": date,
        }
        yield Finding("law-text-older", place, details, about)
    elif law.passed_as != "draft" and law.effective is not None and law.effective > order.date:
        details = {"name": law.id, "effective": law.effective.isoformat(), "date": date}
        yield Finding("law-not-in-force", place, details, about)
