"""Records choose themselves: nobody edits a template to add evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from advocacy.model.agenda import Agenda, Ask
from advocacy.model.order import Order
from advocacy.model.public import PublicRecord


def problems_of(order: Order, agenda: Agenda) -> tuple[str, ...]:
    """The problems that the order's asks answer, in the agenda's order."""
    answered = {problem for ask in order.asks if ask in agenda.asks for problem in agenda.asks[ask].answers}
    return tuple(problem for problem in agenda.problems if problem in answered)


def select(records: tuple[PublicRecord, ...], order: Order, problems: tuple[str, ...]) -> tuple[PublicRecord, ...]:
    """The records behind an order in their printing order."""
    return tuple(
        record
        for record in records
        if set(record.problems) & set(problems)
        and record.id not in order.without
        and (not order.only or record.id in order.only)
    )


def choose(records: Iterable[PublicRecord], asks: Iterable[Ask], most: int | None) -> tuple[PublicRecord, ...]:
    """The cases that are told whole: all where there is no limit, else `most`, those that persuade.

    First the strongest of each ask, then whichever has most that none before it has: act, place, sort of
    body, disability. Where few are told, the text of a law is none of them: the law table has it.
    """
    cases = [record for record in records if not record.practice]
    if most is None:
        return tuple(cases)
    cases = [record for record in cases if record.standing != "law-text"]
    chosen: dict[str, PublicRecord] = {}
    for ask in asks:
        strongest = next((one for one in cases if set(one.problems) & set(ask.answers) and one.id not in chosen), None)
        if strongest is not None and len(chosen) < most:
            chosen[strongest.id] = strongest
    seen = {feature for one in chosen.values() for feature in _features(one)}
    left = [one for one in cases if one.id not in chosen]
    while left and len(chosen) < most:
        # Of several that are as different the strongest, which stands first.
        other = max(left, key=lambda one: len(set(_features(one)) - seen))
        left.remove(other)
        chosen[other.id] = other
        seen.update(_features(other))
    return tuple(chosen.values())


def rest(
    records: Iterable[PublicRecord], shown: Iterable[PublicRecord], in_own_words: Collection[str] = ()
) -> tuple[PublicRecord, ...]:
    """The cases behind an order of which the text says nothing, neither whole nor in its own words."""
    named = {*in_own_words, *(record.id for record in shown)}
    return tuple(
        record for record in records if record.id not in named and not record.practice and record.standing != "law-text"
    )


def _features(record: PublicRecord) -> Iterator[tuple[str, str]]:
    yield "kind", record.kind
    for field, text in record.features:
        yield field, text.either("zh").text
