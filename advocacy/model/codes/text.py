"""Findings of text."""

from __future__ import annotations

from advocacy.model.finding import Code

TEXT: tuple[Code, ...] = ()
