"""Walks over the document tree: its blocks and inlines in reading order, and their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import assert_never

from advocacy.model.document import (
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
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    Reference,
    Strong,
    Table,
)

_TEXTUAL: frozenset[type] = WORDED | {str}
_HOLDING: frozenset[type] = frozenset({Emph, Strong, Link, Note, AnnexRow})
_TRACED_OR_HOLDING = _HOLDING | {PrintedFigure, PrintedCount, PrintedProvision}
_NESTING: frozenset[type] = frozenset({BulletList, OrderedList, BlockQuote})


def inlines_of(content: Inlines) -> Iterator[Inline]:
    """Every inline of `content`, the containers before what they hold."""
    for inline in content:
        yield inline
        if type(inline) in _HOLDING:  # quicker than isinstance with so many types
            yield from inlines_of(inline.content)  # type: ignore[union-attr]


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


def traced(inlines: Iterable[Inline]) -> tuple[PrintedFigure | PrintedCount | PrintedProvision, ...]:
    """What of all the inlines of a document the annexes and references stand behind, in order.

    Few inlines are, of thousands: so the others are left out before anything else is asked.
    """
    content = tuple(inlines)
    kept = compress(content, map(_TRACED_OR_HOLDING.__contains__, map(type, content)))
    return tuple(
        inline
        for inline in inlines_of(tuple(kept))
        if isinstance(inline, PrintedFigure | PrintedCount | PrintedProvision)
    )


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


def plain(content: Inlines) -> str:
    """The text of inlines without notes; a cross-reference gives its label."""
    text = text_of(content)
    if text is not None:
        return text
    parts = []
    for inline in content:
        match inline:
            case str():
                parts.append(inline)
            case Emph() | Strong() | Link() | AnnexRow():
                parts.append(plain(inline.content))
            case LineBreak():
                parts.append("\n")
            case Note():
                pass
            case Reference():
                parts.append(inline.label)
            case PrintedFigure() | PrintedCount() | PrintedProvision() | Fact() | DateText() | Label():
                parts.append(inline.text)
            case _:
                assert_never(inline)
    return "".join(parts)
