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
from advocacy.reread import AnnexLine, Traced, read_package, rows_beside, sources_near
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
    look = _Look(root, path, ledger, today, sources)
    if sources is not None and isinstance(unreadable := read_package(sources), Finding):
        return (), (unreadable,)
    traced, findings = trace_file(path, text, ledger, look.rows)
    return traced, (*findings, *look.other())


@dataclass(slots=True)
class _Look:
    """Where the rows of a brief are looked for, the nearest place first."""

    root: Path
    path: Path
    ledger: Ledger
    today: datetime.date
    sources: Path | None
    _is_other: bool = False

    def rows(self, code: str, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
        """The rows of annex A for the figures with these marks, out of the first place that has some."""
        if self.sources is not None:
            found = rows_beside((self.sources,), code, marks)
            self._is_other = not found
            return found
        return (
            rows_beside(sources_near(self.path), code, marks)
            or rows_beside(self._by_code(code), code, marks)
            or self._of_campaign(marks)
        )

    def other(self) -> Iterator[Finding]:
        """That the file which somebody named is that of another brief."""
        if self._is_other and self.sources is not None:
            details = {"name": self.sources.name, "brief": self.path.name}
            yield Finding("sources-of-another", Place(self.sources.as_posix()), details)

    def _by_code(self, code: str) -> Iterator[Path]:
        """The verification files of what was built or released with this build code."""
        from advocacy.load.releases import read_releases

        drafts, released = CampaignPaths(self.root).drafts, CampaignPaths(self.root).released
        for name, file in self.ledger.files.items():
            if code and file.code == code:
                near = (one for one, other in self.ledger.files.items() if other.edition == other_of(file.edition))
                yield from (drafts / one for one in near if name != one and (drafts / one).is_file())
        for followed in read_releases(self.root, "zh")[0] if code else ():
            known = [file for file in followed.release.files if file.code == code and file.sources]
            yield from (released / followed.id / file.sources for file in known)

    def _of_campaign(self, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
        """The campaign's own figures that have these marks, as its evidence gives them today."""
        from advocacy.rebuilding import Rebuilding, rebuilding_of

        if not CampaignPaths(self.root).settings.is_file():
            return ()
        rebuilding = rebuilding_of(self.root, self.today)
        if not isinstance(rebuilding, Rebuilding):
            return ()
        edition = EditionName.parse(self.path.name)
        language = "zh" if edition is None else edition.language
        rows = _Rows(rebuilding.evidence.dossier, language)
        known = {figure_hash(one): one for one in _figures(rebuilding, brief_of(self.path.name))}
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
