"""Laws: what laws.yaml says of them, with the words that the files of their texts hold.

What a file holds is printed as it stands there. Nothing is corrected: words that stand in both places and
differ, an article that the text has not, and an entry without words are findings about the law.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cached_property
from typing import Any

from advocacy.lawtexts.comparing import around
from advocacy.load.disk import Disk
from advocacy.load.expected import Pair
from advocacy.load.law_files import LawFile, NamedWords, Wanted, law_files, read_named_words, read_whole_text
from advocacy.load.lists import read_list
from advocacy.model.entry_files import DRAFTS_OF_LAW, LAW_TEXTS, LISTS
from advocacy.model.finding import Details, Finding, Language
from advocacy.model.law import Article, ArticleEntry, LaterText, Law, LawEntry
from advocacy.model.lawtext import LawText, LawWords
from advocacy.model.place import Place, Places
from advocacy.model.suggestion import Names
from advocacy.model.text import Words

_Path = tuple[str | int, ...]
_SIGNS = re.compile(r"[\W_]+")
_MOST_NEAR = 12


def read_laws(disk: Disk, language: Language) -> dict[str, Law]:
    """Every good law of laws.yaml by id, with its words."""
    entries = read_list(LawEntry, "law", LISTS["law"], disk, language)
    files = {folder: law_files(disk, folder) for folder in (LAW_TEXTS, DRAFTS_OF_LAW)} if entries else {}
    wanted = _wanted(entries)
    laws = {}
    for entry in entries.values():
        versions = files[folder_of(entry)]
        here = [one for one in versions if one.law == entry.id]
        one = next((one for one in here if one.version == entry.version), None)
        before = len(disk.findings)
        text = None if one is None else read_named_words(disk, one, wanted[entry.id])
        if one is not None and text is None:
            continue
        later = tuple(_later(disk, [file for file in here if file.version > entry.version]))
        disk.findings += tuple(_Entry(entry, one, text, disk).findings())
        if len(disk.findings) == before:
            laws[entry.id] = _with_words(entry, one, text, later)
    return laws


def folder_of(entry: LawEntry) -> str:
    """Where the text of a law lies."""
    return DRAFTS_OF_LAW if entry.passed_as == "draft" else LAW_TEXTS


def _wanted(entries: Mapping[str, LawEntry]) -> dict[str, Wanted]:
    """By law what laws.yaml names of it."""
    basis: dict[str, set[str]] = {law: set() for law in entries}
    for entry in entries.values():
        for article in entry.articles.values():
            if article.set_by is not None and article.set_by.law in basis:
                basis[article.set_by.law].add(article.set_by.article)
    return {law: Wanted(frozenset(entry.articles), frozenset(basis[law])) for law, entry in entries.items()}


def _later(disk: Disk, files: list[LawFile]) -> Iterator[LaterText]:
    for one in files:
        text = read_named_words(disk, one, Wanted())
        if text is not None:
            yield LaterText(one.version, text.effective)


class _Entry:
    """One entry of laws.yaml beside the text of its version, where there is one."""

    def __init__(self, entry: LawEntry, file: LawFile | None, text: NamedWords | None, disk: Disk) -> None:
        self._entry = entry
        self._file = file
        self._text = text
        self._disk = disk
        self._places = Places(disk.places)

    def findings(self) -> Iterator[Finding]:
        """What keeps the law from being printed."""
        if self._text is not None:
            yield from self._facts(self._text)
        for number, article in self._entry.articles.items():
            yield from self._article(number, article)

    def _finding(self, code: str, path: _Path, details: Details) -> Finding:
        return Finding(code, self._places.of(self._entry.at, *path), details, (f"law:{self._entry.id}",))

    def _facts(self, text: NamedWords) -> Iterator[Finding]:
        entry = self._entry
        for field, said, printed in (
            ("title", entry.title.either("zh").text, text.title),
            ("issuer", entry.issuer.either("zh").text, text.issuer),
            ("promulgated", _day(entry.promulgated), _day(text.promulgated)),
        ):
            if said != printed:
                details: Details = {"field": field, "file": self._name, "said": said, "printed": printed}
                yield self._finding("law-fact-differs", (field,), details)

    @property
    def _name(self) -> str:
        return "" if self._file is None else self._file.file

    def _article(self, number: str, article: ArticleEntry) -> Iterator[Finding]:
        said = "" if article.zh is None else article.zh.text
        path: _Path = ("articles", number)
        if self._text is None:
            if not said:
                file = f"{folder_of(self._entry)}/{self._entry.id}.{self._entry.version}.md"
                yield self._finding("law-words-missing", path, {"article": number, "file": file})
            return
        printed = self._text.words.get(number)
        if printed is None:
            details: Details = {"article": number, "file": self._name, "meant": self._whole.meant(number, said)}
            yield self._finding("law-article-missing", path, details)
        elif said and said != printed.text:
            details = {
                "article": number,
                "file": self._name,
                "said": around(said, printed.text),
                "printed": around(printed.text, said),
                "elsewhere": self._whole.elsewhere(number, said),
            }
            yield self._finding("law-words-differ", (*path, "zh"), details)

    @cached_property
    def _whole(self) -> _WholeText:
        read = None if self._file is None else read_whole_text(self._disk, self._file)
        return _WholeText(LawText({}) if read is None else read[1])


class _WholeText:
    """All provisions of a text, looked through only where one of laws.yaml is not as it stands there."""

    def __init__(self, text: LawText) -> None:
        provisions = text.provisions()
        self._names = Names(provisions)
        self._of_article: dict[str, list[str]] = {}
        self._with_words: dict[str, str] = {}
        for one in provisions:
            self._of_article.setdefault(one.partition(".")[0], []).append(one)
            words = text.words(one)
            self._with_words.setdefault(_letters(words.text) if words else "", one)

    def meant(self, number: str, said: str) -> Pair:
        """Where the words stand that somebody typed, else which provisions are near."""
        other = self._with_words.get(_letters(said)) if said else None
        if other is not None:
            return (f"这些文字是 {other}", f"these words are {other}")
        near = self._of_article.get(number.partition(".")[0], [])[:_MOST_NEAR]
        return (
            (f"这一条有 {'、'.join(near)}", f"it has {', '.join(near)}") if near else self._names.did_you_mean(number)
        )

    def elsewhere(self, number: str, said: str) -> Pair:
        """That the words that somebody typed are those of another provision, where they are."""
        other = self._with_words.get(_letters(said), number)
        return ("", "") if other == number else (f"；这些文字是 {other}", f"; these words are {other}")


def _with_words(entry: LawEntry, file: LawFile | None, text: NamedWords | None, later: tuple[LaterText, ...]) -> Law:
    here = Place("") if file is None else Place(file.file)
    words = {} if text is None else {number: _words(here, one) for number, one in text.words.items()}
    basis = {} if text is None else {number: _words(here, one) for number, one in text.basis.items()}
    articles = {
        number: Article(**{**_values(article), "zh": words.get(number, article.zh)})
        for number, article in entry.articles.items()
    }
    effective, as_of = (None, None) if text is None else (text.effective, text.as_of)
    facts = {**_values(entry), "articles": articles}
    return Law(**facts, effective=effective, as_of=as_of, later=later, basis=basis)


def _values(part: LawEntry | ArticleEntry) -> dict[str, Any]:
    return {one.name: getattr(part, one.name) for one in fields(part)}


def _words(file: Place, words: LawWords) -> Words:
    return Words(words.text, Place(file.file, words.line, words.column))


def _day(day: datetime.date | None) -> str:
    return "-" if day is None else day.isoformat()


def _letters(words: str) -> str:
    """The words without blanks and punctuation, which collections write in several ways."""
    return _SIGNS.sub("", words)
