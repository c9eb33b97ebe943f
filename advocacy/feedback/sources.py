"""From a passage back to the line that it was made of, and the changed wording as a patch.

A line of a template or of own words is cut at its calls; where all its constant pieces stand in
the passage in this order, it may be the source. A line of YAML is a piece as a whole.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Language

_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_SIGNS = re.compile(r"^\s*(?:#+|>|[-*+]|\d+\.|:::.*)\s+|\*\*|`|^:::.*$")
_KEY = re.compile(r"^\s*(?:-\s+)?(?:[\w\"'.-]+:(?:\s+|$))?(?:[|>][-+]?\s*$)?")
_SHORTEST = 4  # constant characters; fewer fit anywhere
_CONTEXT = 12
_LARGEST = 2_000_000  # octets; no larger text is read for a brief


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a passage may be made of: file, number from 1, the line, and its pieces."""

    file: str
    number: int
    text: str
    pieces: tuple[str, ...]

    @property
    def place(self) -> str:
        """As people write it, FILE:LINE."""
        return f"{self.file}:{self.number}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where a remark leads: one place, or several that fit as well; a patch where one was made."""

    remark: str
    places: tuple[str, ...]
    patch: str = ""


def source_lines(root: Path, brief: str, language: Language) -> tuple[Line, ...]:
    """All lines that a text of this brief in this language can come from."""
    paths = [*sorted((root / "briefs").glob(f"{brief}.{language}.md"))]
    paths += sorted((root / "templates").rglob(f"*{language}.md"))
    paths += sorted((root / "evidence").rglob("*.yaml"))
    paths += (root / "briefs" / f"{brief}.yaml", root / "advocacy.yaml")
    return tuple(line for path in paths if path.is_file() for line in _lines(root, path))


def _lines(root: Path, path: Path) -> Iterator[Line]:
    try:
        text = files.read(path, _LARGEST).decode("utf-8", "replace")
    except OSError:
        return  # nothing printed can come from it
    name = files.printable(path.relative_to(root).as_posix())
    for number, line in enumerate(text.splitlines(), 1):
        if path.suffix == ".yaml":
            pieces = [_KEY.sub("", line).strip().strip("\"'")] if "#" not in line[:1] else []
        else:
            pieces = [_SIGNS.sub("", one) for one in _CALL.split(_SIGNS.sub("", line))]
        kept = tuple(tight for one in pieces if (tight := _tight(one)))
        if sum(map(len, kept)) >= _SHORTEST:
            yield Line(name, number, line, kept)


def sources_of(passage: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The line with the most constant text in the passage; several where they have as much."""
    text = _tight(passage)
    rated = [(sum(map(len, one.pieces)), one) for one in lines if _in_order(one.pieces, text)]
    most = max((length for length, _ in rated), default=0)
    return tuple(one for length, one in rated if length == most)


def _in_order(pieces: tuple[str, ...], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _tight(text: str) -> str:
    return "".join(text.split())


def patch_of(line: Line, passage: str, at: int, before: str, after: str) -> str:
    """The line with the changed wording as a unified diff; "" where the words are not in it once.

    `before` stands in `passage` at `at`; so much of the words around it is held on to as the line has.
    """
    for width in range(_CONTEXT, -1, -1):
        left = passage[max(at - width, 0) : at]
        right = passage[at + len(before) : at + len(before) + width]
        for ahead, behind in ((left, right), (left, ""), ("", right)):
            sought = ahead + before + behind
            if len(sought.strip()) >= _SHORTEST // 2 and line.text.count(sought) == 1:
                changed = line.text.replace(sought, ahead + after + behind)
                return _diff(line, changed)
    return ""


def _diff(line: Line, changed: str) -> str:
    if changed == line.text or "\n" in changed:
        return ""
    head = f"@@ -{line.number} +{line.number} @@"
    body = [*difflib.unified_diff([line.text], [changed], lineterm="", n=0)][3:]
    return "\n".join((f"--- a/{line.file}", f"+++ b/{line.file}", head, *body))
