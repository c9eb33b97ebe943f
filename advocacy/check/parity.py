"""Two languages, one evidence: both carry the same figures, counts, provisions, sources, records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.check.running import body
from advocacy.model.document import Document, PrintedCount, PrintedFigure, PrintedProvision
from advocacy.model.finding import Finding
from advocacy.model.mark import figure_hash
from advocacy.model.walk import walk

# Of what a document drew on, what its readers see: citations, records, charts.
_SEEN = ("source:", "record:", "chart:")


def parity(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """What one language of an order prints and another does not."""
    # What stops one language is said where it is wrong, and does not stop the other.
    by_language = {one.document.language: one for one in editions if not one.stopped}
    if len(by_language) < 2:  # noqa: PLR2004  parity is of two
        return
    first, second = by_language.values()
    one, other = _carried(first), _carried(second)
    for what in sorted(set(one) ^ set(other)):
        has, lacks = (first, second) if what in one else (second, first)
        yield Finding(
            "languages-differ",
            has.place,
            {"what": what, "has": has.document.language, "lacks": lacks.document.language},
            (f"order:{has.order.id}",),
        )


def _carried(edition: Edition) -> Counter[str]:
    """What the text and its tables carry, before the annexes, which follow from it."""
    carried = _printed(edition.document)
    carried.update(name.replace(":", " ", 1) for name in edition.uses if name.startswith(_SEEN))
    return carried


def _printed(document: Document) -> Counter[str]:
    carried: Counter[str] = Counter()
    for inline in walk(tuple(body(document))):
        match inline:
            case PrintedFigure():
                figure = inline.figure
                year = figure.period.end.isoformat()
                carried[f"{figure.indicator} {year} ({figure_hash(figure)})"] += 1
            case PrintedCount():
                carried[f"count {inline.kind} {inline.problem}".strip()] += 1
            case PrintedProvision():
                carried[f"{inline.law} {inline.article}".strip()] += 1
            case _:
                pass
    return carried
