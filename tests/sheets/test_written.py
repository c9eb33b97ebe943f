"""Numbers as text: signs that the map declares, numbers with two readings, notes' marks, rows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import xlwt
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.validation import validate
from advocacy.messages import messages, texts
from advocacy.model.finding import Language
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import Numbers, SheetMap
from advocacy.model.text_matching import half_width
from advocacy.sheets.written import read_number
from tests.campaigns.packages import packed, parts_of
from tests.sheets.conftest import Desk, read_text
from tests.sheets.test_formats import ods_of

LAYOUT = {"head_rows": 1, "data_rows": "2-3", "period": {"fixed": "2023"}}
COMMA = {"decimal": ",", "thousands": "."}
POINT = {"decimal": ".", "thousands": ","}
REFUSED = "未通过检查，不予采用"


def values(text: str, file: str = "work.csv", **keys: Any) -> list[str]:
    """The value of each row, or the code of what is found in its cell."""
    plan = {"head": "数", "row": "all", "unit": "persons", **keys.pop("plan", {})}
    keys = {"layout": LAYOUT, **keys}
    figures, findings = read_text(text, file, indicators={"one": plan}, **keys)
    codes = {one.place.cell: one.code for one in findings}
    assert not findings or set(codes) - {""}, findings
    return [
        codes[cell] if (cell := f"B{row}") in codes else f"{figure.value}"
        for row, figure in enumerate(figures["one"].figures, 2)
    ]


def table(*cells: str, mark: str = ",") -> str:
    return "".join(f"{label}{mark}{cell}\n" for label, cell in zip("地甲乙", ("数", *cells), strict=True))


# ------------------------------------------------------------ counts with decimals


@pytest.mark.parametrize(
    ("text", "plan", "said"),
    [
        (table("-251.531", "4"), {}, ["count-with-decimals", "4"]),
        (table("906.1", "4"), {}, ["count-with-decimals", "4"]),
        (table("251.000", "4"), {}, ["251.000", "4"]),
        (table("906.1", "4"), {"written_in": "万人"}, ["9061000.0", "40000"]),
        (table("2.31", "4"), {"written_in": "one"}, ["2.31", "4"]),
        (table("2.31", "4"), {"unit": "hours"}, ["2.31", "4"]),
        (table("2.31", "4"), {"unit": "JPY"}, ["count-with-decimals", "4"]),
        (table("1.234", "4", mark=";"), {}, ["count-with-decimals", "4"]),
    ],
)
def test_whole_things_have_no_decimals(text: str, plan: dict[str, Any], said: list[str]) -> None:
    assert values(text, plan=plan) == said


def test_both_readings_of_a_count_are_named() -> None:
    plan = {"head": "数", "row": "all", "unit": "persons"}
    figures, (finding,) = read_text(table("-251.531", "4"), layout=LAYOUT, indicators={"one": plan})
    message, remedy = texts(finding, "en")
    assert message == (
        "“-251.531” has decimals, and persons are counted one by one; with a point between thousands "
        "it is -251531; if it is in thousands or millions, it must be multiplied"
    )
    assert "written_in: thousand" in remedy
    missing = figures["one"].figures[0].missing
    assert missing is not None


def test_decimals_that_a_workbook_does_not_show_are_none(desk: Desk) -> None:
    desk.lay_sheet(
        [[], ["年份", "甲", "乙", "丙"], [2023, 251531.483726, 251531.483726, 1e15 / 3], ["注"]],
        formats={"B3": "#,##0", "C3": "0.0"},
    )
    desk.lay_map(
        indicators={name: {"head": name, "unit": "persons"} for name in "甲乙"}
        | {"丙": {"head": "丙", "unit": "persons", "written_in": "one"}}
    )
    desk.read()
    assert [one for one in desk.said() if "indicator-name" not in one] == ["work.xlsx[就业!C3]: count-with-decimals"]


# ----------------------------------------------------------- the signs of a declaration


@pytest.mark.parametrize(
    ("numbers", "text", "value"),
    [
        ({}, "1,234,567", "1234567"),
        ({}, "1 234.5", "1234.5"),
        ({}, "1.234,5", None),
        ({}, "1'234", None),
        (COMMA, "1.234.567,5", "1234567.5"),
        (COMMA, "1.234", "1234"),
        (COMMA, "1,234", "1.234"),
        (COMMA, "-0,5", "-0.5"),
        (COMMA, "1,234.5", None),
        (COMMA, "12.34", None),
        (COMMA, "9.06E+06", None),
        (POINT, "1,234.5", "1234.5"),
        (POINT, "9.06E+06", "9.06E+6"),
        ({"decimal": ","}, "1 234,5", "1234.5"),
        ({"decimal": ","}, "1.234,5", "1234.5"),
        ({"thousands": "."}, "1.234,5", "1234.5"),
        ({"thousands": " "}, "1 234.5", "1234.5"),
        ({"thousands": "'"}, "1’234.5", "1234.5"),
        ({"thousands": " "}, "1,234", None),
    ],
)
def test_numbers_by_their_signs(numbers: dict[str, Any], text: str, value: str | None) -> None:
    found = read_number(text, validate(Numbers, numbers))
    assert (None if found is None else str(found)) == value


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=2),
    st.sampled_from([(",", "."), (",", " "), (",", "'"), (".", ","), (".", " "), (".", "'")]),
)
def test_a_number_written_by_its_signs_is_read_back(value: Decimal, signs: tuple[str, str]) -> None:
    decimal, thousands = signs
    text = f"{value:,.2f}".translate({ord(","): thousands, ord("."): decimal})
    numbers = validate(Numbers, {"decimal": decimal, "thousands": thousands})
    assert read_number(text, numbers) == value


def test_two_signs_that_are_one_are_refused() -> None:
    text = "file: a.csv\nlayout: {head_rows: 1, data_rows: 2, period: {fixed: 2023}}\n"
    text += 'numbers: {decimal: ",", thousands: ","}\n'
    value, places, _ = read_yaml("a.yaml", text.encode())
    plan, found = read_entry(SheetMap, value, At("a.yaml"), Places({"a.yaml": places}), language="zh")
    assert plan is None
    assert "numbers" in str(found[0].details)


# ------------------------------------------------------------------ numbers with two readings


@pytest.mark.parametrize(
    ("text", "file", "plan", "said"),
    [
        (table("12,345", "4", mark="\t"), "work.tsv", {"unit": "percent"}, "number-two-readings"),
        (table('"12,345"', "4"), "work.csv", {"unit": "percent"}, "number-two-readings"),
        (table("12,345%", "4", mark="\t"), "work.tsv", {"unit": "percent"}, "number-two-readings"),
        (table("12,345 %", "13,1%", mark=";"), "work.csv", {"unit": "percent"}, "number-two-readings"),
        (table("12,345", "4", mark="\t"), "work.tsv", {}, "12345"),
        (table("12,345", "4", mark=";"), "work.csv", {}, "12345"),
        (table("12,345", "4", mark=";"), "work.csv", {"written_in": "thousand"}, "number-two-readings"),
        (table("12.345", "4", mark=";"), "work.csv", {"written_in": "thousand"}, "number-two-readings"),
        (table("12.345", "4"), "work.csv", {"written_in": "thousand"}, "12345.000"),
        (table("12,345", "4", mark=";"), "work.csv", {"unit": "EUR"}, "number-two-readings"),
        (table("12.345", "4", mark=";"), "work.csv", {"unit": "percent"}, "12.345"),
        (table("1,234,567", "4", mark=";"), "work.csv", {"unit": "EUR"}, "1234567"),
    ],
)
def test_a_number_with_two_readings(text: str, file: str, plan: dict[str, Any], said: str) -> None:
    assert values(text, file, plan=plan)[0] == said


@pytest.mark.parametrize(("numbers", "value"), [(COMMA, "12.345"), (POINT, "12345")])
def test_the_declaration_decides(numbers: dict[str, Any], value: str) -> None:
    text = table("12,345", "4", mark="\t")
    assert values(text, "work.tsv", plan={"unit": "percent"}, numbers=numbers) == [value, "4"]


def test_a_workbook_with_numbers_as_text_throughout(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "就业"], [2022, "1.234,5"], [2023, "7"], [2024, 8], ["注"]])
    one = {"head": "就业", "unit": "persons", "written_in": "万人"}
    desk.lay_map(indicators={"one": one})
    desk.read()
    assert [finding.code for finding in desk.findings] == ["number-signs", "number-as-text"]
    desk.lay_map(indicators={"one": one}, numbers={**COMMA, "as_text": True})
    figures = desk.read()["one"].figures
    assert desk.said() == []
    assert [figure.value for figure in figures] == [12_345_000, 70_000, 80_000]


# ------------------------------------------------------------- the marks of notes


@pytest.mark.parametrize("mark", ["²", "¹²", "₂", "①", "⑴"])
def test_the_mark_of_a_note_is_no_digit(mark: str) -> None:
    text = table(f"12345{mark}", "4")
    assert values(text) == ["footnote-mark", "4"]
    assert values(text, flags={mark: "provisional"}) == ["12345", "4"]
    assert values(text, flags={mark: "normal"}) == ["12345", "4"]


RAISED_RUN = b'<r><t>12345</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>'


def raised_in_xlsx(desk: Desk) -> str:
    desk.lay_sheet([[], ["年份", "就业"], [2023, "RAISED"], ["注"]])
    path = desk.folder / "work.xlsx"
    parts = parts_of(path.read_bytes())
    sheet = "xl/worksheets/sheet1.xml"
    assert b"<t>RAISED</t>" in parts[sheet]
    parts[sheet] = parts[sheet].replace(b"<t>RAISED</t>", RAISED_RUN)
    path.write_bytes(packed(parts))
    return path.name


def raised_in_xls(desk: Desk) -> str:
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("就业")
    page.write(1, 0, "年份")
    page.write(1, 1, "就业")
    page.write(2, 0, 2023)
    small = xlwt.easyxf("font: escapement superscript").font
    page.write_rich_text(2, 1, ["12345", ("2", small)])
    page.write(3, 0, "注")
    workbook.save(str(desk.folder / "work.xls"))
    return "work.xls"


def raised_in_ods(desk: Desk) -> str:
    style = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
    )
    cells = [["", ""], ["年份", "就业"], ["2023", '12345<text:span text:style-name="T1">2</text:span>'], ["注", ""]]
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in cells
    )
    table = f'<table:table table:name="就业">{rows}</table:table>'
    (desk.folder / "work.ods").write_bytes(ods_of(table, styles=style))
    return "work.ods"


@pytest.mark.parametrize("lay", [raised_in_xlsx, raised_in_xls, raised_in_ods])
def test_a_raised_digit_of_a_workbook_is_the_mark_of_a_note(desk: Desk, lay: Callable[[Desk], str]) -> None:
    file = lay(desk)
    one = {"head": "就业", "unit": "persons"}
    desk.lay_map(file=file, indicators={"one": one})
    desk.read()
    assert desk.said() == [f"{file}[就业!B3]: footnote-mark"]
    assert desk.findings[0].details["number"] == "12345"
    desk.lay_map(file=file, indicators={"one": one}, flags={"²": "provisional"})
    assert desk.read()["one"].figures[0].value == 12345
    assert desk.said() == []


@given(st.text(max_size=20))
def test_half_width_makes_no_new_digit_of_a_raised_one(text: str) -> None:
    plain = half_width(text)
    assert sum(map(str.isdecimal, plain)) <= sum(map(str.isdecimal, text))


@pytest.mark.parametrize(
    ("number", "value"), [("12,5", "12.5"), ("1.234.567", "1234567"), ("12 345,6", "12345.6"), ("1.234,5", "1234.5")]
)
def test_the_cure_for_other_signs_works(number: str, value: str) -> None:
    text = f'地区,数\n甲,"{number}"\n'
    plan = {"head": "数", "row": "all", "unit": "percent"}
    _, (finding,) = read_text(text, layout=LAYOUT, indicators={"one": plan})
    assert (finding.code, finding.details["number"]) == ("number-signs", value)
    line = texts(finding, "en")[1].split("add the line ")[1].split(" to the map")[0]
    numbers = yaml.safe_load(line)["numbers"]
    assert values(text, numbers=numbers, plan={"unit": "percent"}) == [value]


@pytest.mark.parametrize("number", ["12.5k", "13k", "1.2M", "12万", "1.2 million", "3,4 Mio."])
@pytest.mark.parametrize("flags", [{}, {"k": "normal", "M": "normal", "万": "normal"}])
def test_a_scale_behind_a_number_is_no_mark(number: str, flags: dict[str, str]) -> None:
    assert values(f'地区,数\n甲,"{number}"\n', flags=flags) == ["number-with-scale"]


# -------------------------------------------------------------------- rows and quotation marks


def test_quotation_marks_in_a_note_refuse_no_row() -> None:
    text = table("12", "13") + '"Source: Executive Yuan "Manpower Survey", 2023."\n'
    assert values(text) == ["12", "13"]


def test_quotation_marks_in_a_title_refuse_no_row() -> None:
    text = '"Table 1 "Employment", by place"\n' + table("12", "13")
    layout = {**LAYOUT, "head_rows": 2, "data_rows": "3-4"}
    plan = {"head": "数", "row": "all", "unit": "persons"}
    figures, findings = read_text(text, layout=layout, indicators={"one": plan})
    assert findings == ()
    assert [one.value for one in figures["one"].figures] == [12, 13]


@pytest.mark.parametrize("row", ['甲,"12"3\n', '甲,"12\n', '"甲"乙",12\n'])
def test_quotation_marks_that_break_a_row_of_data(row: str) -> None:
    assert values(f"地,数\n{row}乙,13\n") == ["row-quotes", "13"]


def test_quotation_marks_that_break_the_heads_refuse_all_rows() -> None:
    assert values('"地"区",数\n甲,12\n乙,13\n') == ["row-quotes", "row-quotes"]


def test_a_record_over_several_lines_is_one_row() -> None:
    assert values('地,数\n"甲\n区",12\n乙,13\n') == ["12", "13"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("地,数\n甲,12,345\n乙,13\n", ["row-wide", "13"]),
        ("地,数\n甲,12,345\n乙,13,456\n", ["row-wide", "row-wide"]),
        ("地,数\n甲,12,345.5\n乙,13\n", ["row-wide", "13"]),
        ("地,数,注\n甲,12,345,好\n乙,13,,\n", ["row-wide", "13"]),
        ("地,数\n甲,12,5\n乙,13\n", ["row-wide", "13"]),
        # no wider than its heads but for the empty cells at its end
        ("地,数,注\n甲,12,345,\n乙,13,\n", ["row-wide", "13"]),
        ("地,数,注\n甲,12,345,\n乙,13,5,\n", ["12", "13"]),
        ("地,数\n甲,12,e\n乙,13,\n", ["12", "13"]),
        ("地,数\n甲,12,,,\n乙,13\n", ["12", "13"]),
        ("地,数\n甲,12,7.5\n乙,13,8.5\n", ["12", "13"]),
        ('地,数\n甲,"12,345"\n乙,13\n', ["12345", "13"]),
    ],
)
def test_a_row_with_more_cells_than_heads(text: str, said: list[str]) -> None:
    assert values(text) == said


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("地,数,注\n甲,12,345\n乙,1300,\n丙,1400,新\n", "row-cut"),
        ("地,数,二,三\n甲,12,345,2000\n乙,1300,1400,1500\n丙,1400,1500,1600\n", "row-cut"),
        # a small place has small numbers all along its row
        ("地,数,二,三\n甲,12,345,200\n乙,1300,1400,1500\n丙,1400,1500,1600\n", "12"),
        ("地,数,二\n甲,12,345\n乙,1300,1400\n丙,1400,1500\n", "12"),
        ("地,数,二,三\n甲,12,345,2000\n乙,1300,140,1500\n丙,1400,1500,1600\n", "12"),
        # the cure for two numbers
        ('地,数,注\n甲,"12","345"\n乙,1300,\n丙,1400,新\n', "12"),
    ],
)
def test_a_number_cut_in_two_in_a_row_that_leaves_out_another(text: str, first: str) -> None:
    layout = {**LAYOUT, "data_rows": "2-4"}
    assert values(text, layout=layout) == [first, "1300", "1400"]


def test_both_readings_of_a_wide_row_are_named() -> None:
    plan = {"head": "数", "row": "all", "unit": "persons"}
    _, (finding,) = read_text("地,数\n甲,12,345\n乙,13\n", layout=LAYOUT, indicators={"one": plan})
    assert str(finding.place) == "work.csv[B2]"
    assert texts(finding, "zh")[0] == ("第 2 行有 3 格，表头只有 2 格：“12”和“345”是两个数，还是 12345 一个数")


@settings(deadline=None)
@given(st.lists(st.sampled_from(['"', ",", "甲", "1", "\n", ";", " "]), max_size=40).map("".join), st.integers(10, 99))
def test_stray_quotation_marks_never_make_another_number(mess: str, number: int) -> None:
    text = f"地,数\n{mess}\n乙,{number}\n"
    rows = text.count("\n")
    plan = {"head": "数", "row": "乙", "unit": "persons"}
    layout = {**LAYOUT, "data_rows": f"2-{rows + 1}"}
    figures, findings = read_text(text, layout=layout, indicators={"one": plan})
    if not findings and "乙" not in mess:
        assert [one.value for one in figures["one"].figures] == [number]


# ----------------------------------------------------------------- what remedies suggest loads


@pytest.mark.parametrize("code", ["number-as-text", "count-with-decimals", "number-two-readings", "footnote-mark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_lines_that_a_remedy_suggests_load(code: str, language: Language) -> None:
    details = {"mark": "²", "text": "", "unit": "", "whole": "", "first": "", "second": ""}
    said = messages(language)[code].remedy.format(**details)
    lines = _suggested(said)
    assert lines
    for line in lines:
        head = "file: a.csv\nlayout: {head_rows: 1, data_rows: 2, period: {fixed: 2023}}\n"
        if line.startswith("written_in"):
            text = f"{head}indicators:\n  one:\n    unit: persons\n    {line}\n"
        elif line.startswith('"'):
            text = f"{head}flags:\n  {line}\n"
        else:
            text = f"{head}{line}\n"
        value, places, slips = read_yaml("a.yaml", text.encode())
        assert slips == ()
        known = Places({"a.yaml": places})
        plan, found = read_entry(SheetMap, value, At("a.yaml"), known, language="zh")
        assert plan is not None, found


def _suggested(text: str) -> list[str]:
    import re

    return re.findall(r'numbers: \{[^}]*\}|written_in: [a-z]+|"²": [a-z]+', text)
