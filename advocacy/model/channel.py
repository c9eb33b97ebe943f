"""Ways in which a brief reaches a body, and how soon the rules make the body react."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.term import WithinField
from advocacy.model.text import Pair, TextField

CountedFrom = Literal["submitted", "acknowledged"]
COUNTED_FROM: Mapping[CountedFrom, Pair] = {
    "submitted": ("递交之日起", "from the day it was handed in"),
    "acknowledged": ("受理之日起", "from the day it was accepted"),
}


class Term(Part):
    """How soon something is due, counted from which step, and by which rule.

    `at_most` is how far the rule lets the body go in difficult matters.
    """

    within: WithinField
    at_most: WithinField | None = None
    counted_from: CountedFrom = field(default="submitted", metadata={"alias": "from"})
    basis: TextField


class Channel(Entry):
    """One entry of channels.yaml; a term is left out where no rule sets one."""

    name: TextField
    acknowledge: Term | None = None
    reply: Term | None = None
