"""What the numbers of an indicator mean, with what it shares with others filled in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from advocacy.load.sheets.likeness import did_you_mean
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.periods import is_in
from advocacy.model.figure import Nature, Period
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.sheetmap import IndicatorPlan, Measure
from advocacy.model.text import Text, Words
from advocacy.model.unit import UNITS, Unit, scale_factor

_SHARED = ("head", "head_at", "column", "unit", "written_in", "nature", "decimals", "population")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One indicator of a map, resolved: its unit, scale, nature and universe."""

    id: str
    plan: IndicatorPlan
    measure: Measure
    name: Text
    unit: Unit
    factor: Decimal
    nature: Nature
    population: str | None

    def quantum(self, last_digit: Decimal, *, formatted: bool) -> Decimal:
        """The base-unit worth of the last digit to print.

        `decimals` of the map comes first, then the cell's number format; a number without one is
        cut where its unit makes no sense any more (a tenth of a person).
        """
        if self.measure.decimals is not None:
            return Decimal(1).scaleb(-self.measure.decimals) * self.factor
        quantum = last_digit * self.factor
        if formatted:
            return quantum
        return max(quantum, Decimal(1).scaleb(-self.unit.places))


def read_meaning(map_file: MapFile, name: str) -> Meaning | Finding:
    """The meaning of an indicator, or the finding that says what the map leaves open."""
    plan = map_file.plan.indicators[name]
    path = map_file.path_of(name)
    shared = Measure()
    if plan.measure is not None:
        measures = map_file.plan.measures
        if plan.measure not in measures:
            hint = did_you_mean(plan.measure, measures)
            return map_file.in_map(
                "measure-unknown", (*path, "measure"), (name,), measure=plan.measure, hint=hint
            )
        shared = measures[plan.measure]
    values = {key: getattr(plan, key) for key in _SHARED if getattr(plan, key) is not None}
    measure = shared.model_copy(update=values)
    if measure.unit is None:
        return map_file.in_map("unit-missing", path, (name,), indicator=name)
    unit = UNITS[measure.unit]
    return Meaning(
        name,
        plan,
        measure,
        plan.name or _name_by_head(map_file, name, measure),
        unit,
        scale_factor(measure.written_in, unit),
        measure.nature or ("rate" if unit.is_quotient else "stock"),
        measure.population or map_file.plan.population,
    )


def _name_by_head(map_file: MapFile, name: str, measure: Measure) -> Text:
    """An indicator without a name is called by its head, in the language of the head."""
    word = measure.head[-1] if measure.head else name
    place: Place = map_file.places.of(map_file.at, *map_file.path_of(name), "head")
    words = Words(word, place)
    return Text(zh=words) if any("\u4e00" <= sign <= "\u9fff" for sign in word) else Text(en=words)


def source_for(map_file: MapFile, plan: IndicatorPlan, period: Period) -> str | None:
    """The source of one value: that of its period, else the indicator's, else the map's."""
    for sources, whole in (
        (plan.sources, plan.source),
        (map_file.plan.sources, map_file.plan.source),
    ):
        of_period = next((one for name, one in sources.items() if is_in(period, name)), None)
        if of_period or whole:
            return of_period or whole
    return None
