"""What happened when: a table of two columns, each event with its source in a note."""

from __future__ import annotations

from advocacy.compose.chart_blocks import Drawn
from advocacy.compose.chart_words import headline
from advocacy.compose.dates import print_partial
from advocacy.compose.page import Page
from advocacy.compose.stops import stopped
from advocacy.model.chart import ChartEntry, ChartPlan
from advocacy.model.document import DateText, Inlines, Note, Paragraph, Table
from advocacy.model.text import label

_DATE, _EVENT = label("时间", "Date"), label("事项", "What happened")


def draw_timeline(page: Page, plan: ChartPlan) -> Drawn:
    """The events in the order of their dates, and under them what they are about."""
    entries = sorted(plan.entries, key=lambda one: (one.date.year, one.date.month or 0, one.date.day or 0))
    table = Table(
        label=f"table-{plan.id}",
        caption=headline(page, plan.says),
        description=page.words(plan.title).on_one_line,
        head=((_DATE.either(page.language).text,), (_EVENT.either(page.language).text,)),
        rows=tuple(
            (((DateText(print_partial(one.date, page.language)),),), ((*page.prose(one.what), *_source(page, one)),))
            for one in entries
        ),
        widths=(2, 7),
    )
    return Drawn((table, Paragraph(page.sentence(plan.title), "source")), ())


def _source(page: Page, entry: ChartEntry) -> Inlines:
    page.uses.add(f"source:{entry.source}")
    source = page.public.sources.get(entry.source)
    if source is None:
        page.report_unknown("source", entry.source, page.public.sources)
        return ()
    if entry.source not in page.cited:
        page.cited.append(entry.source)
    return (Note(stopped(page.short(source), page.language)),)
