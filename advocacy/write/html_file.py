"""What a finished web page tells of itself: its texts, and what belongs to organs of state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.model.cuts import CELL, END
from advocacy.model.finished import PartText, StateMark
from advocacy.write.markup import Ends, without_markup
from advocacy.write.word_marks import LOGO, NUMBER, SEAL, is_red_colour

PAGE = "page"  # the one part
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
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
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_AT_THE_TOP = re.compile(r"(?<![\w-])(?:h1|header|:root|\.from|\.kind)(?![\w-])")
_COLOUR = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b|(?<![\w-])(red)(?![\w-])", re.IGNORECASE)
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_PICTURE = re.compile(r"<img\b[^>]*>|url\([^)]*\)", re.IGNORECASE)


def texts_of(data: bytes) -> Iterator[PartText]:
    """The text of the page with its tags, and its style sheet."""
    page = data.decode("utf-8", "replace")
    for sheet in _STYLE.findall(page):
        yield "style", sheet
    yield PAGE, without_markup(_STYLE.sub("", page), _ENDS)


def parts_of(data: bytes) -> dict[str, bytes]:
    """A page is one part."""
    return {PAGE: data}


def state_marks(data: bytes) -> Iterator[tuple[StateMark, str]]:
    """Each sort of mark once: red at the top, a document number, a seal, the logo of tested texts."""
    page = data.decode("utf-8", "replace")
    sheet = "".join(_STYLE.findall(page))
    if any(_AT_THE_TOP.search(who) and _is_red(what) for who, what in _RULE.findall(sheet)):
        yield "red", "style"
    pictures = " ".join(_PICTURE.findall(page))
    if SEAL.search(pictures):
        yield "seal", PAGE
    if LOGO.search(pictures):
        yield "logo", PAGE
    lines = [line for _, text in texts_of(data) for line in re.split(rf"[\n{CELL}{END}]", text)]
    lines += [one or other for one, other in _QUOTED.findall(sheet)]
    if any(NUMBER.fullmatch(line.strip()) for line in lines):
        yield "number", PAGE


def _is_red(rule: str) -> bool:
    for digits, word in _COLOUR.findall(rule):
        whole = "FF0000" if word else digits if len(digits) > 3 else "".join(a + a for a in digits)  # noqa: PLR2004  #abc
        if is_red_colour(whole):
            return True
    return False
