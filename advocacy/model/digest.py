"""A digest of what a document says: equal for equal text, whatever line it was written on."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator

from advocacy.model.document import Blocks, Fact, PrintedFigure
from advocacy.model.mark import figure_hash

LENGTH = 12


def digest(title: str, blocks: Blocks) -> str:
    """The build code: twelve hex digits of a SHA-256 over title and blocks."""
    hashed = hashlib.sha256(title.encode())
    for piece in _pieces(blocks):
        hashed.update(piece.encode())
        hashed.update(b"\x1f")
    return hashed.hexdigest()[:LENGTH]


def _pieces(value: object) -> Iterator[str]:
    match value:
        case PrintedFigure():
            # Annex A prints everything else about it.
            yield "figure"
            yield value.text
            yield figure_hash(value.figure)
        case Fact():
            yield value.text
        case tuple():
            yield f"({len(value)}"
            for item in value:
                yield from _pieces(item)
        case frozenset():
            yield repr(sorted(value))
        case _ if dataclasses.is_dataclass(value):
            yield f"\x1e{type(value).__name__}"  # a name of the tree is no word in it
            for field in dataclasses.fields(value):
                yield from _pieces(getattr(value, field.name))
        case _:
            yield str(value)
