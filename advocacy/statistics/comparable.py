"""The rules of what may be set against what, and the unit that comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from advocacy.model.figure import Indicator, Nature
from advocacy.model.finding import Finding
from advocacy.model.operation import Operation
from advocacy.model.population import Population
from advocacy.model.sheetmap import DerivedPlan
from advocacy.model.text_matching import listed
from advocacy.model.unit import UNITS, UnitId
from advocacy.sheets.mapfile import MapFile

# What is counted at a moment; the others are counted over a span of time.
_STOCKS: frozenset[Nature] = frozenset({"stock", "estimate", "floor"})


@dataclass(frozen=True, slots=True)
class Calculation:
    """One derived indicator to be made: its plan, its operation and its parts."""

    map_file: MapFile
    id: str
    plan: DerivedPlan
    operation: Operation
    parts: tuple[Indicator, ...]

    def finding(self, code: str, **details: str | tuple[str, str]) -> Finding:
        """A finding about this calculation, at its operation in the map."""
        path = (*self.map_file.path_of(self.id), self.operation.id)
        return self.map_file.in_map(code, path, (self.id,), **details)


def check_comparable(calculation: Calculation, populations: Mapping[str, Population]) -> Iterator[Finding]:
    """Findings where parts may not be set against each other, whatever their periods."""
    yield from _check_units(calculation)
    yield from _check_natures(calculation)
    if not calculation.operation.any_population:
        yield from _check_populations(calculation, populations)


def _check_units(calculation: Calculation) -> Iterator[Finding]:
    units = tuple(dict.fromkeys(part.unit for part in calculation.parts))
    if any(UNITS[unit].is_order for unit in units):
        yield calculation.finding("derived-of-rank")
        return
    quotient = calculation.operation.quotient
    if len(units) > 1 and not (quotient and calculation.plan.caveat):
        yield calculation.finding("derived-units-differ", units=listed(units))
        return
    made = unit_of(calculation)
    declared = calculation.plan.unit
    fits = declared in {None, made}
    if quotient and declared:
        # money over people is money again; people over people is a pure number
        fits = len(units) > 1 or UNITS[declared].is_quotient
    cannot_divide = quotient or calculation.operation.base is None or UNITS[units[0]].is_quotient
    if not fits or (calculation.plan.form == "percent" and cannot_divide):
        yield calculation.finding("derived-unit", declared=declared or "percent", made=made)


def unit_of(calculation: Calculation) -> UnitId:
    """The unit of the result; the difference of two percentages is in percentage points."""
    of_parts, operation = UNITS[calculation.parts[0].unit].id, calculation.operation
    if operation.unit is not None:
        if operation.quotient:
            return calculation.plan.unit or operation.unit
        if calculation.plan.form == "percent" and not UNITS[of_parts].is_quotient:
            return operation.unit
    return "percentage points" if operation.subtracts and of_parts == "percent" else of_parts


def _check_natures(calculation: Calculation) -> Iterator[Finding]:
    natures = {part.nature for part in calculation.parts}
    if calculation.operation.quotient:
        if "cumulative" in natures and natures != {"cumulative"}:
            yield calculation.finding("derived-cumulative")
    elif "flow" in natures and natures & _STOCKS:
        yield calculation.finding("derived-flow-and-stock")


def _check_populations(calculation: Calculation, populations: Mapping[str, Population]) -> Iterator[Finding]:
    counted_in = tuple(dict.fromkeys(part.population for part in calculation.parts))
    if None in counted_in:
        if len({part.map_file for part in calculation.parts}) > 1:
            unsaid = listed(part.id for part in calculation.parts if part.population is None)
            yield calculation.finding("derived-population-missing", parts=unsaid)
        return
    if len(counted_in) == 1:
        return
    names = listed(name for name in counted_in if name is not None)
    if calculation.plan.caveat is None:
        yield calculation.finding("derived-populations-differ", populations=names)
    elif calculation.operation.share and not _touch(counted_in, populations):
        yield calculation.finding("share-outside-its-whole", populations=names)


def _touch(counted_in: Sequence[str | None], populations: Mapping[str, Population]) -> bool:
    """True if one of two populations lies inside the other."""
    first, second = counted_in[0], counted_in[-1]
    return second in _around(first, populations) or first in _around(second, populations)


def _around(population: str | None, populations: Mapping[str, Population]) -> tuple[str, ...]:
    """A population and those that it is part of, from the inside out."""
    chain: list[str] = []
    while population is not None and population in populations and population not in chain:
        chain.append(population)
        population = populations[population].part_of
    return tuple(chain)
