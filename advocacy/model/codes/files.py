"""Findings of files."""

from __future__ import annotations

from advocacy.model.finding import Code

FILES: tuple[Code, ...] = ()
