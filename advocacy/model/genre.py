"""How we say it: templates as they were read, by genre and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from advocacy.model import editionname
from advocacy.model.agenda import BodyKind
from advocacy.model.entry import EMPTY, Entry, Part
from advocacy.model.finding import Language
from advocacy.model.order import LanguageName
from advocacy.model.page_budget import PageBudget
from advocacy.model.text import Pair, TextField

Kept = Literal["keep"]
KEPT: Mapping[Kept, Pair] = {"keep": ("有但只留存不递交", "made and kept in the house")}


class BriefPart(Part):
    """A part that a brief may write in its own words, and what stands there when it does not."""

    heading: TextField
    missing: TextField | None = None
    required: bool = False


class Genre(Entry):
    """genre.yaml: what a genre is called, what it allows, the parts a brief may write.

    `length` is the most characters (zh) or words (en) of its text, tables and notes counted and
    annexes not, `at_least` the fewest. `asks` is the most asks of one order, `cases` how many records are
    told whole where an order does not say so. `to` are the kinds of
    body it can be sent to. A `petition` names nobody, no pending case and no unproven accusation.
    `sources` gives each brief a verification file; one to `keep` is not handed over with it.
    """

    name: TextField
    length: dict[LanguageName, int]
    at_least: dict[LanguageName, int] = field(default_factory=dict, metadata=EMPTY)
    asks: int | None = None
    cases: int | None = None
    to: tuple[BodyKind, ...] = ()
    petition: bool = False
    parts: dict[str, BriefPart] = field(default_factory=dict)
    sources: Kept | bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A Markdown template: its file and its text."""

    file: str
    text: str


SOURCES: editionname.Part = "sources"


@dataclass(frozen=True, slots=True)
class Templates:
    """Every genre, its template per language, and the shared parts by name (`parts/law.zh.md`).

    A genre's own verification file is among them too (`petition/sources.zh.md`). `house_files` are the files of house styles by name (`brief.docx`),
    `budgets` what the pages of a house hold, where it says so.
    """

    genres: Mapping[str, Genre]
    pages: Mapping[tuple[str, Language], Template]
    shared: Mapping[str, Template]
    house_files: Mapping[str, bytes]
    budgets: Mapping[str, PageBudget] = field(default_factory=dict)

    def documents(self, genre: str) -> tuple[editionname.Part, ...]:
        """The documents that one order of this genre gives in each language; of an unknown genre the brief."""
        known = self.genres.get(genre)
        return ("brief", "sources") if known is not None and known.sources else ("brief",)

    def sources(self, genre: str, language: Language) -> Template | None:
        """The template of the verification file: the genre's own, else that of all."""
        own = self.shared.get(f"{genre}/{SOURCES}.{language}.md")
        return own or self.shared.get(f"parts/{SOURCES}.{language}.md")

    @property
    def houses(self) -> dict[str, bytes]:
        """The Word file of each house style."""
        return {name.removesuffix(".docx"): data for name, data in self.house_files.items() if name.endswith(".docx")}


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A brief's own words in one language: per part its Markdown and the line where it starts."""

    file: str
    parts: Mapping[str, tuple[str, int]]
