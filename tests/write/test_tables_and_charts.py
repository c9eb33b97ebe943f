"""Tables and charts: widths, the same numbers in caches and workbook, gaps."""

from __future__ import annotations

import dataclasses
import datetime
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

import openpyxl
import pytest
from lxml import etree

from advocacy.model.document import Chart, Document, Draw, Fact, Label, PrintedFigure, Series, Table
from advocacy.model.place import Place
from advocacy.write import House, write
from advocacy.write.chart_series import number_format as form_of
from advocacy.write.plot import plot_of
from advocacy.write.table import shares

Small = Callable[..., Document]
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)


def chart(
    figure: PrintedFigure,
    *rows: tuple[str | None, ...],
    draw: Draw = "line",
    gap_after: frozenset[int] = frozenset(),
    unit: str = "%",
) -> Chart:
    return Chart(
        label="chart",
        draw=draw,
        caption=("Rates",),
        alt=("Line chart: rates rise; figures in ", Label("Table 1"), "."),
        unit=unit,
        categories=tuple(Label(str(2019 + number)) for number in range(len(rows[0]))),
        series=tuple(
            Series(
                name=(f"=S{number}",),
                points=tuple(None if one is None else PrintedFigure(one, figure.figure) for one in row),
                values=tuple(None if one is None else Decimal(one.replace(",", "")) for one in row),
                gap_after=gap_after,
            )
            for number, row in enumerate(rows, 1)
        ),
    )


@pytest.mark.parametrize(
    ("weights", "total", "widths"), [((1, 1, 1), 100, [33, 33, 34]), ((1, 3), 8, [2, 6]), ((5,), 7, [7])]
)
def test_widths_add_up(weights: tuple[int, ...], total: int, widths: list[int]) -> None:
    assert shares(weights, total) == widths


def test_a_cell_of_a_record_reads_as_any_other(small: Small, houses: dict[str, House]) -> None:
    """Long tables are made of such cells, so they are written by a shorter way."""
    place = Place("evidence/cases/a.yaml", 3, 1)
    written = []
    for cell in (Fact("5860元", place), Label("5860元")):
        table = Table("t", ("C",), "", (("A",),), ((((cell,),),),), (1,))
        written.append(part(write(small(table), houses["brief"]), "word/document.xml"))
    assert written[0] == written[1]


def test_a_table_is_as_wide_as_the_text(small: Small, houses: dict[str, House]) -> None:
    words = Table("t", ("C",), "", (("A",), ("B",)), (((("a",),), ()),), (1, 3))
    numbers = dataclasses.replace(words, numeric=frozenset({1}))
    wide = part(write(small(words), houses["brief"]), "word/document.xml").decode()
    assert re.findall(r'w:gridCol w:w="(\d+)"', wide) == ["2268", "6804"]
    assert "w:tblDescription" not in wide
    assert wide.count("<w:tc>") == wide.count("</w:p></w:tc>") == 4  # the empty cell as well
    narrow = part(write(small(numbers), houses["brief"]), "word/document.xml").decode()
    assert re.findall(r'w:gridCol w:w="(\d+)"', narrow) == ["1300", "3900"]
    assert '<w:pStyle w:val="TableNumber"/>' in narrow


def test_a_row_of_another_length_is_a_bug(small: Small, houses: dict[str, House]) -> None:
    wrong = Table("t", ("C",), "", (("A",), ("B",)), (((("a",),),),), (1, 3))
    with pytest.raises(ValueError, match="a row of 1 cells under 2 heads"):
        write(small(wrong), houses["brief"])


@pytest.mark.parametrize("draw", ["column", "bar", "line"])
def test_caches_and_workbook_hold_the_printed_cells(
    draw: Literal["column", "bar", "line"], small: Small, houses: dict[str, House], figure: PrintedFigure
) -> None:
    drawn = chart(figure, ("49.0", None, "51.6"), ("1.5", "2.5", "3.5"), draw=draw)
    data = write(small(drawn), houses["brief"])
    book = openpyxl.load_workbook(BytesIO(part(data, "word/embeddings/chart1.xlsx")))
    assert book.sheetnames == ["Data"]
    cells = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert cells == [["%", "=S1", "=S2"], ["2019", 49, 1.5], ["2020", None, 2.5], ["2021", 51.6, 3.5]]
    assert book.worksheets[0]["B1"].data_type == "s"
    root = etree.fromstring(part(data, "word/charts/chart1.xml"))
    cached = [
        [(point.get("idx"), point[0].text) for point in cache.iter(f"{C}pt")] for cache in root.iter(f"{C}numCache")
    ]
    assert cached == [[("0", "49.0"), ("2", "51.6")], [("0", "1.5"), ("1", "2.5"), ("2", "3.5")]]
    formulas = [e.text for e in root.iter(f"{C}f")]
    assert formulas[:3] == ["'Data'!$B$1", "'Data'!$A$2:$A$4", "'Data'!$B$2:$B$4"]
    # The names of lines stand behind their last points.
    assert (root.find(f".//{C}legend") is None) == (draw == "line")
    assert [one.get("val") for one in root.iter(f"{C}min", f"{C}max")] == ["60", "0"]


def test_a_line_is_cut_at_a_gap_and_named_once(small: Small, houses: dict[str, House], figure: PrintedFigure) -> None:
    rows = ("1.0", "2.0", "3.0", "4.0"), ("5.0", "6.0", "7.0", "8.0")
    drawn = chart(figure, *rows, gap_after=frozenset({1, 3}))  # after the last: nothing to cut
    lines = plot_of(drawn, "en").lines
    assert [(line.name, line.continues, [v and int(v) for v in line.values]) for line in lines] == [
        ("=S1", False, [1, 2, None, None]),
        ("=S1", True, [None, None, 3, 4]),
        ("=S2", False, [5, 6, None, None]),
        ("=S2", True, [None, None, 7, 8]),
    ]
    root = etree.fromstring(part(write(small(drawn), houses["brief"]), "word/charts/chart1.xml"))
    assert root.find(f".//{C}legend") is None
    assert [name.text for name in root.iter(f"{C}v")].count("break in series") == 1
    with_names = [one[0].get("val") for one in root.iter(f"{C}dLbl") if shows_name(one)]
    assert with_names == ["3", "3", "2"]  # the last of each line, and the break


def test_a_legend_names_each_line_once(small: Small, houses: dict[str, House], figure: PrintedFigure) -> None:
    """Where two lines end close to each other, their names find no room behind them."""
    rows = ("1.0", "2.0", "3.0", "4.0"), ("5.0", "6.0", "7.0", "4.1")
    drawn = chart(figure, *rows, gap_after=frozenset({1}))
    root = etree.fromstring(part(write(small(drawn), houses["brief"]), "word/charts/chart1.xml"))
    hidden = root.findall(f".//{C}legendEntry/{C}idx")
    assert [entry.get("val") for entry in hidden] == ["1", "3", "4"]


def shows_name(label: Any) -> bool:
    return any(one.get("val") == "1" for one in label.iter(f"{C}showSerName"))


@pytest.mark.parametrize(
    ("row", "number_format"),
    [
        (("1.0", "2.5"), "0.0"),
        (("1", "2"), "0"),
        (("1", "2.5"), "General"),
        (("1,234.5", "2.5"), "#,##0.0"),
        ((None, None), "General"),
    ],
)
def test_labels_have_the_printed_decimals(
    row: tuple[str | None, ...], number_format: str, figure: PrintedFigure
) -> None:
    assert form_of(plot_of(chart(figure, row), "en")) == number_format


def test_a_single_series_needs_no_legend_and_many_points_no_labels(
    small: Small, houses: dict[str, House], figure: PrintedFigure
) -> None:
    drawn = chart(figure, tuple(str(number) for number in range(40)), draw="column", unit="")
    written = part(write(small(drawn), houses["brief"]), "word/charts/chart1.xml").decode()
    assert "<c:legend>" not in written
    assert written.count("<c:dLbl>") < 40
    assert "<c:title>" not in written


def test_days_at_their_true_distances_are_days_in_the_workbook(
    small: Small, houses: dict[str, House], figure: PrintedFigure
) -> None:
    moments = (datetime.date(2023, 9, 30), datetime.date(2024, 12, 31), datetime.date(2025, 12, 31))
    drawn = dataclasses.replace(chart(figure, ("6.68", "10.38", "25.10"), draw="column"), moments=moments)
    data = write(small(drawn), houses["brief"])
    book = openpyxl.load_workbook(BytesIO(part(data, "word/embeddings/chart1.xlsx")))
    assert [row[0].value for row in book.worksheets[0].iter_rows(min_row=2)] == [
        datetime.datetime.combine(day, datetime.time()) for day in moments
    ]
    root = etree.fromstring(part(data, "word/charts/chart1.xml"))
    (axis,) = root.iter(f"{C}dateAx")
    assert [one.get("val") for one in list(axis)[-3:]] == ["months", "6", "months"]
    assert [point[0].text for point in next(root.iter(f"{C}cat")).iter(f"{C}pt")] == ["45199", "45657", "46022"]


def test_parts_of_a_bar_lie_on_each_other_and_nought_is_left_out(
    small: Small, houses: dict[str, House], figure: PrintedFigure
) -> None:
    drawn = chart(figure, ("2", "4"), ("3", "0"), draw="stacked", unit="")
    data = write(small(drawn), houses["brief"])
    book = openpyxl.load_workbook(BytesIO(part(data, "word/embeddings/chart1.xlsx")))
    assert [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()][1:] == [
        ["2019", 2, 3],
        ["2020", 4, None],
    ]
    written = part(data, "word/charts/chart1.xml").decode()
    assert '<c:grouping val="stacked"/>' in written
    assert '<c:gapWidth val="38"/><c:overlap val="100"/>' in written
    assert "<c:v>0</c:v>" not in written
    letters = re.findall(r'<c:dLbl>.*?srgbClr val="(\w+)".*?<c:dLblPos val="(\w+)"', written)
    assert letters == [("FFFFFF", "ctr"), ("FFFFFF", "ctr"), ("000000", "ctr")]


def test_values_below_nought_get_their_room(small: Small, houses: dict[str, House], figure: PrintedFigure) -> None:
    drawn = chart(figure, ("-1.0", "2.0"), draw="column")
    written = part(write(small(drawn), houses["brief"]), "word/charts/chart1.xml").decode()
    assert '<c:max val="2.0"/><c:min val="-1.0"/>' in written


@pytest.mark.parametrize(("house", "share"), [("brief", 43), ("large-print", 52)])
def test_large_letters_leave_room_for_what_is_drawn(
    house: str, share: int, documents: dict[str, Any], houses: dict[str, House]
) -> None:
    body = part(write(documents["zh"], houses[house]), "word/document.xml").decode()
    line, column, _ = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', body)
    for width, height in (line, column):
        assert abs(int(height) - int(width) * share / 100) < 1


def test_a_chart_says_what_it_shows(documents: dict[str, Any], houses: dict[str, House]) -> None:
    body = part(write(documents["zh"], houses["gongwen"]), "word/document.xml").decode()
    described = re.findall(r'<wp:docPr id="(\d)" name="(\w+)" descr="([^"]+)"', body)
    assert [(number, name, text[:3]) for number, name, text in described] == [
        ("1", "图1", "折线图"),
        ("2", "图2", "柱形图"),
        ("3", "图3", "条形图"),
    ]
