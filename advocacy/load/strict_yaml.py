"""Strict YAML: a tree of plain values, the place of each, and every slip as a finding."""

from __future__ import annotations

import re

from advocacy.load.corrections import told
from advocacy.load.decode import decode, untabbed
from advocacy.load.parse import MOST_VALUES, parse, reason, spot
from advocacy.load.walk import LONGEST, Path, Value, Walk
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED, limit_per_file
from advocacy.model.place import Place
from advocacy.model.place import spot as spot_of

LARGEST = 2_000_000  # bytes; the largest file that staff write by hand is far below

# The parser takes the square of the time for brackets inside brackets; nobody writes as many.
_DEEPEST_BRACKETS = 100
_BRACKET = re.compile(r"[\[\]{}]")
_DASHES = re.compile(rf"(?:[-?:] +){{{_DEEPEST_BRACKETS}}}")

Read = tuple[Value, dict[Path, Place], tuple[Finding, ...]]


def _too_deep(text: str) -> int | None:
    """Where far too many brackets are open, or dashes follow one another, in any sort of text."""
    if text.count("[") + text.count("{") > _DEEPEST_BRACKETS:
        depth = 0
        for bracket in _BRACKET.finditer(text):
            depth = depth + 1 if bracket[0] in "[{" else max(depth - 1, 0)
            if depth > _DEEPEST_BRACKETS:
                return bracket.start()
    if text.count("- ") + text.count("? ") + text.count(": ") < _DEEPEST_BRACKETS:
        return None
    dashes = _DASHES.search(text)
    return None if dashes is None else dashes.start()


def read_yaml(file: str, data: bytes, *, is_ours: bool = False) -> Read:
    """The value of a YAML file (None: empty or unreadable), the place of each path, findings.

    Mappings are dicts whose keys are Located (or int), sequences tuples, texts Located. With
    more than a thousand slips a file counts as unreadable, as an entry whose slip is not named must
    not be printed. A file that `is_ours`, to which the program adds, may hold any number of values.
    """
    if len(data) > LARGEST:
        return None, {}, (Finding("too-large", Place(file), {"most": f"{LARGEST // 1_000_000} MB"}),)
    text, findings = decode(file, data)
    text, tabs = untabbed(file, text)
    findings += tabs

    def unreadable(*why: Finding) -> Read:
        return None, {}, limit_per_file((*findings, *why), MOST_STORED)

    if len(findings) > MOST_STORED:
        return unreadable()
    deep = _too_deep(text)
    if deep is not None:
        return unreadable(Finding("too-deep", Place(file, *spot_of(text, deep)), {"most": str(_DEEPEST_BRACKETS)}))
    written = text.split("\n")
    text, parsed, slips = parse(text, MOST_STORED, LARGEST if is_ours else MOST_VALUES)
    for slip in slips:
        place = Place(file, slip.line + 1, slip.column + 1)
        findings.append(Finding(slip.code, place, {"corrected": told(written[slip.line], slip.corrected)}))
    if len(findings) > MOST_STORED:
        return unreadable()
    if parsed.one_too_many is not None:
        mark = parsed.one_too_many.start_mark
        place = Place(file, mark.line + 1, mark.column + 1)
        return unreadable(Finding("too-many-values", place, {"most": f"{MOST_VALUES:,}"}))
    lines = text.split("\n")
    if parsed.error is not None:
        line, column = spot(parsed.error)
        if line >= len(lines):
            line, column = len(lines) - 1, 0
        place = Place(file, line + 1, column + 1)
        return unreadable(Finding("broken-yaml", place, {"reason": reason(parsed.error)}))
    walk = Walk(file, parsed.events, lines, LARGEST if is_ours else LONGEST)
    value = walk.whole()
    findings += walk.findings
    return unreadable() if len(findings) > MOST_STORED else (value, walk.places, tuple(findings))
