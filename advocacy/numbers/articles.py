"""Articles of laws in running text: 第三十八条第二款, 第33、44条, Article 38(2), Articles 33 and 44, paragraph 2 of Article 10."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.numbers.number_words import chinese

_HAN = r"\s*[（(]?(?:[零〇一二三四五六七八九十百]+|[0-9]+)[）)]?\s*"
_AND = r"(?:、|和|及|与|至|到|[-–—~～])\s*第?"
# Bounded: else many without an end take the square of the time.
_HANS = rf"{_HAN}(?:{_AND}{_HAN}){{0,9}}"
_BELOW = rf"(?:之(?P<inserted>{_HAN}))?(?:第?(?P<paragraph>{_HANS})款)?(?:第?(?P<item>{_HANS})项)?"
_ZH = re.compile(
    rf"(?:第(?P<first>{_HANS})条|(?<=[条款项][、和及与至到])(?P<next>{_HAN})条|(?<![0-9第])(?P<bare>[0-9]+)条(?=第?{_HAN}款))"
    rf"{_BELOW}"
)
_ZH_NUMBER = re.compile(r"[零〇一二三四五六七八九十百]+|[0-9]+")
# The forms of numerals in deeds: 第拾条.
_IN_FULL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰", "一二三四五六七八九十百")
_LEVELS = ("inserted", "paragraph", "item")

# A number behind “Articles 33 and” may begin something else: 44 people, 44.5, 44 million.
_NO_ARTICLE = r"(?![0-9]|[.,][0-9]|\s*(?:%|per\b|thousand|million|billion|people|persons|of\s+(?:them|the\s+people)))"
_EN_NUMBER = rf"[0-9]{{1,3}}(?:\.[0-9]+)*{_NO_ARTICLE}"
_BEHIND = r"(?:\s?\([0-9a-z]+\))*(?:,?\s+(?:para(?:graph|\.)?|item)\s+\(?[0-9]+\)?)*"
_ONE = rf"{_EN_NUMBER}{_BEHIND}"
_EN = re.compile(
    rf"(?P<before>\bpara(?:graph|\.)?\s+\(?(?P<paragraph>[0-9]+)\)?\s+of\s+)?"
    rf"\b(?:art(?:icle|\.)|section)\s+(?P<one>{_ONE})"
    rf"|\b(?:articles|arts\.|sections)\s+(?P<many>{_ONE}(?:(?:,|,?\s*\b(?:and|or|to)\b|\s?[-–&])\s*{_ONE})*)",
    re.IGNORECASE,
)
_EACH = re.compile(_ONE, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """An article at characters `start` to `end` (excluded) of a text; `numbers` go down to paragraph and item.

    Of several that are named together each has the words that are its own.
    """

    start: int
    end: int
    text: str
    numbers: tuple[str, ...]

    def says(self, other: Article) -> bool:
        """True if it is the same as `other`, or the same named less exactly."""
        return self.numbers == other.numbers[: len(self.numbers)]


@functools.lru_cache(maxsize=8192)
def articles(text: str) -> tuple[Article, ...]:
    """The articles of a text in order."""
    return tuple(sorted((*_chinese(text), *_english(text)), key=lambda one: one.start))


def _chinese(text: str) -> Iterator[Article]:
    read = text.translate(_IN_FULL) if "条" in text else ""
    for match in _ZH.finditer(read):
        named = next(name for name in ("first", "next", "bare") if match[name] is not None)
        levels = [name for name in (named, *_LEVELS) if match[name] is not None]
        # Only the last level that is given may name several: 第三十三、四十四条, 第十条第二、三款.
        last = levels[-1]
        numbers = tuple(
            "" if match[name] is None else _number(match[name])
            for name in (named, *_LEVELS)[: (named, *_LEVELS).index(last)]
        )
        each = list(_ZH_NUMBER.finditer(read, *match.span(last)))
        starts = (match.start(), *(one.start() for one in each[1:]))
        ends = (*(one.end() for one in each[:-1]), match.end())
        for start, end, one in zip(starts, ends, each, strict=True):
            yield Article(start, end, text[start:end], (*numbers, _number(one[0])))


def _number(written: str) -> str:
    """The first number of one or several."""
    found = _ZH_NUMBER.search(written)
    return "" if found is None else found[0] if found[0].isdigit() else str(chinese(found[0]))


def _english(text: str) -> Iterator[Article]:
    for match in _EN.finditer(text):
        group = "one" if match["one"] is not None else "many"
        each = list(_EACH.finditer(text, *match.span(group)))
        before = () if match["paragraph"] is None else (match["paragraph"],)
        for number, one in enumerate(each):
            start = match.start() if number == 0 else one.start()
            article = re.match(r"[0-9.]+", one[0])
            below = re.findall(r"\(?\b([0-9]+|[a-z])\b\)?", one[0][article.end() :].lower()) if article else ()
            yield Article(start, one.end(), text[start : one.end()], (article[0] if article else "", *before, *below))
