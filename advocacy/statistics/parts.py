"""Parts of a total that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from advocacy.model.figure import Figure, Indicator
from advocacy.model.figuretable import FigureTable, tabulate
from advocacy.model.finding import Finding
from advocacy.model.text_matching import did_you_mean, listed
from advocacy.model.unit import UNITS
from advocacy.sheets.mapfile import MOST_FIGURES, MapFile
from advocacy.sheets.periods import show_period


def check_parts(map_file: MapFile, indicators: Mapping[str, Indicator]) -> Iterator[Finding]:
    """Findings where a total differs from its parts by more than rounding explains.

    A part with a value a region makes the total by all its regions. A period in which one of them
    is missing cannot be checked and is left out.
    """
    declared = set(map_file.plan.names())
    compared = 0
    for number, plan in enumerate(map_file.plan.parts):
        names = (plan.total, *plan.of)
        unknown = [name for name in names if name not in indicators and name not in declared]
        for name in unknown:
            yield map_file.in_map(
                "sum-part-unknown", ("parts", number), names, part=name, hint=did_you_mean(name, indicators)
            )
        if all(name in indicators for name in names):
            compared += len(indicators[plan.total].figures) * len(plan.of)
            if compared > MOST_FIGURES:
                yield map_file.too_many(("parts", number), names)
                return
            tables = [tabulate((indicators[name],)) for name in plan.of]
            for total in indicators[plan.total].figures:
                yield from _check(map_file, number, total, tables)


def _check(map_file: MapFile, number: int, total: Figure, parts: list[FigureTable]) -> Iterator[Finding]:
    figures: list[Figure] = []
    for part in parts:
        of_moment = part.beside(total).rows
        if not of_moment or any(figure.value is None for figure in of_moment):
            return
        figures.extend(of_moment)
    if total.value is None:
        return
    names = map_file.plan.parts[number].of
    found = sum((one.value for one in figures if one.value is not None), Decimal(0))
    difference = found - total.value
    # Each printed number may be off by half of its last digit.
    quanta = [figure.quantum for figure in (total, *figures)]
    differ = abs(difference) > sum(quanta, Decimal(0)) / 2
    if differ or _is_unlikely(difference, quanta, UNITS[total.unit].is_quotient):
        yield map_file.in_map(
            "parts-differ" if differ else "parts-by-rounding",
            ("parts", number),
            (total.indicator, *names),
            total=total.indicator,
            parts=listed(names),
            period=show_period(total.period),
            said=f"{total.value:,f}",
            found=f"{found:,f}",
            difference=f"{difference:+,f}",
        )


def _is_unlikely(difference: Decimal, quanta: list[Decimal], is_quotient: bool) -> bool:  # noqa: FBT001
    """True if rounding may explain a difference and hardly does.

    Counts of single persons or households are not rounded. Otherwise the error of a sum of n
    rounded numbers has the variance n/12 of a last digit squared; beyond twice its root lies one
    sum in twenty.
    """
    if difference and not is_quotient and set(quanta) == {Decimal(1)}:
        return True
    return difference**2 * 3 > sum((one**2 for one in quanta), Decimal(0))
