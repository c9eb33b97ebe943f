"""An edition on its way from a text to a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from advocacy.model.document import Document
from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.model.order import Order
from advocacy.model.public import PublicRecord
from advocacy.model.recordblock import Saying, bare


@dataclass(frozen=True)
class EditionText:
    """What the files of an edition in all formats and styles share: its document, what it draws on, whom it tells of.

    `beside` are the paragraphs that people wrote to be printed with a record.
    """

    document: Document
    uses: frozenset[str]
    records: tuple[PublicRecord, ...]
    beside: tuple[Saying, ...] = ()

    @cached_property
    def blocks(self) -> tuple[BlockText, ...]:
        """What the ledger keeps of each paragraph: its text, figures, and whom it is about."""
        from advocacy.write import marks_of

        language = self.document.language
        fragments = [(record.id, fragment) for record in self.records for fragment in record.fragments(language)]
        whole: dict[str, dict[str, None]] = {}  # looked up, as there can be thousands
        with_calls = [one for one in self.beside if len(one.pieces) > 1]
        for one in self.beside:
            if len(one.pieces) == 1:
                whole.setdefault(one.pieces[0], {}).update(dict.fromkeys(one.ids))
        blocks = []
        for mark in marks_of(self.document):
            text, said_bare = "".join(mark.text.split()), bare(mark.text)
            told = [name for name, said in fragments if said in text]
            told += whole.get(said_bare, ())
            told += [name for one in with_calls if one.is_said_in(said_bare) for name in one.ids]
            blocks.append(
                BlockText(
                    mark.name,
                    mark.text,
                    tuple(FigureSpot(one.bookmark, one.start, one.end) for one in mark.figures),
                    tuple(dict.fromkeys(told)),
                )
            )
        return tuple(blocks)


@dataclass(frozen=True, slots=True)
class Edition:
    """One file to be: its name, house style and text."""

    name: str
    order: Order
    house: str
    text: EditionText

    @property
    def document(self) -> Document:
        """The tree that the file is written from."""
        return self.text.document

    @property
    def uses(self) -> frozenset[str]:
        """What it draws on (see `Finding.about`)."""
        return self.text.uses

    @property
    def records(self) -> tuple[PublicRecord, ...]:
        """Whom it tells of."""
        return self.text.records
