"""Text in columns for a terminal, in which a Chinese character is as wide as two Latin ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_BETWEEN = "  "


def width(text: str) -> int:
    """How many places `text` takes up."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    marks = sum(unicodedata.combining(sign) > 0 for sign in text)
    return len(text) + wide - marks


def align(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; each column is as wide as its widest cell, the last one is left so."""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))
        yield _BETWEEN.join(cells).rstrip()


def cut(text: str, most: int) -> str:
    """`text` on one line, at most `most` places wide."""
    line = " ".join(text.split())
    if width(line) <= most:
        return line
    while width(line) > most - 1:
        line = line[:-1]
    return line + "…"
