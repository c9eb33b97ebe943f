"""Where a file that goes out tells of each record, so that it can be called back."""

from __future__ import annotations

from collections.abc import Iterable

from advocacy.model.document import Document, Heading
from advocacy.model.ledger import BlockText
from advocacy.model.release import RecordMention
from advocacy.model.walk import plain
from advocacy.reread import Reading, bookmarks_of, mentions_of, spots_in, spots_mentioning


def told_in(
    reading: Reading, document: Document, blocks: tuple[BlockText, ...], records: Iterable[str]
) -> tuple[RecordMention, ...]:
    """The paragraphs of each record, by record and in reading order.

    A heading is named in letters, so it is one of ours that tells of nobody.
    """
    telling = {block.text for block in blocks if block.records}
    ours = {plain(one.content) for one in document.blocks if isinstance(one, Heading)}
    spots = tuple(spots_in(reading, ours - telling))
    return tuple(
        RecordMention(
            record=record,
            paragraph=spot.paragraph,
            table=spot.table,
            row=spot.row,
            heading=spot.heading,
            below=spot.below,
        )
        for record in sorted(records)
        for spot in spots_mentioning(spots, mentions_of(blocks, record), bookmarks_of(blocks, record))
    )
