"""Which points of a chart carry their number: all that find room, the telling ones first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.write.plot import BREAK, Plot, ems

_MOST = 60  # of more points only the telling ones are tried: the first, the last, the highest, the lowest
_GAP = 0.5  # between two numbers, in heights of their letters
_LINE = 1.5  # numbers so far above each other are apart

Point = tuple[int, int]  # number of the line, place


def numbered(plot: Plot, width: float, height: float) -> frozenset[Point]:
    """The points that carry their number; `width` and `height` of the drawing in heights of its letters."""
    if plot.draw == "stacked":
        return frozenset(_inside(plot, width))
    if plot.draw == "bar":
        return frozenset(_points(plot))
    asked, chosen = _Room(plot, width, height), list[Point]()
    for one in _in_order(plot):
        if all(asked.apart(one, other) for other in chosen):
            chosen.append(one)
    return frozenset(chosen)


def _points(plot: Plot) -> Iterator[Point]:
    for number, line in enumerate(plot.lines):
        yield from ((number, at) for at, value in enumerate(line.values) if value is not None)


def _inside(plot: Plot, width: float) -> Iterator[Point]:
    """A number stands in its part of a bar, if the part is wide enough."""
    for number, at in _points(plot):
        line = plot.lines[number]
        if plot.share(line.values[at]) * width > ems(line.texts[at]) + _GAP:
            yield number, at


def _in_order(plot: Plot) -> Iterator[Point]:
    """The last of each style, those after a break, the first, the highest, the lowest, then the others."""
    by_style: dict[int, list[Point]] = {}
    every = list(_points(plot))
    for number, at in every:
        by_style.setdefault(plot.lines[number].style, []).append((number, at))
    telling: dict[Point, None] = dict.fromkeys(max(of, key=lambda one: one[1]) for of in by_style.values())
    telling.update(dict.fromkeys(one for one in every if one[1] in plot.breaks))
    for of in by_style.values():
        values = {one: plot.lines[one[0]].values[one[1]] or 0 for one in of}
        telling.update(
            dict.fromkeys(
                (min(of, key=lambda one: one[1]), max(of, key=values.__getitem__), min(of, key=values.__getitem__))
            )
        )
    yield from telling
    if len(every) <= _MOST:
        yield from (one for one in every if one not in telling)


@dataclass(frozen=True, slots=True)
class _Room:
    plot: Plot
    width: float
    height: float

    def apart(self, one: Point, other: Point) -> bool:
        """True if the numbers of two points do not cover each other."""
        first, second = self.plot.lines[one[0]], self.plot.lines[other[0]]
        wide = (self._wide(one) + self._wide(other)) / 2 + _GAP
        if abs(self._at(one) - self._at(other)) * self.width >= wide:
            return True
        above = abs(self.plot.share(first.values[one[1]]) - self.plot.share(second.values[other[1]])) * self.height
        if self.plot.draw == "line" and first.style % 2 != second.style % 2:
            above += _LINE  # one stands above its line, the other below
        lines = 2 if {one[1], other[1]} & {*self.plot.breaks} else 1  # the name of a break stands over its number
        return above >= lines * _LINE

    def _at(self, point: Point) -> float:
        """Where along the axis a point stands: columns of one category stand beside each other."""
        number, at = point
        if self.plot.draw == "line":
            return self.plot.places[at]
        return self.plot.places[at] + self.plot.beside(self.plot.lines[number].style)

    def _wide(self, point: Point) -> float:
        number, at = point
        wide = ems(self.plot.lines[number].texts[at])
        return max(wide, ems(BREAK[self.plot.language])) if at in self.plot.breaks else wide
