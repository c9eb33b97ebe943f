"""The blocks of a document as those of a web page."""

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
    Inlines,
    OrderedList,
    Paragraph,
    Role,
    Table,
)
from advocacy.model.finding import Language
from advocacy.model.walk import plain
from advocacy.write.captions import STOP
from advocacy.write.contents import CONTENTS_TITLE, ContentsEntry, heading_style
from advocacy.write.heading_numbers import HeadingCounter
from advocacy.write.html_svg import svg
from advocacy.write.html_text import Inliner
from advocacy.write.keep_with_next import in_one_block
from advocacy.write.table import group_starts, long_numbers
from advocacy.write.text import attribute

# Runs of paragraphs with one of these roles are a list.
_LISTS: Mapping[Role, tuple[str, str]] = {
    "key": ("ul", "keys"),
    "box": ("ul", "box"),
    "next": ("ul", "box"),
    "reference": ("ol", "references"),
}
_CARD = Paragraph((), "card")
_NOTES: Mapping[Language, str] = {"zh": "注释", "en": "Notes"}
_FIGURES: Mapping[Language, str] = {
    "zh": "带点线的数字可以点开，看它出自哪张表的哪一格。",
    "en": "A figure with a dotted line leads to the cell that it comes from.",
}
_PAGE, _TELEPHONE = 640, 340  # the widths that a chart is drawn for
_WIDE = 2  # a table of more columns is stacked on a telephone
_NOTHING = "—"  # an empty cell is read out as nothing


@dataclass(slots=True)
class HtmlBody:
    """The blocks of a page; `entries` are those of the list of contents, `colours` those of charts."""

    inliner: Inliner
    counter: HeadingCounter
    entries: tuple[ContentsEntry, ...]
    colours: tuple[str, ...]
    out: list[str] = field(default_factory=list)
    _headings: int = 0
    _in_annex: bool = False
    _split: bool = False

    def close(self) -> None:
        """The notes, and the end of what the list of contents began."""
        if self.inliner.notes:
            said = _NOTES[self.inliner.language]
            self.out.append(
                '<section role="doc-endnotes" aria-labelledby="notes">'
                f'<h2 class="frame" id="notes">{said}</h2><ol>{"".join(self.inliner.notes)}</ol></section>'
            )
        if self._split:
            self.out.append("</div></div>")

    def blocks(self, blocks: Blocks) -> None:
        """Write blocks in order."""
        opened: Role | None = None
        card = False
        for block, following in zip_longest(blocks, blocks[1:]):
            if card and not in_one_block(_CARD, block):
                self.out.append("</div>")
                card = False
            if not card and _opens_card(block, following):
                self.out.append('<div class="case-card">')
                card = True
            role = block.role if isinstance(block, Paragraph) and block.role in _LISTS else None
            if opened is not None and role != opened:
                self.out.append(f"</{_LISTS[opened][0]}>")
            if role is not None and role != opened:
                tag, kind = _LISTS[role]
                self.out.append(f'<{tag} class="{kind}">')
            opened = role
            if role is not None and isinstance(block, Paragraph):
                self.out.append(self.paragraph("li", "", block))
            else:
                self._block(block)
        if opened is not None:
            self.out.append(f"</{_LISTS[opened][0]}>")
        if card:
            self.out.append("</div>")

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self.out.append(self.paragraph("p", "" if block.role == "text" else block.role, block))
            case BulletList():
                self._list("ul", block.items)
            case OrderedList():
                self._list("ol", block.items)
            case BlockQuote():
                self.out.append("<blockquote>")
                self.blocks(block.blocks)
                self.out.append("</blockquote>")
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)
            case Contents():
                self._contents()
            case _:
                assert_never(block)

    def paragraph(self, tag: str, kind: str, block: Paragraph) -> str:
        """A paragraph as an element with the id of its block."""
        named = f' class="{kind}"' if kind else ""
        mark = self.inliner.mark()
        return f'<{tag}{named} id="{mark}">{self.inliner.inlines(block.content)}</{tag}>'

    def _list(self, tag: str, items: tuple[Blocks, ...]) -> None:
        self.out.append(f"<{tag}>")
        for item in items:
            self.out.append("<li>")
            self.blocks(item)
            self.out.append("</li>")
        self.out.append(f"</{tag}>")

    def _heading(self, heading: Heading) -> None:
        if heading.level == 1:
            self._in_annex = heading.look == "annex"
        number = self.counter.next(heading_style(heading, in_annex=self._in_annex))
        self._headings += 1
        said = f'<span class="number">{self.inliner.text(number)}</span>' if number else ""
        mark = self.inliner.mark()
        tag, kind = f"h{heading.level + 1}", "" if heading.look == "plain" else f' class="{heading.look}"'
        self.out.append(
            f'<{tag} id="h{self._headings}"{kind}>{said}'
            f'<span id="{mark}">{self.inliner.inlines(heading.content)}</span></{tag}>'
        )

    def _contents(self) -> None:
        items = "".join(
            f'<li><a href="#h{number}">{self.inliner.text(entry.text)}</a></li>'
            for number, entry in enumerate(self.entries, 1)
            if entry.depth == 1 and entry.text
        )
        if self._split or not items:
            return
        self._split = True
        language = self.inliner.language
        self.out.append(
            '<div class="split"><nav class="frame" aria-labelledby="contents">'
            f'<h2 id="contents">{CONTENTS_TITLE[language]}</h2><ol>{items}</ol>'
            f'<p class="hint">{_FIGURES[language]}</p></nav><div class="text">'
        )

    def _caption(self, block: Table | Chart) -> str:
        label = f"{self.inliner.captions[block.label]}{STOP[self.inliner.language]}"
        mark = self.inliner.mark()
        said = self.inliner.inlines(block.caption)
        return f'<span id="{mark}"><b>{label}</b>{said}</span>'

    def _table(self, block: Table) -> None:
        """A table; each cell of a wide one says its column, for where it is stacked.

        Raises:
            ValueError: a row has another number of cells than the head.
        """
        name, inlines = self.inliner.anchors[block.label], self.inliner.inlines
        figures = block.look == "key-figures"
        wide = len(block.head) > _WIDE and not figures
        wide_or_long = ("wide",) * wide + ("long",) * (figures and long_numbers(block))
        kinds = " ".join(wide_or_long if block.look == "plain" else (block.look, *wide_or_long))
        described = f' aria-describedby="{name}-d"' if block.description else ""
        out = self.out
        if described:
            out.append(f'<p id="{name}-d" hidden>{self.inliner.text(block.description)}</p>')
        out.append(f'<table id="{name}"{f" class={chr(34)}{kinds}{chr(34)}" * bool(kinds)}{described}>')
        out.append(f"<caption>{self._caption(block)}</caption><thead><tr>")
        numbers = ['class="n"' if at in block.numeric else "" for at in range(len(block.head))]
        for kind, head in zip(numbers, block.head, strict=True):
            out.append(_tag("th", 'scope="col"', kind) + f"{inlines(head)}</th>")
        out.append("</tr></thead><tbody>")
        labels = [f'data-label="{attribute(plain(head))}"' * wide for head in block.head]
        groups = group_starts(block)
        for number, row in enumerate(block.rows):
            if len(row) != len(block.head):
                message = f"a row of {len(row)} cells under {len(block.head)} heads"
                raise ValueError(message)
            first, *others = (self._cell(cell) for cell in row)
            cells = (
                _tag("td", kind, label) + f"{cell}</td>"
                for kind, label, cell in zip(numbers[1:], labels[1:], others, strict=True)
            )
            begin = '<tr class="group">' if number in groups else "<tr>"
            name = f"<td>{first}</td>" if figures else f'<th scope="row">{first}</th>'
            out.append(f"{begin}{name}{''.join(cells)}</tr>")
        out.append("</tbody></table>")

    def _cell(self, cell: tuple[Inlines, ...]) -> str:
        said = [self.inliner.inlines(content) for content in cell]
        if len(said) > 1:
            return "".join(f"<p>{one}</p>" for one in said)
        return "".join(said) or _NOTHING

    def _chart(self, chart: Chart) -> None:
        """Drawn twice, of which one is shown: letters of one would be too small on a telephone."""
        name, language = self.inliner.anchors[chart.label], self.inliner.language
        caption, called = self._caption(chart), str(self.inliner.captions[chart.label])
        drawn = svg(chart, language, name, called, self.colours, width=_PAGE, kind="page")
        drawn += svg(chart, language, f"{name}n", called, self.colours, width=_TELEPHONE, kind="narrow")
        self.out.append(f'<figure id="{name}"><figcaption>{caption}</figcaption>{drawn}</figure>')


def _opens_card(block: Block, following: Block | None) -> bool:
    """True for the heading of a case that is told on a card, or where that has none."""
    if isinstance(block, Heading):
        return block.look == "case" and in_one_block(_CARD, following)
    return in_one_block(_CARD, block)


def _tag(name: str, *attributes: str) -> str:
    return f"<{' '.join(filter(None, (name, *attributes)))}>"
