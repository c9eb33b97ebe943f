"""Cutting Markdown where its blocks end, so that each can be parsed alone.

To leave two blocks together is always right; so where a rule is in doubt, it does not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK = re.compile(r"(\n(?:[ \t]*\n)+)")
_ITEM = re.compile(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
_GOES_ON = re.compile(r"[ \t]|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|\n|$)")
_FENCE = re.compile(r"^([ \t]*)(:::+)(.*)$", re.MULTILINE)
_DELIMITER = re.compile(r"\|(?: *:?-+:? *\|)+")


def parts(text: str) -> Iterator[str]:
    """Stretches of `text` that Markdown reads alone as it reads them in the whole."""
    if "```" in text or "~~~" in text or "\r" in text:
        yield text
        return
    waiting, *rest = _BLANK.split(text)
    fence = _fence_after(waiting, "")
    for blank, part in zip(rest[::2], rest[1::2], strict=True):
        if waiting and not fence and not (_ITEM.search(waiting) and _GOES_ON.match(part)):
            yield waiting
            waiting = part
        else:
            waiting += blank + part  # how many lines are blank matters after an empty item
        fence = _fence_after(part, fence)
    yield waiting


def _fence_after(part: str, fence: str) -> str:
    """The colons of the fence that is open after `part`; "?" where that is not sure."""
    before = ""
    for match in _FENCE.finditer(part):
        space, colons, info = match.groups()
        if space or fence == "?":
            return "?"
        if not fence:
            line_before = part[: match.start()].rstrip("\n").rpartition("\n")[2]
            if match.start() and line_before != before:
                return "?"  # it may stand in a list or a paragraph
            fence = colons
        elif not info.strip() and len(colons) >= len(fence):
            fence = ""
            before = match[0]
    return fence


def table_lines(text: str) -> list[str] | None:
    """The lines of a text that is a pipe table and nothing else."""
    lines = text.strip("\n").split("\n")
    if len(lines) < 2 or not _DELIMITER.fullmatch(lines[1].rstrip()):  # noqa: PLR2004  head and rule
        return None
    if all(line.startswith("|") and line.rstrip().endswith("|") for line in lines):
        return lines
    return None
