"""Private in part: the fields exist, something is left to print, and no other field tells them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from advocacy.check.printed_texts import printed_texts
from advocacy.kinds import kind_of
from advocacy.kinds.field import Value
from advocacy.model.consent import Consent
from advocacy.model.dossier import Dossier
from advocacy.model.entry import field_names, within
from advocacy.model.finding import LANGUAGES, Details, Finding, Language
from advocacy.model.place import Place
from advocacy.model.record import NEEDED, Record
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.suggestion import did_you_mean
from advocacy.model.text import Text

_SHORTEST = {"zh": 2, "en": 4}
Way = tuple[str | int, ...]


def private_fields(dossier: Dossier, record: Record) -> Iterator[Finding]:
    """Names of fields that are none, fields no record can be without, and private words told."""
    about = (f"record:{record.id}",)
    known = field_names(type(record)) - {"id", "at"}
    for path, name in _named(record):
        place = dossier.places.of(record.at, *path)
        if name not in known:
            details: Details = {"key": str(path[0]), "name": name, "meant": did_you_mean(name, known)}
            yield Finding("private-field-unknown", place, details, about)
        elif "exact" in path:
            continue
        elif name in NEEDED:
            yield Finding("private-field-needed", place, {"name": record.id, "field": name}, about)
        else:
            for where, spot in _told(record, name):
                details = {"name": record.id, "field": name, "where": where}
                yield Finding("private-field-told", spot, details, about)


def _named(record: Record) -> Iterator[tuple[Way, str]]:
    """Every name of a field in `private` and in the consent, with the way to it."""
    if isinstance(record.private, tuple):
        for number, name in enumerate(record.private):
            yield ("private", number), name
    if isinstance(record.consent, Consent):
        for number, one in enumerate(record.consent.withheld):
            yield ("consent", "withheld", number, "field"), one.field
        for number, name in enumerate(record.consent.exact):
            yield ("consent", "exact", number), name


def _told(record: Record, name: str) -> Iterator[tuple[str, Place]]:
    """The printed fields that hold the words of the private field `name`, and where."""
    values = ((one.path, one.value(record)) for one in kind_of(record).fields)
    secret = [
        value for path, value in values if value is not None and not isinstance(value, bool) and within(path, {name})
    ]
    if name == "quote" and record.quote is not None:
        secret.append(record.quote)
    for where, text in printed_texts(record):
        for language in LANGUAGES:
            words = text.words(language)
            if words is None:
                continue
            plain = "".join(words.text.split())
            if any(one in plain for value in secret for one in _forms(value, language)):
                yield where, words.place


def _forms(value: Value, language: Language) -> Iterator[str]:
    """How a value would stand in a text, without white space."""
    match value:
        case Text():
            words = value.words(language)
            plain = "" if words is None else "".join(words.text.split()).rstrip("。.")
            if len(plain) >= _SHORTEST[language]:
                yield plain
        case PartialDate():
            yield f"{value.year}"
        case Money():
            yield f"{value.amount}"
            yield f"{value.amount:,}"
        case int():
            yield f"{value}岁" if language == "zh" else f"aged{value}"
        case _:
            assert_never(value)
