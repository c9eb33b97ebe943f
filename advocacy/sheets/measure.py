"""What the numbers of an indicator mean, with what it shares with others filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import get_args

from advocacy.model.entry import fields_of
from advocacy.model.figure import Nature, Period
from advocacy.model.finding import Detail, Finding
from advocacy.model.place import Place
from advocacy.model.sheetmap import IndicatorPlan, Measure
from advocacy.model.text import Text, Words
from advocacy.model.unit import UNITS, Scale, Unit, scale_factor
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import is_in

_SCALES = {str(scale): scale for scale in get_args(Scale)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """One indicator of a map, resolved: its unit, scale, nature and universe.

    `factor` takes what the cell holds to the base unit, `seen` what a reader of the sheet sees;
    they are one unless the map says `stored_as`. `path` leads to the plan in the map.
    """

    map_file: MapFile
    id: str
    path: tuple[str, ...]
    plan: IndicatorPlan
    measure: Measure
    name: Text
    unit: Unit
    factor: Decimal
    seen: Decimal
    nature: Nature
    population: str | None

    def in_map(self, code: str, *keys: str, **details: Detail) -> Finding:
        """A finding about what the map says of the indicator, below `keys`."""
        return self.map_file.in_map(code, (*self.path, *keys), (self.id,), **details)

    def in_cell(self, code: str, address: str, **details: Detail) -> Finding:
        """A finding about a cell that says something of the indicator."""
        return self.map_file.in_cell(code, address, (self.id,), **details)

    def quantum(self, last_digit: Decimal, *, formatted: bool) -> Decimal:
        """The base-unit worth of the last digit to print.

        `decimals` of the map comes first, then the cell's number format; a number without one is
        cut where its unit makes no sense any more (a tenth of a person).
        """
        if self.measure.decimals is not None:
            return Decimal(1).scaleb(-self.measure.decimals) * self.seen
        quantum = last_digit * self.factor
        if formatted:
            return quantum
        return max(quantum, Decimal(1).scaleb(-self.unit.places))


def read_meaning(map_file: MapFile, name: str, plan: IndicatorPlan, path: tuple[str, ...]) -> Meaning | Finding:
    """The meaning of the plan at `path`, or the finding that says what the map leaves open."""
    shared = Measure()
    if plan.measure is not None:
        measures = map_file.plan.measures
        if plan.measure not in measures:
            hint = map_file.suggestions.did_you_mean(plan.measure, measures)
            return map_file.in_map("measure-unknown", (*path, "measure"), (name,), measure=plan.measure, hint=hint)
        shared = measures[plan.measure]
    values = {key: getattr(plan, key) for key in fields_of(Measure)}
    measure = replace(shared, **{k: one for k, one in values.items() if one is not None})
    if measure.unit is None:
        return map_file.in_map("unit-missing", path, (name,), indicator=name)
    unit = UNITS[measure.unit]
    stored = measure.stored_as
    if stored in UNITS and stored != unit.id:
        return map_file.in_map("stored-as-unit", (*path, "stored_as"), (name,), stored=str(stored), unit=unit.id)
    seen = scale_factor(measure.written_in, unit)
    factor = seen if stored is None else scale_factor(_SCALES.get(stored), unit)
    return Meaning(
        map_file,
        name,
        path,
        plan,
        measure,
        plan.name or _name_by_head(map_file, name, path, measure),
        unit,
        factor,
        seen,
        measure.nature or ("rate" if unit.is_quotient else "stock"),
        measure.population or map_file.plan.population,
    )


def _name_by_head(map_file: MapFile, name: str, path: tuple[str, ...], measure: Measure) -> Text:
    """An indicator without a name is called by its head, in the language of the head."""
    word = measure.head[-1] if measure.head else name
    place: Place = map_file.places.of(map_file.at, *path, "head")
    words = Words(word, place)
    return Text(zh=words) if any("\u4e00" <= sign <= "\u9fff" for sign in word) else Text(en=words)


def source_for(map_file: MapFile, plan: IndicatorPlan, period: Period) -> str | None:
    """The source of one value: that of its period, else the indicator's, else the map's."""
    for sources, whole in ((plan.sources, plan.source), (map_file.plan.sources, map_file.source)):
        of_period = next((one for name, one in sources.items() if is_in(period, name)), None)
        if of_period or whole:
            return of_period or whole
    return None
