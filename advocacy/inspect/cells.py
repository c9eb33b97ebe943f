"""What sort of thing stands in a cell, before any map says so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from advocacy.model.text_matching import half_width
from advocacy.workbooks.grid import Grid

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)|[0-9]+)(?:\.[0-9]+)?")
_FLAGGED = re.compile(rf"({_NUMBER.pattern})\s*([^\d\s.,%％()（）]{{1,6}})")
# What offices write where a value is missing.
_MARK = re.compile(r"[.…\-–—*/:~#]{1,4}|(?i:x|c|u|z|n/?a\.?|np|nil)|不详|未公布|缺")


@functools.lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """`text` on one line and in half width, as it is compared and shown."""
    return " ".join(half_width(text).split())


def number_in(grid: Grid, row: int, column: int) -> Decimal | None:
    """The number in a cell, also one that is stored as text; thousands may have commas or blanks."""
    value = grid.value(row, column)
    if isinstance(value, Decimal):
        return value
    return number_of(value) if isinstance(value, str) else None


@functools.lru_cache(maxsize=65536)
def number_of(text: str) -> Decimal | None:
    """The number that a text is."""
    shown = plain(text)
    return Decimal(re.sub("[, ]", "", shown)) if _NUMBER.fullmatch(shown) else None


def flagged(text: str) -> str | None:
    """The flag behind a number (`e` of `12.3 e`), or None where the text is no such thing."""
    match = _FLAGGED.fullmatch(plain(text))
    return match[2] if match else None


def is_mark(text: str) -> bool:
    """True if a short text stands for a missing value."""
    return _MARK.fullmatch(plain(text)) is not None


def filled(grid: Grid, row: int) -> Iterator[tuple[int, str]]:
    """The columns of a row in which something stands, with their texts."""
    for column in range(1, grid.last_column + 1):
        text = plain(grid.text(row, column))
        if text:
            yield column, text
