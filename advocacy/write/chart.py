"""A native chart: its drawing in the text, its part, its workbook."""

from __future__ import annotations

from collections.abc import Iterator

from advocacy.model.document import Chart, Document
from advocacy.model.walk import plain
from advocacy.write.chart_axes import category_axis, value_axis
from advocacy.write.chart_frame import ORDINARY, Frame, frame_of, height_of
from advocacy.write.chart_series import Look, break_xml, number_format, series_xml
from advocacy.write.colours import INK
from advocacy.write.house import House
from advocacy.write.names import DECLARATION, A, C, R, relation, relations
from advocacy.write.package import Entry, pack
from advocacy.write.plot import KEY, Plot, ems, plot_of
from advocacy.write.properties import LOCALE
from advocacy.write.text import attribute, escape
from advocacy.write.workbook import workbook

_EMU = 12_700  # English Metric Units in a point
_LABELS = 900  # the numbers at the columns are a little smaller
_LYING_GAP = 38  # between bars, in hundredths of their width


def drawing(chart: Chart, number: int, name: str, house: House) -> str:
    """The run that holds the chart; its alternative text is what the chart shows."""
    width = house.text_width / 20
    height = height_of(plot_of(chart, "en"), width, house.chart_size)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"/>'
        f'<wp:docPr id="{number}" name="{attribute(name)}" descr="{attribute(plain(chart.alt))}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        f'<a:graphicData uri="{C}"><c:chart r:id="rIdChart{number}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_entries(chart: Chart, number: int, document: Document, house: House) -> Iterator[Entry]:
    """The part of a chart, its relationship, and its workbook."""
    plot = plot_of(chart, document.language)
    yield pack(f"word/charts/chart{number}.xml", _part(plot, document, house))
    yield pack(
        f"word/charts/_rels/chart{number}.xml.rels",
        relations([relation("rId1", "package", f"../embeddings/chart{number}.xlsx")]),
    )
    yield pack(f"word/embeddings/chart{number}.xlsx", workbook(plot.rows(), number_format(plot), document))


def _part(plot: Plot, document: Document, house: House) -> bytes:
    faces = f'<a:latin typeface="{attribute(house.latin)}"/><a:ea typeface="{attribute(house.east)}"/>'
    language = LOCALE[document.language]
    size = house.chart_size
    frame = frame_of(plot, house.text_width / 20, size)
    labels = _LABELS if size == ORDINARY else size
    look = Look(house.chart_colours, labels, frame.numbered, frame.named)
    series, breaks = "".join(series_xml(plot, look)), break_xml(plot, look)
    axes = '<c:axId val="1"/><c:axId val="2"/>'

    def lines(inner: str) -> str:
        return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{inner}<c:marker val="1"/>{axes}</c:lineChart>'

    if plot.draw == "line":
        inner = lines(series + breaks)
    else:
        grouping, overlap = ("stacked", '<c:overlap val="100"/>') if plot.draw == "stacked" else ("clustered", "")
        gap = _LYING_GAP if plot.lying else round(100 * (plot.step / plot.column - len(plot.named)))
        inner = (
            f'<c:barChart><c:barDir val="{"bar" if plot.lying else "col"}"/><c:grouping val="{grouping}"/>'
            f'<c:varyColors val="0"/>{series}<c:gapWidth val="{gap}"/>{overlap}{axes}</c:barChart>'
        ) + (lines(breaks) if breaks else "")
    title = _title(plot, frame, language, size)
    text = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/><c:chart>'
        f'{title}<c:autoTitleDeleted val="{int(not title)}"/><c:plotArea>{frame.layout()}{inner}'
        f"{category_axis(plot, language)}{value_axis(plot, shown=frame.axis)}</c:plotArea>"
        f'{_legend(plot, frame, size)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:pPr><a:defRPr sz="{size}"><a:solidFill><a:srgbClr val="{INK}"/></a:solidFill>'
        f'{faces}</a:defRPr></a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return text.encode()


def _title(plot: Plot, frame: Frame, language: str, size: int) -> str:
    """The unit at the top left, and that the axis does not begin at nought, where that is so."""
    if not plot.head:
        return ""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{size}" b="0"/></a:pPr><a:r><a:rPr lang="{language}" sz="{size}" b="0"/>'
        f"<a:t>{escape(plot.head)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'{frame.at(0, 0)}<c:overlay val="1"/></c:title>'
    )


def _legend(plot: Plot, frame: Frame, size: int) -> str:
    if not frame.legend:
        return ""
    extra = [number for number, line in enumerate(plot.lines) if line.continues]
    extra += [len(plot.lines)] if plot.marks else []
    # One line is as wide as it needs; several have the whole width.
    wide = min(frame.width, sum(ems(line.name) + KEY for line in plot.named) * size / 100)
    hidden = "".join(f'<c:legendEntry><c:idx val="{number}"/><c:delete val="1"/></c:legendEntry>' for number in extra)
    return f'<c:legend><c:legendPos val="t"/>{hidden}{frame.at(0, frame.head, (wide, frame.legend))}<c:overlay val="1"/></c:legend>'
