"""A digest of what a document says: equal for equal text, whatever line it was written on."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Hashable, Iterable
from typing import Any

from advocacy.model.document import Blocks, Fact, PrintedFigure
from advocacy.model.mark import figure_hash

LENGTH = 12


def digest(title: str, blocks: Blocks) -> str:
    """The build code: twelve hex digits of a SHA-256 over title and blocks."""
    pieces: list[str] = []
    _add((blocks,), pieces)
    pieces.append("")
    return hashlib.sha256((title + "\x1f".join(pieces)).encode()).hexdigest()[:LENGTH]


def _add(values: Iterable[Any], pieces: list[str]) -> None:
    for value in values:
        kind = type(value)
        if kind is str:
            pieces.append(value)
        elif kind is Fact:
            pieces.append(value.text)
        elif kind is tuple:
            if len(value) == 1 and type(value[0]) is tuple and len(value[0]) == 1:
                inner = value[0][0]
                if type(inner) is Fact:  # most cells of a long table
                    pieces.append(f"(1\x1f(1\x1f{inner.text}")
                    continue
            pieces.append(f"({len(value)}")
            _add(value, pieces)
        elif kind is PrintedFigure:
            # Annex A prints everything else about it.
            pieces += ("figure", value.text, figure_hash(value.figure))
        elif kind is frozenset:
            pieces.append(repr(sorted(value)))
        elif (fields := _fields(value.__class__)) is not None:
            pieces.append(f"\x1e{kind.__name__}")  # a name of the tree is no word in it
            _add([getattr(value, field) for field in fields], pieces)
        else:
            pieces.append(str(value))


@functools.lru_cache(maxsize=64)
def _fields(kind: Hashable) -> tuple[str, ...] | None:
    """The names of the fields of a class of the tree; None for any other type."""
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return tuple(field.name for field in dataclasses.fields(kind))
    return None
