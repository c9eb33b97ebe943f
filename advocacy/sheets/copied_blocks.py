"""A block of numbers that stands twice in a sheet under other heads or labels: copied by mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from advocacy.model.finding import Finding
from advocacy.sheets.frame import Frame
from advocacy.sheets.spots import Stand
from advocacy.sheets.written import PLAIN_NUMBER
from advocacy.workbooks.addresses import address
from advocacy.workbooks.grid import Spot

_LENGTH = 10  # as many numbers in the same order are no chance
_DIFFERENT = 5  # unless they are few numbers again and again
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
    texts = {column: frame.grid.texts(column) for column in columns}
    down = [[((row, column), texts[column][row - 1]) for row in frame.rows] for column in columns]
    rows = sorted({row for row, _ in used}) if frame.by_column else []
    across = [[((row, column), frame.grid.text(row, column)) for column in sorted(frame.by_column)] for row in rows]
    # several rows of a few columns, read line by line
    several = 1 < len(columns) < _LENGTH
    whole = [[((row, column), texts[column][row - 1]) for row in frame.rows for column in columns]] if several else []
    said: set[Spot] = set()
    for lines in (down, across, whole):
        runs = [[(spot, text) for spot, text in line if PLAIN_NUMBER.fullmatch(text)] for line in lines]
        for first, second in _same(runs):
            if lines is whole and not said.isdisjoint(spot for spot, _ in second):
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


def _same(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """The first window of ten numbers of a run that stands before, with that one."""
    known: dict[tuple[str, ...], tuple[int, int]] = {}
    found: set[tuple[int, int]] = set()
    for number, run in enumerate(runs):
        texts = tuple([text for _, text in run])
        for start in range(len(run) - _LENGTH + 1):
            window = texts[start : start + _LENGTH]
            if len(set(window)) < _DIFFERENT:
                continue
            before, at = known.setdefault(window, (number, start))
            apart = before != number or start - at >= _LENGTH
            if apart and (before, number) not in found:
                found.add((before, number))
                yield runs[before][at : at + _LENGTH], run[start : start + _LENGTH]


def _range(run: Run) -> str:
    """The block in which the cells of a run lie."""
    rows, columns = {row for (row, _), _ in run}, {column for (_, column), _ in run}
    return f"{address(min(rows), min(columns))}:{address(max(rows), max(columns))}"
