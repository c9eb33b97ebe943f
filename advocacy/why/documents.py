"""What went into the documents of an order, what was left out, and how the drafts that lie there stand to them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advocacy.edition import Edition
from advocacy.model.codes import severity_of
from advocacy.model.document import PrintedFigure
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, brief_of, other_of
from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger, ShelvedFile
from advocacy.model.paths import CampaignPaths
from advocacy.model.walk import body, walk
from advocacy.pipeline import produce
from advocacy.result import Evidence, Request, Result
from advocacy.shelve import digest_parts, fingerprint, lock_of, read_ledger
from advocacy.steps import Steps
from advocacy.why.naming import Meant
from advocacy.why.records import Fate, fates_of
from advocacy.write import writer_of

State = Literal["absent", "current", "final", "outdated", "edited", "kept", "stopped", "unordered"]


@dataclass(frozen=True, slots=True)
class Draft:
    """How a file of the drafts folder stands to what a build would make of it now.

    `kept`: a verification file that stays with an edited brief. `beside` are newer texts that lie beside an edited
    one, `built` is the day of the build that wrote it, `lock` the file that shows that it is open.
    """

    file: str
    state: State
    built: datetime.date | None = None
    beside: tuple[str, ...] = ()
    lock: str = ""


@dataclass(frozen=True, slots=True)
class DocumentsOfOrder:
    """The documents of an order: each file, the fate of each record on its problems, what it prints else.

    `elsewhere` is how many records are about other problems. `figures` are the indicators that are printed, each
    with how many of its values are.
    """

    order: str
    drafts: tuple[Draft, ...]
    fates: tuple[Fate, ...]
    elsewhere: int
    figures: Mapping[str, int]
    names: Mapping[str, tuple[str, str]]
    uses: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, Mapping[str, bool]]
    findings: tuple[Finding, ...]


def files_of(meant: Meant, result: Result) -> tuple[str, ...]:
    """The files of the order, or the one that was named: of a text beside an edited draft that draft."""
    every = sorted({*(one.name for one, _ in result.ready), *result.stopped})
    mine = tuple(name for name in every if brief_of(name) == meant.id)
    if not meant.file:
        return mine
    stem, _, ending = meant.file.rpartition(".")
    edition = f"{stem.partition('.new')[0]}.{ending}"
    return (edition if edition in mine else meant.file,)


def documents_of(
    result: Result, evidence: Evidence, order: str, names: tuple[str, ...], root: Path
) -> DocumentsOfOrder:
    """The documents of the order in the files `names`."""
    dossier, drafts = evidence.dossier, CampaignPaths(root).drafts
    shelf = _Shelf(result, evidence, drafts, read_ledger(drafts)[0])
    known = dossier.orders[order]
    made = [edition for edition, _ in result.ready if edition.name in names]
    fates = [fates_of(result, dossier, name, known) for name in dossier.records]
    concerned = [one for one in fates if one.state != "other-problems"]
    figures = _figures(made)
    called = {name: dossier.indicators[name].name for name in figures if name in dossier.indicators}
    return DocumentsOfOrder(
        order,
        tuple(shelf.draft(name) for name in names),
        tuple(concerned),
        len(fates) - len(concerned),
        figures,
        {name: (text.either("zh").text, text.either("en").text) for name, text in called.items()},
        {word: tuple(_used(made, word)) for word in ("chart", "law", "source")},
        dict(_parts(dossier, order, names)),
        tuple(_findings(result, order, made, names)),
    )


def _figures(made: Iterable[Edition]) -> dict[str, int]:
    """The indicators that the files print, the most frequent number of a file."""
    most: Counter[str] = Counter()
    for edition in made:
        inside = walk(tuple(body(edition.document)))
        most |= Counter(one.figure.indicator for one in inside if isinstance(one, PrintedFigure))
    return dict(sorted(most.items()))


def _used(made: Iterable[Edition], word: str) -> Iterator[str]:
    named = {use.partition(":")[2] for edition in made for use in edition.uses if use.startswith(f"{word}:")}
    yield from sorted(named)


def _parts(dossier: Dossier, order: str, names: Iterable[str]) -> Iterator[tuple[str, Mapping[str, bool]]]:
    """The parts of the own words, by language: written or not."""
    genre = dossier.templates.genres.get(dossier.orders[order].genre)
    editions = filter(None, map(EditionName.parse, names))
    for language in sorted({one.language for one in editions}, reverse=True):
        own = dossier.own_words.get((order, language))
        if genre is not None and genre.parts:
            headings = {name: part.heading.either(language).text for name, part in genre.parts.items()}
            yield language, {said: own is not None and name in own.parts for name, said in headings.items()}


def _findings(result: Result, order: str, made: Iterable[Edition], names: Iterable[str]) -> Iterator[Finding]:
    """What was found about what the files draw on; of one that was stopped every error that may stop it."""
    uses = {f"order:{order}", *(use for edition in made for use in edition.uses)} - {"campaign", "agenda"}
    uses |= {f"edition:{order}.{one.language}" for one in filter(None, map(EditionName.parse, names))}
    is_stopped = any(name in result.stopped for name in names)
    for one in result.findings:
        elsewhere = [word for word in one.about if word.startswith(("order:", "edition:"))]
        others = elsewhere and all(brief_of(word.partition(":")[2]) != order for word in elsewhere)
        if uses & set(one.about) or (is_stopped and severity_of(one) == "error" and not others):
            yield one


class _Shelf:
    """The drafts as they lie there, beside what is made now."""

    def __init__(self, result: Result, evidence: Evidence, folder: Path, ledger: Ledger) -> None:
        self._result = result
        self._evidence = evidence
        self._folder = folder
        self._ledger = ledger
        self._final: Result | None = None

    def draft(self, name: str) -> Draft:
        """How the file `name` stands."""
        entry = self._entry(name)
        laid = (file for file, one in self._ledger.files.items() if one.edition == name and file != name)
        beside = tuple(file for file in sorted(laid) if fingerprint(self._folder / file) is not None)
        built = None if entry is None else entry.built
        return Draft(name, self._state(name, entry), built, beside, lock_of(self._folder, name) or "")

    def _entry(self, name: str) -> ShelvedFile | None:
        """What the ledger has of the file as it lies there; None of what a person touched."""
        found = fingerprint(self._folder / name)
        ours = (one for one in self._ledger.files.values() if one.edition == name and one.sha256 == found)
        return next(ours, None)

    def _state(self, name: str, entry: ShelvedFile | None) -> State:
        is_there = fingerprint(self._folder / name) is not None
        if name in self._result.stopped:
            return "stopped"
        if self._result.file(name) is None:
            return "unordered"
        if entry is None:
            return "edited" if is_there else "absent"
        if entry.parts == _parts_of(self._result, name):
            return "current"
        if entry.parts == _parts_of(self._final_result(name), name):
            return "final"
        brief = other_of(name)
        edition = EditionName.parse(name)
        is_sources = edition is not None and edition.part == "sources"
        of_brief = fingerprint(self._folder / brief) if is_sources else None
        return "kept" if of_brief is not None and self._entry(brief) is None else "outdated"

    def _final_result(self, name: str) -> Result:
        if self._final is None:
            request = Request(frozenset({brief_of(name)}), final=True, on_disk=frozenset(self._ledger.files))
            self._final = produce(self._evidence, request, Steps(self._folder))
        return self._final


def _parts_of(result: Result, name: str) -> str:
    made = result.file(name)
    return "" if made is None else digest_parts(writer_of(name).parts_of(made[1]))
