"""The style of web pages: a style sheet beside the Word file of a house, and its numbers of headings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.finding import Finding, Language
from advocacy.model.place import Place
from advocacy.write.heading_numbers import HeadingNumber
from advocacy.write.open_house import read_house

_USUAL = "brief"  # whose style sheet a house without one takes
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})[ \t\n]?")
# What would load something, or end the style sheet inside the page.
_OUTSIDE = re.compile(
    r"@import|@namespace|url\(\s*[\"']?(?!\s*[\"']?(?:data:|#))|image-set\(|image\(|src\(|//|</", re.IGNORECASE
)
_LAST = 0x10FFFF


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The style sheet of a page, how its headings are numbered in each language, the colours of its charts."""

    sheet: str
    headings: Mapping[Language, Mapping[str, HeadingNumber]]
    chart_colours: tuple[str, ...]


def read_page_style(name: str, files: Mapping[str, bytes]) -> tuple[PageStyle | None, tuple[Finding, ...]]:
    """The style of pages in the house `name`, or why there is none."""
    data = files.get(f"{name}.docx")
    if data is None:  # it cannot be read, and that was said when it was loaded
        return None, ()
    house, found = read_house(name, data)
    own = name if f"{name}.css" in files else _USUAL
    sheet = files.get(f"{own}.css", b"").decode("utf-8", "replace")
    outside = _OUTSIDE.search(_unescaped(_COMMENT.sub("", sheet)))
    if outside is not None or not sheet.strip() or "\ufffd" in sheet:
        words = outside[0] if outside is not None else ""
        place = Place(f"templates/house/{own}.css")
        details: dict[str, str | tuple[str, str]] = {"house": own, "words": words or "-"}
        return None, (*found, Finding("house-sheet-outside", place, details, (f"house:{name}",)))
    if house is None:
        return None, found
    return PageStyle(
        "\n".join(line for line in _COMMENT.sub("", sheet).splitlines() if line.strip()),
        {language: ready.headings for language, ready in house.ready.items()},
        house.chart_colours,
    ), found


def _unescaped(sheet: str) -> str:
    """As a browser reads it: escaped letters are letters."""
    return _ESCAPE.sub(lambda match: chr(min(int(match[1], 16), _LAST)), sheet).replace("\\", "")
