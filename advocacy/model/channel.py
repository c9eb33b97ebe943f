"""Ways in which a brief reaches a body, and how soon the rules make the body react."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.term import WithinField
from advocacy.model.text import TextField


class Term(Part):
    """How soon something is due, counted from which step, and by which rule.

    `at_most` is how far the rule lets the body go in difficult matters.
    """

    within: WithinField
    at_most: WithinField | None = None
    counted_from: Literal["submitted", "acknowledged"] = field(default="submitted", metadata={"alias": "from"})
    basis: TextField


class Channel(Entry):
    """One entry of channels.yaml; a term is left out where no rule sets one."""

    name: TextField
    acknowledge: Term | None = None
    reply: Term | None = None
