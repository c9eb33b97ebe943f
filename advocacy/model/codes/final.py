"""Findings of the check of a text that is to be final, and of a finished file."""

from __future__ import annotations

from advocacy.model.finding import Code

FINAL: tuple[Code, ...] = (
    Code("mark-left", "error", ("language", "mark", "under", "words")),
    Code("release-unconfirmed-value", "error", ("language", "name", "until", "said", "newer", "call")),
    Code("contact-missing", "error", ("language",)),
    Code("not-final", "error", ("name", "open")),
    Code("consent-lapsed", "error", ("name", "order")),
    Code("state-mark", "error", ("what", "part")),
)
