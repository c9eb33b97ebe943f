"""Two texts side by side: which number of the one stands where which number of the other did."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from advocacy.numbers.amounts import Amount, Dated, dates
from advocacy.numbers.articles import Article, articles
from advocacy.numbers.clauses import amounts_in_clauses
from advocacy.reread.numbers import squeezed

# figure: another value than was printed; period: another date beside a figure; typed: a statistic
# that was printed nowhere; unknown: the same, while a figure is gone with its mark; provision:
# another article of a law; caption: other words above a table or chart.
Sort = Literal["figure", "period", "typed", "unknown", "provision", "caption"]


@dataclass(frozen=True, slots=True)
class Difference:
    """`now` stands in the file where we printed `was` ("": nothing); `words` are around it."""

    sort: Sort
    was: str
    now: str
    words: str


NumberOrDate = Amount | Dated | Article
_NUMBER = "\0"  # stands for a number where two texts are held side by side
_MOST = 40_000_000
_CONTEXT = 6  # signs that two texts must share around a number to be about the same


def holds(now: NumberOrDate, was: NumberOrDate) -> bool:
    """True if `now` may stand for `was`: it says the same; of a number also with “about” before it."""
    if isinstance(was, Dated):
        return isinstance(now, Dated) and now.says(was)
    if isinstance(was, Article):
        return isinstance(now, Article) and now.says(was)
    return (
        isinstance(now, Amount)
        and now.worth == was.worth
        and (now.per, now.compared) == (was.per, was.compared)
        and set(now.bounds) in ({*was.bounds}, {*was.bounds, "about"})
    )


def aligned(was: str, now: str) -> Iterator[tuple[NumberOrDate | None, NumberOrDate | None]]:
    """The numbers of two texts, beside each other where enough of the same words is around both."""
    first, second = numbers_and_dates(was), numbers_and_dates(now)
    one, other = frame(was), frame(now)
    if one == other:
        yield from zip(first, second, strict=True)
        return
    met_first: set[int] = set()
    met_second: set[int] = set()
    # Two very long paragraphs would take the square of their length.
    alike = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks
    for a, b, size in alike() if len(one) * len(other) <= _MOST else ():
        block = one[a : a + size]
        numbers = block.count(_NUMBER)
        if not numbers or size - numbers < _CONTEXT:
            continue
        at, its = one[:a].count(_NUMBER), other[:b].count(_NUMBER)
        for step in range(numbers):
            met_first.add(at + step)
            met_second.add(its + step)
            yield first[at + step], second[its + step]
    for number, said in enumerate(first):
        if number not in met_first:
            yield said, None
    for number, said in enumerate(second):
        if number not in met_second:
            yield None, said


@functools.lru_cache(maxsize=8192)
def numbers_and_dates(text: str) -> tuple[NumberOrDate, ...]:
    """Numbers, dates and articles in order."""
    named = articles(text)
    others: tuple[NumberOrDate, ...] = (*amounts_in_clauses(text), *dates(text))
    free = (one for one in others if not any(article.start <= one.start < article.end for article in named))
    return tuple(sorted((*free, *named), key=lambda one: one.start))


def frame(text: str) -> str:
    """The words of a text with a sign for each number, without blanks and capitals."""
    parts, at = [], 0
    for one in numbers_and_dates(text):
        parts += [text[at : one.start], _NUMBER]
        at = one.end
    return squeezed("".join((*parts, text[at:])))
