"""A block of numbers that stands twice in a sheet under other heads or labels: copied by mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product

from advocacy.model.finding import Finding
from advocacy.sheets.frame import Frame
from advocacy.sheets.spots import Stand
from advocacy.sheets.written import PLAIN_NUMBER
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Grid, Spot

_LENGTH = 10  # as many numbers in the same order are no chance
_HALF = _LENGTH // 2
_DIFFERENT = 5  # unless they are few numbers again and again
Line = tuple[range, Sequence[int]]  # rows and columns, read row by row
Run = Sequence[tuple[Spot, str]]


def check_copies(frame: Frame, stands: Mapping[str, Sequence[Stand]]) -> Iterator[Finding]:
    """Each two columns, rows or blocks of both that are read and hold the same ten numbers, once.

    A long table is left out: it says the same series of numbers under several words.
    """
    plans = frame.map_file.plan.indicators
    used: dict[Spot, str] = {}
    for name, each in stands.items():
        if name in plans and not isinstance(plans[name].row, Mapping):
            used |= {stand.spot: name for stand in each}
    columns = sorted({column for _, column in used})
    across = sorted(frame.by_column)
    frame.grid.read_columns((*columns, *across))
    lines: tuple[list[Line], ...] = (
        [(frame.rows, (column,)) for column in columns],
        [(range(row, row + 1), across) for row in sorted({row for row, _ in used})] if across else [],
        # several rows of a few columns, read line by line
        [(frame.rows, columns)] if 1 < len(columns) < _LENGTH else [],
    )
    said: set[Spot] = set()
    for number, alike in enumerate(lines):
        for first, second in _same(frame.grid, alike):
            if number == len(lines) - 1 and not said.isdisjoint(spot for spot, _ in second):
                continue
            said.update(spot for spot, _ in second)
            names = dict.fromkeys(used[spot] for spot, _ in second if spot in used)
            yield frame.map_file.in_cell(
                "block-copied",
                address(*second[0][0]),
                names or frame.map_file.plan.names(),
                cells=_range(second),
                other=_range(first),
            )


def _same(grid: Grid, lines: Sequence[Line]) -> Iterator[tuple[Run, Run]]:
    """The first window of ten numbers of a line that stands before, with that one."""
    if not _may_repeat(grid, lines):
        return
    known: dict[tuple[str, ...], tuple[int, int]] = {}
    found: set[tuple[int, int]] = set()
    runs = [
        [
            (spot, text)
            for spot, text in zip(product(*line), _texts(grid, line), strict=True)
            if PLAIN_NUMBER.fullmatch(text)
        ]
        for line in lines
    ]
    for number, run in enumerate(runs):
        for start, window in enumerate(_windows([text for _, text in run])):
            if len(set(window)) < _DIFFERENT:
                continue
            before, at = known.setdefault(window, (number, start))
            apart = before != number or start - at >= _LENGTH
            if apart and (before, number) not in found:
                found.add((before, number))
                yield runs[before][at : at + _LENGTH], run[start : start + _LENGTH]


def _may_repeat(grid: Grid, lines: Sequence[Line]) -> bool:
    """False if no ten numbers stand twice in the same order, as in most tables.

    Ten numbers hold one of the blocks of five that a line is cut into, which then stands elsewhere as well.
    """
    words = {
        text
        for column in {column for _, columns in lines for column in columns}
        for text in grid.words(column).values()
    }
    apart = {"", *(word for word in words if not PLAIN_NUMBER.fullmatch(word))}
    runs = [[text for text in _texts(grid, line) if text not in apart] for line in lines]
    blocks = {tuple(run[at : at + _HALF]) for run in runs for at in range(0, len(run) - _HALF + 1, _HALF)}
    pieces = chain.from_iterable(zip(*(run[start:] for start in range(_HALF)), strict=False) for run in runs)
    return sum(map(blocks.__contains__, pieces)) > len(blocks)


def _texts(grid: Grid, line: Line) -> Iterator[str]:
    rows, columns = line
    return chain.from_iterable(
        zip(*(grid.texts(column)[rows.start - 1 : rows.stop - 1] for column in columns), strict=True)
    )


def _windows(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(texts[start:] for start in range(_LENGTH)), strict=False)


def _range(run: Run) -> str:
    """The block in which the cells of a run lie."""
    rows, columns = {row for (row, _), _ in run}, {column for (_, column), _ in run}
    return f"{address(min(rows), min(columns))}:{address(max(rows), max(columns))}"
