"""Markdown with slots to blocks: the text is parsed, then the values are put into the parsed shape.

Besides CommonMark and pipe tables there is one more sign: a fence `::: role` ... `:::` gives its
paragraphs a role (ask, key, case ...), `::: annex` and `::: new-page` (or both) do so for headings.
A table takes its caption from the paragraph before it, which begins with `表：` or `Table:`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from advocacy.compose.printing import literal
from advocacy.compose.slots import MARK_LENGTH, OPEN, Late, Said, Slots
from advocacy.model.document import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Emph,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    OrderedList,
    Paragraph,
    Role,
    Strong,
    Table,
    plain,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

ROLES = (*get_args(Role), "annex", "new-page")
_CAPTIONS = ("表：", "表:", "Table:")
_FIRST_WIDE = "\u2e80"  # from here on (CJK) a character is as wide as two Latin ones
_DEEPEST_HEADING = 4
_ADDRESSES = ("https://", "http://", "mailto:")
_LINE = 72  # characters that fit into a line of a table
_PADDING = 3  # what the margins of a cell take
_SHORT_HEAD = 8
_WORD = re.compile(r"[!-~’]+")


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly
    from mdit_py_plugins.container import container_plugin

    parser = MarkdownIt("commonmark", {"html": False})
    parser.enable("table")
    parser.disable(
        ["html_block", "html_inline", "reference", "code", "autolink", "image", "entity"]
    )
    cjk_friendly(parser)
    container_plugin(parser, "role", validate=lambda *_: True)
    return parser


@dataclass(slots=True)
class Parsed:
    """The blocks of one text, and what of it could not be read: (code, detail)."""

    blocks: list[Block | Late] = field(default_factory=list)
    troubles: list[tuple[str, str]] = field(default_factory=list)


def parse(text: str, slots: Slots) -> Parsed:
    """Parse `text`, whose marks stand for the values in `slots`."""
    from markdown_it.tree import SyntaxTreeNode

    whole = slots.whole(text)
    reader = _Reader(slots, whole.split("\n"))
    parsed = Parsed()
    parsed.blocks = list(reader.blocks(SyntaxTreeNode(_parser().parse(whole)).children, "text"))
    parsed.troubles = reader.troubles
    if whole != text or reader.filled != whole.count(OPEN):
        parsed.troubles.append(("value-misplaced", ""))
    return parsed


class _Reader:
    """Walks the syntax tree of some lines; counts the slots it filled."""

    def __init__(self, slots: Slots, lines: list[str]) -> None:
        self.slots = slots
        self.lines = lines
        self.filled = 0
        self.troubles: list[tuple[str, str]] = []

    # ------------------------------------------------------------ blocks

    def blocks(self, nodes: list[SyntaxTreeNode], role: str) -> Iterator[Block | Late]:
        readers: dict[str, Callable[[SyntaxTreeNode, str], Iterator[Block | Late]]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "blockquote": self._quote,
            "container_role": self._fence,
        }
        caption: Inlines | None = None
        for number, node in enumerate(nodes):
            if node.type == "table":
                yield self._table(node, caption)
                caption = None
            elif self._captions(nodes, number):
                caption = _without_sign(self._inline(node))
            elif node.type in readers:
                yield from readers[node.type](node, role)
            else:
                self.troubles.append(("markdown-unknown", node.type))

    def _captions(self, nodes: list[SyntaxTreeNode], number: int) -> bool:
        node = nodes[number]
        return (
            node.type == "paragraph"
            and node.children[0].content.startswith(_CAPTIONS)
            and number + 1 < len(nodes)
            and nodes[number + 1].type == "table"
        )

    def _paragraph(self, node: SyntaxTreeNode, role: str) -> Iterator[Block | Late]:
        marks = node.children[0].content.strip()
        values = [
            self.slots.value(marks[start + 1 : start + MARK_LENGTH])
            for start in range(0, len(marks), MARK_LENGTH)
            if marks[start] == OPEN
        ]
        placed = [value for value in values if not isinstance(value, Said)]
        if placed and len(placed) * MARK_LENGTH == len(marks):  # nothing else stands there
            self.filled += len(placed)
            for value in placed:
                yield from (value,) if isinstance(value, Late) else value.blocks
            return
        content = self._inline(node)
        if content:
            yield Paragraph(content, _role(role))

    def _heading(self, node: SyntaxTreeNode, role: str) -> Iterator[Block | Late]:
        level = int(node.tag[1])
        if level > _DEEPEST_HEADING:
            self.troubles.append(("markdown-unknown", node.markup))
        yield Heading(
            level,
            self._inline(node),
            annex="annex" in role.split(),
            new_page="new-page" in role.split(),
        )

    def _list(self, node: SyntaxTreeNode, role: str) -> Iterator[Block | Late]:
        items = tuple(self._inner(item.children, "text") for item in node.children)
        if _role(role) != "text":
            # A list inside a fence is one paragraph of that role for each item.
            for item in items:
                for block in item:
                    yield (
                        Paragraph(block.content, _role(role))
                        if isinstance(block, Paragraph)
                        else block
                    )
        elif node.type == "bullet_list":
            yield BulletList(items)
        else:
            yield OrderedList(items)

    def _quote(self, node: SyntaxTreeNode, role: str) -> Iterator[Block | Late]:
        yield BlockQuote(self._inner(node.children, role))

    def _fence(self, node: SyntaxTreeNode, _: str) -> Iterator[Block | Late]:
        role = node.info.strip()
        for word in role.split() or ("",):
            if word not in ROLES:
                self.troubles.append(("role-unknown", word))
        end = node.map[1] if node.map else 0
        if end >= len(self.lines) or not self.lines[end].strip().startswith(node.markup):
            self.troubles.append(("fence-open", role))
        yield from self.blocks(node.children, role)

    def _inner(self, nodes: list[SyntaxTreeNode], role: str) -> Blocks:
        """What stands in a list or a quotation: paragraphs and lists."""
        blocks = []
        for block in self.blocks(nodes, role):
            if isinstance(block, Paragraph | BulletList | OrderedList):
                blocks.append(block)
            elif isinstance(block, Late):
                self.troubles.append(("value-misplaced", block.name))
            else:
                self.troubles.append(("block-misplaced", type(block).__name__.lower()))
        return tuple(blocks)

    def _table(self, node: SyntaxTreeNode, caption: Inlines | None) -> Table:
        rows = [
            tuple(self._inline(cell) for cell in row.children)
            for part in node.children
            for row in part.children
        ]
        if caption is None:
            self.troubles.append(("table-without-caption", plain(rows[0][0])))
            caption = ()
        return Table(
            label=f"table-{plain(caption)}",
            caption=caption,
            description=plain(caption),
            head=rows[0],
            rows=tuple(tuple((cell,) for cell in row) for row in rows[1:]),
            widths=widths(rows),
        )

    # ----------------------------------------------------------- inlines

    def _inline(self, node: SyntaxTreeNode) -> Inlines:
        """The inlines of a node whose one child is of type `inline`."""
        return tuple(item for child in node.children for item in self._runs(child.children))

    def _runs(self, nodes: list[SyntaxTreeNode]) -> Iterator[Inline]:
        for node in nodes:
            match node.type:
                case "text" | "code_inline" | "text_special":
                    yield from self._text(node.content)
                case "strong":
                    yield Strong(tuple(self._runs(node.children)))
                case "em":
                    yield Emph(tuple(self._runs(node.children)))
                case "link":
                    yield self._link(node)
                case "hardbreak":
                    yield LineBreak()
                case _:  # a soft break: the parser knows nothing else
                    yield from () if self.slots.language == "zh" else (" ",)

    def _link(self, node: SyntaxTreeNode) -> Link:
        target = str(node.attrs["href"])
        if not target.startswith(_ADDRESSES):
            self.troubles.append(("link-without-address", target))
        return Link(tuple(self._runs(node.children)), target)

    def _text(self, text: str) -> Iterator[Inline]:
        before, *rest = text.split(OPEN)
        yield from literal(before)
        for part in rest:
            value = self.slots.value(part[: MARK_LENGTH - 1])
            self.filled += 1
            if isinstance(value, Said):
                yield from value.inlines
            else:
                self.troubles.append(("value-misplaced", ""))
            yield from literal(part[MARK_LENGTH - 1 :])


def _without_sign(caption: Inlines) -> Inlines:
    first = plain(caption[:1])
    sign = next(sign for sign in _CAPTIONS if first.startswith(sign))
    words = first.removeprefix(sign).lstrip()
    return (*((words,) if words else ()), *caption[1:])


def _role(role: str) -> Role:
    """The role of paragraphs in the fence `::: role`; `annex` and `new-page` are for headings."""
    return next((known for known in get_args(Role) if known in role.split()), "text")


def widths(rows: list[tuple[Inlines, ...]]) -> tuple[int, ...]:
    """Widths in characters of a line: each column has room for its longest word and short heads.

    What is left goes to the columns by the root of their longest cell, so that none grows tall.
    """
    columns = [[plain(cell) for cell in column] for column in zip(*rows, strict=True)]
    needed = [_longest_word(column) + _PADDING for column in columns]
    wanted = [math.sqrt(max(_signs(cell) for cell in column)) for column in columns]
    left = max(0, _LINE - sum(needed))
    return tuple(
        need + round(left * want / (sum(wanted) or 1))
        for need, want in zip(needed, wanted, strict=True)
    )


def _longest_word(cells: list[str]) -> int:
    """Of Latin text; a Han word can break anywhere, but a short head should not."""
    words = (_signs(word) for cell in cells for word in _WORD.findall(cell))
    return max(min(_signs(cells[0]), _SHORT_HEAD), *words, 0)


def _signs(text: str) -> int:
    """The width of a text; a Han character is as wide as two Latin ones."""
    return sum(2 if sign >= _FIRST_WIDE else 1 for sign in text)
