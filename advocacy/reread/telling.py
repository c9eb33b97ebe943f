"""Where in a file a record is told of: paragraph by paragraph, as a person would count them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from advocacy.model.ledger import BlockText
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.reading import Reading, ReadParagraph

_SENTENCE = re.compile(r"[。！？；!?;\n]|\.(?=\s|$)")
_SHORTEST = 24  # bytes: eight Han characters, or some four English words
_PIECE = 8  # characters
_WHOLE = 24  # characters; a shorter text must be there as a whole
_MOST = 0.5  # a paragraph with this share of the pieces of a block is that block
_SOME = 0.2  # as much must be there for a block to be found at all


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph and its place; the numbers are those of `advocacy.model.release.Told`.

    A `hidden` one is not read on the page: a tracked deletion, or a comment.
    """

    text: str
    paragraph: int = 0
    table: int = 0
    row: int = 0
    heading: str = ""
    below: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Tale:
    """In which words a record is told, and which words around it tell of something else.

    `texts` are those of the file that is looked at, as we wrote it; `words` are known otherwise.
    """

    texts: tuple[str, ...]
    words: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def told_in(self, text: str) -> bool:
        """Whether a sentence of it stands in a text; one that tells of something else is none."""
        return any(sentence in folded(text) for sentence in self.own_sentences())

    def own_sentences(self) -> frozenset[str]:
        """Its sentences, folded, but for those that tell of something else."""
        elsewhere = _folded(self.elsewhere)
        return frozenset(
            sentence
            for text in (*self.texts, *self.words)
            for sentence in _sentences(text)
            if not any(sentence in other for other in elsewhere)
        )


def spots_in(
    reading: Reading, headings: AbstractSet[str] = frozenset()
) -> Iterator[tuple[Spot, ReadParagraph]]:
    """Every paragraph with text and its place, below that of `headings` which it follows.

    A list of contents has the same words before the heading itself.
    """
    heading, below, met = "", 0, 0
    stands = {one.text: number for number, one in enumerate(reading.paragraphs)}
    for number, paragraph in enumerate(reading.paragraphs):
        if not paragraph.text.strip():
            continue
        met += 1
        if paragraph.text in headings and stands[paragraph.text] == number:
            heading, below = paragraph.text, 0
        else:
            below += bool(heading)
        yield Spot(paragraph.text, met, heading=heading, below=below), paragraph
    for place, table in enumerate(reading.tables, 1):
        for row, cells in enumerate(table, 1):
            for paragraph in (one for cell in cells for one in cell):
                if paragraph.text.strip():
                    yield Spot(paragraph.text, table=place, row=row), paragraph


def hidden_in(package: Package) -> Iterator[tuple[Spot, ReadParagraph]]:
    """What is in a file and not on its pages: the text of tracked deletions, and comments."""
    comments = package.related.get("comments")
    for part in (package.main, *package.related.values()):
        seen = ("delText", "t") if part is comments else ("delText",)
        for paragraph in part.iter("{*}p"):
            texts = (one.text or "" for word in seen for one in paragraph.iter(f"{{*}}{word}"))
            text = "".join(texts)
            if text.strip():
                yield Spot(text, hidden=True), ReadParagraph(text)


def tale_of(blocks: Iterable[BlockText], record: str, words: Iterable[str] = ()) -> Tale:
    """The words of a record: those of the `blocks` that tell of it, and further ones."""
    blocks = tuple(blocks)
    texts = (block.text for block in blocks if record in block.records)
    others = (block.text for block in blocks if record not in block.records)
    return Tale(*(tuple(dict.fromkeys(one)) for one in (texts, words, others)))


def bookmarks_of(blocks: Iterable[BlockText], record: str) -> frozenset[str]:
    """The bookmarks of the blocks that tell of a record; a cell has only its table's."""
    met: set[str] = set()
    found: set[str] = set()
    for block in blocks:
        if record in block.records and block.bookmark not in met:
            found.add(block.bookmark)
        met.add(block.bookmark)
    return frozenset(found)


def spots_telling(
    spots: Iterable[tuple[Spot, ReadParagraph]],
    tale: Tale,
    bookmarks: AbstractSet[str] = frozenset(),
) -> tuple[Spot, ...]:
    """Those of `spots` that tell: by a bookmark of ours, or by the words.

    By its words a paragraph tells that holds a sentence of the tale which stands nowhere else, or
    half of a text of it. A text of the file that is nowhere as whole as that is where most of it
    is.
    """
    spots = tuple(spots)
    texts, elsewhere = _folded(tale.texts), _folded(tale.elsewhere)
    words, sentences = _folded(tale.words) - texts, tale.own_sentences()
    found: dict[int, Spot] = {}
    best: dict[str, tuple[float, int]] = {}
    for number, (spot, paragraph) in enumerate(spots):
        if any(
            one.bookmark in bookmarks and paragraph.text[one.start : one.end].strip()
            for one in paragraph.stretches
        ):
            found[number] = spot
        text = folded(spot.text)
        if text in elsewhere:
            continue
        if any(sentence in text for sentence in sentences):
            found[number] = spot
        for one in (*texts, *words):
            share = _share(one, text)
            if share >= _MOST:
                found[number] = spot
            if one in texts:
                best[one] = max(best.get(one, (0.0, 0)), (share, -number))
    for share, number in best.values():
        if _SOME <= share < _MOST:
            found[-number] = spots[-number][0]
    return tuple(found[number] for number in sorted(found))


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(folded, texts)))


def _sentences(text: str) -> Iterator[str]:
    for piece in _SENTENCE.split(text):
        sentence = folded(piece)
        if len(sentence.encode()) >= _SHORTEST:
            yield sentence


def _share(block: str, text: str) -> float:
    """How much of a block a text holds, from 0 to 1, by pieces; both folded."""
    if len(block) < _WHOLE:
        return float(block in text)
    pieces = [block[at : at + _PIECE] for at in range(len(block) - _PIECE + 1)]
    return sum(piece in text for piece in pieces) / len(pieces)
