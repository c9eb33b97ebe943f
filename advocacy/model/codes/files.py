"""Findings of files: house styles, the logo, and what must not be in a finished file."""

from __future__ import annotations

from advocacy.model.finding import Code

FILES: tuple[Code, ...] = (
    Code("house-unreadable", "error", ("house",)),
    Code("house-part-broken", "error", ("house", "part")),
    Code("house-name-taken", "error", ("house",)),
    Code("house-style-missing", "error", ("house", "kind", "style")),
    Code("house-numbering-missing", "error", ("house", "style")),
    Code("house-page-missing", "error", ("house",)),
    Code("house-sheet-outside", "error", ("house", "words")),
    Code("logo-place", "error", ("file", "name")),
    Code("logo-missing", "error", ("file", "meant")),
    Code("logo-format", "error", ("found",)),
    Code("logo-damaged", "error"),
    Code("logo-size", "error", ("size", "most", "widest", "tallest")),
)
