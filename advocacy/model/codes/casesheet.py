"""Findings of case sheets that come back, and of their rows."""

from __future__ import annotations

from advocacy.model.finding import Code

CASE_SHEETS: tuple[Code, ...] = (
    Code("form-unknown", "error"),
    Code("form-column-twice", "error", ("column",)),
    Code("form-sheet-left", "error", ("sheet",)),
    Code("form-too-long", "error", ("number", "most")),
    Code("form-no-copy", "error"),
    Code("row-example", "error"),
    Code("row-id", "error", ("id",)),
    Code("row-id-elsewhere", "error", ("id", "file")),
    Code("row-twice", "error", ("row", "what")),
    Code("row-merged", "error"),
    Code("row-cell", "error", ("column", "found")),
    Code("row-both", "error", ("column",)),
    Code("row-emptied", "warning", ("column",)),
)
