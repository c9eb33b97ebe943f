"""Findings of sheets."""

from __future__ import annotations

from advocacy.model.finding import Code

SHEETS: tuple[Code, ...] = ()
