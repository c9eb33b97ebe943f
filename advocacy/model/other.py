"""What none of the words of a closed list says."""

from __future__ import annotations

from advocacy.model.entry import Part
from advocacy.model.text import TextField


class Other(Part):
    """`other:` in place of a word of the list, with the words that are printed for it."""

    other: TextField
