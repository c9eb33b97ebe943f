"""The figures of a file that is to go out, held against what the evidence gives now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import assert_never

from advocacy.model.archive import members
from advocacy.model.document import (
    BlockQuote,
    BulletList,
    Chart,
    Contents,
    Heading,
    OrderedList,
    Paragraph,
    PrintedCount,
    PrintedFigure,
    Table,
)
from advocacy.model.editionname import other_of
from advocacy.model.figure import Period
from advocacy.model.finding import Details, Finding
from advocacy.model.ledger import Ledger
from advocacy.model.mark import FIGURE_MARK, figure_hash
from advocacy.model.place import Place
from advocacy.model.walk import all_blocks, contents_of, plain, walk
from advocacy.numbers.amounts import amounts
from advocacy.numbers.said_periods import FigureSaid, said_otherwise
from advocacy.rebuilding import Rebuilt
from advocacy.release.opened import Opened, opened_built
from advocacy.reread import (
    AnnexLine,
    Difference,
    Reading,
    Stretch,
    amount_at,
    annex_differences,
    chart_differences,
    counted_in,
    differences,
    figures_off,
    marks_gone,
    marks_in,
    read_annex,
    rows_beside,
    trace,
)

# What tracing says of a figure whose value is not the one that was built.
_ALTERED = frozenset({"figure-changed", "figure-renewed"})
_WITHOUT_ROW = frozenset({"figure-row-missing", "figures-without-sources"})
_DIFFERS = "release-figure-differs"


# How alike two lines are of which one is the other with a few words changed.
_ALIKE = 0.8


def check_figures(path: Path, data: bytes, draft: Opened, rebuilt: Rebuilt, ledger: Ledger) -> Iterator[Finding]:
    """What the figures of the draft at `path`, which holds `data`, say otherwise; each once."""
    place = Place(f"briefs/drafts/{path.name}")
    built = opened_built(path.name, rebuilt.data)
    # What is in a draft of an older text may have been ours: counts, captions, charts.
    older = draft.code not in {"", rebuilt.edition.document.code}
    lines = read_annex(built.reading)[0] or _rows_beside(path, rebuilt, draft.code, marks_in(built.reading))
    off: dict[tuple[str, str], Finding] = {}
    for difference in (
        *_in_text(draft, built, rebuilt, ledger, counted_in(lines), older=older),
        *figures_off(draft.reading, built.reading, lines),
        *_dates_off(draft.reading, rebuilt),
        *_captions_off(draft.reading, built.reading, rebuilt),
        *_units_off(draft, built, rebuilt),
        *annex_differences(draft.reading, built.reading),
        *(one for one in chart_differences(members(data), members(rebuilt.data)) if one.sort == "figure" or not older),
    ):
        finding = _finding(difference, place)
        if not any(_is_part(difference, text) for code, text in off if code == finding.code):
            off[finding.code, difference.now] = finding
    yield from off.values()
    yield from _traced(path, ledger, rebuilt, marks_in(built.reading), place)
    gone = marks_gone(draft.reading, built.reading)
    if gone:
        yield Finding("release-marks-gone", place, {"name": path.name, "number": str(gone)})


def _traced(path: Path, ledger: Ledger, rebuilt: Rebuilt, built: frozenset[str], place: Place) -> Iterator[Finding]:
    """What tracing says; of altered figures only those that are built no more are left to it."""
    has_sources = rebuilt.edition.document.annexes is not None
    traced, findings = trace(path, None, ledger, partial(_rows_beside, path, rebuilt))
    known = {one.printed for one in traced if one.line is not None and one.line.mark in built}
    lost = [one.printed for one in traced if one.line is None]
    if has_sources and lost:
        lacking: Details = {
            "name": path.name,
            "sources": other_of(path.name),
            "number": str(len(lost)),
            "figure": lost[0],
        }
        yield Finding("release-figures-without-row", place, lacking)
    for finding in findings:
        if has_sources and finding.code in _WITHOUT_ROW:
            continue
        if finding.code not in _ALTERED:
            yield Finding(finding.code, place, finding.details, finding.about)
        elif finding.details["text"] not in known:
            details = {key: finding.details[key] for key in ("text", "printed")}
            yield Finding(_DIFFERS, place, details)


def _rows_beside(path: Path, rebuilt: Rebuilt, code: str, marks: frozenset[str]) -> tuple[AnnexLine, ...]:
    """The rows of annex A in the verification file that goes out with a brief."""
    if rebuilt.edition.document.annexes is None:
        return ()
    return rows_beside((path.parent / other_of(path.name),), code, marks)


def _in_text(
    draft: Opened,
    built: Opened,
    rebuilt: Rebuilt,
    ledger: Ledger,
    counted: Mapping[tuple[object, ...], str],
    *,
    older: bool,
) -> tuple[Difference, ...]:
    current = rebuilt.edition.document.code
    earlier = [
        block.text for file in ledger.files.values() if file.code == draft.code != current for block in file.blocks
    ]
    captions = () if older else tuple(_captions(rebuilt))
    return differences(built.texts, draft.texts, captions, earlier, counted)


def _dates_off(reading: Reading, rebuilt: Rebuilt) -> Iterator[Difference]:
    """Dates in sentences of a person that are not those of the figures beside them."""
    document = rebuilt.edition.document
    figures = [one for one in walk(document.blocks) if isinstance(one, PrintedFigure)]
    periods = {figure_hash(one.figure): one.figure.period for one in figures}
    marked = {stretch.bookmark for paragraph in reading.everything() for stretch in paragraph.stretches}
    marks = {match["hash"] for name in marked if (match := FIGURE_MARK.fullmatch(name))}
    # A figure whose marks are all gone is known by what it prints, if no other prints the same.
    by_worth: dict[object, set[Period]] = {}
    for one in figures:
        for amount in amounts(one.text):
            by_worth.setdefault(amount.worth, set()).add(one.figure.period)
    unmarked = {
        amount.worth: one.figure.period
        for one in figures
        for amount in amounts(one.text)
        if figure_hash(one.figure) not in marks and amount.is_statistic and len(by_worth[amount.worth]) == 1
    }
    for paragraph in reading.everything():
        said = [
            FigureSaid(stretch.start, _end_of_number(paragraph.text, stretch), periods[match["hash"]])
            for stretch in paragraph.stretches
            if (match := FIGURE_MARK.fullmatch(stretch.bookmark)) and match["hash"] in periods
        ]
        said += [
            FigureSaid(amount.start, amount.end, unmarked[amount.worth])
            for amount in (amounts(paragraph.text) if unmarked else ())
            if amount.worth in unmarked
        ]
        for figure, date in said_otherwise(paragraph.text, said, document.date):
            yield Difference("period", figure.period.end.isoformat(), date.text, paragraph.text)


def _end_of_number(text: str, stretch: Stretch) -> int:
    """Where the number of a mark ends: a date typed behind it may stand inside the mark too."""
    amount = amount_at(text, stretch.start, stretch.end)
    return stretch.end if amount is None else min(amount.end, stretch.end)


def _captions(rebuilt: Rebuilt) -> Iterator[str]:
    """Captions and descriptions of what shows figures, and paragraphs that count records."""
    for block in all_blocks(rebuilt.edition.document.blocks):
        match block:
            case Table(description=description) if _shows_figures(block):
                yield from (plain(block.caption), description)
            case Chart(alt=alt):
                yield from (plain(block.caption), plain(alt))
            case Table() | Paragraph() | Heading() | BulletList() | OrderedList() | BlockQuote() | Contents():
                for content in contents_of(block):
                    if any(isinstance(inline, PrintedCount) for inline in content):
                        yield plain(content)
            case _:
                assert_never(block)


def _shows_figures(block: Chart | Table) -> bool:
    return isinstance(block, Chart) or any(isinstance(one, PrintedFigure) for one in walk((block,)))


def _captions_off(reading: Reading, built: Reading, rebuilt: Rebuilt) -> Iterator[Difference]:
    """What tables and charts of figures are said to show, where somebody has changed it below the same number."""
    captions = tuple(
        plain(block.caption)
        for block in all_blocks(rebuilt.edition.document.blocks)
        if isinstance(block, Chart | Table) and _shows_figures(block)
    )
    ours = {one.text for one in built.paragraphs}
    for was in built.paragraphs:
        label = next((was.text.removesuffix(one) for one in captions if one and was.text.endswith(one)), "")
        known = {one.text for one in reading.paragraphs}
        if not label.strip() or was.text in known:
            continue
        for now in reading.paragraphs:
            if now.text.startswith(label.rstrip()) and now.text not in ours:
                yield Difference("caption", was.text, now.text, now.text)


def _units_off(draft: Opened, built: Opened, rebuilt: Rebuilt) -> Iterator[Difference]:
    """Lines under charts and texts for those who do not see them, with the unit, of which somebody changed a few words."""
    blocks = tuple(all_blocks(rebuilt.edition.document.blocks))
    said = {plain(one.alt) for one in blocks if isinstance(one, Chart)}
    said |= {
        plain(under.content)
        for chart, under in pairwise(blocks)
        if isinstance(chart, Chart) and isinstance(under, Paragraph) and under.role == "source"
    }
    ours, left = (
        {one.text for one in (*file.texts.reading.everything(), *file.texts.beside)} for file in (built, draft)
    )
    now = sorted(left - ours)
    for was in sorted((said & ours) - left):
        changed = get_close_matches(was, now, 1, _ALIKE)
        if changed:
            yield Difference("caption", was, changed[0], changed[0])


def _is_part(difference: Difference, reported: str) -> bool:
    """True if what a difference says was reported before, with more words around it."""
    return bool(difference.now) and (difference.now in reported or reported in difference.now)


def _finding(difference: Difference, place: Place) -> Finding:
    details = {"text": difference.now or "—", "printed": difference.was or "—", "words": difference.words}
    match difference.sort:
        case "figure":
            code = _DIFFERS
        case "period":
            code = "release-period-differs"
        case "provision":
            code = "release-provision-differs"
        case "caption":
            code = "release-caption-differs"
        case "typed":
            code = "release-number-typed"
        case "unknown":
            code = "release-figures-unchecked"
        case _:
            assert_never(difference.sort)
    return Finding(code, place, details)
