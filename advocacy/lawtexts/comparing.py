"""Two texts of one law beside each other, provision by provision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.model.lawtext import LawText

_STATE = re.compile("中华人民共和国|[《》〈〉<>\\s]")
_AROUND = 10  # signs on either side of the first that differs


@dataclass(frozen=True, slots=True)
class Difference:
    """One provision as each text has it around the first sign that differs; "" where one has it not."""

    provision: str
    line: int
    ours: str
    theirs: str


def differences(ours: LawText, theirs: LawText) -> Iterator[Difference]:
    """Every provision that is not the same in both, paragraphs and not their items; in the order of ours, then of theirs."""
    mine, other = _paragraphs(ours), _paragraphs(theirs)
    for name in dict.fromkeys((*mine, *other)):
        one, two = mine.get(name, ("", 0)), other.get(name, ("", 0))
        if one[0] != two[0]:
            yield Difference(name, one[1], around(one[0], two[0]), around(two[0], one[0]))


def around(words: str, other: str) -> str:
    """The words around the first sign in which they differ from the `other`."""
    pairs = enumerate(zip(words, other, strict=False))
    at = next((at for at, (one, two) in pairs if one != two), min(len(words), len(other)))
    start, end = max(at - _AROUND, 0), at + _AROUND
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}".replace("\n", " ")


def folded_title(title: str) -> str:
    """A title by which two collections are compared, one of which leaves out 中华人民共和国 or 《》."""
    return _STATE.sub("", title)


def _paragraphs(text: LawText) -> dict[str, tuple[str, int]]:
    found = {}
    for number, paragraphs in text.articles.items():
        for at, paragraph in enumerate(paragraphs, 1):
            name = number if len(paragraphs) == 1 else f"{number}.{at}"
            found[name] = paragraph.whole.text, paragraph.whole.line
    return found
