"""The series of a chart: what is drawn, from which cells, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.document import Chart, Series
from advocacy.model.finding import Language
from advocacy.model.walk import plain
from advocacy.write.text import escape
from advocacy.write.workbook import SHEET, column_letters

# Each has at least 4.5:1 against white; marks, dashes and patterns say the same without colour.
_COLOURS = ("1F4E79", "B45309", "0F766E", "6D28D9", "9B1C1C", "4B5563")
_MARKS = ("circle", "square", "triangle", "diamond", "x", "plus")
_DASHES = ("solid", "sysDash", "dash", "lgDashDot", "sysDot", "lgDash")
_PATTERNS = ("", "wdUpDiag", "smGrid", "dkHorz", "wdDnDiag", "pct50")


@dataclass(frozen=True, slots=True)
class Line:
    """One column of the workbook. `continues` another of the same name after a gap."""

    name: str
    style: int
    values: tuple[Decimal | None, ...]
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart as cells: categories down the first column, a line in each further column."""

    draw: str
    corner: str
    sheet: str
    categories: tuple[str, ...]
    lines: tuple[Line, ...]
    grouped: bool

    @property
    def named(self) -> tuple[Line, ...]:
        """The lines that a legend names."""
        return tuple(line for line in self.lines if not line.continues)

    @property
    def below_nought(self) -> bool:
        """True if a value is negative."""
        return any(value < 0 for line in self.lines for value in line.values if value is not None)

    @property
    def number_format(self) -> str:
        """As many decimals as the values have, if all have as many."""
        decimals = {
            max(0, -int(value.as_tuple().exponent)) for line in self.lines for value in line.values if value is not None
        }
        if len(decimals) != 1:
            return "General"
        places = decimals.pop()
        return ("#,##0" if self.grouped else "0") + ("." + "0" * places if places else "")

    def rows(self) -> Sequence[Sequence[str | Decimal | None]]:
        """The cells of the workbook."""
        head = (self.corner, *(line.name for line in self.lines))
        columns = (line.values for line in self.lines)
        return (head, *zip(self.categories, *columns, strict=True))


def plot_of(chart: Chart, language: Language) -> Plot:
    """Cut each series of a line chart at its gaps; a column needs no cut."""
    lines: list[Line] = []
    for style, series in enumerate(chart.series):
        lines += _lines(series, style) if chart.draw == "line" else [_whole(series, style)]
    return Plot(
        draw=chart.draw,
        corner=chart.unit,
        sheet=SHEET[language],
        categories=tuple(plain((category,)) for category in chart.categories),
        lines=tuple(lines),
        grouped=any(point and "," in point.text for one in chart.series for point in one.points),
    )


def _whole(series: Series, style: int) -> Line:
    return Line(plain(series.name), style, series.values)


def _lines(series: Series, style: int) -> Iterator[Line]:
    start = 0
    count = len(series.values)
    inside = sorted(cut + 1 for cut in series.gap_after if 0 <= cut < count - 1)
    for end in (*inside, count):
        values = tuple(value if start <= number < end else None for number, value in enumerate(series.values))
        yield Line(plain(series.name), style, values, continues=start > 0)
        start = end


def series_xml(plot: Plot, labels: int) -> Iterator[str]:
    """Each line as a c:ser, its caches filled from the same values as the workbook.

    `labels` is the size of the numbers at the points in hundredths of a point, 0 for none.
    """
    last = len(plot.categories) + 1
    names = "".join(
        f'<c:pt idx="{number}"><c:v>{escape(name)}</c:v></c:pt>' for number, name in enumerate(plot.categories)
    )
    sheet = f"'{plot.sheet}'"
    categories = (
        f"<c:cat><c:strRef><c:f>{sheet}!$A$2:$A${last}</c:f><c:strCache>"
        f'<c:ptCount val="{last - 1}"/>{names}</c:strCache></c:strRef></c:cat>'
    )
    for number, line in enumerate(plot.lines):
        column = column_letters(number + 2)
        points = "".join(
            f'<c:pt idx="{place}"><c:v>{value:f}</c:v></c:pt>'
            for place, value in enumerate(line.values)
            if value is not None
        )
        is_line = plot.draw == "line"
        smooth = '<c:smooth val="0"/>' if is_line else ""
        yield (
            f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
            f'<c:f>{sheet}!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">'
            f"<c:v>{escape(line.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
            f"{_drawn(line.style) if is_line else _filled(line.style)}"
            f"{_labels(plot, line, labels) if labels else ''}{categories}<c:val><c:numRef>"
            f"<c:f>{sheet}!${column}$2:${column}${last}</c:f><c:numCache>"
            f"<c:formatCode>{plot.number_format}</c:formatCode>"
            f'<c:ptCount val="{last - 1}"/>{points}</c:numCache></c:numRef></c:val>'
            f"{smooth}</c:ser>"
        )


def _colour(style: int) -> str:
    return f'<a:srgbClr val="{_COLOURS[style % len(_COLOURS)]}"/>'


def _filled(style: int) -> str:
    pattern = _PATTERNS[style % len(_PATTERNS)]
    colour = _colour(style)
    solid = f"<a:solidFill>{colour}</a:solidFill>"
    fill = (
        f'<a:pattFill prst="{pattern}"><a:fgClr>{colour}</a:fgClr><a:bgClr>'
        '<a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
        if pattern
        else solid
    )
    return f'<c:spPr>{fill}<a:ln w="12700">{solid}</a:ln></c:spPr><c:invertIfNegative val="0"/>'


def _drawn(style: int) -> str:
    colour = f"<a:solidFill>{_colour(style)}</a:solidFill>"
    dash = _DASHES[style % len(_DASHES)]
    mark = _MARKS[style % len(_MARKS)]
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd">{colour}<a:prstDash val="{dash}"/><a:round/></a:ln>'
        f'</c:spPr><c:marker><c:symbol val="{mark}"/><c:size val="7"/><c:spPr>{colour}'
        f'<a:ln w="9525">{colour}</a:ln></c:spPr></c:marker>'
    )


def _labels(plot: Plot, line: Line, size: int) -> str:
    # Two lines carry their numbers on opposite sides.
    place = ("b" if line.style % 2 else "t") if plot.draw == "line" else "outEnd"
    return (
        f'<c:dLbls><c:numFmt formatCode="{plot.number_format}" sourceLinked="0"/><c:spPr>'
        "<a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{size}"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )
