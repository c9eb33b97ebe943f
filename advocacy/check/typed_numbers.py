"""No statistic is typed into a template, own words, an order, the agenda or a chart: it could not be traced."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.check.typed_texts import TypedTexts
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.numbers.numerals import typed_numbers as numbers_in


def typed_numbers(_: Dossier, texts: TypedTexts) -> Iterator[Finding]:
    """Numbers in what every document repeats. A body has a number of its own, a record its facts."""
    for text in texts.markdown:
        for number in numbers_in(text.text):
            yield Finding("typed-number", text.at(number.start), {"number": number.text}, text.about)
    for one in texts.paragraphs:
        if one.kind in {"order", "agenda", "chart"}:
            for number in numbers_in(one.raw):
                yield Finding("typed-number", one.place, {"number": number.text}, one.about)
