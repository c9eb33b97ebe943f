"""The figures of a file that is to go out, held against what the evidence gives now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from advocacy.model.archive import members
from advocacy.model.document import Chart, PrintedCount, PrintedFigure, Table
from advocacy.model.finding import Finding
from advocacy.model.ledger import Ledger
from advocacy.model.mark import FIGURE_MARK, figure_hash
from advocacy.model.place import Place
from advocacy.model.said_periods import FigureSaid, said_otherwise
from advocacy.model.walk import all_blocks, contents_of, plain, walk
from advocacy.rebuilding import Rebuilt
from advocacy.reread import (
    Difference,
    Package,
    Reading,
    annex_differences,
    chart_differences,
    code_of,
    differences,
    figures_off,
    marks_gone,
    marks_in,
    read_bytes,
    read_text,
    texts_of,
    trace,
)

# What tracing says of a figure whose value is not the one that was built.
_ALTERED = frozenset({"figure-changed", "figure-renewed"})
_DIFFERS = "release-figure-differs"


def check_figures(path: Path, data: bytes, package: Package, rebuilt: Rebuilt, ledger: Ledger) -> Iterator[Finding]:
    """What the figures of the draft at `path`, which holds `data`, say otherwise; each once."""
    place = Place(f"briefs/drafts/{path.name}")
    built = read_bytes(rebuilt.data, place)
    assert isinstance(built, Package)  # noqa: S101  the writer makes Word files
    reading = read_text(package)
    off: dict[tuple[str, str], Finding] = {}
    for one in (
        *_in_text(package, built, rebuilt, ledger),
        *figures_off(reading, read_text(built)),
        *_said_otherwise(reading, rebuilt),
        *annex_differences(reading, read_text(built)),
        *_in_charts(package, data, rebuilt),
    ):
        finding = _finding(one, place)
        known = any(_is_part(one, text) for code, text in off if code == finding.code)
        if not known:
            off[finding.code, one.now] = finding
    yield from off.values()
    yield from _traced(path, ledger, marks_in(read_text(built)), place)
    gone = marks_gone(reading, read_text(built))
    if gone:
        details = {"name": path.name, "number": str(gone)}
        yield Finding("release-marks-gone", place, details)


def _traced(path: Path, ledger: Ledger, built: frozenset[str], place: Place) -> Iterator[Finding]:
    """What tracing says; of altered figures only those that are built no more are left to it."""
    traced, findings = trace(path, None, ledger)
    known = {one.printed for one in traced if one.line is not None and one.line.mark in built}
    for finding in findings:
        if finding.code not in _ALTERED:
            yield Finding(finding.code, place, finding.details, finding.about)
        elif finding.details["text"] not in known:
            details = {key: finding.details[key] for key in ("text", "printed")}
            yield Finding(_DIFFERS, place, details)


def _in_text(package: Package, built: Package, rebuilt: Rebuilt, ledger: Ledger) -> tuple[Difference, ...]:
    code, document = code_of(package), rebuilt.edition.document
    earlier = [
        block.text for file in ledger.files.values() if file.code == code != document.code for block in file.blocks
    ]
    # Of an older text the counts and captions may have been others.
    captions = tuple(_captions(rebuilt)) if code in {"", document.code} else ()
    return differences(texts_of(built), texts_of(package), captions, earlier)


def _in_charts(package: Package, data: bytes, rebuilt: Rebuilt) -> Iterator[Difference]:
    older = code_of(package) not in {"", rebuilt.edition.document.code}
    for one in chart_differences(members(data), members(rebuilt.data)):
        if one.sort == "figure" or not older:  # a chart that is not built any more was ours
            yield one


def _said_otherwise(reading: Reading, rebuilt: Rebuilt) -> Iterator[Difference]:
    """Dates in sentences of a person that are not those of the marked figures beside them."""
    periods = {
        figure_hash(one.figure): one.figure.period
        for one in walk(rebuilt.edition.document.blocks)
        if isinstance(one, PrintedFigure)
    }
    for paragraph in reading.everything():
        figures = [
            FigureSaid(stretch.start, stretch.end, periods[match["hash"]])
            for stretch in paragraph.stretches
            if (match := FIGURE_MARK.fullmatch(stretch.bookmark)) and match["hash"] in periods
        ]
        for figure, said in said_otherwise(paragraph.text, figures, rebuilt.edition.document.date):
            end = figure.period.end.isoformat()
            yield Difference("period", end, said.text, paragraph.text)


def _captions(rebuilt: Rebuilt) -> Iterator[str]:
    """Captions and descriptions of what shows figures, and paragraphs that count records."""
    for block in all_blocks(rebuilt.edition.document.blocks):
        match block:
            case Table(description=description) if _shows(block):
                yield from (plain(block.caption), description)
            case Chart(alt=alt):
                yield from (plain(block.caption), alt)
            case _:  # whatever else shows numbers counts records
                for content in contents_of(block):
                    if any(isinstance(one, PrintedCount) for one in content):
                        yield plain(content)


def _shows(table: Table) -> bool:
    return any(isinstance(one, PrintedFigure) for one in walk((table,)))


def _is_part(one: Difference, said: str) -> bool:
    """True if what a difference says was named before, with more words around it."""
    return bool(one.now) and (one.now in said or said in one.now)


def _finding(one: Difference, place: Place) -> Finding:
    details = {"text": one.now or "—", "printed": one.was or "—", "words": one.words}
    match one.sort:
        case "figure":
            return Finding(_DIFFERS, place, details)
        case "period":
            return Finding("release-period-differs", place, details)
        case "typed":
            return Finding("release-number-typed", place, details)
        case "unknown":
            return Finding("release-figures-unchecked", place, details)
        case _:
            assert_never(one.sort)
