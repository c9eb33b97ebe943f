"""From a printed number back to its cell, with all that is at hand: the file, the one beside it, the campaign."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from advocacy.model.agenda import BodyKind
from advocacy.model.annex_form import cell_place, checksum, row_number
from advocacy.model.document import PrintedFigure
from advocacy.model.editionname import EditionName, brief_of, other_of
from advocacy.model.figure import Cell, Figure
from advocacy.model.finding import Finding, Language
from advocacy.model.ledger import Ledger
from advocacy.model.mark import figure_hash
from advocacy.model.paths import CampaignPaths
from advocacy.model.place import Place
from advocacy.model.text import SEMICOLON
from advocacy.model.walk import walk
from advocacy.reread import AnnexLine, Beside, Traced, find_beside, read_package, rows_beside, sources_near
from advocacy.reread import trace as trace_file
from advocacy.shelve import read_ledger

if TYPE_CHECKING:
    from advocacy.model.dossier import Dossier
    from advocacy.rebuilding import Rebuilding

EVIDENCE: Final = "evidence/"  # where a row stands that was made of the campaign's own figures


def trace(
    root: Path, path: Path, text: str | None, today: datetime.date, sources: Path | None = None
) -> tuple[tuple[Traced, ...], tuple[Finding, ...]]:
    """Every number of the file at `path`, or those that `text` means; `sources` is its verification file."""
    ledger, _ = read_ledger(CampaignPaths(root).drafts)
    if sources is None:
        return trace_file(path, text, ledger, lambda code, marks: _rows(root, path, ledger, today, (code, marks)))
    unreadable = read_package(sources)
    if isinstance(unreadable, Finding):
        return (), (unreadable,)
    other: list[Finding] = []

    def rows(code: str, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
        found = rows_beside((sources,), code, marks)
        if not found:
            details = {"name": sources.name, "brief": path.name}
            other.append(Finding("sources-of-another", Place(sources.as_posix()), details))
        return found

    traced, findings = trace_file(path, text, ledger, rows)
    return traced, (*findings, *other)


def _rows(
    root: Path, path: Path, ledger: Ledger, today: datetime.date, sought: tuple[str, frozenset[str]]
) -> tuple[AnnexLine, ...]:
    """The rows of a brief, out of the first place that has some; a brief that lost its marks is known by its code."""
    beside = _beside(root, path, ledger, *sought)
    return _of_campaign(root, path, today, sought[1]) if beside is None else beside.lines


def verification_file(root: Path, path: Path, ledger: Ledger, code: str, marks: frozenset[str]) -> Beside | None:
    """The verification file of the brief at `path` with this build code and the figures `marks`.

    Out of its folder; else what was built or released with it.
    """
    return _beside(root, path, ledger, code, marks) if marks else None


def _beside(root: Path, path: Path, ledger: Ledger, code: str, marks: frozenset[str]) -> Beside | None:
    near = find_beside(sources_near(path), code, marks)
    return near or find_beside(_by_code(root, ledger, code), code, marks)


def _by_code(root: Path, ledger: Ledger, code: str) -> Iterator[Path]:
    """The verification files of what was built or released with this build code."""
    from advocacy.load.releases import read_releases

    drafts, released = CampaignPaths(root).drafts, CampaignPaths(root).released
    for file in tuple(ledger.files.values()) if code else ():
        if file.code == code:
            near = (name for name, other in ledger.files.items() if other.edition == other_of(file.edition))
            yield from (drafts / name for name in near if (drafts / name).is_file())
    for followed in read_releases(root, "zh")[0] if code else ():
        known = [file for file in followed.release.files if file.code == code and file.sources]
        yield from (released / followed.id / file.sources for file in known)


def _of_campaign(root: Path, path: Path, today: datetime.date, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
    """The campaign's own figures that have these marks, as its evidence gives them today."""
    from advocacy.rebuilding import Rebuilding, rebuilding_of

    if not marks or not CampaignPaths(root).settings.is_file():
        return ()
    rebuilding = rebuilding_of(root, today)
    if not isinstance(rebuilding, Rebuilding):
        return ()
    edition = EditionName.parse(path.name)
    rows = _Rows(rebuilding.evidence.dossier, "zh" if edition is None else edition.language)
    known = {figure_hash(one): one for one in _figures(rebuilding, brief_of(path.name))}
    for mark in sorted(marks & known.keys()):
        rows.add(known[mark])
    return tuple(rows.lines.values())


def _figures(rebuilding: Rebuilding, brief: str) -> Iterator[Figure]:
    """What may be printed of the statistics, and what the brief calculates of them itself."""
    publisher, dossier = rebuilding.evidence.publisher, rebuilding.evidence.dossier
    for audience in get_args(BodyKind):
        for indicator in publisher.publish(audience, dossier.today).redacted.public.indicators.values():
            yield from indicator.figures
    if brief in dossier.orders:
        for edition, _ in rebuilding.result(brief).ready:
            yield from (one.figure for one in walk(edition.document.blocks) if isinstance(one, PrintedFigure))


@dataclass(slots=True)
class _Rows:
    """Rows as annex A would print them, by mark; the parts of what was calculated before it."""

    dossier: Dossier
    language: Language
    lines: dict[str, AnnexLine] = field(default_factory=dict)

    def add(self, figure: Figure) -> str:
        """The number of the row of a figure, which is made where there is none."""
        from advocacy.compose import print_figure

        mark, origin = figure_hash(figure), figure.origin
        if mark in self.lines:
            return self.lines[mark].number
        parts = () if isinstance(origin, Cell) else tuple(self.add(part) for part in origin.parts)
        number = row_number(len(self.lines) + 1)
        indicator, source = self.dossier.indicators.get(figure.indicator), self.dossier.sources.get(figure.source)
        name = figure.indicator if indicator is None else indicator.name.either(self.language).text
        span = f"{figure.period.start.isoformat()} – {figure.period.end.isoformat()}"
        line = AnnexLine(
            number,
            print_figure(figure, self.language),
            f"{name}{SEMICOLON[self.language]}{span}",
            cell_place(origin) if isinstance(origin, Cell) else f"={origin.operation.formula(parts, figure.unit)}",
            "" if source is None else source.title.either(self.language).text,
            mark,
            document=EVIDENCE,
        )
        if isinstance(origin, Cell):
            line = replace(line, file=origin.file, sheet=origin.sheet, cell=origin.address)
            line = replace(line, checksum=checksum(origin.sha256))
        else:
            line = replace(line, formula=line.where, operands=parts)
        self.lines[mark] = line
        return number
