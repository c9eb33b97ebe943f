"""An order: the YAML in briefs/ that asks for a document."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Literal

from advocacy.model.editionname import EditionName
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

    def with_twins(self, twin: str, lying: AbstractSet[str], houses: Iterable[str]) -> Order:
        """The order that asks for `twin` too, and for those of `houses` whose files are `lying`."""
        whole = self.also_in(twin) if twin else self
        for language in self.house:
            for house in sorted(houses):
                if str(EditionName(self.id, language, style=house)) in lying:
                    whole = whole.also_in(house, language)
        return whole

    def files(self, language: LanguageName) -> tuple[tuple[str, str], ...]:
        """The names of its editions in one language, each with its house style."""
        return tuple(
            (str(EditionName(self.id, language, style=house if number else "")), house)
            for number, house in enumerate(self.house.get(language, ("",)))
        )
