"""The files that staff write besides records, each with its model and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.agenda import Agenda
from advocacy.model.campaign import Campaign
from advocacy.model.channel import Channel
from advocacy.model.chart import ChartPlan
from advocacy.model.entry import Part
from advocacy.model.genre import Genre
from advocacy.model.law import LawEntry
from advocacy.model.order import Order
from advocacy.model.population import Population
from advocacy.model.remark import Register
from advocacy.model.sheetmap import SheetMap
from advocacy.model.source import Source
from advocacy.model.text import Pair
from advocacy.model.tracking import Tracking


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
    "sheet-maps": Form(("表格说明", "A sheet map"), "evidence/statistics/NAME.yaml", SheetMap),
    "populations": Form(
        ("统计范围（按编号逐条写）", "A population, by its id"), "evidence/populations.yaml", Population
    ),
    "channels": Form(("递交渠道（按编号逐条写）", "A channel, by its id"), "evidence/channels.yaml", Channel),
    "settings": Form(("设置", "Settings"), "advocacy.yaml", Campaign),
    "genres": Form(("文种", "A genre"), "templates/GENRE/genre.yaml", Genre),
    "registers": Form(("退回意见登记表", "A register of remarks"), "briefs/returned/BRIEF.yaml", Register),
    "tracking": Form(("递交以后", "What became of a release"), "briefs/released/BRIEF/DATE.yaml", Tracking),
    "charts": Form(("图表（按编号逐条写）", "A chart, by its id"), "evidence/charts.yaml", ChartPlan),
}
