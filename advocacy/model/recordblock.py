"""Words that go with a record: what stands between `::: record ID` and `:::` in Markdown.

They are printed only where the record is, and are looked through as the record's own words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(r" {0,3}:{3,}[ \t]*(\S.*?)[ \t]*")
_CLOSING = re.compile(r" {0,3}:{3,}[ \t]*")
_CODE = re.compile(r"\s{0,3}(```+|~~~~*)")
_RECORD = re.compile(r"record(?:[ \t]+(.*))?")


@dataclass(frozen=True, slots=True)
class RecordBlock:
    """Some lines that go with the records `ids`; `first` and `last` are its fences, from 0.

    `closed` is False where it has no end: then `last` is the last line of the text.
    """

    ids: tuple[str, ...]
    first: int
    last: int
    closed: bool = True


def record_blocks(text: str) -> tuple[RecordBlock, ...]:
    """The blocks of records in `text`, in the order of their first lines.

    A fence ends with the next `:::` that ends no fence inside it, whatever their lengths.
    """
    if ":::" not in text:  # as in most
        return ()
    lines = text.split("\n")
    found: list[RecordBlock] = []
    fences: list[tuple[int, tuple[str, ...] | None]] = []  # None: a fence of another sort
    code = ""
    for number, line in enumerate(lines):
        mark = _CODE.match(line)
        if mark:
            code = "" if code and mark[1].startswith(code) else code or mark[1]
        if code or mark:
            continue
        if _CLOSING.fullmatch(line):
            first, ids = fences.pop() if fences else (number, None)
            if ids is not None:
                found.append(RecordBlock(ids, first, number))
        elif opening := _OPENING.fullmatch(line):
            record = _RECORD.fullmatch(opening[1])
            ids = tuple((record[1] or "").replace(",", " ").split()) if record else None
            fences.append((number, ids))
    found += [
        RecordBlock(ids, first, len(lines) - 1, closed=False)
        for first, ids in fences
        if ids is not None
    ]
    return tuple(sorted(found, key=lambda block: block.first))


def ids_of_lines(text: str) -> tuple[frozenset[str], ...]:
    """Per line of `text` the records with which it is printed, by their ids."""
    lines = [set[str]() for _ in text.split("\n")]
    for block in record_blocks(text):
        for number in range(block.first, block.last + 1):
            lines[number].update(block.ids)
    return tuple(frozenset(one) for one in lines)


def headings_of_blocks(text: str) -> Iterator[tuple[int, tuple[RecordBlock, ...]]]:
    """The headings below which nothing stands but blocks of records: the line, and those blocks."""
    lines = text.split("\n")
    blocks = record_blocks(text)
    if not blocks:
        return
    inside = {number for block in blocks for number in range(block.first, block.last + 1)}
    levels = {
        number: len(mark[1])
        for number, line in enumerate(lines)
        if number not in inside and (mark := re.match(r" {0,3}(#{1,6})\s", line))
    }
    for number, level in levels.items():
        after = (one for one, other in levels.items() if one > number and other <= level)
        end = next(after, len(lines))
        below = tuple(block for block in blocks if number < block.first < end)
        others = [
            line
            for at, line in enumerate(lines[number + 1 : end], number + 1)
            if line.strip() and at not in inside and at not in levels
        ]
        if below and not others:
            yield number, below
