"""What the shelf remembers of every file that it wrote."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from advocacy.model.finding import Finding
from advocacy.model.withheld import WithheldRecord


@dataclass(frozen=True, slots=True)
class FigureSpot:
    """Where in the text of its block a figure stands: characters `start` to `end` (excluded)."""

    bookmark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BlockText:
    """One paragraph as we wrote it, its figures, and the ids of the records that it tells of."""

    bookmark: str
    text: str
    figures: tuple[FigureSpot, ...] = ()
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingBlock:
    """A block as it stands in a file now: its words, the records it tells of, and `where`, in zh and en, if known."""

    text: str
    records: tuple[str, ...]
    where: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class ShelvedFile:
    """One file as we wrote it.

    `edition` is the name of the edition (`a.zh.docx`), also where the file is `a.zh.new.docx`.
    `sha256` is of the whole file, `parts` of what the package holds before compression. `inputs`
    is the caller's digest of all that it was made from, `until` the first day on which the same
    inputs could give another result.
    """

    edition: str
    sha256: str
    parts: str
    inputs: str
    code: str = ""
    built: datetime.date | None = None
    until: datetime.date | None = None
    blocks: tuple[BlockText, ...] = ()


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The last build that left nothing undone, by which the next one knows that it has no work.

    `inputs` and `drafts` are digests of what was read and of the drafts as it left them, `day`
    is the day it was made for, `withheld` what was kept out of it.
    """

    inputs: str
    drafts: str
    program: str
    day: datetime.date
    until: datetime.date | None
    findings: tuple[Finding, ...]
    withheld: tuple[WithheldRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every file that we wrote, by its name in the drafts folder, and the last build.

    `coming` is what a build is about to write, noted before it does: after a build that broke off,
    such a file may lie under the name of its edition, beside it, or not at all. `words` are those
    of the records that the files tell of, by their ids.
    """

    files: Mapping[str, ShelvedFile] = field(default_factory=dict)
    last: LastBuild | None = None
    coming: tuple[ShelvedFile, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
