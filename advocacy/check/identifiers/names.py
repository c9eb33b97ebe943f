"""Names that somebody has listed as private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import plain

# The dot of a transcribed name (阿依古丽·买买提) is written in many ways, or left out.
_DOTS = "·•\u2027\u2219\u22c5\u30fb"
_BLANKS = rf"\s{_DOTS}.,'_*|`\-\u2010-\u2015"
_SIGNS = rf"{_BLANKS}()\[\]（）【】/\\~+\"“”’"
_MOST = 8  # signs between two characters of a name
_NO_GAP = ""
# What may stand before a character of a name, by the sign that its edge in the tree has.
_GAPS = {
    "-": re.compile(r"[\-\u2010-\u2015'’]?"),  # in the first word in letters: Wei-lin
    " ": re.compile(r"[\-\u2010-\u2015'’ ]?"),  # in the words after it: Zhang Wei Lin
    "·": re.compile(rf"[{_BLANKS}]{{0,{_MOST}}}"),  # between words, and in a name of two characters
    # Brackets and strokes also stand between two words: they part only a longer name.
    "(": re.compile(rf"[{_SIGNS}]{{0,{_MOST}}}"),
}
_ALL_GAPS = (_NO_GAP, *_GAPS)
_RUN = re.compile(rf"[{_SIGNS}]*")
_SIGN = re.compile(rf"[{_SIGNS}]+")
_WORD = re.compile(rf"[^{_BLANKS}]+")
_LETTER = r"[A-Za-z\u00c0-\u024f]"
_LATIN = re.compile(_LETTER)
_DOTLESS = str.maketrans("İı", "ii")  # the two that have no lower case of one character
_SHORT = 2
_END = "."

_Node: TypeAlias = "dict[str, _Node]"


@dataclass(frozen=True, slots=True, eq=False)
class PrivateNames:
    """The listed names as a tree of their characters; `start` finds where one may begin.

    The time of a search does not grow with the list.
    """

    start: re.Pattern[str]
    tree: _Node


def names_to_find(names: Iterable[str]) -> PrivateNames | None:
    """The names as they are looked for; None where there are none."""
    tree: _Node = {}
    first: dict[bool, set[str]] = {True: set(), False: set()}
    for name in names:
        edges = list(_edges(name))
        if not edges:
            continue
        node = tree
        for edge in edges:
            node = node.setdefault(edge, {})
        node[_END] = {}
        first[_is_han(name)].add(re.escape(edges[0]))
    starts = [f"[{''.join(sorted(first[True]))}]"] if first[True] else []
    if first[False]:
        starts.append(f"(?<!{_LETTER})[{''.join(sorted(first[False]))}]")
    return PrivateNames(re.compile("|".join(starts), re.IGNORECASE), tree) if starts else None


def private_names(text: str, names: PrivateNames) -> Iterator[Found]:
    """Every listed name in a plain text, the longest where several begin.

    A Chinese name is found inside a longer word too, as nothing shows where a word ends; a name in
    letters only as a word or words of its own.
    """
    ended = 0
    for match in names.start.finditer(text):
        start = match.start()
        if start < ended:
            continue
        end = _end_of_name(text, start, names.tree)
        if end is not None:
            yield Found("name", _SIGN.sub("", text[start:end]), start, end, text)
            ended = end


def _end_of_name(text: str, start: int, tree: _Node) -> int | None:
    """Where the longest name ends that begins at `start`."""
    found = None
    nodes, at, gaps = [tree], start, _ALL_GAPS
    while at < len(text):
        character = _folded(text[at])
        nodes = [node[gap + character] for node in nodes for gap in gaps if gap + character in node]
        if not nodes:
            break
        at += 1
        if any(_END in node for node in nodes) and _may_end(text, at):
            found = at
        run = _RUN.match(text, at)
        between = run[0] if run else ""
        gaps = tuple(sign for sign, gap in _GAPS.items() if gap.fullmatch(between))
        at += len(between)
    return found


def _may_end(text: str, at: int) -> bool:
    """False inside a word in letters: 王小明 may stand in a longer word, Wang may not."""
    return not (_LATIN.match(text, at) and _LATIN.match(text, at - 1))


def _edges(name: str) -> Iterator[str]:
    """The characters of a name, each behind the sign of the gap that may stand before it."""
    folded = plain(name)
    if _is_han(folded):
        characters = _SIGN.sub("", folded)
        gap = "·" if len(characters) <= _SHORT else "("
        words = [characters]
    else:
        gap = "-"
        words = [one for one in (_SIGN.sub("", word) for word in _WORD.findall(folded)) if one]
    for number, word in enumerate(words):
        for place, character in enumerate(word):
            before = _NO_GAP if number == place == 0 else "·" if place == 0 else gap
            yield before + _folded(character)
        gap = " " if gap == "-" else gap


def _folded(character: str) -> str:
    return character.translate(_DOTLESS).lower()[0]


def _is_han(name: str) -> bool:
    return _LATIN.search(plain(name)) is None
