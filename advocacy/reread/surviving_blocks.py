"""Which of the blocks that we wrote are still in a file that a person has edited."""

from __future__ import annotations

from pathlib import Path

from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText
from advocacy.reread.mentions import PIECE, hidden_in, share_of_pieces
from advocacy.reread.numbers import folded
from advocacy.reread.package import Package, read_package
from advocacy.reread.reading import Reading, read_text

# A block counts as still there when this share of its pieces of text is found anywhere. Low on
# purpose: what is asked is whether somebody may still be exposed.
_SHARE = 0.2


def blocks_surviving_in_file(path: Path, blocks: tuple[BlockText, ...]) -> tuple[BlockText, ...]:
    """Those of `blocks` whose bookmark still holds text, or much of whose text is still there.

    `blocks` are all of the file, in order: the cells of a table carry the bookmark of its caption,
    which stands first, and it says nothing about them. All are left where the file cannot be read:
    then nobody can say that they are gone.
    """
    package = read_package(path)
    if isinstance(package, Finding):
        return blocks
    return surviving_blocks(read_whole(package), blocks)


def read_whole(package: Package) -> Reading:
    """As `read_text`, with all that is in the file and on no page: comments, properties and the like."""
    reading = read_text(package)
    hidden = (paragraph for _, paragraph in hidden_in(package))
    return Reading((*reading.paragraphs, *hidden), reading.tables)


def surviving_blocks(reading: Reading, blocks: tuple[BlockText, ...]) -> tuple[BlockText, ...]:
    """As `blocks_surviving_in_file`, of a file that was read already; "" is the bookmark of no block."""
    marked = {
        stretch.bookmark
        for paragraph in reading.everything()
        for stretch in paragraph.stretches
        if paragraph.text[stretch.start : stretch.end].strip()
    }
    text = "\n".join(folded(paragraph.text) for paragraph in reading.everything())
    left = []
    for block in blocks:
        if block.bookmark in marked or _is_in(block.text, text):
            left.append(block)
        marked.discard(block.bookmark)
    return tuple(left)


def _is_in(block: str, text: str) -> bool:
    sought = folded(block)
    if len(sought) <= PIECE:
        return bool(sought) and sought in text
    return share_of_pieces(sought, text) >= _SHARE
