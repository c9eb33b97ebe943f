"""The figures of one chart as blocks: the drawing with the line under it, and the table of the same numbers."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, replace

from advocacy.compose.chart_grid import ChartGrid, Subject
from advocacy.compose.chart_words import alternative, as_for, headline, source_line
from advocacy.compose.dates import print_period
from advocacy.compose.figures import print_missing
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import common_scale, print_number
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.model.chart import ChartPlan
from advocacy.model.document import Blocks, Chart, DateText, Inlines, Label, Paragraph, PrintedFigure, Series, Table
from advocacy.model.figure import Figure, Indicator, Period
from advocacy.model.walk import plain
from advocacy.places.region import region_in, says_region

_HEADS = {
    "period": ("时间", "Period"),
    "region": ("地区", "Region"),
    "subject": ("项目", "Item"),
    "value": ("数值", "Value"),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands where a chart is placed, and its table, which may stand elsewhere."""

    chart: Blocks
    table: Blocks


class ChartBlocks:
    """One chart plan with its figures, on the way to blocks."""

    def __init__(self, page: Page, plan: ChartPlan, indicators: tuple[Indicator, ...], grid: ChartGrid) -> None:
        """`indicators` are those of the plan, `grid` their figures as they are shown."""
        self.page = page
        self.plan = plan
        self.indicators = indicators
        self.grid = grid
        self.shown = grid.shown()
        self.language = page.language
        self.scale = common_scale([figure for figure in self.shown if figure.value is not None], page.language)

    def drawn(self) -> Drawn:
        """The message as caption, the drawing, and under it the title of the series and its sources."""
        plan = self.plan
        says, title = headline(self.page, plan.says), headline(self.page, plan.title)
        under = Paragraph(source_line(self.page, title, self.scale.name, self.indicators, self.shown), "source")
        draw = plan.draw
        if draw == "none" or draw == "timeline":  # noqa: PLR1714  so that mypy knows what is left
            return Drawn((), (self._table(says), under))
        categories, series = self._series()
        chart = Chart(
            label=f"chart-{plan.id}",
            draw=draw,
            caption=says,
            alt=(),
            unit=self.scale.name,
            categories=categories,
            series=series,
            moments=self._moments(),
        )
        chart = replace(chart, alt=alternative(self.language, title, chart))
        return Drawn((chart, under), (self._table(title), Paragraph(as_for(self.language, chart.label), "source")))

    def _side(self) -> tuple[Inlines, ...]:
        """What stands at the side of each row: a period, a region or a subject."""
        return tuple(
            (DateText(print_period(one, self.language)),)
            if isinstance(one, Period)
            else (self._name(one) if isinstance(one, Subject) else self._region(one))
            for one in self.grid.side
        )

    def _moments(self) -> tuple[datetime.date, ...]:
        return tuple(one.end for one in self.grid.side if isinstance(one, Period))

    def _region(self, region: str) -> Inlines:
        return labelled(region_in(region, self.language))

    def _cell(self, figure: Figure | None) -> Inlines:
        if figure is None:
            return ("—",)
        if figure.value is None:
            return print_missing(self.page, figure)
        return (PrintedFigure(print_number(figure, self.language, self.scale), figure),)

    def _point(self, figure: Figure | None) -> PrintedFigure | None:
        if figure is None or figure.value is None:
            return None
        return PrintedFigure(print_number(figure, self.language, self.scale), figure)

    def _one_series(self, name: Inlines, figures: tuple[Figure | None, ...]) -> Series:
        values = tuple(
            None if figure is None or figure.value is None else figure.value / self.scale.factor for figure in figures
        )
        return Series(name, tuple(self._point(figure) for figure in figures), values)

    def _series(self) -> tuple[Inlines, tuple[Series, ...]]:
        categories: Inlines = tuple(one[0] if self.grid.by == "period" else Label(plain(one)) for one in self._side())
        if self.grid.by == "subject":
            figures = tuple(row[0] for row in self.grid.cells)
            return categories, (self._one_series(headline(self.page, self.plan.title), figures),)
        series = []
        for column, subject in enumerate(self.grid.above):
            figures = tuple(row[column] for row in self.grid.cells)
            one = self._one_series(self._name(subject), figures)
            series.append(Series(one.name, one.points, one.values, self._gaps(subject.indicator)))
        return categories, tuple(series)

    def _gaps(self, indicator: Indicator) -> frozenset[int]:
        """Between which periods at the side the series of an indicator breaks."""
        years = [one.year if isinstance(one, Period) else 0 for one in self.grid.side]
        return frozenset(
            number
            for number, (now, then) in enumerate(itertools.pairwise(years))
            for cut in indicator.breaks
            if self.grid.by == "period" and cut.parts((now, then))
        )

    def _name(self, subject: Subject) -> Inlines:
        """What a subject is called; of one indicator with several regions the region tells.

        A numeral in the name of an indicator names too, wherever the name was written.
        """
        name, region = self.page.words(subject.indicator.name).on_one_line, subject.region
        if region is None or says_region(name, region):
            return labelled(name)
        if len(self.indicators) == 1 and len({figure.region for figure in self.shown}) > 1:
            return self._region(region)
        called = region_in(region, self.language)
        return labelled(f"{name}（{called}）" if self.language == "zh" else f"{name} ({called})")

    def _table(self, caption: Inlines) -> Table:
        unit = self.scale.name
        wrap = literal(f"（{unit}）" if self.language == "zh" else f" ({unit})")
        heads = (
            (self._head("value"),)
            if self.grid.by == "subject"
            else tuple(self._name(subject) for subject in self.grid.above)
        )
        rows = tuple(
            ((name,), *((self._cell(figure),) for figure in row))
            for name, row in zip(self._side(), self.grid.cells, strict=True)
        )
        head = (self._head(self.grid.by), *((*name, *wrap) for name in heads))
        return Table(
            label=f"table-{self.plan.id}",
            caption=caption,
            description=self.page.words(self.plan.says).on_one_line,
            head=head,
            rows=rows,
            widths=(3, 2) if self.grid.by == "subject" else (2, *(3 for _ in heads)),
            numeric=frozenset(range(1, len(head))),
        )

    def _head(self, which: str) -> Inlines:
        zh, en = _HEADS[which]
        return (zh if self.language == "zh" else en,)
