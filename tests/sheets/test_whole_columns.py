"""A column read as a whole says what its cells say one by one, wherever a row has gaps."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import openpyxl
import pytest

from advocacy.workbooks.grid import Grid
from advocacy.workbooks.text_table import read_table
from advocacy.workbooks.xlsx import XlsxBook
from tests.campaigns.packages import packed, parts_of

REAL = Path(__file__).parent / "real"


def cells(grid: Grid) -> list[list[str]]:
    """Each column, cell by cell."""
    return [
        [grid.text(row, column) for row in range(1, grid.last_row + 1)] for column in range(1, grid.last_column + 2)
    ]


def columns(grid: Grid) -> list[list[str]]:
    """Each column, all in one pass."""
    every = range(1, grid.last_column + 2)
    grid.read_columns(every)
    return [list(grid.texts(column)) for column in every]


def book(rows: list[list[object]]) -> bytes:
    out = io.BytesIO()
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Sheet")
    for row in rows:
        sheet.append(row)
    workbook.save(out)
    return out.getvalue()


MIXED: list[list[object]] = [
    ["年份", None, "就业人数", 1.5, "=1+1"],
    [2022, 905.5, None, True, datetime.date(2023, 9, 30)],
    [],
    [None, None, "  906.1 ", 1e-7, "#N/A"],
    [2022, 905.5, 0.1, 1.5, "1"],
]


@pytest.mark.parametrize(
    "data", [book(MIXED), (REAL / "uk_ons_loneliness_by_disability.xlsx").read_bytes()], ids=["mixed", "real"]
)
def test_of_a_workbook(data: bytes) -> None:
    for name in XlsxBook(data).sheets:
        one, whole = XlsxBook(data).grid(name), XlsxBook(data).grid(name)
        said = cells(one)
        assert any(map(any, said))
        assert columns(whole) == said


def test_a_cell_out_of_its_place_is_found() -> None:
    """C1 stands where B1 would in a row without gaps, and B2 behind C2."""
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>'
        '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>6</v></c><c r="B2"><v>5</v></c></row>'
    )
    parts = parts_of(book([[1]]))
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    start, end = sheet.index("<sheetData>") + len("<sheetData>"), sheet.index("</sheetData>")
    parts["xl/worksheets/sheet1.xml"] = f"{sheet[:start]}{rows}{sheet[end:]}".encode()
    grid = XlsxBook(packed(parts)).grid("Sheet")
    assert columns(grid)[:3] == [["1", "4"], ["", "5"], ["3", "6"]]


def test_of_a_text_table() -> None:
    text = "年份,人数\n2022, 5 ,,\n\n,,x\n2023\n,,\n"
    assert columns(read_table(text, tabs=False)) == cells(read_table(text, tabs=False))


def test_words_are_texts_that_are_no_plain_numbers() -> None:
    grid = read_table("年份\n2022\n-5.5\n\n1.234.567\n1e5\n", tabs=False)
    assert grid.words(1) == {1: "年份", 5: "1.234.567", 6: "1e5"}
