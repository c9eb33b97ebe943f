"""Findings of evidence."""

from __future__ import annotations

from advocacy.model.finding import Code

EVIDENCE: tuple[Code, ...] = ()
