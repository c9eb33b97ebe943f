"""Rows and columns that nobody sees: hidden, folded away, or without height or width."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import xlwt
from openpyxl import Workbook

from tests.sheets.test_formats import grid_of, handmade, ods_of

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ('ht="0" customHeight="1"', True),
        ('ht="0.00" customHeight="1"', True),
        ('customHeight="1" ht="0.4"', True),
        ('customHeight="1"', True),  # so openpyxl writes a height of 0
        ('hidden="1" outlineLevel="1"', True),
        ('ht="15" customHeight="1"', False),
        ('ht="1.5" customHeight="1"', False),
        ('spans="1:2"', False),
        ('ht="tall"', False),
    ],
)
def test_rows_of_an_xlsx(attributes: str, hidden: bool) -> None:  # noqa: FBT001
    row = f'<row r="2" {attributes}><c r="A2"><v>1</v></c></row>'
    data = handmade(f"<worksheet><sheetData>{row}</sheetData></worksheet>")
    assert grid_of("a.xlsx", data).hidden_rows == ((range(2, 3),) if hidden else ())


@pytest.mark.parametrize(
    ("width", "hidden"), [("0", True), ("0.0", True), ("0.05", True), ("0.5", False), ("9", False)]
)
def test_columns_of_an_xlsx(width: str, hidden: bool) -> None:  # noqa: FBT001
    cols = f'<cols><col min="2" max="3" width="{width}" customWidth="1"/></cols>'
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    data = handmade(f"<worksheet>{cols}<sheetData>{row}</sheetData></worksheet>")
    assert grid_of("a.xlsx", data).hidden_columns == ((range(2, 4),) if hidden else ())


@pytest.mark.parametrize(
    ("height", "width", "hidden"),
    [
        ("0cm", "0cm", True),
        ("0in", "0pt", True),
        ("0.007cm", "0.004in", True),
        ("0.45cm", "2.26cm", False),
        ("0.178in", "64px", False),
    ],
)
def test_rows_and_columns_of_an_ods(height: str, width: str, hidden: bool) -> None:  # noqa: FBT001
    styles = (
        '<style:style style:name="ro" style:family="table-row">'
        f'<style:table-row-properties style:row-height="{height}"/></style:style>'
        '<style:style style:name="co" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
    )
    cell = '<table:table-cell office:value-type="float" office:value="1"/>'
    table = (
        '<table:table table:name="就业"><table:table-column/>'
        '<table:table-column table:style-name="co"/>'
        f"<table:table-row>{cell}{cell}</table:table-row>"
        f'<table:table-row table:style-name="ro">{cell}{cell}</table:table-row></table:table>'
    )
    grid = grid_of("a.ods", ods_of(table, styles=styles))
    assert grid.hidden_rows == ((range(2, 3),) if hidden else ())
    assert grid.hidden_columns == ((range(2, 3),) if hidden else ())


def test_rows_and_columns_of_an_xls() -> None:
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    for row in range(4):
        for column in range(4):
            page.write(row, column, 1)
    page.row(1).height_mismatch = True
    page.row(1).height = 0
    page.row(2).height_mismatch = True
    page.row(2).height = 8  # twentieths of a point
    page.col(1).width = 0
    page.col(2).width = 10  # 1/256 of a character
    file = io.BytesIO()
    workbook.save(file)
    grid = grid_of("a.xls", file.getvalue())
    assert grid.hidden_rows == (range(2, 4),)
    assert grid.hidden_columns == (range(2, 4),)


def test_a_value_in_a_row_without_height_is_refused(desk: Desk) -> None:
    workbook = Workbook()
    page = workbook.active
    assert page is not None
    page.title = "就业"
    for row in (["年份", "就业"], [2021, 1], [2022, 2]):
        page.append(row)
    page.row_dimensions[3].height = 0
    workbook.save(desk.folder / "work.xlsx")
    layout = {"head_rows": 1, "data_rows": "2-3", "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": "就业", "unit": "persons"}})
    assert [one.value for one in desk.read()["one"].figures] == [1, None]
    assert desk.said() == ["work.xlsx[就业!B3]: cell-hidden"]
