"""Findings of what is claimed: words against figures and laws, petitions, newer editions."""

from __future__ import annotations

from advocacy.model.finding import Code

CLAIMS: tuple[Code, ...] = (
    Code("quantity-word-alone", "warning", ("word",)),
    Code("quantity-word-contradicted", "warning", ("word", "values")),
    Code("chart-says-otherwise", "warning", ("word", "values")),
    Code("deficit-word", "warning", ("word", "better")),
    Code("no-law-claimed", "warning", ("word", "articles")),
    Code("named-article-unlisted", "warning", ("law", "article", "known")),
    Code("named-law-unlisted", "warning", ("law", "article")),
    Code("law-quoted-otherwise", "warning", ("law", "article", "said")),
    Code("newer-edition-known", "warning", ("name", "newer")),
    Code("law-superseded", "warning", ("name", "newer", "on")),
    Code("newer-figure-known", "warning", ("language", "name", "printed", "latest")),
    Code("newer-unconfirmed-value", "warning", ("language", "name", "until", "said", "newer", "call"), "disclosure"),
    Code("flow-as-increase", "error", ("language", "printed", "indicator", "words")),
    Code("target-as-fact", "error", ("language", "printed", "indicator", "words")),
    Code("cumulative-unsaid", "warning", ("language", "printed", "indicator", "words")),
    Code("petition-names-person", "warning", ("order", "name")),
    Code("petition-names-employer", "warning", ("name", "record")),
    Code("petition-pending-case", "warning", ("order", "name")),
    Code("petition-unproven-accusation", "warning", ("order", "name")),
    Code("ask-without-printed-evidence", "warning", ("name", "problems")),
    Code("part-missing", "warning", ("heading", "file")),
    Code("too-short", "warning", ("language", "size", "least")),
    Code("source-stale", "warning", ("name", "on", "months")),
)
