"""A chart of charts.yaml: which figures it shows, and what keeps it from being drawn."""

from __future__ import annotations

from advocacy.compose.chart_blocks import ChartBlocks, Drawn
from advocacy.compose.chart_grid import lay_out
from advocacy.compose.page import Page
from advocacy.compose.provision_chart import draw_provisions
from advocacy.compose.timeline import draw_timeline
from advocacy.model.chart import PROVISIONS, ChartPlan
from advocacy.model.figuretable import FigureTable, tabulate
from advocacy.places.region import did_you_mean_region, region_among

_MOST_SERIES = 6  # as many as there are colours that can be told apart
_MOST_BY_REGION = 6  # columns of a table, lines of a chart
_NOTHING = Drawn((), ())


def draw(page: Page, plan: ChartPlan) -> Drawn:
    """The chart with the line under it, and the table of the same numbers; or what happened when."""
    if not plan.fits:
        page.report("chart-draw-unfit", {"chart": plan.id, "draw": plan.draw})
        return _NOTHING
    if plan.entries:
        return draw_timeline(page, plan)
    if plan.of == PROVISIONS:
        drawn = draw_provisions(page, plan)
        if drawn is None:
            page.report("chart-empty", {"chart": plan.id})
        return drawn or _NOTHING
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
        return _NOTHING
    grid = lay_out(table, indicators)
    shown = grid.shown()
    if not any(figure.value is not None for figure in shown):
        page.report("chart-empty", {"chart": plan.id})
        return _NOTHING
    units = dict.fromkeys(figure.unit for figure in shown)
    if len(units) > 1:
        page.report("chart-units-differ", {"chart": plan.id, "units": ", ".join(units)})
        return _NOTHING
    regions = table.regions()
    if grid.by != "period" and len(regions) > 1 and plan.draw == "line":
        page.report("line-between-regions", {"chart": plan.id})
        return _NOTHING
    if grid.by == "period" and len(regions) > 1 and len(grid.above) > _MOST_BY_REGION:
        most, columns = str(_MOST_BY_REGION), str(len(grid.above))
        page.report("chart-too-wide", {"chart": plan.id, "columns": columns, "most": most})
        return _NOTHING
    if plan.draw != "none" and len(grid.above) > _MOST_SERIES:
        page.report(
            "chart-too-many-series", {"chart": plan.id, "series": str(len(grid.above)), "most": str(_MOST_SERIES)}
        )
        return _NOTHING
    if plan.draw == "stacked" and (missing := grid.unstackable()):
        page.report("chart-stack-incomplete", {"chart": plan.id, "missing": missing})
        return _NOTHING
    if grid.by == "region" and plan.draw == "bar" and plan.regions is None:
        grid = grid.largest_first()
    return ChartBlocks(page, plan, tuple(indicators), grid).drawn()


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
