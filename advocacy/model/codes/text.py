"""Findings of what a text is: its template, Markdown, roles, languages and length."""

from __future__ import annotations

from advocacy.model.finding import Code

TEXT: tuple[Code, ...] = (
    Code("typed-period-differs", "error", ("said", "indicator", "period", "cure")),
    Code("template-mistake", "error", ("told",)),
    Code("part-gone", "error", ("part", "first", "second", "third")),
    Code("call-mistake", "error", ("name", "wrong", "takes", "written")),
    Code("template-too-long", "error"),
    Code("too-many-lines", "error", ("lines", "most")),
    Code("value-misplaced", "error", ("detail",)),
    Code("markdown-unknown", "error", ("detail",)),
    Code("block-misplaced", "error", ("detail",)),
    Code("part-in-line", "warning", ("part",)),
    Code("fence-open", "error", ("detail",)),
    Code("record-block-crowded", "error", ("most",)),
    Code("fence-sign", "error", ("detail",)),
    Code("link-without-address", "error", ("detail",)),
    Code("link-without-text", "error", ("detail",)),
    Code("picture-in-text", "error", ("detail",)),
    Code("role-unknown", "error", ("detail",)),
    Code("table-without-caption", "error", ("detail",)),
    Code("text-untranslated", "error", ("order", "field", "language", "key")),
    Code("figure-without-annex", "error", ("number", "figure")),
    Code("marks-open", "note", ("language", "number", "marks")),
    Code("languages-differ", "error", ("has", "what", "lacks")),
    Code("too-long", "warning", ("language", "size", "most")),
    Code("first-page-full", "warning", ("language", "house", "size", "lines", "room", "cure")),
    Code("too-many-pages", "warning", ("language", "house", "pages", "most", "lines", "words")),
)
