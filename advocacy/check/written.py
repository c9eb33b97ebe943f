"""What people typed by hand: templates, parts, own words, titles of orders, agenda, charts.

Rules about wording read it. What is printed by a call is blanked out, and so are quotations and
the names in 《》: those are the words of others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Language, about_edition
from advocacy.model.numerals import UNPRINTED, blanked
from advocacy.model.place import Place, spot
from advocacy.model.text import Text

# A paragraph ends at a blank line; each item, row, heading and fence is one of its own.
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-+*|#>]|:::|\d{1,9}[.)]|\{%))")
_OF_OTHERS = re.compile(r"^[ \t]*>.*$|《[^《》]*》", re.MULTILINE)
Kind = Literal["template", "own words", "order", "agenda", "chart", "record"]
WORDS_OF_OTHERS = frozenset({"judgment", "law-text"})


@dataclass(frozen=True, slots=True)
class Written:
    """One paragraph as it was typed, and where it begins.

    `words` is as long as `raw`; its calls and the words of others are blank. `whole_lines` says
    that line and column can be counted from `place`; a value of YAML knows its first line only.
    """

    kind: Kind
    language: Language
    raw: str
    words: str
    place: Place
    about: tuple[str, ...]
    whole_lines: bool

    def at(self, start: int) -> Place:
        """The place of the character `start`."""
        if not self.whole_lines:
            return self.place
        line, column = spot(self.raw, start)
        column += self.place.column - 1 if line == 1 else 0
        return Place(self.place.file, self.place.line + line - 1, column)


def written(dossier: Dossier) -> Iterator[Written]:
    """Every paragraph that was typed by hand."""
    for (genre, language), page in dossier.templates.pages.items():
        yield from _markdown("template", language, page.text, Place(page.file, 1, 1), genre)
    for name, part in dossier.templates.shared.items():
        spoken: Language = "en" if name.endswith(".en.md") else "zh"
        genres = tuple(dossier.templates.genres)
        yield from _markdown("template", spoken, part.text, Place(part.file, 1, 1), *genres)
    for (order, language), own in dossier.own_words.items():
        for text, line in own.parts.values():
            for one in _markdown("own words", language, text, Place(own.file, line, 1)):
                yield Written(
                    one.kind, language, one.raw, one.words, one.place, (about_edition(order, language),), True
                )
    for ordered in dossier.orders.values():
        yield from _texts("order", f"order:{ordered.id}", ordered.title)
    agenda = dossier.agenda
    for problem in agenda.problems.values():
        yield from _texts("agenda", f"problem:{problem.id}", problem.title, problem.statement)
    for ask in agenda.asks.values():
        said = (ask.demand, ask.plain, *ask.mechanisms, ask.objection, ask.answer, ask.indicator)
        yield from _texts("agenda", f"ask:{ask.id}", *said)
    for body in agenda.bodies.values():
        yield from _texts("agenda", f"body:{body.id}", body.channel)
    for chart in dossier.charts.values():
        yield from _texts("chart", f"chart:{chart.id}", chart.title, chart.says)


def told(dossier: Dossier) -> Iterator[Written]:
    """What staff say of records; not of those that give a judgment or the text of a law."""
    for record in dossier.records.values():
        if record.standing not in WORDS_OF_OTHERS:
            yield from _texts("record", f"record:{record.id}", record.title, record.summary)


def _markdown(kind: Kind, language: Language, text: str, first: Place, *genres: str) -> Iterator[Written]:
    about = tuple(f"genre:{genre}" for genre in genres)
    for raw, words, lines, column in _paragraphs(text):
        place = Place(first.file, first.line + lines, column)
        yield Written(kind, language, raw, words, place, about, whole_lines=True)


@functools.lru_cache(maxsize=256)  # several rules read the same texts
def _paragraphs(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """(as typed, with the words of others blank, lines before it, column) of each paragraph."""
    blank = blanked(UNPRINTED, text)
    words = blanked(_OF_OTHERS, blank)
    found = []
    start = 0
    for end in (*(match.end() for match in _BREAK.finditer(blank)), len(text)):
        if words[start:end].strip():
            line, column = spot(text, start)
            found.append((text[start:end], words[start:end], line - 1, column))
        start = end
    return tuple(found)


def _texts(kind: Kind, about: str, *texts: Text) -> Iterator[Written]:
    languages: tuple[Language, ...] = ("zh", "en")
    for text in texts:
        for language in languages:
            said = text.words(language)
            if said is not None:
                text_of_others = ">" in said.text or "《" in said.text
                words = blanked(_OF_OTHERS, said.text) if text_of_others else said.text
                yield Written(kind, language, said.text, words, said.place, (about,), whole_lines=False)
