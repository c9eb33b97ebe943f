"""Files that nobody reads: another ending, another folder. They would be missed in silence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from advocacy.kinds import KINDS
from advocacy.load.attribution import record_about
from advocacy.load.disk import Disk
from advocacy.load.expected import Details
from advocacy.load.law_files import is_law_file
from advocacy.model.entry_files import DRAFTS_OF_LAW, ENTRY_FILES, LAW_TEXTS
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.suggestion import nearest

EVIDENCE = "evidence"
STATISTICS = "statistics"
BRIEFS = "briefs"
_OF_SYSTEM = frozenset({"readme.md", "readme.txt", "readme", "thumbs.db", "desktop.ini"})
_YAML = frozenset({"yaml", "yml"})
# Windows hides the last ending of a name, and editors add one.
_HIDDEN_ENDING = re.compile(r"(.+?)\.(ya?ml|md|docx)\.(?:txt|text|docx?|md|bak|rtf)", re.IGNORECASE)
_NAMES = tuple(file.removeprefix(f"{EVIDENCE}/").removesuffix(".yaml") for file in ENTRY_FILES)


def _about(disk: Disk, file: str, word: str, problems: Collection[str]) -> tuple[str, ...]:
    stem = file.rpartition("/")[2].rpartition(".")[0]
    if word == "record":
        return record_about(stem, disk.read_yaml(file), problems)
    return (f"{word}:{stem}",)


def misnamed(disk: Disk, file: str, word: str, problems: Collection[str] = ()) -> bool:
    """True if `file` has an ending like `.yml`, which nobody reads; then it is found."""
    stem, _, ending = file.rpartition(".")
    if ending == "yaml" or ending.lower() not in _YAML:
        return False
    name = stem.rpartition("/")[2]
    details = {"name": f"{name}.{ending}", "corrected": f"{name}.yaml"}
    about = _about(disk, file, word, problems)
    disk.findings.append(Finding("wrong-ending", Place(disk.name(file)), details, about))
    return True


def _files(disk: Disk, folder: str, seen: set[str]) -> Iterator[str]:
    """Every file in `folder` and the folders inside it.

    `seen` are the folders that were gone through already: links may lead in a circle.
    """
    if disk.real(folder) in seen:
        return
    seen.add(disk.real(folder))
    files, folders = disk.names(folder)
    yield from (f"{folder}/{name}" for name in files)
    for name in folders:
        yield from _files(disk, f"{folder}/{name}", seen)


def _is_read(file: str) -> bool:
    """True if a YAML file in evidence/ is where files are read."""
    folder = file.rpartition("/")[0]
    if folder == EVIDENCE:
        return file in ENTRY_FILES
    return folder in {f"{EVIDENCE}/{one}" for one in (*(kind.folder for kind in KINDS), STATISTICS)}


def find_unread(disk: Disk, sheets: Collection[str]) -> None:
    """A finding for each other file in evidence/; `sheets` are those that sheet maps name.

    A README may stand anywhere.
    """
    for file in _files(disk, EVIDENCE, set()):
        folder, _, name = file.rpartition("/")
        ending = name.rpartition(".")[2]
        is_sheet = folder == f"{EVIDENCE}/{STATISTICS}" and name in sheets
        if ending.lower() in _YAML or is_sheet or is_law_file(file) or name.casefold() in _OF_SYSTEM:
            continue
        disk.findings.append(Finding("unread-file", Place(disk.name(file)), _advice(file)))


def find_renamed(disk: Disk, folder: str) -> None:
    """A finding for each file in `folder` and below with an ending behind the one that is read.

    A copy that somebody keeps beside the file itself is left alone.
    """
    files, folders = disk.names(folder)
    for name in files:
        corrected = unhidden(name)
        if corrected and corrected not in files:
            stem = corrected.partition(".")[0]
            about = (f"order:{stem}",) if folder == BRIEFS else ()
            place = Place(disk.name(f"{folder}/{name}" if folder else name))
            details = {"name": name, "corrected": corrected}
            disk.findings.append(Finding("wrong-ending", place, details, about))
    for deeper in folders if folder != BRIEFS else ():  # what lies there goes out or came back
        find_renamed(disk, f"{folder}/{deeper}" if folder else deeper)


def unhidden(name: str) -> str:
    """`case.yaml.txt` as it was meant: `case.yaml`; "" where nothing stands behind the ending."""
    found = _HIDDEN_ENDING.fullmatch(name)
    return f"{found[1]}.{found[2].lower().replace('yml', 'yaml')}" if found else ""


def _advice(file: str) -> Details:
    """What to do with a file that nobody reads, by what it seems to be."""
    folder, _, name = file.rpartition("/")
    renamed = unhidden(name)
    if renamed.endswith(".yaml"):
        return {"advice": (f"改名为 {renamed}", f"rename it to {renamed}")}
    if folder == f"{EVIDENCE}/{STATISTICS}":
        sheet = f"{EVIDENCE}/{STATISTICS}/{name}"
        return {
            "advice": (
                f"为它写一份表格说明：advocacy inspect --write {sheet}",
                f"write a sheet map for it: advocacy inspect --write {sheet}",
            )
        }
    if folder in {LAW_TEXTS, DRAFTS_OF_LAW}:
        return {
            "advice": (
                "文件名写成“编号.通过日期.md”，例如 disabled-persons-law.2018-10-26.md",
                "name it ID.DAY.md after the law and the day on which this version was passed, as in disabled-persons-law.2018-10-26.md",
            )
        }
    kind = next((one.name for one in KINDS if folder == f"{EVIDENCE}/{one.folder}"), KINDS[0].name)
    return {
        "advice": (
            f"把内容写成 YAML（advocacy new {kind} 名称），原件移出 evidence/",
            f"write what it says as YAML (advocacy new {kind} NAME) and move it out of evidence/",
        )
    }


def find_misplaced(disk: Disk, problems: Collection[str]) -> None:
    """A finding for each YAML file in evidence/ that nobody reads."""
    known = ", ".join(f"{EVIDENCE}/{kind.folder}/" for kind in KINDS)
    for file in _files(disk, EVIDENCE, set()):
        if not file.lower().endswith((".yaml", ".yml")) or _is_read(file):
            continue
        stem = file.rpartition("/")[2].rpartition(".")[0]
        near = nearest(stem, _NAMES, 0.8) if file == f"{EVIDENCE}/{file.rpartition('/')[2]}" else None
        rename = (f"，或改名为 {near}.yaml", f", rename it to {near}.yaml") if near else ("", "")
        details: Details = {"folders": known, "rename": rename}
        about = _about(disk, file, "record", problems)
        disk.findings.append(Finding("misplaced-file", Place(disk.name(file)), details, about))
