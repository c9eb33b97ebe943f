"""How tables lie in their sheets: each form of the layout on a small table, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from advocacy.model.figure import Cell, Indicator
from advocacy.sheets.periods import show_period

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

FIRST, SECOND, WHOLE = "work.yaml:10:3", "work.yaml:20:3", "work.yaml:1:1"
ONE = {"unit": "persons"}


def shown(indicator: Indicator | None) -> list[str]:
    """`2023 北京市 B3=5`: period, region, cell, value or the reason why there is none."""
    assert indicator is not None
    lines = []
    for one in indicator.figures:
        assert isinstance(one.origin, Cell)
        said = one.value if one.missing is None else one.missing.either("en").text
        region = "" if one.region is None else f"{one.region} "
        lines.append(f"{show_period(one.period)} {region}{one.origin.address}={said}")
    return lines


def across(row: int, form: str = "YYYY年") -> dict[str, Any]:
    return {"in_row": row, "as": form}


def down(column: str = "A", form: str = "YYYY") -> dict[str, Any]:
    return {"in_column": column, "as": form}


FIXED = {"fixed": 2023}

# ------------------------------------------------------------------------ heads


def test_heads_are_carried_to_the_right_but_not_into_the_next_group(desk: Desk) -> None:
    desk.lay_sheet(
        [
            [None, "城镇", None, "农村", None],
            [None, "男", None, None, "女"],
            ["年份", "人数", "占比", "人数", "占比"],
            [2023, 1, 2, 3, 4],
        ]
    )
    desk.lay_map(
        layout={"head_rows": "1-3", "data_rows": 4, "period": down()},
        indicators={
            "a": {**ONE, "head": ("城镇", "人数")},
            "b": {"unit": "percent", "head": ("城镇", "男", "占比")},
            "c": {**ONE, "head": ("农村", "人数")},
            "d": {**ONE, "head": ("农村", "男", "人数")},
        },
    )
    read = desk.read()
    assert [shown(read.get(name)) for name in "abc"] == [["2023 B4=1"], ["2023 C4=2"], ["2023 D4=3"]]
    assert desk.said() == ["work.yaml:40:3: head-not-found"]


def test_a_merged_head_names_the_columns_below_it(desk: Desk) -> None:
    desk.lay_sheet([["年份", "就业", None], [None, "男", "女"], [2023, 1, 2]], merge=["A1:A2", "B1:C1"])
    layout = {"head_rows": "1-2", "data_rows": 3, "period": down()}
    desk.lay_map(layout=layout, indicators={"women": {**ONE, "head": ("就业", "女")}})
    assert shown(desk.read()["women"]) == ["2023 C3=2"]


def test_values_in_the_column_of_the_labels(desk: Desk) -> None:
    desk.lay_sheet([["年份", "就业"], [2023, 1]])
    layout = {"head_rows": 1, "data_rows": 2, "period": down()}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "年份"}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: head-among-labels"]
    assert desk.findings[0].details == {"head": "年份", "column": "A"}


# ----------------------------------------------------------------------- labels

GROUPED: list[list[Any]] = [
    ["地区", "性别", "人数"],
    ["北京", "男", 1],
    [None, "女", 2],
    ["上海", "男", 3],
    [None, "女", 4],
    [None, None, None],
    ["合计", None, 10],
]


@pytest.mark.parametrize(
    ("keys", "row", "said"),
    [
        ({"carry_down": True}, ("上海", "女"), ["2023 上海市 C5=4"]),
        ({"carry_down": True}, ("合计", ""), ["2023 C7=10"]),
        ({}, ("上海", "男"), ["2023 上海市 C4=3"]),
        ({}, "合计", ["2023 C7=10"]),
        ({"carry_down": True}, (("北京", "女"), ("上海", "女")), ["2023 北京 / 女 C3=2", "2023 上海 / 女 C5=4"]),
    ],
)
def test_labels_in_two_columns(desk: Desk, keys: dict[str, Any], row: Any, said: list[str]) -> None:
    desk.lay_sheet(GROUPED)
    layout = {"head_rows": 1, "data_rows": "2-7", "label_column": ("A", "B"), "period": FIXED}
    desk.lay_map(layout={**layout, **keys}, indicators={"one": {**ONE, "head": "人数", "row": row}})
    assert shown(desk.read()["one"]) == said
    assert desk.said() == []


@pytest.mark.parametrize(
    ("carry_down", "row", "code"),
    [(False, ("上海", "女"), "row-not-found"), (True, ("上海", "不详"), "row-not-found"), (True, "女", "period-twice")],
)
def test_a_label_that_stands_nowhere_or_twice(desk: Desk, row: Any, code: str, *, carry_down: bool) -> None:
    desk.lay_sheet(GROUPED)
    layout = {"head_rows": 1, "data_rows": "2-7", "label_column": ("A", "B"), "period": FIXED}
    desk.lay_map(layout={**layout, "carry_down": carry_down}, indicators={"one": {**ONE, "head": "人数", "row": row}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: {code}"]


def test_a_label_merged_downwards(desk: Desk) -> None:
    desk.lay_sheet(GROUPED[:5], merge=["A2:A3", "A4:A5"])
    layout = {"head_rows": 1, "data_rows": "2-5", "label_column": ("A", "B"), "period": FIXED}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "人数", "row": ("北京", "女")}})
    assert shown(desk.read()["one"]) == ["2023 北京市 C3=2"]


def test_labels_and_periods_that_stand_once(desk: Desk) -> None:
    desk.lay_sheet(
        [
            ["地区", "年份", "性别", "人数"],
            ["北京", 2022, "男", 1],
            [None, None, "女", 2],
            [None, 2023, "男", 3],
            [None, None, "女", 4],
        ]
    )
    layout = {"head_rows": 1, "data_rows": "2-5", "label_column": ("A", "C"), "carry_down": True, "period": down("B")}
    one = {**ONE, "head": "人数", "row": ("北京", "女")}
    desk.lay_map(layout=layout, indicators={"one": one})
    assert shown(desk.read()["one"]) == ["2022 北京市 D3=2", "2023 北京市 D5=4"]


# ---------------------------------------------------------------------- periods


@pytest.mark.parametrize("merge", [["B1:C1", "D1:E1"], []])
def test_years_across_with_two_heads_below_each(desk: Desk, merge: list[str]) -> None:
    desk.lay_sheet(
        [
            ["地区", "2022年", None, "2023年", None, "备注"],
            [None, "人数", "占比", "人数", "占比", None],
            ["北京", 1, 2, 3, 4, "修订"],
        ],
        merge=merge,
    )
    layout = {"head_rows": "1-2", "data_rows": 3, "period": across(1)}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "人数", "row": "北京"}})
    assert shown(desk.read()["one"]) == ["2022 北京市 B3=1", "2023 北京市 D3=3"]
    assert desk.said() == []


def test_empty_rows_and_columns_hold_nothing(desk: Desk) -> None:
    desk.lay_sheet([["地区", None, "2023年"], [None, None, None], ["北京", None, 2]])
    layout = {"head_rows": 1, "data_rows": "2-3", "period": across(1)}
    desk.lay_map(layout=layout, indicators={"one": ONE})
    assert shown(desk.read()["one"]) == ["2023 C3=2"]
    assert desk.said() == []


def test_a_year_across_in_another_form(desk: Desk) -> None:
    desk.lay_sheet([["地区", "2022年", "2023"], ["北京", 1, 2]])
    layout = {"head_rows": 1, "data_rows": 2, "period": across(1)}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "row": "北京"}})
    assert shown(desk.read()["one"]) == ["2022 北京市 B2=1"]
    assert desk.said() == ["work.xlsx[就业!C1]: period-form"]


@pytest.mark.parametrize(("column", "period"), [("C", 2023), ("C", None), ("B", 2023)])
def test_the_column_is_a_second_witness_of_a_year(desk: Desk, column: str, period: int | None) -> None:
    desk.lay_sheet([["地区", "2022年", "2023年"], ["北京", 1, 2]])
    layout = {"head_rows": 1, "data_rows": 2, "period": across(1)}
    one = {**ONE, "row": "北京", "column": column, "period": period}
    desk.lay_map(layout=layout, indicators={"one": one})
    read = desk.read()
    if column == "C":
        assert shown(read["one"]) == ["2023 北京市 C2=2"]
    else:
        assert desk.said() == [f"{FIRST}: period-not-found"]


@pytest.mark.parametrize(
    ("last", "row", "said"),
    [
        (["上海", 2, 3], "all", [f"{WHOLE}: rows-go-on"]),
        (["上海", "1,200", None], "all", [f"{WHOLE}: rows-go-on"]),
        (["上海", 2, 3], "北京", []),  # one row is asked for
        (["全　国", 3, 4], "all", []),  # the whole below its regions
        (["注：不含军队", None, None], "all", []),
        (["注", "见第3页", None], "all", []),
        ([None, 3, 4], "all", []),
        (None, "all", []),
    ],
)
def test_a_region_after_the_last_data_row(desk: Desk, last: list[Any] | None, row: str, said: list[str]) -> None:
    rows: list[list[Any]] = [["地区", "就业", "失业"], ["北京", 1, 2]]
    desk.lay_sheet(rows if last is None else [*rows, last])
    layout = {"head_rows": 1, "data_rows": "2-2", "period": {"fixed": 2023}}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "就业", "row": row}})
    assert shown(desk.read()["one"]) == ["2023 北京市 B2=1"]
    assert desk.said() == said


def test_rows_that_end_before_a_word_need_no_check(desk: Desk) -> None:
    desk.lay_sheet([["地区", "就业"], ["北京", 1], ["港澳台", 2], ["注", None]])
    layout = {"head_rows": 1, "data_rows": "2 until 港澳台", "period": {"fixed": 2023}}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "就业", "row": "all"}})
    assert shown(desk.read()["one"]) == ["2023 北京市 B2=1"]
    assert desk.said() == []


@pytest.mark.parametrize(("data_rows", "said"), [("2-3", [f"{WHOLE}: data-goes-on"]), ("2-4", []), ("2-99", [])])
def test_a_year_after_the_last_data_row(desk: Desk, data_rows: str, said: list[str]) -> None:
    desk.lay_sheet([["年份", "就业"], [2021, 1], [2022, 2], [2023, 3], ["注", None]])
    layout = {"head_rows": 1, "data_rows": data_rows, "period": down()}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "就业"}})
    desk.read()
    assert [one for one in desk.said() if "period-form" not in one] == said


def test_a_section_word_above_the_data_rows_is_said_with_the_rows_to_write(desk: Desk) -> None:
    rows: list[list[Any]] = [["Year", "Employed"], ["All"], [2022, 1], ["Male"], [2022, 2], ["Note"]]
    desk.lay_sheet(rows)
    sections = ({"name": "sex", "in_column": "A", "one_of": ("All", "Male")},)
    data_rows = "3 until Note"
    for _ in range(2):
        desk.lay_map(
            layout={"head_rows": 1, "data_rows": data_rows, "period": down(), "sections": sections},
            indicators={"all": {**ONE, "head": "Employed", "sex": "All"}},
        )
        read = desk.read()
        if data_rows == "2 until Note":
            break
        assert desk.said()[0] == f"{WHOLE}: section-outside-data"
        assert desk.findings[0].details["cell"] == "A2"
        data_rows = str(desk.findings[0].details["line"]).removeprefix("data_rows: ")
    assert data_rows == "2 until Note"
    assert desk.said() == []
    assert [one.value for one in read["all"].figures] == [1]


def test_the_cell_of_a_head_that_head_at_misses_is_offered(desk: Desk) -> None:
    desk.lay_sheet([["就业情况"], ["年份", "就业"], [2022, 1]])
    layout = {"head_rows": 2, "data_rows": 3, "period": down()}
    head_at = "A1"
    for found in ("head-at-other", ""):
        desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "就业", "head_at": head_at}})
        desk.read()
        assert [one.code for one in desk.findings] == ([found] if found else [])
        if found:
            head_at = str(desk.findings[0].details["hint"][1]).rpartition("head_at: ")[2]
    assert head_at == "B2"


@pytest.mark.parametrize(("flags", "note"), [({}, "provisional"), ({"p": "estimated"}, "estimated")])
def test_a_letter_behind_a_period_is_printed_with_its_values(desk: Desk, flags: dict[str, str], note: str) -> None:
    desk.lay_sheet([["Year", "Employed"], ["2017/18", 1], ["2018/19p", 2]])
    period = {"in_column": "A", "as": "YYYY/YY"}
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": "2-3", "period": period},
        flags=flags,
        indicators={"one": {**ONE, "head": "Employed"}},
    )
    first, last = desk.read()["one"].figures
    assert desk.said() == []
    assert [one.value for one in (first, last)] == [1, 2]
    assert first.notes == ()
    assert [text.either("en").text for text in last.notes] == [note]


@pytest.mark.parametrize("mark", ["*", "†", "①", "[1]"])
def test_a_sign_behind_a_period_that_nobody_explained(desk: Desk, mark: str) -> None:
    desk.lay_sheet([["残疾人就业"], ["年份", "就业人数"], [f"2023{mark}", 110], [2024, 120], ["注"]])
    plan = {"employed": {"head": "就业人数", "unit": "persons"}}
    desk.lay_map(indicators=plan)
    assert [one.value for one in desk.read()["employed"].figures] == [None, None]
    assert desk.said() == ["work.xlsx[就业!A3]: flag-unknown"]
    desk.lay_map(indicators=plan, flags={str(desk.findings[0].details["text"]): "provisional"})
    assert [one.value for one in desk.read()["employed"].figures] == [110, 120]
    assert desk.said() == []
    desk.lay_sheet([["残疾人就业"], ["组", f"2023{mark}"], ["残疾人", 110], ["注"]])
    layout = {"head_rows": 2, "data_rows": 3, "period": {"in_row": 2, "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"employed": {"row": "残疾人", "unit": "persons"}})
    desk.read()
    assert desk.said() == ["work.xlsx[就业!B2]: flag-unknown"]


def test_a_mark_behind_a_period_that_says_unverified_keeps_its_values_out(desk: Desk) -> None:
    desk.lay_sheet([["年份", "就业"], ["2023", 1], ["2024未核实", 2]])
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": "2-3", "period": down()},
        flags={"未核实": "unverified"},
        indicators={"one": {**ONE, "head": "就业"}},
    )
    assert [one.value for one in desk.read()["one"].figures] == [1, None]
    assert desk.said() == []


# -------------------------------------------------------------- stacked tables

STACKED: list[list[Any]] = [
    ["年份", "就业", "失业"],
    ["合计", None, None],
    [2022, 10, 1],
    [2023, 20, 2],
    ["男", None, None],
    [2022, 6, 1],
    [2023, 12, 2],
    ["注", None, None],
]
SEX = {"name": "sex", "in_column": "A", "one_of": ("合计", "男")}
STACK = {"head_rows": 1, "data_rows": "2 until 注", "period": down(), "sections": (SEX,)}


def test_a_word_rules_the_rows_below_it(desk: Desk) -> None:
    desk.lay_sheet(STACKED)
    desk.lay_map(layout=STACK, indicators={"men": {**ONE, "head": "就业", "sex": "男"}})
    assert shown(desk.read()["men"]) == ["2022 B6=6", "2023 B7=12"]
    assert desk.said() == []


def test_a_word_beside_the_first_row_of_its_table(desk: Desk) -> None:
    desk.lay_sheet([["性别", "年份", "就业"], ["合计", 2022, 1], [None, 2023, 2], ["男", 2022, 3]])
    layout = {**STACK, "data_rows": "2-4", "period": down("B")}
    desk.lay_map(layout=layout, indicators={"all": {**ONE, "head": "就业", "sex": "合计"}})
    assert shown(desk.read()["all"]) == ["2022 C2=1", "2023 C3=2"]


def test_sections_inside_sections(desk: Desk) -> None:
    desk.lay_sheet(
        [
            ["项目", "就业"],
            ["城镇", None],
            ["男", None],
            ["视力", 1],
            ["女", None],
            ["视力", 2],
            ["农村", None],
            ["视力", 3],
            ["男", None],
            ["视力", 4],
        ]
    )
    where = {"name": "where", "in_column": "A", "one_of": ("城镇", "农村")}
    sex = {"name": "sex", "in_column": "A", "one_of": ("男", "女")}
    layout = {"head_rows": 1, "data_rows": "2-10", "period": FIXED, "sections": (where, sex)}
    one = {**ONE, "head": "就业", "row": "视力"}
    desk.lay_map(
        layout=layout,
        indicators={
            "town-women": {**one, "where": "城镇", "sex": "女"},
            "village-men": {**one, "where": "农村", "sex": "男"},
            "village-women": {**one, "where": "农村", "sex": "女"},
        },
    )
    read = desk.read()
    assert shown(read["town-women"]) == ["2023 B6=2"]
    assert shown(read["village-men"]) == ["2023 B10=4"]
    assert desk.said() == ["work.yaml:30:3: row-not-found"]


def test_without_its_word_a_stacked_table_has_two_values_a_year(desk: Desk) -> None:
    desk.lay_sheet(STACKED)
    desk.lay_map(layout=STACK, indicators={"one": {**ONE, "head": "就业"}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: period-twice"]
    assert desk.findings[0].details["cells"][1] == "B3 (合计), B6 (男)"


def test_a_word_that_is_not_in_the_list(desk: Desk) -> None:
    desk.lay_sheet(STACKED)
    desk.lay_map(layout=STACK, indicators={"one": {**ONE, "head": "就业", "sex": "男性"}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: section-unknown"]
    assert desk.findings[0].details["hint"][1] == ". Did you mean “男”?"


def test_a_word_that_stands_nowhere(desk: Desk) -> None:
    desk.lay_sheet(STACKED)
    sex = {**SEX, "one_of": ("合计", "男", "女性")}
    desk.lay_map(
        layout={**STACK, "sections": (sex,)},
        indicators={"one": {**ONE, "head": "就业", "sex": "男"}, "two": {**ONE, "column": "B"}},
    )
    desk.read()
    assert desk.said() == [f"{WHOLE}: section-not-found", f"{SECOND}: period-twice"]
    assert desk.findings[0].about == ("indicator:one",)


def test_a_heading_that_nobody_named_ends_the_part_above_it(desk: Desk) -> None:
    desk.lay_sheet([*STACKED[:7], ["女", None, None], [2024, 8, 1], ["注", None, None]])
    desk.lay_map(layout=STACK, indicators={"men": {**ONE, "head": "就业", "sex": "男"}})
    assert shown(desk.read()["men"]) == ["2022 B6=6", "2023 B7=12"]
    assert desk.said() == ["work.xlsx[就业!A8]: section-heading-unknown"]
    assert desk.findings[0].about == ("indicator:men",)


def test_a_heading_that_nobody_named_where_the_period_is_fixed(desk: Desk) -> None:
    desk.lay_sheet([["项目", "就业"], ["男", None], ["视力", 1], ["女", None], ["视力", 2], ["听力", 3]])
    layout = {"head_rows": 1, "data_rows": "2-6", "period": FIXED}
    sex = {**SEX, "one_of": ("男",)}
    one = {**ONE, "head": "就业", "sex": "男"}
    desk.lay_map(
        layout={**layout, "sections": (sex,)},
        indicators={"seeing": {**one, "row": "视力"}, "hearing": {**one, "row": "听力"}},
    )
    assert shown(desk.read()["seeing"]) == ["2023 B3=1"]
    assert desk.said() == ["work.xlsx[就业!A4]: section-heading-unknown", f"{SECOND}: row-not-found"]


def test_a_heading_before_the_first_word_ends_nothing(desk: Desk) -> None:
    desk.lay_sheet([STACKED[0], ["全国", None, None], *STACKED[1:]])
    layout = {**STACK, "data_rows": "3 until 注"}
    desk.lay_map(layout=layout, indicators={"men": {**ONE, "head": "就业", "sex": "男"}})
    assert len(desk.read()["men"].figures) == 2
    desk.lay_map(layout={**STACK, "data_rows": "2 until 注"}, indicators={"men": {**ONE, "head": "就业", "sex": "男"}})
    assert len(desk.read()["men"].figures) == 2
    assert desk.said() == []


def test_stacked_tables_whose_columns_changed_places(desk: Desk) -> None:
    desk.lay_sheet([*STACKED[:4], ["男", "失业", "就业"], [2022, 1, 6], [2023, 2, 12], ["注", None, None]])
    desk.lay_map(
        layout=STACK,
        indicators={"all": {**ONE, "head": "就业", "sex": "合计"}, "men": {**ONE, "head": "就业", "sex": "男"}},
    )
    desk.read()
    assert desk.said() == ["work.xlsx[就业!B5]: head-changed"]
    assert desk.findings[0].about == ("indicator:men",)


@pytest.mark.parametrize("name", ["row", "period"])
def test_a_section_cannot_be_called_like_a_key(desk: Desk, name: str) -> None:
    with pytest.raises(ValueError, match="section_name_taken"):
        desk.lay_map(layout={**STACK, "sections": ({**SEX, "name": name},)})


# ------------------------------------------------------------------ long tables

LONG: list[list[Any]] = [
    ["年份", "地区", "性别", "序列", "人数"],
    [2022, "北京", "男", "原值", 1],
    [2022, "北京", "女", "原值", 2],
    [2022, None, "女", "原值", 3],
    [2023, "北京", "女", "原值", 4],
    [2023, None, "女", "调整", 5],
]
LONG_LAYOUT = {"head_rows": 1, "data_rows": "2-6", "period": down()}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"地区": "北京", "性别": "女"}, ["2022 北京市 E3=2", "2023 北京市 E5=4"]),
        ({"地区": "", "序列": "原值"}, ["2022 E4=3"]),
        ({"性别": "男"}, ["2022 E2=1"]),
    ],
)
def test_rows_by_the_values_of_their_columns(desk: Desk, row: dict[str, str], said: list[str]) -> None:
    desk.lay_sheet(LONG)
    desk.lay_map(layout=LONG_LAYOUT, indicators={"one": {**ONE, "head": "人数", "row": row}})
    assert shown(desk.read()["one"]) == said
    assert desk.said() == []


def test_rows_that_are_not_told_apart(desk: Desk) -> None:
    desk.lay_sheet(LONG)
    one = {**ONE, "head": "人数", "row": {"地区": "北京"}}
    desk.lay_map(layout=LONG_LAYOUT, indicators={"one": one})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: period-twice"]
    assert desk.findings[0].details["cells"] == ("E2、E3；性别 不同", "E2, E3; they differ in 性别")


def test_a_series_of_two_classes_of_ages(desk: Desk) -> None:
    rows = [["地区", "年龄", "年份", "人数"], ["甲", "15-64", 2022, 4], ["甲", "65+", 2023, 5]]
    desk.lay_sheet(rows)
    layout = {"head_rows": 1, "data_rows": "2-3", "period": {"in_column": "C", "as": "YYYY"}}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "人数", "row": {"地区": "甲"}}})
    desk.read()
    assert desk.said() == [f"{FIRST}: row-mixed"]
    assert desk.findings[0].details["head"] == "年龄"


def test_a_series_joined_from_two(desk: Desk) -> None:
    desk.lay_sheet(LONG)
    one = {**ONE, "head": "人数", "row": {"地区": "", "性别": "女"}}
    desk.lay_map(layout=LONG_LAYOUT, indicators={"one": one})
    assert len(desk.read()["one"].figures) == 2
    assert desk.said() == [f"{FIRST}: row-mixed"]
    assert desk.findings[0].details == {"head": "序列", "words": ("原值、调整", "原值, 调整")}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"地区": "背景"}, "row-not-found"),
        ({"地区": "", "性别": "男"}, "row-not-found"),
        ({"区域": "北京"}, "head-not-found"),
    ],
)
def test_rows_that_are_not_there(desk: Desk, row: dict[str, str], code: str) -> None:
    desk.lay_sheet(LONG)
    desk.lay_map(layout=LONG_LAYOUT, indicators={"one": {**ONE, "head": "人数", "row": row}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: {code}"]


def test_a_head_of_a_long_table_that_stands_twice(desk: Desk) -> None:
    desk.lay_sheet([["年份", "地区", "地区", "人数"], [2023, "北京", "东城", 1]])
    layout = {**LONG_LAYOUT, "data_rows": 2}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "人数", "row": {"地区": "北京"}}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: head-not-unique"]


# ---------------------------------------------------------------------- regions

PROVINCES: list[list[Any]] = [
    ["地区", "2022年", "2023年"],
    ["全国", 10, 30],
    ["北　京", 4, 10],
    ["内蒙古", 6, 20],
    [None, None, None],
]
BY_REGION = {"head_rows": 1, "data_rows": "2-5", "period": across(1)}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("all", ["2023 全国 C2=30", "2023 北京市 C3=10", "2023 内蒙古自治区 C4=20"]),
        (("内蒙古", "北京"), ["2023 内蒙古自治区 C4=20", "2023 北京市 C3=10"]),
    ],
)
def test_a_value_a_region(desk: Desk, row: Any, said: list[str]) -> None:
    desk.lay_sheet(PROVINCES)
    desk.lay_map(layout=BY_REGION, indicators={"one": {**ONE, "row": row, "period": 2023}})
    assert shown(desk.read()["one"]) == said
    assert desk.said() == []


@pytest.mark.parametrize(
    ("row", "period", "expect", "codes"),
    [
        ("all", 2023, {"北京": 10, "内蒙古自治区": 20}, []),
        ("all", 2023, {"北京": 11}, ["value-not-expected"]),
        ("all", None, {"北京": {2022: 4, "2023": 10}}, []),
        ("all", None, {"北京": {2022: 5}}, ["value-not-expected"]),
        ("all", None, {"北京": 10}, ["expect-many"]),
        ("all", None, {2023: 10}, ["expect-many"]),
        ("all", None, {"上海": {2023: 10}}, ["period-not-found"]),
        ("all", 2023, 10, ["expect-many"]),
        ("北京", 2023, 10, []),
    ],
)
def test_what_is_expected_of_a_region(desk: Desk, row: Any, period: Any, expect: Any, codes: list[str]) -> None:
    desk.lay_sheet(PROVINCES)
    one = {**ONE, "row": row, "period": period, "expect": expect}
    desk.lay_map(layout=BY_REGION, indicators={"one": one})
    desk.read()
    assert [one.code for one in desk.findings] == codes


def test_one_region_twice(desk: Desk) -> None:
    desk.lay_sheet([*PROVINCES, ["北京市", 1, 2]])
    layout = {**BY_REGION, "data_rows": "2-6"}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "row": "all", "period": 2023}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: period-twice"]
    assert desk.findings[0].details["period"] == "2023, 北京市"


# ----------------------------------------------------------- marks in a column

MARKED: list[list[Any]] = [
    ["年份", "比率", "标记"],
    [2019, 1, None],
    [2020, 2, "p"],
    [2021, 3, "b, e"],
    [2022, None, "c"],
    [2023, -1, "x"],
    [2024, 6, "be"],
    [2025, 7, "正常"],
]
MARKS: dict[str, Any] = {
    "layout": {"head_rows": 1, "data_rows": "2-8", "period": down()},
    "flag_column": "C",
    "flags": {"p": "provisional", "b": "break", "e": "estimated", "c": "suppressed", "正常": "normal"},
    "missing": {"x": "unreliable"},
}


def test_marks_travel_with_their_values(desk: Desk) -> None:
    desk.lay_sheet(MARKED)
    desk.lay_map(**MARKS, indicators={"one": {"head": "比率", "unit": "percent"}})
    indicator = desk.read()["one"]
    assert desk.said() == []
    notes = [[note.either("en").text for note in one.notes] for one in indicator.figures]
    broken = "break in the series"
    assert notes == [[], ["provisional"], [broken, "estimated"], [], [], [broken, "estimated"], []]
    assert shown(indicator)[3:5] == [
        "2022 B5=suppressed because the number is small",
        "2023 B6=unreliable because the sample is small",
    ]
    assert [(one.after, one.before) for one in indicator.breaks] == [(2020, 2021), (2023, 2024)]


@pytest.mark.parametrize("column", ["C", None])
def test_a_mark_that_nobody_explained(desk: Desk, column: str | None) -> None:
    desk.lay_sheet([["年份", "比率", "标记"], [2023, 1, "u"]])
    keys = {**MARKS, "layout": {**MARKS["layout"], "data_rows": 2}, "flag_column": column}
    desk.lay_map(**keys, indicators={"one": {"head": "比率", "unit": "percent", "flag_column": "C"}})
    (figure,) = desk.read()["one"].figures
    assert figure.value is None
    assert desk.said() == ["work.xlsx[就业!C2]: flag-unknown"]
    assert desk.findings[0].details["marks"] == "U+0075"


def test_a_value_that_is_marked_unverified_is_not_printed(desk: Desk) -> None:
    desk.lay_sheet([["年份", "比率", "标记"], [2023, 1, "未核实"], [2024, 2, "b"]])
    keys = {**MARKS, "layout": {**MARKS["layout"], "data_rows": "2-3"}}
    keys["flags"] = {"未核实": "unverified", "b": "break"}
    desk.lay_map(**keys, indicators={"one": {"head": "比率", "unit": "percent"}})
    assert shown(desk.read()["one"]) == ["2023 B2=not verified", "2024 B3=2"]


def test_a_break_before_which_there_is_nothing(desk: Desk) -> None:
    desk.lay_sheet([["年份", "比率", "标记"], [2024, 2, "b"]])
    keys = {**MARKS, "layout": {**MARKS["layout"], "data_rows": 2}}
    desk.lay_map(**keys, indicators={"one": {"head": "比率", "unit": "percent"}})
    assert desk.read()["one"].breaks == ()


# ------------------------------------------------------------------- the scale


@pytest.mark.parametrize(
    ("stored_as", "expect", "codes"),
    [("persons", 906, []), ("persons", 907, ["value-not-expected"]), ("households", 906, ["stored-as-unit"])],
)
def test_what_the_cell_holds_where_its_format_shows_thousands(
    desk: Desk, stored_as: str, expect: int, codes: list[str]
) -> None:
    desk.lay_sheet([["年份", "就业 (thousands)"], [2023, 906_123]], formats={"B2": "#,##0,"})
    one = {
        "head": "就业 (thousands)",
        "unit": "persons",
        "written_in": "thousand",
        "stored_as": stored_as,
        "expect": {2023: expect},
    }
    layout = {"head_rows": 1, "data_rows": 2, "period": down()}
    desk.lay_map(layout=layout, indicators={"one": one})
    read = desk.read()
    assert [one.code for one in desk.findings] == codes
    if not codes:
        figure = read["one"].figures[0]
        assert (str(figure.value), int(figure.quantum)) == ("906123", 1_000)


@pytest.mark.parametrize(
    ("rows", "plan", "said"),
    [
        ([["项目", "2023年"], ["就业人数（万人）", 5]], {"row": "就业人数（万人）"}, "万人"),
        ([["项目", "2023年", "单位"], ["就业", 5, "千人"]], {"row": "就业"}, "千人"),
        ([["项目", "2023年"], ["就业率(%)", 5]], {"row": "就业率(%)"}, "%"),
        ([["项目", "2023年"], ["就业 (people)", 5]], {"row": "就业 (people)"}, None),
        ([["In thousands", None], ["项目", "2023年"], ["就业", 5]], {"row": "就业"}, "in thousands"),
        ([["（单位：万人）", None], ["项目", "2023年"], ["就业", 5]], {"row": "就业"}, "万人"),
        ([["城镇单位（注）", None], ["项目", "2023年"], ["就业", 5]], {"row": "就业"}, None),
    ],
)
def test_the_row_or_the_title_says_another_unit(
    desk: Desk, rows: list[list[Any]], plan: dict[str, Any], said: str | None
) -> None:
    desk.lay_sheet(rows)
    head = len(rows) - 1
    layout = {"head_rows": head, "data_rows": head + 1, "period": across(head)}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, **plan}})
    desk.read()
    assert [one.details["said"] for one in desk.findings] == ([] if said is None else [said])


# --------------------------------------------------------------- tables that moved

PLACED: list[list[Any]] = [["残疾人就业"], ["年份", "就业", "失业"], [2023, 5, 1], ["注"]]


@pytest.mark.parametrize(
    ("rows", "codes", "cell"),
    [
        ([[None], *PLACED], ["table-moved"], "B4"),
        (PLACED[1:], ["table-moved"], "B2"),
        ([[None, *row] for row in PLACED], ["labels-moved"], "C3"),
        ([["新"], *([None, *row] for row in PLACED)], ["labels-moved", "table-moved"], "C4"),
    ],
)
def test_a_table_that_moved_is_followed_and_said(
    desk: Desk, rows: list[list[Any]], codes: list[str], cell: str
) -> None:
    desk.lay_sheet(rows)
    desk.lay_map(indicators={"one": {**ONE, "head": "就业"}})
    assert shown(desk.read()["one"]) == [f"2023 {cell}=5"]
    assert [one.code for one in desk.findings] == codes


SEXES: list[list[Any]] = [["年份", "就业"], ["男", None], [2022, 1], [2023, 2], ["女", None], [2022, 3], [2023, 4]]
BY_LABEL: list[list[Any]] = [["项目", "就业"], ["男", None], ["甲", 1], ["女", None], ["甲", 4]]


@pytest.mark.parametrize(
    ("rows", "layout", "row", "said", "codes"),
    [
        (SEXES, {"period": down()}, None, ["2022 C6=3", "2023 C7=4"], ["labels-moved"]),
        (BY_LABEL, {"period": {"fixed": 2023}}, "甲", ["2023 C5=4"], ["labels-moved"]),
        # without the words of every section it is another table, and nothing is followed
        (
            [row for row in BY_LABEL if row[0] != "男"],
            {"period": {"fixed": 2023}},
            "甲",
            None,
            ["row-not-found", "section-not-found", "section-not-found"],
        ),
    ],
)
def test_stacked_tables_that_moved_are_followed(
    desk: Desk,
    rows: list[list[Any]],
    layout: dict[str, Any],
    *,
    row: str | None,
    said: list[str] | None,
    codes: list[str],
) -> None:
    desk.lay_sheet([[None, *one] for one in rows])
    sections = ({"name": "sex", "in_column": "A", "one_of": ("男", "女")},)
    one = {**ONE, "head": "就业", "sex": "女", **({} if row is None else {"row": row})}
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": f"2-{len(rows)}", "sections": sections, **layout}, indicators={"one": one}
    )
    read = desk.read().get("one")
    assert (None if read is None else shown(read)) == said
    assert sorted(one.code for one in desk.findings) == codes


def test_a_place_moves_with_its_table(desk: Desk) -> None:
    desk.lay_sheet([[None], *PLACED])
    one = {**ONE, "head": "就业", "head_at": "B2", "column": "B"}
    desk.lay_map(measures={"m": one}, indicators={"one": one, "two": {**ONE, "head": "失业"}})
    assert shown(desk.read()["one"]) == ["2023 B4=5"]
    assert [one.code for one in desk.findings] == ["table-moved"]


def test_a_renamed_head_is_not_looked_for_in_the_next_table(desk: Desk) -> None:
    desk.lay_sheet([["甲表"], ["年份", "在业", "失业"], [2023, 5, 1], ["注"], ["乙表"], *PLACED[1:]])
    desk.lay_map(indicators={"one": {**ONE, "head": "就业"}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: head-not-found"]


def test_years_across_that_moved(desk: Desk) -> None:
    desk.lay_sheet([[None], ["地区", "2022年"], ["北京", 5]])
    layout = {"head_rows": 1, "data_rows": 2, "period": across(1)}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "2022年", "row": "北京"}})
    assert shown(desk.read()["one"]) == ["2022 北京市 B3=5"]
    assert [one.code for one in desk.findings] == ["table-moved"]


def test_a_place_that_another_head_took_is_not_followed(desk: Desk) -> None:
    desk.lay_sheet(PLACED)
    one = {**ONE, "head": "就业", "head_at": "C2"}
    desk.lay_map(indicators={"one": one, "two": {**ONE, "head": "失业"}})
    desk.read()
    assert desk.said() == [f"{FIRST}: head-at-other"]


def test_labels_that_two_columns_hold_are_not_followed(desk: Desk) -> None:
    desk.lay_sheet([[None, "地区", "籍贯", "就业"], [None, "北京", "北京", 5]])
    layout = {"head_rows": 1, "data_rows": 2, "period": FIXED}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": "就业", "row": "北京"}})
    assert desk.read() == {}
    assert desk.said() == [f"{FIRST}: row-not-found"]
