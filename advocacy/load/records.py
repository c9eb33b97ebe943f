"""The records of a campaign: one YAML file each, in the folder of its kind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from advocacy.kinds import KINDS
from advocacy.kinds.kind import Kind
from advocacy.load.disk import Disk, YamlFile
from advocacy.load.entries import read_entry
from advocacy.load.expected import Details, shown
from advocacy.load.fields import hint, nearest
from advocacy.load.lists import id_finding
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Place, Places
from advocacy.model.record import Record

EVIDENCE = "evidence"
STATISTICS = "statistics"
_LISTS = ("agenda", "laws", "sources", "charts", "populations")


def misnamed(disk: Disk, folder: str, name: str, word: str) -> bool:
    """Whether a file has an ending like `.yml`, which nobody reads; then it is found."""
    stem, dot, ending = name.rpartition(".")
    if ending == "yaml" or not dot or ending.lower() not in {"yaml", "yml"}:
        return False
    place = Place(disk.name(f"{folder}/{name}"))
    details = {"name": name, "corrected": f"{stem}.yaml"}
    disk.findings.append(Finding("wrong-ending", place, details, (f"{word}:{stem}",)))
    return True


def _problems(source: YamlFile, known: Collection[str]) -> tuple[str, ...]:
    """The problems that a record which cannot be used was about, as far as can be seen."""
    written = source.value.get("problems") if isinstance(source.value, dict) else None
    words = [written] if isinstance(written, str) else written
    if not isinstance(words, tuple | list):
        return tuple(f"problem:{one}" for one in known if one in source.text)
    near = (str(one) if one in known else nearest(str(one), known) for one in words)
    return tuple(f"problem:{one}" for one in dict.fromkeys(near) if one)


def _kind(value: Any, folder: Kind, place: Place) -> tuple[Kind, Any, list[Finding]]:
    """The kind of a record, its value with that kind, and what is wrong with the kind."""
    written = value.get("kind") if isinstance(value, dict) else None
    if written is None:
        return folder, value, []
    names = [kind.name for kind in KINDS]
    if written not in names:
        details: Details = {
            "field": "kind",
            "value": shown(written),
            "hint": hint(str(written), names),
        }
        return folder, value | {"kind": folder.name}, [Finding("unknown-choice", place, details)]
    kind = next(kind for kind in KINDS if kind.name == written)
    if kind is folder:
        return kind, value, []
    named = {"kind": kind.name, "right": f"{EVIDENCE}/{kind.folder}/"}
    return kind, value, [Finding("wrong-folder", place, named)]


def _read_record(
    disk: Disk, file: str, folder: Kind, language: Language, problems: Collection[str]
) -> Record | None:
    identifier = file.rpartition("/")[2].removesuffix(".yaml")
    about = f"record:{identifier}"
    source = disk.read_yaml(file, (about,))
    if source is None:
        return None
    places = Places(disk.places)
    at = At(source.file)
    kind, value, found = _kind(source.value, folder, places.of(at, "kind"))
    entry, findings = read_entry(
        kind.record, value, at, places, language=language, identifier=identifier
    )
    misnamed_id = id_finding(identifier, Place(source.file), about)
    found += [misnamed_id] if misnamed_id else []
    # Where the file cannot be read as YAML, that its keys are missing is no news.
    found += findings if source.value is not None or not source.findings else ()
    found += source.findings
    # Documents on its problems would go without this record in silence: they are stopped.
    concerned = (about, *_problems(source, problems)) if found else ()
    disk.findings += [replace(finding, about=concerned) for finding in found]
    return None if found else entry


def read_records(disk: Disk, language: Language, problems: Collection[str]) -> dict[str, Record]:
    """Every record by id; `problems` are the ids of the agenda."""
    records: dict[str, Record] = {}
    first: dict[str, str] = {}
    for kind in KINDS:
        folder = f"{EVIDENCE}/{kind.folder}"
        for name in disk.names(folder)[0]:
            if misnamed(disk, folder, name, "record") or not name.endswith(".yaml"):
                continue
            file, identifier = f"{folder}/{name}", name.removesuffix(".yaml")
            record = _read_record(disk, file, kind, language, problems)
            if identifier in first:
                details = {"id": identifier, "first": first[identifier]}
                about = (f"record:{identifier}",)
                disk.findings.append(
                    Finding("duplicate-id", Place(disk.name(file)), details, about)
                )
                continue
            first[identifier] = disk.name(file)
            if record is not None:
                records[identifier] = record
    return records


def find_misplaced(disk: Disk) -> None:
    """YAML files in evidence/ that nobody reads: outside the folders of the kinds."""
    folders = {kind.folder for kind in KINDS} | {STATISTICS}
    known = ", ".join(f"{EVIDENCE}/{kind.folder}/" for kind in KINDS)
    files, inside = disk.names(EVIDENCE)
    lost = []
    for name in files:
        if not misnamed(disk, EVIDENCE, name, "record") and name.endswith(".yaml"):
            stem = name.removesuffix(".yaml")
            lost += [] if stem in _LISTS else [f"{EVIDENCE}/{name}"]
    for folder in [f"{EVIDENCE}/{name}" for name in inside if name not in folders] + [
        f"{EVIDENCE}/{name}/{deeper}"
        for name in sorted(folders)
        for deeper in disk.names(f"{EVIDENCE}/{name}")[1]
    ]:
        lost += [
            f"{folder}/{name}"
            for name in disk.names(folder)[0]
            if name.lower().endswith((".yaml", ".yml"))
        ]
    for file in lost:
        stem = file.rpartition("/")[2].rpartition(".")[0]
        place = Place(disk.name(file))
        details = {"folders": known}
        disk.findings.append(Finding("misplaced-file", place, details, (f"record:{stem}",)))
