from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from advocacy.model.figure import Cell, Indicator
from advocacy.model.figuretable import tabulate
from advocacy.model.sheetmap import UNVERIFIED
from advocacy.model.text import Text
from advocacy.sheets.periods import show_period
from advocacy.statistics.table import table_of
from tests.campaigns.packages import packed, parts_of

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

ORDINARY: list[list[Any]] = [
    ["持证残疾人就业情况"],
    ["年份", "就业人数", "新增就业"],
    [2022, 905.5, 59.2],
    [2023, 906.1, 54.4],
    ["注：数据来自公报。"],
]
EMPLOYED = {"head": "就业人数", "unit": "persons", "written_in": "万人", "nature": "stock"}


def shown(indicator: Indicator) -> list[str]:
    """`2023 9061000 ±1000 B4`: period, value in base units, last digit, cell."""
    lines = []
    for figure in indicator.figures:
        assert isinstance(figure.origin, Cell)
        value = "-" if figure.value is None else f"{figure.value:f}"
        period = show_period(figure.period)
        lines.append(f"{period} {value} ±{figure.quantum:f} {figure.origin.address}")
    return lines


def texts(notes: tuple[Text, ...]) -> list[str]:
    return [note.either("zh").text for note in notes]


def test_the_ordinary_map_reads_every_period(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(
        indicators={
            "employed": {
                **EMPLOYED,
                "name": {"zh": "就业人数", "en": "People in work"},
                "expect": {2023: Decimal("906.1")},
            },
            "new": {"head": "新增就业", "unit": "persons", "written_in": "万人", "nature": "flow"},
        }
    )
    indicators = desk.read()
    assert desk.said() == []
    employed = indicators["employed"]
    assert shown(employed) == ["2022 9055000.0 ±1000.0 B3", "2023 9061000.0 ±1000.0 B4"]
    assert (employed.unit, employed.population, employed.source) == ("persons", "certified", "bulletin")
    assert employed.map_file == "evidence/statistics/work.yaml"
    assert employed.name.either("en").text == "People in work"
    assert indicators["new"].nature == "flow"
    assert shown(indicators["new"])[1] == "2023 544000.0 ±1000.0 C4"


def test_a_figure_names_the_workbook_and_its_bytes(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(indicators={"employed": EMPLOYED})
    origin = desk.read()["employed"].figures[0].origin
    assert isinstance(origin, Cell)
    assert (origin.file, origin.sheet) == ("evidence/statistics/work.xlsx", "就业")
    assert len(origin.sha256) == 64


def test_a_name_that_nobody_wrote_is_the_head_in_its_language(desk: Desk) -> None:
    desk.lay_sheet([[], ["Year", "Employed", "就业"], [2022, 5, 6], ["注"]])
    desk.lay_map(
        indicators={
            "english": {"head": "Employed", "unit": "persons"},
            "chinese": {"head": "就业", "unit": "persons"},
            "nameless": {"column": "B", "unit": "persons"},
        }
    )
    indicators = desk.read()
    assert indicators["english"].name.zh is None
    assert indicators["english"].name.either("zh").text == "Employed"
    assert indicators["chinese"].name.en is None
    assert indicators["nameless"].name.either("en").text == "nameless"


@pytest.mark.parametrize(
    ("cell", "number_format", "written_in", "unit", "value", "quantum"),
    [
        (906.1, "General", "万人", "persons", "9061000.0", "1000.0"),
        (906.1, "0.00", "万人", "persons", "9061000.0", "100.00"),  # 906.10 is what is seen
        (855, "General", "万人", "persons", "8550000", "10000"),
        (0.30000000000004, "General", "万人", "persons", "3000.0000000004", "1000"),  # noise
        (12.49738178546, "General", None, "percent", "12.49738178546", "0.1"),
        (44, "General", None, "percent", "44", "1"),
        (0.516, "0.0%", "fraction", "percent", "51.600", "0.1"),
        (1234.5678, "General", "thousand", "persons", "1234567.8", "1"),
        (81984, "#,##0", None, "persons", "81984", "1"),
        (4.9, '0.0"亿元"', "亿元", "CNY", "490000000", "10000000"),
        (7, '[Red]0_ ;"negative"0', None, "persons", "7", "1"),
        (7.5, "General;-General", "万人", "persons", "75000.0", "1000"),
    ],
)
def test_values_are_exact_and_keep_the_digits_that_are_seen(
    desk: Desk, *, cell: float, number_format: str, written_in: str | None, unit: str, value: str, quantum: str
) -> None:
    desk.lay_sheet([[], ["年份", "数"], [2023, cell], ["注"]], formats={"B3": number_format})
    desk.lay_map(indicators={"one": {"head": "数", "unit": unit, "written_in": written_in}})
    figure = desk.read()["one"].figures[0]
    assert desk.said() == []
    assert figure.value == Decimal(value)
    assert figure.quantum == Decimal(quantum)


def test_decimals_of_the_map_come_before_the_number_format(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY, formats={"B3": "0.000"})
    desk.lay_map(indicators={"employed": {**EMPLOYED, "decimals": 0}})
    assert desk.read()["employed"].figures[0].quantum == 10000


def test_marks_say_why_a_value_is_missing(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "就业人数"], [2021, "…"], [2022, -1], [2023, None], [2024, 914.4], ["注"]])
    desk.lay_map(
        missing={"…": "not available", -1: "suppressed", "": {"zh": "尚未公布", "en": "not yet published"}},
        indicators={"employed": EMPLOYED},
    )
    figures = desk.read()["employed"].figures
    assert desk.said() == []
    reasons = [figure.missing and figure.missing.either("zh").text for figure in figures]
    assert reasons == ["无数据", "因人数过少不公布", "尚未公布", None]
    assert [figure.value is None for figure in figures] == [True, True, True, False]


def test_flags_are_cut_from_the_end_and_kept_as_notes(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "率"], [2022, "21.4 ep"], [2023, "81.3未核实"], ["注"]])
    desk.lay_map(
        flags={"e": "estimated", "p": "provisional", "未核实": "unverified"},
        indicators={"rate": {"head": "率", "unit": "percent"}},
    )
    first, second = desk.read()["rate"].figures
    assert desk.said() == []
    assert (first.value, first.quantum) == (Decimal("21.4"), Decimal("0.1"))
    assert texts(first.notes) == ["估计数", "初步数"]
    assert (second.value, second.missing, second.notes) == (None, UNVERIFIED, ())


def test_measures_are_shared_and_can_be_narrowed(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(
        measures={"head-count": {"head": "就业人数", "unit": "persons", "written_in": "万人"}},
        indicators={
            "employed": {"measure": "head-count"},
            "employed-2022": {"measure": "head-count", "period": 2022, "nature": "estimate"},
        },
    )
    indicators = desk.read()
    assert desk.said() == []
    assert shown(indicators["employed-2022"]) == ["2022 9055000.0 ±1000.0 B3"]
    assert indicators["employed-2022"].nature == "estimate"
    assert indicators["employed"].nature == "stock"


def test_sources_are_those_of_the_period_then_of_the_indicator_then_of_the_map(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    desk.lay_map(
        source=None,
        sources={2022: "press", 2023: "bulletin"},
        indicators={
            "by-year": EMPLOYED,
            "own": {**EMPLOYED, "source": "bulletin"},
            "both": {**EMPLOYED, "source": "press", "sources": {2023: "bulletin"}},
        },
    )
    indicators = desk.read()
    assert desk.said() == []
    sources = {name: [figure.source for figure in one.figures] for name, one in indicators.items()}
    assert sources == {"both": ["press", "bulletin"], "by-year": ["press", "bulletin"], "own": ["bulletin", "bulletin"]}


def test_what_nobody_verified_may_have_no_source_yet(desk: Desk) -> None:
    desk.lay_sheet([*ORDINARY[:4], [2024, "914.4未核实", 51.2], ["注"]])
    desk.lay_map(
        source=None,
        sources={2022: "press", 2023: "bulletin"},
        flags={"未核实": "unverified"},
        indicators={"employed": EMPLOYED},
    )
    employed = desk.read()["employed"]
    assert desk.said() == []
    assert [figure.source for figure in employed.figures] == ["press", "bulletin", ""]
    assert employed.source == "bulletin"


def test_a_flow_has_no_year_end(desk: Desk) -> None:
    desk.lay_sheet(ORDINARY)
    period = {"in_column": "A", "as": "YYYY", "when": "year end"}
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": "3 until 注", "period": period},
        indicators={"employed": EMPLOYED, "new": {**EMPLOYED, "head": "新增就业", "nature": "flow"}},
    )
    indicators = desk.read()
    assert {figure.period.when for figure in indicators["employed"].figures} == {"year end"}
    assert {figure.period.when for figure in indicators["new"].figures} == {"total"}


def test_years_that_another_program_stored_with_a_point(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "2022"], [2023, 906.1], ["注"]])
    path = desk.folder / "work.xlsx"
    parts = parts_of(path.read_bytes())
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"<v>2023</v>", b"<v>2023.0</v>")
    assert b"2023.0" in parts[name]
    path.write_bytes(packed(parts))
    desk.lay_map(indicators={"one": {"row": 2023, "head": 2022, "unit": "hours"}})
    assert shown(desk.read()["one"]) == ["2023 906.1 ±0.1 B3"]


def test_a_row_is_found_by_its_label_where_periods_run_to_the_right(desk: Desk) -> None:
    desk.lay_sheet([[], ["类别", "2006年", "2010年"], ["视力", 1233, 1263], ["听力", 2004, 2054], ["注", 1, 2]])
    desk.lay_map(
        layout={"head_rows": 2, "label_column": "A", "data_rows": "3-4", "period": {"in_row": 2, "as": "YYYY年"}},
        indicators={"hearing": {"row": "听 力", "unit": "persons", "written_in": "万人"}},
    )
    assert shown(desk.read()["hearing"]) == ["2006 20040000 ±10000 B4", "2010 20540000 ±10000 C4"]


def test_periods_to_the_right_can_stand_under_a_head(desk: Desk) -> None:
    desk.lay_sheet([["地区", "就业", None, "失业", None], ["", 2022, 2023, 2022, 2023], ["全国", 5, 6, 7, 8]])
    desk.lay_map(
        layout={"head_rows": "1-2", "data_rows": 3, "period": {"in_row": 2, "as": "YYYY"}},
        indicators={
            "jobless": {"row": "全国", "head": "失业", "unit": "persons"},
            "nowhere": {"row": "全国", "head": "退休", "unit": "persons"},
        },
    )
    assert shown(desk.read()["jobless"]) == ["2022 7 ±1 D3", "2023 8 ±1 E3"]
    assert desk.said() == ["work.yaml:20:3: head-not-found"]


def test_one_period_for_the_whole_sheet(desk: Desk) -> None:
    desk.lay_sheet([[], ["类别", "人数"], ["视力", 1233], ["听力", 2004]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": "3-4", "period": {"fixed": 2006}},
        indicators={"vision": {"row": "视力", "head": "人数", "unit": "persons"}},
    )
    assert shown(desk.read()["vision"]) == ["2006 1233 ±1 B3"]


@pytest.mark.parametrize(
    ("form", "cell", "shown_as"),
    [
        ("YYYY", 2023, "2023"),
        ("YYYY", 2023.0, "2023"),
        ("YYYY年", "2023 年", "2023"),
        ("YYYY-MM", "2023-09", "2023-09"),
        ("YYYY年M月", "2023年9月", "2023-09"),
        ("YYYY-MM-DD", "2023-09-30", "2023-09-30"),
    ],
)
def test_periods_have_named_forms(desk: Desk, form: str, cell: object, shown_as: str) -> None:
    desk.lay_sheet([[], ["时间", "数"], [cell, 1]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": form, "when": "year end"}},
        indicators={"one": {"head": "数", "unit": "persons"}},
    )
    period = desk.read()["one"].figures[0].period
    assert show_period(period) == shown_as
    assert period.when == ("year end" if shown_as == "2023" else None)


def test_a_real_date_is_a_period(desk: Desk) -> None:
    desk.lay_sheet([[], ["时间", "数"], [datetime.date(2023, 9, 30), 1]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "date"}},
        indicators={"one": {"head": "数", "unit": "persons"}},
    )
    period = desk.read()["one"].figures[0].period
    assert (period.start, period.end) == (datetime.date(2023, 9, 30), datetime.date(2023, 9, 30))


def test_heads_are_compared_without_blanks_width_or_capitals(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "Ｅmployed \n persons"], [2023, 5]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"one": {"head": "employed persons", "unit": "persons"}},
    )
    assert shown(desk.read()["one"]) == ["2023 5 ±1 B3"]


def test_a_head_under_a_head_is_a_list_from_the_top_down(desk: Desk) -> None:
    desk.lay_sheet(
        [["年份", "城镇", None, "农村", None], [None, "就业", "失业", "就业", "失业"], [2023, 1, 2, 3, 4]],
        merge=["A1:A2", "B1:C1"],
    )
    desk.lay_map(
        layout={"head_rows": "1-2", "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={
            "merged": {"head": ("城镇", "失业"), "unit": "persons"},
            "carried": {"head": ("农村", "失业"), "unit": "persons"},
            "twice": {"head": "失业", "unit": "persons"},
            "place-decides": {"head": "失业", "column": "C", "unit": "persons"},
        },
    )
    indicators = desk.read()
    assert shown(indicators["merged"]) == ["2023 2 ±1 C3"]
    assert shown(indicators["carried"]) == ["2023 4 ±1 E3"]
    assert shown(indicators["place-decides"]) == ["2023 2 ±1 C3"]
    assert desk.said() == ["work.yaml:30:3: head-not-unique"]


def test_the_head_can_stand_one_column_off(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "", "实际进用"], [2016, 81984, 3]])
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={
            "employed": {"column": "B", "head": "实际进用", "head_at": "C2", "unit": "persons"},
            "beside": {"head": "实际进用", "head_at": "C2", "unit": "persons"},
        },
    )
    indicators = desk.read()
    assert shown(indicators["employed"]) == ["2016 81984 ±1 B3"]
    assert shown(indicators["beside"]) == ["2016 3 ±1 C3"]


def test_the_tidy_table_has_one_row_a_figure_and_no_floats(desk: Desk) -> None:
    desk.lay_sheet([*ORDINARY[:3], [2023, "906.1e", 54.4], [2024, "?", 51.2], ["注"]])
    desk.lay_map(
        flags={"e": "estimated"},
        missing={"?": "not available"},
        indicators={"employed": EMPLOYED, "new": {"head": "新增就业", "unit": "persons", "written_in": "万人"}},
        derived={"both": {"ratio": ("new", "employed"), "unit": "percent"}},
    )
    table = table_of(tabulate(desk.read().values()))
    assert len(table) == 9
    assert {str(kind) for kind in table.dtypes} == {"object"}
    assert list(table[table["indicator"] == "employed"]["value"]) == [Decimal("9055000.0"), Decimal("9061000.0"), None]
    assert list(table["notes"])[-2:] == [(), ()]
    assert list(table["cell"])[:4] == ["ratio(new, employed)"] * 3 + ["B3"]
    assert list(table["missing"])[5] == "无数据"
    assert list(table["notes"])[4] == ("估计数",)
