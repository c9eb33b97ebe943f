"""Whichever place of a sheet says its unit, a map that says another is refused, the right one not."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.messages import texts
from advocacy.model.figure import Indicator
from advocacy.model.finding import Finding
from tests.sheets.conftest import Desk, read_text

FAST = settings(deadline=None)
Rows = list[list[str]]


def read(rows: Rows, **keys: Any) -> tuple[dict[str, Indicator], tuple[Finding, ...]]:
    """The indicators of a text table by a map of these keys, and what is found."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return read_text(text.getvalue(), **keys)


def codes(rows: Rows, **keys: Any) -> list[str]:
    return [one.code for one in read(rows, **keys)[1]]


# ------------------------------------------------------ a random wrapper of unit words

WORDS: dict[str, tuple[str, ...]] = {
    "hundred": ("百人", "Hundreds", "in hundreds", "100 persons", "in Hundert"),
    "thousand": (
        *("千人", "仟人", "thousands", "Thousand persons", "Numbers in thousands", "'000", "000s"),
        *("1,000 persons", "in 1 000", "Tausend", "Tsd. Personen", "en miles", "miles de personas"),
        *("en milliers", "Milliers de personnes", "천명", "10³ persons"),
    ),
    "ten thousand": ("万人", "萬人", "10,000 persons", "10 thousand persons", "만명"),
    "hundred thousand": ("十万人", "十萬人", "100,000 persons"),
    "million": ("百万人", "百萬人", "millions", "Mio.", "en millones", "million people", "million"),
    "hundred million": ("亿人", "億人", "100 million persons"),
}
AROUND = ("({})", "[{}]", "（{}）", "【{}】")
LABELS = ("单位：{}", "單位：{}", "（单位：{}）", "计量单位:{}", "Unit: {}", "Unité : {}", "Einheit: {}")
NOTES = ("注：单位为{}", "注：单位：{}。", "Note: Unit: {}")


@dataclass(frozen=True)
class Wrapped:
    """A sheet that says its unit in one place, and the keys of a map for it but `written_in`."""

    place: str
    words: str
    scale: str
    rows: Rows
    keys: dict[str, Any]


@st.composite
def wrapped(draw: st.DrawFn) -> Wrapped:
    scale = draw(st.sampled_from(sorted(WORDS)))
    words = draw(st.sampled_from(WORDS[scale]))
    bracketed = draw(st.sampled_from(AROUND)).format(words)
    labelled = draw(st.sampled_from(LABELS)).format(words)
    place = draw(
        st.sampled_from(["title", "line", "head", "group", "row of units", "heading", "note", "label", "column"])
    )
    rows = [["残疾人就业", "", ""], ["年份", "就业", "其他"], ["2023", "5", "6"], ["2024", "7", "8"]]
    head_rows: Any = 2
    plan: dict[str, Any] = {"head": "就业"}
    period: dict[str, Any] = {"in_column": "A", "as": "YYYY"}
    until = "until 注" if place != "note" and draw(st.booleans()) else None
    match place:
        case "title":
            rows[0][draw(st.sampled_from([0, 2]))] = f"残疾人就业情况 {bracketed}"
        case "line":
            rows[0] = [draw(st.sampled_from([labelled, bracketed])), "", ""]
        case "head":
            rows[1][1] = plan["head"] = f"就业 {bracketed}"
        case "group":
            rows.insert(1, ["", f"人员{bracketed}", ""])
            head_rows, plan = "2-3", {"head": "就业"}
            rows[2] = ["年份", "就业", ""]
        case "row of units":
            rows.insert(2, ["", words if words != "million" else "millions", ""])
        case "heading":
            rows.insert(2, [f"甲、就业 {bracketed}", "", ""])
            period = {"in_column": "A", "as": "YYYY"}
        case "note":
            rows.append([draw(st.sampled_from(NOTES)).format(words), "", ""])
        case "label" | "column":
            rows = [["残疾人就业", "", ""], ["项目", "2023年", "单位"], ["就业", "5", ""]]
            period = {"in_row": 2, "as": "YYYY年"}
            plan = {"row": "就业"}
            if place == "label":
                rows[2][0] = plan["row"] = f"就业 {bracketed}"
            else:
                rows[2][2] = words
    first = len(rows) - (2 if place not in {"label", "column"} else 1)
    first = {"row of units": 3, "heading": 3}.get(place, first - (place == "note") + 1)
    if until:
        rows.append(["注：数据来自公报", "", ""])
    last = len(rows) - (1 if until or place == "note" else 0)
    keys = {
        "layout": {
            "head_rows": head_rows,
            "data_rows": f"{first} {until}" if until else f"{first}-{last}",
            "period": period,
        },
        "plan": {"unit": "persons", **plan},
    }
    if place == "heading":
        keys["layout"]["sections"] = ({"name": "part", "in_column": "A", "one_of": (f"甲、就业 {bracketed}",)},)
    return Wrapped(place, words, scale, rows, keys)


def codes_with(sheet: Wrapped, **more: str) -> list[str]:
    plan = {**sheet.keys["plan"], **more}
    return codes(sheet.rows, layout=sheet.keys["layout"], indicators={"one": plan})


@FAST
@given(wrapped(), st.sampled_from(sorted(WORDS)))
def test_a_unit_said_anywhere_holds(sheet: Wrapped, other: str) -> None:
    assert codes_with(sheet) == ["unit-differs"]
    assert codes_with(sheet, written_in=sheet.scale) == []
    if other != sheet.scale:
        assert codes_with(sheet, written_in=other) == ["unit-differs"]


@FAST
@given(wrapped())
def test_a_refused_value_is_in_no_output_and_its_cure_works(sheet: Wrapped) -> None:
    plan = sheet.keys["plan"]
    figures, (finding,) = read(sheet.rows, layout=sheet.keys["layout"], indicators={"one": plan})
    assert {one.value for one in figures["one"].figures} == {None}
    for language in ("zh", "en"):
        _, remedy = texts(finding, language)
        written_in = remedy.rpartition("written_in: ")[2]
        assert codes_with(sheet, written_in=written_in) == []


# ------------------------------------------------------------- which place rules which column


def table(title: str, head: str, *, note: str = "注") -> Rows:
    return [[title, ""], ["年份", head], ["2023", "5"], [note, ""]]


LAYOUT = {"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}}


@pytest.mark.parametrize(
    ("title", "head", "plan"),
    [
        ("单位：万人", "失业率", {"unit": "percent"}),
        ("单位：万人", "占总人口比重", {"unit": "percent"}),
        ("Labour force (thousands)", "Unemployment rate", {"unit": "percent"}),
        ("Labour force (thousands)", "Share", {"unit": "percent"}),
        ("Labour force (thousands)", "Employed as % of total", {"unit": "percent"}),
        ("单位：千元", "就业人数", {"unit": "persons", "written_in": "万人"}),
        ("单位：万人", "平均工资", {"unit": "CNY"}),
        ("Unemployment rate (%)", "Sample size", {"unit": "persons", "written_in": "thousand"}),
        ("單位：個、人、千元", "補助費", {"unit": "NTD", "written_in": "千元"}),
        ("Numbers in thousands", "In work (millions)", {"unit": "persons", "written_in": "million"}),
        ("Employment (thousands)", "Change (%)", {"unit": "percent"}),
        ("失业率", "比上年增减（百分点）", {"unit": "percentage points"}),
        ("Unemployment rate (%)", "Change on year", {"unit": "percentage points"}),
        ("", "Change in unemployment rate (%)", {"unit": "percentage points"}),
        ("", "增长率（%）", {"unit": "percent"}),
        ("", "Percentage change in the rate of employment (%)", {"unit": "percent"}),
        ("", "Average wage (A$)", {"unit": "AUD"}),
        ("", "賃金（円）", {"unit": "JPY"}),
        ("", "全国位次（位次）", {"unit": "rank"}),
        ("", "每百人中残疾人数", {"unit": "percent"}),
        ("", "占总人数（%）", {"unit": "percent"}),
    ],
)
def test_the_right_map_is_not_refused(title: str, head: str, plan: dict[str, Any]) -> None:
    assert codes(table(title, head), layout=LAYOUT, indicators={"one": {"head": head, **plan}}) == []


@pytest.mark.parametrize(
    ("title", "head", "plan"),
    [
        ("單位：個、人、千元", "補助費", {"unit": "NTD"}),
        ("單位：‰", "出生率", {"unit": "percent"}),
        ("单位：万人", "失业率", {"unit": "persons", "written_in": "万人"}),
        ("Unemployment rate (%)", "Change on year", {"unit": "percent"}),
        ("", "Change in unemployment rate (%)", {"unit": "percent"}),
        ("", "失业率比上年增减（%）", {"unit": "percent"}),
        ("", "失业率（%）", {"unit": "percent", "written_in": "fraction"}),
        ("单位：%", "失业率", {"unit": "percent", "written_in": "fraction"}),
        ("单位：%", "失业率", {"unit": "percent", "written_in": "thousand"}),
        ("", "全国排名（%）", {"unit": "rank"}),
        ("单位：人、%", "就业人数", {"unit": "percent"}),
        ("Persons and rates (%)", "Number", {"unit": "percent"}),
        ("", "Average wage (A$)", {"unit": "USD"}),
        ("", "工资（千元）", {"unit": "CNY"}),
        ("", "000 Hours", {"unit": "hours"}),
    ],
)
def test_a_wrong_map_is_refused(title: str, head: str, plan: dict[str, Any]) -> None:
    said = codes(table(title, head), layout=LAYOUT, indicators={"one": {"head": head, **plan}})
    assert said == ["unit-differs"]


def test_a_percent_below_one_is_a_percent() -> None:
    rows = [["年份", "失业率（%）"], ["2023", "0.05"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    figures, findings = read(rows, layout=layout, indicators={"one": {"head": "失业率（%）", "unit": "percent"}})
    assert findings == ()
    assert figures["one"].figures[0].value == Decimal("0.05")


def test_a_fraction_shown_as_percent_under_a_head_with_percent(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "率（%）"], [2023, 0.227], ["注"]], formats={"B3": "0.0%"})
    desk.lay_map(indicators={"one": {"head": "率（%）", "unit": "percent", "written_in": "fraction"}})
    assert desk.read()["one"].figures[0].value == Decimal("22.7")
    assert desk.said() == []


def test_the_unit_of_a_table_below_is_not_that_of_the_one_above() -> None:
    rows = [["年份", "就业人数"], ["2023", "5"], ["表二 单位：千人", ""], ["年份", "失业人数"], ["2023", "6"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    assert codes(rows, layout=layout, indicators={"one": {"head": "就业人数", "unit": "persons"}}) == []
    layout = {**LAYOUT, "head_rows": 4, "data_rows": 5}
    below = {"one": {"head": "失业人数", "unit": "persons"}}
    assert codes(rows, layout=layout, indicators=below) == ["unit-differs"]


def test_a_unit_column_with_a_multiplier() -> None:
    rows = [["TIME", "UOM", "SCALAR_FACTOR", "UNIT_MULT", "VALUE"], ["2023", "Persons", "thousands", "3", "5"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    for row in ({"UOM": "Persons"}, {"UNIT_MULT": "3"}):
        plan = {"head": "VALUE", "row": row, "unit": "persons"}
        assert codes(rows, layout=layout, indicators={"one": plan}) == ["unit-differs"]
        thousand = {**plan, "written_in": "thousand"}
        assert codes(rows, layout=layout, indicators={"one": thousand}) == []


@pytest.mark.parametrize("head", ["UNIT_MULT", "Unit multiplier", "PowerCode Code"])
def test_a_power_of_ten_stands_in_a_column_of_its_own(head: str) -> None:
    rows = [["TIME", "Sex", head, "VALUE"], ["2023", "T", "3", "5"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    plan = {"head": "VALUE", "row": {"Sex": "T"}, "unit": "persons"}
    assert codes(rows, layout=layout, indicators={"one": plan}) == ["unit-differs"]
    assert codes(rows, layout=layout, indicators={"one": {**plan, "written_in": "thousand"}}) == []


def test_a_column_of_scales_says_that_there_is_none() -> None:
    rows = [["TIME", "UOM", "SCALAR_FACTOR", "VALUE"], ["2017", "Number", "units", "2145900"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    plan = {"head": "VALUE", "row": {"UOM": "Number"}, "unit": "persons"}
    assert codes(rows, layout=layout, indicators={"one": plan}) == []
    thousand = {**plan, "written_in": "thousand"}
    assert codes(rows, layout=layout, indicators={"one": thousand}) == ["unit-differs"]


def test_the_words_that_choose_a_row_of_a_long_table_say_its_unit() -> None:
    words = ["Employment by disability (thousands)", "Unemployment rate by disability (%)"]
    rows = [["time", "indicator", "value"], ["2010", words[0], "5"], ["2010", words[1], "12.3"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": "2-3"}
    number, rate = ({"head": "value", "row": {"indicator": word}} for word in words)
    for wrong in ({**number, "unit": "persons"}, {**rate, "unit": "percent", "written_in": "fraction"}):
        assert codes(rows, layout=layout, indicators={"one": wrong}) == ["unit-differs"]
    right = {"one": {**number, "unit": "persons", "written_in": "thousand"}, "two": {**rate, "unit": "percent"}}
    assert codes(rows, layout=layout, indicators=right) == []


def test_a_list_of_units_may_name_what_has_no_word_here() -> None:
    rows = [["（単位：人、％、企業）", "", ""], ["年", "企業数", "人数"], ["2023", "108202", "642178"]]
    layout = {**LAYOUT, "head_rows": 2, "data_rows": 3}
    right = {"one": {"head": "企業数", "unit": "companies"}, "two": {"head": "人数", "unit": "persons"}}
    assert codes(rows, layout=layout, indicators=right) == []
    wrong = {"one": {"head": "企業数", "unit": "companies", "written_in": "thousand"}}
    assert codes(rows, layout=layout, indicators=wrong) == ["unit-differs"]


def test_a_word_over_a_group_of_shares_may_end_at_the_next_word_alone() -> None:
    rows = [
        ["单位：万人", ""],
        ["项目", "2023年"],
        ["构成(合计=100)", ""],
        ["第一产业", "24.1"],
        ["按城乡分", ""],
        ["城镇", "45931"],
    ]
    layout = {"head_rows": 2, "data_rows": "3-6", "period": {"in_row": 2, "as": "YYYY年"}}
    shares, persons = {"unit": "percent"}, {"unit": "persons", "written_in": "万人"}
    right = {"one": {"row": "第一产业", **shares}, "two": {"row": "城镇", **persons}}
    assert codes(rows, layout=layout, indicators=right) == []
    wrong = {"one": {"row": "第一产业", **persons}}
    assert codes(rows, layout=layout, indicators=wrong) == ["unit-differs"]


def test_the_name_of_the_sheet_says_the_unit(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "就业"], [2023, 5], ["注"]], sheet="就业（千人）")
    one = {"head": "就业", "unit": "persons"}
    desk.lay_map(sheet="就业（千人）", indicators={"one": one})
    desk.read()
    assert [finding.code for finding in desk.findings] == ["unit-differs"]


def test_the_finding_names_the_cell_that_says_the_unit() -> None:
    rows = table("单位：万人", "就业人数")
    _, (finding,) = read(rows, layout=LAYOUT, indicators={"one": {"head": "就业人数", "unit": "persons"}})
    assert finding.details["cells"] == "A1"
    assert texts(finding, "en") == (
        "the sheet says “万人” (A1), the map says “persons”",
        "compare with the sheet and correct `unit` or `written_in`: unit: persons and written_in: ten thousand",
    )


def test_nothing_is_calculated_from_ranks() -> None:
    rows = [["年份", "位次", "其他位次"], ["2023", "3", "5"]]
    layout = {**LAYOUT, "head_rows": 1, "data_rows": 2}
    ranks = {name: {"head": head, "unit": "rank"} for name, head in (("now", "位次"), ("then", "其他位次"))}
    for operation in ("sum", "difference", "ratio", "share"):
        figures, findings = read(rows, layout=layout, indicators=ranks, derived={"made": {operation: ("now", "then")}})
        assert [one.code for one in findings] == ["derived-of-rank"]
        assert "made" not in figures


def test_a_heading_rules_to_the_next_that_says_a_sort_of_number() -> None:
    rows = [
        ["组别", "2023年"],
        ["Percent", ""],
        ["男", "48"],
        ["Number", ""],
        ["女", "52"],
        ["Rate", ""],
        ["全部", "0.5"],
    ]
    layout = {"head_rows": 1, "data_rows": "2-7", "period": {"in_row": 1, "as": "YYYY年"}}
    units = {"男": "percent", "女": "persons", "全部": "percent"}
    for row, unit in units.items():
        one = {"row": row, "unit": unit}
        assert codes(rows, layout=layout, indicators={"one": one}) == []
        if row != "女":
            wrong = {"row": row, "unit": "persons", "written_in": "one"}
            assert codes(rows, layout=layout, indicators={"one": wrong}) == ["unit-differs"]


def test_a_section_word_beside_its_rows_says_the_unit() -> None:
    rows = [
        ["Measure", "组别", "2023年"],
        ["Number (thousands)", "男", "48"],
        ["", "女", "52"],
        ["Rate (%)", "男", "4.8"],
    ]
    layout = {
        "head_rows": 1,
        "data_rows": "2-4",
        "label_column": "B",
        "period": {"in_row": 1, "as": "YYYY年"},
        "sections": ({"name": "part", "in_column": "A", "one_of": ("Number (thousands)", "Rate (%)")},),
    }
    one = {"row": "女", "unit": "persons", "section": {"part": "Number (thousands)"}}
    assert codes(rows, layout=layout, indicators={"one": one}) == ["unit-differs"]
    thousand = {**one, "written_in": "thousand"}
    assert codes(rows, layout=layout, indicators={"one": thousand}) == []
    rate = {"row": "男", "unit": "percent", "section": {"part": "Rate (%)"}}
    assert codes(rows, layout=layout, indicators={"one": rate}) == []


def test_a_scale_that_the_number_format_writes(desk: Desk) -> None:
    desk.lay_sheet(
        [[], ["年份", "甲", "乙", "丙"], [2023, 906, 5860, 7], ["注"]],
        formats={"B3": '0"万人"', "C3": '"$"#,##0', "D3": '0"人"'},
    )
    plans = {"a": ("甲", "persons"), "b": ("乙", "CNY"), "c": ("丙", "persons")}
    plain = {name: {"head": head, "unit": unit} for name, (head, unit) in plans.items()}
    desk.lay_map(indicators=plain)
    desk.read()
    assert [(one.code, one.details["cells"]) for one in desk.findings] == [("unit-differs", "B3")]
    desk.lay_map(indicators={**plain, "a": {**plain["a"], "written_in": "万人"}})
    desk.read()
    assert desk.said() == []


# ------------------------------------------------------------------ rows of units in the heads

GERMAN: Rows = [
    ["Menschen mit Behinderung", "", "", ""],
    ["Gegenstand", "Insgesamt", "Anteil", "Fälle"],
    ["", "1 000", "%", "Anzahl"],
    ["Insgesamt", "7858", "100", "12"],
]


@pytest.mark.parametrize(
    ("column", "keys", "found"),
    [
        ("B", {"unit": "persons", "written_in": "thousand"}, []),
        ("B", {"unit": "persons"}, ["unit-differs"]),
        ("B", {"unit": "persons", "written_in": "million"}, ["unit-differs"]),
        ("C", {"unit": "percent"}, []),
        ("C", {"unit": "persons"}, ["unit-differs"]),
        ("D", {"unit": "cases"}, []),
        ("D", {"unit": "cases", "written_in": "thousand"}, ["unit-differs"]),
    ],
)
def test_a_row_of_units_among_the_heads(column: str, keys: dict[str, str], found: list[str]) -> None:
    plan = {"column": column, "row": "Insgesamt", **keys}
    head = GERMAN[1][ord(column) - ord("A")]
    layout = {"head_rows": "2-3", "data_rows": 4, "period": {"fixed": 2023}}
    assert codes(GERMAN, layout=layout, indicators={"one": {**plan, "head": head}}) == found


@pytest.mark.parametrize(
    ("head", "unit", "found"),
    [
        ("Tasa de actividad", "persons", ["unit-differs"]),
        ("Erwerbsquote", "persons", ["unit-differs"]),
        ("고용률", "persons", ["unit-differs"]),
        ("Sample size", "percent", ["unit-differs"]),
        ("样本量", "percent", ["unit-differs"]),
        ("培训人次", "persons", ["unit-differs"]),
        ("培训人次", "visits", []),
        ("人数（个）", "persons", []),
        ("机构数（个）", "persons", ["unit-differs"]),
        ("标准（元/人·月）", "persons", ["unit-differs"]),
        ("标准（元/人·月）", "CNY", []),
        ("Hours per week (hours/person)", "hours", []),
        ("Prevalence", "persons", ["unit-differs"]),
        ("% del total", "persons", ["unit-differs"]),
        ("% of all employees", "percent", []),
        ("Percentage of employees", "persons", ["unit-differs"]),
        ("平均工资", "persons", ["unit-differs"]),
        ("平均工资", "CNY", []),
        ("低收入", "persons", []),
        ("工资（元）", "USD", ["unit-differs"]),
        ("工资（元）", "NTD", []),
    ],
)
def test_heads_that_say_what_their_numbers_are(head: str, unit: str, found: list[str]) -> None:
    rows = [["类别", head], ["甲", "12"]]
    layout = {"head_rows": 1, "data_rows": 2, "period": {"fixed": 2023}}
    plan = {"head": head, "row": "甲", "unit": unit}
    assert codes(rows, layout=layout, indicators={"one": plan}) == found


def test_the_texts_in_a_row_of_a_long_table_say_its_scale() -> None:
    rows = [["geo", "indicator", "value"], ["DE", "Employed persons (thousands)", "4920"]]
    layout = {"head_rows": 1, "data_rows": 2, "period": {"fixed": 2023}}
    plan = {"head": "value", "row": {"geo": "DE"}, "unit": "persons"}
    assert codes(rows, layout=layout, indicators={"one": plan}) == ["unit-differs"]
    assert codes(rows, layout=layout, indicators={"one": {**plan, "written_in": "thousand"}}) == []


def test_a_line_of_money_does_not_rule_a_head_of_visits() -> None:
    rows = [["单位：万元", "", ""], ["年份", "人次", "经费"], ["2023", "12", "13"]]
    layout = {"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}}
    visits = {"head": "人次", "unit": "visits"}
    assert codes(rows, layout=layout, indicators={"one": visits}) == []


def test_a_noun_before_a_scale_in_brackets_is_counted() -> None:
    rows = [["类别", "Hours ('000)"], ["甲", "12"]]
    layout = {"head_rows": 1, "data_rows": 2, "period": {"fixed": 2023}}
    plan = {"column": "B", "row": "甲", "written_in": "thousand", "head": "Hours ('000)"}
    hours, persons = ({"one": {**plan, "unit": unit}} for unit in ("hours", "persons"))
    assert codes(rows, layout=layout, indicators=hours) == []
    assert codes(rows, layout=layout, indicators=persons) == ["unit-differs"]


def test_a_rate_without_a_sign_below_a_title_in_thousands() -> None:
    rows = [["Beschäftigte in Tausend", ""], ["Art", "Quote"], ["A", "33.3"]]
    layout = {"head_rows": 2, "data_rows": 3, "period": {"fixed": 2023}}
    plan = {"head": "Quote", "row": "A", "unit": "percent"}
    assert codes(rows, layout=layout, indicators={"one": plan}) == []


@pytest.mark.parametrize("comment", ["单位：万人", "Unit: ten thousand persons", "（万人）"])
def test_a_comment_on_a_head_says_the_unit(desk: Desk, comment: str) -> None:
    desk.lay_sheet([[], ["年份", "就业"], [2023, 906.1]], comments={"B2": comment})
    layout = {"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}}
    plan = {"head": "就业", "unit": "persons"}
    desk.lay_map(layout=layout, indicators={"one": plan})
    desk.read()
    assert [one.code for one in desk.findings] == ["unit-differs"]
    desk.lay_map(layout=layout, indicators={"one": {**plan, "written_in": "万"}})
    desk.read()
    assert desk.said() == []


@pytest.mark.parametrize("comment", ["单位：万人", "in thousands", "（万人）"])
def test_a_comment_on_the_head_over_the_labels_says_the_unit(desk: Desk, comment: str) -> None:
    desk.lay_sheet([["就业情况"], ["年份", "就业"], [2023, 90]], comments={"A2": comment})
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"one": {"head": "就业", "unit": "persons"}},
    )
    desk.read()
    assert [(one.code, one.details["cells"]) for one in desk.findings] == [("unit-differs", "A2")]


@pytest.mark.parametrize("comment", ["单位：万人", "in thousands", "（万人）"])
def test_a_comment_on_a_title_or_a_label_says_the_unit(desk: Desk, comment: str) -> None:
    desk.lay_sheet([["就业情况"], ["年份", "就业"], [2023, 90]], comments={"A1": comment})
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": {"in_column": "A", "as": "YYYY"}},
        indicators={"one": {"head": "就业", "unit": "persons"}},
    )
    desk.read()
    assert [(one.code, one.details["cells"]) for one in desk.findings] == [("unit-differs", "A1")]
    desk.lay_sheet([["指标", 2023], ["就业", 90]], comments={"A2": comment})
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": 2, "label_column": "A", "period": {"in_row": 1, "as": "YYYY"}},
        indicators={"one": {"row": "就业", "unit": "persons"}},
    )
    desk.read()
    assert [(one.code, one.details["cells"]) for one in desk.findings] == [("unit-differs", "A2")]
    desk.lay_sheet([["指标", 2023], ["就业", 90]], comments={"A2": "来源：统计局"})
    assert desk.read()
    assert desk.said() == []
