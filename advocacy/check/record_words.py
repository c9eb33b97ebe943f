"""Words tied to records, `::: record ID`: the records exist, and nothing else repeats withheld ones.

What a record says is printed only where the record is. So words of one that is withheld, or whose
file is gone, stop a text in which they stand outside of its own block.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from advocacy.check.identifiers.plain import plain
from advocacy.check.written import written
from advocacy.kinds import kind_of
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Indicator
from advocacy.model.finding import LANGUAGES, Details, Finding, Language, about_edition
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicRecord
from advocacy.model.record import Record
from advocacy.model.recordblock import Saying, ids_of_lines, record_blocks, sayings
from advocacy.model.suggestion import Names
from advocacy.model.text import Text, Words

# A clause that is as long says the same thing when it comes again; in bytes, three a Han character.
_SHORTEST_CLAUSE = 30
_SHORTEST_TITLE = 8  # characters
_COLONS = re.compile("[:：﹕∶꞉︓]{2,}")
_COLONS_OF_A_FENCE = 3
_CLAUSE = re.compile(r"[，。；：！？、“”‘’（）《》…—,.;:!?\"()\n]+")
_UNSEEN = re.compile(r"[\s*_`\\]+")
# What a person is called, where it is a name and no word such as “the driver”.
_NAME = re.compile(r"[小阿老][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]某[\u4e00-\u9fff]{0,2}|[A-Z][a-z]+(?: [A-Z][a-z]+)*")


@dataclass(frozen=True, slots=True)
class _Typed:
    """One Markdown text that people typed, and the line at which it begins in its file."""

    language: Language
    file: str
    text: str
    line: int
    about: tuple[str, ...]


def record_words(dossier: Dossier) -> Iterator[Finding]:
    """Blocks of records that are not there, and blocks without an end."""
    known = dossier.records.keys()
    near = Names(known)
    for one in _typed(dossier):
        for number, line in enumerate(one.text.split("\n")):
            for sign in _almost_fences(line):
                place = Place(one.file, one.line + number, sign.start() + 1)
                yield Finding("fence-sign", place, {"detail": sign[0]}, one.about)
        for block in record_blocks(one.text):
            place = Place(one.file, one.line + block.first, 1)
            if not block.closed:
                detail = " ".join(("record", *block.ids))
                yield Finding("fence-open", place, {"detail": detail}, one.about)
            for name in block.ids or ("",):
                if name not in known and f"record:{name}" not in dossier.broken:
                    details: Details = {"record": name, "meant": near.did_you_mean(name)}
                    yield Finding("record-block-unknown", place, details, one.about)


def _almost_fences(line: str) -> Iterator[re.Match[str]]:
    """Colons that look like a fence and are none: the words after them would always be printed."""
    for colons in _COLONS.finditer(line):
        begins = not line[: colons.start()].strip(" \t>*+-")
        is_short = len(colons[0]) == _COLONS_OF_A_FENCE - 1  # 注：：……
        if begins if is_short else not begins or not colons[0].isascii():
            yield colons


def words_with(dossier: Dossier, record: str) -> Iterator[tuple[Language, Words]]:
    """The words that go with a record, each block with the place of its first line."""
    for one in _typed(dossier):
        lines = one.text.split("\n")
        for block in record_blocks(one.text):
            if record in block.ids:
                inside = "\n".join(lines[block.first + 1 : block.last])
                place = Place(one.file, one.line + block.first + 1, 1)
                yield one.language, Words(inside, place)


def sayings_of(dossier: Dossier, language: Language, uses: AbstractSet[str]) -> Iterator[Saying]:
    """The paragraphs that an edition, which draws on `uses`, prints with records."""
    for one in _typed(dossier):
        if one.language == language and not uses.isdisjoint(one.about):
            yield from sayings(one.text)


def _typed(dossier: Dossier) -> Iterator[_Typed]:
    for (genre, language), page in dossier.templates.pages.items():
        yield _Typed(language, page.file, page.text, 1, (f"genre:{genre}",))
    genres = tuple(f"genre:{genre}" for genre in dossier.templates.genres)
    for name, part in dossier.templates.shared.items():
        spoken: Language = "en" if name.endswith(".en.md") else "zh"
        yield _Typed(spoken, part.file, part.text, 1, genres)
    for (order, language), own in dossier.own_words.items():
        for text, line in own.parts.values():
            yield _Typed(language, own.file, text, line, (about_edition(order, language),))


# ---------------------------------------------------------------- repetitions


def repeated_words(
    dossier: Dossier, order: Order, uses: AbstractSet[str], withheld: Iterable[str], gone: Mapping[str, Iterable[str]]
) -> Iterator[Finding]:
    """Words of a record that the texts of `order` repeat although it is not printed there.

    `uses` is what the order draws on, `withheld` the ids of records that are kept out of it, `gone`
    the words of records whose files were deleted.
    """
    kept_out = frozenset(withheld)
    others = [record for name, record in dossier.records.items() if name not in kept_out]
    free = "\n".join(_free(dossier, others))
    secrets = {name: phrases_of(dossier.records[name]) for name in sorted(kept_out)}
    secrets |= {name: tuple(words) for name, words in gone.items()}
    used = [one for one in _typed(dossier) if not uses.isdisjoint(one.about)]
    values = [words for about, words in _values(dossier) if secrets and not uses.isdisjoint(about)]
    for name, phrases in secrets.items():
        own = [phrase for phrase in phrases if phrase not in free]
        passages = (*_paragraphs(used, name), *((one.place, one.text) for one in values))
        for place, text in passages if own else ():
            if any(_holds(text, phrase) for phrase in own):
                details = {"record": name, "file": place.file}
                yield Finding("text-tells-withheld", place, details, (f"order:{order.id}",))


def _paragraphs(typed: Iterable[_Typed], name: str) -> Iterator[tuple[Place, str]]:
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
    for said in written(dossier):
        if not said.whole_lines:
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
    return phrase in _closed(text)


def _free(dossier: Dossier, others: Iterable[Record]) -> Iterator[str]:
    """What may be said whatever is withheld: other records, laws, what was published."""
    for record in others:
        for text in _texts(record):
            yield from _both(text)
    for law in dossier.laws.values():
        for article in law.articles.values():
            yield from (_closed(article.zh.text), _closed(article.en.text))
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
                found[_closed(name.text)] = None
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
            for clause in _CLAUSE.split(words.text) if words else ():
                closed = _closed(clause)
                if len(closed.encode()) >= _SHORTEST_CLAUSE:
                    yield closed


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
            yield _closed(words.text)


@functools.lru_cache(maxsize=4096)
def _closed(text: str) -> str:
    """A text without white space and signs of Markdown, in small letters and simplified characters."""
    return _UNSEEN.sub("", plain(text)).casefold()
