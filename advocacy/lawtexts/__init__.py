"""Texts of laws: their articles, paragraphs and items; where words stand in them; two texts compared.

Takes texts as collections print them and gives values. It must not know files, findings, nor what a
campaign says of a law.
"""

from __future__ import annotations

from advocacy.lawtexts.parsing import parse

__all__ = ["parse"]
