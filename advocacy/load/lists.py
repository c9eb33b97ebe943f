"""Files that hold many entries by id: laws, sources, charts, populations, the agenda."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from advocacy.load.attribution import Block, attributed, blocks, guessed
from advocacy.load.complaints import not_a_block
from advocacy.load.disk import Disk, YamlFile
from advocacy.load.entries import read_entry
from advocacy.load.expected import Details
from advocacy.load.fields import Hints, keys_at
from advocacy.model.agenda import Agenda, Ask, Body, Problem
from advocacy.model.entry import Entry
from advocacy.model.entry_files import AGENDA, AGENDA_PARTS
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Place, Places
from advocacy.model.text import Located

Model = TypeVar("Model", bound=Entry)

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Devices of Windows, whatever ending stands behind; a path there has 260 signs at most.
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
LONGEST = 80


def is_id(text: str) -> bool:
    """True if `text` has the form of an id, and can be the name of a file on every system."""
    return ID.fullmatch(text) is not None and not _RESERVED.fullmatch(text) and len(text) <= LONGEST


def id_finding(identifier: str, place: Place, about: str) -> Finding | None:
    """A finding where `identifier` has another form than lower case, digits and hyphens."""
    if is_id(identifier):
        return None
    plain = re.sub(r"[^a-z0-9]+", "-", identifier.lower()).strip("-")
    plain = f"{plain}-case" if _RESERVED.fullmatch(plain) else plain[:LONGEST].strip("-")
    details = {"id": identifier, "corrected": plain or "logistics-driver-dismissed"}
    return Finding("id-form", place, details, (about,))


def _entries(
    model: type[Model],
    word: str,
    given: dict[Any, Any],
    at: At,
    *,
    disk: Disk,
    language: Language,
    spoiled: frozenset[str],
) -> dict[str, Model]:
    """The good entries of `given`, which stands at `at`; findings go to `disk`.

    `spoiled` (as `word:id`) are left out: something on their lines was misread.
    """
    places = Places(disk.places)
    read: dict[str, Model] = {}
    for key, item in given.items():
        about = f"{word}:{key}"
        below = At(at.file, (*at.path, key))
        entry, findings = read_entry(model, item, below, places, language=language, identifier=str(key))
        disk.findings += [replace(finding, about=(about,)) for finding in findings]
        place = key.place if isinstance(key, Located) else places.of(below)
        misnamed = id_finding(str(key), place, about)
        if misnamed is not None:
            disk.findings.append(misnamed)
        elif entry is not None and about not in spoiled:
            read[str(key)] = entry
    return read


def _last_line(source: YamlFile) -> int:
    return source.text.count("\n") + 1


def _spoiled(disk: Disk, source: YamlFile, known: list[Block], otherwise: tuple[str, ...]) -> frozenset[str]:
    findings = attributed(source.findings, known, otherwise)
    disk.findings += findings
    return frozenset(about for finding in findings for about in finding.about)


def read_list(model: type[Model], word: str, file: str, disk: Disk, language: Language) -> dict[str, Model]:
    """The entries of a file that maps ids to blocks; none where there is no such file.

    What keeps the whole file from being read is about every entry that may be in it, as `word:*`.
    """
    unread = (f"{word}:*",)
    source = disk.read_yaml(file, unread) if disk.is_file(file) else None
    if source is None:
        return {}
    value = {} if source.value is None else source.value
    if not isinstance(value, dict):
        disk.findings.append(replace(not_a_block(value, Places(disk.places).of(At(source.file))), about=unread))
        return {}
    known = blocks(word, value, _last_line(source))
    everything = tuple(block.about for block in known) or (*guessed(word, source.text, 0), *unread)
    spoiled = _spoiled(disk, source, known, everything)
    return _entries(model, word, value, At(source.file), disk=disk, language=language, spoiled=spoiled)


def read_agenda(disk: Disk, language: Language) -> Agenda:
    """agenda.yaml; what could not be read is missing in it and named by a finding."""
    nothing = Agenda(problems={}, asks={}, bodies={})
    if not disk.is_file(AGENDA):
        disk.findings.append(Finding("missing-file", Place(AGENDA), {}, ("agenda",)))
        return nothing
    source = disk.read_yaml(AGENDA, ("agenda",))
    if source is None:
        return nothing
    value = {} if source.value is None else source.value
    at = At(source.file)
    places = Places(disk.places)
    if not isinstance(value, dict):
        disk.findings.append(replace(not_a_block(value, places.of(at)), about=("agenda",)))
        return nothing
    known: list[Block] = []
    spans = blocks("", value, _last_line(source))
    for word, key in AGENDA_PARTS.items():
        part = value.get(key)
        span = next((one for one in spans if one.about == f":{key}"), None)
        if isinstance(part, dict) and span is not None:
            known += blocks(word, part, span.last)
    spoiled = _spoiled(disk, source, known, ("agenda",))

    def part_of(key: str, word: str, model: type[Model]) -> dict[str, Model]:
        part = value.get(key)
        if isinstance(part, dict):
            return _entries(model, word, part, At(at.file, (key,)), disk=disk, language=language, spoiled=spoiled)
        if key not in value:
            if not source.findings:
                missing = Finding("missing-key", places.of(at), {"key": key}, ("agenda",))
                disk.findings.append(missing)
        elif part is not None:
            found = not_a_block(part, places.of(at, key))
            disk.findings.append(replace(found, about=("agenda",)))
        return {}

    names = keys_at(Agenda, ())
    hints = Hints(names, frozenset(map(str, value)))
    for key in value:
        if key not in names:
            place = key.place if isinstance(key, Located) else places.of(at, key)
            details: Details = {"key": str(key), "hint": hints.of(str(key))}
            disk.findings.append(Finding("unknown-key", place, details, ("agenda",)))
    return Agenda(
        problems=part_of("problems", "problem", Problem),
        asks=part_of("asks", "ask", Ask),
        bodies=part_of("bodies", "body", Body),
    )
