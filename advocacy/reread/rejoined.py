"""Paragraphs that somebody split by Enter, as the one that they were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from advocacy.model.ledger import BlockText
from advocacy.reread.versions import NOBODY, Segment, Versions

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def rejoined(paragraphs: Sequence[Versions], blocks: Sequence[BlockText]) -> list[Versions]:
    """The same paragraphs, with those in one that together are a block and alone are none.

    By the words before all tracked changes. The new line counts as inserted by nobody, so that
    the text before is that of the block.
    """
    whole = {_squeezed(block.text) for block in blocks}
    found: list[Versions] = []
    at = 0
    while at < len(paragraphs):
        last = _end_of(paragraphs, at, whole)
        found.append(_joined(paragraphs[at:last]) if last > at + 1 else paragraphs[at])
        at = last
    return found


def _end_of(paragraphs: Sequence[Versions], at: int, whole: set[str]) -> int:
    """Behind the last of the paragraphs from `at` on that are one block; `at` + 1 for none."""
    text = _squeezed(paragraphs[at].before)
    if not text or text in whole:
        return at + 1
    longest = max(map(len, whole), default=0)
    for last in range(at + 1, len(paragraphs)):
        if paragraphs[last].part != paragraphs[at].part or len(text) > longest:
            break
        text += _squeezed(paragraphs[last].before)
        if text in whole:
            return last + 1
    return at + 1


def _joined(parts: Sequence[Versions]) -> Versions:
    one = Versions(parts[0].part, repeats=parts[0].repeats, is_heading=parts[0].is_heading)
    for part in parts:
        one.segments += [*([Segment("\n", inserted=NOBODY)] if one.segments else []), *part.segments]
        one.bookmarks += part.bookmarks
        one.comments += part.comments
        one.marks += part.marks
    one.joined = parts[-1].joined
    return one


def _squeezed(text: str) -> str:
    """The words without blanks; a number may have been changed as well."""
    return _NUMBER.sub("0", "".join(text.split()))
