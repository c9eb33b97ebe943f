"""A final text holds no mark of what is still to be filled in or verified."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import Heading, Note
from advocacy.model.finding import Finding
from advocacy.model.walk import contents_of, inlines_of, plain

_MARK = re.compile(r"【待[^【】]*】|\[to be [^\[\]]*\]", re.IGNORECASE)
_AROUND = 30


def marks_left(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Each mark with the heading above it and the words around it."""
    for edition in editions:
        under = edition.document.title
        for block in edition.document.blocks:
            if isinstance(block, Heading):
                under = plain(block.content)
            for content in contents_of(block):
                notes = (one.content for one in inlines_of(content) if isinstance(one, Note))
                for text in (plain(content), *map(plain, notes)):
                    for match in _MARK.finditer(text):
                        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
                        details = {"mark": match[0], "under": under, "words": around.strip(),
                                   "language": edition.document.language}  # fmt: skip
                        about = (f"order:{edition.order.id}",)
                        yield Finding("mark-left", edition.place, details, about)
