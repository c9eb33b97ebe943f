"""The indicators that one map reads out of its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from advocacy.load.sheets.expect import check_expect
from advocacy.load.sheets.grid import Grid, Spot, cells_of, read_grid
from advocacy.load.sheets.likeness import did_you_mean
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.measure import Meaning, read_meaning, source_for
from advocacy.load.sheets.rows import address
from advocacy.load.sheets.units import said_otherwise
from advocacy.load.sheets.values import CellValue, read_value
from advocacy.load.sheets.workbook import Sheet
from advocacy.model.figure import Break, Cell, Figure, Indicator, Period
from advocacy.model.finding import Finding
from advocacy.model.population import Population
from advocacy.model.sheetmap import UNVERIFIED


@dataclass(frozen=True, slots=True)
class Known:
    """What a map may refer to outside itself."""

    sources: AbstractSet[str]
    populations: Mapping[str, Population]


def read_indicators(
    map_file: MapFile, sheet: Sheet, known: Known
) -> tuple[dict[str, Indicator], tuple[Finding, ...]]:
    """Every indicator of a map that could be found; a cell that could not be read is missing."""
    grid, found = read_grid(map_file, sheet)
    findings = list(found)
    indicators: dict[str, Indicator] = {}
    if grid is None:
        return indicators, found
    for name in map_file.plan.indicators:
        meaning = read_meaning(map_file, name)
        if isinstance(meaning, Finding):
            findings.append(meaning)
            continue
        indicator, of_it = _read_indicator(map_file, sheet, grid, meaning, known)
        findings.extend(of_it)
        if indicator is not None:
            indicators[name] = indicator
    return indicators, tuple(findings)


def _read_indicator(
    map_file: MapFile, sheet: Sheet, grid: Grid, meaning: Meaning, known: Known
) -> tuple[Indicator | None, list[Finding]]:
    cells = cells_of(map_file, sheet, grid, meaning)
    if isinstance(cells, Finding):
        return None, [cells]
    findings = [
        *_check_unit(map_file, sheet, meaning, cells),
        *_check_population(map_file, meaning, known),
    ]
    path = map_file.path_of(meaning.id)
    figures: list[Figure] = []
    for period, spot in cells.items():
        read, of_it = read_value(map_file, sheet, *spot, meaning.id)
        findings.extend(of_it)
        source = source_for(map_file, meaning.plan, period)
        if source is None and read.missing != UNVERIFIED:
            findings.append(
                map_file.in_map("figure-without-source", path, (meaning.id,), indicator=meaning.id)
            )
            return None, findings
        figures.append(
            _figure(map_file, sheet, meaning, read, period=period, spot=spot, source=source or "")
        )
    findings.extend(check_expect(map_file, meaning, figures))
    for source in dict.fromkeys(figure.source for figure in figures):
        if source and source not in known.sources:
            hint = did_you_mean(source, known.sources)
            findings.append(
                map_file.in_map("map-source-unknown", path, (meaning.id,), source=source, hint=hint)
            )
    if not figures:
        findings.append(
            map_file.in_map("indicator-empty", path, (meaning.id,), indicator=meaning.id)
        )
        return None, findings
    indicator = Indicator(
        meaning.id,
        meaning.name,
        map_file.at.file,
        meaning.unit.id,
        meaning.population,
        meaning.nature,
        # that of the latest value: what nobody has verified may have no source yet
        next((one.source for one in reversed(figures) if one.value is not None), ""),
        tuple(figures),
        tuple(Break(min(one.between), max(one.between), one.why) for one in map_file.plan.breaks),
    )
    return indicator, findings


def _figure(
    map_file: MapFile,
    sheet: Sheet,
    meaning: Meaning,
    read: CellValue,
    *,
    period: Period,
    spot: Spot,
    source: str,
) -> Figure:
    return Figure(
        indicator=meaning.id,
        value=None if read.value is None else read.value * meaning.factor,
        unit=meaning.unit.id,
        quantum=meaning.quantum(read.last_digit, formatted=read.formatted),
        # what is counted over a year has no year end, though the stocks beside it have one
        period=replace(period, when="total")
        if meaning.nature == "flow" and period.when == "year end"
        else period,
        population=meaning.population,
        nature=meaning.nature,
        origin=Cell(map_file.workbook, sheet.sha256, map_file.plan.sheet, address(*spot)),
        source=source,
        missing=read.missing,
        notes=read.notes,
    )


def _check_unit(
    map_file: MapFile, sheet: Sheet, meaning: Meaning, cells: Mapping[Period, Spot]
) -> list[Finding]:
    rows = map_file.plan.layout.head_rows
    written_in = meaning.measure.written_in
    for column in dict.fromkeys(column for _, column in cells.values()):
        said = said_otherwise(sheet, rows, column, meaning.unit, written_in)
        if said is not None:
            declared = " ".join(filter(None, (meaning.unit.id, written_in)))
            return [
                map_file.in_map(
                    "unit-differs",
                    map_file.path_of(meaning.id),
                    (meaning.id,),
                    said=said,
                    declared=declared,
                    column=address(rows.last, column),
                )
            ]
    return []


def _check_population(map_file: MapFile, meaning: Meaning, known: Known) -> list[Finding]:
    population = meaning.population
    if population is None or population in known.populations:
        return []
    own = meaning.measure.population is not None
    path = (*map_file.path_of(meaning.id), "population") if own else ("population",)
    hint = did_you_mean(population, known.populations)
    return [
        map_file.in_map("population-unknown", path, (meaning.id,), population=population, hint=hint)
    ]
