"""A calculated value against the one that is published, to half of its last digit."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.figure import Figure, Indicator
from advocacy.model.figuretable import tabulate
from advocacy.model.finding import Finding
from advocacy.sheets.periods import show_period
from advocacy.statistics.comparable import Calculation
from advocacy.statistics.derive import show_spans


def check_agreement(calculation: Calculation, made: Indicator, published: Indicator) -> Iterator[Finding]:
    """Findings where a calculated value is not the published one, to half of its last digit."""
    path = (*calculation.map_file.path_of(calculation.id), "agrees_with")
    names = (calculation.id,)
    if calculation.operation.subtracts and published.nature == "flow" and calculation.parts[0].nature != "flow":
        yield calculation.map_file.in_map("flow-as-change", path, names, flow=published.id)
        return
    if made.unit != published.unit:
        units = f"{made.unit}, {published.unit}"
        yield calculation.map_file.in_map("derived-units-differ", path, names, units=units)
        return
    compared = False
    beside = tabulate((published,))
    for figure in made.figures:
        for other in beside.beside(figure).rows:
            compared = True
            if figure.value is None or other.value is None:
                continue
            if abs(figure.value - other.value) > other.quantum / 2:
                yield calculation.map_file.in_map(
                    "derived-disagrees",
                    path,
                    names,
                    published=published.id,
                    said=f"{other.value:f}",
                    made=f"{figure.value:.{_places(other)}f}",
                    period=show_period(figure.period),
                )
    if not compared:
        spans = show_spans(made, published)
        yield calculation.map_file.in_map("derived-no-period", path, names, parts=spans)


def _places(figure: Figure) -> int:
    """One digit more than the published value has, so that the difference can be seen."""
    return max(1 - figure.quantum.adjusted(), 0)
