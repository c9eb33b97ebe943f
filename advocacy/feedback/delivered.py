"""Which edition of which brief came back, and how it read when it was handed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.model.editionname import EditionName, brief_of
from advocacy.model.finding import Finding, Language
from advocacy.model.ledger import BlockText, Ledger, ShelvedFile
from advocacy.model.paths import CampaignPaths
from advocacy.reread import (
    AnnexLine,
    Package,
    blocks_of_copy,
    code_of,
    delivered_blocks,
    delivered_margins,
    known_share,
    nearest_name,
    read_package,
    same_format,
    texts_before_changes,
)
from advocacy.shelve import fingerprint, read_ledger

_KNOWN = 0.3  # less of our text left word for word, and nobody can say that a file was ours


@dataclass(frozen=True, slots=True)
class Delivered:
    """An edition as we handed it over; `by_text` says that only its text told which one it is.

    `margins` are the paragraphs of its headers and footers, None where nobody knows them any more.
    `other_build`: it has a build code of ours, but the text of that build is not kept; then
    `blocks` are what the copy itself said before its tracked changes.
    """

    edition: str
    blocks: tuple[BlockText, ...]
    margins: tuple[str, ...] | None = None
    by_text: bool = False
    other_build: bool = False

    @property
    def brief(self) -> str:
        """The id of the order."""
        return brief_of(self.edition)

    @property
    def language(self) -> Language:
        """The language of the edition."""
        edition = EditionName.parse(self.edition)
        return "zh" if edition is None else edition.language


def delivered_edition(
    root: Path, package: Package, rows: Iterable[AnnexLine] = ()
) -> tuple[Delivered | None, tuple[Finding, ...]]:
    """The release with the build code of the file, else the ledger's text of it, else the likest.

    A code that is on record nowhere is that of an older build. A release goes before the ledger: what a person
    changed before handing over is in it. `rows` are those of annex A in the verification file beside it.
    """
    ledger, unreadable = read_ledger(CampaignPaths(root).drafts)
    code = code_of(package)
    if code and (same := _editions(root, ledger, code)):
        same.sort(key=lambda one: not same_format(one.edition, package.name))
        name = nearest_name(package.name, (one.edition for one in same))
        return next((one for one in same if one.edition == name), same[0]), unreadable
    texts = texts_before_changes(package)
    rated = [(known_share(texts, one.blocks), one) for one in _editions(root, ledger)]
    share, likest = max(rated, key=lambda one: one[0], default=(0.0, None))
    if likest is None or share < _KNOWN:
        return None, unreadable
    if code:
        copy = blocks_of_copy(package, rows)
        return Delivered(likest.edition, copy, by_text=True, other_build=True), unreadable
    return replace(likest, by_text=True), unreadable


def _editions(root: Path, ledger: Ledger, code: str = "") -> list[Delivered]:
    """What was released, the newest first, then what was built: all of it, or what has this build code."""
    drafts = CampaignPaths(root).drafts
    return [
        *_released(root, ledger, code),
        *(
            Delivered(one.edition, one.blocks, _margins(drafts / name, one))
            for name, one in ledger.files.items()
            if code in {"", one.code}
        ),
    ]


def _margins(path: Path, built: ShelvedFile) -> tuple[str, ...] | None:
    """Headers and footers of a draft that lies there as it was built; the ledger does not keep them."""
    if fingerprint(path) != built.sha256:
        return None
    package = read_package(path)
    return None if isinstance(package, Finding) else delivered_margins(package)


def _released(root: Path, ledger: Ledger, code: str) -> Iterator[Delivered]:
    """Whom a passage tells of is in the ledger alone."""
    from advocacy.load.releases import read_releases

    records = {block.text: block.records for file in ledger.files.values() for block in file.blocks if block.records}
    for followed in sorted(read_releases(root, "zh")[0], key=lambda one: one.id, reverse=True):
        for file in followed.release.files:
            if code not in {"", file.code}:
                continue
            package = read_package(CampaignPaths(root).released / followed.id / file.name)
            if not isinstance(package, Finding):
                blocks = (replace(one, records=records.get(one.text, ())) for one in delivered_blocks(package))
                yield Delivered(file.name, tuple(blocks), delivered_margins(package))
