"""The indicators of one map: each cell found, read and given its meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from decimal import Decimal

from advocacy.load.sheets.addresses import address
from advocacy.load.sheets.breaks import breaks_of
from advocacy.load.sheets.expect import check_expect
from advocacy.load.sheets.flags import Flagged, read_flags
from advocacy.load.sheets.frame import Frame, read_frame
from advocacy.load.sheets.grid import Grid
from advocacy.load.sheets.likeness import did_you_mean
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.measure import Meaning, read_meaning, source_for
from advocacy.load.sheets.moved import follow
from advocacy.load.sheets.spots import Stand, cells_of
from advocacy.load.sheets.units import said_beside, said_otherwise, said_over, unit_columns
from advocacy.load.sheets.values import UNREADABLE, CellValue, read_value, unverified
from advocacy.model.figure import Cell, Figure, Indicator
from advocacy.model.finding import Finding
from advocacy.model.population import Population
from advocacy.model.sheetmap import NORMAL, UNVERIFIED, IndicatorPlan, SourceBlock


@dataclass(frozen=True, slots=True)
class Known:
    """What a map may refer to outside itself."""

    sources: AbstractSet[str]
    populations: Mapping[str, Population]


@dataclass(frozen=True, slots=True)
class Read:
    """What one map gave; `published` are the values that its derived ones must agree with."""

    indicators: dict[str, Indicator] = field(default_factory=dict)
    published: dict[str, Indicator] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every indicator of a map is read with."""

    map_file: MapFile
    grid: Grid
    frame: Frame
    known: Known


def read_indicators(map_file: MapFile, grid: Grid, known: Known) -> Read:
    """Every indicator of a map that could be found; a cell that could not be read is missing."""
    read = Read()
    map_file, moved = follow(map_file, grid)
    frame, found = read_frame(map_file, grid)
    read.findings.extend((*moved, *found))
    if frame is None:
        return read
    desk = _Desk(map_file, grid, frame, known)
    for name, plan in map_file.plan.indicators.items():
        indicator = _read(desk, name, plan, ("indicators", name), read.findings)
        if indicator is not None:
            read.indicators[name] = indicator
    for name, derived in map_file.plan.derived.items():
        plan_of = derived.agrees_with
        if isinstance(plan_of, IndicatorPlan):
            if plan_of.unit is None and plan_of.measure is None:
                plan_of = plan_of.model_copy(update={"unit": derived.unit})
            path = ("derived", name, "agrees_with")
            indicator = _read(desk, name, plan_of, path, read.findings)
            if indicator is not None:
                read.published[name] = indicator
    return read


def _read(
    desk: _Desk, name: str, plan: IndicatorPlan, path: tuple[str, ...], findings: list[Finding]
) -> Indicator | None:
    meaning = read_meaning(desk.map_file, name, plan, path)
    if isinstance(meaning, Finding):
        findings.append(meaning)
        return None
    indicator, of_it = _read_indicator(desk, meaning)
    findings.extend(of_it)
    return indicator


def _read_indicator(desk: _Desk, meaning: Meaning) -> tuple[Indicator | None, list[Finding]]:
    map_file = desk.map_file
    stands, found = cells_of(map_file, desk.grid, desk.frame, meaning)
    findings = list(found)
    if stands is None:
        return None, findings
    findings += [*_check_unit(desk, meaning, stands), *_check_population(desk, meaning)]
    figures: list[Figure] = []
    for stand in stands:
        read, of_it = _read_stand(desk, meaning, stand)
        findings.extend(of_it)
        source = source_for(map_file, meaning.plan, stand.period)
        if source is None and read.missing != UNVERIFIED:
            findings.append(
                map_file.in_map(
                    "figure-without-source", meaning.path, (meaning.id,), indicator=meaning.id
                )
            )
            return None, findings
        figures.append(_figure(desk, meaning, read, stand, source or ""))
    findings.extend(check_expect(map_file, meaning, figures))
    findings.extend(_check_sources(desk, meaning, figures))
    if not figures:
        findings.append(
            map_file.in_map("indicator-empty", meaning.path, (meaning.id,), indicator=meaning.id)
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
        breaks_of(map_file.plan.breaks, figures),
        map_file.plan.publication,
    )
    return indicator, findings


def _read_stand(
    desk: _Desk, meaning: Meaning, stand: Stand
) -> tuple[CellValue, tuple[Finding, ...]]:
    """The value of a cell together with the marks that stand beside it."""
    row, column = stand.spot
    empty = not desk.grid.text(row, column)
    flagged = read_flags(desk.map_file, desk.grid, meaning, row, empty=empty)
    found: tuple[Finding, ...] = ()
    if isinstance(flagged, Finding):
        found, flagged = (flagged,), Flagged(missing=UNREADABLE)
    if flagged.missing is not None and (empty or flagged.missing != UNVERIFIED):
        return _none(flagged), found
    read, of_cell = read_value(desk.map_file, desk.grid, row, column, meaning)
    if flagged.missing is not None:
        # Whatever is wrong with the cell: nobody prints it before somebody has looked.
        return (_none(flagged) if of_cell else unverified(read)), found
    notes = tuple(note for note in (*read.notes, *flagged.notes) if note != NORMAL)
    return replace(read, notes=tuple(dict.fromkeys(notes))), of_cell


def _figure(desk: _Desk, meaning: Meaning, read: CellValue, stand: Stand, source: str) -> Figure:
    period = stand.period
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
        origin=Cell(
            desk.map_file.workbook, desk.grid.sha256, desk.grid.sheet, address(*stand.spot)
        ),
        source=source,
        region=stand.region,
        missing=read.missing,
        notes=read.notes,
        unconfirmed=None if read.unconfirmed is None else read.unconfirmed * meaning.factor,
    )


def _check_unit(desk: _Desk, meaning: Meaning, stands: Sequence[Stand]) -> list[Finding]:
    rows = desk.map_file.plan.layout.head_rows
    written_in = meaning.measure.written_in
    by_label = meaning.plan.row is not None
    of_units = unit_columns(desk.grid, rows) if by_label else ()
    seen: set[tuple[int, int]] = set()
    for stand in stands:
        row, column = stand.spot
        key = (row if by_label else 0, column)
        if key in seen:
            continue
        seen.add(key)
        labels = desk.frame.labels.of[row]
        beside = said_beside(desk.grid, of_units, row, labels) if by_label else ()
        over = said_over(desk.grid, rows, column)
        said = said_otherwise(beside or over, desk.frame.title_units, meaning.unit, written_in)
        if said is not None:
            return [
                desk.map_file.in_map(
                    "unit-differs",
                    meaning.path,
                    (meaning.id,),
                    said=said,
                    declared=" ".join(filter(None, (meaning.unit.id, written_in))),
                    column=address(row, column) if beside else address(rows.last, column),
                )
            ]
    return []


def _check_population(desk: _Desk, meaning: Meaning) -> list[Finding]:
    population, known = meaning.population, desk.known.populations
    if population is None or population in known:
        return []
    own = meaning.measure.population is not None
    path = (*meaning.path, "population") if own else ("population",)
    hint = did_you_mean(population, known)
    return [
        desk.map_file.in_map(
            "population-unknown", path, (meaning.id,), population=population, hint=hint
        )
    ]


def _check_sources(desk: _Desk, meaning: Meaning, figures: Sequence[Figure]) -> list[Finding]:
    own = isinstance(desk.map_file.plan.source, SourceBlock)
    known = {*desk.known.sources, desk.map_file.source} if own else desk.known.sources
    return [
        desk.map_file.in_map(
            "map-source-unknown",
            meaning.path,
            (meaning.id,),
            source=source,
            hint=did_you_mean(source, desk.known.sources),
        )
        for source in dict.fromkeys(figure.source for figure in figures)
        if source and source not in known
    ]


def _none(flagged: Flagged) -> CellValue:
    return CellValue(None, Decimal(1), formatted=False, missing=flagged.missing, notes=())
