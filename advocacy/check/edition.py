"""What the rules of text and of files look at."""

from __future__ import annotations

from dataclasses import dataclass

from advocacy.model.document import Document
from advocacy.model.genre import Genre
from advocacy.model.order import Order
from advocacy.model.place import Place


@dataclass(frozen=True, slots=True)
class Edition:
    """One composed document and the order it answers."""

    order: Order
    genre: Genre
    document: Document
    place: Place


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """A file before it goes on the shelf; `own_contacts` are the organisation's own."""

    name: str
    data: bytes
    own_contacts: frozenset[str]
    about: str
