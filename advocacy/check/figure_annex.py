"""A document that prints a figure has the annex that says which cell it comes from, or a verification file with it."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import AnnexRow, PrintedFigure
from advocacy.model.finding import Finding
from advocacy.model.mark import figure_hash
from advocacy.model.place import Place
from advocacy.model.walk import walk


def figure_annex(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Editions with figures that have no row in annex A: neither their genre's template nor its verification file prints it."""
    for edition in editions:
        elsewhere = edition.document.annexes
        rows = set() if elsewhere is None else {*elsewhere.rows}
        figures: dict[str, PrintedFigure] = {}
        for inline in walk(edition.document.blocks):
            if isinstance(inline, AnnexRow):
                rows.add(inline.mark)
            elif isinstance(inline, PrintedFigure):
                figures.setdefault(figure_hash(inline.figure), inline)
        without = [figure.text for mark, figure in figures.items() if mark not in rows]
        if without:
            details = {"figure": without[0], "number": str(len(without))}
            place = Place(edition.template)
            yield Finding("figure-without-annex", place, details, (edition.about,))
