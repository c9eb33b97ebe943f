"""What a person told us is worded no more exactly, and no nearer to the person, than was agreed.

The ladder makes fields less exact; titles, summaries and other words are printed as they stand,
and are looked through here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from advocacy.check.printed_texts import printed_texts
from advocacy.check.record_words import words_with
from advocacy.model.consent import SCOPES, Consent
from advocacy.model.dossier import Dossier
from advocacy.model.finding import LANGUAGES, Finding, Language
from advocacy.model.record import Record
from advocacy.model.region import parts_within, province
from advocacy.model.text import Text, Words

_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_HAN = "[一二三四五六七八九十]"
_SORT_ZH = "(?:视力|听力|言语|肢体|智力|精神|多重)"
# Per field that the ladder makes less exact, how a text would say it exactly.
_EXACT: Mapping[str, Mapping[Language, re.Pattern[str]]] = {
    "happened": {
        "zh": re.compile(
            rf"\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}月\d{{1,2}}日|{_HAN}{{1,3}}月{_HAN}{{1,3}}日"
            r"|\d{4}-\d{2}(?:-\d{2})?"
        ),
        "en": re.compile(
            rf"\b\d{{1,2}} {_MONTHS}(?: \d{{4}})?|\b{_MONTHS} \d{{1,4}}\b|\b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b"
        ),
    },
    "person.age": {
        "zh": re.compile(rf"(?:\d{{1,3}}|{_HAN}{{2,4}})周?岁"),
        "en": re.compile(r"\b(?:aged|age) \d{1,3}\b|\b\d{1,3}[- ]years?[- ]old\b"),
    },
    "person.grade": {
        "zh": re.compile(rf"(?:残疾|{_SORT_ZH})[一二三四1-4]级|[一二三四1-4]级(?:残疾|{_SORT_ZH})"),
        "en": re.compile(r"\bgrade[- ](?:[1-4]|one|two|three|four)\b", re.IGNORECASE),
    },
}
Details = dict[str, str | tuple[str, str]]
_CALLED = ("对本人的称呼", "what the person is called")
_QUOTED = ("本人的原话", "the person's own words")


def stories(dossier: Dossier) -> Iterator[Finding]:
    """Own stories with days, ages, grades, places, names or quotations that were not agreed to."""
    for record in dossier.records.values():
        given = record.consent
        if not record.own_story() or not isinstance(given, Consent):
            continue
        if given.scope not in {"anonymised", "pseudonymous", "quote"}:
            continue  # not told at all, or told as the person that they are
        if record.private is True or given.over(dossier.today):
            continue  # to withdraw a story must ask for no other work
        about = (f"record:{record.id}",)
        for where, words, field, what in _too_exact(dossier, record, given):
            details: Details = {"name": record.id, "where": where, "what": what, "field": field}
            yield Finding("story-too-exact", words.place, details, about)
        for where, words, beyond in _beyond(dossier, record, given):
            said: Details = {
                "name": record.id,
                "where": where,
                "what": beyond,
                "scope": given.scope,
            }
            yield Finding("story-beyond-scope", words.place, said, about)
        place = getattr(record, "where", None)
        if isinstance(place, Text) and "where" not in given.exact and province(place) is None:
            yield Finding(
                "place-not-told", dossier.places.of(record.at, "where"), {"name": record.id}, about
            )


def _too_exact(
    dossier: Dossier, record: Record, given: Consent
) -> Iterator[tuple[str, Words, str, str]]:
    """Field, words, the field whose exactness they give away, and how."""
    place = None if "where" in given.exact else getattr(record, "where", None)
    employer = None if "employer_name" in given.exact else getattr(record, "employer_name", None)
    for where, language, words in _texts(dossier, record):
        text = unicodedata.normalize("NFKC", words.text)
        for field, forms in _EXACT.items():
            found = forms[language].search(text)
            if found and field not in given.exact and field.partition(".")[0] not in given.exact:
                yield where, words, field, found[0]
        if isinstance(place, Text):
            for name in parts_within(place, language):
                if name in text:
                    yield where, words, "where", name
        if isinstance(employer, Text):
            named = employer.words(language)
            if named is not None and named.text in words.text:
                yield where, words, "employer_name", named.text


def _beyond(
    dossier: Dossier, record: Record, given: Consent
) -> Iterator[tuple[str, Words, tuple[str, str]]]:
    """Field, words, and what of the person they hold."""
    called = record.called() if given.scope == "anonymised" else None
    quote = record.quote if SCOPES.index(given.scope) < SCOPES.index("quote") else None
    for where, language, words in _texts(dossier, record):
        for secret, what in ((called, _CALLED), (quote, _QUOTED)):
            said = None if secret is None else secret.words(language)
            if said is not None and said.text in words.text:
                yield where, words, what


def _texts(dossier: Dossier, record: Record) -> Iterator[tuple[str, Language, Words]]:
    """The words of the record, and those of other texts that go with it."""
    for spoken, beside in words_with(dossier, record.id):
        yield f"::: record {record.id}", spoken, beside
    for where, text in printed_texts(record):
        for language in LANGUAGES:
            words = text.words(language)
            if words is not None:
                yield where, language, words
