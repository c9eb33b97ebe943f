"""How far each release and each ask has come, and what is due when."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from advocacy.model.release import Due, Release
from advocacy.model.tracking import Followed, Outcome, Step, Tracking

State = Literal["drafted", "submitted", "acknowledged", "answered", "adopted", "closed"]
STATES: tuple[State, ...] = ("drafted", "submitted", "acknowledged", "answered", "adopted", "closed")
Awaited = Literal["notice", "reply"]
_OVER = STATES.index("answered")


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is due by `by`; `at_most` is how far the rule goes, `late` the days since `by`."""

    what: Awaited
    by: datetime.date
    at_most: datetime.date | None
    late: int


@dataclass(frozen=True, slots=True)
class AskProgress:
    """How far one ask has come in one release ("": in an order that was not released yet)."""

    ask: str
    state: State
    since: datetime.date | None
    outcome: Outcome | None
    release: str


@dataclass(frozen=True, slots=True)
class Progress:
    """A release: as far as the ask of it that is furthest behind; what it still waits for."""

    id: str
    release: Release
    state: State
    since: datetime.date
    asks: tuple[AskProgress, ...]
    waiting: tuple[Waiting, ...]

    @property
    def late(self) -> int:
        """The days since the first thing that is overdue; 0 where nothing is."""
        return max((one.late for one in self.waiting), default=0)


def progress(followed: Iterable[Followed], today: datetime.date) -> tuple[Progress, ...]:
    """Every release: the overdue first, longest overdue on top; then by what is due next."""
    found = [_progress(one, today) for one in followed]
    never = datetime.date.max

    def order(one: Progress) -> tuple[int, datetime.date, datetime.date, str]:
        due = min((waiting.by for waiting in one.waiting), default=never)
        return -one.late, due, one.release.on, one.id

    return tuple(sorted(found, key=order))


def ask_progress(
    asks: Iterable[str], orders: Mapping[str, Collection[str]], releases: Iterable[Progress]
) -> tuple[AskProgress, ...]:
    """Each of `asks` in their order, once for each release; drafted where only an order has it.

    `orders` gives the asks of each order.
    """
    everywhere = [one for release in releases for one in release.asks]
    found: list[AskProgress] = []
    for ask in asks:
        known = [one for one in everywhere if one.ask == ask]
        if not known and any(ask in asked for asked in orders.values()):
            known = [AskProgress(ask, "drafted", None, None, "")]
        found += known
    return tuple(found)


def _progress(followed: Followed, today: datetime.date) -> Progress:
    release, tracking = followed.release, followed.tracking
    asks = tuple(_ask(followed, ask) for ask in release.asks)
    behind = min(asks, key=lambda one: STATES.index(one.state))
    assert behind.since is not None  # noqa: S101  a released ask has a day
    waiting = tuple(_waiting(release, tracking, behind.state, today))
    return Progress(followed.id, release, behind.state, behind.since, asks, waiting)


def _ask(followed: Followed, ask: str) -> AskProgress:
    """By the last step that is about the ask; the outcome is that of its last answer."""
    steps = [step for step in followed.tracking.steps if not step.asks or ask in step.asks]
    if not steps:
        return AskProgress(ask, "submitted", followed.release.on, None, followed.id)
    outcomes = [step.outcome for step in steps if step.outcome is not None]
    last = steps[-1]
    outcome = outcomes[-1] if outcomes else None
    return AskProgress(ask, last.state, last.on, outcome, followed.id)


def _waiting(release: Release, tracking: Tracking, state: State, today: datetime.date) -> Iterable[Waiting]:
    """Nothing once every ask is answered."""
    if STATES.index(state) >= _OVER:
        return
    acknowledged = [step for step in tracking.steps if step.state == "acknowledged"]
    if release.channel.acknowledge is not None and not tracking.steps:
        yield from _term("notice", release.channel.acknowledge, release, acknowledged, today)
    if tracking.reply_due is not None:
        by = tracking.reply_due
        yield Waiting("reply", by, None, max(0, (today - by).days))
    elif release.channel.reply is not None:
        yield from _term("reply", release.channel.reply, release, acknowledged, today)


def _term(
    what: Awaited, due: Due, release: Release, acknowledged: list[Step], today: datetime.date
) -> Iterable[Waiting]:
    """A term that runs from a step nobody has written down yet has no day."""
    if due.counted_from == "submitted":
        start = release.on
    elif acknowledged:
        start = acknowledged[0].on
    else:
        return
    by = due.within.after(start)
    at_most = None if due.at_most is None else due.at_most.after(start)
    yield Waiting(what, by, at_most, max(0, (today - by).days))
