"""What lies in briefs/ and tells of a record: drafts, files beside them, registers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, Ledger
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.reread import (
    Spot,
    bookmarks_of,
    code_of,
    hidden_in,
    mentions_of,
    read_file,
    read_text,
    spots_in,
    spots_mentioning,
)
from advocacy.shelve import fingerprint
from advocacy.write import WRITERS

# built: as the program wrote it; edited: a draft that somebody changed; other: a file that no
# build wrote, such as a copy; text: none of our formats, but names it or holds words of it.
State = Literal["built", "edited", "other", "text"]
_WORD = frozenset({".docx", ".dotx", ".docm", ".dotm"})
_TEXTS = frozenset({".yaml", ".yml", ".md", ".txt", ".text", ".csv", ".tsv", ".html", ".htm", ".xml", ".eml"})
_READ = _WORD | {writer.suffix for writer in WRITERS.values()}
_OURS = frozenset({".json"})  # manifests, which are read as such
_PASSING = (".", "~$")
_LONGEST = 5_000_000  # bytes; no text that people write is longer


@dataclass(frozen=True, slots=True)
class LocalCopy:
    """A file that tells of the record, by its path in the campaign; a `text` has no spots."""

    file: str
    state: State
    spots: tuple[Spot, ...] = ()


def local_copies(
    root: Path, ledger: Ledger, record: str, words: Iterable[str], apart: frozenset[str]
) -> tuple[tuple[LocalCopy, ...], tuple[Finding, ...]]:
    """Every file below briefs/ that tells of the record, but for those `apart`."""
    every = tuple(block for file in ledger.files.values() for block in file.blocks)
    words = tuple(words)
    whole = mentions_of(every, record, words)
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(record)}(?![a-z0-9-])")
    found: list[LocalCopy] = []
    findings: list[Finding] = []
    for path in _files(root):
        name = files.printable(path.relative_to(root).as_posix())
        if name in apart:
            continue
        ending = path.suffix.lower()
        read = read_file(path, Place(name)) if ending in _READ else None
        if read is None or (isinstance(read, Finding) and ending in _TEXTS):
            text = _text(path)
            if text is None:
                details = {"name": name, "record": record}
                findings.append(Finding("recall-file-unread", Place(name), details))
            elif named.search(text) or whole.mentioned_in(text):
                found.append(LocalCopy(name, "text"))
            continue
        if isinstance(read, Finding):
            findings.append(read)
            continue
        package = read[1]
        blocks, state = _written(root, path, ledger, code_of(package))
        mentions = whole if state == "other" else mentions_of(blocks, record, words)
        spots = spots_mentioning(spots_in(read_text(package)), mentions, bookmarks_of(blocks, record))
        spots += spots_mentioning(hidden_in(package), mentions)
        if spots:
            found.append(LocalCopy(name, state, spots))
    return tuple(found), tuple(findings)


def _files(root: Path) -> Iterator[Path]:
    """Files below briefs/ by people, without what programs write beside open ones."""
    for path in sorted((root / "briefs").rglob("*")):
        below = path.relative_to(root).parts
        if any(part.startswith(_PASSING) for part in below) or not path.is_file():
            continue
        if path.suffix.lower() not in _OURS and files.inside(path, root):
            yield path


def _text(path: Path) -> str | None:
    """The words of a text, also one that an older Windows wrote; None where nobody can read it."""
    if path.suffix.lower() not in _TEXTS:
        return None
    try:
        data = files.read(path, _LONGEST)
    except OSError:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return data.decode("gb18030", "replace")


def _written(root: Path, path: Path, ledger: Ledger, code: str) -> tuple[tuple[BlockText, ...], State]:
    """The blocks that we wrote into a file, and whether it is as we wrote it.

    A file with another build code has the marks of another build: they say nothing then.
    """
    ours = ledger.files.get(path.name) if path.parent == CampaignPaths(root).drafts else None
    if ours is None:
        return (), "other"
    if fingerprint(path) == ours.sha256:
        return ours.blocks, "built"
    if code in {"", ours.code}:
        return ours.blocks, "edited"
    return tuple(replace(block, bookmark="") for block in ours.blocks), "edited"
