"""What a petition may not carry: names of persons, pending cases, accusations nobody proved.

Regulation on Letters and Visits, art. 19(2): the author answers for the truth of the facts; a
case that is before a court belongs there (the usual rule of petitions elsewhere too). A genre
that is a petition says so in genre.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from advocacy.check.chosen import chosen
from advocacy.check.typed_texts import markdown_texts
from advocacy.kinds import kind_of
from advocacy.kinds.kind import Kind
from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Finding, Language, about_edition
from advocacy.model.order import Order
from advocacy.model.record import Record

# Clauses first, then words in each: a pattern for both would try each letter of a long clause to its end.
_CLAUSE: Mapping[Language, re.Pattern[str]] = {"zh": re.compile("[^，。；！？\n]+"), "en": re.compile(r"[^,.;!?\n]+")}
_PENDING: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("尚未审结|尚未判决|正在审理|正在仲裁|审理中|仲裁中|上诉中|二审中|未决案件|等待判决"),
    "en": re.compile(
        r"\b(?:pending|under appeal|awaiting (?:judgment|trial|a ruling)|"
        r"before the courts?|not yet (?:been )?decided|still being heard)\b",
        re.IGNORECASE,
    ),
}
_DENIED: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("不涉及|没有|并无|不含|不包括"),
    "en": re.compile(r"\b(?:no|not|none|never)\b(?! yet)", re.IGNORECASE),
}
# An employer told by kind, “one of many”, can be recognised by nobody and so is not accused.
_BY_KIND: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile("[一两几多数某有]|若干|.{0,12}某"),
    "en": re.compile(r"(?:an?|one|two|three|some|several|many|various|not one)\b", re.IGNORECASE),
}
_NAMING_SCOPES = frozenset({"name", "photo"})


def petitions(dossier: Dossier) -> Iterator[Finding]:
    """Findings about each ordered petition."""
    for order in dossier.orders.values():
        genre = dossier.templates.genres.get(order.genre)
        if genre is None or not genre.petition:
            continue
        for record in chosen(dossier, order):
            if record.checked is not None:
                yield from _record(dossier, order, record)
        yield from _own_words(dossier, order)


def _record(dossier: Dossier, order: Order, record: Record) -> Iterator[Finding]:
    about = (f"order:{order.id}",)
    details: dict[str, str | tuple[str, str]] = {"name": record.id, "order": order.id}
    if isinstance(record.consent, Consent) and record.consent.scope in _NAMING_SCOPES:
        place = dossier.places.of(record.at, "consent", "scope")
        yield Finding("petition-names-person", place, details, about)
    kind = kind_of(record)
    for field in kind.fields:
        if field.sort == "pending" and field.value(record):
            place = dossier.places.of(record.at, *field.path.split("."))
            yield Finding("petition-pending-case", place, details, about)
    if "act" in kind.traits and record.standing == "testimony" and _accuses(kind, record):
        place = dossier.places.of(record.at, "standing")
        yield Finding("petition-unproven-accusation", place, details, about)


def _accuses(kind: Kind, record: Record) -> bool:
    """True if the employer could be known: by its name, or by words that stand for one only."""
    if any(True for _ in kind.texts(record, "employer", "platform")):
        return True
    told = (
        (language, text.words(language)) for _, text in kind.texts(record, "employer-kind") for language in LANGUAGES
    )
    return not all(_BY_KIND[language].match(words.text) for language, words in told if words)


def _own_words(dossier: Dossier, order: Order) -> Iterator[Finding]:
    employers = {
        words.text: record.id
        for record in dossier.records.values()
        for _, name in kind_of(record).texts(record, "employer", "platform")
        for words in (name.zh, name.en)
        if words is not None
    }
    for text in markdown_texts(dossier):
        if not {about_edition(order.id, language) for language in order.languages}.isdisjoint(text.about):
            for start, said in _pending(text.text, text.language):
                if not _DENIED[text.language].search(said):
                    details = {"name": said.strip(), "order": order.id}
                    yield Finding("petition-pending-case", text.at(start), details, text.about)
            for name, record in employers.items():
                if name in text.text:
                    details = {"name": name, "record": record}
                    yield Finding("petition-names-employer", text.at(text.text.index(name)), details, text.about)


def _pending(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Each clause that tells of a case before a court: where it begins, and it up to these words."""
    for clause in _CLAUSE[language].finditer(text):
        found = tuple(_PENDING[language].finditer(clause[0]))
        if found:
            yield clause.start(), clause[0][: found[-1].end()]
