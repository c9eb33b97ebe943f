"""What makes a kind: its name, its folder, its fields and what of them is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from advocacy.model.record import Record
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Text

# What a line tells, where it can be told less exactly or not at all: a place, a day, an age (in
# years), a grade of disability, what the person is called.
Sort = Literal["plain", "place", "day", "age", "grade", "called"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line about a record as written: the `field` it is from, its name and what it says."""

    field: str
    name: Text
    value: Text | PartialDate | Money | int
    sort: Sort = "plain"


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` stands in `kind:`; `folder` is under evidence/; `record` has the fields.

    `details` gives the lines of a record in their order; `starter` is the YAML that
    `advocacy new` writes.
    """

    name: str
    folder: str
    called: Text
    record: type[Record]
    details: Callable[[Record], tuple[Line, ...]]
    starter: str
