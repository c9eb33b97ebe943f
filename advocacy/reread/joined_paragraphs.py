"""Paragraphs that somebody split by Enter or joined without tracking, held against the blocks that they were."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.reread.block_alignment import Alignment
from advocacy.reread.versions import NOBODY, Segment, Versions

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_EDGE = 12  # characters on each side of the place where two paragraphs were joined
_SHORTEST = 8  # characters; a shorter paragraph may stand in another by chance


def rejoined(paragraphs: Sequence[Versions], blocks: Sequence[BlockText]) -> list[Versions]:
    """The same paragraphs, with those in one that together are a block and alone are none.

    By the words before all tracked changes; a number may have been changed as well. The new line counts
    as inserted by nobody, so that the text before is that of the block.
    """
    whole = sorted({_without_numbers(block.text) for block in blocks})
    texts = [_without_numbers(one.before) for one in paragraphs]
    found: list[Versions] = []
    at = 0
    while at < len(paragraphs):
        last = _end_of(paragraphs, texts, at, whole)
        found.append(_joined(paragraphs[at:last]) if last > at + 1 else paragraphs[at])
        at = last
    return found


def _end_of(paragraphs: Sequence[Versions], texts: Sequence[str], at: int, whole: Sequence[str]) -> int:
    """Behind the last of the paragraphs from `at` on that are one of `whole` (sorted); `at` + 1 for none."""
    text = texts[at]
    if not text:
        return at + 1
    for last in range(at, len(paragraphs)):
        text += texts[last] if last > at else ""
        place = bisect_left(whole, text)
        if paragraphs[last].part != paragraphs[at].part or place == len(whole) or not whole[place].startswith(text):
            break
        if whole[place] == text:
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


def joined_blocks(
    paragraphs: Sequence[Versions], alignments: Sequence[Alignment], blocks: Sequence[BlockText]
) -> dict[int, tuple[int, ...]]:
    """For a paragraph that now holds several blocks, the numbers of all of them, in order.

    A block that nothing was tied to was joined to its neighbour where its mark stands in the paragraph
    of that one, or all of its words do.
    """
    taken = {one.block for one in alignments} | {at for one in alignments for at in one.several}
    found: dict[int, tuple[int, ...]] = {}
    for number, (paragraph, one) in enumerate(zip(paragraphs, alignments, strict=True)):
        if one.block is None:
            continue
        own = blocks[one.block]
        places = [one.block]
        for step, end in ((-1, -1), (1, len(blocks))):
            at = one.block + step
            while at != end and at not in taken and _is_in(blocks[at], paragraph, own):
                places.append(at)
                at += step
        if len(places) > 1:
            found[number] = tuple(sorted(places))
            taken |= {*places}
    return found


def as_one(blocks: Sequence[BlockText], now: str) -> BlockText:
    """Several blocks as one, with a blank between two where `now` has one there."""
    first, *others = blocks
    text, figures, records = first.text, list(first.figures), list(first.records)
    for block in others:
        between = _between(text, block.text, now)
        start = len(text) + len(between)
        figures += [FigureSpot(one.bookmark, one.start + start, one.end + start) for one in block.figures]
        records += [one for one in block.records if one not in records]
        text += between + block.text
    return BlockText(first.bookmark, text, tuple(figures), tuple(records))


def _between(one: str, other: str, now: str) -> str:
    """What stands between two joined texts, by the words left and right of it that are still there."""
    for width in range(_EDGE, 0, -1):
        for between in ("", " "):
            if f"{one[-width:]}{between}{other[:width]}" in now:
                return between
    return " "


def _is_in(block: BlockText, paragraph: Versions, own: BlockText) -> bool:
    """True if a paragraph, which was `own`, holds this block too; cells repeat a mark that says nothing."""
    if block.bookmark != own.bookmark and block.bookmark in paragraph.bookmarks:
        return True
    words = _tight(block.text)
    more = _tight(paragraph.before).count(words) > _tight(own.text).count(words) if words else False
    return more and len(words) >= _SHORTEST


def _without_numbers(text: str) -> str:
    return _NUMBER.sub("0", _tight(text))


def _tight(text: str) -> str:
    return "".join(text.split())
