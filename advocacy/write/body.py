"""Blocks -> paragraphs, lists, tables and charts of the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import assert_never

from advocacy.model.document import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Contents,
    Heading,
    OrderedList,
    Paragraph,
    Picture,
    Role,
    Table,
)
from advocacy.write.captions import STOP
from advocacy.write.chart import drawing
from advocacy.write.contents import ContentsEntry, contents, heading_style
from advocacy.write.house import CARD_HEADING, END, END_STYLES, KEEP, KEEP_STYLES, LOOK_STYLES, ROLE_STYLES, SENDER_LOGO
from advocacy.write.keep_with_next import in_one_block, keeps_with_next
from advocacy.write.listed import is_listed, listed
from advocacy.write.part_writer import PLAIN, PartWriter, Stress, bookmark, field_code
from advocacy.write.table import table
from advocacy.write.text import run

_DEEPEST = 2  # the house has styles for two levels of lists
_LOOKS = frozenset({*LOOK_STYLES.values(), CARD_HEADING})
_LOOKS_LEVEL = 2  # what their styles say
_CARD = Paragraph((), "card")
_LABELLED = Stress(strong_style="Box Label")
# How stressed text and links look in paragraphs of these roles.
_STRESS: Mapping[Role, Stress] = {
    "sender": Stress(strong_style="Sender Name", link_style="Sender Link"),
    "box": _LABELLED,
    "next": _LABELLED,
}


@dataclass(slots=True)
class Body:
    """The body while it is written: its part and the charts met.

    `entries` are the headings of a document with a list of contents, `headings` counts them.
    `lists` are the w:num of the ordered lists that begin anew, to be added to the part of lists;
    `begun` are the styles whose own list is in use.
    """

    part: PartWriter
    entries: tuple[ContentsEntry, ...] = ()
    headings: int = 0
    charts: list[Chart] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)
    in_annex: bool = False

    def blocks(self, blocks: Blocks, text_style: str = "Body Text", depth: int = 0) -> None:
        """Blocks in order; `text_style` is that of running text here, `depth` that of lists."""
        for block, following in zip_longest(blocks, blocks[1:]):
            match block:
                case Heading():
                    self.heading(block, following)
                case Paragraph():
                    style = text_style if block.role == "text" else ROLE_STYLES[block.role]
                    if (
                        block.role == "sender"
                        and isinstance(next(iter(block.content), None), Picture)
                        and self.part.house.picture_height
                    ):
                        style = SENDER_LOGO
                    if style in KEEP_STYLES and keeps_with_next(block, following):
                        style += KEEP
                    if style in END_STYLES and not in_one_block(block, following):
                        style += END
                    self.part.paragraph(style, block.content, stress=_STRESS.get(block.role, PLAIN))
                case BulletList():
                    for item in block.items:
                        self.item(item, "List Bullet", depth + 1, "")
                case OrderedList():
                    form = self.started("List Number", depth + 1)
                    for item in block.items:
                        self.item(item, "List Number", depth + 1, form)
                case BlockQuote():
                    self.blocks(block.blocks, "Quotation", depth)
                case Table():
                    self.caption(block)
                    ends = keeps_with_next(block, following)
                    if is_listed(block, self.part.house):
                        listed(self.part, block, keep=ends)
                    else:
                        start = self.started("Table Ask", 1) if block.look == "asks" else ""
                        table(self.part, block, keep=ends, start=start)
                case Contents():
                    contents(self.part, self.entries)
                case Chart():
                    self.chart(block)
                case _:
                    assert_never(block)

    def heading(self, heading: Heading, following: Block | None) -> None:
        """A heading; those under an annex heading are counted from one again in each annex."""
        if heading.level == 1:
            self.in_annex = heading.look == "annex"
        style = heading_style(heading, in_annex=self.in_annex)
        if heading.look == "case" and in_one_block(_CARD, following):
            style = CARD_HEADING
        form = "<w:pageBreakBefore/>" if heading.new_page else ""
        form += self.part.house.look_numbers.get(style, "")
        if style in _LOOKS and heading.level != _LOOKS_LEVEL:
            form += f'<w:outlineLvl w:val="{heading.level - 1}"/>'
        if form and style == "Annex Heading":
            style, form = "Annex Heading New Page", ""
        if not self.entries:
            self.part.paragraph(style, heading.content, form)
            return
        entry = self.entries[self.headings]
        self.headings += 1
        number = self.part.tally.bookmark()
        inner = self.part.marked(heading.content)
        self.part.put(style, bookmark(number, entry.mark, inner), form)

    def item(self, item: Blocks, style: str, depth: int, form: str) -> None:
        """One item: its first paragraph has the number or bullet, the others continue it."""
        suffix = " 2" if depth >= _DEEPEST else ""
        rest = item
        if item and isinstance(item[0], Paragraph):
            self.part.paragraph(style + suffix, item[0].content, form)
            rest = item[1:]
        self.blocks(rest, f"List Continue{suffix}", depth)

    def started(self, style: str, depth: int) -> str:
        """What makes the paragraphs of one ordered list count from 1.

        The first list of a style is the style's own; each further one is begun anew.
        """
        style += " 2" if depth >= _DEEPEST else ""
        if style not in self.begun:
            self.begun.add(style)
            return ""
        start = self.part.house.lists[style]
        number = self.part.house.last_list + len(self.lists) + 1
        self.lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{start.abstract}"/>'
            f'<w:lvlOverride w:ilvl="{start.level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            "</w:num>"
        )
        return f'<w:numPr><w:ilvl w:val="{start.level}"/><w:numId w:val="{number}"/></w:numPr>'

    def caption(self, block: Table | Chart) -> None:
        """The caption: label and number as fields inside a bookmark, then the words."""
        part = self.part
        caption = part.captions[block.label]
        number, language = part.tally.bookmark(), part.language
        shown = run(str(caption.number), language)
        label = part.plain(caption.word + caption.gap)
        label += field_code(f"SEQ {caption.word} \\* ARABIC", shown)
        before = bookmark(number, caption.mark, label) + run(STOP[language], language)
        part.put("caption", part.marked(block.caption, before))

    def chart(self, chart: Chart) -> None:
        """The caption, which is what the chart says, and a drawing in line with the text."""
        self.caption(chart)
        self.charts.append(chart)
        name = str(self.part.captions[chart.label])
        drawn = drawing(chart, len(self.charts), name, self.part.house)
        self.part.put("Chart", drawn.encode())
