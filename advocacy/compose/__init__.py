"""Templates and public dossier to document: the only stage that knows Jinja and Markdown.

Takes a PublicDossier, the templates and an order; gives the document tree of one edition, the
findings of its templates and what it drew on. It must not know the private dossier, the kinds of
evidence or Word.
"""

from __future__ import annotations

from advocacy.compose.compose import Composed, compose
from advocacy.compose.numbers import print_figure

__all__ = ["Composed", "compose", "print_figure"]
