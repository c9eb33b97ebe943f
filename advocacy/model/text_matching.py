"""When two words are the same, and which known word is nearest to a wrong one."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

# How Unicode calls signs that hold a digit and are not written as one: ², ₂, ①, ⑴, ½.
_RAISED = ("<super>", "<sub>", "<circle>", "<compat>", "<fraction>", "<square>")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """NFKC, without white space, case folded: the form in which words are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


@lru_cache(maxsize=4096)
def is_raised(sign: str) -> bool:
    """True for a sign that holds a digit but is none of a number: the mark of a footnote."""
    return unicodedata.decomposition(sign).startswith(_RAISED) and any(
        one.isdecimal() for one in unicodedata.normalize("NFKC", sign)
    )


def raised(text: str) -> str:
    """A text that stands raised in its cell, its digits as raised ones: ² for 2."""
    return text.translate(_SUPERSCRIPTS)


def half_width(text: str) -> str:
    """NFKC, but that the marks of footnotes stay what they are and never become digits."""
    if text.isascii():
        return text
    return "".join(
        "".join(signs) if raised else unicodedata.normalize("NFKC", "".join(signs))
        for raised, signs in groupby(text, key=is_raised)
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None where none is like it."""
    by_fold = {fold(one): one for one in known}
    found = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=0.5)
    return by_fold[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A question to put at the end of a remedy, in Chinese and English; empty where none fits."""
    near = nearest(word, known)
    if near is None:
        return "", ""
    return f"。是不是“{near}”？", f". Did you mean “{near}”?"


class Suggestions:
    """`did_you_mean` for the slips of one file: a comparison takes some 10 µs, and slips times words are many.

    After as many as take a third of a second, no word is near any more.
    """

    def __init__(self, most: int = 20_000) -> None:
        self._left = most

    def did_you_mean(self, word: str, known: Iterable[str]) -> tuple[str, str]:
        """As the function."""
        if self._left <= 0:
            return "", ""
        words = tuple(known)
        self._left -= len(words)
        return did_you_mean(word, words)


def listed(words: Iterable[str]) -> tuple[str, str]:
    """Words as a list in Chinese and in English."""
    all_words = tuple(words)
    if not all_words:
        return "（无）", "(none)"
    return "、".join(all_words), ", ".join(all_words)


_MOST_CODE_POINTS = 8


def code_points(text: str) -> str:
    """The code points of a short text, so that two marks that look alike can be told apart."""
    shown = " ".join(f"U+{ord(character):04X}" for character in text[:_MOST_CODE_POINTS])
    return f"{shown} …" if len(text) > _MOST_CODE_POINTS else shown
