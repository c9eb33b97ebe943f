"""What was changed in a paragraph: tracked changes, edits without tracking, figures first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.reread.block_alignment import plain
from advocacy.reread.numbers import agree, folded
from advocacy.reread.versions import NOBODY, Segment, Stamp, Versions

# Not the full-width comma, which ends a clause.
_NUMERIC = re.compile(r"[0-9.,%‰\uff0e\uff05 ]")


WordsKind = Literal["insertion", "deletion", "edit"]


@dataclass(frozen=True, slots=True)
class Change:
    """`before` became `after`; `at` is where `before` began in the paragraph as it was.

    `mark` is the bookmark of the figure that was changed. `by` is empty of an untracked edit.
    """

    kind: Literal["figure"] | WordsKind
    before: str
    after: str
    by: Stamp
    at: int
    mark: str = ""


def changes_in(paragraph: Versions, block: BlockText | None) -> tuple[Change, ...]:
    """The changes of a paragraph that was `block`; None where nobody knows what it was."""
    if block is None:
        return tuple(_tracked(paragraph.segments))
    figures = [one for spot in block.figures if (one := _figure(paragraph, block, spot))]
    spans = [_span(paragraph, block, one) for one in figures]
    tracked = _tracked(paragraph.segments)
    rest = [piece for one in tracked for piece in _without_figures(one, spans, figures)]
    untracked = _untracked(paragraph, block, figures)
    return (*figures, *rest, *untracked)


def _tracked(segments: list[Segment]) -> Iterator[Change]:
    """Each stretch that one person inserted or struck out; both side by side are one edit."""
    at = 0
    pending: Change | None = None
    for (inserted, deleted), group in groupby(
        filter(lambda one: one.text, segments), key=lambda one: (one.inserted, one.deleted)
    ):
        text = "".join(one.text for one in group)
        made: list[Change] = []
        if inserted is not None:
            made.append(Change("insertion", "", text, inserted, at))
        if deleted is not None:
            made.append(Change("deletion", text, "", deleted, at))
        for one in made:
            if pending is not None and _pair(pending, one):
                pending = Change(
                    "edit", pending.before + one.before, pending.after + one.after, one.by,
                    pending.at,
                )  # fmt: skip
                continue
            if pending is not None:
                yield pending
            pending = one
        if not made and pending is not None:
            yield pending
            pending = None
        if inserted is None:
            at += len(text)
    if pending is not None:
        yield pending


def _pair(one: Change, other: Change) -> bool:
    """True if a person struck out and wrote anew in one place."""
    return one.by.author == other.by.author and {one.kind, other.kind} == {"insertion", "deletion"}


def _figure(paragraph: Versions, block: BlockText, spot: FigureSpot) -> Change | None:
    """The change of one figure; None where it still says the same."""
    was = block.text[spot.start : spot.end]
    now = _place(block.text, paragraph.after, spot)
    if folded(now) == folded(was) or agree(was, now):
        return None
    if not now and folded(was) in folded(paragraph.after) and not block.text.count(was) > 1:
        return None  # the words around it went elsewhere; it still stands in the paragraph
    untouched = folded(_place(block.text, paragraph.before, spot)) == folded(was)
    by = _who(paragraph, paragraph.before.find(was), len(was)) if untouched else NOBODY
    return Change("figure", was, now, by, spot.start, spot.bookmark)


def _place(block: str, text: str, spot: FigureSpot) -> str:
    """What stands in `text` where `block` has the figure: widened to whole numbers, "" if gone."""
    start = end = 0
    for _, a, b, c, d in SequenceMatcher(None, block, text, autojunk=False).get_opcodes():
        if a <= spot.start:
            start = c + (spot.start - a if b - a == d - c else 0) if spot.start < b or a == b else d
        if a < spot.end:
            end = c + (spot.end - a) if b - a == d - c and spot.end <= b else d
    start, end = min(start, len(text)), min(max(end, start), len(text))
    if not any(one.isdigit() for one in text[start:end]):
        return text[start:end].strip() if start < end else ""
    while start > 0 and _NUMERIC.fullmatch(text[start - 1]) and text[start - 1] not in " ,":
        start -= 1
    while end < len(text) and _NUMERIC.fullmatch(text[end]) and text[end] not in " .,":
        end += 1
    return text[start:end].strip()


def _who(paragraph: Versions, start: int, length: int) -> Stamp:
    """Who struck out or wrote into these characters of the paragraph as it was."""
    at = 0
    for one in paragraph.segments:
        reached = start <= at + (len(one.text) if one.inserted is None else 0)
        if reached and at <= start + length and (one.deleted or one.inserted):
            return one.deleted or one.inserted or NOBODY
        at += len(one.text) if one.inserted is None else 0
    return NOBODY


def _span(paragraph: Versions, block: BlockText, figure: Change) -> tuple[int, int] | None:
    """Where a changed figure stood in the paragraph as it was; None where nobody can say."""
    start = figure.at
    if paragraph.before != block.text:  # other words were changed without tracking
        if not figure.before or paragraph.before.count(figure.before) != 1:
            return None
        start = paragraph.before.index(figure.before)
    return start, start + len(figure.before)


def _without_figures(change: Change, spans: list[tuple[int, int] | None], figures: list[Change]) -> Iterator[Change]:
    """What a tracked change says besides the figures in it, which are changes of their own."""
    before, after, at = change.before, change.after, change.at
    cut = False
    for span, figure in zip(spans, figures, strict=True):
        if span is None:
            continue
        start, end = span
        if start <= change.at and change.at + len(change.before) <= end:
            if change.after in figure.after:
                return
        elif at <= start and end <= at + len(before) and figure.after in after:
            here, new = start - at, after.index(figure.after)
            if figure.after or not after:
                yield from _piece(change, before[:here], after[:new], at)
                before, after, at = before[end - at :], after[new + len(figure.after) :], end
                cut = True
    if cut:
        yield from _piece(change, before, after, at)
    else:
        yield change


def _piece(change: Change, before: str, after: str, at: int) -> Iterator[Change]:
    if before != after:
        kind: WordsKind = "edit" if before and after else "deletion" if before else "insertion"
        yield replace(change, kind=kind, before=before, after=after, at=at)


def _untracked(paragraph: Versions, block: BlockText, figures: list[Change]) -> Iterator[Change]:
    """What stands otherwise than we wrote it though nobody tracked it, from first to last sign."""
    was, now = plain(block.text), plain(paragraph.before)
    if was == now:
        return
    for one in figures:
        if one.by is NOBODY and plain(was.replace(one.before, one.after, 1)) == now:
            return
    ahead = _alike_ahead(was, now)
    behind = _alike_ahead(was[ahead:][::-1], now[ahead:][::-1])
    before, after = was[ahead : len(was) - behind], now[ahead : len(now) - behind]
    yield Change("edit", before, after, NOBODY, ahead)


def _alike_ahead(one: str, other: str) -> int:
    """How many signs both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
