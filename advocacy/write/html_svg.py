"""A chart as a drawing inside a web page, from the same series as the chart in Word."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.document import Chart
from advocacy.model.finding import Language
from advocacy.write.chart_series import Line, Plot, plot_of
from advocacy.write.properties import LOCALE
from advocacy.write.text import escape

# Each has at least 4.5:1 against white; marks, dashes and patterns say the same without colour.
_COLOURS = ("#0B4F60", "#B45309", "#0F766E", "#6D28D9", "#9B1C1C", "#4B5563")
_DASHES = ("", "8 4", "3 3", "12 4 3 4", "2 4", "16 4")
_PATTERNS = ("", "M0 8L8 0", "M0 2H8M0 6H8", "M2 0V8M6 0V8", "M0 0L8 8", "M0 8L8 0M0 0L8 8")
_HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT = 344, 52, 14, 48, 52
_BAR, _GAP, _FLAT_FOOT = 18, 14, 20
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_WIDE, _ABOVE = 400, 18
_LETTER = 17  # a number over a column needs as much room
_MARK = 4.5  # half the width of the mark at a point
_FIRST_WIDE = "\u2e80"  # from here on (CJK) a character is as wide as two Latin ones


def svg(chart: Chart, language: Language, name: str, called: str, *, width: int, kind: str) -> str:
    """The drawing, with its title and description; `width` is what its letters are made for.

    `name` begins its ids, `called` is its title, `kind` its class.
    """
    plot = plot_of(chart, language)
    drawn = "".join(_Drawing(chart, plot, name, width).parts())
    height = _height(chart, plot, width)
    return (
        f'<svg class="{kind}" viewBox="0 0 {width} {height}" role="img" lang="{LOCALE[language]}" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(called)}</title>'
        f'<desc id="{name}-d">{escape(chart.alt)}</desc>{drawn}</svg>'
    )


def ticks_of(chart: Chart, plot: Plot) -> tuple[Decimal, ...]:
    """Round steps that hold all values; columns begin at nought, a line shows its own range."""
    values = [value for line in plot.lines for value in line.values if value is not None] or [Decimal(0)]
    low, high = min(values), max(values)
    if chart.draw != "line":
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    raw = ((high - low) or abs(high) or Decimal(1)) / 4
    power = Decimal(10) ** math.floor(raw.log10())
    step = next(power * one for one in _STEPS if power * one >= raw)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(step * number for number in range(first, max(last, first + 1) + 1))


def _height(chart: Chart, plot: Plot, width: int) -> int:
    if chart.draw != "bar":
        return _HEIGHT
    return _TOP + len(plot.categories) * _group(plot, width) + _FLAT_FOOT


def _group(plot: Plot, width: int) -> int:
    """The height of the bars of one category; on a telephone its name stands above them."""
    return _BAR * len(plot.named) + _GAP + (_ABOVE if width < _WIDE else 0)


def _room(text: str) -> int:
    """About as wide as a text is drawn."""
    return sum(15 if sign >= _FIRST_WIDE else 8 for sign in text)


@dataclass(frozen=True, slots=True)
class _Drawing:
    chart: Chart
    plot: Plot
    name: str
    width: int

    def parts(self) -> Iterator[str]:
        yield f'<text x="4" y="17" class="q">{escape(self.chart.unit)}</text>'
        yield from self._defs()
        yield from self._legend()
        if self.chart.draw == "bar":
            yield from self._bars()
        else:
            yield from self._axes()
            for line in self.plot.lines:
                yield from self._line(line) if self.chart.draw == "line" else self._columns(line)
            nought = max(self.ticks[0], min(Decimal(0), self.ticks[-1]))
            yield f'<path d="M{_LEFT} {self._y(nought):.1f}H{self.width - _RIGHT}" class="a"/>'

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        return ticks_of(self.chart, self.plot)

    @property
    def step(self) -> float:
        """The width of a category."""
        return (self.width - _LEFT - _RIGHT) / max(len(self.plot.categories), 1)

    @property
    def labelled(self) -> bool:
        """True if there is room for the numbers; the table has them too."""
        return len(self.plot.categories) * len(self.plot.named) <= self.width // _LETTER

    def _y(self, value: Decimal) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return _TOP + (_HEIGHT - _TOP - _FOOT) * (1 - float((value - low) / (high - low)))

    def _said(self, value: Decimal) -> str:
        return f"{value:,f}" if self.plot.grouped else f"{value:f}"

    def _defs(self) -> Iterator[str]:
        if self.chart.draw == "line":
            return
        for line in self.plot.named:
            path = _PATTERNS[line.style % len(_PATTERNS)]
            if path:
                yield (
                    f'<defs><pattern id="{self.name}-p{line.style}" width="8" height="8" '
                    f'patternUnits="userSpaceOnUse"><path d="{path}" stroke-width="2" fill="none" '
                    f'stroke="{_colour(line)}"/></pattern></defs>'
                )

    def _fill(self, line: Line) -> str:
        pattern = _PATTERNS[line.style % len(_PATTERNS)]
        fill = f"url(#{self.name}-p{line.style})" if pattern else _colour(line)
        return f'fill="{fill}" stroke="{_colour(line)}"'

    def _legend(self) -> Iterator[str]:
        if len(self.plot.named) == 1:
            return
        x = float(_LEFT if self.chart.draw != "bar" else 4)
        y = 11 if self.chart.draw != "bar" else 34
        for line in self.plot.named:
            if self.chart.draw == "line":
                yield _shape(line, x + 6, y)
            else:
                yield f'<rect x="{x:.1f}" y="{y - 6}" width="12" height="12" {self._fill(line)}/>'
            yield f'<text x="{x + 18:.1f}" y="{y + 5}">{escape(line.name)}</text>'
            x += 34 + _room(line.name)

    def _axes(self) -> Iterator[str]:
        for tick in self.ticks:
            y = self._y(tick)
            yield (
                f'<path d="M{_LEFT} {y:.1f}H{self.width - _RIGHT}" class="g"/><text x="{_LEFT - 8}" '
                f'y="{y + 5:.1f}" text-anchor="end" class="q">{self._said(_short(tick))}</text>'
            )
        for place, category in enumerate(self.plot.categories):
            x = _LEFT + self.step * (place + 0.5)
            lines = "".join(
                f'<tspan x="{x:.1f}" dy="{17 if number else 0}">{escape(text)}</tspan>'
                for number, text in enumerate(_label_lines(category))
            )
            yield f'<text y="{_HEIGHT - _FOOT + 20}" text-anchor="middle">{lines}</text>'

    def _line(self, line: Line) -> Iterator[str]:
        points = [
            (_LEFT + self.step * (place + 0.5), self._y(value), value)
            for place, value in enumerate(line.values)
            if value is not None
        ]
        dash = _DASHES[line.style % len(_DASHES)]
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        # Where a value is missing the line is broken.
        path, before = "", -2
        for place, value in enumerate(line.values):
            if value is None:
                continue
            x = _LEFT + self.step * (place + 0.5)
            path += f"{'L' if place == before + 1 else 'M'}{x:.1f} {self._y(value):.1f}"
            before = place
        yield f'<path d="{path}" fill="none" stroke="{_colour(line)}" stroke-width="3"{dashed}/>'
        for x, y, value in points:
            yield _shape(line, x, y)
            if self.labelled:  # two lines carry their numbers on opposite sides
                beside = y + (22 if line.style % 2 else -11)
                yield self._number(value, x, beside)

    def _columns(self, line: Line) -> Iterator[str]:
        each = self.step * 0.62 / len(self.plot.named)
        for place, value in enumerate(line.values):
            if value is None:
                continue
            x = _LEFT + self.step * (place + 0.19) + each * line.style
            top, foot = sorted((self._y(Decimal(0)), self._y(value)))
            yield (
                f'<rect x="{x:.1f}" y="{top:.1f}" width="{each - 2:.1f}" height="{foot - top:.1f}" {self._fill(line)}/>'
            )
            if self.labelled:
                yield self._number(value, x + each / 2 - 1, top - 6 if value >= 0 else foot + 15)

    def _bars(self) -> Iterator[str]:
        ticks, named = self.ticks, self.plot.named
        above = _ABOVE if self.width < _WIDE else 0
        widest = max(map(_room, self.plot.categories), default=0)
        left = 4 if above else min(self.width * 9 // 20, widest + 14)
        wide = self.width - left - _RIGHT - 60  # room for the numbers behind the bars
        group = _group(self.plot, self.width)

        def at(value: Decimal) -> float:
            return left + wide * float((value - ticks[0]) / (ticks[-1] - ticks[0]))

        for place, category in enumerate(self.plot.categories):
            top = _TOP + place * group
            where = (
                f'x="{left}" y="{top + 15}"'
                if above
                else f'x="{left - 10}" y="{top + group / 2 + 5:.1f}" text-anchor="end"'
            )
            yield f"<text {where}>{escape(category)}</text>"
            for line in named:
                value = line.values[place]
                if value is None:
                    continue
                y = top + above + _GAP / 2 + line.style * _BAR
                start, end = sorted((at(Decimal(0)), at(value)))
                yield (
                    f'<rect x="{start:.1f}" y="{y:.1f}" width="{end - start:.1f}" '
                    f'height="{_BAR - 3}" {self._fill(line)}/><text x="{end + 5:.1f}" '
                    f'y="{y + _BAR - 4:.1f}" class="v">{self._said(value)}</text>'
                )

    def _number(self, value: Decimal, x: float, y: float) -> str:
        place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle"'
        return f'<text {place} class="v">{self._said(value)}</text>'


def _colour(line: Line) -> str:
    return _COLOURS[line.style % len(_COLOURS)]


def _short(value: Decimal) -> Decimal:
    """A step without noughts behind the point and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()


def _label_lines(category: str) -> tuple[str, ...]:
    """A category in one or two lines: 2023年 | 9月, end of | 2018."""
    year, sign, month = category.partition("年")
    if sign and month:
        return f"{year}年", month
    head, gap, tail = category.rpartition(" ")
    return (head, tail) if gap else (category,)


def _shape(line: Line, x: float, y: float) -> str:
    r, fill = _MARK, f'fill="{_colour(line)}"'
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
