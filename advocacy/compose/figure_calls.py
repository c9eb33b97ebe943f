"""The calls of templates that print figures: one, a change, a share in words, a chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from advocacy.compose.called import SOURCES_CALLED, TO_BE_COMPLETED
from advocacy.compose.charts import draw
from advocacy.compose.figures import find, notes_once, print_unconfirmed, print_with_notes, series
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import compare, in_words
from advocacy.compose.page import Page
from advocacy.compose.protection import changed_by_few, few_words
from advocacy.compose.slots import BlockValue, InlineValue
from advocacy.model.document import Chart, Note, Paragraph, PrintedFigure, Reference, Table
from advocacy.model.figure import NOT_SHOWN, Figure


class FigureCalls:
    """The calls about figures of one edition, bound to its page."""

    def __init__(self, page: Page) -> None:
        """`page` is what the edition reads and gathers."""
        self._page = page

    def globals(self) -> Mapping[str, Callable[..., Any]]:
        """Every call by the name that templates use."""
        return {
            "figure": self.figure,
            "unconfirmed": self.unconfirmed,
            "compare": self.compare,
            "chart": self.chart,
            "chart_tables": self.chart_tables,
            "see": self.see,
        }

    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """Every filter by name."""
        return {"in_words": self.in_words}

    def figure(
        self, indicator: str, period: int | str | None = None, region: str | None = None
    ) -> Figure | InlineValue:
        """One value of an indicator: its latest, or that of `period`; of `region` by any name."""
        found = find(self._page, series(self._page, indicator, region), indicator, period)
        return self._to_be_completed() if found is None else found

    def unconfirmed(self, indicator: str, period: int | str, region: str | None = None) -> InlineValue:
        """A number that nobody has verified, with its source and the words that say so.

        The one exception to what is never printed: no chart, comparison or word for a share takes
        it, and its row in annex A says what it is.
        """
        page = self._page
        found = find(page, series(page, indicator, region), indicator, period)
        if found is None:
            return self._to_be_completed()
        if found.unconfirmed is None:
            page.report("unconfirmed-missing", {"indicator": indicator, "period": str(period)})
            return self._to_be_completed()
        return InlineValue(print_unconfirmed(page, found.awaiting()))

    def compare(self, indicator: str, earlier: int | str, later: int | str, region: str | None = None) -> InlineValue:
        """How an indicator changed, in words and as a figure that can be traced."""
        language = self._page.language
        table = series(self._page, indicator, region)
        first = find(self._page, table, indicator, earlier)
        second = find(self._page, table, indicator, later)
        if first is None or second is None:
            return self._to_be_completed()
        if first.suppressed or second.suppressed:
            # Not “fewer than ten”, which is said of the value and would be read as the change.
            self._page.suppressed = True
            return InlineValue(labelled(NOT_SHOWN.either(language).text))
        if changed_by_few(self._page.public, first, second):
            self._page.suppressed = True
            threshold = self._page.public.campaign.thresholds.small_counts
            return InlineValue(labelled(few_words(first.unit, threshold, language)))
        in_order = first.period.end < second.period.end
        compared = compare(first, second, language) if in_order else None
        if compared is None:
            self._page.report("figures-incomparable", {"indicator": indicator})
            return self._to_be_completed()
        breaks = self._page.public.indicators[indicator].breaks
        years = (first.period.year, second.period.year)
        across = [Note(self._page.sentence(cut.why)) for cut in breaks if cut.parts(years)]
        notes = notes_once(self._page, (*first.notes, *second.notes))
        return InlineValue((*compared, *across, *notes))

    def in_words(self, figure: Figure | InlineValue) -> InlineValue:
        """A share as words that it bears: nearly half, 近一半."""
        if isinstance(figure, InlineValue):
            for one in figure.inlines:
                if isinstance(one, PrintedFigure) and one.figure.unconfirmed is not None:
                    self._page.report("unconfirmed-in-words", {"indicator": one.figure.indicator})
            return figure
        if figure.suppressed:
            return InlineValue(print_with_notes(self._page, figure))
        words = in_words(figure, self._page.language)
        if words is None:
            self._page.report("figure-without-words", {"indicator": figure.indicator})
            return InlineValue(print_with_notes(self._page, figure))
        return InlineValue((PrintedFigure(words, figure), *notes_once(self._page, figure.notes)))

    def chart(self, chart: str) -> BlockValue | InlineValue:
        """A chart of charts.yaml with the table of its numbers, which a brief has in its verification file."""
        self._page.uses.add(f"chart:{chart}")
        plan = self._page.public.charts.get(chart)
        if plan is None:
            self._page.report("chart-unknown", {"chart": chart})
            return self._to_be_completed()
        drawn = draw(self._page, plan)
        blocks = (*drawn.chart, *drawn.table)
        if self._has_table_elsewhere() and drawn.chart:
            blocks = drawn.chart
            # Below a table in another document stands what stands under the chart.
            below = (block for block in drawn.chart if isinstance(block, Paragraph))
            self._page.drawn[chart] = (*(block for block in drawn.table if isinstance(block, Table)), *below)
        placed = (block.label for block in blocks if isinstance(block, Chart | Table))
        self._page.placed.update(placed)
        return BlockValue(blocks)

    def chart_tables(self) -> BlockValue:
        """The tables of the charts that the brief shows without."""
        page = self._page
        blocks = tuple(block for one in page.drawn.values() for block in one)
        page.placed.update(block.label for block in blocks if isinstance(block, Table))
        return BlockValue(blocks if page.brief is not None else ())

    def _has_table_elsewhere(self) -> bool:
        page = self._page
        return page.brief is None and page.templates.genres[page.order.genre].sources is True

    def see(self, chart: str, what: str = "chart") -> InlineValue:
        """A cross-reference to a chart, or with `'table'` to its table; where that stands elsewhere, to the file."""
        page, label = self._page, f"{what}-{chart}"
        if what == "table" and page.brief is None and chart in page.drawn:
            return InlineValue((SOURCES_CALLED.either(page.language).text,))
        if label not in page.placed:
            # What kept a chart that was called from being drawn was reported there.
            told = any(one.code == "chart-not-placed" and one.details["chart"] == str(chart) for one in page.findings)
            if not told and (f"chart:{chart}" not in page.uses or f"table-{chart}" in page.placed):
                page.report("chart-not-placed", {"chart": chart})
            return self._to_be_completed()
        return InlineValue((Reference(label),))

    def _to_be_completed(self) -> InlineValue:
        return InlineValue(self._page.prose(TO_BE_COMPLETED))
