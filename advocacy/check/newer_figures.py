"""An older value stands alone although the sheet has a newer one: the reader takes it for today's."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import Document, PrintedFigure
from advocacy.model.finding import Finding
from advocacy.model.walk import body, walk


def newer_figures(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Indicators whose latest value a document does not print beside an older one.

    Of a verification file those that its brief does not print.
    """
    for edition in editions:
        before = {} if edition.before is None else _printed(edition.before)
        for name, newest in _printed(edition.document).items():
            if name in before:
                continue
            indicator = edition.indicators.get(name)
            known = [one.period.end for one in indicator.figures if one.value] if indicator else []
            if known and max(known) > newest:
                details = {"name": name, "printed": newest.isoformat(),
                           "latest": max(known).isoformat(), "language": edition.document.language}  # fmt: skip
                about = (edition.about,)
                yield Finding("newer-figure-known", edition.place, details, about)


def _printed(document: Document) -> dict[str, datetime.date]:
    """The end of the latest period that is printed of each indicator."""
    printed: dict[str, datetime.date] = {}
    for inline in walk(tuple(body(document))):
        if isinstance(inline, PrintedFigure) and inline.figure.unconfirmed is None:
            name, end = inline.figure.indicator, inline.figure.period.end
            printed[name] = max(end, printed.get(name, end))
    return printed
