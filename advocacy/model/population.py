"""Populations: the universe that a statistic is counted in."""

from __future__ import annotations

from advocacy.model.entry import Entry
from advocacy.model.text import TextField


class Population(Entry):
    """A universe, not the people found in it (employed certified persons: `certified`)."""

    name: TextField
    part_of: str | None = None
