"""Words that go with a record: what stands between `::: record ID` and `:::` in Markdown.

They are printed only where the record is, and are looked through as the record's own words are.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_OPENING = re.compile(r" {0,3}:{3,}[ \t]*(\S.*?)[ \t]*")
_CLOSING = re.compile(r" {0,3}:{3,}[ \t]*")
_CODE = re.compile(r"\s{0,3}(```+|~~~~*)")
_RECORD = re.compile(r"record(?:[ \t]+(.*))?")
_STRUCTURE = re.compile(r"[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|[#|>]|:::|\{%)")
_PREFIX = re.compile(r"\A[ \t]*(?:[-+*>#]+[ \t]+|\d{1,9}[.)][ \t]+)*")
_CAPTION = re.compile(r"\A(?:表|Table)[ \t]*[:：]")
_ROW = re.compile(r"[ \t]*\|")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^)\n]*\)")
_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SIGNS = re.compile(r"[\W_]+")
MOST_RECORDS = 50  # with which one line goes: each line is looked at once for each
_SHORTEST = 4  # letters between calls by which a paragraph is known


@dataclass(frozen=True, slots=True)
class RecordBlock:
    """Some lines that go with the records `ids`; `first` and `last` are its fences, from 0.

    `closed` is False where it has no end: then `last` is the last line of the text. One that is
    `crowded` goes with too many records, with those around it: it has no ids, and no blocks inside.
    """

    ids: tuple[str, ...]
    first: int
    last: int
    closed: bool = True
    crowded: bool = False


def record_blocks(text: str) -> tuple[RecordBlock, ...]:
    """The blocks of records in `text`, in the order of their first lines.

    A fence ends with the next `:::` that ends no fence inside it, whatever their lengths.
    """
    if ":::" not in text:  # as in most
        return ()
    lines = text.split("\n")
    found: list[RecordBlock] = []
    fences: list[tuple[int, tuple[str, ...] | None, int]] = []  # None: a fence of another sort
    around = 0  # records of all fences that are open
    code = ""
    for number, line in enumerate(lines):
        mark = _CODE.match(line)
        if mark:
            code = "" if code and mark[1].startswith(code) else code or mark[1]
        if code or mark:
            continue
        if _CLOSING.fullmatch(line):
            first, ids, outside = fences.pop() if fences else (number, None, around)
            if ids is not None:
                found.append(_block(ids, first, number, around))
            around = outside
        elif opening := _OPENING.fullmatch(line):
            record = _RECORD.fullmatch(opening[1])
            ids = tuple((record[1] or "").replace(",", " ").split()) if record and around <= MOST_RECORDS else None
            fences.append((number, ids, around))
            around += 0 if ids is None else max(1, len(ids))
    for first, ids, outside in reversed(fences):
        if ids is not None:
            found.append(_block(ids, first, len(lines) - 1, around, closed=False))
        around = outside
    return tuple(sorted(found, key=lambda block: block.first))


def _block(ids: tuple[str, ...], first: int, last: int, records: int, *, closed: bool = True) -> RecordBlock:
    """A block inside which each line goes with that many `records`."""
    crowded = records > MOST_RECORDS
    return RecordBlock(() if crowded else ids, first, last, closed, crowded)


def ids_of_lines(text: str) -> tuple[frozenset[str], ...]:
    """Per line of `text` the records with which it is printed, by their ids."""
    changes: dict[int, Counter[str]] = {}  # per line how many blocks of each record begin, less those that ended before
    for block in record_blocks(text):
        changes.setdefault(block.first, Counter()).update(block.ids)
        changes.setdefault(block.last + 1, Counter()).subtract(block.ids)
    inside: Counter[str] = Counter()
    told: frozenset[str] = frozenset()
    lines: list[frozenset[str]] = []
    for number in range(text.count("\n") + 1):
        if number in changes:
            inside.update(changes[number])
            now = frozenset(one for one, blocks in inside.items() if blocks > 0)
            told = told if now == told else now
        lines.append(told)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Saying:
    """A paragraph that goes with records, as letters and digits; between its pieces stand calls."""

    ids: tuple[str, ...]
    pieces: tuple[str, ...]

    def is_said_in(self, bare: str) -> bool:
        """True if a printed paragraph, as letters and digits, is this one."""
        first, *between, last = self.pieces if len(self.pieces) > 1 else ("", *self.pieces)
        if len(self.pieces) == 1:
            return bare == last
        at, end = len(first), len(bare) - len(last)
        if not (bare.startswith(first) and bare.endswith(last)):
            return False
        for piece in between:
            found = bare.find(piece, at, max(at, end))
            if found < 0:
                return False
            at = found + len(piece)
        return at <= end


def sayings(text: str) -> Iterator[Saying]:
    """Every paragraph, item and cell inside the blocks of records in `text`."""
    if ":::" not in text:
        return
    paragraph: list[str] = []
    told: frozenset[str] = frozenset()
    ends = ("", frozenset[str]())
    for line, ids in (*zip(text.split("\n"), ids_of_lines(text), strict=True), ends):
        if paragraph and (ids != told or not line.strip() or _STRUCTURE.match(line)):
            yield from _saying(told, "\n".join(paragraph))
            paragraph = []
        told = ids
        if ids and _ROW.match(line):
            for cell in line.split("|"):
                yield from _saying(ids, cell)
        elif ids and line.strip() and not line.lstrip().startswith(":::"):
            paragraph.append(line)


def _saying(ids: frozenset[str], said: str) -> Iterator[Saying]:
    said = _LINK.sub(r"\1", _PREFIX.sub("", said))
    calls = ["", said] if _CAPTION.match(said) else [said]  # 表： is printed as 表1
    pieces = [bare(_CAPTION.sub("", one)) for part in calls for one in _CALL.split(part)]
    if sum(map(len, pieces)) >= (_SHORTEST if _CALL.search(said) else 1):
        yield Saying(tuple(sorted(ids)), tuple(pieces))


def bare(text: str) -> str:
    """The letters and digits of `text`: signs of Markdown and white space are not printed."""
    return _SIGNS.sub("", text)


def _lines_inside(blocks: tuple[RecordBlock, ...]) -> set[int]:
    """The lines of blocks, each looked at once however many blocks it is in."""
    inside: set[int] = set()
    reached = -1
    for block in blocks:  # in the order of their first lines
        inside.update(range(max(block.first, reached + 1), block.last + 1))
        reached = max(reached, block.last)
    return inside


def _ends(levels: Mapping[int, int], last: int) -> list[tuple[int, int]]:
    """Each heading with the line where the next one of its level or a higher one stands."""
    open_ones: list[int] = []
    ends = dict.fromkeys(levels, last)
    for number, level in levels.items():
        while open_ones and levels[open_ones[-1]] >= level:
            ends[open_ones.pop()] = number
        open_ones.append(number)
    return list(ends.items())


def headings_of_blocks(text: str) -> Iterator[tuple[int, tuple[RecordBlock, ...]]]:
    """The headings below which nothing stands but blocks of records: the line, and those blocks."""
    lines = text.split("\n")
    blocks = record_blocks(text)
    if not blocks:
        return
    inside = _lines_inside(blocks)
    levels = {
        number: len(mark[1])
        for number, line in enumerate(lines)
        if number not in inside and (mark := re.match(r" {0,3}(#{1,6})\s", line))
    }
    firsts = [block.first for block in blocks]
    for number, end in _ends(levels, len(lines)):
        below = blocks[bisect_right(firsts, number) : bisect_left(firsts, end)]
        others = [
            line
            for at, line in enumerate(lines[number + 1 : end], number + 1)
            if line.strip() and at not in inside and at not in levels
        ]
        if below and not others:
            yield number, below
