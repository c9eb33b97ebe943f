"""What may be printed for whom: worked out once an audience and day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import get_args

from advocacy.model.agenda import BodyKind
from advocacy.model.dossier import Dossier
from advocacy.model.order import Order
from advocacy.model.stored import Store
from advocacy.redact import Redacted, redact


@dataclass(frozen=True, slots=True)
class Publication:
    """What one audience may read in the documents of one day."""

    redacted: Redacted
    store: Store | None = None

    def concerning(self, dossier: Dossier, order: Order) -> frozenset[str]:
        """The withheld records on a problem that one of the order's asks answers."""
        asks = dossier.agenda.asks
        answered = {problem for ask in order.asks if ask in asks for problem in asks[ask].answers}
        return frozenset(name for name in self.redacted.withheld if answered & set(dossier.records[name].problems))


@dataclass(frozen=True, slots=True)
class Publisher:
    """The publications of one dossier."""

    dossier: Dossier
    store: Store | None = None
    _known: dict[tuple[BodyKind, datetime.date], Publication] = field(default_factory=dict)

    def publish(self, audience: BodyKind, day: datetime.date) -> Publication:
        """What `audience` may read in a document of `day`."""
        known = self._known.get((audience, day))
        if known is None:
            known = self._known[audience, day] = Publication(redact(self.dossier, audience, day), self.store)
        return known

    def until(self) -> list[datetime.date]:
        """The days on which a consent begins, ends or is withdrawn."""
        days = (publication.redacted.until for publication in self._known.values())
        return [day for day in days if day is not None]

    def withheld(self, brief: str, mentioned: frozenset[str]) -> frozenset[str]:
        """Those of the records `mentioned` in a file of `brief` that must not stand in it any more.

        A record that has no file any more counts: that is how somebody withdraws one in haste.
        """
        dossier = self.dossier
        unread = {name for name in mentioned if f"record:{name}" in dossier.broken}
        removed = mentioned - dossier.records.keys() - unread
        order = dossier.orders.get(brief)
        body = None if order is None else dossier.agenda.bodies.get(order.to)
        if order is not None and body is not None:
            return removed | (mentioned & self.publish(body.kind, order.date).redacted.withheld)
        # Nobody knows any more for whom it was made: what no audience may read.
        of_all = [self.publish(audience, dossier.today).redacted for audience in get_args(BodyKind)]
        return removed | mentioned.intersection(*(redacted.withheld for redacted in of_all))
