"""Findings of what a text calls for: figures, charts, sources, provisions, records, parts."""

from __future__ import annotations

from advocacy.model.finding import Code

CALLS: tuple[Code, ...] = (
    Code("figure-missing", "error", ("indicator", "period")),
    Code("figure-without-latest", "error", ("indicator",), lacks_values_of="indicator"),
    Code("figures-incomparable", "error", ("indicator",), lacks_values_of="indicator"),
    Code("figure-without-words", "error", ("indicator",)),
    Code("chart-unknown", "error", ("chart",), names="chart"),
    Code("chart-empty", "error", ("chart",), lacks_values_of="chart"),
    Code("chart-units-differ", "error", ("chart", "units")),
    Code("chart-stack-incomplete", "error", ("chart", "missing")),
    Code("chart-too-many-series", "error", ("chart", "series", "most")),
    Code("chart-draw-unfit", "error", ("chart", "draw")),
    Code("chart-not-placed", "error", ("chart",), names="chart"),
    Code("provision-unknown", "error", ("law", "article"), names="law"),
    Code("unconfirmed-missing", "error", ("indicator", "period")),
    Code("unconfirmed-in-words", "error", ("indicator",)),
    Code("record-not-printable", "error", ("name",), names="record", repeats=("record-unchecked",)),
    Code("annex-unknown", "error", ("annex",)),
    Code("sources-not-sent", "error", ("genre",)),
    Code("provision-without-fine", "error", ("law", "article"), names="law"),
    Code("law-lines-unknown", "error", ("name",)),
    Code("key-figure-missing", "error", ("number", "most")),
)
