"""Markdown with slots to blocks: the text is parsed, then the values are put into the parsed shape.

Besides CommonMark and pipe tables there is one more sign: a fence `::: role` ... `:::` gives its
paragraphs a role (ask, key, box ...); `::: annex`, `::: case`, `::: objection` and `::: new-page` do so
for headings, `::: table-law` and the like for tables. A paragraph in `::: case` is a heading too.
A table takes its caption from the paragraph before it, which begins with `表：` or `Table:`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import get_args

from advocacy.compose.note_marks import place_notes
from advocacy.compose.shapes import (
    ADDRESSES,
    CAPTIONS,
    DEEPEST_HEADING,
    Items,
    Node,
    Row,
    Run,
    Shape,
    Span,
    shaped,
    spanned,
)
from advocacy.compose.slots import DeferredValue, Value
from advocacy.compose.stops import following
from advocacy.model.document import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Fact,
    Heading,
    HeadingLook,
    Inline,
    Inlines,
    Note,
    OrderedList,
    Paragraph,
    Picture,
    PrintedProvision,
    Role,
    Strong,
    Tab,
    Table,
    TableLook,
)
from advocacy.model.finding import Language
from advocacy.model.stored import Store
from advocacy.model.walk import plain

# What a fence may say of headings, and of tables: `::: table-law`.
_HEADINGS = tuple(one for one in get_args(HeadingLook) if one != "plain")
_TABLES = tuple(one for one in get_args(TableLook) if one not in {"plain", "annex"})
ROLES = (*get_args(Role), *_HEADINGS, "new-page", *(f"table-{one}" for one in _TABLES))
# In these a line that begins with strong text begins with its label.
_LABELLED = frozenset({"sender", "box", "next"})
_WIDE = re.compile("[^\0-\u2e7f]")  # CJK: a character is as wide as two Latin ones
# Characters that fit into a line of a table; those of English words are narrower on average.
_LINE: Mapping[Language, int] = {"zh": 72, "en": 84}
_PADDING = 3  # what the margins of a cell take
_SHORT_HEAD = 8
_CASE_LEVEL = 2
_WORD = re.compile(r"[!-~’]+")


@dataclass(slots=True)
class Parsed:
    """The blocks of one text, and what of it could not be read: (code, detail)."""

    blocks: list[Block | DeferredValue] = field(default_factory=list)
    troubles: list[tuple[str, str]] = field(default_factory=list)


def parse(
    bare: str,
    values: list[Value],
    whole: bool,  # noqa: FBT001  what `Slots.taken` gives
    language: Language,
    store: Store | None = None,
) -> Parsed:
    """Parse a text with a bare OPEN for each of `values`; `whole` says that no mark was left out."""
    reader = _Reader(values, language)
    parsed = Parsed(list(reader.blocks(shaped(bare, language, store), "text")), reader.troubles)
    if not whole or reader.filled != len(values):
        parsed.troubles.append(("value-misplaced", ""))
    return parsed


class _Reader:
    """Makes blocks of shapes and values; counts the slots it filled."""

    def __init__(self, values: list[Value], language: Language) -> None:
        self.values = values
        self.language = language
        self.filled = 0
        self.troubles: list[tuple[str, str]] = []

    # ------------------------------------------------------------ blocks

    def blocks(self, nodes: Sequence[Node], role: str) -> Iterator[Block | DeferredValue]:
        caption: Inlines | None = None
        for number, (first, shape) in enumerate(nodes):
            if shape.ready is not None and role == "text":  # as most are
                yield shape.ready
                continue
            match shape.kind:
                case "table":
                    yield self._table(first, shape, caption, _table_look(role))
                    caption = None
                case "paragraph" if shape.caption and _is_table(nodes[number + 1 : number + 2]):
                    caption = _without_sign(self._inline(first, shape.run))
                case "paragraph" if shape.run.alone:
                    yield from self._values(first, shape.run, role)
                case "paragraph":
                    content = self._inline(first, shape.run)
                    if content:
                        yield _paragraph(content, role)
                case "heading":
                    yield self._heading(first, shape, role)
                case "bullet_list" | "ordered_list":
                    yield from self._list(first, shape, role)
                case "blockquote":
                    yield BlockQuote(self._inner(first, shape, role))
                case "container_role":
                    yield from self._fence(first, shape)
                case kind:
                    self.troubles.append(("markdown-unknown", kind))

    def _values(self, first: int, run: Run, role: str) -> Iterator[Block | DeferredValue]:
        """A paragraph of slots and nothing else: blocks stand for it where all of them are such."""
        values = [self.values[first + slot] for slot in run.alone]
        placed = [value for value in values if not isinstance(value, tuple)]
        if len(placed) == len(values):
            self.filled += len(placed)
            for value in placed:
                yield from (value,) if isinstance(value, DeferredValue) else value.blocks
        elif content := self._inline(first, run):
            yield _paragraph(content, role)

    def _heading(self, first: int, shape: Shape, role: str) -> Heading:
        if shape.level > DEEPEST_HEADING:
            self.troubles.append(("markdown-unknown", shape.word))
        content = self._inline(first, shape.run)
        return Heading(shape.level, content, _heading_look(role), new_page="new-page" in role.split())

    def _list(self, first: int, shape: Shape, role: str) -> Iterator[Block | DeferredValue]:
        items = tuple(self._inner(first, item, "text") for item in shape.inner)
        if _role(role) != "text" or _heading_look(role) == "case":
            # A list inside a fence is one paragraph of that role for each item.
            for item in items:
                for block in item:
                    yield (_paragraph(block.content, role) if isinstance(block, Paragraph) else block)
        elif shape.kind == "bullet_list":
            yield BulletList(items)
        else:
            yield OrderedList(items)

    def _fence(self, first: int, shape: Shape) -> Iterator[Block | DeferredValue]:
        role = shape.word
        for word in role.split() or ("",):
            if word not in ROLES:
                self.troubles.append(("role-unknown", word))
        if shape.open:
            self.troubles.append(("fence-open", role))
        yield from self.blocks([(first, inner) for inner in shape.inner], role)

    def _inner(self, first: int, shape: Shape, role: str) -> Blocks:
        """What stands in a list or a quotation: paragraphs and lists."""
        blocks = []
        role = "text" if _heading_look(role) == "case" else role
        for block in self.blocks([(first, inner) for inner in shape.inner], role):
            if isinstance(block, Paragraph | BulletList | OrderedList):
                blocks.append(block)
            elif isinstance(block, DeferredValue):
                self.troubles.append(("value-misplaced", block.name))
            else:
                self.troubles.append(("block-misplaced", type(block).__name__.lower()))
        return tuple(blocks)

    def _table(self, first: int, shape: Shape, caption: Inlines | None, look: TableLook) -> Table:
        rows = [self._row(first, row) for row in shape.rows]
        if caption is None:
            self.troubles.append(("table-without-caption", plain(rows[0][0])))
            caption = ()
        return Table(
            label=f"table-{plain(caption)}",
            caption=caption,
            description=plain(caption),
            head=rows[0],
            rows=tuple([tuple(_cells(row, look)) for row in rows[1:]]),
            widths=(1,) * len(rows[0]) if look == "key-figures" else widths(rows, _LINE[self.language]),
            look=look,
        )

    def _row(self, first: int, row: Row) -> tuple[Inlines, ...]:
        if row.one_each:  # as in most tables, so all at once
            start = first + row.start
            values = self.values[start : start + len(row.cells)]
            cells = tuple([value for value in values if type(value) is tuple])
            if len(cells) == len(values):
                self.filled += len(cells)
                return cells
        return tuple([self._inline(first + row.start, cell) for cell in row.cells])

    # ----------------------------------------------------------- inlines

    def _inline(self, first: int, run: Run) -> Inlines:
        """The inlines of a run whose slots begin with the value `first`."""
        if run.constant is not None:
            return run.constant
        if len(run.alone) == 1:  # most cells
            value = self.values[first + run.alone[0]]
            if isinstance(value, tuple):
                self.filled += 1
                return value
        return place_notes(self._filled(first, run.items), self.language)

    def _filled(self, first: int, items: Items) -> Inlines:
        inlines: list[Inline] = []
        for item in items:
            if type(item) is int:
                value = self.values[first + item]
                self.filled += 1
                if type(value) is tuple:
                    inlines += following(inlines, value)
                else:
                    self.troubles.append(("value-misplaced", ""))
            elif type(item) is Span:
                inlines += following(inlines, self._spanned(first, item))
            else:
                inlines += following(inlines, (item,))  # type: ignore[arg-type]
        return tuple(inlines)

    def _spanned(self, first: int, span: Span) -> Inlines:
        content = self._filled(first, span.items)
        if span.kind == "image":
            self.troubles.append(("picture-in-text", span.target))
            return content
        if span.kind == "link" and not span.target.startswith(ADDRESSES):
            self.troubles.append(("link-without-address", span.target))
        elif span.kind == "link" and not content:
            self.troubles.append(("link-without-text", span.target))
        return (spanned(span.kind, content, span.target),)


def _is_table(nodes: Sequence[Node]) -> bool:
    return any(shape.kind == "table" for _, shape in nodes)


def _without_sign(caption: Inlines) -> Inlines:
    first = plain(caption[:1])
    sign = next(sign for sign in CAPTIONS if first.startswith(sign))
    words = first.removeprefix(sign).lstrip()
    return (*((words,) if words else ()), *caption[1:])


@functools.lru_cache(maxsize=256)
def _role(role: str) -> Role:
    """The role of paragraphs in the fence `::: role`; `annex` and `new-page` are for headings."""
    return next((known for known in get_args(Role) if known in role.split()), "text")


@functools.lru_cache(maxsize=256)
def _heading_look(role: str) -> HeadingLook:
    return next((known for known in _HEADINGS if known in role.split()), "plain")


@functools.lru_cache(maxsize=256)
def _table_look(role: str) -> TableLook:
    return next((known for known in _TABLES if f"table-{known}" in role.split()), "plain")


def _paragraph(content: Inlines, role: str) -> Paragraph | Heading:
    """A paragraph of a fence; in `::: case` it is a heading."""
    if _heading_look(role) == "case":
        return Heading(_CASE_LEVEL, content, "case")
    known = _role(role)
    return Paragraph(_labelled(content) if known in _LABELLED else content, known)


def _labelled(content: Inlines) -> Inlines:
    """A gap for the blank after the label that a line begins with, if anything follows it."""
    if isinstance(content[0], Picture):
        return (content[0], *(_labelled(content[1:]) if len(content) > 1 else ()))
    if len(content) == 1 or not isinstance(content[0], Strong):
        return content
    label, following, *others = content
    if isinstance(following, str):
        following = following.lstrip()
    said = (*((following,) if following != "" else ()), *others)
    return (label, Tab(), *said) if said else (label,)


def _cells(row: tuple[Inlines, ...], look: TableLook) -> Iterator[tuple[Inlines, ...]]:
    """Each cell as paragraphs: one, but where a clause begins with its article, that is one of its own."""
    for column, content in enumerate(row):
        article = sum(1 for _ in takewhile(_names_article, content)) if look == "clauses" and column == 0 else 0
        if 0 < article < len(content):
            yield content[:article], _without_blank(content[article:])
        else:
            yield (content,)


def _names_article(inline: Inline) -> bool:
    return isinstance(inline, PrintedProvision | Note)


def _without_blank(content: Inlines) -> Inlines:
    first = content[0]
    return (first.lstrip(), *content[1:]) if isinstance(first, str) else content


def widths(rows: list[tuple[Inlines, ...]], line: int) -> tuple[int, ...]:
    """Widths in characters of a line of `line`, by the root of each longest cell: so that none grows tall.

    A column that would have no room for its longest word or a short head has just that room, and
    the others share the rest.
    """
    columns = [_column(column) for column in zip(*rows, strict=True)]
    needed = [max(min(head, _SHORT_HEAD), word, 0) + _PADDING for head, _, word in columns]
    wanted = [math.sqrt(signs or 1) for _, signs, _ in columns]
    free = set(range(len(columns)))
    left, shared = line, sum(wanted)
    while short := {one for one in free if wanted[one] * left < needed[one] * shared}:
        free -= short
        left = line - sum(need for one, need in enumerate(needed) if one not in free)
        shared = sum(wanted[one] for one in free)
    return tuple(
        round(left * want / shared) if one in free else need
        for one, (need, want) in enumerate(zip(needed, wanted, strict=True))
    )


def _column(cells: tuple[Inlines, ...]) -> tuple[int, int, int]:
    """The width of the head of a column, of its longest cell and of its longest word."""
    head, word = _size(plain(cells[0]))
    texts = [cell[0].text if len(cell) == 1 and type(cell[0]) is Fact else plain(cell) for cell in cells[1:]]
    joined = "\n".join(texts)
    if joined.isascii():  # as most columns are below their heads: measured all at once
        longest = max(map(len, texts), default=0)
        words = max(map(len, joined.split()), default=0) if " " in joined else longest
        return head, max(head, longest), max(word, words)
    sizes = [_size(text) for text in texts]
    return head, max(head, *(size for size, _ in sizes)), max(word, *(size for _, size in sizes))


@functools.lru_cache(maxsize=16384)
def _size(text: str) -> tuple[int, int]:
    """The width of a text and of its longest Latin word; a Han word can break anywhere."""
    return _signs(text), max((_signs(word) for word in _WORD.findall(text)), default=0)


def _signs(text: str) -> int:
    """The width of a text; a Han character is as wide as two Latin ones."""
    return len(text) + len(_WIDE.findall(text))
