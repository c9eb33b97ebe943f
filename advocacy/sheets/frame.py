"""The table of a map as a whole: its heads, data rows, labels, sections and periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from advocacy.model.figure import Period
from advocacy.model.finding import Finding
from advocacy.model.sheetmap import PeriodPlan
from advocacy.model.text_matching import fold
from advocacy.sheets.heads import Heads, read_heads
from advocacy.sheets.labels import Labels, label_columns, read_labels, shown_columns
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import name_period, read_period, split_mark
from advocacy.sheets.sections import Sections, read_sections
from advocacy.sheets.units import SheetUnits
from advocacy.workbooks.addresses import address, column_number
from advocacy.workbooks.grid import Grid, Spot, Value
from advocacy.workbooks.text_rows import DoubtfulRow, doubtful_rows

# A row or column of changes among those of periods: `Change on year`, `比上年增减`.
CHANGE = re.compile(
    r"\b(?:changes?|difference|growth|increase|decrease|per cent change)\b|同比|环比|環比|增减|增減|增长|"
    r"增長|增幅|变化|變化|较上年|較上年|比上年|veränderung|variation|évolution|variación",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The table of a map; the period of a value stands in its row, over its column, or is fixed.

    `unread` are the rows whose period is in another form, with what is said of one that is asked
    for; `marks` the letters and signs behind periods, by row or by column.
    """

    map_file: MapFile
    grid: Grid
    heads: Heads
    rows: range
    labels: Labels
    sections: Sections
    by_row: Mapping[int, Period]
    by_column: Mapping[int, Period]
    fixed: Period | None
    units: SheetUnits
    doubtful: Mapping[int, DoubtfulRow]
    unread: Mapping[int, Finding] = field(default_factory=dict)
    marks: Mapping[int, str] = field(default_factory=dict)
    period_column: int | None = None

    def mark_at(self, row: int, column: int) -> str:
        """The letter or sign behind the period of a value; empty where there is none."""
        return self.marks.get(column if self.by_column else row, "")

    def period_cell(self, row: int, column: int) -> str:
        """The cell that says the period of a value, in a row of periods or a column of them."""
        in_row = self.map_file.plan.layout.period.in_row
        return address(row, self.period_column or column) if in_row is None else address(in_row, column)


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
    unread: dict[int, Finding] = {}
    marks: dict[int, str] = {}
    column: int | None = None
    if plan.fixed is not None:
        fixed = name_period(plan.fixed, plan.when)
        if fixed is None:
            path, names = ("layout", "period", "fixed"), map_file.plan.names()
            return None, (map_file.in_map("period-impossible", path, names, period=plan.fixed),)
    elif plan.in_row is not None:
        for across, period, mark in _across(map_file, grid, plan, plan.in_row):
            if isinstance(period, Finding):
                findings.append(period)
            else:
                by_column[across], marks[across] = period, mark
    else:
        column = column_number(plan.in_column or "A")
        words = {*heads.folded.get(column, ()), *_section_words(map_file, column)}
        for row, down, mark in _down(map_file, grid, labels, column, rows):
            if not isinstance(down, Finding):
                by_row[row], marks[row] = down, mark
            elif (
                row not in sections.headings
                and fold(text := grid.text(row, column)) not in words
                and not CHANGE.search(text)
            ):
                unread[row] = down
    frame = Frame(
        map_file,
        grid,
        heads,
        rows,
        labels,
        sections,
        by_row,
        by_column,
        fixed,
        SheetUnits(grid, heads, layout.head_rows, rows, labels.columns),
        doubtful_rows(grid, layout.head_rows, rows),
        unread,
        marks,
        column,
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
    columns = [grid.texts(column)[rows.first - 1 :] for column in label_columns(map_file)]
    ends = [texts.index(text) for texts in columns for text in set(texts) if text and fold(text).startswith(wanted)]
    if ends:
        return range(rows.first, rows.first + min(ends))
    labels = dict.fromkeys(chain.from_iterable(zip(*columns, strict=True)))
    return map_file.in_map(
        "data-end-not-found",
        ("layout", "data_rows"),
        map_file.plan.names(),
        until=rows.until,
        column=shown_columns(map_file),
        hint=map_file.suggestions.did_you_mean(rows.until, filter(None, labels)),
    )


def _across(map_file: MapFile, grid: Grid, plan: PeriodPlan, row: int) -> Iterator[tuple[int, Period | Finding, str]]:
    """The period of each column and its mark; above the last head row it is carried to the right.

    A head without any numeral beside the periods (备注, Change) is no period in another form.
    """
    heads = map_file.plan.layout.head_rows
    carried: tuple[Period | None, str] = None, ""
    labels = label_columns(map_file)
    for column in range(1, grid.last_column + 1):
        if column in labels:
            continue
        spot: Spot = (row, column) if grid.text(row, column) else grid.anchor(row, column)
        text = grid.text(*spot)
        if not text:
            if carried[0] is not None and heads.first <= row < heads.last:
                yield column, carried[0], carried[1]
            continue
        carried = _period_in(map_file, grid.value(*spot))
        if carried[0] is not None:
            yield column, carried[0], carried[1]
        elif _is_asked(text) and spot[1] == column:
            yield column, _not_a_period(map_file, plan, spot, text), ""


def _down(
    map_file: MapFile, grid: Grid, labels: Labels, column: int, rows: range
) -> Iterator[tuple[int, Period | Finding, str]]:
    """The period of each row and its mark; one that is a label is carried down with the labels."""
    plan = map_file.plan.layout.period
    known: dict[str, tuple[Period | None, str]] = {}
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
            known[text] = _period_in(map_file, text if value is None else value)
        period, mark = known[text]
        yield row, period or _not_a_period(map_file, plan, (row, column), text), mark


def _period_in(map_file: MapFile, value: Value) -> tuple[Period | None, str]:
    """The period that a cell says, also with a letter or sign behind it, which comes second."""
    plan = map_file.plan.layout.period
    form = plan.form or "YYYY"
    period = read_period(value, form, plan.when)
    if period is not None or not isinstance(value, str):
        return period, ""
    for mark in map_file.plan.flags:
        if mark and value.strip().endswith(mark):
            return read_period(value.strip().removesuffix(mark), form, plan.when), mark
    text, mark = split_mark(value)
    return (read_period(text, form, plan.when), mark) if mark else (None, "")


def _is_asked(text: str) -> bool:
    """True if a text beside periods may be a period in another form: it has a numeral."""
    return any(sign.isdigit() or sign == "元" for sign in text) and not CHANGE.search(text)


def _not_a_period(map_file: MapFile, plan: PeriodPlan, spot: Spot, text: str) -> Finding:
    names = map_file.plan.names()
    return map_file.in_cell("period-form", address(*spot), names, text=text, form=plan.form or "")
