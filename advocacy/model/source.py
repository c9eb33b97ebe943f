"""Where something comes from, and how far it can be relied on."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.scalar import DateField, DayField
from advocacy.model.text import TextField

# What a record or a source rests on, strongest first.
Standing = Literal["judgment", "law-text", "official", "press", "two-sources", "testimony", "synthetic"]
STANDINGS: tuple[Standing, ...] = ("judgment", "law-text", "official", "press", "two-sources", "testimony", "synthetic")

# CSL 1.0.2 item types that the reference list knows how to print.
SourceType = Literal[
    "article-journal",
    "article-newspaper",
    "bill",
    "book",
    "dataset",
    "document",
    "legal_case",
    "legislation",
    "report",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]


class Checked(Part):
    """Who compared an entry with its source, and when."""

    by: TextField
    on: DayField


class Name(Part):
    """A person (family and given) or an institution (literal), as in CSL-JSON."""

    family: str | None = None
    given: str | None = None
    literal: TextField | None = None


class Source(Entry):
    """A bibliographic item with CSL-JSON field names, its standing and who checked it.

    `read_at` names the copy that was read where it is not the issuer's own.
    """

    type: SourceType
    title: TextField
    author: tuple[Name, ...] = ()
    publisher: TextField | None = None
    publisher_place: TextField | None = field(default=None, metadata={"alias": "publisher-place"})
    container_title: TextField | None = field(default=None, metadata={"alias": "container-title"})
    issued: DateField | None = None
    accessed: DayField | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    URL: str | None = None
    DOI: str | None = None
    license: TextField | None = None
    language: Literal["zh", "en"] = "zh"
    standing: Standing
    read_at: TextField | None = None
    checked: Checked | None = None


class Citation(Part):
    """A source and the spot in it; the spot is printed as it stands (第9号案例, p. 4)."""

    source: str
    at: TextField | None = None
