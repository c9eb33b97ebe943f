"""Two languages, one evidence: both carry the same figures, counts, provisions, sources, records."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.document import PrintedCount, PrintedFigure, PrintedProvision, ProvisionCount
from advocacy.model.finding import Finding
from advocacy.model.mark import figure_hash
from advocacy.model.walk import body, walk

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
    for what in sorted(one ^ other):
        has, lacks = (first, second) if what in one else (second, first)
        yield Finding(
            "languages-differ",
            has.place,
            {"what": what, "has": has.document.language, "lacks": lacks.document.language},
            (f"order:{has.order.id}",),
        )


def _carried(edition: Edition) -> set[str]:
    """What the text and its tables carry, before the annexes, which follow from it.

    What an order draws on is asked of its briefs alone. Provisions and their counts are asked of a brief together
    with its verification file, which has them all: a table of clauses in one language may be a sentence in another.
    """
    uses = edition.uses if edition.before is None else ()
    carried = {name.replace(":", " ", 1) for name in uses if name.startswith(_SEEN)}
    inlines = tuple(walk(tuple(body(edition.document))))
    for inline in inlines:
        if isinstance(inline, PrintedFigure):
            figure = inline.figure
            carried.add(f"{figure.indicator} {figure.period.end.isoformat()} ({figure_hash(figure)})")
        elif isinstance(inline, PrintedCount):
            carried.add(f"count {inline.kind} {inline.problem}".strip())
    if edition.before is not None:
        inlines = (*walk(tuple(body(edition.before))), *inlines)
    elif edition.genre.sources:
        inlines = ()
    for inline in inlines:
        if isinstance(inline, ProvisionCount):
            carried.add(f"provisions {inline.penalty}".strip())
        elif isinstance(inline, PrintedProvision):
            carried.add(f"{inline.law} {inline.article}".strip())
    return carried
