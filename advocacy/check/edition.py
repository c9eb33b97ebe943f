"""What the rules of text and of files look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from advocacy.model.agenda import Ask
from advocacy.model.document import Document
from advocacy.model.figure import Indicator
from advocacy.model.finding import about_edition
from advocacy.model.finished import PartText, StateMark
from advocacy.model.genre import Genre
from advocacy.model.order import Order
from advocacy.model.page_budget import PageBudget, PageUse
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord

if TYPE_CHECKING:
    from advocacy.check.identifiers.scanner import IdentifierScanner


@dataclass(frozen=True, slots=True)
class Edition:
    """One composed document and the order it answers.

    `template` is the file of the genre's template in its language; `uses` is what it drew on as
    `word:id`; `asks` are those of the order, `records` those that it
    tells of, `indicators` all that can be printed. One that is `stopped` is not built. `before` is the
    brief whose verification file this is, None of a brief. `pages` says what each house style that has
    a budget holds and what the document needs of it.
    """

    order: Order
    genre: Genre
    document: Document
    place: Place
    template: str = ""
    uses: frozenset[str] = frozenset()
    asks: tuple[Ask, ...] = ()
    records: tuple[PublicRecord, ...] = ()
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    stopped: bool = False
    before: Document | None = None
    pages: tuple[tuple[PageBudget, PageUse], ...] = ()

    @property
    def about(self) -> str:
        """What findings that concern this language alone are about."""
        return about_edition(self.order.id, self.document.language)


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """A file before it goes on the shelf, as its format tells of it, and what is looked for in it."""

    name: str
    texts: tuple[PartText, ...]
    state_marks: tuple[tuple[StateMark, str], ...]
    scanner: IdentifierScanner
    about: str
