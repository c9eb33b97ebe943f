"""Where the parts of a chart in Word stand: unit, legend, drawing. Lengths in points."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from advocacy.write.chart_labels import Point, numbered
from advocacy.write.plot import Plot, ems

ORDINARY = 1000  # hundredths of a point
_LINE = 1.7  # of letters with the space around them
_MOST_NAME = 0.42  # of the width, for the names of lying bars
_MOST_END = 0.3  # of the width, for the names of lines behind their last point
_ROW, _BETWEEN = 1.9, 0.7  # of a lying bar, and between two categories
_APART = 1.3  # names behind lines, in heights of their letters
_DEEPEST = 3  # lines of the name of a category


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of the drawing, and what stands around it.

    `head` is how far down the line of the unit reaches. `axis` says whether values are named beside
    the drawing, `legend` how high the one of the series is; `named` are the points that carry the name of their
    series instead.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    foot: float
    head: float
    axis: bool
    legend: float
    numbered: frozenset[Point]
    named: frozenset[Point]

    def at(self, x: float, y: float, size: tuple[float, float] | None = None) -> str:
        """The layout of what stands at a place, as wide and high as `size` says."""
        room = f'<c:w val="{size[0] / self.width:.4f}"/><c:h val="{size[1] / self.height:.4f}"/>' if size else ""
        return (
            '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{x / self.width:.4f}"/><c:y val="{y / self.height:.4f}"/>{room}</c:manualLayout></c:layout>'
        )

    def layout(self) -> str:
        """The layout of the drawing itself, without the names around it."""
        across, down = self.width - self.left - self.right, self.height - self.top - self.foot
        return (
            '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{self.left / self.width:.4f}"/><c:y val="{self.top / self.height:.4f}"/>'
            f'<c:w val="{across / self.width:.4f}"/><c:h val="{down / self.height:.4f}"/></c:manualLayout></c:layout>'
        )


def height_of(plot: Plot, width: float, size: int) -> float:
    """Two fifths as high as wide, more where large letters take room; lying bars what they need."""
    legend = plot.legend_lines(width * 100 / size)
    if not plot.lying:
        return width * (0.43 if size == ORDINARY else 0.52) + max(legend - 1, 0) * _LINE * size / 100
    bars = 1 if plot.draw == "stacked" else len(plot.named)
    rows = len(plot.categories) * (bars * _ROW + _BETWEEN)
    around = (1 + legend) * _LINE + _LINE
    return min((rows + around) * size / 100, width)


def frame_of(plot: Plot, width: float, size: int) -> Frame:
    """The frame of a chart `width` wide with letters of `size` hundredths of a point."""
    letter, height = size / 100, height_of(plot, width, size)
    head = _LINE * letter if plot.head else 0.3 * letter
    if plot.lying:
        return _lying(plot, width, height, letter, head)
    wide = max(ems(plot.tick(one)) for one in plot.ticks) * letter
    left, right = wide + letter, letter
    down, across = height / letter, (width - left - right) / letter
    shown = numbered(plot, across, down * 0.7)
    every = sum(value is not None for line in plot.lines for value in line.values)
    axis = plot.draw == "line" or len(shown) < every
    named = _named(plot, width, letter, down * 0.7)
    legend = 0 if named else plot.legend_lines(width / letter)
    if named:
        right = letter + max(ems(f"{plot.lines[n].name}  {plot.lines[n].texts[at]}") for n, at in named) * letter
    if not axis:
        left = letter / 2
    top = head + legend * _LINE * letter + (2.4 if plot.breaks else 1.2) * letter
    slot = (width - left - right) * (plot.step if not plot.moments else 1)
    deep = 1 if plot.moments else min(_DEEPEST, max(math.ceil(ems(one) * letter / slot) for one in plot.categories))
    foot = (1.25 * deep + 0.7) * letter
    return Frame(width, height, left, top, right, foot, head, axis, legend * _LINE * letter, shown | named, named)


def _lying(plot: Plot, width: float, height: float, letter: float, head: float) -> Frame:
    left = min(max(map(ems, plot.categories)) * letter + letter, _MOST_NAME * width)
    widest = max((ems(text) for line in plot.lines for text in line.texts), default=0)
    right = letter / 2 if plot.draw == "stacked" else (widest + 1) * letter
    shown = numbered(plot, (width - left - right) / letter, height / letter)
    every = sum(value is not None for line in plot.lines for value in line.values)
    legend, axis = plot.legend_lines(width / letter), len(shown) < every
    top = head + legend * _LINE * letter
    foot = (_LINE if axis else 0.3) * letter
    return Frame(width, height, left, top, right, foot, head, axis, legend * _LINE * letter, shown, frozenset())


def _named(plot: Plot, width: float, letter: float, down: float) -> frozenset[Point]:
    """The last points of several lines, if their names find room behind them."""
    last = len(plot.categories) - 1
    ends = [(n, last) for n, line in enumerate(plot.lines) if line.values[last] is not None]
    if plot.draw != "line" or len(plot.named) < 2 or len(ends) != len(plot.named):  # noqa: PLR2004
        return frozenset()
    heights = sorted(plot.share(plot.lines[n].values[at]) * down for n, at in ends)
    close = any(above - below < _APART for below, above in itertools.pairwise(heights))
    names = max(ems(plot.lines[n].name) for n, _ in ends) * letter
    return frozenset() if close or names > _MOST_END * width else frozenset(ends)
