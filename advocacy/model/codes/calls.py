"""Findings of what a text calls for: figures, charts, sources, provisions, records, parts."""

from __future__ import annotations

from advocacy.model.finding import Code

CALLS: tuple[Code, ...] = (
    Code("indicator-unknown", "error", ("indicator",), category="missing", repeats=("unknown-indicator",)),
    Code("figure-missing", "error", ("indicator", "period")),
    Code("figures-incomparable", "error", ("indicator",)),
    Code("figure-without-words", "error", ("indicator",)),
    Code("chart-unknown", "error", ("chart",), category="missing"),
    Code("chart-empty", "error", ("chart",)),
    Code("chart-units-differ", "error", ("chart", "units")),
    Code("chart-not-placed", "error", ("chart",)),
    Code("source-unknown", "error", ("source",), category="missing", repeats=("unknown-source", "source-unchecked")),
    Code("provision-unknown", "error", ("law", "article"), category="missing"),
    Code("unconfirmed-missing", "error", ("indicator", "period")),
    Code("unconfirmed-in-words", "error", ("indicator",)),
    Code("record-unknown", "error", ("record",), category="missing", repeats=("unknown-record", "record-unchecked")),
    Code("part-unknown", "error", ("part",), category="missing", repeats=("unknown-part",)),
    Code("annex-unknown", "error", ("annex",), category="missing"),
)
