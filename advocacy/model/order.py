"""An order: the YAML in briefs/ that asks for a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from typing import Literal, get_args

from advocacy.model import editionname
from advocacy.model.editionname import EditionName, Format
from advocacy.model.entry import EMPTY, Entry, Part
from advocacy.model.law import Penalty, Provision
from advocacy.model.scalar import DayField
from advocacy.model.text import Pair, TextField
from advocacy.model.title import TitleField

LanguageName = Literal["zh", "en"]
LANGUAGE_NAMES: Mapping[LanguageName, Pair] = {"zh": ("中文", "Chinese"), "en": ("英文", "English")}
NoFine = Literal["none"]
NO_FINE_SET: Mapping[NoFine, Pair] = {"none": ("没有规定罚款", "no fine is set")}
_USUAL: Format = "docx"  # where nobody names a format; alone made in every house style


class CountedProvisions(Part):
    """Which of the duties, bans and encouragements that an order rests on are counted: all, or some.

    Those with one `penalty`; or, with `fine: none`, those for whose breach the law sets no fine.
    """

    penalty: Penalty | None = None
    fine: NoFine | None = None


class KeyFigure(Part):
    """One of the numbers of the first page, and in a few words what it says.

    One of three: a `figure` (of `period` and `region`, as `figure()` takes them), a count of `provisions`,
    or the highest `fine` that a provision sets.
    """

    says: TextField
    figure: str | None = None
    period: int | str | None = None
    region: str | None = None
    provisions: CountedProvisions | None = None
    fine: Provision | None = None


class Order(Entry):
    """One document: its genre, asks, addressee, languages, house styles, formats and date.

    `cases` is how many records are told whole, the others are counted; `only` and `without` name records.
    `law_table` are the provisions that make the point, where they are not all that the asks would amend.
    """

    genre: str
    title: TitleField
    asks: tuple[str, ...]
    to: str
    languages: tuple[LanguageName, ...]
    house: dict[LanguageName, tuple[str, ...]] = field(default_factory=dict, metadata=EMPTY)
    formats: tuple[Format, ...] = ()
    date: DayField
    cases: int | None = None
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    law_table: tuple[Provision, ...] = ()

    def also_in(self, house: str, language: LanguageName | None = None) -> Order:
        """The order that asks for its editions in `house` too, all or those in one language."""
        houses = {
            one: tuple(dict.fromkeys((*named, house))) if language in {None, one} else named
            for one, named in self.house.items()
        }
        return replace(self, house=houses)

    def with_extra_styles(self, style: str, on_disk: AbstractSet[str], houses: Iterable[str]) -> Order:
        """The order that asks for `style` too, and for those of `houses` whose files are among those `on_disk`."""
        whole = self.also_in(style) if style else self
        for language in self.house:
            for house in sorted(houses):
                if str(EditionName(self.id, language, style=house)) in on_disk:
                    whole = whole.also_in(house, language)
        return whole

    def formats_on_disk(self, language: LanguageName, on_disk: AbstractSet[str]) -> tuple[Format, ...]:
        """The formats in which its edition in one language is among the files `on_disk`."""
        return tuple(one for one in get_args(Format) if str(EditionName(self.id, language, format=one)) in on_disk)

    def files(
        self, language: LanguageName, documents: Sequence[editionname.Part], also: Sequence[Format] = ()
    ) -> tuple[tuple[EditionName, str], ...]:
        """The names of its editions in one language, each with its house style.

        Word files in every style, files of other formats in the first; `also` are further formats.
        Each brief stands before its verification file, where `documents` have one.
        """
        houses = self.house.get(language, ("",))
        return tuple(
            (EditionName(self.id, language, style=house if number else "", part=part, format=one), house)
            for one in dict.fromkeys((*(self.formats or (_USUAL,)), *also))
            for number, house in enumerate(houses if one == _USUAL else houses[:1])
            for part in documents
        )
