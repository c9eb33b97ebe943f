"""Files that nobody can read figures from: one finding each, in bounded memory, never a crash."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.sheets.workbook import Workbook, read_workbook
from advocacy.workbooks.addresses import LAST_COLUMN
from advocacy.workbooks.fault import MEGABYTE, MOST_BYTES_OF_PART, MOST_BYTES_OF_TEXT, MOST_BYTES_OF_WORKBOOK, Fault
from advocacy.workbooks.grid import CellError, Grid

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

EMPLOYED = {"head": "就业人数", "unit": "persons", "written_in": "万人"}
TABLE: list[list[Any]] = [["持证残疾人就业情况"], ["年份", "就业人数"], [2022, 905.5], [2023, 906.1], ["注"]]
TEXT = "".join(",".join(map(str, row)) + "\n" for row in TABLE)
WHOLE = "work.yaml:1:1"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def told(desk: Desk, file: str, data: bytes, **keys: Any) -> list[str]:
    """What is said of a file with these bytes."""
    (desk.folder / file).write_bytes(data)
    return asked(desk, file, **keys)


def asked(desk: Desk, file: str, **keys: Any) -> list[str]:
    if file.endswith("sv"):
        keys["sheet"] = None
    desk.lay_map(file=file, indicators={"employed": EMPLOYED}, **keys)
    desk.read()
    return desk.said()


def an_xlsx(desk: Desk) -> bytes:
    desk.lay_sheet(TABLE)
    return (desk.folder / "work.xlsx").read_bytes()


def an_xls() -> bytes:
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    for row, cells in enumerate(TABLE):
        for column, value in enumerate(cells):
            page.write(row, column, value)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def a_zip(parts: Mapping[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()


SPACE = "http://schemas.openxmlformats.org"


def shared_xlsx(**parts: str | bytes) -> bytes:
    """The table as Excel writes it, its texts in a part of their own; `parts` replace others."""
    texts = list(dict.fromkeys(str(cell) for row in TABLE for cell in row))
    rows = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}"><v>{cell}</v></c>'
            if isinstance(cell, int | float)
            else f'<c r="{letter}{number}" t="s"><v>{texts.index(cell)}</v></c>'
            for letter, cell in zip("AB", row, strict=False)
        )
        + "</row>"
        for number, row in enumerate(TABLE, 1)
    )
    office = f"{SPACE}/officeDocument/2006/relationships"
    main = f'xmlns="{SPACE}/spreadsheetml/2006/main"'
    relations = f'xmlns="{SPACE}/package/2006/relationships"'
    of_book = "".join(
        f'<Relationship Id="r{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate({"worksheet": "sheet.xml", "sharedStrings": "strings.xml"}.items(), 1)
    )
    plain = {
        "_rels/.rels": f'<Relationships {relations}><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets>'
        '<sheet name="就业" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {relations}>{of_book}</Relationships>",
        "xl/sheet.xml": f'<worksheet {main}><cols><col min="2" max="2" hidden="1"/></cols>'
        f'<sheetData>{rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
        "</worksheet>",
        "xl/strings.xml": f"<sst {main}>" + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>",
    }
    return a_zip({name: parts.get(name.rsplit("/", 1)[-1], part) for name, part in plain.items()})


ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
MANIFEST = "META-INF/manifest.xml"
ODS_CONTENT = (
    '<office:spreadsheet xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table '
    'table:name="就业"><table:table-column table:number-columns-repeated="2"/><table:table-row '
    'table:number-rows-repeated="3"><table:table-cell office:value-type="float" '
    'office:value="1" table:number-columns-spanned="2"/></table:table-row></table:table>'
    "</office:spreadsheet>"
)


def an_ods(content: bytes) -> bytes:
    return a_zip({**ODS, MANIFEST: "<m/>", "content.xml": content})


def parts_of(data: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


# ------------------------------------------------- what the bytes alone give away


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("work.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "workbook-locked"),
        ("work.ods", a_zip({**ODS, MANIFEST: "<m><encryption-data/></m>"}), "workbook-locked"),
        ("work.xlsx", OLE + "Workbook".encode("utf-16-le"), "workbook-other-form"),
        ("work.xls", b"PK\x03\x04 xl/workbook.xml PK\x05\x06", "workbook-other-form"),
        ("work.xls", TEXT.encode(), "workbook-other-form"),
        ("work.xls", TEXT.replace(",", "\t").encode("gb18030"), "workbook-other-form"),
        ("work.csv", an_xls(), "workbook-other-form"),
        ("work.xls", b"<html><table><tr><td>1</td></tr></table></html>", "workbook-is-page"),
        ("work.csv", b"<!DOCTYPE html>\n<title>404</title>", "workbook-is-page"),
        ("work.xls", b"MIME-Version: 1.0\nX-Document-Type: Workbook", "workbook-is-page"),
        (
            "work.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "workbook-is-xml",
        ),
        ("work.xlsx", b"", "workbook-unreadable"),
        ("work.xls", b"\x01\x02\x03", "workbook-unreadable"),
        ("work.xls", OLE, "workbook-damaged"),
        ("work.xlsx", a_zip({"word/document.xml": "<w/>"}), "workbook-unreadable"),
        ("work.xlsx", b"PK\x03\x04 and nothing more", "workbook-damaged"),
        ("work.xlsx", b"PK\x03\x04 xl/workbook.xml PK\x05\x06", "workbook-damaged"),
        ("work.xlsx", a_zip({"xl/workbook.xml": "<workbook/>"}), "workbook-damaged"),
        ("work.ods", a_zip(ODS), "workbook-unreadable"),
        ("work.ods", a_zip({**ODS, MANIFEST: "<m/>", "content.xml": "<a>"}), "workbook-damaged"),
        ("work.xls", OLE + "Workbook".encode("utf-16-le"), "workbook-damaged"),
        ("work.xls", b"\x09\x08\x10\x00\x00\x06", "workbook-damaged"),
    ],
)
def test_bytes_that_are_not_what_the_name_says(desk: Desk, file: str, data: bytes, code: str) -> None:
    assert told(desk, file, data) == [f"{WHOLE}: {code}"]
    assert desk.findings[0].about == ("indicator:employed",)


def test_a_folder_that_is_not_there(desk: Desk) -> None:
    desk.lay_map(indicators={"employed": EMPLOYED})
    (desk.folder / "work.xlsx").unlink(missing_ok=True)
    desk.folder.rmdir()
    desk.read()
    assert desk.said() == [f"{WHOLE}: workbook-missing"]


def test_the_right_ending_is_named(desk: Desk) -> None:
    told(desk, "work.xls", TEXT.encode())
    assert desk.findings[0].details["form"] == ".csv"
    told(desk, "work.xls", TEXT.replace(",", "\t").encode())
    assert desk.findings[0].details["form"] == ".tsv"


def test_a_form_that_is_not_read(desk: Desk) -> None:
    assert asked(desk, "work.docx") == [f"{WHOLE}: workbook-form"]


def test_an_xls_with_a_password(desk: Desk) -> None:
    data = bytearray(an_xls())
    record = struct.pack("<HH", 0x0042, 2)  # CODEPAGE gives its place to FILEPASS
    at = data.index(record)
    data[at : at + 2] = struct.pack("<H", 0x002F)
    assert told(desk, "work.xls", bytes(data)) == [f"{WHOLE}: workbook-locked"]


def test_an_xlsx_whose_parts_are_encrypted(desk: Desk) -> None:
    data = bytearray(an_xlsx(desk))
    at = data.index(b"PK\x01\x02")
    while at >= 0:  # the flag of a password in each entry of the directory
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert told(desk, "work.xlsx", bytes(data)) == [f"{WHOLE}: workbook-locked"]


# --------------------------------------------------------- cut short and twisted


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("file", ["work.xlsx", "work.xls"])
def test_a_download_that_broke_off(desk: Desk, file: str, share: float) -> None:
    data = an_xlsx(desk) if file == "work.xlsx" else an_xls()
    said = told(desk, file, data[: int(len(data) * share)])
    assert said == [f"{WHOLE}: workbook-damaged"]


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("xl/workbook.xml", "<workbook ", "<workbook"),
        ("xl/worksheets/sheet1.xml", "</sheetData>", ""),
        ("xl/worksheets/sheet1.xml", "</worksheet>", ""),
        ("xl/worksheets/sheet1.xml", '<row r="5"', '<row r="5000000"'),
        ("xl/worksheets/sheet1.xml", '<row r="5"', '<row r="2"'),
        ("xl/worksheets/sheet1.xml", '<row r="5"', '<row  r="5000000"'),
        ("xl/worksheets/sheet1.xml", '<row r="5"', '<row  r="five"'),
        ("xl/worksheets/sheet1.xml", '<c r="B3"', '<c  r="3B"'),
        ("xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData><!-- -->&x;"),
        ("xl/styles.xml", "<styleSheet", "<!DOCTYPE a [<!ENTITY x 'y'>]><styleSheet"),
        ("xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE a [<!ENTITY x 'y'>]><worksheet"),
        ("xl/styles.xml", "</styleSheet>", ""),
    ],
)
def test_parts_of_an_xlsx_that_are_no_xml_or_no_sheet(desk: Desk, part: str, before: str, after: str) -> None:
    parts = parts_of(an_xlsx(desk))
    text = bytes(parts[part]).decode()  # type: ignore[arg-type]
    assert before in text
    parts[part] = text.replace(before, after)
    assert told(desk, "work.xlsx", a_zip(parts)) == [f"{WHOLE}: workbook-damaged"]


@pytest.mark.parametrize("strings", ["<sst><si><t>a</t></si>", "<sst><si><t>a</t></sst>", "<sst><!-- --><si></sst>"])
def test_shared_texts_that_are_no_xml(desk: Desk, strings: str) -> None:
    data = shared_xlsx(**{"strings.xml": strings})
    assert told(desk, "work.xlsx", data) == [f"{WHOLE}: workbook-damaged"]


def test_texts_that_are_not_there_are_errors_of_their_cells(desk: Desk) -> None:
    """Nothing is found under the name of another text: the heads are gone."""
    assert told(desk, "work.xlsx", shared_xlsx(), hidden="allow") == []
    for strings in ("<sst/>", "<sst><!-- --><si><t>a</t></si></sst>", "<sst><si>&x;</si></sst>"):
        data = shared_xlsx(**{"strings.xml": strings})
        assert told(desk, "work.xlsx", data) != []
        workbook = read_workbook("work.xlsx", data)
        assert not isinstance(workbook, Fault)
        grid = workbook.grid("就业")
        assert isinstance(grid, Grid)
        assert grid.value(2, 2) == CellError("?")


def test_a_part_that_is_packed_in_another_way(desk: Desk) -> None:
    parts = parts_of(shared_xlsx())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    assert told(desk, "work.xlsx", file.getvalue()) == [f"{WHOLE}: workbook-damaged"]


def test_a_sheet_of_an_xls_that_is_broken(desk: Desk) -> None:
    """The workbook can be opened; the number in A4 has a style that is not there."""
    data = an_xls()
    number = struct.pack("<HHHH", 0x00BD, 18, 3, 0)
    at = data.index(number) + len(number)
    broken = data[:at] + b"\xff\x00" + data[at + 2 :]
    assert told(desk, "work.xls", broken) == [f"{WHOLE}: workbook-damaged"]


@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_twisted_bytes_never_crash_the_reader(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(["work.xlsx", "work.xls", "work.ods"]))
    part = data.draw(st.sampled_from([None, "sheet.xml", "strings.xml", "workbook.xml"]))
    if file == "work.ods":
        twisted = an_ods(twist(data, ODS_CONTENT.encode()))
    elif file == "work.xls":
        twisted = twist(data, an_xls())
    elif part is None:
        twisted = twist(data, shared_xlsx())
    else:
        with zipfile.ZipFile(io.BytesIO(shared_xlsx())) as package:
            twisted = shared_xlsx(**{part: twist(data, package.read(f"xl/{part}"))})
    workbook = read_workbook(file, twisted)
    grids = [] if isinstance(workbook, Fault) else map(workbook.grid, workbook.sheets)
    for grid in grids:
        if isinstance(grid, Grid):
            assert len(grid.texts(1)) == grid.last_row
            assert 0 <= grid.last_column <= LAST_COLUMN
            for row in range(1, 7):
                for column in range(1, 4):
                    assert isinstance(grid.text(row, column), str)
                    assert isinstance(grid.number_format(row, column), str)
                    assert grid.hidden(row, column) in {None, "sheet", "row", "column"}
                    assert isinstance(grid.formula(row, column) or "", str)
                    assert isinstance(grid.comment(row, column) or "", str)
                    assert isinstance(grid.displayed(row, column) or "", str)
            assert all(top <= bottom for top, bottom, _, _ in grid.merged)


def twist(data: st.DataObject, whole: bytes) -> bytes:
    """The same with a few bytes changed."""
    twisted = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 5))):
        twisted[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    return bytes(twisted)


# ------------------------------------------------------------------ far too large


def test_a_text_of_500_mb_is_not_even_opened(desk: Desk) -> None:
    with (desk.folder / "work.csv").open("wb") as file:
        file.truncate(500 * MEGABYTE)
    assert measured(desk, "work.csv") == [f"{WHOLE}: workbook-too-large"]
    assert desk.findings[0].details["most"] == f"{MOST_BYTES_OF_TEXT // MEGABYTE} MB"


def test_a_workbook_over_the_bound(desk: Desk) -> None:
    with (desk.folder / "work.xlsx").open("wb") as file:
        file.truncate(MOST_BYTES_OF_WORKBOOK + 1)
    assert measured(desk, "work.xlsx") == [f"{WHOLE}: workbook-too-large"]


@pytest.mark.parametrize(("cell", "codes"), [("XFD1048576", ["sheet-far-cell"]), ("Z900", [])])
def test_a_cell_far_from_the_table(cell: str, codes: list[str]) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "表"
    page[cell] = "x"
    data = io.BytesIO()
    book.save(data)
    workbook = read_workbook("work.xlsx", data.getvalue())
    assert isinstance(workbook, Workbook)
    grid = workbook.grid("表")
    assert ([grid.code] if isinstance(grid, Fault) else []) == codes


def bombed(desk: Desk, part: str, name: str) -> None:
    """Puts more blanks than are allowed, packed to a quarter of a megabyte, in place of a part."""
    parts = parts_of((desk.folder / name).read_bytes())
    with zipfile.ZipFile(desk.folder / name, "w", zipfile.ZIP_DEFLATED) as package:
        for other, content in parts.items():
            if other != part:
                package.writestr(other, content)
        with package.open(part, "w", force_zip64=True) as bomb:
            for _ in range(MOST_BYTES_OF_PART // MEGABYTE + 1):
                bomb.write(b" " * MEGABYTE)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sheet.xml", "xl/strings.xml"])
def test_an_xlsx_that_unfolds_without_end(desk: Desk, part: str) -> None:
    (desk.folder / "work.xlsx").write_bytes(shared_xlsx())
    bombed(desk, part, "work.xlsx")
    assert measured(desk, "work.xlsx") == [f"{WHOLE}: workbook-too-large"]


def test_a_part_that_lies_about_its_size(desk: Desk) -> None:
    an_xlsx(desk)
    bombed(desk, "xl/worksheets/sheet1.xml", "work.xlsx")
    path = desk.folder / "work.xlsx"
    data = bytearray(path.read_bytes())
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46  # its entry in the directory
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    path.write_bytes(bytes(data))
    assert measured(desk, "work.xlsx") == [f"{WHOLE}: workbook-damaged"]


def test_an_ods_whose_cells_repeat_without_end(desk: Desk) -> None:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    )
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    content = (
        f'<office:spreadsheet {spaces}><table:table table:name="就业">'
        f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
        "</table:table></office:spreadsheet>"
    )
    data = a_zip({**ODS, MANIFEST: "<m/>", "content.xml": content})
    (desk.folder / "work.ods").write_bytes(data)
    assert measured(desk, "work.ods") == [f"{WHOLE}: workbook-too-large"]


def test_entities_do_not_grow(desk: Desk) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    xlsx = shared_xlsx(**{"strings.xml": f"{bomb}<sst><si><t>&b;</t></si></sst>"})
    assert told(desk, "work.xlsx", xlsx) == [f"{WHOLE}: workbook-damaged"]
    data = a_zip({**ODS, MANIFEST: "<m/>", "content.xml": f"{bomb}<a>&b;</a>"})
    assert told(desk, "work.ods", data) == [f"{WHOLE}: workbook-damaged"]


def measured(desk: Desk, file: str) -> list[str]:
    """What is said, in less than 64 MB of memory."""
    tracemalloc.start()
    try:
        said = asked(desk, file)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 64 * MEGABYTE
    return said


# -------------------------------------------------------------------- text tables


@pytest.mark.parametrize(
    ("data", "keys", "code"),
    [
        (TEXT.encode("gb18030"), {}, "encoding-needed"),
        (TEXT.encode("gb18030"), {"encoding": "cp950"}, "encoding-wrong"),
        (TEXT.encode("gb18030"), {"encoding": "gb2313"}, "encoding-unknown"),
        (TEXT.encode("gb18030"), {"encoding": "rot13"}, "encoding-unknown"),
        (TEXT.encode("gb18030"), {"encoding": "cp1252"}, "encoding-differs"),
        (TEXT.encode(), {"encoding": "gb18030"}, "encoding-wrong"),
        (b"a,b\n1,\0\n", {}, "text-nul"),
        (b'"a"b,1\n' * 200, {}, "text-quotes"),
        (b"a," + b"b" * 200_000, {}, "text-quotes"),
        (TEXT.encode(), {"sheet": "就业"}, "sheet-of-text"),
    ],
)
def test_text_that_cannot_be_read(desk: Desk, data: bytes, keys: dict[str, Any], code: str) -> None:
    (desk.folder / "work.csv").write_bytes(data)
    desk.lay_map(file="work.csv", indicators={"employed": EMPLOYED}, **{"sheet": None, **keys})
    desk.read()
    assert desk.said() == [f"{WHOLE}: {code}"]


def test_big5_read_as_gb18030_gives_nonsense_and_no_error(desk: Desk) -> None:
    table = "表\n年份,實際進用\n2022,905.5\n2023,906.1\n註\n".encode("cp950")
    (desk.folder / "work.csv").write_bytes(table)
    assert table.decode("gb18030")
    head = {**EMPLOYED, "head": "實際進用"}
    period = {"in_column": "A", "as": "YYYY"}
    layout = {"head_rows": 2, "data_rows": "3 until 註", "period": period}
    for encoding in ("gb18030", "cp950"):
        desk.lay_map(file="work.csv", sheet=None, encoding=encoding, layout=layout, indicators={"employed": head})
        indicators = desk.read()
        if encoding == "gb18030":
            assert desk.said() == [f"{WHOLE}: encoding-differs"]
            assert desk.findings[0].details["likely"] == "cp950"
    assert desk.said() == []
    assert len(indicators["employed"].figures) == 2


@pytest.mark.parametrize(
    ("encoding", "text", "likely"),
    [
        ("gb18030", TEXT, "gb18030"),
        ("cp950", "年別,實際進用人數\n91年底,44153\n", "cp950"),
        ("shift_jis", "年度,障害者の雇用状況\n2020,就職件数について\n", "shift_jis"),
        ("cp1252", "année,employés handicapés – total\n", "cp1252"),
        ("utf-16", TEXT, None),
    ],
)
def test_the_encoding_that_would_do_is_named(desk: Desk, encoding: str, text: str, likely: str | None) -> None:
    said = told(desk, "work.csv", text.encode(encoding))
    if likely is None:
        assert said == []
    else:
        assert said == [f"{WHOLE}: encoding-needed"]
        assert desk.findings[0].details["likely"][1] == f", probably {likely}"


def test_no_encoding_would_do(desk: Desk) -> None:
    said = told(desk, "work.csv", b"a,\xff\xff\x81,b\n")
    assert said == [f"{WHOLE}: encoding-needed"]
    said = told(desk, "work.csv", b"\xef\xbb\xbfa,\xff\xff\n", encoding="utf-8")
    assert said == [f"{WHOLE}: encoding-wrong"]


# ------------------------------------------------------------------------- sheets


def test_a_hidden_sheet_is_used_only_where_the_map_allows_it(desk: Desk) -> None:
    parts = parts_of(an_xlsx(desk))
    book = bytes(parts["xl/workbook.xml"]).decode()  # type: ignore[arg-type]
    parts["xl/workbook.xml"] = book.replace('state="visible"', 'state="hidden"')
    data = a_zip(parts)
    assert told(desk, "work.xlsx", data) == [f"{WHOLE}: sheet-hidden"]
    assert told(desk, "work.xlsx", data, hidden="allow") == []


def test_several_sheets_and_none_is_named(desk: Desk) -> None:
    workbook = xlwt.Workbook()
    for name in ("城镇", "农村"):
        workbook.add_sheet(name).write(0, 0, 1)
    workbook.save(str(desk.folder / "work.xls"))
    desk.lay_map(file="work.xls", sheet=None, indicators={"employed": EMPLOYED})
    desk.read()
    assert desk.said() == [f"{WHOLE}: sheet-needed"]
    assert desk.findings[0].details["sheets"] == ("城镇、农村", "城镇, 农村")


def test_a_text_table_of_more_columns_than_a_workbook_has(desk: Desk) -> None:
    (desk.folder / "work.csv").write_text("年份,就业人数\n2023,5\n2024,6\n" + "," * 2_000_000, encoding="utf-8")
    assert measured(desk, "work.csv") == [f"{WHOLE}: workbook-too-large"]
