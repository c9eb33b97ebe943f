"""advocacy.yaml: who speaks, in which language, by which limits."""

from __future__ import annotations

from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.text import TextField


class Organisation(Part):
    """Who signs; what is left out prints as a mark to be completed."""

    name: TextField
    address: TextField | None = None
    phone: str | None = None
    email: str | None = None
    contact: TextField | None = None


class Thresholds(Part):
    """`stale_after` is in months."""

    stale_after: int = 24


# The standard that Chinese documents follow in references and footnotes; the edition of 2025 is in
# force since 1 July 2026, and some editors still ask for the one before.
ReferenceStyle = Literal["gb7714-2025", "gb7714-2015"]


class Campaign(Entry):
    """The settings of a campaign; only an `example` may hold what is made up."""

    organisation: Organisation
    language: Literal["zh", "en"] = "zh"
    example: bool = False
    thresholds: Thresholds = Thresholds()
    house: dict[Literal["zh", "en"], tuple[str, ...]] = {}
    references: ReferenceStyle = "gb7714-2025"
