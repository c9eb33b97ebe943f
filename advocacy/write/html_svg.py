"""A chart as a drawing inside a web page, from the same plot as the chart in Word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from advocacy.model.document import Chart
from advocacy.model.finding import Language
from advocacy.model.walk import plain
from advocacy.write.chart_labels import Point, numbered
from advocacy.write.colours import letters_on
from advocacy.write.plot import BREAK, Line, Plot, ems, plot_of
from advocacy.write.properties import LOCALE
from advocacy.write.text import escape

_DASHES = ("", "8 4", "3 3", "12 4 3 4", "2 4", "16 4")
_HEIGHT, _RIGHT, _FOOT, _LINE = 344, 14, 18, 17  # the foot is as deep as its lines
_HEAD, _LEGEND, _ABOVE_ALL = 26, 26, 22  # the line of the unit, that of the legend, the numbers over the highest point
_ROW, _GAP, _FLAT_FOOT = 24, 11, 20
_WIDE, _ABOVE = 400, 18
_LETTER = 15.0  # the size of the letters
_CHINESE_DATE = re.compile("([0-9]{4}年)(.+)")
_PIECE = re.compile(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+")  # a Han character, or a word
_MARK = 4.5  # half the width of the mark at a point


def svg(
    chart: Chart, language: Language, name: str, called: str, colours: Sequence[str], *, width: int, kind: str
) -> str:
    """The drawing, with its title and description; `width` is what its letters are made for.

    `name` begins its ids, `called` is its title, `kind` its class.
    """
    drawn = _Drawing(plot_of(chart, language), colours, width)
    return (
        f'<svg class="{kind}" viewBox="0 0 {width} {drawn.height}" role="img" lang="{LOCALE[language]}" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(called)}</title>'
        f'<desc id="{name}-d">{escape(plain(chart.alt))}</desc>{"".join(drawn.parts())}</svg>'
    )


@dataclass(frozen=True)
class _Drawing:
    plot: Plot
    colours: Sequence[str]
    width: int

    def parts(self) -> Iterator[str]:
        if self.plot.head:
            yield f'<text x="4" y="17" class="q">{escape(self.plot.head)}</text>'
        yield from self._legend()
        if self.plot.lying:
            yield from self._bars()
            return
        yield from self._axes()
        yield from self._breaks()
        for number, line in enumerate(self.plot.lines):
            yield from self._line(number, line) if self.plot.draw == "line" else self._columns(number, line)
        nought = max(self.plot.ticks[0], min(Decimal(0), self.plot.ticks[-1]))
        yield f'<path d="M{self.left:.1f} {self._y(nought):.1f}H{self.width - _RIGHT}" class="a"/>'

    @cached_property
    def left(self) -> float:
        """Where the drawing begins: right of the numbers of the axis, or of the names of bars."""
        if not self.plot.lying:
            return max(ems(self.plot.tick(one)) for one in self.plot.ticks) * _LETTER + 12 if self.axis else 4.0
        if self.width < _WIDE:
            return 4.0
        return min(self.width * 0.45, max(map(ems, self.plot.categories), default=0) * _LETTER + 14)

    @cached_property
    def across(self) -> float:
        """How wide the drawing is."""
        if self.plot.draw != "bar":
            return self.width - self.left - _RIGHT
        widest = max((ems(text) for line in self.plot.lines for text in line.texts), default=0)
        return self.width - self.left - widest * _LETTER - 12

    @cached_property
    def numbered(self) -> frozenset[Point]:
        """The points that carry their number; the table has the others."""
        room = self.width - _RIGHT - (4 if self.plot.lying else 50)
        if self.plot.lying:
            room = round(self.across)
        return numbered(self.plot, room / _LETTER, (_HEIGHT - self.top - self.foot) / _LETTER)

    @cached_property
    def axis(self) -> bool:
        """True if values are named at the side: not where every column carries its own."""
        points = sum(value is not None for line in self.plot.lines for value in line.values)
        return self.plot.draw == "line" or len(self.numbered) < points

    @cached_property
    def top(self) -> float:
        """Where the drawing begins."""
        above = 0 if self.plot.lying else _ABOVE_ALL * (1 + bool(self.plot.breaks))
        return (_HEAD if self.plot.head else 4) + _LEGEND * self.plot.legend_lines(self.width / _LETTER) + above

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The names of the categories in lines: dates in two, others as wide as there is room."""
        slot = self.width / max(len(self.plot.categories), 1) / _LETTER - 0.5
        return tuple(self._name(one, slot) for one in self.plot.categories)

    def _name(self, category: str, slot: float) -> tuple[str, ...]:
        if not self.plot.moments and ems(category) <= slot:
            return (category,)
        lines = _label_lines(category)
        return lines if len(lines) > 1 or self.plot.moments else _wrapped(category, slot)

    @cached_property
    def foot(self) -> int:
        """How much room the names of the categories take."""
        return _FOOT + _LINE * max(map(len, self.names), default=1)

    @cached_property
    def group(self) -> int:
        """The height of the bars of one category; on a telephone its name stands above them."""
        bars = 1 if self.plot.draw == "stacked" else len(self.plot.named)
        return _ROW * bars + _GAP + (_ABOVE if self.width < _WIDE else 0)

    @property
    def height(self) -> int:
        """The height of all."""
        return round(self.top + len(self.plot.categories) * self.group + _FLAT_FOOT) if self.plot.lying else _HEIGHT

    def _x(self, at: int) -> float:
        return self.left + self.across * self.plot.places[at]

    def _y(self, value: Decimal) -> float:
        return self.top + (_HEIGHT - self.top - self.foot) * (1 - self.plot.share(value))

    def _colour(self, line: Line) -> str:
        return f"#{self.colours[line.style % len(self.colours)]}"

    def _legend(self) -> Iterator[str]:
        lines = self.plot.legend_lines(self.width / _LETTER)
        x, y = 4.0, (_HEAD if self.plot.head else 4) + 11
        for line in self.plot.named if lines else ():
            if self.plot.draw == "line":
                yield _shape(line, x + 6, y, self._colour(line))
            else:
                yield f'<rect x="{x:.1f}" y="{y - 6}" width="12" height="12" fill="{self._colour(line)}"/>'
            yield f'<text x="{x + 18:.1f}" y="{y + 5}">{escape(line.name)}</text>'
            if lines > 1:
                y += _LEGEND
            else:
                x += 34 + ems(line.name) * _LETTER

    def _axes(self) -> Iterator[str]:
        for tick in self.plot.ticks if self.axis else ():
            y = self._y(tick)
            yield (
                f'<path d="M{self.left:.1f} {y:.1f}H{self.width - _RIGHT}" class="g"/><text x="{self.left - 8:.1f}" '
                f'y="{y + 5:.1f}" text-anchor="end" class="q">{self.plot.tick(tick)}</text>'
            )
        ends: list[tuple[float, float]] = []
        # The last and the first are named before those between, which may find no room.
        for at in dict.fromkeys((len(self.plot.categories) - 1, 0, *range(len(self.plot.categories)))):
            lines = self.names[at]
            half = max(map(ems, lines)) * _LETTER / 2 + 3
            x = min(max(self._x(at), half), self.width - half)
            if any(x - half < right and left < x + half for left, right in ends):
                continue
            ends.append((x - half, x + half))
            spans = "".join(
                f'<tspan x="{x:.1f}" dy="{_LINE if number else 0}">{escape(text)}</tspan>'
                for number, text in enumerate(lines)
            )
            yield f'<text y="{_HEIGHT - self.foot + 20}" text-anchor="middle">{spans}</text>'

    def _breaks(self) -> Iterator[str]:
        """Where the values before cannot be compared: said over the first after it, with a line where lines are drawn."""
        for at, number in self.plot.marks.items():
            value = self.plot.lines[number].values[at]
            assert value is not None  # noqa: S101  a break is named at a value
            x, y = self._x(at), self._y(value) - 28
            half = ems(BREAK[self.plot.language]) * _LETTER / 2
            if self.plot.draw == "line":
                down = f"M{x:.1f} {self.top:.1f}V{y - 16:.1f}M{x:.1f} {self._y(value) + 6:.1f}V{_HEIGHT - self.foot}"
                yield f'<path d="{down}" class="a" stroke-dasharray="4 3"/>'
            x = min(max(x, half + 2), self.width - half - 2)
            yield f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" class="q">{BREAK[self.plot.language]}</text>'

    def _line(self, number: int, line: Line) -> Iterator[str]:
        dash = _DASHES[line.style % len(_DASHES)]
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        # Where a value is missing the line is broken.
        path, before = "", -2
        for place, value in enumerate(line.values):
            if value is None:
                continue
            path += f"{'L' if place == before + 1 else 'M'}{self._x(place):.1f} {self._y(value):.1f}"
            before = place
        yield f'<path d="{path}" fill="none" stroke="{self._colour(line)}" stroke-width="3"{dashed}/>'
        for place, value in enumerate(line.values):
            if value is None:
                continue
            x, y = self._x(place), self._y(value)
            yield _shape(line, x, y, self._colour(line))
            if (number, place) in self.numbered:  # two lines carry their numbers on opposite sides
                yield self._number(line.texts[place], x, y + (22 if line.style % 2 else -11))

    def _columns(self, number: int, line: Line) -> Iterator[str]:
        each = self.across * self.plot.column
        for place, value in enumerate(line.values):
            if value is None:
                continue
            x = self._x(place) + self.across * self.plot.beside(line.style)
            top, foot = sorted((self._y(Decimal(0)), self._y(value)))
            yield (
                f'<rect x="{x - each / 2 + 1:.1f}" y="{top:.1f}" width="{max(each - 2, 2):.1f}" '
                f'height="{foot - top:.1f}" fill="{self._colour(line)}"/>'
            )
            if (number, place) in self.numbered:
                yield self._number(line.texts[place], x, top - 6 if value >= 0 else foot + 15)

    def _bars(self) -> Iterator[str]:
        narrow = self.width < _WIDE
        stacked = self.plot.draw == "stacked"
        for place, category in enumerate(self.plot.categories):
            top = self.top + place * self.group
            where = (
                f'x="{self.left}" y="{top + 15:.1f}"'
                if narrow
                else f'x="{self.left - 10:.1f}" y="{top + self.group / 2 + 5:.1f}" text-anchor="end"'
            )
            yield f"<text {where}>{escape(category)}</text>"
            ends = [0.0, *itertools.accumulate(self.plot.share(line.values[place]) for line in self.plot.lines)]
            for number, line in enumerate(self.plot.lines):
                value = line.values[place]
                if value is None:
                    continue
                y = top + (_ABOVE if narrow else 0) + _GAP / 2 + (0 if stacked else line.style * _ROW)
                nought = self.plot.share(Decimal(0))
                first, last = ends[number : number + 2] if stacked else sorted((nought, self.plot.share(value)))
                start, end = (self.left + self.across * one for one in (first, last))
                yield (
                    f'<rect x="{start:.1f}" y="{y:.1f}" width="{max(end - start - 2 * stacked, 0):.1f}" '
                    f'height="{_ROW - 3}" fill="{self._colour(line)}"/>'
                )
                if (number, place) not in self.numbered:
                    continue
                said, foot = escape(line.texts[place]), y + _ROW - 8
                if stacked:
                    letters = letters_on(self._colour(line)[1:])
                    yield (
                        f'<text x="{(start + end) / 2 - 1:.1f}" y="{foot:.1f}" text-anchor="middle" class="v" '
                        f'style="fill:#{letters}">{said}</text>'
                    )
                else:
                    yield f'<text x="{end + 5:.1f}" y="{foot:.1f}" class="v">{said}</text>'

    def _number(self, text: str, x: float, y: float) -> str:
        return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" class="v">{escape(text)}</text>'


def _label_lines(category: str) -> tuple[str, ...]:
    """A date in one or two lines: 2023年 | 9月, end of | 2018."""
    if match := _CHINESE_DATE.fullmatch(category):
        return match[1], match[2]
    head, gap, tail = category.rpartition(" ")
    return (head, tail) if gap and tail.isdecimal() else (category,)


def _wrapped(category: str, wide: float) -> tuple[str, ...]:
    """A name in lines of at most `wide` heights of its letters; a word that is longer stays whole."""
    lines = [""]
    for word in _PIECE.findall(category):
        if lines[-1] and ems(lines[-1] + word.rstrip()) > wide:
            lines.append("")
        lines[-1] += word
    return tuple(line.strip() for line in lines)


def _shape(line: Line, x: float, y: float, colour: str) -> str:
    r, fill = _MARK, f'fill="{colour}"'
    match line.style % 4:
        case 0:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" {fill}/>'
        case 1:
            place = f'x="{x - r:.1f}" y="{y - r:.1f}"'
            return f'<rect {place} width="{2 * r}" height="{2 * r}" {fill}/>'
        case 2:
            return f'<path d="M{x:.1f} {y - r:.1f}l{r} {2 * r}h{-2 * r}z" {fill}/>'
        case _:
            return f'<path d="M{x:.1f} {y - r:.1f}l{r} {r}l{-r} {r}l{-r} {-r}z" {fill}/>'
