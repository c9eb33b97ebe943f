"""Every form of file, and every file of which no draft can be made: a finding that says why."""

from __future__ import annotations

import zipfile

import pytest
import xlwt
from openpyxl import Workbook

from tests.inspect.conftest import Drawer

TABLE = [["年份", "人数"], ["2020", "10"], ["2021", "11"]]


@pytest.mark.parametrize(
    ("encoding", "heads"),
    [
        ("gb18030", ["年份", "残疾人就业人数"]),
        ("cp950", ["年底", "身心障礙者就業人數"]),
        ("shift_jis", ["年度", "障害者の雇用者数"]),
        ("cp1252", ["Année", "Chômage des personnes handicapées"]),
    ],
)
def test_the_encoding_is_found_and_shown(drawer: Drawer, encoding: str, heads: list[str]) -> None:
    look = drawer.text([heads, ["2020", "10"], ["2021", "11"]], encoding)
    assert f"\nencoding: {encoding}\n" in look.draft
    assert f"{encoding}: {heads[0]}" in look.seen
    assert look.values()["B3"] == "11"


def test_utf_8_needs_no_encoding(drawer: Drawer) -> None:
    look = drawer.text(TABLE, "utf-8-sig")
    assert "encoding" not in look.draft + look.seen


def test_tabs_and_the_old_form(drawer: Drawer) -> None:
    lines = ["\t".join(row) for row in TABLE]
    (drawer.folder / "work.tsv").write_text("\n".join(lines), encoding="utf-8")
    assert drawer.look("work.tsv").values()["B3"] == "11"
    book = xlwt.Workbook()
    page = book.add_sheet("表")
    rows: list[list[str | int]] = [["年份", "人数"], [2020, 10], [2021, 11]]
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            page.write(number, column, value)
    book.save(str(drawer.folder / "old.xls"))
    look = drawer.look("old.xls")
    assert "sheet: 表\n" in look.draft
    assert look.values()["B3"] == "11"


ODS = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="表">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def test_the_open_form_shows_what_a_reader_sees(drawer: Drawer) -> None:
    def cell(value: str, kind: str) -> str:
        held = f'office:value-type="float" office:value="{value}"' if kind == "float" else ""
        return f"<table:table-cell {held}><text:p>{value}</text:p></table:table-cell>"

    rows = [["年份", "人数"], ["2020", "10"], ["2021", "11"]]
    lines = "".join(
        "<table:table-row>"
        + "".join(cell(value, "float" if number else "string") for value in row)
        + "</table:table-row>"
        for number, row in enumerate(rows)
    )
    with zipfile.ZipFile(drawer.folder / "open.ods", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", ODS.format(rows=lines))
    assert drawer.look("open.ods").values()["B3"] == "11"


def workbook(drawer: Drawer) -> None:
    book = Workbook()
    contents = book.active
    assert contents is not None
    contents.title = "目录"
    contents.append(["本书有两张表"])
    for name, hidden in (("草稿", True), ("就业", False)):
        page = book.create_sheet(name)
        for row in [["年份", "人数"], [2020, 10], [2021, 11]]:
            page.append(row)
        page.sheet_state = "hidden" if hidden else "visible"
    book.save(drawer.folder / "book.xlsx")


def test_the_first_visible_sheet_with_a_table_is_taken(drawer: Drawer) -> None:
    workbook(drawer)
    look = drawer.look("book.xlsx")
    assert "sheet: 就业\n" in look.draft
    assert "other sheets   目录, 草稿 (hidden)" in look.seen


def test_a_hidden_sheet_can_be_asked_for(drawer: Drawer) -> None:
    workbook(drawer)
    look = drawer.look("book.xlsx", "草稿")
    assert "hidden: decide  # guess: allow" in look.draft
    assert "草稿 (hidden)" in look.seen


def test_sheets_that_cannot_be_looked_at(drawer: Drawer) -> None:
    workbook(drawer)
    assert drawer.refused("book.xlsx", "就业表") == ["sheet-not-found"]
    assert drawer.refused("book.xlsx", "目录") == ["table-not-found"]


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "workbook-is-page"),
        ("cut.xlsx", b"PK\x03\x04xl/", "workbook-damaged"),
        ("nul.csv", b"a,b\n1,\0\n" * 5000, "text-nul"),
        ("words.csv", b"a,b\nc,d\n", "table-not-found"),
        ("years.csv", b"2020,2021\n2020,2021\n", "table-not-found"),
        ("quotes.csv", b'"a"b,1\n' * 200, "text-quotes"),
    ],
)
def test_what_is_no_table_is_a_finding(drawer: Drawer, file: str, data: bytes, code: str) -> None:
    (drawer.folder / file).write_bytes(data)
    assert drawer.refused(file) == [code]


def test_a_file_too_large_is_not_opened(drawer: Drawer) -> None:
    with (drawer.folder / "large.csv").open("wb") as file:
        file.truncate(500_000_000)
    assert drawer.refused("large.csv") == ["workbook-too-large"]


def test_a_broken_sheet_of_a_good_workbook(drawer: Drawer) -> None:
    workbook(drawer)
    broken = drawer.folder / "broken.xlsx"
    with zipfile.ZipFile(drawer.folder / "book.xlsx") as good, zipfile.ZipFile(broken, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data[:60] if name.endswith("sheet1.xml") else data)
    assert drawer.refused("broken.xlsx") == ["workbook-damaged"]
