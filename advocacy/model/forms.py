"""The files that staff write besides records, each with its model and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.agenda import Agenda
from advocacy.model.chart import ChartPlan
from advocacy.model.entry import Part
from advocacy.model.law import LawEntry
from advocacy.model.order import Order
from advocacy.model.source import Source
from advocacy.model.text import Pair


@dataclass(frozen=True, slots=True)
class Form:
    """A sort of file: what it is called, where it lies, and what each of its entries has, or the whole."""

    called: Pair
    file: str
    part: type[Part]


# By the name under which `explain` knows them.
FORMS: Mapping[str, Form] = {
    "orders": Form(("订单", "An order"), "briefs/NAME.yaml", Order),
    "sources": Form(("来源（按编号逐条写）", "A source, by its id"), "evidence/sources.yaml", Source),
    "laws": Form(("法律（按编号逐条写）", "A law, by its id"), "evidence/laws.yaml", LawEntry),
    "agenda": Form(("议程", "The agenda"), "evidence/agenda.yaml", Agenda),
    "charts": Form(("图表（按编号逐条写）", "A chart, by its id"), "evidence/charts.yaml", ChartPlan),
}
