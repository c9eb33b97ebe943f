"""One indicator in two sheets: where they say different things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from advocacy.model.figure import Cell, Figure, Indicator
from advocacy.model.figuretable import tabulate
from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.model.text import Text
from advocacy.model.text_matching import fold
from advocacy.sheets.mapfile import MapFile
from advocacy.sheets.periods import show_period

Found = tuple[MapFile, Indicator]


def check_same(found: Sequence[Found]) -> Iterator[Finding]:
    """Findings where two sheets give another value for one indicator, period and region.

    Indicators are the same by their id, or where two maps give them the same name and count the
    same in the same universe.
    """
    for first, second in combinations(found, 2):
        if first[0] is not second[0] and _is_same(first, second):
            yield from _compare(first, second)


def _is_same(one: Found, other: Found) -> bool:
    (map_file, first), (other_file, second) = one, other
    if first.id == second.id:
        return first.unit == second.unit
    names = map_file.plan.indicators[first.id].name, other_file.plan.indicators[second.id].name
    return (
        names[0] is not None
        and names[1] is not None
        and _words(names[0]) == _words(names[1])
        and (first.unit, first.population, first.nature) == (second.unit, second.population, second.nature)
    )


def _words(name: Text) -> tuple[str, ...]:
    return tuple("" if words is None else fold(words.text) for words in (name.zh, name.en))


def _compare(one: Found, other: Found) -> Iterator[Finding]:
    """The first value that differs by more than the rounding of both is said."""
    map_file, first = one
    others = tabulate((other[1],))
    for figure in first.figures:
        for beside in others.beside(figure).of(figure.region).rows:
            if figure.value is None or beside.value is None:
                continue
            if abs(figure.value - beside.value) > max(figure.quantum, beside.quantum) / 2:
                names = tuple(dict.fromkeys((first.id, other[1].id)))
                yield map_file.in_cell(
                    "sheets-disagree",
                    _address(figure),
                    names,
                    indicator=first.id,
                    period=" ".join(filter(None, (figure.region, show_period(figure.period)))),
                    value=f"{figure.value:f}",
                    other=f"{beside.value:f}",
                    cell=_place(beside),
                )
                return


def _address(figure: Figure) -> str:
    return figure.origin.address if isinstance(figure.origin, Cell) else ""


def _place(figure: Figure) -> str:
    """`file[sheet!D14]`."""
    cell = figure.origin
    return str(Place(cell.file, 0, 0, cell.sheet, cell.address)) if isinstance(cell, Cell) else ""
