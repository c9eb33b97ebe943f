"""The records that would choose themselves for an order, whatever consent says."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.order import Order
from advocacy.model.record import Record


def chosen(dossier: Dossier, order: Order) -> Iterator[Record]:
    """Records on a problem that the order's asks answer, but for private ones and the order's own.

    Whether somebody checked them is not asked.
    """
    asks = dossier.agenda.asks
    answered = {problem for name in order.asks if name in asks for problem in asks[name].answers}
    for record in dossier.records.values():
        wanted = record.id not in order.without and (not order.only or record.id in order.only)
        if wanted and record.private is not True and answered & set(record.problems):
            yield record
