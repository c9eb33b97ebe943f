"""The axes of a chart in Word: categories or dates, and values from the first round step to the last."""

from __future__ import annotations

import datetime

from advocacy.write.chart_series import common_format
from advocacy.write.plot import Plot, month, slot
from advocacy.write.workbook import serial

_GREY = "D9D9D9"
_QUIET = "7F7F7F"
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_MOST_DATES = 7  # that an axis of dates names
_YEAR = 12
_DATE_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # months
_MONTH_FORM = {"zh-CN": 'yyyy"年"m"月"', "en-GB": "mmm yyyy"}


def _line(colour: str) -> str:
    return f'<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></c:spPr>'


def category_axis(plot: Plot, language: str) -> str:
    """Names at even distances, or days at their true ones."""
    # The first category of horizontal bars would stand at the foot.
    order, side = ("maxMin", "l") if plot.lying else ("minMax", "b")
    form = date_form(plot, language)
    ends = (
        f'<c:numFmt formatCode="{form.replace(chr(34), "&quot;")}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{_NO_LINE if plot.lying else _line(_QUIET)}<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        '<a:defRPr/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr><c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/>'
    )
    ends_of = "".join(f'<c:{name} val="{serial(day)}"/>' for name, day in _ends(plot))
    begin = (
        f'<c:axId val="1"/><c:scaling><c:orientation val="{order}"/>{ends_of}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
    )
    if not plot.moments:
        # Each category keeps its name: a program would leave some out.
        every = "" if plot.lying else '<c:tickLblSkip val="1"/>'
        return (
            f'<c:catAx>{begin}{ends}<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{every}'
            '<c:noMultiLvlLbl val="1"/></c:catAx>'
        )
    step = date_step(plot)
    unit, each = ("years", step // _YEAR) if step % _YEAR == 0 else ("months", step)
    base = "years" if slot(plot.moments) == _YEAR else "months"
    return (
        f'<c:dateAx>{begin}{ends}<c:lblOffset val="100"/><c:baseTimeUnit val="{base}"/>'
        f'<c:majorUnit val="{each}"/><c:majorTimeUnit val="{unit}"/></c:dateAx>'
    )


def _ends(plot: Plot) -> tuple[tuple[str, datetime.date], ...]:
    """The last and the first day of an axis of dates: some slots after and before those that are drawn."""
    if not plot.moments or not plot.edge:
        return ()
    months = plot.edge * slot(plot.moments)
    return ("max", _moved(plot.moments[-1], months)), ("min", _moved(plot.moments[0], -months))


def _moved(day: datetime.date, months: int) -> datetime.date:
    """The first day of a month so many months away."""
    year, number = divmod(month(day) + months, _YEAR)
    return datetime.date(year, number + 1, 1)


def date_step(plot: Plot) -> int:
    """After how many months an axis of dates names the next."""
    span = month(plot.moments[-1]) - month(plot.moments[0])
    fit = (one for one in _DATE_STEPS if one >= slot(plot.moments) and span // one < _MOST_DATES)
    return next(fit, _DATE_STEPS[-1])


def date_form(plot: Plot, language: str) -> str:
    """How an axis of dates writes them: the year where each is of another year, else the month."""
    if not plot.moments:
        return "General"
    return "yyyy" if date_step(plot) % _YEAR == 0 else _MONTH_FORM[language]


def value_axis(plot: Plot, *, shown: bool) -> str:
    """From the first round step to the last; without numbers where every bar carries its own."""
    first, second, *_, last = (*plot.ticks[:2], plot.ticks[-1])
    side, crosses = ("b", "max") if plot.lying else ("l", "autoZero")
    form = common_format([plot.tick(one) for one in plot.ticks if one >= 0])
    lines = f"<c:majorGridlines>{_line(_GREY)}</c:majorGridlines>" if shown else ""
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{last:f}"/><c:min val="{first:f}"/></c:scaling><c:delete val="{int(not shown)}"/>'
        f'<c:axPos val="{side}"/>{lines}<c:numFmt formatCode="{form}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'{_NO_LINE}<c:crossAx val="1"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{second - first:f}"/></c:valAx>'
    )
