"""Records choose themselves: nobody edits a template to add evidence."""

from __future__ import annotations

from advocacy.model.agenda import Agenda
from advocacy.model.order import Order
from advocacy.model.public import PublicRecord


def problems_of(order: Order, agenda: Agenda) -> tuple[str, ...]:
    """The problems that the order's asks answer, in the agenda's order."""
    answered = {problem for ask in order.asks if ask in agenda.asks for problem in agenda.asks[ask].answers}
    return tuple(problem for problem in agenda.problems if problem in answered)


def select(records: tuple[PublicRecord, ...], order: Order, problems: tuple[str, ...]) -> tuple[PublicRecord, ...]:
    """The records of an order in their printing order; `cases` is the most it takes."""
    wanted = [
        record
        for record in records
        if set(record.problems) & set(problems)
        and record.id not in order.without
        and (not order.only or record.id in order.only)
    ]
    return tuple(wanted[: order.cases])
