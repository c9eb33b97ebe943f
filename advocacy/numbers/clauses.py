"""What the clause around a number makes of it: 33,000 people a year, 每年45.6万人, 47.1% more.

Such words may stand apart from the number; between two numbers, or behind the end of a clause, they are those of another.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from advocacy.numbers.amount_words import COMPARED_OF, RATE_OF
from advocacy.numbers.amounts import Amount, amounts

_END = re.compile(r"[,，。；;：:、！？!?\n]|\.(?=\s|$)")
# “Each year, 33,000 people”: a comma behind the first words of a sentence ends nothing.
_SENTENCE = re.compile(r"[。；;！？!?\n]|\.(?=\s|$)")

# What happens each year is the counting, not what was counted.
_EVENTS = re.compile(r"公布|发布|报告|调查|统计|\b(?:counted|surveyed|published|reported|announced)\b")


@functools.lru_cache(maxsize=8192)  # a file is held against another paragraph by paragraph
def amounts_in_clauses(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, each with its rate and what it compares."""
    found = amounts(text)
    starts = (0, *(one.end for one in found))
    ends = (*(one.start for one in found[1:]), len(text))
    return tuple(_in_clause(text, *one) for one in zip(found, starts, ends, strict=False))


def _in_clause(text: str, amount: Amount, first: int, last: int) -> Amount:
    before, behind = text[first : amount.start].lower(), text[amount.end : last].lower()
    if not before.strip() and not behind.strip():
        return amount
    return replace(amount, per=_rate(before, behind), compared=_compared(before, behind))


def _rate(before: str, behind: str) -> str:
    rates, opening = _rates()
    said = opening.match(_SENTENCE.split(before)[-1]) or next(_near(rates.finditer(_END.split(before)[-1])), None)
    if said is None:
        behind = behind.lstrip(" \u00a0,，(（")
        said = next(_near(rates.finditer(_END.split(behind)[0])), None)
    return "" if said is None else RATE_OF[_plain(said["rate"])]


def _near(found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Without what is said of an event: 每年公布的45.6万人 are no people a year."""
    return (match for match in found if _EVENTS.search(match.string) is None)


def _compared(before: str, behind: str) -> str:
    at_end, at_start = _comparisons()
    said = at_start.match(behind) or at_end.search(before)
    return "" if said is None else COMPARED_OF[_plain(said["compared"])]


@functools.cache
def _rates() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rate = rf"(?P<rate>{_choice(RATE_OF)})"
    return re.compile(rate), re.compile(rf"\s*(?:in |on |for )?{rate}\s*[,，][^,，]*$")


@functools.cache
def _comparisons() -> tuple[re.Pattern[str], re.Pattern[str]]:
    compared = rf"(?P<compared>{_choice(COMPARED_OF)})"
    return re.compile(rf"(?:(?<![a-z])(?:a|an) )?{compared}\s*$"), re.compile(rf"\s*{compared}(?!\s+or\b)")


def _choice(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        rf"(?<![a-z]){_spaced(word)}(?![a-z])" if word.isascii() and word[0] != "/" else _spaced(word)
        for word in ordered
    )


def _spaced(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))


def _plain(words: str) -> str:
    return " ".join(words.split())
