"""Articles of laws in running text: 第三十八条第二款, Article 38(2)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.numbers.number_words import chinese

_NUMERAL = r"\s*[（(]?([零〇一二三四五六七八九十百]+|[0-9]+)[）)]?\s*"
_ZH = re.compile(rf"第{_NUMERAL}条(?:之{_NUMERAL})?(?:第{_NUMERAL}款)?(?:第{_NUMERAL}项)?")
_EN = re.compile(r"\bart(?:icles?|\.)\s+([0-9]+)((?:\s?\([0-9a-z]+\))*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """An article at characters `start` to `end` (excluded) of a text; `numbers` go down to paragraph and item."""

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
    for match in _ZH.finditer(text) if "条" in text else ():
        article, *below = ("" if one is None else one if one.isdigit() else str(chinese(one)) for one in match.groups())
        while below and not below[-1]:
            below.pop()
        yield Article(match.start(), match.end(), match[0], (article, *below))


def _english(text: str) -> Iterator[Article]:
    for match in _EN.finditer(text):
        yield Article(match.start(), match.end(), match[0], (match[1], *re.findall(r"[0-9a-z]+", match[2].lower())))
