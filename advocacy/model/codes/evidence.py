"""Findings of the check of evidence, orders and templates."""

from __future__ import annotations

from advocacy.model.finding import Code

EVIDENCE: tuple[Code, ...] = (
    Code("house-not-named", "error", ("language",)),
    Code("too-many-asks", "error", ("genre", "most")),
    Code("genre-not-for-body", "error", ("genre", "name")),
    Code("template-missing", "error", ("genre", "language")),
    Code("body-not-competent", "error", ("body", "name", "others")),
    Code("lead-not-competent", "error", ("body", "key", "name", "others")),
    Code("too-many-key-figures", "error", ("most",)),
    Code("key-figure-unclear", "error"),
    Code("ask-without-evidence", "error", ("name", "problems")),
    Code("ask-without-body", "warning", ("name",)),
    Code("problem-without-ask", "warning", ("name",)),
    Code("date-in-future", "error", ("day", "today")),
    Code("promulgation-unsaid", "warning", ("name", "version")),
    Code("law-days-disordered", "error", ("name",)),
    Code("record-unchecked", "warning", ("name",)),
    Code("source-unchecked", "error", ("name",), names="source"),
    Code("law-unchecked", "error", ("name",), each="name"),
    Code("consent-missing", "error", ("name",)),
    Code("consent-senseless", "error", ("name",)),
    Code("consent-days-disordered", "error", ("ended", "on")),
    Code("synthetic-evidence", "error", ("name",)),
    Code("law-stale", "warning", ("name", "on", "months")),
    Code("typed-number", "error", ("number",)),
)
