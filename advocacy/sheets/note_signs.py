"""The signs that lead from a period, a head or a label to a note (`①`, `*`, `(1)`), and the sentences of notes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SENTENCE = re.compile(r"[。;；\n]|(?<=[a-z)])\. ")
_SIGN = r"[*†‡§#]+|[①-⑳]|\[\w{1,2}\]|\((?:\d{1,2}|[a-z])\)|(?<=\d)[ ]?[a-z]"
_ENDS_WITH_SIGN = re.compile(rf"({_SIGN})$", re.IGNORECASE)
_BEGINS_WITH_SIGN = re.compile(
    r"^(?:注|註|备注|note)?s? ?[::]? ?([*†‡§#]+|[①-⑳]|\[\w{1,2}\]|\((?:\d{1,2}|[a-z])\)|[a-z](?=[ =::.、)]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=65_536)
def sign_behind(text: str) -> str | None:
    """The sign at the end of a text, with its brackets."""
    sign = _ENDS_WITH_SIGN.search(half_width_note(text).strip())
    return None if sign is None else sign[1].strip().casefold()


def sign_before(text: str) -> str:
    """The sign with which a note begins, with its brackets; empty where there is none."""
    sign = _BEGINS_WITH_SIGN.match(half_width_note(text).strip())
    return "" if sign is None else sign[1].casefold()


def leading_sign(text: str) -> str:
    """The sign with which a note begins, without brackets; empty where there is none."""
    return sign_before(text).strip("()[]")


def half_width_note(text: str) -> str:
    """NFKC, but for numbers in circles, which are signs."""
    return "".join(sign if "①" <= sign <= "⑳" else unicodedata.normalize("NFKC", sign) for sign in text)
