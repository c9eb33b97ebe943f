"""An edition between its text and the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.model.ledger import BlockText, FigureSpot

if TYPE_CHECKING:
    from advocacy.model.document import Document
    from advocacy.model.order import Order
    from advocacy.model.public import PublicRecord
    from advocacy.model.recordblock import Saying


@dataclass(frozen=True, slots=True)
class Planned:
    """What an edition is called, its document, what it drew on, and the records that it prints.

    `beside` are the paragraphs that people wrote to be printed with a record.
    """

    name: str
    order: Order
    house: str
    document: Document
    uses: frozenset[str]
    records: tuple[PublicRecord, ...]
    beside: tuple[Saying, ...] = ()

    def blocks(self) -> tuple[BlockText, ...]:
        """What the ledger remembers of each paragraph: its text, figures, and whom it is about."""
        from advocacy.model.recordblock import bare
        from advocacy.write import marks_of

        language = self.document.language
        fragments = [
            (record.id, fragment)
            for record in self.records
            for fragment in record.fragments(language)
        ]
        blocks = []
        for mark in marks_of(self.document):
            text, said_bare = "".join(mark.text.split()), bare(mark.text)
            told = [name for name, said in fragments if said in text]
            told += [name for one in self.beside if one.is_said_in(said_bare) for name in one.ids]
            blocks.append(
                BlockText(
                    mark.name,
                    mark.text,
                    tuple(FigureSpot(one.bookmark, one.start, one.end) for one in mark.figures),
                    tuple(dict.fromkeys(told)),
                )
            )
        return tuple(blocks)
