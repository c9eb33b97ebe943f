"""The sentences of agenda and charts hold no typed statistic either: every brief repeats them."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.numerals import typed_numbers
from advocacy.model.text import Text


def agenda_words(dossier: Dossier) -> Iterator[Finding]:
    """Numbers typed into problems and asks, and into what charts say."""
    for problem in dossier.agenda.problems.values():
        for text in (problem.title, problem.statement):
            yield from _in_text(text, f"problem:{problem.id}")
    for ask in dossier.agenda.asks.values():
        sentences = (ask.demand, ask.plain, ask.objection, ask.answer, ask.indicator)
        for text in (*sentences, *ask.mechanisms):
            yield from _in_text(text, f"ask:{ask.id}")
    for chart in dossier.charts.values():
        for text in (chart.title, chart.says):
            yield from _in_text(text, f"chart:{chart.id}")


def _in_text(text: Text, about: str) -> Iterator[Finding]:
    for words in (text.zh, text.en):
        if words is not None:
            for number in typed_numbers(words.text):
                yield Finding("typed-number", words.place, {"number": number.text}, (about,))
