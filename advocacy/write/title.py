"""The title of a page, cut between words where it fills more than one line: wide above narrow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from advocacy.model.document import Document
from advocacy.write.house import House
from advocacy.write.part_writer import PartWriter

# A break that only sets the lines of a title: no reader takes it for a sign of the text.
_BREAK = b'<w:r><w:br w:clear="all"/></w:r>'
_MOST = 20  # characters of a line (GB/T 9704 has room for 20 of 22 pt)
_AFTER, _BEFORE = "、，：》", "的和与《"
_LINES = (2, 3)


def title(part: PartWriter, document: Document) -> None:
    """Write the title of a document in its lines."""
    lines = title_lines(document, part.house)
    inner = _BREAK.join(map(part.plain, lines))
    part.put("Title", part.marked((), inner))


def title_lines(document: Document, house: House) -> tuple[str, ...]:
    """The pieces of a title, one a line: those that somebody chose where they fit, else a centred one is cut."""
    whole, signs = document.title, house.title_signs
    chosen = _chosen(document)
    if chosen and all(_signs(line) <= signs for line in chosen):
        return chosen
    if not house.title_centred or document.language != "zh" or _signs(whole) <= signs:
        return (whole,)
    spots = [at for at in range(1, len(whole)) if whole[at - 1] in _AFTER or whole[at] in _BEFORE]
    for number in _LINES:
        ways = [way for way in _ways(whole, spots, number) if max(map(_signs, way)) <= min(_MOST, signs)]
        if ways:
            return min(ways, key=_unevenness)
    return (whole,)


def _chosen(document: Document) -> tuple[str, ...]:
    """The lines that somebody chose, with the blanks between them."""
    for between in ("", " "):
        if between.join(document.title_lines) == document.title:
            *before, last = document.title_lines
            return (*(f"{line}{between}" for line in before), last)
    return ()


def _ways(whole: str, spots: list[int], number: int) -> Iterator[tuple[str, ...]]:
    for cut in combinations(spots, number - 1):
        yield tuple(whole[start:end] for start, end in pairwise((0, *cut, len(whole))))


def _unevenness(lines: tuple[str, ...]) -> tuple[int, int]:
    """Lines that grow wider come last; then those of unlike width."""
    widths = [len(line) for line in lines]
    return sum(after > before for before, after in pairwise(widths)), max(widths) - min(widths)


def _signs(text: str) -> float:
    """The width of a text in Han characters."""
    return sum(1 if sign >= "\u2e80" else 0.5 for sign in text)
