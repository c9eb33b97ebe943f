"""Findings of the shelf, and of Word files that come back."""

from __future__ import annotations

from advocacy.model.finding import Code

SHELF: tuple[Code, ...] = (
    Code("draft-kept", "note", ("name", "beside"), category="edited"),
    Code("sources-kept", "note", ("name", "beside", "brief"), category="edited"),
    Code("draft-open", "warning", ("name", "beside", "lock"), category="held"),
    Code("draft-read-only", "warning", ("name", "beside"), category="held"),
    Code("draft-superseded", "note", ("name", "file")),
    Code("draft-unordered", "warning", ("name",)),
    Code("draft-tells-withheld", "error", ("name", "record", "where", "text"), category="exposure"),
    Code("more-findings", "note", ("count",)),
    Code("file-not-written", "error", ("name", "reason")),
    Code("shelf-unwritable", "error", ("name", "reason")),
    Code("file-name-forbidden", "error", ("name",)),
    Code("ledger-unreadable", "warning"),
    Code("build-running", "error"),
    Code("word-file-missing", "error", ("name", "reason")),
    Code("not-a-word-file", "error", ("name", "found")),
    Code("word-file-protected", "error", ("name",)),
    Code("word-file-macro", "error", ("name",)),
    Code("word-file-damaged", "error", ("name", "part")),
    Code("word-file-suspect", "error", ("name", "part")),
    Code("figure-not-found", "warning", ("name", "text")),
    Code("figures-untraceable", "error", ("name",)),
    Code("figure-row-missing", "warning", ("text",)),
    Code("figures-without-sources", "warning", ("name", "number", "sources")),
    Code("sources-of-another", "error", ("name", "brief")),
    Code("figure-ambiguous", "note", ("rows", "text")),
    Code("figure-changed", "warning", ("text", "number", "printed")),
    Code("figure-renewed", "warning", ("number", "text", "was")),
)
