"""From a passage back to the line that it was made of, and the changed wording as a patch.

A line of a template or of own words is cut at its calls; where all its constant pieces stand in
the passage in this order, it may be the source. A line of YAML is a piece as a whole.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Language
from advocacy.model.genre import Templates

_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
# Signs at the beginning of a line of Markdown, and the word that makes a caption of a paragraph.
_SIGNS = re.compile(r"^\s*(?:(?:#+|>|[-*+]|\d+\.|:::.*)\s+)*(?:(?:表|Table)\s*[:：]\s*)?|^:::.*$")
_UNPRINTED = re.compile(r"[\s*_`\\]")  # of what Markdown has, and blanks
_RULE = re.compile(r"^[\s|:\-]*$")  # the line below the heads of a table
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_KEY = re.compile(r"^\s*(?:-\s+)?(?:[\w\"'.-]+:(?:\s+|$))?(?:[|>][-+]?\s*$)?")
_IN_CALL = "\0"  # stands for a call while a line is cut into cells
_SHORTEST = 4  # constant characters; fewer fit anywhere
_MOST = 5  # places; of more than these none is named
_CONTEXT = 12
_LARGEST = 2_000_000  # octets; no larger text is read for a brief


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a passage may be made of, or a cell of it: file, number from 1, the line, its pieces.

    `is_own` is whether the campaign has the file; else it comes with the program.
    """

    file: str
    number: int
    text: str
    pieces: tuple[str, ...]
    is_own: bool = True

    @property
    def place(self) -> str:
        """As people write it, FILE:LINE."""
        return f"{self.file}:{self.number}"

    @property
    def length(self) -> int:
        """How many characters of it stand in every passage that is made of it."""
        return sum(map(len, self.pieces))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where a remark leads: one place, or several that fit as well; a patch where one was made."""

    remark: str
    places: tuple[str, ...]
    patch: str = ""


def source_lines(root: Path, brief: str, language: Language, templates: Templates | None = None) -> tuple[Line, ...]:
    """All lines that a text of this brief in this language can come from.

    `templates` are those that the campaign was read with; what of them is not the campaign's own comes
    with the program.
    """
    paths = [*sorted((root / "briefs").glob(f"{brief}.{language}.md"))]
    paths += sorted((root / "templates").rglob(f"*{language}.md"))
    paths += sorted((root / "evidence").rglob("*.yaml"))
    paths += (root / "briefs" / f"{brief}.yaml", root / "advocacy.yaml")
    texts = ((path, _text(path)) for path in paths if path.is_file())
    own = {files.printable(path.relative_to(root).as_posix()): text for path, text in texts if text is not None}
    read = () if templates is None else (*templates.pages.values(), *templates.shared.values())
    packaged = {one.file: one.text for one in read if one.file not in own and one.file.endswith(f"{language}.md")}
    return (
        *(line for name, text in own.items() for line in _lines(name, text, is_own=True)),
        *(line for name, text in packaged.items() for line in _lines(name, text, is_own=False)),
    )


def _text(path: Path) -> str | None:
    """What the file says; None where it cannot be read, as nothing printed can come from it."""
    try:
        return files.read(path, _LARGEST).decode("utf-8", "replace")
    except OSError:
        return None


def _lines(name: str, text: str, *, is_own: bool) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), 1):
        if name.endswith(".yaml"):
            whole = _KEY.sub("", line).strip().strip("\"'") if "#" not in line[:1] else ""
            cells = [[whole]]
        else:
            cells = _cells(line)
        for pieces in cells:
            constant = tuple(tight for one in pieces if (tight := _tight(one)))
            if constant:
                yield Line(name, number, line, constant, is_own)


def _cells(line: str) -> list[list[str]]:
    """The constant pieces of a line of Markdown; of a row of a table, those of each cell."""
    constant = _CALL.sub(_IN_CALL, line)
    if not constant.lstrip().startswith("|"):
        return [_SIGNS.sub("", constant, count=1).split(_IN_CALL)]
    if _RULE.fullmatch(constant):
        return []
    return [cell.split(_IN_CALL) for cell in _BETWEEN_CELLS.split(constant)]


def sources_of(passage: str, lines: Iterable[Line], words: str = "") -> tuple[Line, ...]:
    """The line with the most constant text in the passage; a few where they have as much.

    Of a paragraph that was written on several lines, or out of several fields, it is the one that `words`
    stand in, where one of them has them. A few characters are enough only where they are all of the passage.
    """
    found = _best(_tight(passage), tuple(lines), _tight(words))
    return found if len({one.place for one in found}) <= _MOST else ()


def _best(text: str, lines: Sequence[Line], sought: str) -> tuple[Line, ...]:
    within = [one for one in lines if _in_order(one.pieces, text)]
    most = max((one.length for one in within), default=0)
    if most < _SHORTEST:
        return tuple(one for one in within if one.pieces == (text,))
    best = [one for one in within if one.length == most]
    holding = [one for one in within if sought and _holds(one, sought)]
    if not holding or any(one in best for one in holding):
        return tuple(best)
    if len(sought) < _SHORTEST:
        holding = [one for one in holding if _is_beside(one, best, within)] or best
    longest = max(one.length for one in holding)
    return tuple(one for one in holding if one.length == longest)


def _holds(line: Line, words: str) -> bool:
    """True if the words stand in a line, or all of a piece of it in the words."""
    return any(words in piece or (len(piece) >= _SHORTEST and piece in words) for piece in line.pieces)


def _is_beside(line: Line, best: Iterable[Line], within: Iterable[Line]) -> bool:
    """True if all lines from one of `best` to this one are in the passage: one paragraph."""
    numbers = {one.number for one in within if one.file == line.file}
    return any(
        one.file == line.file
        and numbers.issuperset(range(min(one.number, line.number), max(one.number, line.number) + 1))
        for one in best
    )


def _in_order(pieces: tuple[str, ...], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _tight(text: str) -> str:
    return _UNPRINTED.sub("", text)


def patch_of(line: Line, passage: str, at: int, before: str, after: str) -> str:
    """The line with the changed wording as a unified diff; "" where the words are not in it once.

    `before` stands in `passage` at `at`; so much of the words around it is held on to as the line has.
    Nor is there one of a file that comes with the program: nobody edits it there.
    """
    if not line.is_own:
        return ""
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
