"""Findings of calling a record back."""

from __future__ import annotations

from advocacy.model.finding import Code

RECALL: tuple[Code, ...] = (
    Code("recall-record-unknown", "error", ("name", "hint")),
    Code("recall-still-printed", "warning", ("name", "file", "line")),
    Code("recall-file-unread", "warning", ("name", "record")),
    Code("recall-letter-tells", "error", ("name",), category="exposure"),
)
