"""How many records there are, and which of these numbers would tell of few people.

All counts that any order could print are weighed together, so that two documents never give a
total and its part, or the same count for two audiences, with a small difference between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from advocacy.kinds.about_persons import is_own_account
from advocacy.model.public import Tally
from advocacy.model.record import Record
from advocacy.model.source import Source

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """The records of one count: `own` tell of people who told us, `open` are all others."""

    own: Ids
    open: Ids


def counted(
    records: Iterable[Record], problems: Iterable[str], sources: Mapping[str, Source]
) -> dict[tuple[str, str], Counted]:
    """The records by kind and by kind and problem, as far as there are any."""
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    known = frozenset(problems)
    for record in records:
        is_own = is_own_account(record, sources)
        for problem in ("", *(one for one in record.problems if one in known)):
            own, others = found.setdefault((record.kind, problem), (set(), set()))
            (own if is_own else others).add(record.id)
    return {key: Counted(frozenset(own), frozenset(rest)) for key, (own, rest) in found.items()}


def tally(
    counts: Mapping[tuple[str, str], Counted], shown: frozenset[Ids], threshold: int
) -> dict[tuple[str, str], Tally]:
    """What is printed of `counts` where only the sets `shown` may be told apart."""
    tallies: dict[tuple[str, str], Tally] = {}
    for key, one in counts.items():
        number = len(one.own) + len(one.open)
        if not one.own or one.own in shown:
            tallies[key] = Tally(number)
        elif number < threshold:
            tallies[key] = Tally(None, below=threshold)
        else:
            # Own people may be none as far as a reader can tell, unless there are many.
            hidden = threshold if len(one.own) >= threshold else 0
            tallies[key] = Tally(None, least=len(one.open) + hidden)
    return tallies


def showable(sets: Iterable[Ids], threshold: int) -> frozenset[Ids]:
    """Those of `sets` of people whose sizes can all be printed without telling of few.

    The largest are taken first. One is left out where it is small itself, where it differs from
    one already taken by few, or where several of those taken leave few over of another.
    """
    taken: list[Ids] = []
    for one in sorted({one for one in sets if one}, key=lambda ids: (-len(ids), sorted(ids))):
        if len(one) >= threshold and not _exposes(one, taken, threshold):
            taken.append(one)
    return frozenset(taken)


def _exposes(one: Ids, taken: list[Ids], threshold: int) -> bool:
    """True if `one` beside those `taken` lets a reader work out a small number."""
    for whole in taken:
        if one < whole:
            inside = [part for part in taken if part < whole and not part & one]
            if any(0 < left < threshold for left in _left(whole - one, inside, 0)):
                return True
    return False


def _left(rest: Ids, parts: list[Ids], start: int) -> Iterator[int]:
    """The sizes of what is left of `rest` without any of `parts` that do not overlap."""
    yield len(rest)
    for number in range(start, len(parts)):
        if parts[number] <= rest:
            yield from _left(rest - parts[number], parts, number + 1)
