"""The table of a map as a whole: its heads, data rows, labels, sections and periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advocacy.load.sheets.addresses import address, column_letters, column_number
from advocacy.load.sheets.grid import Grid, Spot
from advocacy.load.sheets.heads import Heads, read_heads
from advocacy.load.sheets.labels import Labels, label_columns, read_labels, shown_columns
from advocacy.load.sheets.likeness import did_you_mean, fold
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.periods import name_period, read_period
from advocacy.load.sheets.sections import Sections, read_sections
from advocacy.load.sheets.text_rows import DoubtfulRow, doubtful_rows
from advocacy.load.sheets.units import SheetUnits
from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.model.sheetfields import EVERY
from advocacy.model.sheetmap import PeriodPlan

# What the row of the whole is called: one that stands below its regions is left out on purpose.
_TOTALS = frozenset(
    map(fold, ("合计", "总计", "總計", "合計", "小计", "全国", "全國", "Total", "All"))
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The table of a map; the period of a value stands in its row, over its column, or is fixed."""

    heads: Heads
    rows: range
    labels: Labels
    sections: Sections
    by_row: Mapping[int, Period]
    by_column: Mapping[int, Period]
    fixed: Period | None
    units: SheetUnits
    doubtful: Mapping[int, DoubtfulRow]


def read_frame(map_file: MapFile, grid: Grid) -> tuple[Frame | None, tuple[Finding, ...]]:
    """The table as a whole; what is wrong here is wrong for every indicator of the map."""
    layout = map_file.plan.layout
    rows = data_rows(map_file, grid)
    if isinstance(rows, Finding):
        return None, (rows,)
    heads = read_heads(grid, layout.head_rows)
    labels = read_labels(map_file, grid, rows)
    sections, findings = Sections({}, frozenset()), list[Finding]()
    if layout.sections:
        sections, found = read_sections(map_file, grid, rows)
        findings.extend(found)
    plan = layout.period
    fixed: Period | None = None
    by_row: dict[int, Period] = {}
    by_column: dict[int, Period] = {}
    if plan.fixed is not None:
        fixed = name_period(plan.fixed, plan.when)
        if fixed is None:
            path, names = ("layout", "period", "fixed"), map_file.plan.names()
            return None, (map_file.in_map("period-impossible", path, names, period=plan.fixed),)
    elif plan.in_row is not None:
        for column, period in _across(map_file, grid, plan, plan.in_row):
            if isinstance(period, Finding):
                findings.append(period)
            else:
                by_column[column] = period
    else:
        column = column_number(plan.in_column or "A")
        words = {*heads.folded.get(column, ()), *_section_words(map_file, column)}
        for row, down in _down(map_file, grid, labels, column, rows):
            if not isinstance(down, Finding):
                by_row[row] = down
            elif row not in sections.headings and fold(grid.text(row, column)) not in words:
                findings.append(down)
        findings.extend(_goes_on(map_file, grid, plan, rows, column))
    if any(one.row == EVERY for one in map_file.plan.indicators.values()):
        findings.extend(_rows_go_on(map_file, grid, rows))
    frame = Frame(
        heads,
        rows,
        labels,
        sections,
        by_row,
        by_column,
        fixed,
        SheetUnits(grid, heads, layout.head_rows, rows),
        doubtful_rows(grid, layout.head_rows, rows),
    )
    return frame, tuple(findings)


def _section_words(map_file: MapFile, column: int) -> Iterator[str]:
    """The words that stand between the periods of a column, folded."""
    for section in map_file.plan.layout.sections:
        if column_number(section.in_column) == column:
            yield from (fold(word) for word in section.one_of)


def data_rows(map_file: MapFile, grid: Grid) -> range | Finding:
    """The data rows, cut off before the row whose label starts with the word of `until`."""
    rows = map_file.plan.layout.data_rows
    if rows.until is None:
        return range(rows.first, min(rows.last or rows.first, grid.last_row) + 1)
    wanted = fold(rows.until)
    labels: dict[str, None] = {}
    columns = [grid.texts(column) for column in label_columns(map_file)]
    for row in range(rows.first, grid.last_row + 1):
        for texts in columns:
            text = texts[row - 1]
            if fold(text).startswith(wanted):
                return range(rows.first, row)
            labels[text] = None
    return map_file.in_map(
        "data-end-not-found",
        ("layout", "data_rows"),
        map_file.plan.names(),
        until=rows.until,
        column=shown_columns(map_file),
        hint=did_you_mean(rows.until, filter(None, labels)),
    )


def _across(
    map_file: MapFile, grid: Grid, plan: PeriodPlan, row: int
) -> Iterator[tuple[int, Period | Finding]]:
    """The period of each column; above the last head row it is carried to the right.

    A head without any numeral beside the periods (备注, Change) is no period in another form.
    """
    heads = map_file.plan.layout.head_rows
    carried: Period | None = None
    labels = label_columns(map_file)
    for column in range(1, grid.last_column + 1):
        if column in labels:
            continue
        spot: Spot = (row, column) if grid.text(row, column) else grid.anchor(row, column)
        text = grid.text(*spot)
        if not text:
            if carried is not None and heads.first <= row < heads.last:
                yield column, carried
            continue
        carried = read_period(grid.value(*spot), plan.form or "YYYY", plan.when)
        if carried is not None:
            yield column, carried
        elif any(sign.isdigit() or sign == "元" for sign in text) and spot[1] == column:
            yield column, _not_a_period(map_file, plan, spot, text)


def _down(
    map_file: MapFile, grid: Grid, labels: Labels, column: int, rows: range
) -> Iterator[tuple[int, Period | Finding]]:
    """The period of each row; a period that is a label is carried down with the labels."""
    plan = map_file.plan.layout.period
    known: dict[str, Period | None] = {}
    above = ""
    place = labels.columns.index(column) if column in labels.columns else None
    texts = grid.texts(column)
    for row in rows:
        text = texts[row - 1] if place is None else labels.of[row][place]
        if not text and map_file.plan.layout.carry_down and any(labels.of[row]):
            text = above
        if not text:
            continue
        above = text
        if text not in known:
            value = grid.value(row, column)
            known[text] = read_period(
                text if value is None else value, plan.form or "YYYY", plan.when
            )
        period = known[text]
        yield row, period or _not_a_period(map_file, plan, (row, column), text)


def _not_a_period(map_file: MapFile, plan: PeriodPlan, spot: Spot, text: str) -> Finding:
    names = map_file.plan.names()
    return map_file.in_cell("period-form", address(*spot), names, text=text, form=plan.form or "")


def _goes_on(
    map_file: MapFile, grid: Grid, plan: PeriodPlan, rows: range, column: int
) -> Iterator[Finding]:
    """A row after the last one that holds a period too: a row was inserted or a year added."""
    row = rows.stop
    if map_file.plan.layout.data_rows.until is not None or row > grid.last_row:
        return
    if read_period(grid.value(row, column), plan.form or "YYYY", plan.when) is not None:
        yield map_file.in_map(
            "data-goes-on",
            ("layout", "data_rows"),
            map_file.plan.names(),
            row=str(row),
            column=column_letters(column),
            text=grid.text(row, column),
        )


def _rows_go_on(map_file: MapFile, grid: Grid, rows: range) -> Iterator[Finding]:
    """A labelled row of numbers after the last one: `all` would leave it out in silence."""
    row = rows.stop
    if map_file.plan.layout.data_rows.until is not None or row > grid.last_row:
        return
    columns = label_columns(map_file)
    label = next((text for column in columns if (text := grid.text(row, column))), "")
    beside = (column for column in range(1, grid.last_column + 1) if column not in columns)
    if label and fold(label) not in _TOTALS and any(_is_number(grid, row, one) for one in beside):
        every = [name for name, one in map_file.plan.indicators.items() if one.row == EVERY]
        yield map_file.in_map(
            "rows-go-on", ("layout", "data_rows"), every, row=str(row), text=label
        )


def _is_number(grid: Grid, row: int, column: int) -> bool:
    text = grid.text(row, column)
    return any(sign.isdigit() for sign in text) and not any(sign.isalpha() for sign in text)
