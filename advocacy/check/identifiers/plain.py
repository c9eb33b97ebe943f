"""Text as it is searched: half width, simplified, nothing hidden; and the way back to where it stood."""

from __future__ import annotations

import bisect
import functools
import html
import re
import unicodedata
from collections.abc import Iterator

from advocacy.check.identifiers.simplified import simplified
from advocacy.check.prefilter import folded

# What nobody sees: Default_Ignorable_Code_Point of Unicode, and marks of annotations.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Strokes and frames set over a digit.
_OVER = re.compile("[\u0300-\u036f\u20d0-\u20ff](?<=[0-9].)[\u0300-\u036f\u20d0-\u20ff]*")
# Blanks that NFKC leaves: an empty cell of Braille, Ogham, other ends of line.
_BLANK = re.compile("[\u0085\u1680\u2028\u2029\u2800]")
# What is neither Latin, Chinese, Japanese, Korean nor a sign; digits of other scripts are there.
_FOREIGN = re.compile("[\u0100-\u1fff\u2100-\u2e7f\ufff0-\U0010ffff]")
# It begins with a set of characters, which is found fast.
_BETWEEN = re.compile(
    r"[ \t·•\-\u2010-\u2015](?<=[\u3400-\u9fff0-9A-Z].)[ \t·•\-\u2010-\u2015]{0,2}"
    r"(?=[\u3400-\u9fff0-9A-Z])"
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONG_LINE = 5000  # characters: in a longer one nobody counts columns


def plain(text: str) -> str:
    """`text` in half width (NFKC), simplified characters and ASCII digits, without hidden characters.

    References to characters (&commat; &#64;) are decoded, as Markdown prints them. Lines stay lines,
    so that a number of line is the same in both.
    """
    if "&" in text:
        text = _REFERENCE.sub(_decoded, text)
    if text.isascii():
        return text
    folded = _OVER.sub("", _HIDDEN.sub("", unicodedata.normalize("NFKC", text)))
    return simplified(_FOREIGN.sub(_ascii_digit, _BLANK.sub(" ", folded)))


@functools.lru_cache(maxsize=1)  # several searches look at the same text
def lowered(text: str) -> str:
    """`text` in lower case, in which words are looked for; each character keeps its place."""
    return folded(text)


def places(word: str, lower: str) -> Iterator[int]:
    """Where `word` begins in a text in lower case: many words are found faster one by one than by a pattern."""
    at = lower.find(word)
    while at >= 0:
        yield at
        at = lower.find(word, at + 1)


def tight(text: str) -> str:
    """A plain text without the blanks, dots and hyphens between Chinese characters and digits."""
    return _BETWEEN.sub("", text)


def spot(written: str, searched: str, start: int) -> tuple[int, int]:
    """Line and column in `written` of what begins at `start` in its plain or tight form.

    The column of a very long line is 1.
    """
    line = searched.count("\n", 0, start)
    before = start - (searched.rfind("\n", 0, start) + 1)
    stood = written.split("\n")[line]
    if len(stood) > _LONG_LINE:
        return line + 1, 1
    is_tight = searched != plain(written)

    def length(column: int) -> int:
        form = plain(stood[:column])
        return len(tight(form.rstrip()) if is_tight else form)

    return line + 1, 1 + bisect.bisect_right(range(1, len(stood)), before, key=length)


def _decoded(reference: re.Match[str]) -> str:
    character = html.unescape(reference[0])
    return reference[0] if "\n" in character or "\r" in character else character


def _ascii_digit(match: re.Match[str]) -> str:
    digit = unicodedata.digit(match[0], None)
    return match[0] if digit is None else str(digit)
