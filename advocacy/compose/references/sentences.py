"""What both styles share: sentences set one after another, linked titles, addresses."""

from __future__ import annotations

from collections.abc import Iterable

from advocacy.compose.labelled import joined
from advocacy.model.document import Inlines, Link
from advocacy.model.source import Source
from advocacy.model.walk import plain

_DOI = "https://doi.org/"


def set_sentences(sentences: Iterable[Inlines]) -> Inlines:
    """Sentences with a full stop and a space between them; none gets a second stop."""
    parts: list[Inlines | str] = []
    for sentence in sentences:
        if sentence:
            text = plain(sentence).rstrip("”")
            parts += [" "] if parts else []
            parts += [sentence, "" if text.endswith((".", "?", "!", "。")) else "."]
    return joined(parts)


def set_commas(parts: Iterable[Inlines], comma: str = ", ") -> Inlines:
    """What is said of `parts`, with commas between."""
    run: list[Inlines | str] = []
    for part in parts:
        if part:
            run += [comma, part] if run else [part]
    return joined(run)


def linked(content: Inlines, source: Source) -> Inlines:
    """The title, as a link where the source has an address."""
    address = source.URL or (_DOI + source.DOI if source.DOI else None)
    return content if address is None else (Link(content, address),)
