"""A digest of what a document says: equal for equal text, whatever line it was written on."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import operator
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from advocacy.model.document import WORDED, Fact, PrintedFigure
from advocacy.model.walk import text_of

LENGTH = 12
# For the sixteen hex digits, so that a code is never taken for a telephone or an account: twelve
# consonants spell no word, and a code of before, in hex digits, is no code of now.
_LETTERS = str.maketrans("0123456789abcdef", "ghjklmnpqrstvwxz")
_SEPARATOR = "\x1f"
# Before what is no text of a document: none holds this sign.
_NAMED = "\x1e"
_LONG = 4096  # signs: a text that editions share, and so is worth being remembered


def digest(*said: object) -> str:
    """The build code: twelve letters of a SHA-256 over texts, values and blocks of a document.

    Two documents that say the same in the same words have the same; so a text and the values put
    into it may stand for the blocks that were made of them.
    """
    return hex_digest(*said).translate(_LETTERS)


def hex_digest(*said: object) -> str:
    """The same in hex digits, as ids in the registers of remarks have always been written."""
    pieces: list[str] = []
    _add(said, pieces)
    return hashlib.sha256(_SEPARATOR.join(pieces).encode()).hexdigest()[:LENGTH]


@functools.lru_cache(maxsize=64)
def _of_long(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _add(values: Iterable[Any], pieces: list[str]) -> None:
    """The pieces of `values`; a document has thousands, so the most frequent types come first.

    Of inlines only their words count, and where a figure stands among them.
    """
    for value in values:
        one, kind = value, type(value)
        while kind is tuple and len(one) == 1:
            (one,) = one
            kind = type(one)
        if kind is Fact:
            pieces.append(one.text)
        elif kind is str:
            pieces.append(one if len(one) < _LONG else _of_long(one))
        elif kind is tuple:
            text = text_of(one)
            if text is None:
                pieces.append(f"{_NAMED}{len(one)}")
                _add(one, pieces)
            else:
                pieces.append(text)
        elif kind in WORDED:
            pieces.append(one.text)
        elif kind is PrintedFigure:
            pieces += (f"{_NAMED}figure", one.text)  # its row in annex A says everything else
        elif kind is frozenset:
            pieces.append(repr(sorted(one)))
        elif kind is bytes:
            pieces.append(hashlib.sha256(one).hexdigest())
        elif (fields := _fields(one.__class__)) is not None:
            pieces.append(_NAMED + getattr(kind, "in_codes", kind.__name__))  # build codes outlive the names of types
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
