"""Findings of `refresh` and `redline`: drafts that were edited, beside the text of today."""

from __future__ import annotations

from advocacy.model.finding import Code

REFRESH: tuple[Code, ...] = (
    Code("refresh-edition-unknown", "error", ("name",)),
    Code("refresh-not-built", "error", ("edition",)),
    Code("refresh-unremembered", "warning", ("name",)),
    Code("refresh-altered", "warning", ("text", "printed", "now", "words")),
    Code("refresh-tracked", "warning", ("text", "now", "words")),
    Code("refresh-unsure", "warning", ("text", "now", "words")),
    Code("refresh-gone", "note", ("text", "words")),
    Code("refresh-period", "warning", ("old", "new", "was", "now", "words")),
    Code("refresh-words", "warning", ("old", "new", "words")),
    Code("refresh-by-text", "warning", ("old", "new", "words")),
    Code("refresh-number-left", "warning", ("old", "new", "words")),
    Code("refresh-chart-left", "warning", ("chart",)),
    Code("refresh-annex-left", "warning", ("rows",)),
    Code("refresh-sources-left", "warning", ("name", "sources")),
    Code("refresh-nothing", "note", ("name",)),
    Code("beside-not-written", "error", ("name", "reason")),
    Code("redline-not-installed", "error"),
    Code("redline-failed", "error", ("old", "new", "reason")),
    Code("redline-not-exact", "error", ("old", "new")),
    Code("redline-equal", "note", ("old", "new")),
    Code("redline-unshown", "warning", ("old", "new", "what")),
    Code("redline-no-release", "error", ("brief", "hint")),
)
