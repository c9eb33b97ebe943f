"""The figures of an edited draft brought up to date, in a new file beside it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from advocacy.check import IdentifierScanner
from advocacy.log import mask
from advocacy.model.editionname import as_word, brief_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.ledger import BlockText
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.rebuilding import Rebuilding, rebuilding_of
from advocacy.reread import (
    Signature,
    code_of,
    delivered_blocks,
    delivered_by_ledger,
    nearest_name,
    read_package,
    read_whole,
    read_word_file,
    refresh_file,
    surviving_blocks,
)
from advocacy.shelve import lay_beside, read_ledger, report_withheld


@dataclass(frozen=True, slots=True)
class FigureRenewed:
    """What a paragraph said, what it says now, and its text."""

    old: str
    new: str
    words: str


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """The file that was written, None where none was, and what is in it; all that was found."""

    findings: tuple[Finding, ...]
    file: Path | None = None
    figures: tuple[FigureRenewed, ...] = ()
    charts: tuple[str, ...] = ()


def refresh(root: Path, path: Path, today: datetime.date) -> RefreshReport:
    """Write NAME.refreshed.docx beside the draft at `path`; the draft itself is only read."""
    place = Place(path.as_posix())
    read = read_word_file(path)
    if isinstance(read, Finding):
        return RefreshReport((read,))
    data, package = read
    drafts = CampaignPaths(root).drafts
    ledger, unreadable = read_ledger(drafts)
    code = code_of(package)
    delivered = delivered_by_ledger(ledger, code, path.name) or _released(root, code, path.name)
    rebuilding = rebuilding_of(root, today)
    known = [file.edition for file in ledger.files.values()]
    if isinstance(rebuilding, Rebuilding):
        orders = rebuilding.evidence.dossier.orders
        known += [name for brief in orders for name in rebuilding.names(brief)]
    name = as_word(delivered[0] if delivered is not None else nearest_name(path.name, known))
    if not isinstance(rebuilding, Rebuilding) or not name:
        errors = () if isinstance(rebuilding, Rebuilding) else mask(rebuilding, IdentifierScanner())
        unknown = Finding("refresh-edition-unknown", place, {"name": path.name})
        return RefreshReport(ordered((*errors, unknown)))
    built = rebuilding.of(name, final=False)
    if built is None:
        errors = rebuilding.result(brief_of(name)).errors()
        stopped = Finding("refresh-not-built", place, {"edition": name})
        return RefreshReport(ordered((*errors, stopped)))
    edition = built.edition.document
    blocks = () if delivered is None else delivered[1]
    findings = [*unreadable]
    if not blocks:
        findings.append(Finding("refresh-unremembered", place, {"name": path.name}))
    mentioned = frozenset(record for block in blocks for record in block.records)
    withheld = rebuilding.evidence.publisher.withheld(brief_of(name), mentioned)
    if withheld and name in ledger.files:
        surviving = surviving_blocks(read_whole(package), blocks)
        findings += report_withheld(drafts, ledger, name, withheld, surviving)
    signature = Signature(edition.author, edition.date, edition.language)
    refreshed = refresh_file(place, data, built.data, blocks, signature)
    findings += refreshed.findings
    if refreshed.data is None:
        findings.append(Finding("refresh-nothing", place, {"name": path.name}))
        return RefreshReport(ordered(findings))
    file, refused = lay_beside(refreshed.data, path, f"{path.stem}.refreshed.docx")
    figures = tuple(FigureRenewed(*one) for one in refreshed.changes)
    if file is None:
        return RefreshReport(ordered((*findings, *refused)))
    return RefreshReport(ordered(findings), file, figures, refreshed.charts)


def _released(root: Path, code: str, name: str) -> tuple[str, tuple[BlockText, ...]] | None:
    """As `delivered_by_ledger`, out of what was released with this build code."""
    from advocacy.load.releases import read_releases

    known = {
        file.name: CampaignPaths(root).released / followed.id / file.name
        for followed in read_releases(root, "zh")[0]
        for file in followed.release.files
        if code and file.code == code
    }
    edition = nearest_name(name, known) or next(iter(known), "")
    if not edition:
        return None
    package = read_package(known[edition])
    return edition, () if isinstance(package, Finding) else delivered_blocks(package)
