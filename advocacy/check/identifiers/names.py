"""Names that somebody has listed as private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import plain

# The dot of a transcribed name (阿依古丽·买买提) is written in many ways, or left out.
_DOTS = "·•\u2027\u2219\u22c5\u30fb"
_BETWEEN = rf"[\s{_DOTS}.,'_*|\-\u2010-\u2015]*"
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


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
        value = re.sub(_BETWEEN, "", match[0])
        yield Found("name", value, match.start(), match.end(), text)


def _pattern(name: str) -> str:
    if _is_han(name):
        return _BETWEEN.join(re.escape(one) for one in name)
    words = [re.escape(word) for word in re.split(rf"[\s{_DOTS}.,'_\-]+", name) if word]
    return rf"(?<![A-Za-z\u00c0-\u024f]){_BETWEEN.join(words)}(?![A-Za-z\u00c0-\u024f])"


def _is_han(name: str) -> bool:
    return _LATIN.search(plain(name)) is None
