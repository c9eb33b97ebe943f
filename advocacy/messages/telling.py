"""A finding in words, for a person or for a program."""

from __future__ import annotations

import re
from typing import Any

from advocacy.messages.read import messages
from advocacy.model.codes import severity_of
from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place

_LONGEST = 2_000  # characters of a detail; the longest line that people write is far below
# Controls, halves of characters, and what turns the reading direction.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ALSO_NAMED = 3  # of the further places of a cause
_BETWEEN = {"zh": "；", "en": "; "}


def tell(finding: Finding, language: Language) -> str:
    """`file:line:column: CODE message; remedy`, with an escape for what a terminal would obey."""
    message, remedy = texts(finding, language)
    line = f"{finding.place}: {finding.code} {message}{_BETWEEN[language]}{remedy}{_also(finding, language)}"
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line)


def _also(finding: Finding, language: Language) -> str:
    """How many more places have the same, and the first of them."""
    if not finding.also:
        return ""
    here = finding.place.file
    named = [_spot(place, language) if place.file == here else str(place) for place in finding.also[:_ALSO_NAMED]]
    number = len(finding.also)
    if language == "zh":
        return f"；另有 {number:,} 处相同：{'、'.join(named)}{'等' if number > _ALSO_NAMED else ''}"
    places = "1 more place" if number == 1 else f"{number:,} more places"
    return f"; and {places}: {', '.join(named)}{' …' if number > _ALSO_NAMED else ''}"


def _spot(place: Place, language: Language) -> str:
    """A further place in the same file."""
    if place.cell or place.sheet:
        return f"[{'!'.join(filter(None, (place.sheet, place.cell)))}]"
    if not place.line:
        return str(place)
    return f"第 {place.line} 行" if language == "zh" else f"line {place.line}"


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
