"""Sources and laws as the reference list and the footnotes print them.

Takes sources and laws; gives inlines. Chinese documents follow GB/T 7714, English ones Chicago
author-date. It must not know templates, order of citation or the look of a list.
"""

from __future__ import annotations

from advocacy.compose.references import english, gb7714
from advocacy.compose.references.laws import law_entry
from advocacy.model.campaign import ReferenceStyle
from advocacy.model.document import Inlines
from advocacy.model.finding import Language
from advocacy.model.source import Source
from advocacy.model.text import Text

__all__ = ["entry", "law_entry", "short"]


def entry(source: Source, language: Language, style: ReferenceStyle) -> Inlines:
    """The whole entry of the reference list, with its last full stop, without a number.

    `style` is that of Chinese documents.
    """
    return gb7714.entry(source, style) if language == "zh" else english.entry(source)


def short(source: Source, at: Text | None, language: Language, style: ReferenceStyle) -> Inlines:
    """The source in a footnote and the spot in it, without a last full stop."""
    return gb7714.short(source, at, style) if language == "zh" else english.short(source, at)
