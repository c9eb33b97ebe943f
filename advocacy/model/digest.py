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
# Before what is no text of a document: none holds this sign.
_NAMED = "\x1e"
_LONG = 4096  # signs: a text that editions share, and so is worth being remembered
# What most cells of a table hold, and what the digest says before the text of it.
_BEFORE: dict[type, str] = {
    Fact: "",
    Label: f"{_NAMED}Label",
    DateText: f"{_NAMED}DateText",
}


def digest(*said: object) -> str:
    """The build code: twelve hex digits of a SHA-256 over texts, values and blocks of a document.

    Two documents that say the same in the same words have the same; so a text and the values put
    into it may stand for the blocks that were made of them.
    """
    pieces: list[str] = []
    _add(said, pieces)
    return hashlib.sha256(_SEPARATOR.join(pieces).encode()).hexdigest()[:LENGTH]


@functools.lru_cache(maxsize=64)
def _of_long(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _add(values: Iterable[Any], pieces: list[str]) -> None:
    """The pieces of `values`; a document has thousands, so the most frequent types come first.

    A tuple of one text is as good as the text.
    """
    for value in values:
        one = value[0] if type(value) is tuple and len(value) == 1 else value
        kind = type(one)
        if kind is Fact:
            pieces.append(one.text)
        elif kind is str:
            pieces.append(one if len(one) < _LONG else _of_long(one))
        elif kind in _BEFORE:
            pieces += (_BEFORE[kind], one.text)
        elif kind is tuple:
            pieces.append(f"{_NAMED}{len(one)}")
            _add(one, pieces)
        elif kind is PrintedFigure:
            # Annex A prints everything else about it.
            pieces += (f"{_NAMED}figure", one.text, figure_hash(one.figure))
        elif kind is frozenset:
            pieces.append(repr(sorted(one)))
        elif (fields := _fields(one.__class__)) is not None:
            pieces.append(_NAMED + kind.__name__)
            _add(fields(one), pieces)
        else:
            pieces.append(str(one))


@functools.lru_cache(maxsize=64)
def _fields(kind: Hashable) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the fields of a class of the tree; None for any other type."""
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        return None
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])
