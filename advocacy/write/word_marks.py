"""What a Word file carries that belongs to organs of state, or to readers who tested a text.

A picture is known by its name and its alternative text: what an unnamed picture shows, only a
person sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.model.archive import members
from advocacy.model.finished import StateMark

_LOOKED_AT = re.compile(r"word/(?:document|styles|(?:header|footer)\d*)\.xml")
_COLOUR = re.compile(r'<w:color\b[^>]*w:val="([0-9A-Fa-f]{6})"|\bw:color="([0-9A-Fa-f]{6})"')
_TITLE = re.compile(r'<w:style\b[^>]*w:styleId="Title".*?</w:style>', re.DOTALL)
_WATERMARK = re.compile(r"<v:textpath\b|PowerPlusWaterMarkObject|WordPictureWatermark")
_PICTURE = re.compile(r"<(?:wp:docPr|pic:cNvPr|v:imagedata)\b[^>]*>")
SEAL = re.compile(r"印章|公章|盖章|\bseal\b|\bstamp\b", re.IGNORECASE)
LOGO = re.compile(r"easy[\s_-]?(?:to[\s_-]?)?read|易读标志|易读标识", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<w:p\b.*?</w:p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
NUMBER = re.compile(r"\S{1,12}〔(?:19|20)\d\d〕\d+号")
_DEEP_RED, _LITTLE = 0xA0, 0x60


def state_marks(data: bytes) -> Iterator[tuple[StateMark, str]]:
    """Each sort of mark once for the part that holds it."""
    for part, content in members(data, _LOOKED_AT).items():
        for what in _marks(part, content.decode("utf-8")):
            yield what, part


def _marks(part: str, text: str) -> Iterator[StateMark]:
    if part == "word/styles.xml":
        title = _TITLE.search(text)
        if title is not None and _is_red(title[0]):
            yield "red"
        return
    if _WATERMARK.search(text):
        yield "watermark"
    if part != "word/document.xml" and _is_red(text):
        yield "red"
    pictures = " ".join(_PICTURE.findall(text))
    if SEAL.search(pictures):
        yield "seal"
    if LOGO.search(pictures):
        yield "logo"
    if any(NUMBER.fullmatch(_TAG.sub("", one).strip()) for one in _PARAGRAPH.findall(text)):
        yield "number"


def _is_red(text: str) -> bool:
    return any(is_red_colour("".join(colours)) for colours in _COLOUR.findall(text))


def is_red_colour(digits: str) -> bool:
    """True for the red of letterheads, in six hexadecimal digits."""
    red, green, blue = bytes.fromhex(digits)
    return red >= _DEEP_RED and green <= _LITTLE and blue <= _LITTLE
