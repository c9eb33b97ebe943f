"""The agenda: problems, asks, and the authorities that can answer them."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.law import Provision
from advocacy.model.text import TextField
from advocacy.model.written import MalformedError, Written

Instrument = Literal["new-law", "amendment", "regulation", "enforcement", "programme"]
BodyKind = Literal[
    "legislature", "government", "party-organ", "disabled-persons-federation", "court", "platform", "media", "public"
]


def read_origin(value: object) -> str:
    """`organisation`, or a section of the paper: `paper:6.3`."""
    if not isinstance(value, str):
        raise MalformedError("string_type")
    if value != "organisation" and not re.fullmatch(r"paper:\d+(\.\d+)*", value):
        raise MalformedError("origin_form")
    return value


Origin = Annotated[str, Written(read_origin, {"type": "string"})]


class Problem(Entry):
    """What is wrong. A problem answered by practice has no ask."""

    title: TextField
    statement: TextField
    origin: Origin
    answered_by: Literal["practice"] | None = None


class Body(Entry):
    """An authority, what it is competent for, how to reach it and how soon it must reply.

    `reply_in` is in days; None where no rule sets a term.
    """

    name: TextField
    kind: BodyKind
    competent_for: tuple[str, ...]
    channel: TextField
    reply_in: int | None = None


class Ask(Entry):
    """What is demanded, of which origin, by which instrument, and how success would show."""

    code: str
    demand: TextField
    plain: TextField
    answers: tuple[str, ...]
    origin: Origin
    instrument: Instrument
    mechanisms: tuple[TextField, ...]
    amends: tuple[Provision, ...] = ()
    objection: TextField
    answer: TextField
    indicator: TextField


class Agenda(Part):
    """The whole of agenda.yaml, each part by id."""

    problems: dict[str, Problem]
    asks: dict[str, Ask]
    bodies: dict[str, Body]
