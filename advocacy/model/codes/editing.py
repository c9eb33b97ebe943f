"""Findings of edits of a file at one place, and of the versions that are kept of it."""

from __future__ import annotations

from advocacy.model.finding import Code

EDITING: tuple[Code, ...] = (
    Code("edit-refused", "error", ("field", "why")),
    Code("edit-outdated", "error", ("name",)),
    Code("edit-outside", "error"),
    Code("version-none", "error"),
    Code("version-unknown", "error", ("number", "most")),
    Code("version-damaged", "error", ("number",)),
    Code("versions-go", "note", ("number",)),
    Code("versions-stay", "error", ("number",)),
    Code("fixed", "note", ("before", "after")),
    Code("fixable", "note", ("before", "after")),
)
