"""advocacy.yaml: who speaks, in which language, by which limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from advocacy.model.editionname import Format
from advocacy.model.entry import EMPTY, Entry, Part
from advocacy.model.scalar import DayField
from advocacy.model.text import LineField, Pair, TextField
from advocacy.model.written import Bounds, MalformedError, Written

# What a document draws on whose contact line has nothing to say, and one that shows the logo.
NO_CONTACT = "contact:none"
LOGO = "logo:organisation"


class Logo(Part):
    """A picture beside advocacy.yaml or in templates/house/, and what it shows to who does not see it."""

    file: str
    alt: TextField


class Organisation(Part):
    """Who writes the documents.

    `submits` says whether it also hands them in under its own name. One that does not leaves the
    lines of the submitter open, to be filled in on paper.
    """

    name: TextField
    address: TextField | None = None
    phone: LineField | None = None
    email: LineField | None = None
    contact: TextField | None = None
    logo: Logo | None = None
    submits: bool = True


class Thresholds(Part):
    """`stale_after` is in months; fewer people than `small_counts` are not printed as a number."""

    stale_after: int = 24
    small_counts: Annotated[int, Bounds(5)] = 10


class Allowed(Part):
    """A finding that somebody has looked at and lets stand, with the reason.

    `finding` is its code, `file` the file that it names, `field` the field there with all that is
    in it (`person.called`), or the sheet. A file without fields has none. Never a line or a value:
    both change.
    """

    finding: str
    file: str
    field: str = ""
    reason: TextField
    by: TextField | None = None
    on: DayField | None = None


# The standard that Chinese documents follow in references and footnotes; the edition of 2025 is in
# force since 1 July 2026, and some editors still ask for the one before.
ReferenceStyle = Literal["gb7714-2025", "gb7714-2015"]
REFERENCE_STYLES: Mapping[ReferenceStyle, Pair] = {
    "gb7714-2025": ("GB/T 7714—2025（现行）", "GB/T 7714—2025 as in force"),
    "gb7714-2015": ("GB/T 7714—2015（旧版）", "GB/T 7714—2015 as before"),
}


def read_country(value: object) -> str:
    """Two capital letters."""
    if not isinstance(value, str):
        raise MalformedError("string_type")
    if not re.fullmatch("[A-Z]{2}", value):
        raise MalformedError("country_form")
    return value


class Campaign(Entry):
    """The settings of a campaign; only an `example` may hold what is made up.

    `jurisdiction` is the country whose rules of petitions hold (ISO 3166-1 alpha-2): in China nobody may
    get up signatures for one (信访工作条例, art. 26(5)).
    """

    organisation: Organisation
    language: Literal["zh", "en"] = "zh"
    example: bool = False
    jurisdiction: Annotated[str, Written(read_country, {"type": "string", "pattern": "^[A-Z]{2}$"})] = "CN"
    thresholds: Thresholds = Thresholds()
    house: dict[Literal["zh", "en"], tuple[str, ...]] = field(default_factory=dict, metadata=EMPTY)
    formats: tuple[Format, ...] = ()
    private_names: str | None = None
    allow: tuple[Allowed, ...] = ()
    references: ReferenceStyle = "gb7714-2025"
