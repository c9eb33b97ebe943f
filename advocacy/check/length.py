"""A brief that is too long is not read: the genre says how long it may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import Block, Chart, Document, Inlines, Note, Paragraph
from advocacy.model.finding import Finding, Language
from advocacy.model.walk import body, contents_of, inlines_of, plain

_TO_BE_COMPLETED = re.compile(r"【待补】|\[to be completed\]")
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
    """Han characters (zh) or words (en) of all that stands on the pages, notes too, but references and annexes."""
    return count_in(_counted(document), document.language)


def count_in(blocks: Iterable[Block], language: Language) -> int:
    """Han characters (zh) or words (en) of blocks, notes too.

    What a failed call left to be completed is no text that could be too long: the call is told already.
    """
    contents = [content for block in blocks for content in _contents_of(block)]
    notes = [one.content for content in contents for one in inlines_of(content) if isinstance(one, Note)]
    text = _TO_BE_COMPLETED.sub("", "\n".join(map(plain, (*contents, *notes))))
    if language == "zh":  # a pattern of all Han characters takes longer to compile than this
        return sum("\u3400" <= sign <= "\u9fff" for sign in text)
    return len(_WORD.findall(text))


def _counted(document: Document) -> Iterator[Block]:
    for block in body(document):
        if not (isinstance(block, Paragraph) and block.role == "reference"):
            yield block


def _contents_of(block: Block) -> Iterable[Inlines]:
    """The table beside a chart says its words again."""
    return (block.caption,) if isinstance(block, Chart) else contents_of(block)
