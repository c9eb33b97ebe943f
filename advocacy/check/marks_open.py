"""A draft that waits for somebody to fill something in says so outside of Word too."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.check.marks_left import marks_in
from advocacy.model.finding import LANGUAGE_NAMES, Finding
from advocacy.model.place import Place


def marks_open(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """How many marks of what is to be completed or verified an edition has, and where.

    Not of one that is stopped: an error leaves marks of its own.
    """
    for edition in editions:
        marks = () if edition.stopped else tuple(marks_in(edition.document))
        if marks:
            language = edition.document.language
            headings = tuple(dict.fromkeys(mark.under for mark in marks))
            details: dict[str, str | tuple[str, str]] = {
                "number": str(len(marks)),
                "marks": (_listed(headings, "、"), _listed(headings, ", ")),
                "language": LANGUAGE_NAMES[language],
            }
            place = Place(f"briefs/{edition.order.id}.{language}.md")
            yield Finding("marks-open", place, details, (edition.about,))


def _listed(headings: tuple[str, ...], comma: str) -> str:
    return comma.join(f"“{heading}”" for heading in headings)
