"""The paragraphs of a file that came back, each tied to the block that we handed over.

By the hidden bookmark; else by equal text, in order; else by the most similar text above a limit.
Two blocks as good as each other: both are named and none is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from advocacy.model.ledger import BlockText
from advocacy.model.mark import BLOCK_MARK
from advocacy.reread.versions import Versions

_LIKE = 0.6  # less alike than this, nobody can say that one came from the other
_CLEARLY = 0.1  # by so much the best must be better than the next
Found = Literal["mark", "text", "several", "nothing"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a paragraph was tied: to `block` (its number among the blocks), None where to none.

    `several` are the numbers of blocks that fit equally well; none of them is chosen.
    """

    found: Found
    block: int | None = None
    several: tuple[int, ...] = ()


def plain(text: str) -> str:
    """A text as it is compared: blanks at the ends and in a row do not count."""
    return " ".join(text.split())


def align(paragraphs: Sequence[Versions], blocks: Sequence[BlockText]) -> tuple[Alignment, ...]:
    """For each paragraph, by its text before all tracked changes, the block that it was."""
    now = [plain(one.before) for one in paragraphs]
    was = [plain(one.text) for one in blocks]
    alignments: dict[int, Alignment] = {}
    _by_mark(paragraphs, now, blocks, was, alignments)
    _by_order(now, was, alignments)
    _by_likeness(now, was, alignments)
    return tuple(alignments.get(number, Alignment("nothing")) for number in range(len(paragraphs)))


def _by_mark(
    paragraphs: Sequence[Versions],
    now: Sequence[str],
    blocks: Sequence[BlockText],
    was: Sequence[str],
    alignments: dict[int, Alignment],
) -> None:
    """A mark ties, but not where the words say that the paragraph is quite another block."""
    first: dict[str, int] = {}
    for number, block in enumerate(blocks):
        if BLOCK_MARK.fullmatch(block.bookmark):
            first.setdefault(block.bookmark, number)  # cells repeat the mark of their caption
    once = {text for text, times in Counter(was).items() if times == 1 and text}
    held: dict[int, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        for name in paragraph.bookmarks:
            if name in first:
                held.setdefault(first[name], []).append(number)
    for at, numbers in held.items():
        # A mark that was copied stays with the paragraph that still says the same.
        number = max(numbers, key=lambda one: _alike(now[one], was[at]))
        elsewhere = now[number] != was[at] and now[number] in once
        if number not in alignments and not elsewhere:
            alignments[number] = Alignment("mark", at)


def _by_order(now: Sequence[str], was: Sequence[str], alignments: dict[int, Alignment]) -> None:
    """Equal texts in order, with the marks as fixed points; then equal texts that were moved."""
    marked = {one.block: number for number, one in alignments.items()}
    first = [f"\0{marked[at]}" if at in marked else text for at, text in enumerate(was)]
    second = [f"\0{at}" if at in alignments else text for at, text in enumerate(now)]
    free: list[tuple[int, int]] = []
    for what, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if what == "equal":
            for block, number in zip(range(a, b), range(c, d), strict=True):
                if second[number] and not second[number].startswith("\0"):
                    alignments[number] = Alignment("text", block)
        elif b - a == d - c == 1 and second[c] and _alike(second[c], first[a]) >= _CLEARLY:
            free.append((a, c))
    _refuse_uneven(now, was, alignments)
    taken = {one.block for one in alignments.values()}
    for block, number in free:
        between = len(now[number]) < 12 or _alike(now[number], was[block]) >= _LIKE  # noqa: PLR2004
        if number not in alignments and block not in taken and between:
            alignments[number] = Alignment("text", block)


def _refuse_uneven(now: Sequence[str], was: Sequence[str], alignments: dict[int, Alignment]) -> None:
    """Of a text that stands oftener or more seldom than before, nobody knows which is which."""
    times, before = Counter(now), Counter(was)
    for number, text in enumerate(now):
        one = alignments.get(number)
        if not text or (one is not None and one.found == "mark"):
            continue
        if before[text] and (times[text] != before[text] or one is None):
            places = tuple(at for at, other in enumerate(was) if other == text)
            if len(places) > 1:
                alignments[number] = Alignment("several", None, places)
            elif times[text] == 1:
                alignments[number] = Alignment("text", places[0])


def _by_likeness(now: Sequence[str], was: Sequence[str], alignments: dict[int, Alignment]) -> None:
    """The most similar block that nothing else was tied to; never one for two paragraphs."""
    taken = {one.block for one in alignments.values()}
    free = [at for at, text in enumerate(was) if at not in taken and text]
    best: dict[int, Alignment] = {}
    for number, text in enumerate(now):
        if number in alignments or not text:
            continue
        rated = sorted(((_alike(text, was[at]), at) for at in free), reverse=True)
        rated = [one for one in rated if one[0] >= _LIKE]
        if not rated:
            continue
        near = tuple(sorted(at for share, at in rated if share > rated[0][0] - _CLEARLY))
        best[number] = Alignment("several", None, near) if len(near) > 1 else Alignment("text", near[0])
    wanted = Counter(one.block for one in best.values() if one.block is not None)
    for number, one in best.items():
        if one.block is None or wanted[one.block] == 1:
            alignments[number] = one
        else:
            alignments[number] = Alignment("several", None, (one.block,))


def _alike(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1; cheap where they are not."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _CLEARLY or matcher.quick_ratio() < _CLEARLY:
        return 0.0
    return matcher.ratio()
