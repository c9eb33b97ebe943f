"""Rows and columns that nobody sees: hidden, folded away, or without height or width."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl.formatting.rule
import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

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


def _styled(font: Font, fill: PatternFill | None = None) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "就业"
    page.append(["年份", "人数"])
    page.append([2023, 906])
    page["B2"].font = font
    if fill is not None:
        page["B2"].fill = fill
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


GREEN = PatternFill("solid", fgColor="FF00AA00")


@pytest.mark.parametrize(
    ("font", "fill", "look"),
    [
        (Font(strike=True), None, "struck"),
        (Font(strike=False), None, None),
        (Font(color="FFFFFFFF"), None, "colour"),
        (Font(color="00FEFEFE"), None, "colour"),
        (Font(color="FFD0D0D0"), None, None),
        (Font(color=Color(theme=0)), None, "colour"),
        (Font(color=Color(theme=0, tint=-0.5)), None, None),
        (Font(color=Color(theme=1)), None, None),
        (Font(color=Color(indexed=9)), None, "colour"),
        (Font(color="FFFFFFFF"), GREEN, None),
        (Font(color="FF00AA00"), GREEN, "colour"),
        (Font(color=Color(theme=4)), PatternFill("solid", fgColor=Color(theme=4)), "colour"),
        (Font(color="FFFFFFFF"), PatternFill("lightGrid", fgColor="FF00AA00"), None),
        (Font(), PatternFill("solid", fgColor="FF000000"), "colour"),
        (Font(color=Color(theme=1)), PatternFill("solid", fgColor="FF000000"), "colour"),
    ],
)
def test_numbers_of_an_xlsx_that_are_struck_out_or_not_seen(
    font: Font, fill: PatternFill | None, look: str | None
) -> None:
    assert grid_of("a.xlsx", _styled(font, fill)).look(2, 2) == look
    assert grid_of("a.xlsx", _styled(font, fill)).look(2, 1) is None


@pytest.mark.parametrize(
    ("style", "look"),
    [
        ("font: struck_out on", "struck"),
        ("font: colour white", "colour"),
        ("font: colour white; pattern: pattern solid, fore_colour green", None),
        ("font: colour green; pattern: pattern solid, fore_colour green", "colour"),
        ("font: bold on", None),
    ],
)
def test_numbers_of_an_xls_that_are_struck_out_or_not_seen(style: str, look: str | None) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("就业")
    page.write(0, 0, 906, xlwt.easyxf(style))
    stream = io.BytesIO()
    book.save(stream)
    assert grid_of("a.xls", stream.getvalue()).look(1, 1) == look


@pytest.mark.parametrize("allowed", [False, True])
def test_a_struck_number_is_refused_until_somebody_allows_it(desk: Desk, allowed: bool) -> None:  # noqa: FBT001
    (desk.folder / "work.xlsx").write_bytes(_styled(Font(strike=True)))
    keys = {"hidden": "allow"} if allowed else {}
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": "2-2", "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"a": {"head": "人数", "unit": "persons"}},
        **keys,
    )
    figure = desk.read()["a"].figures[0]
    assert (figure.value is not None, desk.said()) == (allowed, [] if allowed else ["work.xlsx[就业!B2]: cell-unseen"])


def _ruled(*several: tuple[str, Any], font: Font | None = None) -> bytes:
    """The numbers 906, 5 and −3 in B2 to B4 and a rule of conditional formatting for some cells."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "就业"
    for row in (["年份", "人数"], [2021, 906], [2022, 5], [2023, -3]):
        page.append(row)
    if font is not None:
        page["B2"].font = font
    for cells, rule in several:
        page.conditional_formatting.add(cells, rule)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


rules: Any = openpyxl.formatting.rule  # without types
STRUCK, WHITE, RED = Font(strike=True), Font(color="FFFFFFFF"), Font(color="FFFF0000")
GREEN_BEHIND = PatternFill(bgColor="FF00AA00")
WHITE_ON_GREEN = {"font": WHITE, "fill": GREEN_BEHIND}


def _of_text(kind: str, text: str) -> Any:
    return rules.Rule(type=kind, text=text, dxf=DifferentialStyle(font=STRUCK))


@pytest.mark.parametrize(
    ("cells", "rule", "looks"),
    [
        # what 906, 5 and −3 look like
        ("B2:B4", rules.CellIsRule("lessThan", ["10"], font=STRUCK), [None, "struck", "struck"]),
        ("B2:B4", rules.CellIsRule("lessThan", ["10"], font=WHITE), [None, "colour", "colour"]),
        ("B2:B4", rules.CellIsRule("lessThan", ["10"], font=RED), [None, None, None]),
        ("B2:B4", rules.CellIsRule("lessThan", ["10"], **WHITE_ON_GREEN), [None, None, None]),
        (
            "B2:B4",
            rules.CellIsRule("lessThan", ["10"], fill=PatternFill(bgColor="FF000000")),
            [None, "colour", "colour"],
        ),
        ("B3:B3 B4", rules.CellIsRule("greaterThanOrEqual", ["5"], font=STRUCK), [None, "struck", None]),
        ("B2:B4", rules.CellIsRule("between", ["0", "10"], font=STRUCK), [None, "struck", None]),
        ("B2:B4", rules.CellIsRule("notBetween", ["10", "0"], font=STRUCK), ["struck", None, "struck"]),
        ("B2:B4", rules.CellIsRule("equal", ["-3"], font=STRUCK), [None, None, "struck"]),
        ("B2:B4", rules.CellIsRule("notEqual", ["5"], font=STRUCK), ["struck", None, "struck"]),
        ("B2:B4", rules.CellIsRule("lessThan", ["$D$1"], font=STRUCK), ["rule", "rule", "rule"]),
        ("B2:B4", rules.FormulaRule(["B2<0"], font=STRUCK), [None, None, "struck"]),
        ("A2:B4", rules.FormulaRule(["$B2<0"], font=STRUCK), ["rule", "rule", "rule"]),
        ("B2:B4", rules.FormulaRule(["$B2<0"], font=STRUCK), [None, None, "struck"]),
        ("B2:B4", rules.FormulaRule(["B$2<0"], font=STRUCK), ["rule", "rule", "rule"]),
        ("B2:B4", rules.FormulaRule(["TRUE"], font=WHITE), ["colour", "colour", "colour"]),
        ("B2:B4", rules.FormulaRule(['$C2="作废"'], font=STRUCK), ["rule", "rule", "rule"]),
        ("B2:B4", rules.FormulaRule(["ISERROR(B2)"], font=WHITE), [None, None, None]),
        ("B2:B4", rules.FormulaRule(["ISBLANK(C2)"], font=WHITE), ["rule", "rule", "rule"]),
        ("B2:B4", rules.FormulaRule(["MOD(ROW(),2)=0"], fill=PatternFill(bgColor="FFEEEEEE")), [None, None, None]),
        ("B2:B4", rules.Rule(type="containsErrors", dxf=DifferentialStyle(font=WHITE)), [None, None, None]),
        ("B2:B4", rules.Rule(type="duplicateValues", dxf=DifferentialStyle(font=STRUCK)), ["rule", "rule", "rule"]),
        ("B2:B4", rules.Rule(type="duplicateValues", dxf=DifferentialStyle(font=RED)), [None, None, None]),
        ("B2:B4", rules.CellIsRule("equal", ['"-"'], font=WHITE), [None, None, None]),
        ("B2:B4", rules.CellIsRule("notEqual", ['""'], font=WHITE), ["colour", "colour", "colour"]),
        ("B2:B4", rules.FormulaRule(['B2=""'], font=WHITE), [None, None, None]),
        ("B2:B4", rules.FormulaRule(['$C2<>""'], font=WHITE), ["rule", "rule", "rule"]),
        ("B2:B4", _of_text("containsText", "作废"), [None, None, None]),
        ("B2:B4", _of_text("notContainsText", "作废"), ["struck", "struck", "struck"]),
        ("B2:B4", _of_text("containsText", "5"), ["rule", "rule", "rule"]),
        ("B2:B4", rules.Rule(type="notContainsBlanks", dxf=DifferentialStyle(font=WHITE)), ["colour"] * 3),
        ("B2:B4", rules.ColorScaleRule("min", None, "FFFFFFFF", "max", None, "FF00AA00"), [None, None, None]),
    ],
)
def test_numbers_that_a_rule_of_conditional_formatting_hides(cells: str, rule: Any, looks: list[str | None]) -> None:
    grid = grid_of("a.xlsx", _ruled((cells, rule)))
    assert [grid.look(row, 2) for row in (2, 3, 4)] == looks
    assert grid.look(1, 2) is None


def test_a_rule_is_laid_over_the_style_of_its_cell() -> None:
    black = rules.CellIsRule("greaterThan", ["0"], fill=PatternFill(bgColor="FFFF0000"))
    grid = grid_of("a.xlsx", _ruled(("B2:B4", black), font=RED))
    assert [grid.look(row, 2) for row in (2, 3, 4)] == ["colour", None, None]


BELOW, ABOVE = ("lessThan", ["100"]), ("greaterThan", ["0"])
UNTOUCHED = rules.Rule(type="cellIs", operator="greaterThan", formula=["0"], stopIfTrue=True)


@pytest.mark.parametrize(
    ("first", "second", "looks"),
    [
        # Neither hides a number, and both together do.
        (rules.CellIsRule(*BELOW, font=Font(color="FF00AA00")), rules.CellIsRule(*BELOW, fill=GREEN_BEHIND),
         [None, "colour", "colour"]),
        (rules.CellIsRule(*BELOW, font=WHITE), rules.CellIsRule(*BELOW, fill=GREEN_BEHIND), [None, None, None]),
        # What the first one sets, the second one leaves.
        (rules.CellIsRule(*ABOVE, font=RED), rules.CellIsRule(*BELOW, font=WHITE), [None, None, "colour"]),
        (rules.CellIsRule(*ABOVE, font=WHITE), rules.CellIsRule(*BELOW, font=RED), ["colour", "colour", None]),
        (rules.FormulaRule(['$C2="x"'], font=RED), rules.CellIsRule(*BELOW, font=WHITE), [None, "rule", "rule"]),
        # One that stops has no style of its own, as whoever makes exceptions writes it.
        (UNTOUCHED, rules.CellIsRule(*BELOW, font=STRUCK), [None, None, "struck"]),
    ],
)  # fmt: skip
def test_rules_are_laid_over_each_other(first: Any, second: Any, looks: list[str | None]) -> None:
    grid = grid_of("a.xlsx", _ruled(("B2:B4", first), ("B2:B4", second)))
    assert [grid.look(row, 2) for row in (2, 3, 4)] == looks


def test_a_rule_that_shows_what_its_cell_hides() -> None:
    grid = grid_of("a.xlsx", _ruled(("B2", rules.CellIsRule("greaterThan", ["0"], font=RED)), font=WHITE))
    assert grid.look(2, 2) is None


def test_a_cell_that_could_look_in_very_many_ways_may_be_hidden() -> None:
    colours = [Font(color=f"FF0000{number:02X}") for number in range(110)]
    several = [("B2", rules.FormulaRule([f"$C2={number}"], font=font)) for number, font in enumerate(colours)]
    assert grid_of("a.xlsx", _ruled(*several[:90])).look(2, 2) is None
    assert grid_of("a.xlsx", _ruled(*several)).look(2, 2) == "rule"


def test_a_rule_that_speaks_of_another_sheet_has_its_style_in_itself() -> None:
    rule = (
        '<x14:cfRule type="expression" priority="1"><xm:f>其他!A1=1</xm:f><x14:dxf><font><strike/></font></x14:dxf>'
        "</x14:cfRule><xm:sqref>B2:B3</xm:sqref>"
    )
    spaces = 'xmlns:x14="urn:fourteen" xmlns:xm="urn:main"'
    numbers = "".join(f'<row r="{row}"><c r="B{row}"><v>906</v></c></row>' for row in (2, 3, 4))
    sheet = (
        f"<worksheet><sheetData>{numbers}</sheetData><extLst><ext {spaces}><x14:conditionalFormattings>"
        f"<x14:conditionalFormatting>{rule}</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>"
    )
    grid = grid_of("a.xlsx", handmade(sheet))
    assert [grid.look(row, 2) for row in (2, 3, 4)] == ["rule", "rule", None]


def test_of_very_many_rules_nothing_is_worked_out() -> None:
    several = [(f"B2:B{n + 2}", rules.CellIsRule("lessThan", ["-99"], font=STRUCK)) for n in range(510)]
    assert grid_of("a.xlsx", _ruled(*several[:400])).look(2, 2) is None
    assert grid_of("a.xlsx", _ruled(*several)).look(2, 2) == "rule"


@pytest.mark.parametrize("hidden", ["refuse", "allow"])
def test_what_a_rule_may_hide_is_refused_until_somebody_allows_it(desk: Desk, hidden: str) -> None:
    rule = rules.FormulaRule(['$C2="作废"'], font=STRUCK)
    (desk.folder / "work.xlsx").write_bytes(_ruled(("B3", rule)))
    layout = {"head_rows": 1, "data_rows": "2-4", "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"a": {"head": "人数", "unit": "persons"}}, hidden=hidden)
    figures = desk.read()["a"].figures
    refused = hidden == "refuse"
    assert [one.value for one in figures] == [906, None if refused else 5, -3]
    assert desk.said() == (["work.xlsx[就业!B3]: cell-unseen"] if refused else [])
