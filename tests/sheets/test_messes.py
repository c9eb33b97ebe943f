"""Each finding of a sheet, on a small sheet that has exactly that mess."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

ORDINARY: list[list[Any]] = [
    ["持证残疾人就业情况"],
    ["年份", "就业人数", "新增就业"],
    [2022, 905.5, 59.2],
    [2023, 906.1, 54.4],
    ["注：数据来自公报。"],
]
EMPLOYED = {"head": "就业人数", "unit": "persons", "written_in": "万人"}
MAP = "work.yaml"
# The line of the first indicator, the second and so on (see conftest).
FIRST, SECOND = f"{MAP}:10:3", f"{MAP}:20:3"
WHOLE = f"{MAP}:1:1"
CELL = "work.xlsx[就业!B4]"


def one_cell(desk: Desk, value: object, **keys: Any) -> list[str]:
    """What is said of a sheet whose value for 2023 is `value`."""
    desk.lay_sheet([*ORDINARY[:3], [2023, value], ["注"]], **keys.pop("sheet", {}))
    desk.lay_map(indicators={"employed": {**EMPLOYED, **keys.pop("plan", {})}}, **keys)
    indicators = desk.read()
    assert "employed" in indicators
    return desk.said()


# ------------------------------------------------------------------- the file


def test_no_workbook(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY, file="work-2023.xlsx")
    desk.lay_map(indicators={"employed": EMPLOYED}, derived={"x": {"sum": ("employed", "employed")}})
    assert desk.read() == {}
    assert desk.said() == [f"{WHOLE}: workbook-missing", f"{MAP}:510:3: derived-part-failed"]
    assert desk.findings[0].about == ("indicator:employed", "indicator:x")
    assert desk.findings[0].details["hint"] == ("。是不是“work-2023.xlsx”？", ". Did you mean “work-2023.xlsx”?")


@pytest.mark.parametrize(
    ("file", "code"),
    [("../work.xlsx", "workbook-elsewhere"), ("..\\work.xlsx", "workbook-elsewhere"), ("work.docx", "workbook-form")],
)
def test_a_file_that_a_map_cannot_name(desk: Desk, file: str, code: str) -> None:
    desk.lay_map(file=file, indicators={"employed": EMPLOYED})
    assert desk.read() == {}
    assert desk.said() == [f"{WHOLE}: {code}"]


def test_the_lock_opens_only_for_the_same_bytes(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    digest = hashlib.sha256((desk.folder / "work.xlsx").read_bytes()).hexdigest()
    desk.lay_map(sha256=digest.upper(), indicators={"employed": EMPLOYED})
    desk.read()
    assert desk.said() == []
    desk.lay_map(sha256="0" * 64, indicators={"employed": EMPLOYED})
    desk.read()
    assert desk.said() == [f"{WHOLE}: workbook-changed"]
    assert desk.findings[0].details["found"] == digest


def test_no_such_sheet(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY, sheet="就业情况")
    desk.lay_map(indicators={"employed": EMPLOYED})
    desk.read()
    assert desk.said() == [f"{WHOLE}: sheet-not-found"]
    assert desk.findings[0].details["sheets"] == ("就业情况", "就业情况")


# --------------------------------------------------------- heads, rows, periods


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ({"head": "就业总数"}, f"{FIRST}: head-not-found"),
        ({"head": "就业总数", "column": "B"}, "work.xlsx[就业!B2]: head-changed"),
        ({"head": "就业总数", "column": "F"}, f"{FIRST}: head-not-found"),
        ({"head": "就业总数", "head_at": "B2"}, f"{FIRST}: head-at-other"),
        ({"head": "就业人数", "head_at": "A1"}, f"{FIRST}: head-at-other"),
        ({"head": "就业人数", "column": "C"}, f"{FIRST}: head-elsewhere"),
        ({"head": None}, f"{FIRST}: head-needed"),
        ({"row": "2024"}, f"{FIRST}: row-not-found"),
        ({"period": 2024}, f"{FIRST}: period-not-found"),
        ({"measure": "head-counts"}, f"{FIRST}: measure-unknown"),
        ({"unit": None}, f"{FIRST}: unit-missing"),
    ],
)
def test_a_head_or_row_that_is_not_there(desk: Desk, plan: dict[str, Any], said: str) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(measures={"head-count": {"unit": "persons"}}, indicators={"employed": {**EMPLOYED, **plan}})
    assert desk.read() == {}
    assert desk.said() == [said]


def test_the_nearest_head_is_offered(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(indicators={"employed": {**EMPLOYED, "head": "就业 人口数"}})
    desk.read()
    details = desk.findings[0].details
    assert details["heads"] == ("年份、就业人数、新增就业", "年份, 就业人数, 新增就业")
    assert details["hint"][0] == "。是不是“就业人数”？"


def test_a_head_of_several_head_rows_that_is_not_there(desk: Desk) -> None:
    desk.lay_sheet([["甲"], ["年份", "就业"], [2023, 1]])
    layout = {"head_rows": "1-2", "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": ("甲", "丙"), "unit": "persons"}})
    desk.read()
    assert desk.said() == [f"{FIRST}: head-not-found"]
    assert (desk.findings[0].details["rows"], desk.findings[0].details["head"]) == ("1-2", "甲 / 丙")


def test_the_end_of_the_data_is_not_found(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY[:-1])
    desk.lay_map(indicators={"employed": EMPLOYED})
    assert desk.read() == {}
    assert desk.said() == [f"{WHOLE}: data-end-not-found"]


def test_a_period_in_another_form_and_a_row_without_one(desk: Desk) -> None:
    desk.lay_sheet([*ORDINARY[:3], ["2023年", 906.1], [None, 7], ["注"]])
    desk.lay_map(indicators={"employed": EMPLOYED})
    assert len(desk.read()["employed"].figures) == 1
    assert desk.said() == ["work.xlsx[就业!A4]: period-form", "work.xlsx[就业!B5]: row-without-period"]


def test_a_month_that_does_not_exist(desk: Desk) -> None:
    desk.lay_sheet([[], ["时间", "数"], ["2023-13", 1], ["注"]])
    layout = {"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY-MM"}}
    one = {"head": "数", "unit": "persons", "expect": {2023: 1}}
    desk.lay_map(layout=layout, indicators={"one": one})
    assert desk.read() == {}
    assert desk.said() == ["work.xlsx[就业!A3]: period-form", f"{FIRST}: period-not-found", f"{FIRST}: indicator-empty"]
    assert desk.findings[1].details["periods"] == ("（无）", "(none)")


def test_a_fixed_period_that_does_not_exist(desk: Desk) -> None:
    desk.lay_sheet([[], ["时间", "数"], [1, 1]])
    layout = {"head_rows": 2, "data_rows": 3, "period": {"fixed": "2023-13"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": "数", "unit": "persons"}})
    assert desk.read() == {}
    assert desk.said() == [f"{WHOLE}: period-impossible"]


def test_two_cells_for_one_period(desk: Desk) -> None:
    desk.lay_sheet([*ORDINARY[:3], [2022, 1], ["注"]])
    desk.lay_map(indicators={"employed": EMPLOYED})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: period-twice"]
    assert desk.findings[0].details["cells"] == ("B3、B4", "B3, B4")


def test_a_year_that_several_months_answer_to(desk: Desk) -> None:
    desk.lay_sheet([[], ["时间", "数"], ["2025-09", 1], ["2025-10", 2]])
    layout = {"head_rows": 2, "data_rows": "3-4", "period": {"in_column": "A", "as": "YYYY-MM"}}
    desk.lay_map(layout=layout, indicators={"one": {"head": "数", "unit": "persons", "period": 2025}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: period-twice"]


# ------------------------------------------------------------------- the value


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("约900", "cell-not-number"),
        ("…", "cell-not-number"),
        ("很长的一段说明文字", "cell-not-number"),
        (True, "cell-not-number"),
        ("NaN", "cell-not-number"),
        ("906.1", "number-as-text"),
        ("12,345", "number-as-text"),
        (None, "cell-empty"),
        ("=B3+1", "formula-without-value"),
        ("#REF!", "cell-error"),
    ],
)
def test_a_cell_that_is_no_number(desk: Desk, value: object, code: str) -> None:
    assert one_cell(desk, value) == [f"{CELL}: {code}"]
    assert desk.findings[0].about == ("indicator:employed",)


def test_a_mark_is_told_by_its_code_point(desk: Desk) -> None:
    one_cell(desk, "…")
    assert desk.findings[0].details["marks"] == "U+2026"


def test_a_flag_alone_is_no_number_unless_it_says_not_verified(desk: Desk) -> None:
    flags = {"e": "estimated", "未核实": "unverified"}
    assert one_cell(desk, "e", flags=flags) == [f"{CELL}: cell-not-number"]
    assert one_cell(desk, "未核实", flags=flags) == []
    assert one_cell(desk, "待查未核实", flags=flags) == [f"{CELL}: cell-not-number"]


def test_a_comment_on_the_cell(desk: Desk) -> None:
    sheet = {"comments": {"B4": "2024年\n修订"}}
    assert one_cell(desk, 906.1, sheet=sheet) == [f"{CELL}: cell-comment"]
    assert desk.findings[0].details["comment"] == "2024年 修订"


@pytest.mark.parametrize(
    ("value", "number_format"), [(906100, "#,##0,"), (-1, '0;"*"'), (0, '0;-0;"x"'), (3, '"<"0'), (5, '"("0")"')]
)
def test_a_format_that_shows_another_number(desk: Desk, value: float, number_format: str) -> None:
    sheet = {"formats": {"B4": number_format}}
    assert one_cell(desk, value, sheet=sheet) == [f"{CELL}: format-hides-value"]


def test_a_format_of_percent_over_a_count(desk: Desk) -> None:
    said = one_cell(desk, 0.906, sheet={"formats": {"B4": "0.0%"}})
    assert said == [f"{MAP}:10:3: unit-differs", f"{CELL}: format-hides-value"]


def test_a_value_that_is_not_the_expected_one(desk: Desk) -> None:
    assert one_cell(desk, 906.2, plan={"expect": {2023: 906, 2022: 906}}) == [
        f"{CELL}: value-not-expected",
        "work.xlsx[就业!B3]: value-not-expected",
    ]
    assert desk.findings[0].details == {"expected": "906", "found": ("906.2", "906.2")}


def test_an_expected_value_that_is_missing(desk: Desk) -> None:
    said = one_cell(desk, "..", plan={"expect": {2023: 906}}, missing={"..": "not available"})
    assert said == [f"{CELL}: value-not-expected"]
    assert desk.findings[0].details["found"] == ("无数据", "not available")


def test_an_expected_period_that_is_not_there(desk: Desk) -> None:
    assert one_cell(desk, 906.1, plan={"expect": {2024: 914}}) == [f"{FIRST}: period-not-found"]


def test_one_expected_value_for_several_periods(desk: Desk) -> None:
    assert one_cell(desk, 906.1, plan={"expect": 906}) == [f"{FIRST}: expect-many"]
    assert one_cell(desk, 906.1, plan={"expect": 906, "period": 2023}) == [f"{CELL}: value-not-expected"]


# -------------------------------------------------------------------- the unit


@pytest.mark.parametrize(
    ("title", "head", "unit", "written_in", "said"),
    [
        ("", "就业人数（万人）", "persons", None, "万人"),
        ("", "就业人数（万人）", "persons", "万人", None),
        ("", "Employed (thousands)", "persons", "thousand", None),
        ("", "Employed (Thousands)", "persons", None, "thousands"),
        ("", "Employed (people in work)", "persons", None, None),
        ("单位：万人", "就业人数", "persons", "千人", "万人"),
        ("单位：万人", "就业人数", "persons", "万人", None),
        ("单位：人、%", "就业人数", "persons", "万人", "人"),
        ("单位：人、%", "就业人数", "persons", None, None),
        ("城镇单位就业人员(万人)", "就业人数", "persons", None, "万人"),
        ("城镇单位就业人员(万人)", "就业人数", "persons", "万人", None),
        ("", "就业率（%）", "percent", None, None),
        ("", "就业率（%）", "persons", None, "%"),
        ("单位：万人", "就业率", "percent", None, None),
        ("单位：万人", "就业率", "persons", "万人", "就业率"),
        ("单位：万人", "就业率（%）", "percent", None, None),
        ("", "户数（户）", "persons", None, "户"),
    ],
)
def test_the_sheet_says_another_unit(
    desk: Desk, *, title: str, head: str, unit: str, written_in: str | None, said: str | None
) -> None:
    desk.lay_sheet([[title], ["年份", head], [2023, 5], ["注"]])
    desk.lay_map(indicators={"one": {"head": head, "unit": unit, "written_in": written_in}})
    desk.read()
    assert desk.said() == ([] if said is None else [f"{FIRST}: unit-differs"])
    assert said is None or desk.findings[0].details["said"] == said


# --------------------------------------------------------------------- the map


def test_names_that_templates_could_not_call(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(indicators={"Employed People": EMPLOYED})
    desk.read()
    assert desk.said() == [f"{FIRST}: indicator-name"]


def test_one_name_in_two_maps(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map("again", file="work.xlsx", indicators={"employed": EMPLOYED})
    desk.lay_map("work", file="work.xlsx", derived={"employed": {"sum": ("a", "b")}})
    assert desk.read()["employed"].map_file == "evidence/statistics/again.yaml"
    assert desk.said() == [f"{MAP}:510:3: indicator-twice"]
    assert desk.findings[0].details["other"] == "evidence/statistics/again.yaml"


def test_a_figure_without_a_source(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(source=None, sources={2022: "press"}, indicators={"employed": EMPLOYED})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: figure-without-source"]


def test_a_source_and_populations_that_nobody_declared(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(
        source="buletin",
        population="certifed",
        indicators={"employed": EMPLOYED, "own": {**EMPLOYED, "population": "flexibl"}},
        derived={"x": {"difference": ("own", "employed"), "population": "y"}},
    )
    assert len(desk.read()) == 3
    assert desk.said() == [
        f"{WHOLE}: map-source-unknown",
        f"{WHOLE}: unknown-population",
        f"{SECOND}: unknown-population",
        f"{MAP}:510:3: unknown-population",
    ]
    assert desk.findings[0].about == ("indicator:employed", "indicator:own")
    assert desk.findings[0].details["hint"][1] == ". Did you mean “bulletin”?"
    assert desk.findings[1].details["meant"][1] == "did you mean “certified”?"


def test_a_population_that_several_maps_miss_is_told_once(desk: Desk) -> None:
    """Its entry is mostly what is missing, or was renamed: one cause, and the places that name it."""
    desk.lay_sheet(ORDINARY)
    for name in ("a", "b", "c"):
        desk.lay_map(
            name, file="work.xlsx", population="certifed", indicators={f"of-{name}": {**EMPLOYED, "name": name}}
        )
    desk.read()
    assert desk.said() == ["a.yaml:1:1: unknown-population"]
    (one,) = desk.findings
    assert one.about == ("indicator:of-a", "indicator:of-b", "indicator:of-c")
    assert one.details["meant"] == (
        "是不是“certified”？另见 evidence/statistics/b.yaml:1:1, evidence/statistics/c.yaml:1:1",
        "did you mean “certified”? also in evidence/statistics/b.yaml:1:1, evidence/statistics/c.yaml:1:1",
    )


def test_all_findings_of_all_maps_come_at_once(desk: Desk) -> None:
    desk.lay_sheet([*ORDINARY[:3], [2023, "…"], ["注"]])
    desk.lay_map("a", file="none.xlsx", indicators={"gone": EMPLOYED})
    desk.lay_map("work", indicators={"employed": EMPLOYED, "lost": {**EMPLOYED, "head": "失业人数"}})
    desk.read()
    assert desk.said() == ["a.yaml:1:1: workbook-missing", f"{CELL}: cell-not-number", f"{SECOND}: head-not-found"]
