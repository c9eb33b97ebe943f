"""Everything that was loaded, private."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from advocacy.model.agenda import Agenda
from advocacy.model.campaign import Campaign
from advocacy.model.channel import Channel
from advocacy.model.chart import ChartPlan
from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding, Language
from advocacy.model.genre import OwnWords, Templates
from advocacy.model.image import Image
from advocacy.model.input import InputFile
from advocacy.model.law import Law
from advocacy.model.order import Order
from advocacy.model.place import Places
from advocacy.model.population import Population
from advocacy.model.record import Record
from advocacy.model.source import Source


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole campaign as values; `places` finds the line of each.

    `broken` names what was written but could not be used, as `word:id` (see Finding.about): a
    check does not report such a thing a second time as unknown. `examples` are the texts that `init`
    wrote into an example campaign: no final text may hold them.
    """

    campaign: Campaign
    agenda: Agenda
    laws: Mapping[str, Law]
    sources: Mapping[str, Source]
    charts: Mapping[str, ChartPlan]
    populations: Mapping[str, Population]
    indicators: Mapping[str, Indicator]
    records: Mapping[str, Record]
    orders: Mapping[str, Order]
    own_words: Mapping[tuple[str, Language], OwnWords]
    templates: Templates
    places: Places
    broken: frozenset[str]
    today: datetime.date
    channels: Mapping[str, Channel] = field(default_factory=dict)
    inputs: tuple[InputFile, ...] = ()
    private_names: tuple[str, ...] = ()
    examples: tuple[Finding, ...] = ()
    logo: Image | None = None
