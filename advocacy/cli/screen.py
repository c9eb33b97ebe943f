"""Lines that fit a screen of 80 columns, where a Han character takes two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from advocacy.model.lazy_pattern import lazy

SCREEN = 80
_LONGEST = 60  # characters of a passage that is shown on one line
_BREAKS = lazy(r"\s+|[\u2e80-\uffef]|[^\s\u2e80-\uffef]+")
_NOT_FIRST = "，。；：、）》”’！？"


def width(text: str) -> int:
    """The columns that a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, columns: int) -> str:
    """A text with blanks up to so many columns."""
    return text + " " * (columns - width(text))


def shortened(text: str) -> str:
    """`text` on one line, cut where it is longer than `_LONGEST`."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def wrapped(text: str, indent: int, first: str = "") -> Iterator[str]:
    """`text` in lines of the screen behind `indent` columns; `first` stands before the first.

    A word that is longer than a line stays whole, and no line begins with a stop.
    """
    line, before = "", padded(first, indent)
    for piece in _BREAKS().findall(text):
        if width(before + line + piece) > SCREEN and line.strip() and piece not in _NOT_FIRST:
            yield (before + line).rstrip()
            line, before = "", " " * indent
        line += piece if line or piece.strip() else ""
    yield (before + line).rstrip()
