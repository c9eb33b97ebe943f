"""Nothing else repeats the words of a record that is withheld, or whose file is gone.

What a record says is printed only where the record is. So its words stop a text in which they stand
outside of its own block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from advocacy.check.clauses import clauses, closed
from advocacy.check.typed_texts import MarkdownText, markdown_texts, yaml_texts
from advocacy.kinds import kind_of
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Indicator
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord
from advocacy.model.record import Record
from advocacy.model.recordblock import ids_of_lines
from advocacy.model.text import Text, Words

# A clause that is as long says the same thing when it comes again; in bytes, three a Han character.
_SHORTEST_CLAUSE = 30
_SHORTEST_TITLE = 8  # characters
# What a person is called, where it is a name and no word such as “the driver”.
_NAME = re.compile(r"[小阿老][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]某[\u4e00-\u9fff]{0,2}|[A-Z][a-z]+(?: [A-Z][a-z]+)*")


def repeated_words(
    dossier: Dossier,
    order: Order,
    uses: AbstractSet[str],
    withheld: Iterable[str],
    removed: Mapping[str, Iterable[str]],
) -> Iterator[Finding]:
    """Words of a record that the texts of `order` repeat although it is not printed there.

    `uses` is what the order draws on, `withheld` the ids of records that are kept out of it, `removed`
    the words of records whose files were deleted.
    """
    kept_out = frozenset(withheld)
    secrets = {name: phrases_of(dossier.records[name]) for name in sorted(kept_out)}
    secrets |= {name: tuple(words) for name, words in removed.items()}
    if not secrets:
        return
    others = [record for name, record in dossier.records.items() if name not in kept_out]
    free = "\n".join(_free(dossier, others))
    used = [one for one in markdown_texts(dossier) if not uses.isdisjoint(one.about)]
    values = [words for about, words in _values(dossier) if not uses.isdisjoint(about)]
    for name, phrases in secrets.items():
        own = [phrase for phrase in phrases if phrase not in free]
        passages = (*_paragraphs(used, name), *((one.place, one.text) for one in values))
        for place, text in passages if own else ():
            if any(_holds(text, phrase) for phrase in own):
                details = {"record": name, "file": place.file}
                yield Finding("text-tells-withheld", place, details, (f"order:{order.id}",))


def _paragraphs(typed: Iterable[MarkdownText], name: str) -> Iterator[tuple[Place, str]]:
    """Every paragraph of Markdown, without the lines that go with the record `name`."""
    for one in typed:
        paragraph: list[str] = []
        ids = ids_of_lines(one.text)
        for number, line in enumerate((*one.text.split("\n"), "")):
            if line.strip():
                paragraph.append("" if name in ids[number] else line)
            elif paragraph:
                first = one.line + number - len(paragraph)
                yield Place(one.file, first, 1), "\n".join(paragraph)
                paragraph = []


def _values(dossier: Dossier) -> Iterator[tuple[tuple[str, ...], Words]]:
    """Every text of YAML that a document may print, but for records and what is free."""
    for said in yaml_texts(dossier):
        if said.kind != "record":
            yield said.about, Words(said.raw, said.place)
    for about, text in _names(dossier):
        for language in LANGUAGES:
            words = text.words(language)
            if words is not None:
                yield about, words


def _names(dossier: Dossier) -> Iterator[tuple[tuple[str, ...], Text]]:
    """What is printed beside figures, of bodies and of sources that nobody published."""
    counted: dict[str, list[str]] = {}
    for indicator in dossier.indicators.values():
        about = f"indicator:{indicator.id}"
        counted.setdefault(indicator.population or "", []).append(about)
        yield (about,), indicator.name
        for text in (*(one.why for one in indicator.breaks), *_notes(indicator)):
            yield (about,), text
    for population in dossier.populations.values():
        yield tuple(counted.get(population.id, ())), population.name
    for body in dossier.agenda.bodies.values():
        yield (f"body:{body.id}",), body.name
    for source in dossier.sources.values():
        if source.standing == "testimony":
            yield (f"source:{source.id}",), source.title


def _notes(indicator: Indicator) -> Iterable[Text]:
    """The notes of its figures, each once."""
    return dict.fromkeys(note for figure in indicator.figures for note in figure.notes)


def _holds(text: str, phrase: str) -> bool:
    if phrase.isalpha() and phrase.isascii() and len(phrase.encode()) < _SHORTEST_CLAUSE:
        spelled = r"\s*".join(phrase)  # a name or a short title, as words of its own
        return re.search(rf"(?<![a-z]){spelled}(?![a-z])", text.casefold()) is not None
    return phrase in closed(text)


def _free(dossier: Dossier, others: Iterable[Record]) -> Iterator[str]:
    """What may be said whatever is withheld: other records, laws, what was published."""
    for record in others:
        for text in _texts(record):
            yield from _both(text)
    for law in dossier.laws.values():
        for article in law.articles.values():
            yield from (closed(article.zh.text), closed(article.en.text))
    for source in dossier.sources.values():
        if source.standing != "testimony":
            yield from _both(source.title)


def phrases_of(record: Record) -> tuple[str, ...]:
    """The words by which a record is known again, without white space and in small letters."""
    found = dict.fromkeys(_phrases(record.title, record.summary, _texts(record)))
    for _, called in kind_of(record).texts(record, "called"):
        for language in LANGUAGES:
            name = called.words(language)
            if name is not None and _NAME.fullmatch(name.text):
                found[closed(name.text)] = None
    return tuple(found)


def phrases_of_public(record: PublicRecord) -> tuple[str, ...]:
    """The same of what of it may be printed, to know it again once its file is gone."""
    details = [one.value for one in record.details if isinstance(one.value, Text)]
    return tuple(dict.fromkeys(_phrases(record.title, record.summary, details)))


def _phrases(title: Text, summary: Text, others: Iterable[Text]) -> Iterator[str]:
    for text in (title, summary):
        yield from (one for one in _both(text) if len(one) >= _SHORTEST_TITLE)
    for text in (title, summary, *others):
        for language in LANGUAGES:
            words = text.words(language)
            if words is not None:
                yield from clauses(words.text, _SHORTEST_CLAUSE)


def _texts(record: Record) -> Iterator[Text]:
    yield from (record.title, record.summary)
    if record.quote is not None:
        yield record.quote
    for line in kind_of(record).lines(record):
        if isinstance(line.value, Text):
            yield line.value


def _both(text: Text) -> Iterator[str]:
    for language in LANGUAGES:
        words = text.words(language)
        if words is not None:
            yield closed(words.text)
