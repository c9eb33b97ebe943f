"""Slips that the parser of YAML passes in silence while the meaning is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from advocacy.load.corrections import (
    KEY,
    Slip,
    flow_signs,
    missing_blank,
    text_in_braces,
    wide_blank,
    wide_colon,
    wide_quotes_between,
)

# A line without any of these holds no slip: most files are passed over at this price.
SUSPECT = re.compile(
    rf"(?m)^\s*(?:- +)*(?a:{KEY})(?: *：|:(?=[^\s/:])|: *[\u3000\xa0])|^[ ]*[\u3000\xa0]"
    r"|^\s*-[^\W\d]|[\[{].*[：，、]|[“”„＂‘’＇［｛【]"
)
# What each of these holds; it begins with a set of characters, which is found fast.
_SIGN = re.compile(r"[：，、\u3000\xa0“”„＂‘’＇［｛【:\-](?:(?<![:\-])|(?<=:)(?=[^\s/:])|(?<=-)(?=[^\W\d]))")

_DASH = re.compile(r"- +")
# Signs of a Chinese keyboard within one value, or at its start.
_IN_BRACKETS = re.compile("[，、]")
_WIDE_KEY = re.compile(rf"(?a:{KEY})：")
_WIDE_BRACKET = re.compile(r"[［｛]|【(?a:[\w\s,，、.-]*)】\Z")
_WIDE_QUOTED = re.compile(r"(?a:[“”„＂‘’＇][\w ./-]*[“”„＂‘’＇\"'])")


def _of_scalar(event: Any, lines: Sequence[str], flow: str) -> Iterator[Slip]:
    """Slips that made a sign of YAML part of a plain text. `flow` is `[`, `{` or nothing."""
    first, last = event.start_mark, event.end_mark
    before = lines[first.line][: first.column] if first.line < len(lines) else ""
    alone = not _DASH.sub("", before).strip(" \u3000\xa0")
    for number in range(first.line, min(last.line + 1, len(lines))):
        if (number > first.line or alone) and not flow:
            for correct in (wide_blank, wide_colon, missing_blank):
                found = correct(lines[number])
                if found is not None and (number < last.line or found[1] < last.column):
                    yield Slip(found[0], number, found[1], found[2])
                    return
    value = event.value
    found = None
    if _WIDE_QUOTED.fullmatch(value):
        if first.line == last.line:
            found = wide_quotes_between(lines[first.line], first.column, last.column)
    elif (
        (flow == "[" and _IN_BRACKETS.search(value)) or (flow and _WIDE_KEY.match(value)) or _WIDE_BRACKET.match(value)
    ):
        found = flow_signs(lines[first.line])
    if found is not None:
        yield Slip(found[0], first.line, first.column, found[2])


def _of_brace_key(event: Any, lines: Sequence[str], *, alone: bool) -> Slip:
    """A key in braces without a colon: most often the rest of a text that was cut at a comma."""
    number, column = event.start_mark.line, event.start_mark.column
    line = lines[number]
    found = flow_signs(line) or text_in_braces(line)
    if found is not None:
        return Slip(found[0], number, column, found[2])
    if alone:
        return Slip("braces-for-list", number, column, line.replace("{", "[").replace("}", "]"))
    end = event.end_mark.column
    return Slip("missing-colon", number, column, line[:end] + ": " + line[end:])


def silent_slips(events: Iterable[Any], lines: Sequence[str]) -> Iterator[Slip]:
    """Slips that the parser lets pass, in a file whose structure is whole; at most one a line."""
    suspects = suspect_lines(lines)
    if not suspects and not any("{" in line for line in lines):
        return
    import yaml

    scalar = yaml.ScalarEvent
    ends = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))
    starts = frozenset((yaml.MappingStartEvent, yaml.SequenceStartEvent))
    stack: list[list[Any]] = []  # the sign of the flow or "", and the key that waits for a value
    corrected_lines: set[int] = set()
    for event in events:
        sort = type(event)  # the parser gives no others than these classes themselves
        if sort in ends:
            stack.pop()
            continue
        flow = stack[-1][0] if stack else ""
        slips: list[Slip] = []
        if sort is scalar:
            suspect = _is_suspect(event, suspects)
            if flow != "{" and not suspect:
                continue  # beside suspect lines only braces can hide a slip
            waiting = stack[-1][1] if flow == "{" else None
            if event.implicit[0]:
                slips += _of_scalar(event, lines, flow) if suspect else ()
                if waiting is not None and _same(waiting.end_mark, event.start_mark):
                    slips.append(_of_brace_key(waiting, lines, alone=stack[-1][2] == 0))
        if flow == "{":
            top = stack[-1]
            if top[1] is not None:
                top[2] += not _same(top[1].end_mark, event.start_mark)
            top[1] = event if top[1] is None and sort is scalar else None
        if sort in starts:
            sign = "{" if sort is yaml.MappingStartEvent else "["
            stack.append([sign if event.flow_style else "", None, 0])
        for slip in slips:
            if slip.line not in corrected_lines and slip.corrected != lines[slip.line]:
                corrected_lines.add(slip.line)
                yield slip


def suspect_lines(lines: Sequence[str]) -> frozenset[int]:
    """The numbers, from 0, of the lines in which a slip may be."""
    return frozenset(number for number, line in enumerate(lines) if _SIGN.search(line) and SUSPECT.search(line))


def _is_suspect(event: Any, suspects: frozenset[int]) -> bool:
    """True if an event is on a line in which a slip may be."""
    first, last = event.start_mark.line, event.end_mark.line
    return first in suspects or (last > first and not suspects.isdisjoint(range(first + 1, last + 1)))


def _same(one: Any, other: Any) -> bool:
    return (one.line, one.column) == (other.line, other.column)
