"""Text as it is searched: half width, nothing hidden; and the way back to where it was written."""

from __future__ import annotations

import bisect
import functools
import re
import unicodedata

# Soft hyphens, blanks of no width, marks of direction, variation selectors, key caps, tags.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u20e3\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
# What is neither Latin, Chinese, Japanese, Korean nor a sign; digits of other scripts are there.
_FOREIGN = re.compile("[^\x00-\u00ff\u2000-\u20ff\u2e80-\uffef]")
# It begins with a set of characters, which is found fast.
_BETWEEN = re.compile(
    r"[ \t·•\-\u2010-\u2015](?<=[\u3400-\u9fff0-9A-Z].)[ \t·•\-\u2010-\u2015]{0,2}"
    r"(?=[\u3400-\u9fff0-9A-Z])"
)


def plain(text: str) -> str:
    """`text` in half width (NFKC) with ASCII digits and without hidden characters.

    Lines stay lines, so that a number of line is the same in both.
    """
    if text.isascii():
        return text
    folded = _HIDDEN.sub("", unicodedata.normalize("NFKC", text))
    return _FOREIGN.sub(_ascii_digit, folded)


@functools.lru_cache(maxsize=1)  # several searches look at the same text
def lowered(text: str) -> str:
    """`text` in lower case, in which words are looked for."""
    return text.lower()


def tight(text: str) -> str:
    """A plain text without the blanks, dots and hyphens between Chinese characters and digits."""
    return _BETWEEN.sub("", text)


def spot(written: str, searched: str, start: int) -> tuple[int, int]:
    """Line and column in `written` of what begins at `start` in its plain or tight form."""
    line = searched.count("\n", 0, start)
    before = start - (searched.rfind("\n", 0, start) + 1)
    stood = written.split("\n")[line]
    is_tight = searched != plain(written)

    def length(column: int) -> int:
        form = plain(stood[:column])
        return len(tight(form.rstrip()) if is_tight else form)

    return line + 1, 1 + bisect.bisect_right(range(1, len(stood)), before, key=length)


def _ascii_digit(match: re.Match[str]) -> str:
    digit = unicodedata.digit(match[0], None)
    return match[0] if digit is None else str(digit)
