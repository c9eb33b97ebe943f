"""One table in every form that offices publish: the same cells, whatever the form."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import pytest
import xlrd
import xlwt
from openpyxl import Workbook as XlsxWriter
from openpyxl.comments import Comment

from advocacy.model.figure import Cell
from advocacy.sheets.workbook import Workbook, read_workbook
from advocacy.workbooks.fault import Fault
from advocacy.workbooks.grid import CellError, Grid, NoResult
from advocacy.workbooks.number_formats import UNKNOWN
from advocacy.workbooks.xls_formulas import read_formulas

if TYPE_CHECKING:
    from xlrd.book import Book

    from tests.sheets.conftest import Desk

TABLE: list[list[Any]] = [
    ["持证残疾人就业情况"],
    ["年份", "就业人数", "新增就业"],
    [2022, 905.5, 59.2],
    [2023, 906.1, 54.4],
    ["注：数据来自公报。"],
]
# A date of a sheet has no zone.
NOON = datetime.datetime(2023, 9, 30, 12)  # noqa: DTZ001
NOON_AND_A_HALF = NOON + datetime.timedelta(minutes=30)
EMPLOYED = {"head": "就业人数", "unit": "persons", "written_in": "万人"}


def xlsx(rows: Sequence[Sequence[Any]]) -> bytes:
    workbook = XlsxWriter()
    page = workbook.active
    assert page is not None
    page.title = "就业"
    for row in rows:
        page.append(list(row))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def xls(rows: Sequence[Sequence[Any]]) -> bytes:
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            page.write(row, column, value)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)


def ods_of(tables: str, *, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", ODS)
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return file.getvalue()


def ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    text = f"<text:p>{escape(str(value))}</text:p>"
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}">{text}</table:table-cell>'
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def ods(rows: Sequence[Sequence[Any]]) -> bytes:
    lines = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)
    return ods_of(f'<table:table table:name="就业">{lines}</table:table>')


def text(rows: Sequence[Sequence[Any]], mark: str = ",", encoding: str = "utf-8") -> bytes:
    return "".join(mark.join(map(str, row)) + "\r\n" for row in rows).encode(encoding)


def grid_of(name: str, data: bytes, sheet: str = "就业") -> Grid:
    workbook = read_workbook(name, data)
    assert isinstance(workbook, Workbook)
    grid = workbook.grid(sheet)
    assert isinstance(grid, Grid)
    return grid


# ------------------------------------------------------------------- figures


@pytest.mark.parametrize(
    ("file", "data", "keys"),
    [
        ("work.xlsx", xlsx(TABLE), {}),
        ("work.xls", xls(TABLE), {}),
        ("work.ods", ods(TABLE), {}),
        ("work.csv", text(TABLE), {"sheet": None}),
        ("work.tsv", text(TABLE, "\t"), {"sheet": None}),
        ("work.csv", text(TABLE, ";"), {"sheet": None}),
        ("work.csv", text(TABLE, encoding="gb18030"), {"sheet": None, "encoding": "gb18030"}),
        ("work.csv", text(TABLE, encoding="utf-8-sig"), {"sheet": None}),
        ("work.csv", text(TABLE, encoding="utf-16"), {"sheet": None}),
        ("WORK.CSV", text(TABLE, encoding="utf-16"), {"sheet": None, "encoding": "utf-16"}),
    ],
)
def test_the_same_figures_out_of_every_form(desk: Desk, file: str, data: bytes, keys: dict[str, Any]) -> None:
    (desk.folder / file).write_bytes(data)
    desk.lay_map(file=file, indicators={"employed": EMPLOYED}, **keys)
    figures = desk.read()["employed"].figures
    assert desk.said() == []
    assert [figure.value for figure in figures] == [9_055_000, 9_061_000]
    assert [figure.quantum for figure in figures] == [1000, 1000]
    origin = figures[1].origin
    assert isinstance(origin, Cell)
    assert (origin.file, origin.address) == (f"evidence/statistics/{file}", "B4")
    assert origin.sheet == ("" if "sheet" in keys else "就业")


def test_the_only_sheet_needs_no_name(desk: Desk) -> None:
    desk.lay_sheet(TABLE)
    desk.lay_map(sheet=None, indicators={"employed": EMPLOYED})
    origin = desk.read()["employed"].figures[0].origin
    assert isinstance(origin, Cell)
    assert origin.sheet == "就业"


def test_two_maps_of_one_file_read_it_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from advocacy.sheets import workbook

    read: list[str] = []

    def counted(name: str, *others: Any) -> Workbook | Fault:
        read.append(name)
        return read_workbook(name, *others)

    monkeypatch.setattr(workbook, "read_workbook", counted)
    desk.lay_sheet(TABLE)
    desk.lay_sheet(TABLE, file="copy.xlsx")
    (desk.folder / "copy.xlsx").write_bytes((desk.folder / "work.xlsx").read_bytes())
    for number in range(10):
        desk.lay_sheet([*TABLE, [number]], file=f"other-{number}.xlsx")
        desk.lay_map(f"other-{number}")
    desk.lay_map("again", file="copy.xlsx", indicators={"again": EMPLOYED})
    desk.lay_map("also", file="work.xlsx", indicators={"also": EMPLOYED})
    desk.read()
    assert read[:1] == ["copy.xlsx"]
    assert "work.xlsx" not in read
    assert len(read) == 11


# ------------------------------------------------------------ numbers in text


@pytest.mark.parametrize(
    ("cell", "unit", "value", "quantum"),
    [
        ("81984", "persons", "81984", "1"),
        ('"81,984"', "persons", "81984", "1"),
        ('" 1,081,984 "', "persons", "1081984", "1"),
        ("81 984", "persons", "81984", "1"),
        ("８１９８４", "persons", "81984", "1"),
        ("\u22125", "persons", "-5", "1"),
        ("146.10", "percent", "146.10", "0.01"),
        ("12.497381785465797", "percent", "12.497381785465797", "0.1"),
        ("45.2%", "percent", "45.2", "0.1"),
        ("9.06E+06", "persons", "9060000", "10000"),
        ("45.2e", "percent", "45.2", "0.1"),
    ],
)
def test_numbers_of_a_text_table(desk: Desk, cell: str, unit: str, value: str, quantum: str) -> None:
    (desk.folder / "work.csv").write_text(f"表\n年份,数\n2023,{cell}\n", encoding="utf-8")
    desk.lay_map(
        file="work.csv",
        sheet=None,
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        flags={"e": "estimated"},
        indicators={"one": {"head": "数", "unit": unit}},
    )
    figure = desk.read()["one"].figures[0]
    assert desk.said() == []
    assert (figure.value, figure.quantum) == (Decimal(value), Decimal(quantum))


@pytest.mark.parametrize("cell", ["8.1.9", "1,23,4", "45.2%", "45%", "12 人", "(5)", "1e400", "NaN"])
def test_text_that_is_no_number(desk: Desk, cell: str) -> None:
    (desk.folder / "work.csv").write_text(f'表\n年份,数\n2023,"{cell}"\n', encoding="utf-8")
    desk.lay_map(
        file="work.csv",
        sheet=None,
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"one": {"head": "数", "unit": "persons"}},
    )
    desk.read()
    assert desk.said() == ["work.csv[B3]: cell-not-number"]


def test_rows_of_a_text_table_are_its_records() -> None:
    grid = grid_of("a.csv", '\n甲,"乙\n丙"\n\n丁,,\n,,\n'.encode(), "")
    assert (grid.last_row, grid.last_column, grid.is_text) == (4, 3, True)
    assert [grid.value(2, column) for column in range(5)] == [None, "甲", "乙\n丙", None, None]
    assert (grid.value(0, 1), grid.value(9, 1), grid.value(4, 2)) == (None, None, None)
    assert grid.texts(1) == ("", "甲", "", "丁")
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ((), (), ())
    assert (grid.number_format(2, 1), grid.displayed(2, 1)) == ("General", None)
    assert (grid.comment(2, 1), grid.formula(2, 1), grid.hidden(2, 1)) == (None, None, None)


def test_an_empty_text_table() -> None:
    grid = grid_of("a.csv", b"\n\n", "")
    assert (grid.last_row, grid.last_column) == (0, 0)


# ------------------------------------------------- all that a workbook can hold


def rich_xlsx() -> bytes:
    workbook = XlsxWriter()
    page = workbook.active
    assert page is not None
    page.title = "就业"
    page["A1"] = "表题"
    page.merge_cells("A1:C1")
    page["A3"], page["B3"], page["C3"] = 2022, 905.5, 0.516
    page["D3"], page["E3"], page["F3"] = datetime.date(2023, 9, 30), True, "=B3*2"
    page["D4"] = NOON_AND_A_HALF
    page["G4"], page["H4"] = "#REF!", '<&>"甲"_x0041_'
    page["B3"].number_format, page["C3"].number_format = "#,##0,", "0.0%"
    page["B3"].comment = Comment("修订\n两行", "editor")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["C"].hidden = True
    page["B9"].number_format = "0.00"
    hidden = workbook.create_sheet("底稿")
    hidden.sheet_state = "veryHidden"
    workbook.create_chartsheet("图")
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_what_an_xlsx_holds() -> None:
    workbook = read_workbook("a.xlsx", rich_xlsx())
    assert isinstance(workbook, Workbook)
    assert workbook.sheets == {"就业": False, "底稿": True}
    grid = grid_of("a.xlsx", rich_xlsx())
    assert (grid.last_row, grid.last_column) == (4, 8)
    assert [grid.value(3, column) for column in range(1, 8)] == [
        2022,
        Decimal("905.5"),
        Decimal("0.516"),
        datetime.date(2023, 9, 30),
        True,
        NoResult(),
        None,
    ]
    assert grid.value(4, 4) == NOON_AND_A_HALF
    assert (grid.value(4, 7), grid.value(4, 8)) == (CellError("#REF!"), '<&>"甲"A')
    assert [grid.text(3, column) for column in range(1, 7)] == ["2022", "905.5", "0.516", "2023-09-30", "True", ""]
    assert grid.text(4, 7) == "#REF!"
    assert (grid.anchor(1, 3), grid.anchor(2, 3)) == ((1, 1), (2, 3))
    assert (grid.merged, grid.displayed(3, 2)) == (((1, 1, 1, 3),), None)
    assert [grid.number_format(3, column) for column in (1, 2, 3)] == ["General", "#,##0,", "0.0%"]
    assert grid.number_format(99, 1) == "General"
    assert (grid.hidden(4, 1), grid.hidden(3, 3), grid.hidden(3, 2)) == ("row", "column", None)
    assert (grid.hidden_rows, grid.hidden_columns) == ((range(4, 5),), (range(3, 4),))
    assert (grid.comment(3, 2), grid.comment(3, 1)) == ("修订 两行", None)
    assert (grid.formula(3, 6), grid.formula(3, 1), grid.formula(9, 9)) == ("B3*2", None, None)
    other = workbook.grid("底稿")
    assert isinstance(other, Grid)
    assert (other.last_row, other.last_column, other.hidden_sheet) == (0, 0, True)
    assert (other.value(1, 1), other.hidden(1, 1)) == (None, "sheet")


def test_what_an_xls_holds() -> None:
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    page.write_merge(0, 0, 0, 2, "表题")
    page.write(2, 0, 2022)
    page.write(2, 1, 905.5, xlwt.easyxf(num_format_str="#,##0,"))
    page.write(2, 2, xlwt.Formula("B3*2"))
    page.write(2, 3, datetime.date(2023, 9, 30), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    page.write(2, 5, 0)
    page.write(2, 4, True)
    page.write(3, 0, -1, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    page.write(3, 1, "")
    page.row(4).set_cell_error(0, 0x2A)  # #N/A
    page.row(3).hidden = True
    page.col(2).hidden = True
    workbook.add_sheet("底稿").visibility = 1
    file = io.BytesIO()
    workbook.save(file)
    # The writer stores an empty text as the result; other programs store 0, to be worked out on
    # loading.
    data = file.getvalue().replace(b"\x03\0\0\0\0\0\xff\xff\0\0", bytes(8) + b"\x02\0")
    grid = grid_of("a.xls", data)
    assert (grid.last_row, grid.last_column) == (5, 6)
    assert [grid.value(3, column) for column in range(8)] == [
        None,
        2022,
        Decimal("905.5"),
        NoResult(),
        datetime.date(2023, 9, 30),
        True,
        0,
        None,
    ]
    assert (grid.value(4, 1), grid.value(4, 2)) == (-1, None)
    assert (grid.value(5, 1), grid.text(3, 1)) == (CellError("#N/A"), "2022")
    assert (grid.merged, grid.anchor(1, 2)) == (((1, 1, 1, 3),), (1, 1))
    assert [grid.number_format(3, column) for column in (1, 2, 9)] == ["General", "#,##0,", "General"]
    assert (grid.formula(3, 3), grid.formula(3, 1)) == ("B3*2.0", None)
    assert (grid.hidden(4, 1), grid.hidden(3, 3), grid.hidden(3, 1)) == ("row", "column", None)
    assert (grid.comment(3, 1), grid.displayed(3, 1)) == (None, None)
    assert grid_of("a.xls", data, "底稿").hidden_sheet


def with_formula(*tokens: bytes) -> tuple[Book, int]:
    """An .xls with =A1*2 in B1 as xlrd opens it, its tokens replaced, and where its record is."""
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    page.write(0, 0, 5)
    page.write(0, 1, xlwt.Formula("A1*2"))
    file = io.BytesIO()
    workbook.save(file)
    data = file.getvalue()
    at = data.index(struct.pack("<HHHH", 0x0006, 31, 0, 1))
    for number, token in enumerate(tokens):
        place = at + 26 + number
        data = data[:place] + token + data[place + 1 :]
    book = xlrd.open_workbook(file_contents=data, formatting_info=True, on_demand=True)
    return book, (book.mem or b"").index(struct.pack("<HHHH", 0x0006, 31, 0, 1))


def test_formulas_of_an_xls_that_cannot_be_put_into_words() -> None:
    book, _ = with_formula()
    assert read_formulas(book, 0)[1, 2].text == "A1*2.0"
    book, _ = with_formula(b"\x7f", b"\x7f")
    assert read_formulas(book, 0)[1, 2].text == ""


def test_an_xls_with_a_style_that_is_not_there() -> None:
    workbook = xlwt.Workbook()
    workbook.add_sheet("就业").write(0, 0, "甲")
    file = io.BytesIO()
    workbook.save(file)
    cell = struct.pack("<HHHH", 0x00FD, 10, 0, 0)  # the record of a shared text, in A1
    at = file.getvalue().index(cell) + len(cell)
    data = file.getvalue()[:at] + b"\x7f\x7f" + file.getvalue()[at + 2 :]
    assert grid_of("a.xls", data).number_format(1, 1) == UNKNOWN


def test_records_of_an_xls_that_are_cut_short() -> None:
    book, at = with_formula()
    whole = book.mem or b""
    book.mem = whole[: at + 2]
    assert read_formulas(book, 0) == {}
    book.mem = whole[: at + 10]
    assert read_formulas(book, 0) == {}


RICH_ODS = """
<table:table table:name="就业">
 <table:table-column table:number-columns-repeated="2"/>
 <table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
 <table:table-row>
  <table:table-cell office:value-type="string" table:number-columns-spanned="3">
   <text:p>表<text:span>题</text:span></text:p><text:p>二</text:p></table:table-cell>
  <table:covered-table-cell table:number-columns-repeated="2"/>
 </table:table-row>
 <table:table-row-group table:display="false">
  <table:table-row table:number-rows-repeated="2">
   <table:table-cell office:value-type="float" office:value="2022"><text:p>2022</text:p></table:table-cell>
  </table:table-row>
 </table:table-row-group>
 <table:table-row table:visibility="filter">
  <table:table-cell office:value-type="percentage" office:value="0.516">
   <office:annotation><dc:creator>me</dc:creator><text:p>修订</text:p><text:p>两行</text:p></office:annotation>
   <text:p>51.6%</text:p></table:table-cell>
  <table:table-cell office:value-type="date" office:date-value="2023-09-30"><text:p>2023/9/30</text:p></table:table-cell>
  <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
  <table:table-cell table:formula="of:=[.A2]*2"/>
  <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
  <table:table-cell office:value-type="float" office:value="many"><text:p>many</text:p></table:table-cell>
  <table:table-cell office:value-type="float" office:value="1e400"><text:p>?</text:p></table:table-cell>
  <table:table-cell office:value-type="date" office:date-value="2023-09-30T12:30:00"><text:p>2023/9/30</text:p></table:table-cell>
  <table:table-cell office:value-type="date" office:date-value="soon"><text:p>soon</text:p></table:table-cell>
 </table:table-row>
 <table:table-row><table:table-cell><office:annotation><text:p>空</text:p></office:annotation></table:table-cell></table:table-row>
 <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>
<table:table table:name="底稿" table:style-name="ta2">
 <table:table-row><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="3"/></table:table-row>
</table:table>
"""
RICH_STYLES = """<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"""


def test_what_an_ods_holds() -> None:
    data = ods_of(RICH_ODS, styles=RICH_STYLES)
    workbook = read_workbook("a.ods", data)
    assert isinstance(workbook, Workbook)
    assert workbook.sheets == {"就业": False, "底稿": True}
    grid = grid_of("a.ods", data)
    assert (grid.last_row, grid.last_column) == (4, 9)
    assert grid.texts(1) == ("表题\n二", "2022", "2022", "0.516")
    assert [grid.value(4, column) for column in range(1, 11)] == [
        Decimal("0.516"),
        datetime.date(2023, 9, 30),
        True,
        NoResult(),
        CellError("#DIV/0!"),
        "many",
        CellError("inf"),
        NOON_AND_A_HALF,
        "soon",
        None,
    ]
    assert (grid.merged, grid.number_format(4, 1)) == (((1, 1, 1, 3),), "General")
    assert (grid.displayed(4, 1), grid.displayed(9, 9)) == ("51.6%", None)
    assert (grid.comment(4, 1), grid.comment(5, 1), grid.comment(9, 9)) == ("修订 两行", "空", None)
    assert (grid.formula(4, 4), grid.formula(4, 1), grid.formula(9, 9)) == ("[.A2]*2", None, None)
    assert (grid.hidden_rows, grid.hidden_columns) == ((range(2, 5),), (range(3, 5),))
    other = grid_of("a.ods", data, "底稿")
    assert (other.hidden_sheet, other.value(1, 3), other.last_column) == (True, 5, 3)


# ------------------------------------------ .xlsx as other programs write them


def repacked(data: bytes, changes: Mapping[str, tuple[str, str]], **more: str) -> bytes:
    """An .xlsx with words of its parts replaced, and with further parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            for short, (before, after) in changes.items():
                if name.endswith(short):
                    assert before in part, (name, part)
                    part = part.replace(before, after)
            new.writestr(name, part)
        for name, part in more.items():
            new.writestr(name, part)
    return file.getvalue()


SPACE = "http://schemas.openxmlformats.org"
OFFICE = f"{SPACE}/officeDocument/2006/relationships"
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy/m"/></numFmts><cellXfs>'
    '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="3"/><xf/>'
    '<xf numFmtId="general"/><xf numFmtId="99"/></cellXfs></styleSheet>'
)


def handmade(sheet: str, *, strings: str = "<sst/>", book: str = "", **parts: str) -> bytes:
    """An .xlsx out of the XML of its sheet: `parts` are further ones, by kind."""
    plain = {"worksheet": sheet, "sharedStrings": strings, "styles": STYLES}
    others = {
        f"r{number}": (kind, f"{kind}.xml", part) for number, (kind, part) in enumerate({**plain, **parts}.items(), 1)
    }

    def relations(ones: Mapping[str, tuple[str, str, str]]) -> str:
        return "".join(
            f'<Relationship Id="{one}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for one, (kind, target, _) in ones.items()
        )

    of_sheet = {one: found for one, found in others.items() if "omment" in found[0]}
    start = f'<Relationships xmlns="{SPACE}/package/2006/relationships">'
    outside = '<Relationship Id="x" Type="t/link" Target="http://x" TargetMode="External"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        main = '<Relationship Id="r" Type="t/officeDocument" Target="/xl/workbook.xml"/>'
        package.writestr("_rels/.rels", f"{start}{main}</Relationships>")
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns:r="{OFFICE}">{book}<sheets><sheet name="就业" r:id="r1"/>'
            '<sheet name="图" r:id="none"/></sheets></workbook>',
        )
        package.writestr("xl/_rels/workbook.xml.rels", f"{start}{relations(others)}{outside}</Relationships>")
        package.writestr("xl/_rels/worksheet.xml.rels", f"{start}{relations(of_sheet)}</Relationships>")
        for _, target, part in others.values():
            package.writestr(f"xl/{target}", part)
    return file.getvalue()


def rows(*cells: str, before: str = "", after: str = "") -> str:
    """A sheet with its only row."""
    return f'<worksheet>{before}<sheetData><row r="1">{"".join(cells)}</row></sheetData>{after}</worksheet>'


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"/>', None),
        ('<c r="A1" s="3"></c>', None),
        ('<c r="A1"><v>12</v></c>', 12),
        ('<c r="A1"><v>-0.5</v></c>', Decimal("-0.5")),
        ('<c r="A1"><v>1E3</v></c>', Decimal("1000.0")),
        ('<c r="A1"><v>906.10000000000002</v></c>', Decimal("906.1")),
        ('<c r="A1"><v>12345678901234567890</v></c>', Decimal(12345678901234567000)),
        ('<c r="A1"><v>many</v></c>', "many"),
        ('<c r="A1"><v>1e999</v></c>', CellError("inf")),
        ('<c r="A1" t="s"><v>0</v></c>', "甲"),
        ('<c r="A1" s="1" t="s"><v>1</v></c>', "乙 丙"),
        ('<c r="A1" t="s"><v>2</v></c>', "東京"),
        ('<c r="A1" t="s"><v>3</v></c>', None),
        ('<c r="A1" t="s"><v> 0 </v></c>', "甲"),
        ('<c r="A1" t="s"><v>x</v></c>', "x"),
        ('<c r="A1" t="s"><v>9</v></c>', CellError("?")),
        ('<c r="A1" t="str"><v>a &amp; b</v></c>', "a & b"),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', None),
        ('<c r="A1" t="str"><v xml:space="preserve"> a</v></c>', " a"),
        ('<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', "甲乙"),
        ('<c r="A1" t="inlineStr"><is><t></t></is></c>', None),
        ('<c r="A1" t="inlineStr"><is><t>&#24180;末_x000D_ &#128512;</t></is></c>', "年末\r 😀"),
        ('<c r="A1" t="inlineStr"><is><t>甲&amp;&#55000;</t></is></c>', "甲&훘"),
        ('<c r="A1" t="inlineStr"><is><t>&#55296;</t></is></c>', CellError("?")),
        ('<c r="A1" t="inlineStr"><is><t>&#11;</t></is></c>', CellError("?")),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', CellError("#DIV/0!")),
        ('<c r="A1" t="d"><v>2023-09-30T00:00:00</v></c>', datetime.date(2023, 9, 30)),
        ('<c r="A1" s="1"><v>45199</v></c>', datetime.date(2023, 9, 30)),
        ('<c r="A1" s="2"><v>45199.5</v></c>', NOON),
        ('<c r="A1" s="1"><v>59</v></c>', datetime.date(1900, 2, 28)),
        ('<c r="A1" s="1"><v>61</v></c>', datetime.date(1900, 3, 1)),
        ('<c r="A1" s="1"><v>-1</v></c>', -1),
        ('<c r="A1" s="1"><v>99999999999</v></c>', 99_999_999_999),
        ('<c r="A1" s="3"><v>45199</v></c>', 45199),
        ('<c r="A1" s="77"><v>45199</v></c>', 45199),
        ('<c r="A1"><f>1/0</f></c>', NoResult()),
        ('<c r="A1"><f>B1</f><v></v></c>', NoResult()),
    ],
)
def test_every_sort_of_cell_of_an_xlsx(cell: str, value: object) -> None:
    strings = (
        '<sst><si><t>甲</t></si><si><t xml:space="preserve">乙 丙</t></si>'
        "<si><r><t>東</t></r><r><rPr/><t>京</t></r><rPh><t>トウキョウ</t></rPh></si><si/></sst>"
    )
    grid = grid_of("a.xlsx", handmade(rows(cell), strings=strings))
    assert grid.value(1, 1) == value


@pytest.mark.parametrize(
    "strings",
    [
        "<sst><si><t>甲</t></si><!-- --><si><t>乙<!-- -->丙</t></si></sst>",
        '<x:sst xmlns:x="y"><x:si><x:t>甲</x:t></x:si><x:si><x:t>乙丙</x:t></x:si></x:sst>',
        "<sst><si >\n<t>甲</t></si><si><t>乙丙</t></si></sst>",
        '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst><si><t>甲</t></si><si><t>乙&#x4E19;</t></si></sst>',
        '<?xml version="1.0" encoding="GB18030"?><sst><si><t>甲</t></si><si><t>乙丙</t></si></sst>',
    ],
)
def test_shared_texts_in_another_hand(strings: str) -> None:
    sheet = rows('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>')
    data = handmade(sheet)
    file = io.BytesIO()
    coded = strings.encode("gb18030" if "GB18030" in strings else "utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, coded if name.endswith("Strings.xml") else old.read(name))
    grid = grid_of("a.xlsx", file.getvalue())
    assert (grid.value(1, 1), grid.value(1, 2)) == ("甲", "乙丙")


CELLS = '<c r="A1" t="s"><v>0</v></c><c r="C1" s="3" t="n"><f t="x" si="1">B1&lt;2</f><v>5</v></c>'


@pytest.mark.parametrize(
    "sheet",
    [
        rows(CELLS),
        rows(CELLS, before="<!-- by hand -->"),
        rows(CELLS).replace("<row r", '<row spans="1:3" r'),
        rows(CELLS).replace('<row r="1"', "<row"),
        rows(CELLS).replace('<c r="A1" ', "<c "),
        rows(CELLS).replace('<c r="C1" s="3"', '<c s="3" r="C1"'),
        rows(CELLS, before="<!-- -->").replace("<v>5</v>", "<v>5</v><extLst><ext/></extLst>"),
        rows('<c r="A1" t="inlineStr"><is><t>甲</t></is></c>' + CELLS[28:]).replace("<c r", "<c  r"),
        rows(CELLS).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:worksheet", '<x:worksheet xmlns:x="y"'),
        rows(CELLS, before="<!-- -->")
        .replace("<", "<x:")
        .replace("<x:/", "</x:")
        .replace("<x:!", "<!")
        .replace("<x:worksheet", '<x:worksheet xmlns:x="y"'),
        rows(CELLS).replace('r="1"', "r='1'").replace('"C1"', "'C1'"),
        rows(CELLS).replace("</sheetData>", '</sheetData><!-- <row r="1"> -->'),
        # a row put before the one above it
        rows(CELLS).replace("<sheetData>", '<sheetData><row r="2"><c r="A2"/></row>'),
    ],
)
def test_a_sheet_in_another_hand(sheet: str) -> None:
    data = handmade(sheet, strings="<sst><si><t>甲</t></si></sst>")
    grid = grid_of("a.xlsx", data)
    assert (grid.last_row, grid.last_column) == (1, 3)
    assert [grid.value(1, column) for column in range(1, 5)] == ["甲", None, 5, None]
    assert (grid.number_format(1, 3), grid.formula(1, 3)) == ("#,##0", "B1<2")


@pytest.mark.parametrize("sheet", ["<worksheet><sheetData/></worksheet>", "<worksheet/>"])
def test_a_sheet_without_rows(sheet: str) -> None:
    grid = grid_of("a.xlsx", handmade(sheet))
    assert (grid.last_row, grid.last_column, grid.value(1, 1)) == (0, 0, None)


def test_days_of_old_macintosh_workbooks() -> None:
    book = '<workbookPr date1904="1"/>'
    data = handmade(rows('<c r="A1" s="1"><v>43737</v></c>'), book=book)
    assert grid_of("a.xlsx", data).value(1, 1) == datetime.date(2023, 9, 30)


def test_number_formats_of_styles() -> None:
    cells = "".join(f'<c r="{letter}1" s="{n}"/>' for n, letter in enumerate("ABCDEFGH"))
    grid = grid_of("a.xlsx", handmade(rows(cells)))
    assert [grid.number_format(1, column) for column in range(1, 9)] == [
        "General",
        "yyyy/m/d",
        "yyyy/m",
        "#,##0",
        "General",
        "General",
        "General",
        UNKNOWN,
    ]


def test_a_workbook_without_styles_and_strings() -> None:
    data = repacked(
        handmade(rows('<c r="A1" s="1"><v>45199</v></c>')), {"workbook.xml.rels": (f"{OFFICE}/styles", "t/none")}
    )
    data = repacked(data, {"workbook.xml.rels": (f"{OFFICE}/sharedStrings", "t/none")})
    grid = grid_of("a.xlsx", data)
    assert (grid.value(1, 1), grid.number_format(1, 1)) == (45199, "General")


def test_hidden_rows_and_columns_of_every_kind() -> None:
    data = handmade(
        '<worksheet><cols><col min="1" max="2" width="9"/><col min="3" max="4" hidden="1"/>'
        '<col min="9" max="9" width="0"/><col max="9" hidden="1"/><col min="1" hidden="1"/>'
        "</cols><sheetData>"
        '<row r="2" hidden="true"><c r="A2"><v>1</v></c></row>'
        '<row r="3" ht="0" customHeight="1"><c r="A3"><v>1</v></c></row>'
        '<row r="4"><c r="A4"><v>1</v></c></row>'
        '<row r="6" hidden="1"/></sheetData></worksheet>'
    )
    grid = grid_of("a.xlsx", data)
    assert grid.hidden_rows == (range(2, 4), range(6, 7))
    assert grid.hidden_columns == (range(3, 5), range(9, 10))
    folded = repacked(data, {"worksheet.xml": ("<cols>", '<sheetFormatPr zeroHeight="1"/><cols>')})
    assert grid_of("a.xlsx", folded).hidden_rows == (range(1, 4), range(6, 7))


def test_a_formula_that_stands_once_for_a_block() -> None:
    cells = (
        '<c r="A1"><f t="shared" ref="A1:B1" si="0">[1]S!C1&amp;1</f><v>1</v></c>'
        '<c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="7"/><v>3</v></c>'
        '<c r="D1"><f t="dataTable"/><v>4</v></c>'
    )
    grid = grid_of("a.xlsx", handmade(rows(cells)))
    formulas = [grid.formula(1, column) for column in range(1, 6)]
    assert formulas == ["[1]S!C1&1", "[1]S!C1&1", "", "", None]


def test_a_thread_of_comments_takes_the_place_of_its_older_form() -> None:
    data = handmade(
        rows('<c r="A1"><v>1</v></c>'),
        comments='<comments><commentList><comment ref="A1"><text><t>[Threaded comment]</t></text>'
        '</comment><comment ref="B1"><text><r><t>口径</t></r><r><t>变了</t></r></text></comment>'
        "</commentList></comments>",
        threadedComment='<ThreadedComments><threadedComment ref="A1"><text>修订？</text>'
        '</threadedComment><threadedComment ref="A1"><text>是</text></threadedComment>'
        '<threadedComment ref="C1"/></ThreadedComments>',
    )
    grid = grid_of("a.xlsx", data)
    assert [grid.comment(1, column) for column in (1, 2, 4)] == ["修订？ / 是", "口径变了", None]
    broken = repacked(data, {"threadedComment.xml": ("</ThreadedComments>", "")})
    assert grid_of("a.xlsx", broken).comment(1, 2) == "口径变了"


def test_merged_cells_of_an_xlsx() -> None:
    blocks = "".join(f'<mergeCell ref="{cells}"/>' for cells in ("A1:B2", "D4", "4D", ""))
    merged = f"<mergeCells>{blocks}</mergeCells>"
    grid = grid_of("a.xlsx", handmade(rows('<c r="A1"><v>1</v></c>', after=merged)))
    assert grid.merged == ((1, 2, 1, 2), (4, 4, 4, 4))
    assert (grid.anchor(2, 2), grid.anchor(3, 3)) == ((1, 1), (3, 3))
