"""What a person told us is worded no more exactly, and no nearer to the person, than was agreed.

Generalisation makes fields less exact; titles, summaries and other words are printed as they stand,
and are looked through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advocacy.check.exact_words import EXACT, named_in, repeated_clause, said_exactly
from advocacy.check.identifiers.plain import plain
from advocacy.check.printed_texts import printed_texts
from advocacy.check.record_words import words_beside
from advocacy.check.typed_texts import TypedTexts
from advocacy.kinds import kind_of
from advocacy.kinds.about_persons import is_own_account
from advocacy.model.consent import SCOPES, Consent
from advocacy.model.dossier import Dossier
from advocacy.model.entry import covered, within
from advocacy.model.finding import LANGUAGES, Details, Finding, Language
from advocacy.model.record import Record
from advocacy.model.text import Text, Words
from advocacy.places.finer_places import finer_places
from advocacy.places.province import parts_within, province

_SIGNS = re.compile(r"[*_`\\]+")
_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff])(?:[ \t]+|[ \t]*\n[ \t]*)(?=[\u3400-\u9fff])")
_Said = tuple[str, Language, Words]  # the field, and what stands in it
_CALLED = ("对本人的称呼", "what the person is called")
_QUOTED = ("本人的原话", "the person's own words")


def quasi_identifiers(dossier: Dossier, typed: TypedTexts) -> Iterator[Finding]:
    """Own stories with days, ages, grades, places, names or quotations that were not agreed to."""
    beside = words_beside(typed)
    for record in dossier.records.values():
        given = record.consent
        if not isinstance(given, Consent) or not is_own_account(record, dossier.sources):
            continue
        if given.scope not in {"anonymised", "pseudonymous", "quote"}:
            continue  # not told at all, or told as the person that they are
        if record.private is True or given.over(dossier.today):
            continue  # to withdraw a story must ask for no other work
        about = (f"record:{record.id}",)
        texts = (*((f"::: record {record.id}", *one) for one in beside.get(record.id, ())), *_texts(dossier, record))
        for where, words, field, what in _too_exact(record, given, texts):
            details: Details = {"name": record.id, "where": where, "what": what, "field": field}
            details["exact"] = ", ".join(dict.fromkeys((*given.exact, field)))
            yield Finding("story-too-exact", words.place, details, about)
        for where, words, beyond in _beyond(record, given, texts):
            said: Details = {"name": record.id, "where": where, "what": beyond, "scope": given.scope}
            yield Finding("story-beyond-scope", words.place, said, about)
        for field, place in kind_of(record).texts(record, "place"):
            if not covered(field, given.exact) and province(place) is None:
                spot = dossier.places.of(record.at, *field.split("."))
                yield Finding("place-not-told", spot, {"name": record.id, "field": field}, about)


def _too_exact(record: Record, given: Consent, texts: Iterable[_Said]) -> Iterator[tuple[str, Words, str, str]]:
    """Field, words, the field whose exactness they give away, and how."""
    kind = kind_of(record)
    bounds = {sort: _bound(kind.paths(sort), given) for sort in (*EXACT, "place")}
    parts = [
        (field, language, _searched(part))
        for field, place in kind.texts(record, "place")
        if not covered(field, given.exact)
        for language in LANGUAGES
        for part in parts_within(place, language)
    ]
    named = kind.texts(record, "employer", "platform")
    names = [one for one in named if not covered(one[0], given.exact)]
    for where, language, words in texts:
        if covered(where, given.exact):
            continue
        text = _searched(words.text)
        for sort in EXACT:
            exact = said_exactly(sort, text, language)
            if exact is not None and bounds[sort] is not None:
                yield where, words, bounds[sort] or where, exact
        finer = () if bounds["place"] is None else _finer(text, language)
        for one in finer:
            yield where, words, bounds["place"] or where, one
        for field, of, part in parts:
            if of == language and part in text and not any(part in one for one in finer):
                yield where, words, field, part
        for field, name in names:
            said = name.words(language)
            found_name = None if said is None else named_in(text, _searched(said.text), language)
            if found_name is not None:
                yield where, words, field, found_name


def _searched(text: str) -> str:
    """`text` as it is looked through: half width, simplified, without emphasis, 遵 义 市 as 遵义市."""
    return _BETWEEN.sub("", _SIGNS.sub("", plain(text)))


def _finer(text: str, language: Language) -> tuple[str, ...]:
    """The finer places that `text` names, also those in the other language: Zunyi 的一家酒店."""
    other: Language = "en" if language == "zh" else "zh"
    return tuple(dict.fromkeys((*finer_places(text, language), *finer_places(text, other))))


def _bound(fields: tuple[str, ...], given: Consent) -> str | None:
    """The field by which the consent could allow to be exact; None where it does.

    The empty text where the kind has none: then the text itself can be allowed.
    """
    if any(covered(one, given.exact) for one in fields):
        return None
    return fields[0] if fields else ""


def _beyond(record: Record, given: Consent, texts: Iterable[_Said]) -> Iterator[tuple[str, Words, tuple[str, str]]]:
    """Field, words, and what of the person they hold."""
    kind = kind_of(record)
    secrets: list[tuple[Text, tuple[str, str]]] = []
    if given.scope == "anonymised":
        secrets += [(text, _CALLED) for _, text in kind.texts(record, "called")]
    if SCOPES.index(given.scope) < SCOPES.index("quote"):
        quotes = [text for _, text in kind.texts(record, "quote")]
        quotes += [record.quote] if record.quote is not None else []
        secrets += [(text, _QUOTED) for text in quotes]
    for where, language, words in texts:
        for secret, what in secrets:
            said = secret.words(language)
            if said is not None and repeated_clause(_searched(words.text), _searched(said.text)):
                yield where, words, what


def _texts(dossier: Dossier, record: Record) -> Iterator[_Said]:
    """The words of the record and of the sources that nobody published."""
    printed = [*printed_texts(record)]
    if not within("sources", record.private_fields()):
        cited = (dossier.sources.get(one.source) for one in record.sources)
        printed += [("sources", one.title) for one in cited if one and one.standing == "testimony"]
    for where, text in printed:
        for language in LANGUAGES:
            words = text.words(language)
            if words is not None:
                yield where, language, words
