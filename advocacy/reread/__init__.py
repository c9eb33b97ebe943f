"""Reading a Word file that comes back: the only reader of drafts and returned files.

Takes a .docx from anywhere, changed by anyone, and gives its text, marks and figures, or findings.
It must not know evidence, templates or the shelf: a copy in a stranger's folder has none of them.
"""

from __future__ import annotations

from advocacy.reread.annex import AnnexLine
from advocacy.reread.compare import changed
from advocacy.reread.finished import figures_off, left_open, marks_in
from advocacy.reread.left import blocks_in, blocks_left
from advocacy.reread.package import Package, read_bytes, read_package
from advocacy.reread.reading import Reading, read_text
from advocacy.reread.telling import (
    Spot,
    Tale,
    bookmarks_of,
    hidden_in,
    spots_in,
    spots_telling,
    tale_of,
)
from advocacy.reread.trace import Traced, trace

__all__ = [
    "AnnexLine",
    "Package",
    "Reading",
    "Spot",
    "Tale",
    "Traced",
    "blocks_in",
    "blocks_left",
    "bookmarks_of",
    "changed",
    "figures_off",
    "hidden_in",
    "left_open",
    "marks_in",
    "read_bytes",
    "read_package",
    "read_text",
    "spots_in",
    "spots_telling",
    "tale_of",
    "trace",
]
