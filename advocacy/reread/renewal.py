"""Which figures of a draft have a new value, and which of them can be changed with certainty.

A figure is known again by what its row in annex A says it counts (indicator, population, region,
period; of a computed one also the operation and its parts), never by its cell alone: where rows
were added to a sheet, the same cell is another year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from advocacy.model.annex_form import operation_of, operation_words, without_period
from advocacy.model.ledger import BlockText
from advocacy.model.mark import FIGURE_MARK
from advocacy.numbers.quantities import CHANGES, SHARES, WIDE_SHARES
from advocacy.reread.annex import AnnexLine
from advocacy.reread.numbers import asked_for, folded, may_say, stands_in
from advocacy.reread.passages import FigureAt, Passage
from advocacy.reread.tracked import can_replace, in_revision

Identity = tuple[object, ...]
# altered: not what we printed; tracked: inside somebody's change; unsure: the new value is known,
# but not how the sentence would say it; gone: the build of today prints no such figure.
Why = Literal["altered", "tracked", "unsure", "gone"]
_DIGIT = re.compile(r"[0-9]")
_BARE = re.compile(r"[0-9.]+")
# What may not stand beside a figure: it would be part of a longer number.
_BEFORE = re.compile(r"[0-9０-９.．,-]$")
_AFTER = re.compile(r"^(?:[0-9０-９%％‰万亿千百]|[.．,][0-9０-９])")
_DEEPEST = 20  # formulas over formulas
_WORDS = tuple(word for one in (*SHARES, *WIDE_SHARES, *CHANGES) for word in (*one.zh, *one.en))


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a passage, and what is to stand there.

    `was` and `now` are the rows of annex A before and after; `found` is how the place was known;
    `worded`: words of the sentence follow from the value.
    """

    passage: Passage
    start: int
    end: int
    new: str
    was: AnnexLine | None
    now: AnnexLine
    found: Literal["mark", "text"]
    worded: bool

    @property
    def old(self) -> str:
        """What stands there."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Unrenewed:
    """A figure that was left as it is, and why; `now` is what the build of today prints.

    `at` is where it begins.
    """

    passage: Passage
    at: int
    text: str
    why: Why
    printed: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts: its passages outside annex A, and the rows of that annex."""

    passages: tuple[Passage, ...]
    lines: tuple[AnnexLine, ...]

    def identities(self) -> Mapping[Identity, AnnexLine]:
        """The rows that alone count what they count."""
        by_number = {line.number: line for line in self.lines}
        found = [(identity(line, by_number), line) for line in self.lines]
        times = Counter(one for one, _ in found)
        return {one: line for one, line in found if times[one] == 1}

    def by_key(self) -> Mapping[tuple[str, str, str], Passage]:
        """The passages with figures that alone say what they say around them."""
        times = Counter(one.key for one in self.passages)
        return {one.key: one for one in self.passages if one.figures and times[one.key] == 1}


def identity(line: AnnexLine, by_number: Mapping[str, AnnexLine], depth: int = 0) -> Identity:
    """What a row counts, whatever its number, cell and value."""
    if not line.formula or depth > _DEEPEST:
        return (folded(line.counts),)
    parts = (by_number[number] for number in line.operands if number in by_number)
    return (folded(line.counts), _operation(line), *(identity(part, by_number, depth + 1) for part in parts))


def _operation(line: AnnexLine) -> str:
    """What annex A calls the operation of a computed figure; "" of one out of a cell."""
    return operation_words(line.where) if line.formula else ""


def _has_verb(line: AnnexLine) -> bool:
    """True if the verb of a sentence follows from the value: by how much something is more or less."""
    operation = operation_of(line.where) if line.formula else None
    return operation is not None and operation.subtracts


class Renewal:
    """A draft beside the build of today and what we handed over then."""

    def __init__(self, draft: Side, built: Side, delivered: Sequence[BlockText]) -> None:
        self.changes: list[Change] = []
        self.unrenewed: list[Unrenewed] = []
        self.passages = restored(draft.passages, delivered)
        self._draft, self._built = replace(draft, passages=self.passages), built
        self._handed = {
            spot.bookmark: block.text[spot.start : spot.end] for block in delivered for spot in block.figures
        }
        self._old = draft.identities()
        self._new = built.identities()
        self._by_mark = {line.mark: line for line in draft.lines if line.mark}
        self._now_by_mark = {line.mark: line for line in built.lines if line.mark}
        self._keys = self._draft.by_key()
        self._new_keys = built.by_key()
        for passage in self.passages:
            for number, figure in enumerate(passage.figures):
                self._figure(passage, figure, number)

    def _figure(self, passage: Passage, figure: FigureAt, number: int) -> None:
        text = passage.text[figure.start : figure.end]
        was = self._row(figure.mark)
        aligned = self._aligned(passage, number)
        now = self._now(figure, was, aligned)
        delivered = self._handed.get(figure.bookmark, "")
        wanted = delivered or ("" if was is None else was.printed)
        shown = "" if now is None else now.printed
        at = _standing(passage.text, figure, delivered or text)
        if at is None or (not delivered and was is not None and not may_say(text, wanted)):
            if not (shown and may_say(text, shown)):
                self.unrenewed.append(Unrenewed(passage, figure.start, text, "altered", wanted, shown))
            return
        old = passage.text[at[0] : at[1]]
        if now is None:
            self.unrenewed.append(Unrenewed(passage, at[0], old, "gone", old))
            return
        new = self._new_text(old, was, now, aligned)
        if new == old or (new is None and was is not None and was.printed == shown):
            return
        known = bool(delivered) or asked_for(old, wanted)
        if in_revision(passage, *at):
            self.unrenewed.append(Unrenewed(passage, at[0], old, "tracked", old, new or shown))
        elif new is None or not known or not can_replace(passage, *at):
            self.unrenewed.append(Unrenewed(passage, at[0], old, "unsure", old, new or shown))
        else:
            worded = _is_worded(passage, old, now)
            self.changes.append(Change(passage, *at, new, was, now, figure.found, worded))

    def _row(self, mark: str) -> AnnexLine | None:
        """The draft's row of a figure: by its mark, else the one that counts the same today."""
        if mark in self._by_mark:
            return self._by_mark[mark]
        now = self._now_by_mark.get(mark)
        if now is None:
            return None
        same = identity(now, {line.number: line for line in self._built.lines})
        line = self._old.get(same)
        return line if line is not None and not line.mark and line.where == now.where else None

    def _aligned(self, passage: Passage, number: int) -> tuple[str, AnnexLine] | None:
        """What the build of today prints in this place of the very same sentence."""
        there = self._new_keys.get(passage.key)
        if passage.key not in self._keys or there is None:
            return None
        figure = there.figures[number]
        line = self._now_by_mark.get(figure.mark)
        return None if line is None else (there.text[figure.start : figure.end], line)

    def _now(self, figure: FigureAt, was: AnnexLine | None, aligned: tuple[str, AnnexLine] | None) -> AnnexLine | None:
        """The row of today: of the same sentence where it has the same indicator, else by identity."""
        if aligned is not None:
            line = aligned[1]
            if line.mark == figure.mark and was is None:
                return line
            if was is not None and _alike(was, line):
                return line
        if was is None:
            return None
        same = identity(was, {line.number: line for line in self._draft.lines})
        return self._new.get(same) if same in self._old else None

    def _new_text(
        self, old: str, was: AnnexLine | None, now: AnnexLine, aligned: tuple[str, AnnexLine] | None
    ) -> str | None:
        """How it is printed now; None where nobody can know in which form."""
        if aligned is not None and aligned[1] is now:
            return aligned[0]
        simple = was is not None and was.printed == old and not _has_verb(was)
        return now.printed if simple else None


def _alike(was: AnnexLine, now: AnnexLine) -> bool:
    """True if two rows are about one indicator, of whatever period."""
    return folded(without_period(was.counts)) == folded(without_period(now.counts)) and _operation(was) == _operation(
        now
    )


def _standing(text: str, figure: FigureAt, printed: str) -> tuple[int, int] | None:
    """Where `printed` stands inside a figure's bookmark, on its own; None where it does not."""
    inside = text[figure.start : figure.end]
    if not printed or inside.count(printed) != 1:
        return None
    start = figure.start + inside.index(printed)
    end = start + len(printed)
    if _DIGIT.search(printed) and (_BEFORE.search(text[:start]) or _AFTER.match(text[end:])):
        return None
    return start, end


def _is_worded(passage: Passage, old: str, now: AnnexLine) -> bool:
    """True if words of the sentence depend on the value: its verb, a fraction, 大多数."""
    if not _DIGIT.search(old) or _has_verb(now):
        return True
    text = passage.frame.casefold()
    return any(word in text for word in _WORDS)


def restored(passages: Sequence[Passage], delivered: Sequence[BlockText]) -> tuple[Passage, ...]:
    """The same, with figures whose bookmarks are gone where a passage is word for word as it was."""
    marked = {figure.bookmark for one in passages for figure in one.figures}
    now = Counter(one.text for one in passages)
    then = Counter(block.text for block in delivered)
    lost = {
        block.text: tuple(
            FigureAt(spot.bookmark, match["hash"], spot.start, spot.end, "text")
            for spot in block.figures
            if (match := FIGURE_MARK.fullmatch(spot.bookmark))
        )
        for block in delivered
        if marked.isdisjoint(spot.bookmark for spot in block.figures) and then[block.text] == 1 and now[block.text] == 1
    }
    return tuple(one if one.figures else replace(one, figures=lost.get(one.text, ())) for one in passages)


def old_numbers(renewal: Renewal, passages: Iterable[Passage]) -> Iterator[tuple[Passage, int, str, str]]:
    """Passages that still say the old number of a changed figure where no mark of ours is.

    A number without unit, out of a table, may be any other.
    """
    numbers = {
        folded(change.old): (change.old, change.new)
        for change in renewal.changes
        if _DIGIT.search(change.old) and not _BARE.fullmatch(folded(change.old))
    }
    for passage in passages:
        # Each marked figure is looked at for itself.
        for old, new in numbers.values():
            if stands_in(old, passage.frame):
                yield passage, max(passage.text.find(old), 0), old, new
