"""Text to inlines: every numeral gets the type that says where it is from."""

from __future__ import annotations

import functools
import re
from typing import assert_never

from advocacy.compose.dates import print_partial
from advocacy.compose.labelled import facts
from advocacy.compose.numbers import print_money
from advocacy.compose.stops import stopped
from advocacy.model.document import DateText, Fact, Inline, Inlines, Label, LineBreak
from advocacy.model.finding import Language
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Words
from advocacy.numbers.numerals import NUMERAL_SIGNS, pieces

_PARAGRAPH = re.compile(r"\n\s*\n")


@functools.lru_cache(maxsize=16384)
def literal(text: str) -> Inlines:
    """What a template says in its own words; a number typed there is reported by check."""
    inlines: list[Inline] = []
    for piece in pieces(text):
        match piece.sort:
            case "plain":
                inlines.append(piece.text)
            case "date":
                inlines.append(DateText(piece.text))
            case "typed" | "label":
                inlines.append(Label(piece.text))
            case _:
                assert_never(piece.sort)
    return tuple(inlines)


def prose(words: Words, language: Language) -> Inlines:
    """Words of the evidence: its numerals are Facts; a blank line becomes a line break."""
    return print_words(words, language) if words.text.strip(NUMERAL_SIGNS) else (words,)


def print_words(words: Words, language: Language) -> Inlines:
    """The same of words that are not one numeral."""
    if len(words.text.splitlines()) == 1:
        return facts(words)
    joint = "" if language == "zh" else " "
    inlines: list[Inline] = []
    for number, paragraph in enumerate(_PARAGRAPH.split(words.text)):
        if number:
            inlines.append(LineBreak())
        joined = joint.join(line.strip() for line in paragraph.splitlines())
        inlines.extend(facts(Words(joined, words.place)))
    return tuple(inlines)


def sentence(words: Words, language: Language) -> Inlines:
    """Words of the evidence as a sentence of its own, with a full stop."""
    return stopped(prose(words, language), language)


def print_field(value: PartialDate | Money, language: Language) -> Inlines:
    """The value of a typed field of the evidence."""
    if isinstance(value, Money):
        return (Fact(print_money(value, language), value.place),)
    return (DateText(print_partial(value, language)),)
