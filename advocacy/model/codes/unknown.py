"""Findings of ids that name nothing."""

from __future__ import annotations

from advocacy.model.finding import Code

UNKNOWN: tuple[Code, ...] = (
    Code("unknown-problem", "error", ("name", "meant")),
    Code("unknown-ask", "error", ("name", "meant")),
    Code("unknown-body", "error", ("name", "meant")),
    Code("unknown-source", "error", ("name", "meant"), names="source"),
    Code("unknown-law", "error", ("name", "meant")),
    Code("unknown-indicator", "error", ("name", "meant"), names="indicator"),
    Code("unknown-population", "error", ("name", "meant")),
    Code("unknown-genre", "error", ("name", "meant")),
    Code("unknown-record", "error", ("name", "meant"), names="record"),
    Code("unknown-house", "error", ("name", "meant")),
    Code("unknown-kind", "error", ("name", "meant")),
    Code("unknown-article", "error", ("law", "name", "meant")),
)
