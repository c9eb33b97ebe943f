"""What a finished web page tells of itself: its texts, and what belongs to organs of state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.model.cuts import CELL, END
from advocacy.model.finished import PartText, StateMark
from advocacy.write.markup import Ends, without_markup
from advocacy.write.word_marks import LOGO, NUMBER, SEAL, is_red_colour

PAGE = "page"  # the one part
_ENDS: Ends = (
    (re.compile(r"</(?:td|th)>", re.IGNORECASE), CELL),
    (re.compile(r"</(?:tr|text|tspan|title|desc|svg)>", re.IGNORECASE), END),
    (
        re.compile(
            r"<br\b[^<>]*>|</?(?:p|h[1-6]|li|caption|figcaption|div|section|nav|header|main|footer|"
            r"blockquote|table|ul|ol|figure|body|head|meta)\b[^<>]*>",
            re.IGNORECASE,
        ),
        "\n",
    ),
)
_AT_THE_TOP = re.compile(r"(?<![\w-])(?:h1|header|:root|\.from|\.kind)(?![\w-])")
_COLOUR = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b|(?<![\w-])(red)(?![\w-])", re.IGNORECASE)
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_PICTURE = re.compile(r"<img\b[^<>]*>|url\([^()]*\)", re.IGNORECASE)


def texts_of(data: bytes) -> Iterator[PartText]:
    """The text of the page with its tags, and its style sheet."""
    page, sheet = _apart(data.decode("utf-8", "replace"))
    yield "style", sheet
    yield PAGE, without_markup(page, _ENDS)


def parts_of(data: bytes) -> dict[str, bytes]:
    """A page is one part."""
    return {PAGE: data}


def state_marks(data: bytes) -> Iterator[tuple[StateMark, str]]:
    """Each sort of mark once: red at the top, a document number, a seal, the logo of tested texts."""
    page, sheet = _apart(data.decode("utf-8", "replace"))
    rules = (rule.rpartition("{") for rule in sheet.split("}"))
    if any(_AT_THE_TOP.search(who) and _is_red(what) for who, _, what in rules):
        yield "red", "style"
    pictures = " ".join(_PICTURE.findall(f"{page}{sheet}"))
    if SEAL.search(pictures):
        yield "seal", PAGE
    if LOGO.search(pictures):
        yield "logo", PAGE
    lines = [line for _, text in texts_of(data) for line in re.split(rf"[\n{CELL}{END}]", text)]
    lines += [one or other for one, other in _QUOTED.findall(sheet)]
    if any(NUMBER.fullmatch(line.strip()) for line in lines):
        yield "number", PAGE


def _apart(page: str) -> tuple[str, str]:
    """The page without its style sheets, and these; one that does not end goes on to the end."""
    lower = page.lower()
    pages: list[str] = []
    sheets: list[str] = []
    at = 0
    while (start := lower.find("<style", at)) >= 0:
        end = lower.find("</style", start)
        end = end if end >= 0 else len(page)
        pages.append(page[at:start])
        sheets.append(page[start:end].partition(">")[2])
        at = end
    return "".join((*pages, page[at:])), "\n".join(sheets)


def _is_red(rule: str) -> bool:
    for digits, word in _COLOUR.findall(rule):
        whole = "FF0000" if word else digits if len(digits) > 3 else "".join(a + a for a in digits)  # noqa: PLR2004  #abc
        if is_red_colour(whole):
            return True
    return False
