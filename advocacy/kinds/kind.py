"""What makes a kind: its name, its folder, its record and what it declares about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from advocacy.kinds.conforming import faults
from advocacy.kinds.field import Field, Line, Sort
from advocacy.model.record import Record
from advocacy.model.text import Pair, Text

# What its records tell: `act`, what somebody (an employer) did to a person; `gap`, whom a rule
# leaves out; `barrier`, what shuts people out; `practice`, that it can be done.
Trait = Literal["act", "gap", "barrier", "practice"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of fields of a record: where it stands, what a form calls it, and a line of help."""

    path: str
    label: Pair
    help: Pair


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` stands in `kind:`; `folder` is under evidence/; `record` has the fields.

    `fields` declares each of them, in the order in which they are printed, and `blocks` what a form calls the
    blocks that some of them stand in; `starter` is the YAML that `advocacy new` writes. Raises ValueError where a field of the record is not declared, or
    declared as what it cannot be.
    """

    name: str
    folder: str
    called: Text
    record: type[Record]
    fields: tuple[Field, ...]
    starter: str
    traits: frozenset[Trait] = frozenset()
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a kind of which some field would pass every rule unseen."""
        found = list(faults(self.record, self.fields))
        employers = {"employer", "employer-kind", "platform"}
        if "act" in self.traits and not any(one.sort in employers for one in self.fields):
            found.append("the trait `act` asks for a field of the sort `employer-kind`")
        if found:
            message = f"kind {self.name}: {'; '.join(found)}"
            raise ValueError(message)

    def lines(self, record: Record) -> tuple[Line, ...]:
        """What is printed of a record of this kind as written, in its order."""
        lines = (one.line(record) for one in self.fields)
        return tuple(one for one in lines if one is not None)

    def texts(self, record: Record, *sorts: Sort) -> Iterator[tuple[str, Text]]:
        """The path and the words of each text of these sorts in a record of this kind."""
        for one in self.fields:
            if one.sort in sorts:
                yield from ((one.path, text) for text in one.texts(record))

    def paths(self, *sorts: Sort) -> tuple[str, ...]:
        """The fields of these sorts."""
        return tuple(one.path for one in self.fields if one.sort in sorts)
