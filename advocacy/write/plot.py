"""What a chart draws, worked out once for Word and for web pages: lines, axis, distances, which points carry a number."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from advocacy.model.document import Chart, Draw, Series
from advocacy.model.finding import Language
from advocacy.model.walk import plain

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_LATIN, _HAN, _FIRST_HAN = 0.54, 1.0, "\u2e80"  # how wide letters are, in their height
_COLUMNS, _WIDEST = 0.62, 0.16  # how much of the slot of a category its columns take; of the axis one of them at most
_EDGE = 16  # slots of an axis of dates for each free one at its ends
KEY = 3.0  # the sample of a line before its name in a legend
_TRUNCATED = 2  # a line may begin above nought where its highest value is less than so many times its lowest
BREAK: Mapping[Language, str] = {"zh": "统计口径变化", "en": "break in series"}
_NOT_FROM_NOUGHT: Mapping[Language, str] = {"zh": "（纵轴不从零开始）", "en": " (the axis does not begin at zero)"}


@dataclass(frozen=True, slots=True)
class Line:
    """One column of the workbook: values, and the texts that are printed for them.

    `continues` another of the same name after a gap.
    """

    name: str
    style: int
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]
    continues: bool = False


@dataclass(frozen=True)
class Plot:
    """A chart as cells: categories down the first column, a line in each further column.

    `moments` are the days at which categories stand whose distances differ; else they stand evenly.
    `breaks` are the places of the first value after a break.
    """

    draw: Draw
    corner: str
    language: Language
    categories: tuple[str, ...]
    lines: tuple[Line, ...]
    moments: tuple[datetime.date, ...]
    breaks: tuple[int, ...]

    @cached_property
    def named(self) -> tuple[Line, ...]:
        """The lines that a legend names."""
        return tuple(line for line in self.lines if not line.continues)

    def legend_lines(self, width: float) -> int:
        """How many lines a legend takes in `width` heights of its letters: one, or at least one for each name."""
        if len(self.named) == 1:
            return 0
        each = [ems(line.name) + KEY for line in self.named]
        return 1 if sum(each) <= width else sum(math.ceil(one / width) for one in each)

    @cached_property
    def grouped(self) -> bool:
        """True if thousands are set apart by a comma."""
        return any("," in text for line in self.lines for text in line.texts)

    @property
    def lying(self) -> bool:
        """True if the bars lie."""
        return self.draw in {"bar", "stacked"}

    @cached_property
    def ticks(self) -> tuple[Decimal, ...]:
        """Round steps that hold all values; bars and columns begin at nought, a line shows its own range."""
        if self.draw == "stacked":
            values = [
                sum(filter(None, row), Decimal(0)) for row in zip(*(one.values for one in self.lines), strict=True)
            ]
        else:
            values = [value for line in self.lines for value in line.values if value is not None]
        low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
        if self.draw != "line" or 0 < low * _TRUNCATED <= high:
            low, high = min(low, Decimal(0)), max(high, Decimal(0))
        raw = ((high - low) or abs(high) or Decimal(1)) / 4
        power = Decimal(10) ** math.floor(raw.log10())
        step = next(power * one for one in _STEPS if power * one >= raw)
        first, last = math.floor(low / step), math.ceil(high / step)
        return tuple(step * number for number in range(first, max(last, first + 1) + 1))

    @property
    def head(self) -> str:
        """What stands above the drawing: the unit, and that the axis does not begin at nought."""
        return self.corner + (_NOT_FROM_NOUGHT[self.language] if self.ticks[0] > 0 else "")

    @cached_property
    def places(self) -> tuple[float, ...]:
        """Where each category stands along the axis, from 0 to 1, half a slot inside it at each end."""
        if not self.moments:
            return tuple((at + 0.5) / len(self.categories) for at in range(len(self.categories)))
        months = [month(one) for one in self.moments]
        base = slot(self.moments)
        return tuple(((one - months[0]) // base + self.edge + 0.5) * self.step for one in months)

    @cached_property
    def edge(self) -> int:
        """How many slots stay free at each end of an axis of dates, so that a number finds room over its point."""
        return (month(self.moments[-1]) - month(self.moments[0])) // slot(self.moments) // _EDGE

    def tick(self, value: Decimal) -> str:
        """A step of the axis: all of them with as many decimals as the finest needs."""
        places = max(max(0, -int(one.normalize().as_tuple().exponent)) for one in self.ticks)
        return f"{value:{',' if self.grouped else ''}.{places}f}".replace("-", "−")

    def share(self, value: Decimal | None) -> float:
        """How far up the axis a value is, from 0 to 1."""
        low, high = self.ticks[0], self.ticks[-1]
        return 0.0 if value is None else float((value - low) / (high - low))

    def beside(self, style: int) -> float:
        """How far from the middle of its category the column of a style stands, of the whole axis."""
        each = len(self.named)
        return (style - (each - 1) / 2) * self.column

    @cached_property
    def column(self) -> float:
        """How wide one column is, of the whole axis."""
        return min(_COLUMNS * self.step / len(self.named), _WIDEST)

    @cached_property
    def step(self) -> float:
        """How wide the slot of one category is, of 1."""
        if not self.moments:
            return 1 / len(self.categories)
        months = [month(one) for one in self.moments]
        return 1 / ((months[-1] - months[0]) // slot(self.moments) + 1 + 2 * self.edge)

    @cached_property
    def marks(self) -> Mapping[int, int]:
        """The line that is highest at each first place after a break: there the break is named."""
        found = {}
        for at in self.breaks:
            there = [
                (value, number) for number, line in enumerate(self.lines) if (value := line.values[at]) is not None
            ]
            if there:
                found[at] = max(there)[1]
        return found

    def rows(self) -> Sequence[Sequence[str | Decimal | datetime.date | None]]:
        """The cells of the workbook."""
        head = [self.corner, *(line.name for line in self.lines)]
        columns = [line.values for line in self.lines]
        if self.marks:
            head.append(BREAK[self.language])
            columns.append(self.marked)
        return (head, *zip(self.moments or self.categories, *columns, strict=True))

    @property
    def marked(self) -> tuple[Decimal | None, ...]:
        """The values at which a break is named."""
        marks = self.marks
        return tuple(self.lines[marks[at]].values[at] if at in marks else None for at in range(len(self.categories)))


def plot_of(chart: Chart, language: Language) -> Plot:
    """Cut each series of a line chart at its gaps; a column needs no cut."""
    lines: list[Line] = []
    for style, series in enumerate(chart.series):
        lines += (
            _cut(series, style) if chart.draw == "line" else [_whole(series, style, stacked=chart.draw == "stacked")]
        )
    cuts = sorted({cut + 1 for one in chart.series for cut in one.gap_after if 0 <= cut < len(one.values) - 1})
    return Plot(
        draw=chart.draw,
        corner=chart.unit,
        language=language,
        categories=tuple(plain((category,)) for category in chart.categories),
        lines=tuple(lines),
        moments=chart.moments if chart.draw in {"line", "column"} and _uneven(chart.moments) else (),
        breaks=tuple(cuts) if chart.draw in {"line", "column"} else (),
    )


def _texts(series: Series) -> tuple[str, ...]:
    return tuple("" if one is None else one.text for one in series.points)


def _whole(series: Series, style: int, *, stacked: bool) -> Line:
    # A part of a bar that is nought would carry a number where nothing is drawn.
    values = tuple(value or None for value in series.values) if stacked else series.values
    return Line(plain(series.name), style, values, _texts(series))


def _cut(series: Series, style: int) -> Iterator[Line]:
    start = 0
    count = len(series.values)
    inside = sorted(cut + 1 for cut in series.gap_after if 0 <= cut < count - 1)
    for end in (*inside, count):
        values = tuple(value if start <= number < end else None for number, value in enumerate(series.values))
        yield Line(plain(series.name), style, values, _texts(series), continues=start > 0)
        start = end


def month(day: datetime.date) -> int:
    """The months up to that of a day."""
    return day.year * 12 + day.month - 1


def slot(moments: Sequence[datetime.date]) -> int:
    """Of how many months the smallest distance on an axis of dates is: a year, or a month."""
    gaps = [month(then) - month(now) for now, then in itertools.pairwise(moments)]
    return 12 if all(gap % 12 == 0 for gap in gaps) else 1


def _uneven(moments: Sequence[datetime.date]) -> bool:
    gaps = [month(then) - month(now) for now, then in itertools.pairwise(moments)]
    return len(set(gaps)) > 1 and min(gaps) > 0


def ems(text: str) -> float:
    """About how wide a text is, in heights of its letters."""
    return sum(_HAN if sign >= _FIRST_HAN else _LATIN for sign in text)
