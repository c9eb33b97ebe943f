"""Strict YAML: a tree of plain values, the place of each, and every slip as a finding."""

from __future__ import annotations

import re

from advocacy.load.broken import say, spot
from advocacy.load.decode import decode, untabbed
from advocacy.load.mend import mend
from advocacy.load.walk import Path, Value, Walk
from advocacy.model.finding import Finding
from advocacy.model.finding_limit import MOST_STORED, limit_per_file
from advocacy.model.place import Place

LARGEST = 2_000_000  # bytes; the largest file that staff write by hand is far below

# The parser takes the square of the time for brackets inside brackets; nobody writes as many.
_STEEPEST = 100
_BRACKET = re.compile(r"[\[\]{}]")
_DASHES = re.compile(rf"(?:[-?:] +){{{_STEEPEST}}}")


def _steep(text: str) -> int | None:
    """Where far too many brackets are open, or dashes follow one another, in any sort of text."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(depth - 1, 0)
        if depth > _STEEPEST:
            return bracket.start()
    dashes = _DASHES.search(text)
    return None if dashes is None else dashes.start()


def read_yaml(file: str, data: bytes) -> tuple[Value, dict[Path, Place], tuple[Finding, ...]]:
    """The value of a YAML file (None: empty or unreadable), the place of each path, findings.

    Mappings are dicts whose keys are Located (or int), sequences tuples, texts Located. With
    more than a thousand slips a file counts as unreadable.
    """
    if len(data) > LARGEST:
        return (None, {}, (Finding("too-large", Place(file), {"most": f"{LARGEST // 1_000_000} MB"}),))
    text, findings = decode(file, data)
    text, tabs = untabbed(file, text)
    if len(findings) + len(tabs) > MOST_STORED:
        return None, {}, limit_per_file((*findings, *tabs), MOST_STORED)
    steep = _steep(text)
    if steep is not None:
        line = text.count("\n", 0, steep) + 1
        place = Place(file, line, steep - text.rfind("\n", 0, steep))
        findings += (*tabs, Finding("too-deep", place, {"most": str(_STEEPEST)}))
        return None, {}, tuple(findings)
    text, events, slips, error = mend(text, MOST_STORED)
    findings += tabs
    for slip in slips:
        place = Place(file, slip.line + 1, slip.column + 1)
        findings.append(Finding(slip.code, place, {"corrected": slip.corrected.strip()}))
    if len(findings) > MOST_STORED:  # an entry whose slip is not named must not be printed
        return None, {}, limit_per_file(findings, MOST_STORED)
    lines = text.split("\n")
    if error is not None:
        line, column = spot(error)
        if line >= len(lines):
            line, column = len(lines) - 1, 0
        place = Place(file, line + 1, column + 1)
        findings.append(Finding("broken-yaml", place, {"reason": say(error)}))
        return None, {}, limit_per_file(findings, MOST_STORED)
    walk = Walk(file, events, lines)
    value = walk.whole()
    findings += walk.findings
    if len(findings) > MOST_STORED:
        return None, {}, limit_per_file(findings, MOST_STORED)
    return value, walk.places, tuple(findings)
