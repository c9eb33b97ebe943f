"""Nothing that identifies a person stands in the campaign: what people wrote, before it is composed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from advocacy.check.identifiers.found import Found, mask
from advocacy.check.identifiers.plain import spot
from advocacy.check.identifiers.scanner import HIDDEN, IdentifierScanner
from advocacy.model.cuts import END
from advocacy.model.dossier import Dossier
from advocacy.model.entry_files import LISTS, entry_at
from advocacy.model.finding import LANGUAGES, Finding
from advocacy.model.input import InputFile, Passage
from advocacy.model.place import Place

SETTINGS = "advocacy.yaml"
_SPEAKER = "organisation"
_PUBLISHED = frozenset({"judgment", "law-text", "official"})
# By these a publisher can be asked: they lead to an office, not to a person.
_CONTACTS = frozenset({"email", "telephone", "address"})


@dataclass(frozen=True, slots=True)
class Met:
    """A finding, and the value that it masks; `is_public` where its publisher printed it for all."""

    finding: Finding
    value: str
    is_public: bool = False


def input_identifiers(dossier: Dossier, scanner: IdentifierScanner) -> Iterator[Met]:
    """Identifiers in YAML, Markdown and sheets, and in the names of those files."""
    clean: set[str] = set()
    for file in dossier.inputs:
        told: set[tuple[str, str]] = set()
        known_before = len(file.passages)
        for number, passage in enumerate((*file.passages, *file.values)):
            is_value = number >= known_before
            # Each cell is a text of its own.
            text = passage.text.replace("\n", f"{END}\n") if passage.cells else passage.text
            for found in scanner.in_text(text):
                place = _place(passage, found)
                known = is_value and (found.sort, found.value) in told
                if not known and not _is_speaker(dossier, place):
                    told.add((found.sort, found.value))
                    yield replace(_met(found, place, dossier), is_public=_is_public(dossier, file, place, found))
        yield from _in_name(file, scanner, clean)
    yield from _behind_titles(dossier, scanner)


def _behind_titles(dossier: Dossier, scanner: IdentifierScanner) -> Iterator[Met]:
    """What only the title of a record tells to be an identifier: it is printed on the line above the summary."""
    for record in dossier.records.values():
        for language in LANGUAGES:
            title, summary = record.title.words(language), record.summary.words(language)
            if title is None or summary is None:
                continue
            first = summary.text.partition("\n")[0]
            met = tuple(scanner.in_text(f"{title.text.strip()}\n{first}"))
            parts = (title.text, first) if met else ()
            alone = {(one.sort, one.value) for text in parts for one in scanner.in_text(text)}
            yield from (_met(one, summary.place, dossier) for one in met if (one.sort, one.value) not in alone)


def _met(found: Found, place: Place, dossier: Dossier) -> Met:
    field = dossier.places.field_at(place)
    where = (f"字段 {field} ", f"the field “{field}”") if field else ("文件", "the file")
    if place.sheet or place.cell:
        where = ("单元格", "the cell")
    details: dict[str, str | tuple[str, str]] = {"where": where, "masked": mask(found)}
    about = about_of(dossier, place)
    return Met(Finding(f"identifier-{found.sort}", place, details, about), found.value)


def _in_name(file: InputFile, scanner: IdentifierScanner, clean: set[str]) -> Iterator[Met]:
    """In the name of a file and of its folders; `clean` are names of folders that hold none."""
    names = file.file.split("/")
    for number, name in enumerate(names):
        is_file = number == len(names) - 1
        if name in clean and not is_file:
            continue
        met = list(scanner.in_text(name))
        if not met and not is_file:
            clean.add(name)
        for found in met:
            where = ("文件名" if is_file else "文件夹名", f"the name of the {'file' if is_file else 'folder'}")
            details: dict[str, str | tuple[str, str]] = {"where": where, "masked": mask(found)}
            place = Place("/".join((*names[:number], HIDDEN)))
            yield Met(Finding(f"identifier-{found.sort}", place, details, file.about), found.value)


def _place(passage: Passage, found: Found) -> Place:
    place = passage.place
    if passage.cells:
        line = found.searched.count("\n", 0, found.start)
        return replace(place, cell=passage.cells[line])
    line, column = spot(passage.text, found.searched, found.start)
    if line == 1:
        return Place(place.file, place.line, place.column + column - 1)
    return Place(place.file, place.line + line - 1, column)


def _is_speaker(dossier: Dossier, place: Place) -> bool:
    """True if this is the organisation's own contact: the only exception that nobody must write."""
    field = dossier.places.field_at(place)
    return place.file == SETTINGS and field.partition(".")[0] == _SPEAKER


def _is_public(dossier: Dossier, file: InputFile, place: Place, found: Found) -> bool:
    """True if a publisher gives it as its own contact: in a published sheet, or as its name.

    Mobile numbers, accounts and whatever else leads to one person are never public.
    """
    if found.sort not in _CONTACTS:
        return False
    if file.sort == "sheet":
        return True
    entry, field = (*dossier.places.path_at(place), "", "")[:2]
    source = dossier.sources.get(str(entry)) if file.file == LISTS["source"] else None
    return field == "publisher" and source is not None and source.standing in _PUBLISHED


def about_of(dossier: Dossier, place: Place) -> tuple[str, ...]:
    """What is written at `place`, as `word:id`: an error there stops what draws on it."""
    entry = entry_at(place.file, dossier.places.path_at(place))
    if entry is not None:
        return (entry,)
    return next((file.about for file in dossier.inputs if file.file == place.file), ())
