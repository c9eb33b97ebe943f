"""No statistic is typed into a template, a title or a brief's own words: it could not be traced."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding, about_edition
from advocacy.model.numerals import typed_numbers as numbers_in
from advocacy.model.place import Place, spot


def typed_numbers(dossier: Dossier) -> Iterator[Finding]:
    """Numbers in templates, shared parts, titles of orders and own words."""
    pages = dossier.templates.pages
    for (genre, _), page in pages.items():
        yield from _in_text(page.text, page.file, 1, (f"genre:{genre}",))
    every_genre = tuple(f"genre:{genre}" for genre in dossier.templates.genres)
    for part in dossier.templates.shared.values():
        yield from _in_text(part.text, part.file, 1, every_genre)
    for (order, language), own in dossier.own_words.items():
        for text, line in own.parts.values():
            yield from _in_text(text, own.file, line, (about_edition(order, language),))
    for ordered in dossier.orders.values():
        for words in filter(None, (ordered.title.zh, ordered.title.en)):
            for number in numbers_in(words.text):
                details = {"number": number.text}
                yield Finding("typed-number", words.place, details, (f"order:{ordered.id}",))


def _in_text(text: str, file: str, first_line: int, about: tuple[str, ...]) -> Iterator[Finding]:
    for number in numbers_in(text):
        line, column = spot(text, number.start)
        place = Place(file, first_line + line - 1, column)
        yield Finding("typed-number", place, {"number": number.text}, about)
