"""An order: the YAML in briefs/ that asks for a document."""

from __future__ import annotations

from typing import Literal

from advocacy.model.entry import Entry
from advocacy.model.scalar import DayField
from advocacy.model.text import TextField

LanguageName = Literal["zh", "en"]


class Order(Entry):
    """One document: its genre, asks, addressee, languages, house styles and date.

    `cases` is the most records it may print; `only` and `without` name records.
    """

    genre: str
    title: TextField
    asks: tuple[str, ...]
    to: str
    languages: tuple[LanguageName, ...]
    house: dict[LanguageName, tuple[str, ...]] = {}
    date: DayField
    cases: int | None = None
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def also_in(self, house: str, language: LanguageName | None = None) -> Order:
        """The order that asks for its editions in `house` too, all or those in one language."""
        houses = {
            one: tuple(dict.fromkeys((*named, house))) if language in {None, one} else named
            for one, named in self.house.items()
        }
        return self.model_copy(update={"house": houses})
