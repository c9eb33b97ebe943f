"""What people typed by hand: templates, parts, own words, titles of orders, agenda, charts, records.

Rules about wording read it. What is printed by a call is blanked out, and so are quotations and
the names in 《》: those are the words of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Language, about_edition
from advocacy.model.place import Place, spot
from advocacy.model.text import Text
from advocacy.numbers.numerals import UNPRINTED, blanked

# A paragraph ends at a blank line; each item, row, heading and fence is one of its own.
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-+*|#>]|:::|\d{1,9}[.)]|\{%))")
_OF_OTHERS = re.compile(r"^[ \t]*>.*$|《[^《》]*》", re.MULTILINE)
_WORDS_OF_OTHERS = frozenset({"judgment", "law-text"})
Kind = Literal["template", "own words", "order", "agenda", "body", "chart", "record"]


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """A template, a part or a part of own words, and the line at which it begins in its file."""

    kind: Kind
    language: Language
    file: str
    text: str
    line: int
    about: tuple[str, ...]

    def at(self, start: int) -> Place:
        """The place of the character `start`."""
        line, column = spot(self.text, start)
        return Place(self.file, self.line + line - 1, column)


@dataclass(frozen=True, slots=True)
class Paragraph:
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


@dataclass(frozen=True, slots=True)
class TypedTexts:
    """All that was typed, read once for all rules: the Markdown, and every paragraph of it and of YAML."""

    markdown: tuple[MarkdownText, ...]
    paragraphs: tuple[Paragraph, ...]


def read_typed(dossier: Dossier) -> TypedTexts:
    """What people typed in a campaign."""
    markdown = tuple(markdown_texts(dossier))
    return TypedTexts(markdown, (*(one for text in markdown for one in _paragraphs(text)), *yaml_texts(dossier)))


def markdown_texts(dossier: Dossier) -> Iterator[MarkdownText]:
    """The templates, their shared parts, and the own words of each brief."""
    for (genre, language), page in dossier.templates.pages.items():
        yield MarkdownText("template", language, page.file, page.text, 1, (f"genre:{genre}",))
    genres = tuple(f"genre:{genre}" for genre in dossier.templates.genres)
    for name, part in dossier.templates.shared.items():
        spoken: Language = "en" if name.endswith(".en.md") else "zh"
        yield MarkdownText("template", spoken, part.file, part.text, 1, genres)
    for (order, language), own in dossier.own_words.items():
        for text, line in own.parts.values():
            yield MarkdownText("own words", language, own.file, text, line, (about_edition(order, language),))


def yaml_texts(dossier: Dossier) -> Iterator[Paragraph]:
    """The texts of orders, agenda and charts, and what staff say of records.

    Not of records that give a judgment or the text of a law.
    """
    for ordered in dossier.orders.values():
        key_figures = (key.says for key in ordered.key_figures)
        yield from _both("order", f"order:{ordered.id}", ordered.title, *key_figures)
    agenda = dossier.agenda
    for problem in agenda.problems.values():
        yield from _both("agenda", f"problem:{problem.id}", problem.title, problem.statement)
    for ask in agenda.asks.values():
        perhaps = (ask.short, ask.by_when, *(one.reason for one in ask.amends))
        texts = (
            ask.demand,
            ask.plain,
            *ask.mechanisms,
            ask.objection,
            ask.answer,
            ask.indicator,
            *filter(None, perhaps),
        )
        yield from _both("agenda", f"ask:{ask.id}", *texts)
    for body in agenda.bodies.values():
        yield from _both("body", f"body:{body.id}", body.channel)
    for chart in dossier.charts.values():
        yield from _both("chart", f"chart:{chart.id}", chart.title, chart.says, *(one.what for one in chart.entries))
    for record in dossier.records.values():
        if record.standing not in _WORDS_OF_OTHERS:
            yield from _both("record", f"record:{record.id}", record.title, record.summary)


def _paragraphs(one: MarkdownText) -> Iterator[Paragraph]:
    blank = blanked(UNPRINTED, one.text)
    words = blanked(_OF_OTHERS, blank)
    start = 0
    for end in (*(match.end() for match in _BREAK.finditer(blank)), len(one.text)):
        if words[start:end].strip():
            raw = one.text[start:end]
            yield Paragraph(one.kind, one.language, raw, words[start:end], one.at(start), one.about, whole_lines=True)
        start = end


def _both(kind: Kind, about: str, *texts: Text) -> Iterator[Paragraph]:
    """Each text in the languages in which it is written."""
    for text in texts:
        for language in LANGUAGES:
            said = text.words(language)
            if said is not None:
                has_others = ">" in said.text or "《" in said.text
                words = blanked(_OF_OTHERS, said.text) if has_others else said.text
                yield Paragraph(kind, language, said.text, words, said.place, (about,), whole_lines=False)
