"""Finding a figure by indicator and period, and printing what must be said with it."""

from __future__ import annotations

from advocacy.compose.numbers import missing_text, print_figure
from advocacy.compose.page import Page
from advocacy.compose.printing import literal, sentence
from advocacy.model.document import Inline, Inlines, Note, PrintedFigure
from advocacy.model.figure import Figure


def find(page: Page, indicator: str, period: int | str | None) -> Figure | None:
    """The figure of a period (2021 or `2021`, `2021-09`), or the latest that has a value."""
    page.uses.add(f"indicator:{indicator}")
    known = page.public.indicators.get(indicator)
    if known is None:
        page.report("indicator-unknown", {"indicator": indicator})
        return None
    if period is None:
        valued = [figure for figure in known.figures if figure.value is not None]
        if not valued:
            page.report("figure-missing", {"indicator": indicator, "period": "-"})
            return None
        return valued[-1]
    found = [figure for figure in known.figures if _in(figure, str(period))]
    if len(found) != 1:
        page.report("figure-missing", {"indicator": indicator, "period": str(period)})
        return None
    return found[0]


def _in(figure: Figure, period: str) -> bool:
    return figure.period.end.isoformat().startswith(period)


def print_with_notes(page: Page, figure: Figure) -> Inlines:
    """A figure in text: number and unit, and once in a document the notes that belong to it."""
    if figure.value is None:
        return literal(missing_text(figure, page.language))
    content: list[Inline] = [PrintedFigure(print_figure(figure, page.language), figure)]
    for note in figure.notes:
        words = note.either(page.language)
        if words.text not in page.noted:
            page.noted.add(words.text)
            content.append(Note(sentence(words, page.language)))
    return tuple(content)
