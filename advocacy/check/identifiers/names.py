"""Names that somebody has listed as private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import plain

# The dot of a transcribed name (阿依古丽·买买提) is written in many ways, or left out.
_DOTS = "·•\u2027\u2219\u22c5\u30fb"
_SIGNS = rf"\s{_DOTS}.,'_*|`\-\u2010-\u2015"
_BETWEEN = rf"[{_SIGNS}]{{0,8}}"
# Brackets and strokes also stand between two words: they part a name of three characters or more.
_APART = rf"[{_SIGNS}()\[\]（）【】/\\~+\"“”]{{0,8}}"
_INSIDE = r"[\-\u2010-\u2015'’]?"  # Wei-lin
_IN_TWO = r"[\-\u2010-\u2015'’ ]?"  # Wei Lin
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTER = r"[A-Za-z\u00c0-\u024f]"
_SHORT = 2


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for all names, longest first, with blanks and signs between the characters."""
    folded = {
        re.sub(_BETWEEN, "", plain(name)) if _is_han(name) else plain(name) for name in names
    } - {""}
    pieces = [_pattern(name) for name in sorted(folded, key=lambda one: (-len(one), one))]
    return re.compile("|".join(pieces), re.IGNORECASE) if pieces else None


def private_names(text: str, names: re.Pattern[str]) -> Iterator[Found]:
    """Every listed name in a plain text.

    A Chinese name is found inside a longer word too, as nothing shows where a word ends; a name in
    letters only as a word or words of its own.
    """
    for match in names.finditer(text):
        value = re.sub(_APART, "", match[0])
        yield Found("name", value, match.start(), match.end(), text)


def _pattern(name: str) -> str:
    if _is_han(name):
        between = _BETWEEN if len(name) <= _SHORT else _APART
        return between.join(re.escape(one) for one in name)
    words = [word for word in re.split(rf"[\s{_DOTS}.,'_\-]+", name) if word]
    # The given name after the family name may stand in two words.
    inside = [_INSIDE, *(_IN_TWO for _ in words[1:])]
    pieces = [
        sign.join(re.escape(one) for one in word) for sign, word in zip(inside, words, strict=True)
    ]
    return rf"(?<!{_LETTER}){_BETWEEN.join(pieces)}(?!{_LETTER})"


def _is_han(name: str) -> bool:
    return _LATIN.search(plain(name)) is None
