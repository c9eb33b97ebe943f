"""Findings about consent, private fields and stories that tell more than they may."""

from __future__ import annotations

from advocacy.model.finding import Code

CONSENT: tuple[Code, ...] = (
    Code("person-missing", "error", ("name", "why")),
    Code("person-needed", "error", ("name", "why")),
    Code("guardian-without-assent", "error", ("name",)),
    Code("published-without-source", "error", ("name", "standing")),
    Code("private-field-unknown", "error", ("key", "name", "meant")),
    Code("private-field-needed", "warning", ("name", "field")),
    Code("private-field-told", "error", ("name", "field", "where")),
    Code("story-too-exact", "error", ("name", "where", "what", "exact")),
    Code("story-beyond-scope", "error", ("name", "where", "what", "scope")),
    Code("place-not-told", "warning", ("name", "field")),
    Code("record-block-unknown", "warning", ("record", "meant")),
    Code("text-tells-withheld", "error", ("file", "record"), category="exposure"),
)
