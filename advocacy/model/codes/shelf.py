"""Findings of shelf."""

from __future__ import annotations

from advocacy.model.finding import Code

SHELF: tuple[Code, ...] = ()
