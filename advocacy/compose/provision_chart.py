"""The provisions of an order counted by whether anything follows a breach: a stacked bar for each law."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from advocacy.compose.chart_blocks import Drawn
from advocacy.compose.chart_words import as_for, headline, in_unit, kind_of
from advocacy.compose.consequences import sign_of
from advocacy.compose.labelled import joined
from advocacy.compose.page import Page
from advocacy.compose.provisions import name_law
from advocacy.compose.rested_on import duties_of
from advocacy.model.chart import ChartPlan
from advocacy.model.document import Chart, Inline, Inlines, Paragraph, ProvisionCount, Series, Table
from advocacy.model.law import SIGNS, Provision
from advocacy.model.text import label

_UNIT = label("项", "provisions")
_LAW = label("法律法规", "Law")
_COUNTED = label("本机构统计，逐条见核验材料。", "Our count; the verification file names each.")
_COUNTED_THERE = label("本机构统计，逐条见数字出处表。", "Our count; the annex of figures names each.")


def draw_provisions(page: Page, plan: ChartPlan) -> Drawn | None:
    """The chart with its table; None where the order names no provision."""
    every = duties_of(page)
    if not every:
        return None
    by_law: dict[str, list[Provision]] = {}
    for one in every:
        by_law.setdefault(one.law, []).append(one)
    laws = sorted(by_law, key=lambda law: -len(by_law[law]))
    there = {one: _sign_of(page, one) for one in every}
    kinds = [sign for sign in SIGNS if sign in there.values()]
    counts = [[_count(kind, [one for one in by_law[law] if there[one] == kind]) for law in laws] for kind in kinds]
    names = tuple(name_law(page.public.laws[law], page.language, short=True)[0] for law in laws)
    series = tuple(
        Series((_called(page, kind),), tuple(row), tuple(None if one is None else Decimal(one.text) for one in row))
        for kind, row in zip(kinds, counts, strict=True)
    )
    says, title, unit = headline(page, plan.says), headline(page, plan.title), _UNIT.either(page.language).text
    zh = page.language == "zh"
    under = Paragraph(
        joined(
            (
                (
                    *title,
                    "。" if zh else ". ",
                    (_COUNTED if page.brief is None else _COUNTED_THERE).either(page.language).text,
                ),
            )
        ),
        "source",
    )
    table = _table(page, plan, (names, kinds, counts), title if plan.draw == "stacked" else says)
    if plan.draw != "stacked":
        return Drawn((), (table, under))
    chart = Chart(
        label=f"chart-{plan.id}",
        draw="stacked",
        caption=says,
        alt=_alternative(page, title, unit, [(kind, [one for one in every if there[one] == kind]) for kind in kinds]),
        unit="",  # the legend says what is counted
        categories=names,
        series=series,
    )
    return Drawn((chart, under), (table, Paragraph(as_for(page.language, chart.label), "source")))


def _sign_of(page: Page, provision: Provision) -> str:
    return sign_of(page.public.laws[provision.law].articles[provision.article])


def _count(kind: str, counted: Sequence[Provision]) -> ProvisionCount | None:
    names = tuple((one.law, one.article) for one in counted)
    return ProvisionCount(str(len(counted)), kind, names) if counted else None


def _called(page: Page, kind: str) -> str:
    return SIGNS[kind].either(page.language).text


def _table(
    page: Page,
    plan: ChartPlan,
    grid: tuple[Inlines, Sequence[str], Sequence[Sequence[ProvisionCount | None]]],
    caption: Inlines,
) -> Table:
    names, kinds, counts = grid
    rows = tuple((((name,),), *(((row[at] or "—",),) for row in counts)) for at, name in enumerate(names))
    return Table(
        label=f"table-{plan.id}",
        caption=caption,
        description=page.words(plan.says).on_one_line,
        head=((_LAW.either(page.language).text,), *((_called(page, kind),) for kind in kinds)),
        rows=rows,
        widths=(4, *(2 for _ in kinds)),
        numeric=frozenset(range(1, len(kinds) + 1)),
    )


def _alternative(page: Page, title: Inlines, unit: str, groups: Sequence[tuple[str, Sequence[Provision]]]) -> Inlines:
    """How many provisions have each sign, over all laws."""
    zh = page.language == "zh"
    said: list[Inline] = [
        kind_of(page.language, "stacked"),
        "：" if zh else ": ",
        *title,
        *in_unit(unit, page.language),
    ]
    for number, (kind, counted) in enumerate(groups):
        first = "。" if zh else ". In all: "
        said += [("，" if zh else ", ") if number else first, _called(page, kind), "" if zh else " "]
        said.append(_count(kind, counted) or "")
    return joined(((*said, "。" if zh else "."),))
