"""Findings of reading."""

from __future__ import annotations

from advocacy.model.finding import Code

READING: tuple[Code, ...] = ()
