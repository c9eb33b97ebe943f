"""What marks a written document carries: for each block its text and the figures in it.

The ledger keeps them: the text we wrote is the real mark, the bookmarks make finding it quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from advocacy.model.document import (
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Contents,
    Document,
    Heading,
    Inlines,
    Note,
    OrderedList,
    Paragraph,
    PrintedFigure,
    Table,
)
from advocacy.model.finding import Language
from advocacy.model.mark import block_mark, figure_hash, figure_mark
from advocacy.model.walk import around_title, parts_of, spoken
from advocacy.write.captions import STOP, Caption, captions_of


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A printed figure: its number in the document, where it stands in its block, its bookmark."""

    ordinal: int
    start: int
    end: int
    bookmark: str


@dataclass(frozen=True, slots=True)
class BlockMark:
    """A paragraph as written: its bookmark, its text without notes, the figures in it.

    A cell has no bookmark of its own: it has that of its table's caption, and `cell` says row
    (0 is the header) and column.
    """

    name: str
    text: str
    figures: tuple[FigureMark, ...] = ()
    cell: tuple[int, int] | None = None


def marks_of(document: Document) -> tuple[BlockMark, ...]:
    """The marks of `document`, in the order in which the writer sets them."""
    walk = _Walk(document.language, captions_of(document.blocks, document.language))
    above, below = around_title(document.blocks)
    walk.blocks(above)
    walk.block((document.title,))
    walk.blocks(below)
    return tuple(walk.marks[number] for number in sorted(walk.marks))


@dataclass(slots=True)
class _Walk:
    language: Language
    captions: Mapping[str, Caption]
    marks: dict[int, BlockMark] = field(default_factory=dict)
    blocks_met: int = 0
    figures_met: int = 0
    met: int = 0

    def blocks(self, blocks: Blocks) -> None:
        for block in blocks:
            match block:
                case Heading() | Paragraph():
                    self.block(block.content)
                case Table():
                    name = self.caption(block)
                    for row, cells in enumerate((tuple((cell,) for cell in block.head), *block.rows)):
                        for column, cell in enumerate(cells):
                            for content in cell:
                                self.text(content, name, (row, column))
                case Chart():
                    self.caption(block)
                case BulletList() | OrderedList() | BlockQuote():
                    for inner in parts_of(block):
                        self.blocks(inner)
                case Contents():
                    pass  # it repeats headings
                case _:
                    assert_never(block)

    def caption(self, block: Table | Chart) -> str:
        caption = self.captions[block.label]
        return self.block((f"{caption}{STOP[self.language]}", *block.caption))

    def block(self, content: Inlines) -> str:
        self.blocks_met += 1
        name = block_mark(self.blocks_met)
        self.text(content, name)
        return name

    def text(self, content: Inlines, name: str, cell: tuple[int, int] | None = None) -> None:
        self.met += 1
        place = self.met  # before the notes inside it
        text = ""
        figures: list[FigureMark] = []
        for inline, said in spoken(content, lambda label: str(self.captions[label])):
            if isinstance(inline, PrintedFigure):
                self.figures_met += 1
                mark = figure_mark(self.figures_met, figure_hash(inline.figure))
                figures.append(FigureMark(self.figures_met, len(text), len(text) + len(said), mark))
            elif isinstance(inline, Note):
                self.block(inline.content)
            text += said
        self.marks[place] = BlockMark(name, text, tuple(figures), cell)
