"""What makes a kind: its name, its folder, its fields and what of them is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from advocacy.model.public import Detail
from advocacy.model.record import Record
from advocacy.model.text import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` stands in `kind:`; `folder` is under evidence/; `record` has the fields.

    `details` gives the printed lines of a record in their order; `starter` is the YAML that
    `advocacy new` writes.
    """

    name: str
    folder: str
    called: Text
    record: type[Record]
    details: Callable[[Record], tuple[Detail, ...]]
    starter: str
