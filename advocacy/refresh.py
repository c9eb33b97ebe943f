"""The figures of an edited draft brought up to date, in a new file beside it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.check import IdentifierScanner
from advocacy.log import mask
from advocacy.model.editionname import as_word, brief_of, other_of
from advocacy.model.finding import Finding, ordered
from advocacy.model.ledger import BlockText, Ledger
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.rebuilding import Rebuilding, Rebuilt, rebuilding_of
from advocacy.reread import (
    AnnexLine,
    Package,
    RowsElsewhere,
    Signature,
    as_they_stand,
    code_of,
    delivered_blocks,
    delivered_by_ledger,
    marks_without_row,
    nearest_name,
    read_annex,
    read_bytes,
    read_package,
    read_text,
    read_whole,
    read_word_file,
    refresh_file,
    surviving_blocks,
)
from advocacy.shelve import lay_together, read_ledger, report_withheld
from advocacy.tracing import verification_file


@dataclass(frozen=True, slots=True)
class FigureRenewed:
    """What a paragraph said, what it says now, and its text."""

    old: str
    new: str
    words: str


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """The file that was written, None where none was, and what is in it; all that was found.

    `sources` is what became of the verification file of a brief.
    """

    findings: tuple[Finding, ...]
    file: Path | None = None
    figures: tuple[FigureRenewed, ...] = ()
    charts: tuple[str, ...] = ()
    sources: Path | None = None


def refresh(root: Path, path: Path, today: datetime.date) -> RefreshReport:
    """Write NAME.refreshed.docx beside the draft at `path`; the draft itself is only read.

    The verification file in its folder is refreshed with it.
    """
    read = read_word_file(path)
    if isinstance(read, Finding):
        return RefreshReport((read,))
    package = read[1]
    ledger, unreadable = read_ledger(CampaignPaths(root).drafts)
    rebuilding = rebuilding_of(root, today)
    if not isinstance(rebuilding, Rebuilding):
        return RefreshReport(ordered((*mask(rebuilding, IdentifierScanner()), _unknown(path))))
    run = _Run(root, ledger, rebuilding)
    marks = marks_without_row(read_text(package))
    beside = verification_file(root, path, ledger, code_of(package), marks)
    report, data = run.refreshed(path, read, () if beside is None else beside.lines)
    findings = [*unreadable, *report.findings]
    if data is None:
        return replace(report, findings=ordered(findings))
    made = {".docx": data}
    sources = read_word_file(beside.file) if beside is not None and beside.file.parent == path.parent else None
    if isinstance(sources, tuple) and beside is not None:  # else there is none, or it is a web page
        second, of_sources = run.refreshed(beside.file, sources, None)
        findings += (one for one in second.findings if one.code != "refresh-nothing")
        made |= {} if of_sources is None else {".sources.docx": of_sources}
    elif marks:  # figures whose rows stand elsewhere
        details = {"name": path.name, "sources": f"{path.stem}.sources.docx"}
        findings.append(Finding("refresh-sources-left", Place(path.as_posix()), details))
    laid, refused = lay_together(path, f"{path.stem}.refreshed", made)
    if refused:
        return RefreshReport(ordered((*findings, *refused)))
    return replace(report, findings=ordered(findings), file=laid[0], sources=next(iter(laid[1:]), None))


def _unknown(path: Path) -> Finding:
    return Finding("refresh-edition-unknown", Place(path.as_posix()), {"name": path.name})


@dataclass(frozen=True, slots=True)
class _Run:
    """The campaign that the figures of one run come from."""

    root: Path
    ledger: Ledger
    rebuilding: Rebuilding

    def refreshed(
        self, path: Path, read: tuple[bytes, Package], rows: tuple[AnnexLine, ...] | None
    ) -> tuple[RefreshReport, bytes | None]:
        """The file at `path`, as it was `read`, with the figures of today; None where nothing is new or can be.

        `rows` are those of annex A that a brief has in its verification file; None for such a file itself.
        """
        place, (data, package) = Place(path.as_posix()), read
        code, ledger, rebuilding = code_of(package), self.ledger, self.rebuilding
        delivered = delivered_by_ledger(ledger, code, path.name) or _released(self.root, code, path.name)
        known = [file.edition for file in ledger.files.values()]
        known += [name for brief in rebuilding.evidence.dossier.orders for name in rebuilding.names(brief)]
        name = as_word(delivered[0] if delivered is not None else nearest_name(path.name, known))
        if not name:
            return RefreshReport((_unknown(path),)), None
        built = rebuilding.of(name, final=False)
        if built is None:
            errors = rebuilding.result(brief_of(name)).errors()
            return RefreshReport(ordered((*errors, Finding("refresh-not-built", place, {"edition": name})))), None
        edition = built.edition.document
        blocks = () if delivered is None else delivered[1]
        findings: list[Finding] = []
        if not blocks:
            findings.append(Finding("refresh-unremembered", place, {"name": path.name}))
        mentioned = frozenset(record for block in blocks for record in block.records)
        withheld = rebuilding.evidence.publisher.withheld(brief_of(name), mentioned)
        if withheld and name in ledger.files:
            standing = as_they_stand(read_text(package), surviving_blocks(read_whole(package), blocks))
            findings += report_withheld(CampaignPaths(self.root).drafts, ledger, name, withheld, standing)
        refreshed = refresh_file(
            place, data, built.data, blocks, Signature(edition.author, edition.date, edition.language),
            rows=RowsElsewhere(rows or (), self._rows_of_today(built)), annexes_alone=rows is None,
        )  # fmt: skip
        findings += refreshed.findings
        if refreshed.data is None:
            findings.append(Finding("refresh-nothing", place, {"name": path.name}))
            return RefreshReport(ordered(findings)), None
        figures = tuple(FigureRenewed(*one) for one in refreshed.changes)
        return RefreshReport(tuple(findings), None, figures, refreshed.charts), refreshed.data

    def _rows_of_today(self, brief: Rebuilt) -> tuple[AnnexLine, ...]:
        """The rows of annex A in the verification file of a brief, as it is built today."""
        if brief.edition.document.annexes is None:
            return ()
        built = self.rebuilding.of(other_of(brief.edition.name), final=False)
        package = None if built is None else read_bytes(built.data, Place(built.edition.name))
        return read_annex(read_text(package))[0] if isinstance(package, Package) else ()


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
