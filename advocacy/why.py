"""Where a record is printed, and why it is not printed elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advocacy.load import Cache
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import brief_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.withheld import WithheldRecord
from advocacy.pipeline import run
from advocacy.result import Request, Result
from advocacy.shelve import program


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a record in the documents of one order, and why it was kept out of them."""

    order: str
    state: Literal["printed", "withheld", "unchecked", "other-problems", "stopped", "not-chosen"]
    withheld: WithheldRecord | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The fate of a record in each order; `known` are the records that there are."""

    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]
    known: tuple[str, ...]


def why(root: Path, record: str, today: datetime.date) -> Why:
    """Where a record is printed and where it is not, by all that a build would do."""
    result = run(root, Request(), today, Cache(root, program()))
    if result.evidence is None:
        return Why((), ordered(result.findings), (record,))
    dossier = result.evidence.dossier
    about = ordered(one for one in result.findings if f"record:{record}" in one.about)
    broken = (one.partition(":") for one in dossier.broken)
    known = (*dossier.records, *(name for word, _, name in broken if word == "record"))
    fates = tuple(_fates(result, dossier, record)) if record in dossier.records else ()
    return Why(fates, about, known)


def _fates(result: Result, dossier: Dossier, name: str) -> Iterator[Fate]:
    record, asks = dossier.records[name], dossier.agenda.asks
    printed = {edition.order.id for edition, _ in result.ready if any(one.id == name for one in edition.records)}
    for order in dossier.orders.values():
        answered = {one for ask in order.asks if ask in asks for one in asks[ask].answers}
        body = dossier.agenda.bodies.get(order.to)
        of_record = (one for one in result.withheld if one.record == name and body and one.audience == body.kind)
        withheld = next(of_record, None)
        if order.id in printed:
            yield Fate(order.id, "printed")
        elif answered.isdisjoint(record.problems):
            yield Fate(order.id, "other-problems")
        elif withheld is not None:
            yield Fate(order.id, "withheld", withheld)
        elif record.checked is None:
            yield Fate(order.id, "unchecked")
        elif any(brief_of(one) == order.id for one in result.stopped):
            yield Fate(order.id, "stopped")
        else:
            yield Fate(order.id, "not-chosen")
