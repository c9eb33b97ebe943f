"""A YAML file that holds one entry."""

from __future__ import annotations

from dataclasses import replace

from advocacy.load.disk import Disk, YamlFile
from advocacy.load.entries import read_entry
from advocacy.load.lists import id_finding
from advocacy.load.validation import Model
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Place, Places


def findings_in(source: YamlFile, found: tuple[Finding, ...], identifier: str, about: str) -> list[Finding]:
    """All that is wrong with a file: with its YAML, with its name, and with its entry (`found`).

    Where the file cannot be read as YAML, that its keys are missing is no news.
    """
    misnamed = id_finding(identifier, Place(source.file), about)
    of_entry = found if source.value is not None or not source.findings else ()
    return [*source.findings, *([misnamed] if misnamed else ()), *of_entry]


def read_whole_file(model: type[Model], source: YamlFile, disk: Disk, language: Language, about: str) -> Model | None:
    """The file as an entry, whose id is that of `about`; None, with findings about it, where anything is wrong."""
    identifier = about.rpartition(":")[2]
    places = Places(disk.places)
    entry, found = read_entry(model, source.value, At(source.file), places, language=language, identifier=identifier)
    findings = findings_in(source, found, identifier, about)
    disk.findings += [replace(finding, about=(about,)) for finding in findings]
    return None if findings else entry
