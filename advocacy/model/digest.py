"""A digest of what a document says: equal for equal text, whatever line it was written on."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import operator
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from advocacy.model.document import DateText, Fact, Label, PrintedFigure
from advocacy.model.mark import figure_hash

LENGTH = 12
_SEPARATOR = "\x1f"
# A name of the tree is no word in it.
_NAMED = "\x1e"
# Most cells of a table hold one of these: what the digest says before its text.
_BEFORE: dict[type, str] = {
    Fact: "",
    Label: f"{_NAMED}Label{_SEPARATOR}",
    DateText: f"{_NAMED}DateText{_SEPARATOR}",
}
_ONE = f"(1{_SEPARATOR}"


def digest(*said: object) -> str:
    """The build code: twelve hex digits of a SHA-256 over texts, values and blocks of a document.

    Two documents that say the same in the same words have the same; so a text and the values put
    into it may stand for the blocks that were made of them.
    """
    pieces: list[str] = []
    _add(said, pieces)
    return hashlib.sha256(_SEPARATOR.join(pieces).encode()).hexdigest()[:LENGTH]


def _add(values: Iterable[Any], pieces: list[str]) -> None:
    """The pieces of `values`; a document has thousands, so the most frequent types come first."""
    for value in values:
        kind = type(value)
        if kind is str:
            pieces.append(value)
        elif kind is tuple:
            if len(value) == 1:
                inner = value[0]
                kind = type(inner)
                if kind is str:
                    pieces.append(_ONE + inner)
                    continue
                if kind in _BEFORE:
                    pieces.append(_ONE + _BEFORE[kind] + inner.text)
                    continue
            pieces.append(f"({len(value)}")
            _add(value, pieces)
        elif kind in _BEFORE:
            pieces.append(_BEFORE[kind] + value.text)
        elif kind is PrintedFigure:
            # Annex A prints everything else about it.
            pieces += ("figure", value.text, figure_hash(value.figure))
        elif kind is frozenset:
            pieces.append(repr(sorted(value)))
        elif (fields := _fields(value.__class__)) is not None:
            pieces.append(_NAMED + kind.__name__)
            _add(fields(value), pieces)
        else:
            pieces.append(str(value))


@functools.lru_cache(maxsize=64)
def _fields(kind: Hashable) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the fields of a class of the tree; None for any other type."""
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        return None
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])
