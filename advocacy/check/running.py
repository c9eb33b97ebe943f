"""The running text of a document: paragraphs and items before the annexes, no tables or charts."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.document import (
    AnnexRow,
    Chart,
    Document,
    Emph,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    Paragraph,
    Strong,
    Table,
)
from advocacy.model.walk import body, contents_of, inlines_of, plain

_HOLDERS = (Emph, Strong, Link, Note, AnnexRow)


def running_text(document: Document) -> Iterator[Inlines]:
    """Each paragraph and item of the text itself."""
    for block in body(document):
        if isinstance(block, Table | Chart | Heading):
            continue
        if isinstance(block, Paragraph) and block.role in {"reference", "source"}:
            continue
        yield from contents_of(block)


def plain_before(content: Inlines, inline: Inline) -> str:
    """The text of a paragraph before one of its inlines, which may be stressed or in a link."""
    before: list[str] = []
    for one in inlines_of(content):
        if one is inline:
            break
        if not isinstance(one, _HOLDERS):
            before.append(plain((one,)))
    return "".join(before)
