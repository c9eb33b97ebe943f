"""Markdown to shapes: what of a text is the same whatever values stand in its slots.

A text is cut where its blocks end, and each block is parsed once however often it comes: in
another edition, another house style, another row of a table. In the texts here a slot is the one
character OPEN; in a shape it is its number, counted from the beginning of its part.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.compose.cutting import parts, table_lines
from advocacy.compose.printing import literal
from advocacy.compose.slots import MARK_LENGTH, OPEN, mark_of, number_of
from advocacy.model.document import (
    Constant,
    DateText,
    Emph,
    Heading,
    Inline,
    Inlines,
    Label,
    LineBreak,
    Link,
    Paragraph,
    Strong,
)
from advocacy.model.finding import Language
from advocacy.model.stored import Store, find_stored, to_stored
from advocacy.model.walk import text_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

CAPTIONS = ("表：", "表:", "Table:")
ADDRESSES = ("https://", "http://", "mailto:")
DEEPEST_HEADING = 4


@dataclass(frozen=True, slots=True)
class Span:
    """Stressed text or a link (`target`) that holds slots, or cannot stand so; or a picture."""

    kind: str
    items: Items
    target: str = ""


# A run of inlines; a number is the slot of that number.
Items = tuple[Inline | Span | int, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """The inlines of a paragraph, heading or cell.

    `alone` are its slots where it holds nothing else; `constant` says that it holds none.
    """

    items: Items
    alone: tuple[int, ...]
    constant: Inlines | None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row of a table; `start` is the number of its first slot.

    `one_each` says that each cell is one slot and nothing else, in their order.
    """

    start: int
    cells: tuple[Run, ...]
    one_each: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A block: its kind as markdown-it calls it, its own text or the blocks and cells inside it.

    `word` is the sign of a heading, the info of a fence; `level` a heading's; `caption` says that
    a paragraph begins like one; `open` that a fence is not closed. `rows` are those of a table.
    `ready` is the block itself, outside a fence, where it has no slot: all editions share it.
    """

    kind: str
    run: Run = Run((), (), ())
    inner: tuple[Shape, ...] = ()
    word: str = ""
    level: int = 0
    caption: bool = False
    open: bool = False
    rows: tuple[Row, ...] = ()
    ready: Heading | Paragraph | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The shapes of one part of a text, and how many slots they stand for."""

    shapes: tuple[Shape, ...]
    slots: int


_NAME = "shapes of a text"  # no file is called so
_TYPES: Mapping[str, type] = {
    one.__name__: one
    for one in (
        *(Shape, Run, Row, Span, Heading, Paragraph),
        *(Constant, DateText, Emph, Label, LineBreak, Link, Strong),
    )
}

# A shape and the number of the first slot of its part.
Node = tuple[int, Shape]


@functools.lru_cache(maxsize=64)
def shaped(text: str, language: Language, store: Store | None = None) -> tuple[Node, ...]:
    """The shapes of a whole text; what an earlier build parsed comes from the `store`."""
    nodes: list[Node] = []
    first = 0
    for part in parts(text):
        known = part_of(part, language, store)
        nodes += [(first, shape) for shape in known.shapes]
        first += known.slots
    return tuple(nodes)


@functools.lru_cache(maxsize=8192)
def part_of(text: str, language: Language, store: Store | None) -> Part:
    """The shapes of one part of a text."""
    lines = table_lines(text)
    if lines is not None:
        return Part((_table(lines, language, store),), text.count(OPEN))
    return Part(shapes_of(text, language, store), text.count(OPEN))


@functools.lru_cache(maxsize=8192)
def _row(head: str, line: str, language: Language, store: Store | None) -> tuple[tuple[Run, ...], bool]:
    """The cells of one row under `head`, which decides how many there are; if each is one slot."""
    (table,) = shapes_of(f"{head}\n{line}", language, store)
    cells = table.rows[1].cells
    return cells, all(cell.alone == (number,) for number, cell in enumerate(cells))


def _table(lines: list[str], language: Language, store: Store | None) -> Shape:
    head = "\n".join(lines[:2])
    (top,) = shapes_of(head, language, store)
    if top.kind != "table":
        (whole,) = shapes_of("\n".join(lines), language, store)
        return whole
    blank = head.replace(OPEN, "")  # the slots of the head are not those of a row
    rows = [*top.rows]
    slots = head.count(OPEN)
    for line in lines[2:]:
        rows.append(Row(slots, *_row(blank, line, language, store)))
        slots += line.count(OPEN)
    return Shape("table", rows=tuple(rows))


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly
    from mdit_py_plugins.container import container_plugin

    parser = MarkdownIt("commonmark", {"html": False})
    parser.enable("table")
    parser.disable(["html_block", "html_inline", "reference", "code", "autolink", "entity"])
    cjk_friendly(parser)
    container_plugin(parser, "role", validate=lambda *_: True)
    return parser


def shapes_of(text: str, language: Language, store: Store | None = None) -> tuple[Shape, ...]:
    """The shapes of `text`, parsed as it stands."""
    state = f"{language} {text}".encode("utf-8", "surrogatepass")
    known = find_stored(store, _NAME, state, _TYPES, tuple[Shape, ...])
    shapes: tuple[Shape, ...] = _parsed(text, language) if known is None else known
    if store is not None and known is None:
        store.keep_value(_NAME, state, to_stored(shapes))
    return shapes


def _parsed(text: str, language: Language) -> tuple[Shape, ...]:
    from markdown_it.tree import SyntaxTreeNode

    before, *after = text.split(OPEN)
    marked = before + "".join(mark_of(number) + part for number, part in enumerate(after))
    shaper = _Shaper(marked.split("\n"), language)
    return shaper.blocks(SyntaxTreeNode(_parser().parse(marked)))


@dataclass(frozen=True, slots=True)
class _Shaper:
    """Walks the syntax tree of some lines."""

    lines: list[str]
    language: Language

    def blocks(self, node: SyntaxTreeNode) -> tuple[Shape, ...]:
        return tuple(self.block(child) for child in node.children)

    def block(self, node: SyntaxTreeNode) -> Shape:
        match node.type:
            case "paragraph":
                caption = node.children[0].content.startswith(CAPTIONS)
                run = self.run(node)
                ready = Paragraph(run.constant) if run.constant and not caption else None
                return Shape("paragraph", run, caption=caption, ready=ready)
            case "heading":
                return _heading(self.run(node), node.markup, int(node.tag[1]))
            case "table":
                rows = [row for section in node.children for row in section.children]
                return Shape("table", rows=tuple(Row(0, tuple(map(self.run, row.children))) for row in rows))
            case "container_role":
                end = node.map[1] if node.map else 0
                lines = self.lines
                is_open = end >= len(lines) or not lines[end].strip().startswith(node.markup)
                return Shape("container_role", inner=self.blocks(node), word=node.info.strip(), open=is_open)
            case kind:
                return Shape(kind, inner=self.blocks(node))

    def run(self, node: SyntaxTreeNode) -> Run:
        """The inlines of a node whose one child is of type `inline`."""
        items = tuple(item for child in node.children for item in self.items(child.children))
        content = "".join(child.content for child in node.children).strip()
        marks = content.count(OPEN)
        alone = marks * MARK_LENGTH == len(content)
        return Run(items, tuple(_numbers(content)) if alone else (), _constant(items))

    def items(self, nodes: list[SyntaxTreeNode]) -> Iterator[Inline | Span | int]:
        for node in nodes:
            match node.type:
                case "text" | "code_inline" | "text_special":
                    yield from _text(node.content.replace("\t", " "))  # as pasted out of a table
                case "strong" | "em" | "link":
                    items = tuple(self.items(node.children))
                    yield _span(node.type, items, str(node.attrs.get("href", "")))
                case "image":  # told, and not shown
                    words = tuple(self.items(node.children))
                    yield Span("image", words, str(node.attrs.get("src", "")))
                case "hardbreak":
                    yield LineBreak()
                case _:  # a soft break: the parser knows nothing else
                    yield from () if self.language == "zh" else (" ",)


def _heading(run: Run, sign: str, level: int) -> Shape:
    known = run.constant is not None and level <= DEEPEST_HEADING
    ready = Heading(level, run.constant or ()) if known else None
    return Shape("heading", run, word=sign, level=level, ready=ready)


def _span(kind: str, items: Items, target: str) -> Inline | Span:
    content = _constant(items)
    broken = kind == "link" and not (target.startswith(ADDRESSES) and items)
    if content is None or broken:
        return Span(kind, items, target)
    return spanned(kind, content, target)


def spanned(kind: str, content: Inlines, target: str) -> Inline:
    """Stressed text or a link as an inline."""
    if kind == "strong":
        return Strong(content)
    return Emph(content) if kind == "em" else Link(content, target)


def _constant(items: Items) -> Inlines | None:
    inlines: list[Inline] = []
    for item in items:
        if isinstance(item, int | Span):
            return None
        inlines.append(item)
    content = tuple(inlines)
    text = text_of(content)
    return content if text is None else Constant(content, text)


def _numbers(text: str) -> Iterator[int]:
    for piece in text.split(OPEN)[1:]:
        yield number_of(piece[: MARK_LENGTH - 1])


def _text(text: str) -> Iterator[Inline | int]:
    before, *rest = text.split(OPEN)
    yield from literal(before)
    for piece in rest:
        yield number_of(piece[: MARK_LENGTH - 1])
        yield from literal(piece[MARK_LENGTH - 1 :])
