"""The series of a chart in Word: what is drawn, from which cells, told apart without colour."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from advocacy.write.chart_labels import Point
from advocacy.write.colours import INK, WHITE, letters_on
from advocacy.write.plot import BREAK, Line, Plot
from advocacy.write.text import attribute, escape
from advocacy.write.workbook import SHEET, column_letters, serial

_MARKS = ("circle", "square", "triangle", "diamond", "x", "plus")
_DASHES = ("solid", "sysDash", "dash", "lgDashDot", "sysDot", "lgDash")
_PAPER = f'<a:solidFill><a:srgbClr val="{WHITE}"/></a:solidFill>'
_QUIET = "7F7F7F"
_PRINTED = re.compile(r"(?P<before>\D*?)(?P<minus>[-−]?)(?P<whole>[\d,]+)(?:\.(?P<decimals>\d+))?(?P<after>\D*)")
_LONG = re.compile(r"\d{4}|,")
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="{value}"/><c:showCatName val="0"/><c:showSerName val="{name}"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of the house, the size of the numbers in hundredths of a point, and which points have one.

    `named` are those that carry the name of their series too, in place of a legend.
    """

    colours: Sequence[str]
    size: int
    numbered: frozenset[Point]
    named: frozenset[Point] = frozenset()

    def colour(self, style: int) -> str:
        """The colour of a series."""
        return self.colours[style % len(self.colours)]


def format_of(text: str) -> str:
    """The format that shows a number in the digits in which it is printed: about 1,800 -> "about "#,##0."""
    match = _PRINTED.fullmatch(text)
    if match is None:
        return "General"
    whole = "#,##0" if "," in match["whole"] else "0"
    places = f".{'0' * len(match['decimals'])}" if match["decimals"] else ""
    before, after = (f'"{one}"' if one else "" for one in (match["before"], match["after"]))
    positive = f"{before}{whole}{places}{after}"
    return f'{positive};{before}"{match["minus"]}"{whole}{places}{after}' if match["minus"] else positive


def common_format(texts: Collection[str]) -> str:
    """The format of all these numbers, if they have one; a short number looks the same in groups of three."""
    formats = {format_of(text) for text in texts}
    if len(formats) > 1:
        formats = {
            format_of(text) if _LONG.search(text) else format_of(text).replace("0", "#,##0", 1) for text in texts
        }
    return formats.pop() if len(formats) == 1 else "General"


def number_format(plot: Plot) -> str:
    """The format of the cells of the workbook."""
    texts = [
        text for line in plot.lines for text, value in zip(line.texts, line.values, strict=True) if value is not None
    ]
    return common_format(texts)


def series_xml(plot: Plot, look: Look) -> Iterator[str]:
    """Each line as a c:ser, its caches filled from the same values as the workbook."""
    for number, line in enumerate(plot.lines):
        is_line = plot.draw == "line"
        smooth = '<c:smooth val="0"/>' if is_line else ""
        drawn = _drawn(line, look) if is_line else _filled(line, look, stacked=plot.draw == "stacked")
        labels = _labels(plot, number, look)
        yield _ser(plot, number, (line.name, line.values), f"{drawn}{labels}", smooth)


def break_xml(plot: Plot, look: Look) -> str:
    """A series that draws nothing and names the break at the first values after it; "" where there is none.

    Of lines it has a bar over the whole height; columns would cover it.
    """
    if not plot.marks:
        return ""
    low, high = plot.ticks[0], plot.ticks[-1]
    points, ends = "", [("plus", ""), ("minus", "")]
    for at, number in plot.marks.items():
        text, value = plot.lines[number].texts[at], plot.lines[number].values[at]
        assert value is not None  # noqa: S101  a break is named at a value
        points += _label(at, format_of(text), look.size, INK, "t", name=True, separator="\n", fill=_PAPER)
        reach = {"plus": high - value, "minus": value - low}
        ends = [(end, f'{inner}<c:pt idx="{at}"><c:v>{reach[end]:f}</c:v></c:pt>') for end, inner in ends]
    bars = "".join(
        f'<c:{end}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(plot.categories)}"/>{inner}'
        f"</c:numLit></c:{end}>"
        for end, inner in ends
    )
    drawn = (
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="
        f'"none"/></c:marker><c:dLbls>{points}{_SHOWN.format(value=0, name=0)}</c:dLbls>'
    )
    if plot.draw == "line":
        drawn += (
            '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>'
            f'{bars}<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{_QUIET}"/></a:solidFill>'
            '<a:prstDash val="dash"/></a:ln></c:spPr></c:errBars>'
        )
    return _ser(plot, len(plot.lines), (BREAK[plot.language], plot.marked), drawn, '<c:smooth val="0"/>')


def _ser(plot: Plot, number: int, column_of: tuple[str, Sequence[Decimal | None]], look: str, end: str) -> str:
    name, values = column_of
    last = len(plot.categories) + 1
    sheet, column = f"'{SHEET[plot.language]}'", column_letters(number + 2)
    cached = "".join(
        f'<c:pt idx="{place}"><c:v>{value:f}</c:v></c:pt>' for place, value in enumerate(values) if value is not None
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f'<c:f>{sheet}!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">'
        f"<c:v>{escape(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        f"{look}{_categories(plot, sheet)}<c:val><c:numRef>"
        f"<c:f>{sheet}!${column}$2:${column}${last}</c:f><c:numCache>"
        f"<c:formatCode>{escape(number_format(plot))}</c:formatCode>"
        f'<c:ptCount val="{last - 1}"/>{cached}</c:numCache></c:numRef></c:val>'
        f"{end}</c:ser>"
    )


def _categories(plot: Plot, sheet: str) -> str:
    said = [str(serial(day)) for day in plot.moments] or [escape(name) for name in plot.categories]
    points = "".join(f'<c:pt idx="{number}"><c:v>{one}</c:v></c:pt>' for number, one in enumerate(said))
    cells = f"<c:f>{sheet}!$A$2:$A${len(said) + 1}</c:f>"
    count = f'<c:ptCount val="{len(said)}"/>'
    if plot.moments:
        return (
            f"<c:cat><c:numRef>{cells}<c:numCache><c:formatCode>yyyy\\-mm\\-dd</c:formatCode>{count}{points}"
            "</c:numCache></c:numRef></c:cat>"
        )
    return f"<c:cat><c:strRef>{cells}<c:strCache>{count}{points}</c:strCache></c:strRef></c:cat>"


def _filled(line: Line, look: Look, *, stacked: bool) -> str:
    # White between what touches, so that parts of a bar are told apart without colour.
    edge = f'<a:ln w="19050"><a:solidFill><a:srgbClr val="{WHITE}"/></a:solidFill></a:ln>' if stacked else ""
    fill = f'<a:solidFill><a:srgbClr val="{look.colour(line.style)}"/></a:solidFill>'
    return f'<c:spPr>{fill}{edge}</c:spPr><c:invertIfNegative val="0"/>'


def _drawn(line: Line, look: Look) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{look.colour(line.style)}"/></a:solidFill>'
    dash = _DASHES[line.style % len(_DASHES)]
    mark = _MARKS[line.style % len(_MARKS)]
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd">{colour}<a:prstDash val="{dash}"/><a:round/></a:ln>'
        f'</c:spPr><c:marker><c:symbol val="{mark}"/><c:size val="7"/><c:spPr>{colour}'
        f'<a:ln w="9525">{colour}</a:ln></c:spPr></c:marker>'
    )


def _labels(plot: Plot, number: int, look: Look) -> str:
    """The numbers at the points of a line; where all have one form, that form for all."""
    line = plot.lines[number]
    shown = [at for at, value in enumerate(line.values) if value is not None and (number, at) in look.numbered]
    shown = [at for at in shown if plot.marks.get(at) != number]
    if not shown:
        return ""
    # Two lines carry their numbers on opposite sides.
    places = {"line": "b" if line.style % 2 else "t", "stacked": "ctr"}
    place = places.get(plot.draw, "outEnd")
    colour = letters_on(look.colour(line.style)) if plot.draw == "stacked" else INK
    each = "".join(
        _label(
            at,
            format_of(line.texts[at]),
            look.size,
            colour,
            "r" if (number, at) in look.named else place,
            name=(number, at) in look.named,
            separator="  ",
        )
        for at in shown
    )
    return f"<c:dLbls>{each}{_SHOWN.format(value=0, name=0)}</c:dLbls>"


def _label(
    at: int,
    form: str,
    size: int,
    colour: str,
    place: str,
    *,
    name: bool = False,
    separator: str = "",
    fill: str = "<a:noFill/>",
) -> str:
    said = _SHOWN.format(value=1, name=int(name))
    apart = f"<c:separator>{separator}</c:separator>" if name else ""
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:numFmt formatCode="{attribute(form)}" sourceLinked="0"/><c:spPr>{fill}'
        "<a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{size}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="en-GB"/></a:p></c:txPr><c:dLblPos val="{place}"/>{said}{apart}</c:dLbl>'
    )
