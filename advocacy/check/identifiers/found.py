"""What a search gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "certificate",
    "identity",
    "bank-card",
    "passport",
    "mobile",
    "telephone",
    "email",
    "account",
    "plate",
    "address",
    "birth-date",
    "name",
]


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier: its sort, its value without blanks, and where it stands in `searched`."""

    sort: Sort
    value: str
    start: int
    end: int
    searched: str


def mask(found: Found) -> str:
    """The first characters and the length: enough to find it, not to know it."""
    shown = 1 if found.sort in {"name", "address"} else 2
    return f"{found.value[:shown]}… ({len(found.value)})"
