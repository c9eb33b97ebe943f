"""The manifest of a release: what was handed over, to whom, out of what. docs/releases.md.

Written once by the program as JSON and never changed. It stays in the house, as it names records.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import field, replace
from typing import Any, Literal

from advocacy.model.agenda import BodyKind
from advocacy.model.entry import Part
from advocacy.model.finding import Language
from advocacy.model.scalar import DayField
from advocacy.model.term import WithinField

FORMAT: Literal[1] = 1
MANIFEST = "release.json"
Named = dict[Language, str]  # what something is called, as far as somebody wrote it


class PrintedAs(Part):
    """A figure as a file prints it: exact value in base units, period, and its cell or formula.

    `mark` is the hash in the hidden bookmarks. A derived figure has a `formula` (operation and the
    marks of its parts) in place of file, sheet and cell. `start` and `end` are the period.
    `unconfirmed`: it is printed as a number that nobody has verified.
    """

    mark: str
    indicator: str
    printed: tuple[str, ...]
    value: str
    unit: str
    start: str
    end: str
    file: str = ""
    sheet: str = ""
    cell: str = ""
    sha256: str = ""
    formula: str = ""
    unconfirmed: bool = False


class Changed(Part):
    """Paragraphs that stood together in the built text, and what stands there in the file."""

    built: tuple[str, ...]
    released: tuple[str, ...]


class RecordMention(Part):
    """Where a file tells of a record, as a person counts, from 1; 0 is no place of this sort.

    `paragraph` counts what stands outside tables and is not empty, notes after the body; `table`
    and `row` count in tables. `heading` is the nearest heading above that we wrote and that tells
    of nobody, `below` the number of the paragraph under it.
    """

    record: str
    paragraph: int = 0
    table: int = 0
    row: int = 0
    heading: str = ""
    below: int = 0


class ReleasedFile(Part):
    """One Word file as it was handed over.

    `parts` and `built` map each part of the package to the SHA-256 of its content: of this file,
    and of the text that the program made of the same evidence (empty where they are equal). `edited`
    says that they differ;
    `changed` then tells the paragraphs (none where only the looks differ). `house` is its house
    style, `code` the build code printed in it, by which its reader knows it (of the built text
    where it is gone), `final` whether that was a final one. Records, provisions (`law:article`) and figures
    are those that the file still holds; `told` says where the records are. `sources` is the verification
    file that goes with a brief; one that is `kept` was not handed over.
    """

    name: str
    language: Language
    house: str
    code: str
    final: bool
    sha256: str
    parts: dict[str, str]
    built: dict[str, str] = field(default_factory=dict)
    edited: bool
    changed: tuple[Changed, ...] = ()
    records: tuple[str, ...] = ()
    told: tuple[RecordMention, ...] = ()
    provisions: tuple[str, ...] = ()
    figures: tuple[PrintedAs, ...] = ()
    sources: str = ""
    kept: bool = False


class Due(Part):
    """A term as it stood on the day of the release; `counted_from` names the step it runs from."""

    within: WithinField
    at_most: WithinField | None = None
    counted_from: Literal["submitted", "acknowledged"] = "submitted"
    basis: Named


class Recipient(Part):
    """The body of the order, and who took it there if somebody said so."""

    body: str
    kind: BodyKind
    name: Named
    through: str = ""


class Way(Part):
    """The channel, "" where nobody named one, with what it was called and its terms."""

    id: str = ""
    name: Named = field(default_factory=dict)
    acknowledge: Due | None = None
    reply: Due | None = None


class Made(Part):
    """The program that released: versions, and a digest of what it is made of."""

    advocacy: str
    python: str
    files: str


class Inputs(Part):
    """Everything that the campaign was read from: one digest, and the SHA-256 of each file."""

    digest: str
    files: dict[str, str]


class Release(Part):
    """The whole manifest; `name` is its folder, `seal` a digest over everything else."""

    format: Literal[1] = FORMAT
    brief: str
    name: str
    on: DayField
    title: Named
    asks: tuple[str, ...]
    to: Recipient
    channel: Way
    files: tuple[ReleasedFile, ...]
    inputs: Inputs
    made_by: Made
    seal: str = ""

    def sealed(self) -> Release:
        """The same with its seal."""
        return replace(self, seal=self._digest())

    def intact(self) -> bool:
        """True if nobody has changed it since it was sealed."""
        return self.seal == self._digest()

    def _digest(self) -> str:
        unsealed = {name: value for name, value in vars(self).items() if name != "seal"}
        text = json.dumps(unsealed, default=_as_json, ensure_ascii=False, separators=(",", ":"))
        # Manifests of before were sealed without these keys.
        for absent in (',"unconfirmed":false', ',"sources":""', ',"kept":false'):
            text = text.replace(absent, "")
        return hashlib.sha256(text.encode()).hexdigest()

    def as_json(self) -> str:
        """The text of its file."""
        return json.dumps(self, default=_as_json, ensure_ascii=False, indent=2) + "\n"


def _as_json(value: object) -> Any:
    match value:
        case Part():
            return vars(value)
        case datetime.date():
            return value.isoformat()
        case _:
            return str(value)
