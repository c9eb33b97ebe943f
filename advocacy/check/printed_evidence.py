"""An ordered ask still has evidence once consent has decided what this reader may see."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.edition import Edition
from advocacy.model.finding import Finding


def printed_evidence(editions: tuple[Edition, ...]) -> Iterator[Finding]:
    """Asks on whose problems none of the printed records is."""
    for edition in editions[:1]:  # the records are the same in every language
        shown = {problem for record in edition.records for problem in record.problems}
        for ask in edition.asks:
            if not shown & set(ask.answers):
                details = {"name": ask.id, "problems": ", ".join(ask.answers)}
                about = (f"order:{edition.order.id}",)
                yield Finding("ask-without-printed-evidence", edition.place, details, about)
