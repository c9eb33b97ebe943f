"""A chart and the table of the same numbers, from charts.yaml and the figures."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from advocacy.compose.dates import print_period
from advocacy.compose.figures import print_missing, sources_behind
from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import common_scale, print_number
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.compose.references import short
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
    plain,
)
from advocacy.model.figure import Figure, Indicator, Period
from advocacy.model.text import Text

_HEADS = {"period": ("时间", "Period"), "item": ("项目", "Item"), "value": ("数值", "Value")}


def draw(page: Page, plan: ChartPlan) -> Blocks:
    """The chart (unless it draws none), its table, and the line with its sources and notes."""
    indicators = []
    for name in plan.of:
        page.uses.add(f"indicator:{name}")
        known = page.public.indicators.get(name)
        if known is None:
            page.report("indicator-unknown", {"indicator": name})
        else:
            indicators.append(known)
    for indicator in indicators:
        if any(figure.region for figure in indicator.figures):
            page.report("figure-of-regions", {"indicator": indicator.id})
            return ()
    grid = _grid(tuple(indicators), plan.periods)
    if not any(figure is not None and figure.value is not None for figure in _all(grid)):
        page.report("chart-empty", {"chart": plan.id})
        return ()
    units = dict.fromkeys(figure.unit for figure in _all(grid) if figure is not None)
    if len(units) > 1:
        page.report("chart-units-differ", {"chart": plan.id, "units": ", ".join(units)})
        return ()
    return _Drawing(page, plan, tuple(indicators), grid).blocks()


Grid = dict[Period, tuple[Figure | None, ...]]


def _grid(indicators: tuple[Indicator, ...], periods: str | None) -> Grid:
    """Per period one figure of each indicator; `2019-2024` or `2023` narrows the years."""
    first, _, last = (periods or "").partition("-")
    years = range(int(first), int(last or first) + 1) if first else None
    found: dict[Period, dict[str, Figure]] = {}
    for indicator in indicators:
        for figure in indicator.figures:
            if years is None or figure.period.year in years:
                found.setdefault(figure.period, {})[indicator.id] = figure
    return {
        period: tuple(found[period].get(indicator.id) for indicator in indicators)
        for period in sorted(found, key=lambda one: (one.start, one.end, one.when or ""))
    }


def _all(grid: Grid) -> Iterator[Figure | None]:
    for row in grid.values():
        yield from row


class _Drawing:
    """One chart plan with its figures, on the way to blocks."""

    def __init__(
        self,
        page: Page,
        plan: ChartPlan,
        indicators: tuple[Indicator, ...],
        grid: Grid,
    ) -> None:
        self.page = page
        self.plan = plan
        self.indicators = indicators
        self.grid = grid
        self.shown = tuple(figure for figure in _all(grid) if figure is not None)
        self.language = page.language
        self.scale = common_scale(
            [figure for figure in self.shown if figure.value is not None], page.language
        )
        self.across = len(grid) == 1  # one moment: the indicators are the categories

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

    def _period(self, period: Period) -> Inline:
        return DateText(print_period(period, self.language))

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
            None if figure is None or figure.value is None else figure.value / self.scale.factor
            for figure in figures
        )
        return Series(name, tuple(self._point(figure) for figure in figures), values)

    def _series(self) -> tuple[Inlines, tuple[Series, ...]]:
        if self.across:
            (figures,) = self.grid.values()
            categories = tuple(Label(plain(self._name(one))) for one in self.indicators)
            return categories, (self._one_series(self.page.prose(self.plan.title), figures),)
        periods = list(self.grid)
        series = []
        for column, indicator in enumerate(self.indicators):
            one = self._one_series(
                self._name(indicator), tuple(row[column] for row in self.grid.values())
            )
            gaps = frozenset(
                number
                for number, (now, then) in enumerate(itertools.pairwise(periods))
                for cut in indicator.breaks
                if cut.parts((now.year, then.year))
            )
            series.append(Series(one.name, one.points, one.values, gaps))
        return tuple(self._period(period) for period in periods), tuple(series)

    def _name(self, indicator: Indicator) -> Inlines:
        """A numeral in the name of an indicator names too, wherever the name was written."""
        return labelled(plain(self.page.prose(indicator.name)))

    def _table(self, caption: Inlines, says: str) -> Table:
        unit = self.scale.name
        wrap = f"（{unit}）" if self.language == "zh" else f" ({unit})"
        if self.across:
            (figures,) = self.grid.values()
            head: tuple[Inlines, ...] = (self._head("item"), (*self._head("value"), *literal(wrap)))
            rows: tuple[tuple[tuple[Inlines, ...], ...], ...] = tuple(
                ((self._name(indicator),), (self._cell(figure),))
                for indicator, figure in zip(self.indicators, figures, strict=True)
            )
        else:
            head = (
                self._head("period"),
                *((*self._name(indicator), *literal(wrap)) for indicator in self.indicators),
            )
            rows = tuple(
                (((self._period(period),),), *((self._cell(figure),) for figure in figures))
                for period, figures in self.grid.items()
            )
        return Table(
            label=f"table-{self.plan.id}",
            caption=caption,
            description=says,
            head=head,
            rows=rows,
            widths=(2, *(3 for _ in head[1:])) if not self.across else (3, 2),
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
                    page.report("source-unknown", {"source": name})
                continue
            if name not in page.cited:
                page.cited.append(name)
            if len(content) > 1:
                content.append(between)
            content.extend(short(source, None, language))
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
