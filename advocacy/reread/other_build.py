"""A copy of another build of ours than those whose text is kept: what it said when it went out.

Nobody has its text any more, but the copy has: without its tracked changes, and with each figure as
annex A of the same copy prints it. So changes of our own between two builds are nobody's remarks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.model.mark import BLOCK_MARK
from advocacy.reread.annex import read_annex
from advocacy.reread.numbers import may_say, read_alone
from advocacy.reread.package import Package
from advocacy.reread.passages import FigureAt, passages_of
from advocacy.reread.reading import read_text
from advocacy.reread.versions import versions_of


def blocks_of_copy(package: Package) -> tuple[BlockText, ...]:
    """The paragraphs of a copy as blocks, before its tracked changes."""
    lines, rest = read_annex(read_text(package))
    printed = {line.mark: line.printed for line in lines if line.mark}
    texts = {one.text for one in rest.everything()}  # annex A also gives exact values
    figures: dict[str, list[tuple[FigureAt, ...]]] = {}
    for passage in passages_of(package):
        figures.setdefault(passage.text, []).append(passage.figures)
    blocks = []
    for one in versions_of(package):
        if one.part == "margin" or one.repeats or not one.before.strip():
            continue
        waiting = figures.get(one.after, [])
        mark = next((name for name in one.bookmarks if BLOCK_MARK.fullmatch(name)), "")
        spots = waiting.pop(0) if waiting else ()
        said = printed if one.after in texts else {}
        blocks.append(_block(mark, one.before, one.after, spots, said))
    return tuple(blocks)


def _block(mark: str, before: str, after: str, figures: tuple[FigureAt, ...], printed: Mapping[str, str]) -> BlockText:
    """A paragraph with its figures as they were printed, as far as that is known."""
    text, found = before, []
    for start, end, was, figure in _places(before, after, figures, printed):
        at = start + len(text) - len(before)
        text = text[:at] + was + text[at + end - start :]
        found.append(FigureSpot(figure.bookmark, at, at + len(was)))
    return BlockText(mark, text, tuple(found))


def _places(
    before: str, after: str, figures: tuple[FigureAt, ...], printed: Mapping[str, str]
) -> Iterator[tuple[int, int, str, FigureAt]]:
    """Where each figure stands in `before`, and what was printed there."""
    for figure in figures:
        now = after[figure.start : figure.end]
        was = printed.get(figure.mark, now)
        if before == after:
            known = read_alone(now) is None or may_say(now, was)
            yield figure.start, figure.end, now if known else was, figure
        elif before.count(was) == 1:
            start = before.index(was)
            yield start, start + len(was), was, figure
