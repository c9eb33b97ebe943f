"""Every ask that is ordered stands on evidence, and some body can grant it."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.place import Path


def asks(dossier: Dossier) -> Iterator[Finding]:
    """Ordered asks without a printable record on their problems; asks and problems left alone."""
    agenda = dossier.agenda
    shown = {
        problem
        for record in dossier.records.values()
        if record.checked is not None and record.private is not True
        for problem in record.problems
    }
    for order in dossier.orders.values():
        for number, name in enumerate(order.asks):
            ask = agenda.asks.get(name)
            if ask is not None and not shown & set(ask.answers):
                yield Finding(
                    "ask-without-evidence",
                    dossier.places.of(order.at, "asks", number),
                    {"name": name, "problems": ", ".join(ask.answers)},
                    (f"order:{order.id}",),
                )
    for ask in agenda.asks.values():
        if not any(ask.id in body.competent_for for body in agenda.bodies.values()):
            yield Finding("ask-without-body", dossier.places.of(ask.at), {"name": ask.id}, (f"ask:{ask.id}",))
    for ask in agenda.asks.values():
        named: list[tuple[Path, str]] = [(("with", number), partner) for number, partner in enumerate(ask.partners)]
        for path, partner in [(("lead",), ask.lead), *named] if ask.lead is not None else named:
            body = agenda.bodies.get(partner)
            if body is not None and ask.id not in body.competent_for:
                others = ", ".join(one.id for one in agenda.bodies.values() if ask.id in one.competent_for) or "-"
                details = {"name": ask.id, "body": body.id, "others": others, "key": str(path[0])}
                yield Finding("lead-not-competent", dossier.places.of(ask.at, *path), details, (f"ask:{ask.id}",))
    answered = {problem for ask in agenda.asks.values() for problem in ask.answers}
    for problem in agenda.problems.values():
        if problem.answered_by is None and problem.id not in answered:
            yield Finding("problem-without-ask", dossier.places.of(problem.at), {"name": problem.id})
