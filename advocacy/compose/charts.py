"""A chart and the table of the same numbers, from charts.yaml and the figures."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from advocacy.compose.chart_grid import ChartGrid, Subject, lay_out
from advocacy.compose.dates import print_period
from advocacy.compose.figures import print_missing, sources_behind
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import common_scale, print_number
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.model.chart import ChartPlan
from advocacy.model.document import (
    Block,
    Blocks,
    Chart,
    DateText,
    Inline,
    Inlines,
    Label,
    Paragraph,
    PrintedFigure,
    Series,
    Table,
)
from advocacy.model.figure import Figure, Indicator, Period
from advocacy.model.figuretable import FigureTable, tabulate
from advocacy.model.text import Text
from advocacy.model.walk import plain
from advocacy.places.region import did_you_mean_region, region_among, region_in, says_region

_HEADS = {
    "period": ("时间", "Period"),
    "region": ("地区", "Region"),
    "subject": ("项目", "Item"),
    "value": ("数值", "Value"),
}
_MOST_BY_REGION = 6  # columns of a table, lines of a chart


def draw(page: Page, plan: ChartPlan) -> Blocks:
    """The chart (unless it draws none), its table, and the line with its sources and notes."""
    indicators = []
    for name in plan.of:
        page.uses.add(f"indicator:{name}")
        known = page.public.indicators.get(name)
        if known is None:
            page.report_unknown("indicator", name, page.public.indicators)
        else:
            indicators.append(known)
    table = _narrowed(page, plan, tabulate(indicators))
    if table is None:
        return ()
    grid = lay_out(table, indicators)
    shown = grid.shown()
    if not any(figure.value is not None for figure in shown):
        page.report("chart-empty", {"chart": plan.id})
        return ()
    units = dict.fromkeys(figure.unit for figure in shown)
    if len(units) > 1:
        page.report("chart-units-differ", {"chart": plan.id, "units": ", ".join(units)})
        return ()
    regions = table.regions()
    if grid.by != "period" and len(regions) > 1 and plan.draw == "line":
        page.report("line-between-regions", {"chart": plan.id})
        return ()
    if grid.by == "period" and len(regions) > 1 and len(grid.above) > _MOST_BY_REGION:
        most, columns = str(_MOST_BY_REGION), str(len(grid.above))
        page.report("chart-too-wide", {"chart": plan.id, "columns": columns, "most": most})
        return ()
    return _Drawing(page, plan, tuple(indicators), grid).blocks()


def _narrowed(page: Page, plan: ChartPlan, table: FigureTable) -> FigureTable | None:
    """The figures of the periods and regions of a plan; what is of no region stays."""
    if plan.periods is not None:
        table = table.during(plan.periods.first, plan.periods.last)
    if plan.regions is None:
        return table
    there = table.regions()
    chosen: list[str] = []
    for words in plan.regions:
        region = region_among(words.text, there)
        if region is None:
            said, meant = words.text, did_you_mean_region(words.text, there)
            names = ", ".join(plan.of)
            page.report("region-unknown", {"indicator": names, "region": said, "meant": meant}, words.place)
            return None
        chosen.append(region)
    # in the order in which the plan names them
    ordered = [*table.of(None).rows, *(row for one in chosen for row in table.of(one).rows)]
    return FigureTable(tuple(ordered))


class _Drawing:
    """One chart plan with its figures, on the way to blocks."""

    def __init__(self, page: Page, plan: ChartPlan, indicators: tuple[Indicator, ...], grid: ChartGrid) -> None:
        self.page = page
        self.plan = plan
        self.indicators = indicators
        self.grid = grid
        self.shown = grid.shown()
        self.language = page.language
        self.scale = common_scale([figure for figure in self.shown if figure.value is not None], page.language)

    def blocks(self) -> Blocks:
        blocks: list[Block] = []
        caption = self.page.prose(self.plan.title)
        says = self.page.words(self.plan.says).text
        if self.plan.draw != "none":
            categories, series = self._series()
            blocks.append(
                Chart(
                    label=f"chart-{self.plan.id}",
                    draw=self.plan.draw,
                    caption=caption,
                    alt=says,
                    unit=self.scale.name,
                    categories=categories,
                    series=series,
                )
            )
        blocks.append(self._table(caption, says))
        blocks.append(Paragraph(self._sources(), "source"))
        return tuple(blocks)

    def _side(self) -> tuple[Inlines, ...]:
        """What stands at the side of each row: a period, a region or a subject."""
        return tuple(
            (DateText(print_period(one, self.language)),)
            if isinstance(one, Period)
            else (self._name(one) if isinstance(one, Subject) else self._region(one))
            for one in self.grid.side
        )

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
            return categories, (self._one_series(self.page.prose(self.plan.title), figures),)
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
        name, region = plain(self.page.prose(subject.indicator.name)), subject.region
        if region is None or says_region(name, region):
            return labelled(name)
        if len(self.indicators) == 1 and len({figure.region for figure in self.shown}) > 1:
            return self._region(region)
        called = region_in(region, self.language)
        return labelled(f"{name}（{called}）" if self.language == "zh" else f"{name} ({called})")

    def _table(self, caption: Inlines, says: str) -> Table:
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
            description=says,
            head=head,
            rows=rows,
            widths=(3, 2) if self.grid.by == "subject" else (2, *(3 for _ in heads)),
            numeric=frozenset(range(1, len(head))),
        )

    def _head(self, which: str) -> Inlines:
        zh, en = _HEADS[which]
        return (zh if self.language == "zh" else en,)

    def _sources(self) -> Inlines:
        """Where the numbers come from, and every note that must be printed with them."""
        page, language = self.page, self.language
        content: list[Inline] = ["资料来源：" if language == "zh" else "Source: "]
        between, end = ("；", "。") if language == "zh" else ("; ", ".")
        # What nobody has verified is not printed and may have no source yet.
        sources = dict.fromkeys(name for figure in self.shown for name in sources_behind(figure))
        for name in sources:
            page.uses.add(f"source:{name}")
            source = page.public.sources.get(name)
            if source is None:
                # What nobody has verified is not printed and may have no source yet.
                if name:
                    page.report_unknown("source", name, page.public.sources)
                continue
            if name not in page.cited:
                page.cited.append(name)
            if len(content) > 1:
                content.append(between)
            content.extend(page.short(source))
        content.append(end)
        notes: dict[str, Text] = {}
        for note in self._notes():
            notes.setdefault(note.either(language).text, note)
        page.noted.update(notes)
        for note in notes.values():
            if language == "en":
                content.append(" ")
            content.extend(page.sentence(note))
        return tuple(content)

    def _notes(self) -> Iterator[Text]:
        """What must be said beside the figures and the breaks that are shown."""
        for figure in self.shown:
            yield from figure.notes
        for indicator in self.indicators:
            years = [figure.period.year for figure in indicator.figures if figure in self.shown]
            yield from (one.why for one in indicator.breaks if one.parts(years))
