"""What somebody still has to decide or to write: markers, and texts of a starter as it was written."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from advocacy.load.disk import Disk, ReadText
from advocacy.load.inputs import about_of_file
from advocacy.load.starters import field_of, starter_in
from advocacy.load.walk import Path, Value
from advocacy.model.agenda import Agenda, AgendaWord
from advocacy.model.entry_files import entry_at
from advocacy.model.finding import Details, Finding
from advocacy.model.place import At, Place, Places
from advocacy.model.suggestion import Names

# A whole value. Within a sentence these words may be meant: 开庭日期待定 is a fact.
_MARKER = re.compile(r"[\[【(“]*(?:待填|待定|待补|decide|tbd|to be (?:decided|completed))[\])】”.。:…]*", re.IGNORECASE)
# Nobody writes a sentence with this word, unless about a form: 空白表格中的“待填”.
_TO_FILL_IN = re.compile(r"(?<![“\"「『])待填(?![”\"」』])|\bto be completed$")
_SIGN = re.compile("待|decide|tbd|complete", re.IGNORECASE)  # every marker has one
_LONGEST_MARKER = 60
_LONGEST_LINE = 2000  # of Markdown; no marker and no line of a starter is longer
_LIST = re.compile(r"^(?:[>*+-]\s*)*(?:\d{1,2}[.)]\s*)?")


@dataclass(frozen=True, slots=True)
class Undecided:
    """Findings about what is not decided; `examples` are those that an example campaign may have.

    They stand in the campaign that `init` writes, and keep it from a final text.
    """

    findings: tuple[Finding, ...]
    examples: tuple[Finding, ...]


def is_marker(text: str) -> bool:
    """True if a whole text says that somebody must still decide it."""
    if len(text) > _LONGEST_MARKER and "待填" not in text:  # as most are
        return False
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if not _SIGN.search(plain):
        return False
    plain = plain.strip()
    return bool(_MARKER.fullmatch(plain) or _TO_FILL_IN.search(plain))


def undecided(disks: Iterable[Disk], agenda: Agenda, *, example: bool) -> Undecided:
    """Every marker and every text of a starter in the files that `disks` have read.

    Where a field names something of the agenda, its finding lists what there is.
    """
    named: dict[str, tuple[AgendaWord, Collection[str]]] = {
        "problems": ("problem", agenda.problems),
        "answers": ("problem", agenda.problems),
        "asks": ("ask", agenda.asks),
        "to": ("body", agenda.bodies),
    }
    findings: list[Finding] = []
    examples: list[Finding] = []
    for disk in disks:
        for file, read in disk.texts.items():
            said = _in_words(file, read.text) if file.endswith(".md") else _in_yaml(disk, file, read)
            for place, field, words, about in said:
                starter = None if is_marker(words) else starter_in(field, words)
                if starter is None:
                    details: Details = {"field": field, "value": words, "choices": ""}
                    if field in named:
                        word, known = named[field]
                        zh, en = Names(known, functools.partial(agenda.called, word)).listed
                        details["choices"] = f"；{zh}", f"; {en}"
                    findings.append(Finding("to-be-decided", place, details, about))
                    continue
                sentence, is_of_init = starter
                found = Finding("starter-text", place, {"text": sentence}, about)
                (examples if example and is_of_init else findings).append(found)
    return Undecided(tuple(findings), tuple(examples))


def without_second(findings: Iterable[Finding], undecided: Iterable[Finding]) -> tuple[Finding, ...]:
    """`findings` without those about a value that is not decided yet: that is said once.

    What such a finding is about the other one is about too.
    """
    known = [one for one in undecided if one.code == "to-be-decided"]
    markers = Markers(known)
    about: dict[Place, list[str]] = {}
    others = []
    for one in findings:
        marker = markers.of(one)
        if marker is None:
            others.append(one)
        else:
            about.setdefault(marker.place, []).extend(one.about)
    for one in known:
        names = dict.fromkeys((*one.about, *about.get(one.place, ())))
        others.append(replace(one, about=tuple(names)))
    return (*others, *(one for one in undecided if one.code != "to-be-decided"))


class Markers:
    """Values that nobody has decided yet, by their places and by their words in each file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """`findings` are those of the code `to-be-decided`."""
        self._by_place: dict[Place, Finding] = {}
        self._by_words: dict[tuple[str, object], Finding] = {}
        for one in findings:
            self._by_place.setdefault(one.place, one)
            self._by_words.setdefault((one.place.file, one.details["value"]), one)

    def of(self, finding: Finding) -> Finding | None:
        """The marker whose value a finding is about: at its place, or naming it in its file."""
        at = self._by_place.get(finding.place)
        if at is not None:
            return at
        words = (self._by_words.get((finding.place.file, one)) for one in finding.details.values())
        return next((one for one in words if one is not None), None)


_Said = tuple[Place, str, str, tuple[str, ...]]


def _is_open(field: str, words: str) -> bool:
    """Asked before the place is looked up, as most texts are decided."""
    return is_marker(words) or starter_in(field, words) is not None


def _in_yaml(disk: Disk, file: str, read: ReadText) -> Iterator[_Said]:
    for path, text in read.leaves:
        field = field_of(path)
        # What a genre prints where somebody has still to write is meant to say so.
        if _is_open(field, text) and not (field == "missing" and file.endswith("genre.yaml")):
            place = Places(disk.places).of(At(file, path))
            yield place, field, text.strip(), _about(file, path, read.value)


def _in_words(file: str, text: str) -> Iterator[_Said]:
    if not file.startswith("briefs/"):
        return
    about = about_of_file(file, None)
    for number, line in enumerate(text.splitlines(), 1):
        for cell in line.split("|") if len(line) <= _LONGEST_LINE else ():
            words = _LIST.sub("", cell.strip())
            if _is_open("", words):
                yield Place(file, number, line.index(words) + 1), "", words, about


def _about(file: str, path: Path, value: Value) -> tuple[str, ...]:
    """What a value of a YAML file belongs to, as `word:id`."""
    entry = entry_at(file, path)
    return about_of_file(file, value) if entry is None else (entry,)
