"""What became of a release: the file that staff keep beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advocacy.model.entry import Part
from advocacy.model.place import At
from advocacy.model.release import Release
from advocacy.model.scalar import DayField
from advocacy.model.text import Pair, TextField

# What a body can do; that a brief was submitted is what its release says.
Reaction = Literal["acknowledged", "answered", "adopted", "closed"]
REACTIONS: Mapping[Reaction, Pair] = {
    "acknowledged": ("已受理", "accepted"),
    "answered": ("已答复", "answered"),
    "adopted": ("已采纳", "adopted"),
    "closed": ("已了结", "closed"),
}
# Marks of replies to proposals: solved, being solved, kept for reference.
Outcome = Literal["A", "B", "C"]
OUTCOMES: Mapping[Outcome, Pair] = {
    "A": ("A类：已经解决", "solved"),
    "B": ("B类：正在解决", "being solved"),
    "C": ("C类：留作参考", "kept for reference"),
}


class Step(Part):
    """Something that the body did, for all asks of the brief or for some; newest last."""

    on: DayField
    state: Reaction
    outcome: Outcome | None = None
    asks: tuple[str, ...] = ()
    note: TextField | None = None


class Tracking(Part):
    """The file beside a release; `reply_due` is a day that the body itself named."""

    steps: tuple[Step, ...] = ()
    reply_due: DayField | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """A release and what became of it; `id` is `BRIEF/FOLDER`, `at` where its tracking stands."""

    id: str
    release: Release
    tracking: Tracking
    at: At
