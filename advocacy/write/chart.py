"""A native chart: its drawing in the text, its part, its workbook."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.document import Chart, Document
from advocacy.write.chart_series import Plot, plot_of, series_xml
from advocacy.write.house import House
from advocacy.write.names import DECLARATION, A, C, R, relation, relations
from advocacy.write.package import Entry, pack
from advocacy.write.properties import LOCALE
from advocacy.write.text import attribute, escape
from advocacy.write.workbook import workbook

_EMU = 635  # English Metric Units in a twentieth of a point
_CENTIMETRE = 360_000
_ORDINARY = 1000  # hundredths of a point
_LABELS = 900  # the numbers at the columns are a little smaller
_LABELLED = 36  # more labels than this would cover each other; the table has the numbers
_SHORT = 4  # a unit of so many characters can stand upright beside the axis
_GREY = "D9D9D9"
_INK = "333333"


def drawing(chart: Chart, number: int, name: str, house: House) -> str:
    """The run that holds the chart; its alternative text is what the chart shows."""
    width = house.text_width * _EMU
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{_height(chart, width, house.chart_size)}"/>'
        f'<wp:docPr id="{number}" name="{attribute(name)}" descr="{attribute(chart.alt)}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        f'<a:graphicData uri="{C}"><c:chart r:id="rIdChart{number}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_entries(chart: Chart, number: int, document: Document, house: House) -> Iterator[Entry]:
    """The part of a chart, its relationship, and its workbook."""
    plot = plot_of(chart, document.language)
    yield pack(f"word/charts/chart{number}.xml", _part(chart, plot, document, house))
    yield pack(
        f"word/charts/_rels/chart{number}.xml.rels",
        relations([relation("rId1", "package", f"../embeddings/chart{number}.xlsx")]),
    )
    yield pack(f"word/embeddings/chart{number}.xlsx", workbook(plot.rows(), plot.number_format, document))


def _height(chart: Chart, width: int, size: int) -> int:
    """Two fifths as high as wide, more where large letters take room; horizontal bars what they need."""
    if chart.draw != "bar":
        return width * (43 if size == _ORDINARY else 52) // 100
    bars = len(chart.categories) * len(chart.series)
    return min((bars * 6 + len(chart.categories) * 4 + 20) * _CENTIMETRE // 10, width)


def _part(chart: Chart, plot: Plot, document: Document, house: House) -> bytes:
    horizontal = chart.draw == "bar"
    faces = f'<a:latin typeface="{attribute(house.latin)}"/><a:ea typeface="{attribute(house.east)}"/>'
    language = LOCALE[document.language]
    size = house.chart_size
    # Letters twice as large take twice the width and twice the height.
    room = _LABELLED * _ORDINARY**2 // size**2
    labels = _LABELS if size == _ORDINARY else size
    labelled = len(chart.categories) * len(chart.series) <= room
    series = "".join(series_xml(plot, labels if labelled else 0))
    if chart.draw == "line":
        inner = (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
            '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        )
    else:
        inner = (
            f'<c:barChart><c:barDir val="{"bar" if horizontal else "col"}"/>'
            f'<c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="70"/>'
            '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        )
    text = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{inner}'
        f"{_category_axis(horizontal=horizontal)}{_value_axis(chart, plot, language, size)}</c:plotArea>"
        f'{_legend(plot)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:pPr><a:defRPr sz="{size}"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>'
        f'{faces}</a:defRPr></a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return text.encode()


def _line(colour: str) -> str:
    return f'<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></c:spPr>'


def _category_axis(*, horizontal: bool) -> str:
    # The first category of horizontal bars would stand at the foot.
    order, side = ("maxMin", "l") if horizontal else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{_line("7F7F7F")}<c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart, plot: Plot, language: str, size: int) -> str:
    horizontal = chart.draw == "bar"
    # A column that does not begin at nought exaggerates; below nought it needs the room.
    foot = '<c:min val="0"/>' if chart.draw != "line" and not plot.below_nought else ""
    side, crosses = ("b", "max") if horizontal else ("l", "autoZero")
    axis_format = "#,##0" if plot.grouped else "General"
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'{foot}</c:scaling><c:delete val="0"/><c:axPos val="{side}"/><c:majorGridlines>'
        f"{_line(_GREY)}</c:majorGridlines>{_axis_title(chart.unit, language, size, horizontal=horizontal)}"
        f'<c:numFmt formatCode="{axis_format}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln>'
        f'</c:spPr><c:crossAx val="1"/><c:crosses val="{crosses}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _axis_title(unit: str, language: str, size: int, *, horizontal: bool) -> str:
    if not unit:
        return ""
    turn = 0 if horizontal or len(unit) <= _SHORT else -5_400_000
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="{turn}" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{size}" b="0"/></a:pPr><a:r><a:rPr lang="{language}" sz="{size}" b="0"/>'
        f'<a:t>{escape(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _legend(plot: Plot) -> str:
    if len(plot.named) == 1:
        return ""
    hidden = "".join(
        f'<c:legendEntry><c:idx val="{number}"/><c:delete val="1"/></c:legendEntry>'
        for number, line in enumerate(plot.lines)
        if line.continues
    )
    return f'<c:legend><c:legendPos val="b"/>{hidden}<c:overlay val="0"/></c:legend>'
