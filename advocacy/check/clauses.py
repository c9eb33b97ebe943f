"""Clauses of a text: what says the same again, whatever its blanks and signs."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from advocacy.check.identifiers.plain import plain

_CLAUSE = re.compile(r"[，。；：！？、“”‘’（）《》…—,.;:!?\"()\n]+")
_UNSEEN = re.compile(r"[\s*_`\\]+")


@functools.lru_cache(maxsize=4096)
def closed(text: str) -> str:
    """A text without white space and signs of Markdown, in small letters and simplified characters."""
    return _UNSEEN.sub("", plain(text)).casefold()


def clauses(text: str, shortest: int) -> Iterator[str]:
    """The clauses of a text, closed, of at least `shortest` bytes: three a Chinese character."""
    for clause in _CLAUSE.split(text):
        one = closed(clause)
        if len(one.encode()) >= shortest:
            yield one
