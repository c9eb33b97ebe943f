"""The whole law library of a campaign, and other collections of laws that it is compared with."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.lawtexts import parse
from advocacy.lawtexts.comparing import differences, folded_title
from advocacy.load.decode import decode
from advocacy.load.disk import Disk
from advocacy.load.law_files import LARGEST_LAW, LawFile, law_files, read_whole_text
from advocacy.model.entry_files import DRAFTS_OF_LAW, LAW_TEXTS
from advocacy.model.finding import Details, Finding
from advocacy.model.lawtext import LawHead, LawText
from advocacy.model.place import Place

_MOST_SHOWN = 8  # provisions of one law that differ
_HEAD = 3_000  # characters in which a collection says what a text is
_TITLE = re.compile(r"^(?:title:|#)[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
_DAY = re.compile(r"^(?:publication_date|passed|promulgated|published):[ \t]*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)
_DAY_OF_NAME = re.compile(r"[(（.](\d{4}-\d\d-\d\d)[)）]?\.md")


@dataclass(frozen=True, slots=True)
class LibraryText:
    """One version of a law, with its head and its articles."""

    at: LawFile
    head: LawHead
    text: LawText

    @property
    def is_draft(self) -> bool:
        """True of a draft of a law."""
        return self.at.file.startswith(f"{DRAFTS_OF_LAW}/")

    @property
    def effective(self) -> datetime.date:
        """From when this version applies, as far as is known."""
        return self.head.effective or self.at.version


def read_library(root: Path) -> tuple[tuple[LibraryText, ...], tuple[Finding, ...]]:
    """Every text and every draft of the campaign in `root`, and what is wrong with those that cannot be read."""
    disk = Disk(root)
    named = [one for folder in (LAW_TEXTS, DRAFTS_OF_LAW) for one in law_files(disk, folder)]
    read = ((one, read_whole_text(disk, one)) for one in named)
    texts = tuple(LibraryText(one, *whole) for one, whole in read if whole is not None)
    return texts, tuple(disk.findings)


def in_force(texts: tuple[LibraryText, ...], day: datetime.date) -> dict[str, LibraryText]:
    """By law the version in force on `day`: the newest that applies by then, never a draft."""
    newest: dict[str, LibraryText] = {}
    for one in sorted(texts, key=lambda one: (one.effective, one.at.version)):
        if not one.is_draft and one.effective <= day:
            newest[one.at.law] = one
    return newest


@dataclass(frozen=True, slots=True)
class _Copy:
    """A text of another collection, and the days that it gives for its version."""

    path: Path
    days: frozenset[str]
    text: str


def compare_collection(texts: tuple[LibraryText, ...], folder: Path) -> tuple[Finding, ...]:
    """What another collection in `folder` has otherwise: words, versions, laws that it has not."""
    copies: dict[str, list[_Copy]] = {}
    titles = frozenset(folded_title(one.head.title) for one in texts)
    for title, copy in _copies(folder, titles):
        copies.setdefault(title, []).append(copy)
    return tuple(finding for one in texts for finding in _compared(one, texts, copies, folder))


def _copies(folder: Path, titles: frozenset[str]) -> Iterator[tuple[str, _Copy]]:
    for path in sorted(_markdown(folder)):
        try:
            data = files.read(path, LARGEST_LAW)
        except OSError:
            continue  # what cannot be read is as good as not there; its law is told as missing
        text, _ = decode(path.as_posix(), data)
        head = text[:_HEAD]
        said = _TITLE.search(head)
        title = folded_title(said[1]) if said else ""
        if title in titles:
            days = frozenset((*_DAY.findall(head), *_DAY_OF_NAME.findall(path.name)))
            yield title, _Copy(path, days, text)


def _markdown(folder: Path) -> Iterator[Path]:
    for where, _, names in os.walk(folder):
        yield from (Path(where) / name for name in names if name.endswith(".md"))


def _compared(
    one: LibraryText, texts: tuple[LibraryText, ...], copies: dict[str, list[_Copy]], folder: Path
) -> Iterator[Finding]:
    title = folded_title(one.head.title)
    known = copies.get(title, [])
    days = {day.isoformat() for day in (one.head.passed, one.head.promulgated, one.head.published) if day is not None}
    place, about = Place(one.at.file, 1, 1), (f"law:{one.at.law}",)
    same = next((copy for copy in known if not days.isdisjoint(copy.days)), None)
    if same is None:
        yield Finding("law-not-elsewhere", place, {"title": one.head.title, "folder": folder.as_posix()}, about)
    else:
        yield from _differing(one, same, about)
    ours = [other for other in texts if folded_title(other.head.title) == title]
    newest = max(other.at.version for other in ours)
    later = sorted({max(copy.days) for copy in known if copy.days and min(copy.days) > newest.isoformat()})
    if later and one.at.version == newest and (same is None or later[-1] not in same.days):
        details: Details = {"title": one.head.title, "newer": later[-1], "version": one.at.version.isoformat()}
        yield Finding("law-newer-elsewhere", place, details, about)


def _differing(one: LibraryText, copy: _Copy, about: tuple[str, ...]) -> Iterator[Finding]:
    found = list(differences(one.text, parse(copy.text)))
    for differs in found[:_MOST_SHOWN]:
        details: Details = {
            "article": differs.provision,
            "file": copy.path.name,
            "ours": differs.ours or "—",
            "theirs": differs.theirs or "—",
            "more": _more(len(found) - _MOST_SHOWN) if differs is found[:_MOST_SHOWN][-1] else "",
        }
        yield Finding("law-differs-elsewhere", Place(one.at.file, differs.line or 1, 1), details, about)


def _more(count: int) -> str | tuple[str, str]:
    return (f"；另有 {count} 处", f"; and {count} more") if count > 0 else ""
