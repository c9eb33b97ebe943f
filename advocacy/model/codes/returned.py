"""Findings of `feedback`: files that came back, and the registers of what reviewers said."""

from __future__ import annotations

from advocacy.model.finding import Code

RETURNED: tuple[Code, ...] = (
    Code("returned-unknown", "error", ("name",)),
    Code("returned-other-build", "warning", ("name", "edition")),
    Code("returned-by-text", "warning", ("name", "edition")),
    Code("returned-many-unknown", "warning", ("name", "number")),
    Code("returns-disagree", "warning", ("passage", "one", "other", "file")),
    Code("register-not-added", "error", ("name",)),
    Code("register-unwritable", "error", ("name", "reason")),
    Code("remark-identifies", "warning", ("number", "id")),
    Code("reply-without-order", "error", ("name",)),
)
