"""Paragraphs that somebody joined without tracking: one now, several when we handed them over."""

from __future__ import annotations

from collections.abc import Sequence

from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.reread.block_alignment import Alignment
from advocacy.reread.versions import Versions

_EDGE = 12  # characters on each side of the place where two paragraphs were joined
_SHORTEST = 8  # characters; a shorter paragraph may stand in another by chance


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


def _tight(text: str) -> str:
    return "".join(text.split())
