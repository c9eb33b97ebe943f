"""The records of a campaign: one YAML file each, in the folder of its kind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load.attribution import record_about
from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.load.expected import Details, shown
from advocacy.load.fields import hint
from advocacy.load.misplaced import EVIDENCE, misnamed
from advocacy.load.whole_file import findings_in
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Place, Places
from advocacy.model.record import Record
from advocacy.model.text import pair


def _kind(value: Any, folder: Kind, place: Place) -> tuple[Kind, Any, list[Finding]]:
    """The kind of a record, its value with that kind, and what is wrong with the kind."""
    written = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(written, str):
        return folder, value, []
    called = {kind.name: kind.called for kind in KINDS}
    if written not in called:
        said = hint(written, list(called), called={name: pair(text) for name, text in called.items()})
        details: Details = {"field": "kind", "value": shown(written), "hint": said}
        return folder, value | {"kind": folder.name}, [Finding("unknown-choice", place, details)]
    kind = next(kind for kind in KINDS if kind.name == written)
    if kind is folder:
        return kind, value, []
    named = {"kind": kind.name, "right": f"{EVIDENCE}/{kind.folder}/"}
    return kind, value, [Finding("wrong-folder", place, named)]


def _read_record(disk: Disk, file: str, folder: Kind, language: Language, problems: Collection[str]) -> Record | None:
    identifier = file.rpartition("/")[2].removesuffix(".yaml")
    about = f"record:{identifier}"
    source = disk.read_yaml(file, (about,))
    if source is None:
        return None
    places = Places(disk.places)
    at = At(source.file)
    kind, value, found = _kind(source.value, folder, places.of(at, "kind"))
    entry, findings = read_entry(kind.record, value, at, places, language=language, identifier=identifier)
    found += findings_in(source, findings, identifier, about)
    # Documents on its problems would go without this record in silence: they are stopped.
    concerned = record_about(identifier, source, problems) if found else ()
    disk.findings += [replace(finding, about=concerned) for finding in found]
    return None if found else entry


def read_records(disk: Disk, language: Language, problems: Collection[str]) -> dict[str, Record]:
    """Every record by id; `problems` are the ids of the agenda."""
    records: dict[str, Record] = {}
    first: dict[str, str] = {}
    for kind in KINDS:
        folder = f"{EVIDENCE}/{kind.folder}"
        for name in disk.names(folder)[0]:
            file = f"{folder}/{name}"
            if misnamed(disk, file, "record", problems) or not name.endswith(".yaml"):
                continue
            identifier = name.removesuffix(".yaml")
            record = _read_record(disk, file, kind, language, problems)
            if identifier in first:
                details = {"id": identifier, "first": first[identifier]}
                # As with a broken record, documents on its problems would miss it.
                missed = record.problems if record is not None else ()
                about = (f"record:{identifier}", *(f"problem:{one}" for one in missed))
                place = Place(disk.name(file))
                disk.findings.append(Finding("duplicate-id", place, details, about))
                continue
            first[identifier] = disk.name(file)
            if record is not None:
                records[identifier] = record
    return records
