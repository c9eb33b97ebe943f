"""Findings of ids that name nothing."""

from __future__ import annotations

from advocacy.model.finding import Code

UNKNOWN: tuple[Code, ...] = (
    Code("unknown-problem", "error", ("name", "meant"), across=True),
    Code("unknown-ask", "error", ("name", "meant"), across=True),
    Code("unknown-body", "error", ("name", "meant"), across=True),
    Code("unknown-source", "error", ("name", "meant"), names="source", across=True),
    Code("unknown-law", "error", ("name", "meant"), across=True),
    Code("unknown-indicator", "error", ("name", "meant"), names="indicator", across=True),
    Code("unknown-population", "error", ("name", "meant"), across=True),
    Code("unknown-genre", "error", ("name", "meant"), across=True),
    Code("unknown-record", "error", ("name", "meant"), names="record", across=True),
    Code("unknown-house", "error", ("name", "meant"), across=True),
    Code("unknown-kind", "error", ("name", "meant")),
    Code("unknown-article", "error", ("law", "name", "meant"), across=True),
)
