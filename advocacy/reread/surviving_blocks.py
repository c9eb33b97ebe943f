"""Which of the blocks that we wrote are still in a file that a person has edited."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, StandingBlock
from advocacy.reread.mentions import PIECE, Spot, hidden_in, share_of_pieces, spots_in
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package, read_package
from advocacy.reread.reading import Reading, ReadParagraph, read_text
from advocacy.reread.spot_words import spot_in_words

# A block counts as still there when this share of its pieces of text is found anywhere. Low on
# purpose: what is asked is whether somebody may still be exposed.
_SHARE = 0.2
_FEW = 12  # characters of what may be said of several records
_PARTICULAR = re.compile("[0-9:]")


def standing_in_file(path: Path, blocks: tuple[BlockText, ...]) -> tuple[StandingBlock, ...]:
    """Those of `blocks` whose bookmark still holds text, or much of whose text is still there, as they stand.

    `blocks` are all of the file, in order: the cells of a table carry the bookmark of its caption,
    which stands first, and it says nothing about them. All are left where the file cannot be read:
    then nobody can say that they are gone.
    """
    package = read_package(path)
    if isinstance(package, Finding):
        return tuple(StandingBlock(block.text, block.records) for block in blocks)
    return as_they_stand(read_text(package), surviving_blocks(read_whole(package), blocks))


def as_they_stand(reading: Reading, blocks: Iterable[BlockText]) -> tuple[StandingBlock, ...]:
    """Blocks that are in a file, each with its words there and where they are.

    One that only is in what no page shows keeps the words that we wrote.
    """
    spots = [(spot, folded(spot.text), paragraph) for spot, paragraph in spots_in(reading)]
    return tuple(_standing(spots, block) for block in blocks)


def _standing(spots: Sequence[tuple[Spot, str, ReadParagraph]], block: BlockText) -> StandingBlock:
    sought = folded(block.text)
    whole = next((spot for spot, text, _ in spots if sought and sought in text), None)
    if whole is not None:
        return StandingBlock(block.text, block.records, _where(whole))
    near: list[tuple[float, int]] = [
        (share, -number)
        for number, (_, text, _) in enumerate(spots)
        if len(sought) > PIECE and (share := share_of_pieces(sought, text)) >= _SHARE
    ]
    marked = [-n for n, (_, _, one) in enumerate(spots) if block.bookmark in {s.bookmark for s in one.stretches}]
    at = max(near)[1] if near else next(iter(marked), None)
    if at is None:
        return StandingBlock(block.text, block.records)
    spot = spots[-at][0]
    return StandingBlock(spot.text, block.records, _where(spot))


def _where(spot: Spot) -> tuple[str, str]:
    return f"的{spot_in_words(spot, 'zh')}", f", {spot_in_words(spot, 'en')},"


def read_whole(package: Package) -> Reading:
    """As `read_text`, with all that is in the file and on no page: comments, properties and the like."""
    reading = read_text(package)
    hidden = (paragraph for _, paragraph in hidden_in(package))
    return Reading((*reading.paragraphs, *hidden), reading.tables)


def surviving_blocks(reading: Reading, blocks: tuple[BlockText, ...]) -> tuple[BlockText, ...]:
    """Those of `blocks` that are still in a file that was read, as we wrote them; "" is the bookmark of no block.

    A line or cell that is a block word for word is that block and no part of another.
    """
    marked = {
        stretch.bookmark
        for paragraph in reading.everything()
        for stretch in paragraph.stretches
        if paragraph.text[stretch.start : stretch.end].strip()
    }
    lines = Counter(folded(line) for line in _lines(reading))
    ours = Counter(folded(block.text) for block in blocks)
    rest = "\n".join(line for line in lines if line not in ours)
    left, doubtful = [], set()
    for number, block in enumerate(blocks):
        sought = folded(block.text)
        if block.bookmark in marked or _is_in(sought, lines, rest):
            left.append(number)
            if block.bookmark not in marked and len(sought) <= _FEW and 0 < lines[sought] < ours[sought]:
                doubtful.add(number)
        marked.discard(block.bookmark)
    told = {record for number in left if number not in doubtful for record in blocks[number].records}
    return tuple(
        blocks[number] for number in left if number not in doubtful or not told.isdisjoint(blocks[number].records)
    )


def _lines(reading: Reading) -> Iterator[str]:
    """Each paragraph and its lines, and each cell of several paragraphs."""
    for paragraph in reading.everything():
        yield from {paragraph.text, *paragraph.text.splitlines()}
    cells = (cell for table in reading.tables for row in table for cell in row if len(cell) > 1)
    yield from ("\n".join(one.text for one in cell) for cell in cells)


def _is_in(sought: str, lines: Container[str], rest: str) -> bool:
    """True if a block is there; a short one with a date or a label (时间：2025年) begins many others and must be there whole."""
    if sought in lines or not sought:
        return bool(sought)
    if len(sought) <= _FEW and _PARTICULAR.search(sought):
        return False
    return sought in rest if len(sought) <= PIECE else share_of_pieces(sought, rest) >= _SHARE
