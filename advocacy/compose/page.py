"""One edition while it is being composed: what was asked of the dossier, and what was wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from advocacy.compose.labelled import facts
from advocacy.compose.printing import prose, sentence
from advocacy.compose.references import short
from advocacy.model.annex_form import SOURCES_FILE
from advocacy.model.document import Block, Inlines
from advocacy.model.finding import LANGUAGE_NAMES, Finding, Language, about_edition
from advocacy.model.genre import OwnWords, Templates
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicDossier, PublicRecord
from advocacy.model.source import Source
from advocacy.model.suggestion import did_you_mean
from advocacy.model.text import COLON, Text, Words


@dataclass(slots=True)
class Page:
    """What a composition reads, and what it gathers on the way.

    `records` are all behind the order, `shown` those that are told whole. `uses` names everything it drew on as `word:id` (see Finding.about); `cited` are sources in
    the order of their first mention; `noted` are the notes and `named` the laws already printed
    once; `mentioned` are the records that it tells of, `placed` the charts and tables that it shows, `drawn`
    the charts of the whole order; `suppressed` says whether a number was left out because few people are behind it; `spot` is the file and line
    of the template's last call.
    """

    public: PublicDossier
    templates: Templates
    own_words: OwnWords | None
    order: Order
    language: Language
    records: tuple[PublicRecord, ...]
    shown: tuple[PublicRecord, ...]
    uses: set[str] = field(default_factory=set)
    cited: list[str] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    in_own_words: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    drawn: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    brief: Page | None = None
    findings: list[Finding] = field(default_factory=list)
    suppressed: bool = False
    spot: tuple[str, int] = ("", 0)

    def beside(self) -> Page:
        """The page of the verification file: it begins with all that the brief gathered, and says everything anew."""
        return replace(
            self, shown=self.records, cited=[*self.cited], noted=set(), named=set(), placed=set(), brief=self
        )

    def sources_name(self) -> Inlines:
        """The title of the verification file."""
        called = SOURCES_FILE.either(self.language).text
        return (called, COLON[self.language], *facts(self.words(self.order.title)))

    @property
    def edition(self) -> str:
        """What errors of this edition are about."""
        return about_edition(self.order.id, self.language)

    def report(
        self, code: str, details: Mapping[str, str | tuple[str, str]] | None = None, place: Place | None = None
    ) -> None:
        """Add a finding, at the call that is being answered unless `place` says where.

        A template may hand over anything where the name of something is meant.
        """
        said = {name: _said(value) for name, value in (details or {}).items()}
        self.findings.append(Finding(code, place or self.here(), said, about=(self.edition,)))

    def report_unknown(self, word: str, name: str, known: Iterable[str], place: Place | None = None) -> None:
        """Add a finding on a `name` that is none of the `known` names of its sort."""
        self.report(f"unknown-{word}", {"name": name, "meant": did_you_mean(str(name), known)}, place)

    def here(self) -> Place:
        """Where the call stands that is being answered."""
        file, line = self.spot
        return Place(file, line, 1 if line else 0)

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
