"""What comes after and around a brief: how strong the asks are, what was sent, what is due.

Takes what may be printed and what was released, and gives values and documents of counts. It must
not know templates, Word or how a record is loaded, and it writes nothing.
"""

from __future__ import annotations

from advocacy.follow.annex import annex
from advocacy.follow.missing import MISSING
from advocacy.follow.progress import AskProgress, Progress, Waiting, ask_progress, progress
from advocacy.follow.strength import KeptOut, Printable, Strength, kept_out, strengths

__all__ = [
    "MISSING",
    "AskProgress",
    "KeptOut",
    "Printable",
    "Progress",
    "Strength",
    "Waiting",
    "annex",
    "ask_progress",
    "kept_out",
    "progress",
    "strengths",
]
