"""The whole text of a law as its file holds it: who made it and when, and its articles."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from advocacy.model.entry import Part
from advocacy.model.scalar import DayField


class LawHead(Part):
    """What stands above the text: whose law it is, its days, and where and when it was read.

    A draft has the day on which it was `published`. `effective` is left out where neither the text nor
    the collection says from when this version applies. `as_of` says that nobody looked for changes after it.
    """

    title: str
    issuer: str
    passed: DayField | None = None
    promulgated: DayField | None = None
    published: DayField | None = None
    effective: DayField | None = None
    source: str
    commit: str | None = None
    read_on: DayField
    as_of: DayField | None = None

    @property
    def day(self) -> datetime.date | None:
        """The day by which this version is known, which its file bears in its name."""
        return self.passed or self.promulgated or self.published


@dataclass(frozen=True, slots=True)
class LawWords:
    """Words of a law, and the line and column at which they begin."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LawParagraph:
    """One paragraph (款), `whole` with its items as they are printed, one a line, and its items (项) by number."""

    whole: LawWords
    items: Mapping[str, LawWords] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Disorder:
    """An article or item on `line`, `found` as it is printed there, that does not follow `after`."""

    line: int
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class LawText:
    """The articles of a law by number (`38`, `120-1`), in their order.

    `disorder` are the numbers that do not follow the one before them; `count` is how many articles the
    text has, those too that were not asked for.
    """

    articles: Mapping[str, tuple[LawParagraph, ...]]
    disorder: tuple[Disorder, ...] = ()
    count: int = 0

    def words(self, article: str) -> LawWords | None:
        """The words of `34`, `38.3` or `11.1.9`; None where the law has no such provision.

        An article of one paragraph is named without it, one of several with it, an item always with
        its paragraph.
        """
        number, *inner = article.split(".")
        paragraphs = {str(at): one for at, one in enumerate(self.articles.get(number, ()), 1)}
        match inner:
            case [] if len(paragraphs) == 1:
                return paragraphs["1"].whole
            case [paragraph] if len(paragraphs) > 1 and paragraph in paragraphs:
                return paragraphs[paragraph].whole
            case [paragraph, item] if paragraph in paragraphs:
                return paragraphs[paragraph].items.get(item)
        return None

    def article(self, number: str) -> LawWords | None:
        """The words of a whole article, its paragraphs one after another."""
        paragraphs = [one.whole for one in self.articles.get(number, ())]
        if not paragraphs:
            return None
        return LawWords("\n".join(one.text for one in paragraphs), paragraphs[0].line, paragraphs[0].column)

    def provisions(self) -> tuple[str, ...]:
        """The number of every provision that can be named, items behind their paragraphs."""
        known: list[str] = []
        for number, paragraphs in self.articles.items():
            for at, paragraph in enumerate(paragraphs, 1):
                known.append(number if len(paragraphs) == 1 else f"{number}.{at}")
                known += [f"{number}.{at}.{item}" for item in paragraph.items]
        return tuple(known)
