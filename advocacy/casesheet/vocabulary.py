"""The words that cells hold: of a closed list, of what the campaign has by id, of places and of fields."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Pair, labelled, on_one_line, pair
from advocacy.places.region import REGIONS

_BLANKS = re.compile(r"\s+")


def folded(text: str) -> str:
    """What two ways to type the same words share."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


@dataclass(frozen=True)
class Words:
    """Words with what they are called; `shown` what a list offers for a word, `meant` which one a cell means."""

    called: Mapping[str, Pair]

    def shown(self, word: str, language: Language) -> str:
        """The label, with the word beside it where two have the same; a word that is not known as it stands."""
        if word not in self.called:
            return word
        at = LANGUAGES.index(language)
        text = on_one_line(self.called[word][at])
        return text if self._often[at][folded(text)] == 1 else labelled(word, self.called[word])[at]

    def offered(self, language: Language) -> list[str]:
        """The list to choose from."""
        return [self.shown(word, language) for word in self.called]

    def meant(self, text: str) -> str | None:
        """The word that a cell means by it or by a label in either language; None for no word."""
        return self._by_label.get(folded(text))

    @cached_property
    def _often(self) -> tuple[Counter[str], ...]:
        return tuple(Counter(folded(on_one_line(one[at])) for one in self.called.values()) for at in range(2))

    @cached_property
    def _by_label(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for word, called in self.called.items():
            for at, _ in enumerate(LANGUAGES):
                alone = self._often[at][folded(on_one_line(called[at]))] == 1
                for text in (labelled(word, called)[at], *([on_one_line(called[at])] if alone else [])):
                    found.setdefault(folded(text), word)
        return found | {folded(word): word for word in self.called}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is picked from a list: `ids` by what they are ids of, `fields` of the kind, `places`."""

    ids: Mapping[str, Words]
    fields: Words
    places: Words


def vocabulary_of(kind: Kind, dossier: Dossier) -> Vocabulary:
    """The words of a campaign for records of one kind."""
    named = {
        "problems": {name: pair(one.title) for name, one in dossier.agenda.problems.items()},
        "sources": {name: pair(one.title) for name, one in dossier.sources.items()},
        "laws": {name: pair(one.title) for name, one in dossier.laws.items()},
        "figures": {name: pair(one.name) for name, one in dossier.indicators.items()},
    }
    fields = {one.path: one.label for _, every in form_of(kind) for one in every}
    places = {one.zh: (one.zh, one.en) for one in REGIONS.values()}
    return Vocabulary({name: Words(words) for name, words in named.items()}, Words(fields), Words(places))


def languages_of(dossier: Dossier) -> tuple[Language, ...]:
    """The languages in which the sheet asks for words: that of the campaign first, then others that briefs have."""
    ordered: Iterable[Language] = (one for order in dossier.orders.values() for one in order.languages)
    return tuple(dict.fromkeys((dossier.campaign.language, *ordered)))
