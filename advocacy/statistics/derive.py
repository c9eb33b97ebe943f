"""Derived indicators: declared calculations on others, period by period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from advocacy.model.figure import Break, Figure, Formula, Indicator, Nature
from advocacy.model.figuretable import tabulate
from advocacy.model.finding import Finding
from advocacy.model.population import Population
from advocacy.model.text import Text, Words, label
from advocacy.model.text_matching import listed
from advocacy.model.unit import UNITS, UnitId
from advocacy.sheets.break_notes import notes_between
from advocacy.sheets.periods import show_period
from advocacy.statistics.arithmetic import calculate, quantum_of
from advocacy.statistics.comparable import Calculation, check_comparable, unit_of
from advocacy.statistics.pairing import Row, are_alike, break_inside, by_region, in_sequence, pair, region_of, span_of

_FEWEST = 50
_SMALL_BASE = label(f"基数不足{_FEWEST}，数值仅供参考", f"calculated on fewer than {_FEWEST}; to be read with caution")
_COUNTED = frozenset({"persons", "households", "cases", "jobs"})
NO_BASE = label("基数为零，无法计算", "cannot be calculated: the base is zero")


def derive(
    calculation: Calculation, populations: Mapping[str, Population]
) -> tuple[Indicator | None, tuple[Finding, ...]]:
    """The indicator that a calculation makes, or None where its parts may not be set together."""
    findings = list(check_comparable(calculation, populations))
    rows = pair(calculation.parts, calculation.plan.period)
    findings.extend((*_check_periods(calculation, rows), *_check_regions(calculation, rows)))
    if findings:
        return None, tuple(findings)
    breaks = tuple(dict.fromkeys(each for part in calculation.parts for each in part.breaks))
    figures: list[Figure] = []
    leading = by_region(calculation.parts)
    for row in rows:
        figure, of_it = _figure(calculation, row, breaks, region_of(leading, row))
        figures.append(figure)
        findings.extend(of_it)
        if not calculation.operation.quotient:
            findings.extend(f for f in notes_between(calculation.id, calculation.parts, row) if f not in findings)
    first = figures[-1]
    indicator = Indicator(
        calculation.id,
        _name(calculation),
        calculation.map_file.at.file,
        first.unit,
        first.population,
        first.nature,
        first.source,
        tuple(figures),
        breaks,
        # What rests on unpublished figures is as private as they are.
        next((part.publication for part in calculation.parts if part.publication != "official"), "official"),
    )
    return indicator, tuple(findings)


def _check_periods(calculation: Calculation, rows: tuple[Row, ...]) -> Iterator[Finding]:
    if not rows:
        yield calculation.finding("derived-no-period", parts=show_spans(*calculation.parts))
        return
    unlike = next((row for row in rows if not are_alike(row)), None)
    allowed = calculation.operation.periods
    if allowed == "unlike":
        if unlike is None:
            yield calculation.finding("change-within-one-period", period=show_period(rows[0][0].period))
        return
    if unlike is None or calculation.plan.caveat is not None or allowed == "any":
        return
    if allowed == "in sequence" and in_sequence(unlike) and {f.nature for f in unlike} == {"flow"}:
        return  # what was added in one year and in the next is what was added in both
    yield calculation.finding(
        "derived-periods-differ",
        first=_period(unlike[0]),
        second=_period(next(f for f in unlike if not f.period.is_moment_of(unlike[0].period))),
    )


def _check_regions(calculation: Calculation, rows: tuple[Row, ...]) -> Iterator[Finding]:
    """Regions are universes: a quotient or change of unlike ones needs its caveat.

    Two regions may be added up and their gap is a difference on purpose; but a value a region and
    that of one other region make neither.
    """
    singly = all(len(tabulate((part,)).regions()) <= 1 for part in calculation.parts)
    if calculation.plan.caveat is not None or (calculation.operation.any_region and singly):
        return
    for row in rows:
        regions = tuple(dict.fromkeys(figure.region for figure in row if figure.region is not None))
        if len(regions) > 1:
            yield calculation.finding("derived-regions-differ", regions=listed(regions))
            return


def _period(figure: Figure) -> str:
    when = figure.period.when
    return show_period(figure.period) + (f" ({when})" if when else "")


def show_spans(*indicators: Indicator) -> str:
    """Which periods each indicator has."""
    return "; ".join(
        f"{each.id}: {', '.join(show_period(figure.period) for figure in each.figures)}" for each in indicators
    )


def _figure(
    calculation: Calculation, row: Row, breaks: tuple[Break, ...], region: str | None
) -> tuple[Figure, list[Finding]]:
    unit = unit_of(calculation)
    if calculation.operation.periods == "unlike":
        row = tuple(sorted(row, key=lambda figure: figure.period.end))
    findings: list[Finding] = []
    missing = next((figure.missing for figure in row if figure.value is None), None)
    values = [figure.value for figure in row if figure.value is not None]
    value: Decimal | None = None
    if len(values) == len(row):
        value = calculate(calculation.operation, values, unit)
        if value is None:
            missing = NO_BASE
            findings.append(calculation.finding("base-of-zero", period=_period(row[0])))
        elif calculation.operation.share and not 0 <= value <= UNITS[unit].per:
            findings.append(calculation.finding("share-out-of-range", value=f"{value:.1f}", period=_period(row[0])))
    broken = break_inside(calculation.operation, row, breaks)
    if broken is not None:
        findings.append(
            calculation.finding(
                "change-across-break",
                after=str(broken.after),
                before=str(broken.before),
                why=(broken.why.either("zh").text, broken.why.either("en").text),
            )
        )
    small = (
        None if value is None or calculation.operation.base is None else _small(row[calculation.operation.base], unit)
    )
    if small is not None:
        findings.append(
            calculation.finding(
                "small-base", base=f"{small.value:f}", indicator=small.indicator, period=_period(row[0])
            )
        )
    figure = Figure(
        indicator=calculation.id,
        value=value,
        unit=unit,
        quantum=quantum_of(calculation.operation, unit, value or Decimal(0), row, calculation.plan.decimals),
        period=span_of(calculation.operation, row),
        population=_population(calculation),
        nature=_nature(calculation),
        origin=Formula(calculation.operation.id, row),
        source=row[0].source,
        region=region,
        missing=missing,
        notes=_notes(calculation, row, broken, small),
    )
    return figure, findings


def _small(base: Figure, unit: UnitId) -> Figure | None:
    """The base of a rate where a handful of people move it by whole per cents.

    Counts of provinces and the like are complete.
    """
    counted = UNITS[unit].is_quotient and base.unit in _COUNTED
    return base if counted and base.value is not None and base.value < _FEWEST else None


def _notes(calculation: Calculation, row: Row, broken: Break | None, small: Figure | None) -> tuple[Text, ...]:
    """What must be printed with it: its caveat, the notes of its parts, the break, a small base."""
    notes = [] if calculation.plan.caveat is None else [calculation.plan.caveat]
    notes.extend(note for figure in row for note in figure.notes)
    if broken is not None:
        notes.append(broken.why)
    if small is not None:
        notes.append(_SMALL_BASE)
    return tuple(dict.fromkeys(notes))


def _population(calculation: Calculation) -> str | None:
    """The universe of the result: what its parts share, else that of the whole."""
    if calculation.plan.population is not None:
        return calculation.plan.population
    counted_in = tuple(dict.fromkeys(part.population for part in calculation.parts))
    if len(counted_in) == 1 or calculation.operation.quotient:
        return counted_in[-1]
    return None


def _nature(calculation: Calculation) -> Nature:
    """A quotient is a rate; a sum or difference is no surer than the least sure of its parts."""
    if UNITS[unit_of(calculation)].is_quotient:
        return "rate"
    natures = {part.nature for part in calculation.parts}
    if calculation.operation.adds_up and "floor" in natures:
        return "floor"
    return "estimate" if natures & {"estimate", "floor"} else calculation.parts[0].nature


def _name(calculation: Calculation) -> Text:
    if calculation.plan.name is not None:
        return calculation.plan.name
    return Text(
        en=Words(calculation.id, calculation.map_file.places.of(calculation.map_file.at, "derived", calculation.id))
    )
