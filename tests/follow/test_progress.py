"""From the day of a release and what staff wrote beside it to states and days that are due."""

from __future__ import annotations

import datetime

import pytest

from advocacy.follow import ask_progress, progress
from advocacy.follow.progress import Progress
from advocacy.load.validation import validate
from advocacy.model.place import At
from advocacy.model.release import Due, Inputs, Made, Recipient, Release, Way
from advocacy.model.term import Within, read_within
from advocacy.model.tracking import Followed, Step, Tracking

DAY = datetime.date.fromisoformat
NOTICE = Due(within=Within(15, "days"), basis={})
ASSIGNED = Due(within=Within(3, "months"), at_most=Within(6, "months"), counted_from="acknowledged", basis={})
SIXTY = Due(within=Within(60, "days"), basis={})


def followed(way: Way, steps: str = "", *, on: str = "2026-11-30", brief: str = "a", due: str = "") -> Followed:
    """`steps` like `2026-12-05 acknowledged; 2027-02-01 answered B x`: day, state, outcome, asks."""
    read = []
    for step in filter(None, steps.split("; ")):
        day, state, *rest = step.split()
        outcome = rest.pop(0) if rest and rest[0] in {"A", "B", "C"} else None
        read.append(validate(Step, {"on": day, "state": state, "outcome": outcome, "asks": tuple(rest)}))
    release = Release(
        brief=brief, name=on, on=DAY(on), title={}, asks=("x", "y"),
        to=Recipient(body="b", kind="government", name={}), channel=way, files=(),
        inputs=Inputs(digest="", files={}), made_by=Made(advocacy="", python="", files=""),
    )  # fmt: skip
    tracking = Tracking(steps=tuple(read), reply_due=DAY(due) if due else None)
    return Followed(f"{brief}/{on}", release, tracking, At("t.yaml"))


def told(one: Progress) -> str:
    """`state since; what by (late)`."""
    waiting = "".join(f"; {w.what} {w.by}{f' to {w.at_most}' if w.at_most else ''} ({w.late})" for w in one.waiting)
    return f"{one.state} {one.since}{waiting}"


LETTER = Way(acknowledge=NOTICE)
DEPUTY = Way(reply=ASSIGNED)
BOTH = Way(acknowledge=NOTICE, reply=SIXTY)


@pytest.mark.parametrize(
    ("one", "today", "expected"),
    [
        (followed(Way()), "2027-11-30", "submitted 2026-11-30"),
        (followed(LETTER), "2026-12-15", "submitted 2026-11-30; notice 2026-12-15 (0)"),
        (followed(LETTER), "2026-12-17", "submitted 2026-11-30; notice 2026-12-15 (2)"),
        (
            followed(BOTH), "2026-12-01",
            "submitted 2026-11-30; notice 2026-12-15 (0); reply 2027-01-29 (0)",
        ),
        # a body that has answered has taken notice
        (
            followed(BOTH, "2026-12-10 answered A x"), "2027-02-01",
            "submitted 2026-11-30; reply 2027-01-29 (3)",
        ),
        # the term runs from a day that nobody knows yet
        (followed(DEPUTY), "2027-11-30", "submitted 2026-11-30"),
        (
            followed(DEPUTY, "2026-12-31 acknowledged"), "2027-04-01",
            "acknowledged 2026-12-31; reply 2027-03-31 to 2027-06-30 (1)",
        ),
        # the body named a day itself
        (
            followed(BOTH, "2026-12-05 acknowledged", due="2027-05-01"), "2027-04-01",
            "acknowledged 2026-12-05; reply 2027-05-01 (0)",
        ),
        (followed(BOTH, "2026-12-05 answered C"), "2027-04-01", "answered 2026-12-05"),
        # as far as the ask that is furthest behind
        (
            followed(BOTH, "2026-12-05 acknowledged; 2027-01-05 answered B x"), "2027-01-06",
            "acknowledged 2026-12-05; reply 2027-01-29 (0)",
        ),
        (
            followed(BOTH, "2027-01-05 answered B x; 2027-01-08 answered C y; 2027-03-01 adopted x"),
            "2027-04-06", "answered 2027-01-08",
        ),
        (followed(BOTH, "2026-12-05 answered A; 2027-01-05 closed"), "2028-01-01", "closed 2027-01-05"),
    ],
)  # fmt: skip
def test_state_and_what_is_due(one: Followed, today: str, expected: str) -> None:
    assert [told(each) for each in progress([one], DAY(today))] == [expected]


def test_the_longest_overdue_come_first_then_what_is_due_next_then_the_rest() -> None:
    everything = [
        followed(Way(), brief="no-term"),
        followed(LETTER, brief="soon", on="2026-12-10"),
        followed(LETTER, brief="sooner", on="2026-12-08"),
        followed(LETTER, brief="late", on="2026-12-01"),
        followed(LETTER, brief="later", on="2026-11-01"),
    ]
    found = progress(everything, DAY("2026-12-20"))
    assert [(one.release.brief, one.late) for one in found] == [
        ("later", 34), ("late", 4), ("sooner", 0), ("soon", 0), ("no-term", 0),
    ]  # fmt: skip


def test_asks_are_told_for_each_release_and_as_drafted_before_any() -> None:
    released = progress([followed(BOTH, "2027-01-05 answered B x")], DAY("2027-02-01"))
    orders = {"o": ("z",)}
    asks = ("y", "x", "z", "nobody's")
    assert [
        (one.ask, one.state, str(one.since), one.outcome, one.release) for one in ask_progress(asks, orders, released)
    ] == [
        ("y", "submitted", "2026-11-30", None, "a/2026-11-30"),
        ("x", "answered", "2027-01-05", "B", "a/2026-11-30"),
        ("z", "drafted", "None", None, ""),
    ]


@pytest.mark.parametrize(
    ("term", "start", "end"),
    [
        ("15 days", "2026-11-30", "2026-12-15"),
        ("3 months", "2026-11-30", "2027-02-28"),  # no such day: the last of the month
        ("3 months", "2026-12-15", "2027-03-15"),
        ("12 months", "2024-02-29", "2025-02-28"),
        ("10 working-days", "2026-11-30", "2026-12-14"),
        ("1 working-days", "2026-11-27", "2026-11-30"),  # Friday to Monday
    ],
)
def test_terms(term: str, start: str, end: str) -> None:
    within = read_within(term)
    assert within.after(DAY(start)) == DAY(end)
    assert str(within) == term
