"""Where a file mentions a record: paragraph by paragraph, as a person would count them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from advocacy.model.ledger import BlockText
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package
from advocacy.reread.passages import attribute
from advocacy.reread.reading import Reading, ReadParagraph, Zone

if TYPE_CHECKING:
    from lxml.etree import _Element

_SENTENCE = re.compile(r"[。！？；!?;\n]|\.(?=\s|$)")
_SHORTEST = 24  # bytes: eight Han characters, or some four English words
PIECE = 8  # characters
_WHOLE = 24  # characters; a shorter text must be there as a whole
_MOST = 0.5  # a paragraph with this share of the pieces of a block is that block
_SOME = 0.2  # as much must be there for a block to be found at all
# What says in words what a drawing or a table shows, and in which attributes.
_DESCRIBED: Final = ("docPr", "cNvPr", "shape", "tblCaption", "tblDescription")
_DESCRIBING: Final = ("title", "descr", "alt", "val")


# Where a text stands; `unseen` is what only a program shows: alternative text, properties, data.
SpotZone = Zone | Literal["struck", "comment", "unseen"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph and its place; the numbers are those of `advocacy.model.release.Told`.

    A `hidden` one is not read on the page, nor in its margins. `note` is the number of its note.
    """

    text: str
    paragraph: int = 0
    table: int = 0
    row: int = 0
    heading: str = ""
    below: int = 0
    hidden: bool = False
    zone: SpotZone = "body"
    note: int = 0


@dataclass(frozen=True, slots=True)
class RecordMentions:
    """The words that mention a record, and the words around them that are about something else.

    `texts` are those of the file that is looked at, as we wrote it; `words` are known otherwise.
    `shared` are those of `texts` that another record has as well, such as a line of its particulars.
    """

    texts: tuple[str, ...]
    words: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    def mentioned_in(self, text: str) -> bool:
        """True if a sentence of it stands in a text; one that tells of something else is none."""
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


def spots_in(reading: Reading, headings: AbstractSet[str] = frozenset()) -> Iterator[tuple[Spot, ReadParagraph]]:
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
        if paragraph.zone != "body":  # a heading has nothing below it there
            yield _beside_the_text(paragraph, met), paragraph
            continue
        yield Spot(paragraph.text, met, heading=heading, below=below), paragraph
    for place, table in enumerate(reading.tables, 1):
        for row, cells in enumerate(table, 1):
            for paragraph in (one for cell in cells for one in cell):
                if paragraph.text.strip():
                    zone, note = paragraph.zone, paragraph.note
                    spot = Spot(paragraph.text, table=place, row=row, zone=zone, note=note)
                    yield spot, paragraph


def hidden_in(package: Package) -> Iterator[tuple[Spot, ReadParagraph]]:
    """What is in a file and not on its pages nor in their margins.

    The words of tracked deletions, comments, alternative texts, properties of the file, and all text
    of parts that no page shows as text (charts, building blocks).
    """
    comments = package.related.get("comments")
    for root in package.everything():
        for paragraph in root.iter("{*}p"):
            yield from _hidden(_words(paragraph, "delText"), "struck")
            if root is comments:
                yield from _hidden(_words(paragraph, "t"), "comment")
        for element in root.iter(*(f"{{*}}{name}" for name in _DESCRIBED)):
            for word in _DESCRIBING:
                yield from _hidden(attribute(element, word), "unseen")
    for root in package.others.values():
        met = {one for paragraph in root.iter("{*}p") for one in paragraph.iter()}
        texts = [_words(paragraph, "t") for paragraph in root.iter("{*}p")]
        texts += [one.text or "" for one in root.iter("{*}*") if one not in met]
        for text in texts:
            yield from _hidden(text, "unseen")


def _words(paragraph: _Element, name: str) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{{*}}{name}"))


def _hidden(text: str, zone: SpotZone) -> Iterator[tuple[Spot, ReadParagraph]]:
    if text.strip():
        yield Spot(text, hidden=True, zone=zone), ReadParagraph(text)


def _beside_the_text(paragraph: ReadParagraph, number: int) -> Spot:
    """A paragraph in a text box, a note, a header or a footer: no heading stands above it."""
    return Spot(paragraph.text, number, zone=paragraph.zone, note=paragraph.note)


def mentions_of(blocks: Iterable[BlockText], record: str, words: Iterable[str] = ()) -> RecordMentions:
    """The words of a record: those of the `blocks` that tell of it, and further ones."""
    blocks = tuple(blocks)
    texts = (block.text for block in blocks if record in block.records)
    others = (block.text for block in blocks if record not in block.records)
    both = (block.text for block in blocks if record in block.records and len(block.records) > 1)
    return RecordMentions(*(tuple(dict.fromkeys(one)) for one in (texts, words, others, both)))


def bookmarks_of(blocks: Iterable[BlockText], record: str) -> frozenset[str]:
    """The bookmarks of the blocks that tell of a record; a cell has only its table's."""
    met: set[str] = set()
    found: set[str] = set()
    for block in blocks:
        if record in block.records and block.bookmark not in met:
            found.add(block.bookmark)
        met.add(block.bookmark)
    return frozenset(found)


def spots_mentioning(
    spots: Iterable[tuple[Spot, ReadParagraph]], mentions: RecordMentions, bookmarks: AbstractSet[str] = frozenset()
) -> tuple[Spot, ...]:
    """Those of `spots` that tell: by a bookmark of ours, or by the words.

    By its words a paragraph tells that holds a sentence of the record which stands nowhere else, or
    half of a text of it, unless a text of something else is more like it. A text of the file that is
    nowhere as whole as that is where most of it is. In a row of a table a line that two records share,
    or a few words, tell only beside a line that is the record's alone.
    """
    spots = tuple(spots)
    texts, elsewhere = _folded(mentions.texts), _folded(mentions.elsewhere)
    shared = _folded(mentions.shared)
    words, sentences = _folded(mentions.words) - texts, mentions.own_sentences()
    of_both = frozenset(one for both in mentions.shared for one in _sentences(both))
    found: dict[int, Spot] = {}
    vague: dict[int, Spot] = {}
    best: dict[str, tuple[float, int]] = {}
    for number, (spot, paragraph) in enumerate(spots):
        if any(
            one.bookmark in bookmarks and paragraph.text[one.start : one.end].strip() for one in paragraph.stretches
        ):
            found[number] = spot
        text = folded(spot.text)
        if text in elsewhere:
            continue
        held = {sentence for sentence in sentences if sentence in text}
        if held:
            (vague if spot.table and held <= of_both else found)[number] = spot
        for one in (*texts, *words):
            share = _share(one, text)
            if share >= _MOST and not _more_like(elsewhere, text, share):
                few = one in shared or (len(one) < _WHOLE and one != text)
                (vague if spot.table and few else found)[number] = spot
            if one in texts:
                best[one] = max(best.get(one, (0.0, 0)), (share, -number))
    for share, number in best.values():
        if _SOME <= share < _MOST:
            found[-number] = spots[-number][0]
    rows = {(one.table, one.row) for one in found.values()}
    tables = {table for table, _ in rows}
    found |= {number: one for number, one in vague.items() if one.table not in tables or (one.table, one.row) in rows}
    return tuple(found[number] for number in sorted(found))


def _more_like(others: Iterable[str], text: str, share: float) -> bool:
    """True if a text holds a larger share of one of `others` than `share`; short ones do not count."""
    return any(len(one) >= _WHOLE and _share(one, text) > share for one in others)


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
    return share_of_pieces(block, text)


def share_of_pieces(block: str, text: str) -> float:
    """How many of the overlapping pieces of a block stand in a text, from 0 to 1; both folded."""
    pieces = [block[at : at + PIECE] for at in range(len(block) - PIECE + 1)]
    return sum(piece in text for piece in pieces) / len(pieces)
