"""The indicators of one map: each cell found, read and given its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import assert_never

from advocacy.model.figure import Break, Cell, Figure, Indicator
from advocacy.model.finding import Finding
from advocacy.model.population import Population
from advocacy.model.sheetmap import BREAK, NORMAL, REASONS, UNVERIFIED, IndicatorPlan, SeriesBreak, SourceBlock
from advocacy.model.text import Text
from advocacy.model.text_matching import code_points, fold
from advocacy.sheets.break_notes import check_break_notes, notes_of
from advocacy.sheets.copied_blocks import check_copies
from advocacy.sheets.expect import check_expect
from advocacy.sheets.flags import Flagged, read_flags
from advocacy.sheets.frame import Frame, read_frame
from advocacy.sheets.heads import declared_heads, read_heads
from advocacy.sheets.labels import label_columns
from advocacy.sheets.mapfile import MOST_FIGURES, ROWS_AS_FIGURE, TOO_MANY, MapFile, about
from advocacy.sheets.measure import Meaning, read_meaning, source_for
from advocacy.sheets.nature_rule import check_nature, says_nature
from advocacy.sheets.note_signs import leading_sign
from advocacy.sheets.other_periods import check_title, check_words, year_headings
from advocacy.sheets.periods import show_period
from advocacy.sheets.relocate_table import relocate_table
from advocacy.sheets.rows_after import check_rows_after, check_totals
from advocacy.sheets.side_by_side import check_periodless, check_sides
from advocacy.sheets.spots import Stand, cells_of
from advocacy.sheets.status_rule import Statuses, check_statuses
from advocacy.sheets.unit_rule import check_unit
from advocacy.sheets.values import UNREADABLE, CellValue, read_value, unverified
from advocacy.workbooks.addresses import address, column_number
from advocacy.workbooks.grid import Grid
from advocacy.workbooks.text_rows import DoubtfulRow

# What the letters mean that offices write behind a period, where a map does not say otherwise.
PERIOD_MARKS = {"p": REASONS["provisional"], "r": REASONS["revised"], "e": REASONS["estimated"]}

# What follows from a wrong unit, and is not said again of every cell.
_OF_SCALE = frozenset({"count-with-decimals", "number-two-readings"})


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


@dataclass(slots=True)
class ReadContext:
    """What every indicator of a map is read with; `stands` are the cells of those already read.

    `of_breaks` are the signs behind periods that lead to a note of a break; `figures` counts those that were read,
    and `over` is said of all indicators after them.
    """

    frame: Frame
    known: Known
    of_breaks: AbstractSet[str]
    statuses: Statuses
    rules: tuple[Callable[[Frame, Meaning, Sequence[Stand]], Iterator[Finding]], ...]
    stands: dict[str, tuple[Stand, ...]] = field(default_factory=dict)
    figures: int = 0
    over: Finding | None = None


def read_indicators(map_file: MapFile, grid: Grid, known: Known, others: Sequence[MapFile] = ()) -> Read:
    """Every indicator of a map that could be found; a cell that could not be read is missing.

    `others` are the other maps of the same sheet, whose rows are not lost.
    """
    read = Read()
    layout = map_file.plan.layout
    heads = read_heads(grid, layout.head_rows)
    # what most maps read, in one pass; a table that stands elsewhere reads its columns as it is found
    values = (column for head, _ in declared_heads(map_file.plan) for column in heads.named(head))
    grid.read_columns((*label_columns(map_file), column_number(layout.period.in_column or "A"), *values))
    map_file, relocated = relocate_table(map_file, grid)
    frame, found = read_frame(map_file, grid)
    read.findings.extend((*relocated, *found))
    if frame is None:
        return read
    notes = notes_of(frame)
    context = ReadContext(
        frame,
        known,
        frozenset(map(leading_sign, (note.text for note in notes))),
        Statuses(frame),
        # what is the same for all indicators of a table is looked for once
        (
            *(partial(check_words, year_headings(frame)), partial(check_nature, says_nature(frame))),
            *(check_sides, check_periodless),
        ),
    )
    for name, plan in map_file.plan.indicators.items():
        indicator = _read(context, name, plan, ("indicators", name), read.findings)
        if indicator is not None:
            read.indicators[name] = indicator
    for name, derived in map_file.plan.derived.items():
        published = derived.agrees_with
        if isinstance(published, IndicatorPlan):
            if published.unit is None and published.measure is None:
                published = replace(published, unit=derived.unit)
            indicator = _read(context, name, published, ("derived", name, "agrees_with"), read.findings)
            if indicator is not None:
                read.published[name] = indicator
    for name, indicator in read.indicators.items():
        read.indicators[name] = replace(indicator, break_notes=notes)
    read.findings.extend(check_break_notes(map_file, read.indicators))
    for rule in (check_title, check_totals, check_copies):
        read.findings.extend(rule(frame, context.stands))
    read.findings.extend(check_rows_after(frame, context.stands, others))
    read.findings[:] = _together(read.findings)
    return read


def _together(findings: Sequence[Finding]) -> list[Finding]:
    """What is found at one place for several indicators, said once about all of them."""
    said: dict[tuple[object, ...], tuple[Finding, dict[str, None]]] = {}
    for one in findings:
        key = (one.code, one.place, tuple(one.details.items()))
        said.setdefault(key, (one, {}))[1].update(dict.fromkeys(one.about))
    return [replace(one, about=tuple(names)) for one, names in said.values()]


def _read(
    context: ReadContext, name: str, plan: IndicatorPlan, path: tuple[str, ...], findings: list[Finding]
) -> Indicator | None:
    meaning = read_meaning(context.frame.map_file, name, plan, path)
    if isinstance(meaning, Finding):
        findings.append(meaning)
        return None
    indicator, of_it = _read_indicator(context, meaning)
    findings.extend(of_it)
    return indicator


def _read_indicator(context: ReadContext, meaning: Meaning) -> tuple[Indicator | None, list[Finding]]:
    frame, map_file = context.frame, context.frame.map_file
    if context.over is not None:
        return None, [replace(context.over, about=about((meaning.id,)))]
    stands, found = cells_of(frame, meaning)
    findings = list(found)
    context.figures += len(stands or ())
    if _is_searched(meaning.plan):
        context.figures += len(frame.rows) // ROWS_AS_FIGURE
    if context.figures > MOST_FIGURES:
        stands, findings = None, [map_file.too_many(meaning.path, (meaning.id,))]
    if stands is None:
        context.over = next((one for one in findings if one.code == TOO_MANY), None)
        return None, findings
    other_unit = tuple(check_unit(frame, meaning, stands))
    findings += [*other_unit, *_check_population(context, meaning)]
    context.stands[meaning.id] = stands
    for rule in context.rules:
        findings += rule(frame, meaning, stands)
    if any(one.code == "period-differs" for one in findings):
        return None, findings
    figures: list[Figure] = []
    for stand in stands:
        read, of_it = _read_stand(context, meaning, stand)
        findings.extend(one for one in of_it if not (other_unit and one.code in _OF_SCALE))
        source = source_for(map_file, meaning.plan, stand.period)
        if source is None and read.missing != UNVERIFIED:
            period = show_period(stand.period)
            findings.append(meaning.in_map("figure-without-source", indicator=meaning.id, period=period))
            return None, findings
        figures.append(_figure(frame, meaning, read, stand, source or ""))
    findings.extend(check_expect(meaning, figures))
    findings.extend(check_statuses(context.statuses, meaning, stands, figures))
    findings.extend(_check_sources(context, meaning, figures))
    if not figures:
        findings.append(meaning.in_map("indicator-empty", indicator=meaning.id))
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
        _breaks_of(map_file.plan.breaks, figures),
        map_file.plan.publication or "own",
    )
    return indicator, findings


def _is_searched(plan: IndicatorPlan) -> bool:
    """True if all rows are looked through for the values of an indicator, and no label leads to them."""
    return plan.period is not None or bool(plan.section) or isinstance(plan.row, Mapping)


def _read_stand(context: ReadContext, meaning: Meaning, stand: Stand) -> tuple[CellValue, tuple[Finding, ...]]:
    """The value of a cell together with the marks that stand beside it."""
    frame = context.frame
    row, column = stand.spot
    if row in frame.doubtful:
        doubtful = _doubtful(frame, meaning, stand, frame.doubtful[row])
        return _none(Flagged(missing=UNREADABLE)), (doubtful,)
    empty = not frame.grid.text(row, column)
    flagged = read_flags(frame.grid, meaning, row, empty=empty)
    found: tuple[Finding, ...] = ()
    if isinstance(flagged, Finding):
        found, flagged = (flagged,), Flagged(missing=UNREADABLE)
    if flagged.missing is not None and (empty or flagged.missing != UNVERIFIED):
        return _none(flagged), found
    read, of_cell = read_value(frame.grid, row, column, meaning)
    if flagged.missing is not None:
        # Whatever is wrong with the cell: nobody prints it before somebody has looked.
        return (_none(flagged) if of_cell else unverified(read)), found
    of_period = _said_of_period(context, meaning, row, column)
    if isinstance(of_period, Finding):
        return _none(Flagged(missing=UNREADABLE)), (of_period,)
    of_notes = context.statuses.declared(meaning, stand)
    if UNVERIFIED in (of_period, *of_notes):
        return unverified(read), found
    said = (*read.notes, *flagged.notes, *([] if of_period is None else [of_period]), *of_notes)
    notes = tuple(note for note in said if note != NORMAL)
    return replace(read, notes=tuple(dict.fromkeys(notes))), of_cell


def _doubtful(frame: Frame, meaning: Meaning, stand: Stand, row: DoubtfulRow) -> Finding:
    found, cell = frame.map_file.in_cell, address(*stand.spot)
    number = str(stand.spot[0])
    match row.why:
        case "quotes":
            return found("row-quotes", cell, (meaning.id,), row=number)
        case "cut":
            return found("row-cut", cell, (meaning.id,), row=number, first=row.first, second=row.second)
        case "wide":
            split = ("", "")
            if row.first:
                one = f"{row.first}{row.second}"
                split = (
                    f"：“{row.first}”和“{row.second}”是两个数，还是 {one} 一个数",
                    f": “{row.first}” and “{row.second}” may be two numbers or one, {one}",
                )
            return found(
                "row-wide", cell, (meaning.id,), row=number, cells=str(row.cells), heads=str(row.heads), split=split
            )
    assert_never(row.why)


def _said_of_period(context: ReadContext, meaning: Meaning, row: int, column: int) -> Text | Finding | None:
    """What the letter behind the period of a value means: as the map says, else as offices do."""
    frame = context.frame
    mark = frame.mark_at(row, column)
    if not mark:
        return None
    flags = {fold(sign): said for sign, said in frame.map_file.plan.flags.items()}
    said = flags.get(fold(mark), PERIOD_MARKS.get(mark.casefold()))
    if said is not None or mark.casefold() in context.of_breaks:
        return said
    return meaning.in_cell("flag-unknown", frame.period_cell(row, column), text=mark, marks=code_points(mark))


def _figure(frame: Frame, meaning: Meaning, read: CellValue, stand: Stand, source: str) -> Figure:
    period = stand.period
    return Figure(
        indicator=meaning.id,
        value=None if read.value is None else read.value * meaning.factor,
        unit=meaning.unit.id,
        quantum=meaning.quantum(read.last_digit, formatted=read.formatted),
        # what is counted over a year has no year end, though the stocks beside it have one
        period=replace(period, when="total") if meaning.nature == "flow" and period.when == "year end" else period,
        population=meaning.population,
        nature=meaning.nature,
        origin=Cell(frame.map_file.workbook, frame.grid.sha256, frame.grid.sheet, address(*stand.spot)),
        source=source,
        region=stand.region,
        missing=read.missing,
        notes=read.notes,
        unconfirmed=None if read.unconfirmed is None else read.unconfirmed * meaning.factor,
    )


def _check_population(context: ReadContext, meaning: Meaning) -> list[Finding]:
    population, known = meaning.population, context.known.populations
    if population is None or population in known:
        return []
    own = meaning.measure.population is not None
    path = (*meaning.path, "population") if own else ("population",)
    return [context.frame.map_file.in_map("unknown-population", path, (meaning.id,), name=population)]


def _check_sources(context: ReadContext, meaning: Meaning, figures: Sequence[Figure]) -> list[Finding]:
    map_file = meaning.map_file
    own = isinstance(map_file.plan.source, SourceBlock)
    known = {*context.known.sources, map_file.source} if own else context.known.sources
    return [
        map_file.in_map(
            "map-source-unknown",
            ("source",) if source == map_file.plan.source != meaning.plan.source else meaning.path,
            (meaning.id,),
            source=source,
            hint=map_file.suggestions.did_you_mean(source, context.known.sources),
        )
        for source in dict.fromkeys(figure.source for figure in figures)
        if source and source not in known
    ]


def _breaks_of(plans: Sequence[SeriesBreak], figures: Sequence[Figure]) -> tuple[Break, ...]:
    """The breaks of a series, each once."""
    declared = (Break(min(one.between), max(one.between), one.why) for one in plans)
    return tuple(dict.fromkeys((*declared, *_flagged(figures))))


def _flagged(figures: Sequence[Figure]) -> Iterator[Break]:
    """A value flagged as a break cannot be compared with those before it."""
    for number, figure in enumerate(figures):
        if BREAK not in figure.notes:
            continue
        earlier = [
            one.period.year
            for one in figures[:number]
            if one.region == figure.region and one.period.year < figure.period.year
        ]
        if earlier:
            yield Break(max(earlier), figure.period.year, BREAK)


def _none(flagged: Flagged) -> CellValue:
    return CellValue(None, Decimal(1), formatted=False, missing=flagged.missing, notes=())
