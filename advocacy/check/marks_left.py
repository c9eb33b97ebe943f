"""A final text holds no mark of what is still to be filled in or verified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.check.edition import Edition
from advocacy.model.document import Document, Heading, Note
from advocacy.model.finding import Finding
from advocacy.model.walk import contents_of, inlines_of, plain

_MARK = re.compile(r"【待[^【】]*】|\[to be [^\[\]]*\]", re.IGNORECASE)
_AROUND = 30


@dataclass(frozen=True, slots=True)
class OpenMark:
    """A mark as it is printed, the heading `under` which it stands, and the `words` around it."""

    text: str
    under: str
    words: str


def marks_in(document: Document) -> Iterator[OpenMark]:
    """The marks in the text and the notes of a document, in reading order."""
    under = document.title
    for block in document.blocks:
        if isinstance(block, Heading):
            under = plain(block.content)
        for content in contents_of(block):
            notes = (one.content for one in inlines_of(content) if isinstance(one, Note))
            for text in (plain(content), *map(plain, notes)):
                for match in _MARK.finditer(text):
                    around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
                    yield OpenMark(match[0], under, around.strip())


def marks_left(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Each mark of a final text."""
    for edition in editions:
        for mark in marks_in(edition.document):
            details = {
                "mark": mark.text,
                "under": mark.under,
                "words": mark.words,
                "language": edition.document.language,
            }
            yield Finding("mark-left", edition.place, details, (edition.about,))
