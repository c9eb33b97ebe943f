"""What was handed over of a record: release by release, file by file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.release import RecordMention, Release, ReleasedFile
from advocacy.model.tracking import Followed
from advocacy.reread import Reading, RecordMentions, Spot, read_bytes, read_text, spots_in, spots_mentioning


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file of one release (`BRIEF/FOLDER`) that tells of the record, and where."""

    id: str
    release: Release
    file: ReleasedFile
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class ReleasedText:
    """A released file; without a reading where it is gone or no longer what was released."""

    followed: Followed
    file: ReleasedFile
    reading: Reading | None

    def path(self) -> str:
        """Where it lies in the campaign."""
        return f"briefs/released/{self.followed.id}/{self.file.name}"


def read_released(root: Path, followed: Iterable[Followed]) -> tuple[tuple[ReleasedText, ...], tuple[Finding, ...]]:
    """Every released file; a finding for each that cannot be looked at as it was released."""
    released_texts, findings = [], []
    for release in followed:
        for file in release.release.files:
            one = ReleasedText(release, file, None)
            read = _read(root / one.path(), one)
            if isinstance(read, Finding):
                findings.append(read)
            else:
                one = ReleasedText(release, file, read)
            released_texts.append(one)
    return tuple(released_texts), tuple(findings)


def _read(path: Path, released: ReleasedText) -> Reading | Finding:
    place = Place(released.path())
    about = (f"order:{released.followed.release.brief}",)
    try:
        data = files.read(path)
    except OSError:
        return Finding("release-file-missing", place, {"name": released.file.name}, about)
    if hashlib.sha256(data).hexdigest() != released.file.sha256:
        return Finding("release-file-altered", place, {"name": released.file.name}, about)
    package = read_bytes(data, place)
    return package if isinstance(package, Finding) else read_text(package)


def delivered_words(released_texts: Iterable[ReleasedText], record: str) -> Iterator[str]:
    """The paragraphs that the manifests say tell of the record."""
    for one in released_texts:
        for spot in _mentions_listed(one, record):
            if spot.text:
                yield spot.text


def deliveries(released_texts: Iterable[ReleasedText], record: str, mentions: RecordMentions) -> Iterator[Delivery]:
    """The files that were handed over and tell of the record: by the manifest, else by the words."""
    for one in released_texts:
        if one.file.kept:
            continue
        spots = _mentions_listed(one, record)
        if not spots and one.reading is not None:
            spots = spots_mentioning(spots_in(one.reading), mentions)
        if spots or record in one.file.records:
            yield Delivery(one.followed.id, one.followed.release, one.file, spots)


def _mentions_listed(released: ReleasedText, record: str) -> tuple[Spot, ...]:
    """The places in the manifest, each with the text that stands there."""
    stands: dict[tuple[int, int, int], list[Spot]] = {}
    for spot, _ in () if released.reading is None else spots_in(released.reading):
        stands.setdefault((spot.paragraph, spot.table, spot.row), []).append(spot)
    rows: dict[tuple[int, int, int], Spot] = {}
    for mention in _own_rows(released.file.told, record):
        key = (mention.paragraph, mention.table, mention.row)
        here = stands.get(key, [])
        text = " | ".join(spot.text for spot in here)
        zone, note = (here[0].zone, here[0].note) if here else ("body", 0)
        rows[key] = Spot(text, *key, heading=mention.heading, below=mention.below, zone=zone, note=note)
    return tuple(rows.values())


def _own_rows(mentions: Sequence[RecordMention], record: str) -> Iterator[RecordMention]:
    """The places of a record, but not a row of a table that is another record's.

    Where two records share a line, version 0.1 wrote the rows of both for each: a row is of the record
    with the most lines in it.
    """
    lines = Counter((one.record, one.table, one.row) for one in mentions)
    most: dict[tuple[int, int], int] = {}
    for (_, table, row), number in lines.items():
        most[table, row] = max(number, most.get((table, row), 0))
    own = {
        (table, row) for (name, table, row), number in lines.items() if name == record and number == most[table, row]
    }
    tables = {table for table, _ in own}
    for one in mentions:
        if one.record == record and (one.table not in tables or (one.table, one.row) in own):
            yield one
