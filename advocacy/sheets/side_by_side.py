"""Tables side by side in one sheet: periods and labels of one, values of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advocacy.model.finding import Finding
from advocacy.model.text_matching import fold
from advocacy.sheets.frame import Frame
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.measure import Meaning
from advocacy.sheets.periods import read_period
from advocacy.sheets.spots import Stand
from advocacy.sheets.unit_phrases import units_in
from advocacy.sheets.written import PLAIN_NUMBER
from advocacy.workbooks.addresses import address, column_letters
from advocacy.workbooks.grid import Grid


def check_sides(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[Finding]:
    """The first value that has a period or label of its own, under the same head as the map's."""
    labels = () if meaning.plan.row is None else frame.labels.columns
    for column in dict.fromkeys((*filter(None, (frame.period_column,)), *labels)):
        head = frame.heads.own_folded.get(column, "")
        alike = sorted(c for c, word in frame.heads.own_folded.items() if word == head)
        if not head and column == frame.period_column:
            row = stands[0].spot[0] if stands else frame.rows.start
            alike = [c for c in _without_head(frame) if _is_period(frame.map_file, frame.grid, row, c)]
        if len(alike) < 2:  # noqa: PLR2004  the column of the map alone
            continue
        for stand in stands:
            row, spot = stand.spot
            nearer = max((one for one in alike if one <= spot), default=alike[0])
            text = frame.grid.text(row, nearer)
            if text and nearer != column and fold(text) != fold(frame.grid.text(row, column)):
                yield meaning.in_cell(
                    "other-table-beside",
                    address(row, nearer),
                    text=text,
                    cell=address(row, spot),
                    other=frame.grid.text(row, column),
                    other_cell=address(row, column),
                    column=column_letters(nearer),
                )
                break


def _without_head(frame: Frame) -> Iterator[int]:
    return (c for c in range(1, frame.grid.last_column + 1) if not frame.heads.own_folded.get(c))


def _is_period(map_file: MapFile, grid: Grid, row: int, column: int) -> bool:
    plan = map_file.plan.layout.period
    return read_period(grid.value(row, column), plan.form or "YYYY", plan.when) is not None


def check_periodless(frame: Frame, meaning: Meaning, stands: Sequence[Stand]) -> Iterator[Finding]:
    """The first number under the values of a series that stands in a row without a period."""
    if not frame.by_row or frame.period_column is None or meaning.plan.row is not None or not stands:
        return
    column = stands[0].spot[1]
    sections = frame.sections.words(stands[0].spot[0])
    for row in frame.rows:
        if (
            not frame.grid.text(row, frame.period_column)
            and row not in frame.by_row
            and frame.sections.words(row) == sections
            and PLAIN_NUMBER.fullmatch(text := frame.grid.text(row, column))
            and not units_in(text, "cell")  # 1000 in a row of units
        ):
            yield meaning.in_cell(
                "row-without-period", address(row, column), text=text, column=column_letters(frame.period_column)
            )
            return
