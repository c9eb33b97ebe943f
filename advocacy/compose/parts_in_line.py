"""A part of a brief that a template prints inside a line holds sentences: the sign of a list would be printed there."""

from __future__ import annotations

import re

from advocacy.model.genre import Templates

# `::: record` is taken out before the text is read as Markdown.
_BLOCK = re.compile(r"^ {0,3}(?:(?:[-*+>|]|#{1,6}|\d{1,2}[.)])(?=\s)|:::(?= *[a-z])(?! *record\b))", re.MULTILINE)
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def line_of_block(written: str) -> int | None:
    """The line, from 0, of `written` in which a list, heading, table, quotation or block begins; None where none does."""
    found = _BLOCK.search(written)
    return None if found is None else written.count("\n", 0, found.start())


def stands_in_line(templates: Templates, file: str, line: int) -> bool:
    """True if other words stand in a line of a template."""
    known = next((one for one in (*templates.pages.values(), *templates.shared.values()) if one.file == file), None)
    lines = [] if known is None else known.text.split("\n")
    return 0 < line <= len(lines) and _TAG.sub("", lines[line - 1]).strip() != ""
