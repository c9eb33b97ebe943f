"""Findings of releases."""

from __future__ import annotations

from advocacy.model.finding import Code

RELEASE: tuple[Code, ...] = (
    Code("release-brief-unknown", "error", ("name", "hint")),
    Code("release-edition-unknown", "error", ("brief", "name", "hint")),
    Code("release-channel-unknown", "error", ("name", "hint")),
    Code("release-in-future", "error", ("on",)),
    Code("release-draft-missing", "error", ("name",)),
    Code("release-draft-open", "error", ("name", "lock")),
    Code("release-draft-outdated", "error", ("name",)),
    Code("release-not-rebuilt", "error", ("name",)),
    Code("release-newer-text", "warning", ("name", "beside")),
    Code("release-draft-other", "warning", ("name", "example")),
    Code("release-left-out", "note", ("name", "edited")),
    Code("release-not-editable", "error", ("name",)),
    Code("release-says-draft", "error", ("name", "words")),
    Code("release-mark-left", "error", ("name", "mark", "words")),
    Code("release-comments", "error", ("name", "number")),
    Code("release-tracked-changes", "error", ("name", "number", "where")),
    Code("release-figure-differs", "error", ("text", "printed")),
    Code("release-period-differs", "error", ("text", "printed", "words")),
    Code("release-provision-differs", "error", ("text", "printed", "words")),
    Code("release-caption-differs", "warning", ("text", "printed")),
    Code("release-figures-unchecked", "error", ("text", "printed", "words")),
    Code("release-number-typed", "warning", ("text", "words")),
    Code("release-marks-gone", "warning", ("name", "number")),
    Code("release-altered-meanwhile", "error", ("name",)),
    Code("release-unwritable", "error", ("name", "reason")),
    Code("manifest-unreadable", "error", ("name",)),
    Code("release-unknown", "error", ("name", "hint")),
    Code("release-file-altered", "error", ("name",)),
    Code("release-file-missing", "error", ("name",)),
    Code("tracking-lost", "error", ("name",)),
    Code("tracking-ask-unknown", "error", ("name", "hint")),
    Code("tracking-outcome-misplaced", "error", ("outcome",)),
    Code("tracking-step-early", "warning", ("on", "before")),
    Code("tracking-step-in-future", "error", ("on", "today", "state")),
    Code("tracking-step-before-release", "error", ("on", "sent", "state")),
    Code("tracking-due-far", "warning", ("due", "sent")),
)
