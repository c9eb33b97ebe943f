"""A document as lines on paper: how high each is, what keeps it beside the next, the notes that stand under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple, assert_never

from advocacy.model.document import (
    Block,
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
    Table,
)
from advocacy.model.page_budget import PageBudget, StyleLines, TextLines
from advocacy.model.walk import spoken, text_of
from advocacy.write.captions import STOP, captions_of
from advocacy.write.chart_frame import ORDINARY, height_of
from advocacy.write.contents import heading_style
from advocacy.write.house import CARD_HEADING, ROLE_STYLES
from advocacy.write.keep_with_next import in_one_block, keeps_with_next, kept_rows
from advocacy.write.line_breaks import GAP, NOTE, Widths, line_ends
from advocacy.write.plot import plot_of
from advocacy.write.table import body_styles, group_starts, head_styles

_OF_CELLS = ("Table", "Annex T", "Annex N", "Key Figure", "Row Heading")
# A blank that programs set between Han characters and others; a class of all Han characters takes long to compile.
_HAN, _OTHER = r"[^\W\x00-\x7f]", "A-Za-z0-9"
_BETWEEN = re.compile(f"(?<={_HAN})(?=[{_OTHER}])|(?<=[{_OTHER}%{NOTE}])(?={_HAN})")
_WITH_NEXT = frozenset({"Pull Quote", "Signature"})
_CARD = Paragraph((), "card")


@dataclass(slots=True)
class Line:
    """A line, a row or a drawing, in points, with the space around it and the height of the notes that it has.

    One that is `kept` stands on the page of the next.
    """

    height: float
    before: float = 0.0
    after: float = 0.0
    notes: float = 0.0
    kept: bool = False


class Laid(NamedTuple):
    """A block as it is laid: its text and where its lines end, where it is a paragraph."""

    lines: list[Line]
    style: str = ""
    text: str = ""
    ends: tuple[int, ...] = ()


class _Room(NamedTuple):
    """The lines of one style, as `TextLines` has them, and the widths of signs in it."""

    line: float
    before: float
    after: float
    padding: float
    indent: float
    whole: bool
    zh: float
    widths: Widths


class Laying:
    """Lays the blocks of one document in lines, as a house has them."""

    def __init__(self, document: Document, budget: PageBudget) -> None:
        """What cross-references print is known before anything is laid."""
        self.document, self.budget = document, budget
        self.captions = captions_of(document.blocks, document.language)
        self.rooms: dict[str, _Room] = {}

    def title(self) -> Laid:
        """The title in its lines: those that somebody chose where they fit."""
        room = self.room("Title")
        chosen = self.document.title_lines
        if chosen and all(sum(map(room.widths.__getitem__, line)) <= room.zh for line in chosen):
            return self.lines("Title", "\n".join(chosen), (), keep=True)
        return self.lines("Title", self.document.title, (), keep=True)

    def blocks(self, blocks: Blocks, style: str = "Body Text", depth: int = 1) -> Iterator[Laid]:
        """Each block of `blocks`; running text stands in `style` here, `depth` is that of lists."""
        before: Block | None = None
        for block, following in zip_longest(blocks, blocks[1:]):
            match block:
                case Heading():
                    name = heading_style(block, in_annex=False)
                    if block.look == "case" and in_one_block(_CARD, following):
                        name = CARD_HEADING
                    laid = self.paragraph(name, block.content, keep=True)
                    laid.lines[0].height += self.room(name).padding
                    yield laid
                case Paragraph():
                    name = style if block.role == "text" else ROLE_STYLES[block.role]
                    in_block = in_one_block(block, following) and self.room(name).whole
                    keep = keeps_with_next(block, following) or in_block or name in _WITH_NEXT
                    laid = self.paragraph(name, block.content, keep=keep)
                    if not (in_one_block(before, block) or _on_card(before, block)):
                        laid.lines[0].height += self.room(name).padding
                    if not in_one_block(block, following):
                        laid.lines[-1].height += self.room(name).padding
                    yield laid
                case BulletList() | OrderedList():
                    yield self.listed(block, "List Bullet" if isinstance(block, BulletList) else "List Number", depth)
                case BlockQuote():
                    yield _joined(self.blocks(block.blocks, "Quotation", depth))
                case Table():
                    yield self.table(block, following)
                case Chart():
                    yield self.chart(block)
                case Contents():
                    heads = [one for one in self.document.blocks if isinstance(one, Heading)]
                    yield _joined(self.paragraph("Body Text", one.content) for one in heads)
                case _:
                    assert_never(block)
            before = block

    def listed(self, block: BulletList | OrderedList, style: str, depth: int) -> Laid:
        """A list: the first paragraph of an item has the number, the others continue it."""
        suffix = " 2" if depth > 1 else ""
        laid: list[Laid] = []
        for item in block.items:
            first = item[0] if item else None
            if isinstance(first, Paragraph):
                laid.append(self.paragraph(style + suffix, first.content))
            laid += self.blocks(item[isinstance(first, Paragraph) :], f"List Continue{suffix}", depth + 1)
        return _joined(laid)

    def table(self, block: Table, following: Block | None) -> Laid:
        """A table: each row as high as the highest of its cells, its columns as wide as they share the page."""
        kept = kept_rows(block, int(self.room("Table Text").zh), keep=keeps_with_next(block, following))
        groups = group_starts(block)
        laid = [self.caption(block)]
        row = self.row(block, tuple(head_styles(block)), tuple((head,) for head in block.head))
        laid.append(Laid([row]))
        row.kept = bool(block.rows)
        for number, cells in enumerate(block.rows):
            row = self.row(block, tuple(body_styles(block, number, opens=number in groups)), cells)
            row.kept = number in kept
            laid.append(Laid([row]))
        return _joined(laid)

    def row(self, block: Table, styles: Sequence[str], cells: Sequence[tuple[Inlines, ...]]) -> Line:
        """One row of a table."""
        whole = sum(block.widths)
        highest = notes = 0.0
        for style, width, cell in zip(styles, block.widths, cells, strict=False):
            room = self.room(style)
            wide = max(room.zh * width / whole - room.indent, 1.0)
            words = [self.words(content) for content in cell]
            count = sum(len(line_ends(text, room.widths, wide)) for text, _ in words)
            highest = max(highest, count * room.line + room.before + room.after)
            notes += sum(self.note(one) for _, met in words for one in met)
        return Line(highest, notes=notes)

    def caption(self, block: Table | Chart) -> Laid:
        """The caption of a table or chart with its number."""
        text, notes = self.words(block.caption)
        return self.lines(
            "caption", f"{self.captions[block.label]}{STOP[self.document.language]}{text}", notes, keep=True
        )

    def chart(self, block: Chart) -> Laid:
        """A chart: its caption, and a drawing as wide as the page, on which the line below it begins."""
        room = self.room("Chart")
        height = height_of(plot_of(block, self.document.language), self.budget.width, ORDINARY)
        return _joined([self.caption(block), Laid([Line(height, room.before, room.after, kept=True)])])

    def paragraph(self, style: str, content: Inlines, *, keep: bool = False) -> Laid:
        """A paragraph; one that is to `keep` stands on the page of the next, as a whole."""
        text, notes = self.words(content)
        return self.lines(style, text, notes, keep=keep)

    def words(self, content: Inlines) -> tuple[str, tuple[Note, ...]]:
        """The text of inlines with a sign for each note, and the notes; what stands before a tab takes no room."""
        text = text_of(content)
        notes: tuple[Note, ...] = ()
        if text is None:
            said = tuple(spoken(content, self.called))
            notes = tuple(one for one, _ in said if type(one) is Note)
            text = "".join(NOTE if type(one) is Note else text for one, text in said).rpartition("\t")[2]
        return (_BETWEEN.sub(GAP, text) if self.document.language == "zh" else text), notes

    def called(self, label: str) -> str:
        """What a cross-reference prints."""
        return str(self.captions[label])

    def lines(self, style: str, text: str, notes: Sequence[Note], *, keep: bool = False) -> Laid:
        """A text in lines; of a paragraph no line stands alone on a page."""
        room = self.room(style)
        ends = line_ends(text, room.widths, room.zh, room.indent)
        lines = [Line(room.line) for _ in ends]
        at = -1
        for note in notes:
            at = text.find(NOTE, at + 1)
            lines[min(bisect_right(ends, max(at, 0)), len(lines) - 1)].notes += self.note(note)
        whole = keep or room.whole
        for number, line in enumerate(lines[:-1]):
            line.kept = whole or number in {0, len(lines) - 2}
        lines[-1].kept = keep
        lines[0].before = room.before
        lines[-1].after = room.after
        return Laid(lines, style, text, ends)

    def note(self, note: Note) -> float:
        """The height of a note."""
        room = self.room("footnote text")
        text, _ = self.words(note.content)
        return len(line_ends(f"{NOTE} {text}", room.widths, room.zh)) * room.line + room.before + room.after

    def room(self, style: str) -> _Room:
        """The lines of a style: its own, else those of cells or of running text."""
        known = self.rooms.get(style)
        if known is None:
            own = self.budget.styles.get(style)
            cell = self.budget.cell if style.startswith(_OF_CELLS) else None
            taller = self.budget.chinese_line if self.document.language == "zh" else None
            known = _room(own, cell, self.budget.text, taller)
            self.rooms[style] = known
        return known


@lru_cache(maxsize=256)
def _room(own: StyleLines | None, cell: StyleLines | None, text: TextLines, taller: float | None) -> _Room:
    """A style of three layers; `taller` are lines of Chinese in Chinese text."""

    def size(name: str) -> float:
        layers = (getattr(one, name) for one in (own, cell, text) if one is not None)
        return next(float(value) for value in layers if value is not None)

    zh = size("zh")
    around = size("before"), size("after"), size("padding")
    widths = _widths(round(zh / size("en"), 3), chinese=taller is not None)
    return _Room(size("line") * (taller or 1.0), *around, size("indent"), size("whole") > 0, zh, widths)


_widths = lru_cache(maxsize=64)(Widths)  # styles of one weight share them


def _on_card(before: Block | None, block: Block) -> bool:
    """True if a case that is told on a card has its heading before it."""
    return isinstance(before, Heading) and before.look == "case" and in_one_block(_CARD, block)


def _joined(parts: Sequence[Laid] | Iterator[Laid]) -> Laid:
    return Laid([line for one in parts for line in one.lines])
