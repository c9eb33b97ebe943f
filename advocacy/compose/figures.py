"""Finding a figure by indicator, region and period, and printing what must be said with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advocacy.compose.called import AWAITS_CONFIRMATION, ISSUER_NOT_SEEN
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import missing_text, print_figure
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.model.document import Inlines, Note, PrintedFigure
from advocacy.model.figure import Cell, Figure
from advocacy.model.figuretable import FigureTable, tabulate
from advocacy.model.text import Text
from advocacy.places.region import did_you_mean_region, region_among, region_in


def series(page: Page, indicator: str, region: str | None) -> FigureTable | None:
    """The figures of an indicator, of a region where it has regions; else a finding and None.

    Without the name of a region one of several, or the only one, is never taken for the whole.
    """
    page.uses.add(f"indicator:{indicator}")
    known = page.public.indicators.get(indicator)
    if known is None:
        page.report_unknown("indicator", indicator, page.public.indicators)
        return None
    table = tabulate((known,))
    there = table.regions()
    if region is None:
        if there:
            example = there[0], region_in(there[0], "en")
            page.report("figure-of-regions", {"indicator": indicator, "region": example})
            return None
        return table
    named = region_among(region, there)
    if named is None:
        meant = did_you_mean_region(region, there)
        page.report("region-unknown", {"indicator": indicator, "region": region, "meant": meant})
        return None
    return table.of(named)


def find(page: Page, table: FigureTable | None, indicator: str, period: int | str | None) -> Figure | None:
    """The figure of a period (2021 or `2021`, `2021-09`), or the latest that has a value."""
    if table is None:
        return None
    if period is None:
        # An older value in place of one that is not let out would pass for the latest.
        latest = table.valued().rows[-1:]
        if not latest:
            page.report("figure-without-latest", {"indicator": indicator})
        return latest[0] if latest else None
    found = table.where(lambda figure: _ends_in(figure, str(period))).rows
    if len(found) != 1:
        page.report("figure-missing", {"indicator": indicator, "period": str(period)})
        return None
    return found[0]


def _ends_in(figure: Figure, period: str) -> bool:
    return f"{figure.period.end.isoformat()}-".startswith(f"{period}-")


def print_with_notes(page: Page, figure: Figure) -> Inlines:
    """A figure in text: number and unit, and once in a document the notes that belong to it."""
    if figure.value is None:
        return print_missing(page, figure)
    printed = PrintedFigure(print_figure(figure, page.language), figure)
    return (printed, *notes_once(page, figure.notes))


def print_unconfirmed(page: Page, figure: Figure) -> Inlines:
    """A number that nobody has verified: 891.5万人（待核实；未见发布机关的原表）."""
    zh = page.language == "zh"
    source = page.public.sources.get(figure.source)
    printed = PrintedFigure(print_figure(figure, page.language), figure)
    awaits = AWAITS_CONFIRMATION.either(page.language).text
    before, after = (f"（{awaits}；", "）") if zh else (f" ({awaits}; ", ")")
    if source is None:
        return (printed, before, ISSUER_NOT_SEEN.either(page.language).text, after)
    page.uses.add(f"source:{figure.source}")
    if figure.source not in page.cited:
        page.cited.append(figure.source)
    called = "来源：" if zh else "source: "
    return (printed, before, called, *page.short(source), after)


def print_missing(page: Page, figure: Figure) -> Inlines:
    """Why a figure has no value."""
    page.suppressed |= figure.suppressed
    if figure.missing is None:
        return literal(missing_text(figure, page.language))
    if figure.suppressed:  # its numeral is the threshold, and was written nowhere
        return labelled(figure.missing.either(page.language).text)
    return page.prose(figure.missing)


def notes_once(page: Page, notes: Iterable[Text]) -> Iterator[Note]:
    """Those of `notes` that the document has not yet printed."""
    for note in notes:
        text = note.either(page.language).text
        if text not in page.noted:
            page.noted.add(text)
            yield Note(page.sentence(note))


def sources_behind(figure: Figure) -> tuple[str, ...]:
    """The sources of a figure; of one that was computed those of its parts."""
    if isinstance(figure.origin, Cell):
        return (figure.source,)
    found = (source for part in figure.origin.parts for source in sources_behind(part))
    return tuple(dict.fromkeys(found))
