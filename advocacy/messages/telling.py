"""A finding in words, for a person or for a program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from advocacy.messages.read import messages
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place

_LONGEST = 2_000  # characters of a detail; the longest line that people write is far below
# Controls, halves of characters, and what turns the reading direction.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINES_NAMED, _PLACES_NAMED = 12, 3  # of the further places of a cause, in the same file and in others
_BETWEEN = {"zh": "；", "en": "; "}


def tell(finding: Finding, language: Language) -> str:
    """`file:line:column: CODE message; remedy`, with an escape for what a terminal would obey."""
    message, remedy = texts(finding, language)
    line = f"{finding.place}: {finding.code} {message}{_BETWEEN[language]}{remedy}{_also(finding, language)}"
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line)


def _also(finding: Finding, language: Language) -> str:
    """How many more places have the same, and the first of them: of the same file the lines."""
    if not finding.also:
        return ""
    lines = [place.line for place in finding.also if place.file == finding.place.file and place.line]
    others = [place for place in finding.also if place.file != finding.place.file or not place.line]
    named = [_lines(lines[:_LINES_NAMED], language)] if lines else []
    named += [_elsewhere(place, finding.place.file) for place in others[:_PLACES_NAMED]]
    is_all = len(lines) <= _LINES_NAMED and len(others) <= _PLACES_NAMED
    number = len(finding.also)
    if language == "zh":
        return f"；另有 {number:,} 处相同：{'、'.join(named)}{'' if is_all else '等'}"
    places = "1 more place" if number == 1 else f"{number:,} more places"
    return f"; and {places}: {', '.join(named)}{'' if is_all else ' …'}"


def _lines(lines: Sequence[int], language: Language) -> str:
    if language == "zh":
        return f"第 {'、'.join(map(str, lines))} 行"
    return f"line{'' if len(lines) == 1 else 's'} {', '.join(map(str, lines))}"


def _elsewhere(place: Place, file: str) -> str:
    """A place in another file; a cell of the same workbook without its name."""
    if place.file == file and (place.cell or place.sheet):
        return f"[{'!'.join(filter(None, (place.sheet, place.cell)))}]"
    return str(place)


def texts(finding: Finding, language: Language) -> tuple[str, str]:
    """Message and remedy with their details."""
    said = messages(language)[finding.code]
    details = {
        name: _bounded(detail if isinstance(detail, str) else detail[0 if language == "zh" else 1])
        for name, detail in finding.details.items()
    }
    return said.message.format(**details), said.remedy.format(**details)


def _bounded(detail: str) -> str:
    return detail if len(detail) <= _LONGEST else f"{detail[:_LONGEST]}…"


def as_json(finding: Finding, language: Language) -> dict[str, Any]:
    """The finding as `--format json` gives it; line and column are null where there is none."""
    message, remedy = texts(finding, language)
    place = finding.place
    return {
        "code": finding.code,
        "severity": severity_of(finding),
        "message": message,
        "remedy": remedy,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "sheet": place.sheet or None,
        "cell": place.cell or None,
    }
