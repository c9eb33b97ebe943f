"""A brief that is too long is not read: the genre says how long it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import Block, Chart, Document, Heading, Paragraph, Table
from advocacy.model.finding import Finding
from advocacy.model.walk import contents_of, plain

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9’'.,%-]*")


def length(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Editions whose text is longer, or shorter, than genre.yaml allows."""
    for edition in editions:
        language = edition.document.language
        most = edition.genre.length.get(language)
        least = edition.genre.at_least.get(language)
        size = count(edition.document)
        details = {"size": str(size), "language": language}
        about = (edition.about,)
        if most is not None and size > most:
            yield Finding("too-long", edition.place, {**details, "most": str(most)}, about)
        if least is not None and size < least:
            yield Finding("too-short", edition.place, {**details, "least": str(least)}, about)


def count(document: Document) -> int:
    """Han characters (zh) or words (en) of the text without tables, notes, references, annexes."""
    text = "\n".join(plain(content) for block in _text_blocks(document) for content in contents_of(block))
    sign = _HAN if document.language == "zh" else _WORD
    return len(sign.findall(text))


def _text_blocks(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        if isinstance(block, Heading) and block.annex:
            return
        if isinstance(block, Table | Chart):
            continue
        if isinstance(block, Paragraph) and block.role in {"reference", "source"}:
            continue
        yield block
