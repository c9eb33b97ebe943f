"""Walks over the document tree: its blocks and inlines in reading order, and their text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from typing import assert_never

from advocacy.model.document import (
    ABOVE_TITLE,
    WORDED,
    AnnexRow,
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Chart,
    Constant,
    Contents,
    DateText,
    Document,
    Emph,
    Fact,
    Heading,
    Inline,
    Inlines,
    Label,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    Picture,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    ProvisionCount,
    Reference,
    Role,
    Strong,
    Tab,
    Table,
    Worded,
)

# What stands between runs of text.
Marked = PrintedFigure | Emph | Strong | Link | Note | Reference | AnnexRow | LineBreak | Tab | Picture
_TEXTUAL: frozenset[type] = WORDED | {str}
_HOLDING: frozenset[type] = frozenset({Emph, Strong, Link, Note, AnnexRow})
_TRACED_OR_HOLDING = _HOLDING | {PrintedFigure, PrintedCount, ProvisionCount, PrintedProvision}
_NESTING: frozenset[type] = frozenset({BulletList, OrderedList, BlockQuote})


def inlines_of(content: Inlines) -> Iterator[Inline]:
    """Every inline of `content`, the containers before what they hold."""
    for inline in content:
        yield inline
        if type(inline) in _HOLDING:  # quicker than isinstance with so many types
            yield from inlines_of(inline.content)  # type: ignore[union-attr]


def around_title(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """What stands above the title of a document, and what below it.

    The line that says draft or final stands beside the kind of text where that stands above.
    """
    above = 0
    before: Role | None = None
    for block in blocks:
        role = block.role if isinstance(block, Paragraph) else None
        if role not in ABOVE_TITLE and not (role == "state" and before == "kicker"):
            break
        before = role
        above += 1
    return blocks[:above], blocks[above:]


def body(document: Document) -> Iterator[Block]:
    """The blocks before the annexes, tables and charts included."""
    for block in document.blocks:
        if isinstance(block, Heading) and block.look == "annex":
            return
        if not (isinstance(block, Table) and block.look == "annex"):
            yield block


def all_blocks(blocks: Blocks) -> Iterator[Block]:
    """Every block, those that hold others before what they hold."""
    for block in blocks:
        yield block
        if type(block) in _NESTING:
            for inner in parts_of(block):
                yield from all_blocks(inner)


def parts_of(block: Block) -> tuple[Blocks, ...]:
    """The blocks inside a list or a quotation."""
    match block:
        case BulletList() | OrderedList():
            return block.items
        case BlockQuote():
            return (block.blocks,)
        case Heading() | Paragraph() | Table() | Chart() | Contents():
            return ()
        case _:
            assert_never(block)


def contents_of(block: Block) -> Iterator[Inlines]:
    """Every run of inlines in `block`, in reading order."""
    match block:
        case Heading() | Paragraph():
            yield block.content
        case BulletList() | OrderedList():
            for item in block.items:
                for inner in item:
                    yield from contents_of(inner)
        case BlockQuote():
            for inner in block.blocks:
                yield from contents_of(inner)
        case Table():
            yield block.caption
            yield from block.head
            for row in block.rows:
                for cell in row:
                    yield from cell
        case Contents():
            pass  # the headings say the same again
        case Chart():
            yield block.caption
            yield block.categories
            for series in block.series:
                yield series.name
                yield tuple(point for point in series.points if point is not None)
        case _:
            assert_never(block)


def walk(blocks: Blocks) -> Iterator[Inline]:
    """Every inline of the blocks, in reading order."""
    for block in blocks:
        flat = tuple([inline for content in contents_of(block) for inline in content])
        yield from flat if _HOLDING.isdisjoint(map(type, flat)) else inlines_of(flat)


Traced = PrintedFigure | PrintedCount | ProvisionCount | PrintedProvision


def traced(inlines: Iterable[Inline]) -> tuple[Traced, ...]:
    """What of all the inlines of a document the annexes and references stand behind, in order.

    Few inlines are, of thousands: so the others are left out before anything else is asked.
    """
    content = tuple(inlines)
    kept = compress(content, map(_TRACED_OR_HOLDING.__contains__, map(type, content)))
    return tuple(inline for inline in inlines_of(tuple(kept)) if isinstance(inline, Traced))


def text_of(content: Inlines) -> str | None:
    """The text of inlines that are text and nothing else, as most are; else None."""
    if len(content) == 1:
        only = content[0]
        if type(only) is str:
            return only
        return only.text if type(only) in WORDED else None  # type: ignore[union-attr]
    if type(content) is Constant:
        return content.text
    if not _TEXTUAL.issuperset(map(type, content)):
        return None
    return "".join([one if type(one) is str else one.text for one in content])  # type: ignore[union-attr]


def runs(content: Inlines) -> Iterator[str | Marked]:
    """Text side by side as one run, and what else stands between, in reading order."""
    waiting = ""
    for inline in content:
        if isinstance(inline, str):
            waiting += inline
        elif isinstance(inline, Worded):
            waiting += inline.text
        else:
            if waiting:
                yield waiting
                waiting = ""
            yield inline
    if waiting:
        yield waiting


def spoken(content: Inlines, called: Callable[[str], str]) -> Iterator[tuple[Inline, str]]:
    """Every inline that prints something of its own, with the text of it; a note has none here.

    `called` says what a cross-reference prints for its label.
    """
    for inline in content:
        match inline:
            case str():
                yield inline, inline
            case Emph() | Strong() | Link() | AnnexRow():
                yield from spoken(inline.content, called)
            case LineBreak():
                yield inline, "\n"
            case Tab():
                yield inline, "\t"
            case Picture():
                yield inline, ""
            case Note():
                yield inline, ""
            case Reference():
                yield inline, called(inline.label)
            case (
                PrintedFigure() | PrintedCount() | ProvisionCount() | PrintedProvision() | Fact() | DateText() | Label()
            ):
                yield inline, inline.text
            case _:
                assert_never(inline)


def plain(content: Inlines, called: Callable[[str], str] = str) -> str:
    """The text of inlines without notes; a cross-reference gives its label, or what it is `called`."""
    text = text_of(content)
    return "".join([said for _, said in spoken(content, called)]) if text is None else text
