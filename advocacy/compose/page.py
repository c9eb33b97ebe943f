"""One edition while it is being composed: what was asked of the dossier, and what was wrong."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import FrameType

from advocacy.compose.printing import prose, sentence
from advocacy.compose.references import short
from advocacy.model.document import Inlines
from advocacy.model.finding import LANGUAGE_NAMES, Finding, Language, about_edition
from advocacy.model.genre import OwnWords, Templates
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicDossier, PublicRecord
from advocacy.model.source import Source
from advocacy.model.text import Text, Words


@dataclass(slots=True)
class Page:
    """What a composition reads, and what it gathers on the way.

    `uses` names everything it drew on as `word:id` (see Finding.about); `cited` are sources in
    the order of their first mention; `noted` are the notes and `named` the laws already printed
    once; `told` are the records that it tells of, `placed` the charts that it shows; `suppressed`
    says whether a number was left out because few people are behind it.
    """

    public: PublicDossier
    templates: Templates
    own_words: OwnWords | None
    order: Order
    language: Language
    records: tuple[PublicRecord, ...]
    uses: set[str] = field(default_factory=set)
    cited: list[str] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    suppressed: bool = False

    @property
    def edition(self) -> str:
        """What errors of this edition are about."""
        return about_edition(self.order.id, self.language)

    def report(
        self,
        code: str,
        details: Mapping[str, str | tuple[str, str]] | None = None,
        place: Place | None = None,
    ) -> None:
        """Add a finding, at the line of the template that is being rendered unless told where.

        A template may hand over anything where the name of something is meant.
        """
        said = {name: _said(value) for name, value in (details or {}).items()}
        self.findings.append(Finding(code, place or here(), said, about=(self.edition,)))

    def words(self, text: Text) -> Words:
        """What `text` says in the edition's language; where nobody wrote it, a finding."""
        words = text.words(self.language)
        if words is not None:
            return words
        other = text.either(self.language)
        details: dict[str, str | tuple[str, str]] = {
            "order": self.order.id,
            "language": LANGUAGE_NAMES[self.language],
            "key": self.language,
            "field": "",  # known to whoever has the places of fields
        }
        self.report("text-untranslated", details, other.place)
        return other

    def short(self, source: Source, at: Text | None = None) -> Inlines:
        """A source, and the spot in it, as the footnotes of the edition name it."""
        return short(source, at, self.language, self.public.campaign.references)

    def prose(self, text: Text) -> Inlines:
        """`text` in the edition's language; its numerals are Facts."""
        return prose(self.words(text), self.language)

    def sentence(self, text: Text) -> Inlines:
        """The same as a sentence of its own, with a full stop."""
        return sentence(self.words(text), self.language)


def _said(value: object) -> str | tuple[str, str]:
    match value:
        case str():
            return value
        case (str(zh), str(en)):
            return zh, en
    return type(value).__name__


def here() -> Place:
    """The line of the innermost template on the stack."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  CPython's way to walk the stack
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = template.get_corresponding_lineno(frame.f_lineno)
            return Place(template.filename or template.name, line, 1)
        frame = frame.f_back
    return Place("")
