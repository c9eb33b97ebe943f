"""An edition on its way from a text to a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from advocacy.model.document import Document
from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.model.order import Order
from advocacy.model.public import PublicRecord
from advocacy.model.recordblock import Saying, bare

if TYPE_CHECKING:
    from advocacy.write import BlockMark


@dataclass(frozen=True)
class EditionText:
    """What the files of an edition in all formats and styles share: its document, what it draws on, the records in it.

    `typed` are the paragraphs that people wrote to be printed with a record.
    """

    document: Document
    uses: frozenset[str]
    records: tuple[PublicRecord, ...]
    typed: tuple[Saying, ...] = ()

    @cached_property
    def blocks(self) -> tuple[BlockText, ...]:
        """What the ledger keeps of each paragraph: its text, figures, and whom it is about."""
        from advocacy.write import marks_of

        language = self.document.language
        fragments = [(record.id, fragment) for record in self.records for fragment in record.fragments(language)]
        whole: dict[str, dict[str, None]] = {}  # looked up, as there can be thousands
        with_calls = [saying for saying in self.typed if len(saying.pieces) > 1]
        for saying in self.typed:
            if len(saying.pieces) == 1:
                whole.setdefault(saying.pieces[0], {}).update(dict.fromkeys(saying.ids))
        blocks: list[BlockText] = []
        marks = marks_of(self.document)
        rows = _rows_of(marks, fragments)
        often = Counter(mark.text for mark in marks)
        names = {
            record.id: tuple(line.name.either(language).text for line in record.details) for record in self.records
        }
        for mark in marks:
            text, bare_text = "".join(mark.text.split()), bare(mark.text)
            records = [name for name, fragment in fragments if fragment in text]
            if mark.cell is not None and often[mark.text] == 1:
                row = rows.get((mark.name, mark.cell[0]), ())
                records += [name for name in row if any(map(mark.text.startswith, names[name]))]
            records += whole.get(bare_text, ())
            records += [name for saying in with_calls if saying.is_said_in(bare_text) for name in saying.ids]
            blocks.append(
                BlockText(
                    mark.name,
                    mark.text,
                    tuple(FigureSpot(spot.bookmark, spot.start, spot.end) for spot in mark.figures),
                    tuple(dict.fromkeys(records)),
                )
            )
        return tuple(blocks)


def _rows_of(
    marks: Iterable[BlockMark], fragments: Iterable[tuple[str, str]]
) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The records that the first cell of a row of a table names: the particulars beside it are theirs.

    A line that several rows have tells of nobody by itself, and would be found in the other rows too.
    """
    rows: dict[tuple[str, int], tuple[str, ...]] = {}
    said = tuple(fragments)
    for mark in marks:
        if mark.cell is not None and mark.cell[1] == 0:
            text = "".join(mark.text.split())
            place = (mark.name, mark.cell[0])
            rows[place] = (*rows.get(place, ()), *(name for name, words in said if words in text))
    return rows


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
        """The records that it prints."""
        return self.text.records
