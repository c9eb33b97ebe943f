"""Findings of the texts of laws, and of what laws.yaml says beside them."""

from __future__ import annotations

from advocacy.model.finding import Code

LAWS: tuple[Code, ...] = (
    Code("law-head-missing", "error"),
    Code("law-day-differs", "error", ("day", "name")),
    Code("law-text-disordered", "error", ("found", "after")),
    Code("law-without-articles", "error"),
    Code("law-words-missing", "error", ("article", "file")),
    Code("law-article-missing", "error", ("article", "file", "meant")),
    Code("law-words-differ", "error", ("article", "file", "said", "printed", "elsewhere")),
    Code("law-fact-differs", "error", ("field", "file", "said", "printed")),
    Code("fine-without-amount", "warning", ("article",)),
    Code("amount-without-fine", "error", ("article", "consequence")),
    Code("amount-not-in-law", "error", ("field", "value", "article", "there")),
    Code("law-text-older", "warning", ("name", "version", "newer", "effective", "date")),
    Code("law-not-in-force", "warning", ("name", "effective", "date")),
    Code("law-differs-elsewhere", "warning", ("article", "file", "ours", "theirs", "more")),
    Code("law-newer-elsewhere", "warning", ("title", "newer", "version")),
    Code("law-not-elsewhere", "note", ("title", "folder")),
)
