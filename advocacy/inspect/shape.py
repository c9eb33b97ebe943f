"""How the table lies in the sheet: heads, data, labels, and what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from advocacy.inspect.cells import filled, is_mark, number_in, plain
from advocacy.inspect.lines import clean
from advocacy.inspect.when import Periods, find_periods
from advocacy.model.sheetfields import HeadRows
from advocacy.workbooks.grid import Grid

# A line above the heads that is no head: a title, the unit, a definition.
_ABOVE = re.compile(
    r"^(?:表|附表|图|table\b|figure\b|单位|單位|unit|注|source|definitions?|数据库|指标|時間|时间)|"
    r"(?:单位|單位|unit)\s*[::]",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^(?:注|註|备注|備註|说明|說明|附注|资料来源|資料來源|数据来源|source|notes?\b|\*)", re.IGNORECASE)
_LONGEST_HEAD = 80
_MOST_HEADS = 12
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """Rows and columns by what they hold; all count from 1.

    `above` and `below` are the texts around the table, by row. `left_out` are rows of numbers
    that are no part of it. `words` are rows that hold a label and nothing else: they head a part.
    """

    heads: HeadRows
    rows: range
    labels: tuple[int, ...]
    values: tuple[int, ...]
    periods: Periods | None
    is_long: bool
    above: tuple[str, ...]
    below: tuple[str, ...]
    until: str | None
    left_out: tuple[int, ...]
    words: tuple[int, ...]


def find_shape(grid: Grid) -> Shape | None:
    """The table of a sheet; None where no row holds a label and a number."""
    periods = find_periods(grid)
    numbers = {
        row: frozenset(
            column
            for column in range(1, grid.last_column + 1)
            if number_in(grid, row, column) is not None and not _is_period(periods, row, column)
        )
        for row in range(1, grid.last_row + 1)
    }
    rows = _data_rows(grid, periods, numbers)
    if rows is None:
        return None
    counted = Counter(column for row in rows for column in numbers[row])
    texts = _text_columns(grid, rows, periods)
    down = periods.number if periods is not None and periods.place == "column" else None
    words = _words(grid, rows, {*texts, *([] if down is None else [down])})
    # years that come again below words of their own are stacked tables, not a long one
    is_long = periods is not None and down is not None and periods.repeated and len(words) < _FEWEST_PARTS
    values = tuple(sorted(counted.keys() - texts))
    if periods is not None and periods.place == "row":
        values = tuple(column for _, column in periods.at)
    if not values:
        return None
    labels = tuple(sorted(column for column in texts if is_long or column < min(values)))
    if len(words) < _FEWEST_PARTS or (down is None and not labels):
        words = ()
    heads = _head_rows(grid, rows, periods, is_long=is_long)
    until = _until(grid, rows, labels or (1,))
    left_out = tuple(row for row, found in numbers.items() if found & set(values) and row > rows[-1])
    if words and words[0] < rows[0]:
        rows = range(words[0], rows[-1] + 1)
        heads = HeadRows(min(heads.first, words[0] - 1), min(heads.last, words[0] - 1))
    return Shape(
        heads=heads,
        rows=rows,
        labels=labels,
        values=values,
        periods=periods,
        is_long=is_long,
        above=_texts(grid, range(1, heads.first)),
        below=_texts(grid, (row for row in range(rows[-1] + 1, grid.last_row + 1) if row not in left_out)),
        until=until,
        left_out=left_out,
        words=words,
    )


def _is_period(periods: Periods | None, row: int, column: int) -> bool:
    return periods is not None and (row, column) in periods.at


def _data_rows(grid: Grid, periods: Periods | None, numbers: dict[int, frozenset[int]]) -> range | None:
    """The rows from the first to the last of the table.

    With periods down a column: the longest stretch of them that no other row of numbers cuts.
    """
    if periods is not None and periods.place == "column":
        best = _stretch(grid, periods, parted=periods.repeated)
        words = [
            row
            for row in range(best[0] - 1, best[-1])
            if (row, periods.number) not in periods.at
            and [column for column, _ in filled(grid, row)] == [periods.number]
        ]
        if len(words) < _FEWEST_PARTS:
            best = _stretch(grid, periods, parted=False)
        return best if any(numbers[row] for row in best) else None
    first = periods.number + 1 if periods is not None else 1
    rows = [row for row, found in numbers.items() if row >= first and found and (len(found) > 1 or min(found) > 1)]
    return range(rows[0], rows[-1] + 1) if rows else None


def _stretch(grid: Grid, periods: Periods, *, parted: bool) -> range:
    """The longest run of rows with a period; `parted`: a word over a part does not end it."""
    best: list[int] = []
    now: list[int] = []
    for row in range(1, grid.last_row + 1):
        texts = list(filled(grid, row))
        if (row, periods.number) in periods.at:
            now.append(row)
            best = now if len(now) > len(best) else best
        elif texts and not (parted and [column for column, _ in texts] == [periods.number]):
            now = []
    return range(best[0], best[-1] + 1)


def _words(grid: Grid, rows: range, columns: Collection[int]) -> tuple[int, ...]:
    """The rows in and right above the data where nothing stands but a word, in one column."""
    found: dict[int, list[int]] = {}
    for row in range(max(rows[0] - 1, 2), rows[-1]):
        texts = list(filled(grid, row))
        if len(texts) == 1 and texts[0][0] in columns and _is_word(texts[0][1]):
            found.setdefault(texts[0][0], []).append(row)
    most = max(map(len, found.values()), default=0)
    return next((tuple(those) for those in found.values() if len(those) == most), ())


def _is_word(text: str) -> bool:
    return text == clean(text) and len(text) <= _LONGEST_HEAD


def _text_columns(grid: Grid, rows: range, periods: Periods | None) -> frozenset[int]:
    """The columns whose data cells are mostly words: labels, notes, flags."""
    found = set()
    for column in range(1, grid.last_column + 1):
        if periods is not None and periods.place == "column" and column == periods.number:
            continue
        words = numbers = 0
        for row in rows:
            text = plain(grid.text(row, column))
            if number_in(grid, row, column) is not None:
                numbers += 1
            elif text and not is_mark(text):
                words += 1
        if words > numbers:
            found.add(column)
    return frozenset(found)


def _head_rows(grid: Grid, rows: range, periods: Periods | None, *, is_long: bool) -> HeadRows:
    """The rows right above the data that hold words over several columns."""
    last = max(rows[0] - 1, 1)
    if periods is not None and periods.place == "row":
        return HeadRows(periods.number, max(periods.number, 1))
    first = last
    if is_long:
        return HeadRows(first, last)
    for row in range(last, max(last - _MOST_HEADS, 0), -1):
        texts = [text for _, text in filled(grid, row)]
        if any(_ABOVE.search(text) or len(text) > _LONGEST_HEAD for text in texts):
            break
        if not texts and first < last:
            break
        if len(texts) > 1:
            first = row
    while last > first and not list(filled(grid, last)):
        last -= 1
    return HeadRows(first, last)


def _until(grid: Grid, rows: range, labels: tuple[int, ...]) -> str | None:
    """The word that begins the notes right below the data, where no label begins with it."""
    row = rows[-1] + 1
    match = _NOTE.search(plain(grid.text(row, labels[0])))
    if match is None:
        return None
    return match[0].rstrip("*:") or None


def _texts(grid: Grid, rows: Iterable[int]) -> tuple[str, ...]:
    return tuple(text for row in rows for _, text in filled(grid, row))
