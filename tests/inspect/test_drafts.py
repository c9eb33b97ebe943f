"""How tables lie, and the draft that comes of each: it loads, and every entry has a witness."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from advocacy.inspect.glance import MOST_ROWS
from advocacy.inspect.trial import _read
from tests.inspect.conftest import Drawer

ORDINARY: list[list[Any]] = [
    ["持证残疾人就业情况"],
    ["年份", "就业人数(万人)", "新增就业(万人)", "就业率(%)"],
    [2021, 881.6, 40.8, "49.1 e"],
    [2022, 905.5, "..", 50.2],
    [2023, 906.1, 54.4, None],
    ["注：2022年口径调整，与以前不可比"],
    ["资料来源：中国残联"],
]
DRAFT = """\
# yaml-language-server: $schema=../../schema/sheet-map.schema.json
# Drafted by advocacy inspect. Compare each entry with the sheet; the map is not read before a person has put something true wherever it says “decide”.
file: "work.xlsx"
sheet: 就业
# Where sources.yaml has this source, write its id instead (source: ID).
source:
  publisher:
    zh: 中国残联
  title:
    zh: 持证残疾人就业情况
publication: decide  # official (published), own (your own survey) or obtained (not published)
# The population that is counted in (an id of populations.yaml); leave it out if unknown.
# population: ID

layout:
  head_rows: 2
  data_rows: 3-5
  period:
    in_column: A
    as: YYYY

missing:
  "..": not available
  "": decide  # guess: not published; what this mark means in the sheet

flags:
  "e": estimated

breaks:  # compare with the notes below the table
  - between: [2021, 2022]
    why: "2022年口径调整，与以前不可比"

indicators:
  employed:
    name:
      zh: "就业人数(万人)"
    head: "就业人数(万人)"
    column: B
    unit: persons
    written_in: 万人
    nature: decide  # guess: stock; stock (at a moment), flow (in a period) or cumulative
    expect: {2023: 906.1}
  newly-employed:
    name:
      zh: "新增就业(万人)"
    head: "新增就业(万人)"
    column: C
    unit: persons
    written_in: 万人
    nature: flow
    expect: {2023: 54.4}
  employment-rate-percent:
    name:
      zh: "就业率(%)"
    head: "就业率(%)"
    column: D
    unit: percent
    expect: {2022: 50.2}
"""


def test_an_ordinary_table(drawer: Drawer) -> None:
    look = drawer.workbook(ORDINARY)
    assert look.draft.rstrip() + "\n" == DRAFT
    assert look.values() == {
        "B3": "8816000",
        "B4": "9055000",
        "B5": "9061000",
        "C3": "408000",
        "C4": "",
        "C5": "544000",
        "D3": "49.1",
        "D4": "50.2",
        "D5": "",
    }


def test_periods_across_the_sheet(drawer: Drawer) -> None:
    look = drawer.workbook([["单位：万人"], ["指标", "2019年", "2020年"], ["城镇残疾人", 1, 2.5], ["农村残疾人", 3, 4]])
    assert "    in_row: 2\n    as: YYYY年" in look.draft
    assert look.entry("urban-disabled") == (
        "name:\nzh: 城镇残疾人\nrow: 城镇残疾人\nunit: persons\nwritten_in: 万人\nnature: stock\nexpect: {2020: 2.5}"
    )
    assert look.values()["B4"] == "30000"


def test_many_rows_of_one_measure_are_regions(drawer: Drawer) -> None:
    regions = [["北京", "天津", "河北", "山西", "辽宁", "吉林", "上海", "江苏"][n] for n in range(8)]
    rows = [[name, str(n), str(n + 1)] for n, name in enumerate(regions, 1)]
    look = drawer.text([["指标：就业人员(万人)"], ["地区", "2023年", "2022年"], *rows])
    assert look.entry("employed") == (
        'name:\nzh: "就业人员(万人)"\nrow: all\n'
        "unit: persons\nwritten_in: 万人\nnature: stock\nexpect: {北京: {2023: 1}}"
    )
    assert [one.region for one in look.figures()][:2] == ["北京市", "天津市"]


def test_stacked_tables_become_sections(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["Table 4 Employed people (thousands)"],
            ["Year", "Disabled people", "Not disabled"],
            ["All Persons"],
            [2020, 10, 20],
            [2021, 11, 21],
            ["Male"],
            [2020, 5, 9],
            [2021, 6, 10],
        ]
    )
    assert "    - name: part\n      in_column: A\n      one_of: [All Persons, Male]" in look.draft
    assert "part: Male\nhead: Disabled people\ncolumn: B" in look.entry("disabled-people-male")
    assert look.values()["C8"] == "10000"


def test_one_period_and_labels_carried_down(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["2006年抽样调查"],
            ["类别", "性别", "人数(万人)", "比重(%)"],
            ["视力", "男", 600, 7.2],
            [None, "女", 633, 7.6],
        ]
    )
    assert "  label_column: [A, B]\n  carry_down: true\n  data_rows: 3-4" in look.draft
    assert "    fixed: 2006\n" in look.draft
    assert "row: [视力, 女]" in look.entry("vision-women-persons")
    assert look.values() == {"C3": "6000000", "D3": "7.2", "C4": "6330000", "D4": "7.6"}


def test_the_period_of_a_title(drawer: Drawer) -> None:
    body = [["", "Disabled", "Not disabled"], ["Lonely", "11.5", "2.8"]]
    for title, period in (
        ("Adults, 3rd April to 3rd May 2020", "2020-04-03/2020-05-03"),
        ("Adults, 30 December 2020 – 4 January 2021", None),
        ("Adults in March 2021", "2021-03"),
        ("2021年3月调查", "2021-03"),
        ("Adults", None),
    ):
        look = drawer.text([[title], *body])
        if title.startswith("Adults, 30"):
            assert "fixed: 2021-12-30/2021-01-04" not in look.draft
            continue
        shown = period or "decide  # the period of the whole table, like 2023"
        assert f"    fixed: {shown}" in look.draft


def test_a_long_table_is_told_apart_by_its_words(drawer: Drawer) -> None:
    heads = ["Area", "Year", "Group", "Code", "Status", "Measure", "Value"]
    rows = [
        [area, year, group, area[:1], "Normal", "Percentage (%)", str(value)]
        for area in ("London", "")
        for group in ("Disabled", "Non-disabled", "")
        for value, year in enumerate(("2019 Q1", "2019 Q2"), 5)
    ]
    rows[0][4:7:2] = ["Suppressed", ""]
    rows[-1][4] = ""
    look = drawer.text([heads, *rows])
    assert look.names() == ["disabled", "london-disabled"]
    assert look.entry("london-disabled") == (
        "name:\nen: London Disabled\nrow: {Area: London, Group: Disabled}\nhead: Value\n"
        'column: G\nunit: percent\nexpect: {"2019 Q2": 6}'
    )
    assert 'row: {Area: "", Group: Disabled}' in look.entry("disabled")
    assert "flag_column: E" in look.draft
    assert '  "Suppressed": suppressed\n  "Normal": normal' in look.draft
    missing = [one.missing for one in look.figures() if one.value is None]
    assert [one.en.text for one in missing if one is not None and one.en is not None]


def test_a_head_that_slipped_is_said_with_its_place(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["年份", "應進用人數", None, None, None, "實際進用", None, None],
            [None, "計", "公立", "私立", "計", "％", "公立", "私立"],
            [2014, 100, 40, 60, 150, 150, 50, 100],
            [2015, 110, 50, 60, 143, 130, 43, 100],
            [2016, 120, 50, 70, 180, 150, 80, 100],
        ]
    )
    assert "the group head of column E stands one column to the right (F1)" in look.seen
    assert "head: 實際進用\nhead_at: F1\ncolumn: E\nunit: persons" in look.entry("employed-total")
    assert (
        "  employed-percent-made:\n"
        "    ratio: [employed-total, required-persons-total]\n"
        "    unit: percent\n"
        "    agrees_with: employed-percent\n"
    ) in look.draft
    assert "  - total: employed-total\n    of: [employed-public, employed-private]" in look.draft


def test_what_cannot_be_read_is_set_aside_with_the_reason(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["年份", "人数", "比例"],
            [2020, 1, 5.5],
            [2021, "约2人左右吧", 6.5],
            [2022, 3, 7.5],
            [2023, "约3人左右吧", 8.5],
        ]
    )
    assert look.names() == ["share"]
    assert "  # persons (B4): B3 “约2人左右吧” is not a number" in look.draft
    assert "words where a number should stand: B3, B5" in look.seen


def test_numbers_behind_their_formats(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["Year", "Employed persons (thousands)", "Rate"],
            [2020, 10_500_000, 0.512],
            [2021, 10_600_000, 0.52],
            [2022, -1, 0.53],
        ],
        formats={"B2": "#,##0,", "B3": "#,##0,", "B4": '0;"*"', "C2": "0.0%", "C3": "0.0%", "C4": "0.0%"},
        hidden_rows=(3,),
    )
    assert look.entry("employed-persons-thousands") == (
        'name:\nen: "Employed persons (thousands)"\nhead: "Employed persons (thousands)"\ncolumn: B\n'
        "unit: persons\nwritten_in: thousand\nstored_as: persons\nnature: stock\n"
        "expect: {2021: 10600}"
    )
    assert '  "*": suppressed' in look.draft
    assert "hidden: decide  # guess: allow" in look.draft
    assert "unit: percent\nwritten_in: fraction" in look.entry("rate")
    assert look.values()["B3"] == "10600000"
    assert look.values()["C4"] == "53"


def test_traps_are_said(drawer: Drawer) -> None:
    look = drawer.workbook(
        [["年份", "人数", "公式", "批注"], [2020, 1, 5, 10], [2021, "2", "=B2*5", 11], [2022, "#REF!", 7, 12]],
        comments={"D2": "修订数"},
        noted=["cell-comment"],
    )
    for line in (
        "numbers stored as text: B3",
        "cells hold an error: B4",
        "formulas without a stored result: C3",
        "numbers that a formula made: C3",
        "cells with a comment: D2",
    ):
        assert line in look.seen
    assert "indicators:\n  column-d:\n" in look.draft


def test_numbers_kept_as_text_are_read_as_such(drawer: Drawer) -> None:
    look = drawer.workbook([["年份", "就业人数", "失业人数"], [2022, "1,234", "52"], [2023, "1,250", "51"]])
    assert "\nnumbers: {as_text: true}  # " in look.draft
    values = [str(figure.value) for figure in look.figures()]
    assert values == ["1234", "1250", "52", "51"]


def test_a_comma_before_the_decimals_is_declared(drawer: Drawer) -> None:
    rows = [["Jahr", "Quote (%)", "Tsd. Personen"], ["2020", "12,5", "1.234,5"], ["2021", "13,1 p", "2.345,6"]]
    look = drawer.text(rows)
    assert '\nnumbers: {decimal: ","}  # ' in look.draft
    values = [str(figure.value) for figure in look.figures()]
    assert values == ["12.5", "13.1", "1234500.0", "2345600.0"]
    look = drawer.workbook(rows)
    assert '\nnumbers: {decimal: ",", as_text: true}  # ' in look.draft


def test_a_blank_between_thousands(drawer: Drawer) -> None:
    look = drawer.text([["年份", "就业人数"], ["2022", "1 234 567"], ["2023", "1\u00a0300\u00a0000"]])
    assert [str(figure.value) for figure in look.figures()] == ["1234567", "1300000"]


def test_a_comma_that_may_stand_between_thousands_declares_nothing(drawer: Drawer) -> None:
    look = drawer.text([["年份", "就业人数"], ["2022", "1,234"], ["2023", "12,500"]])
    assert "numbers:" not in look.draft
    look = drawer.text([["年份", "就业率(%)"], ["2022", "12.5"], ["2023", "13"]])
    assert "numbers:" not in look.draft


def test_blank_rows_around_the_heads(drawer: Drawer) -> None:
    look = drawer.workbook(
        [
            ["A report", "of 2021"],
            [],
            ["Year", "Employed", None],
            [None, "Persons with a certificate", "‰ of all"],
            [],
            [2020, 10, 1.5],
            [2021, 11, 1.75],
        ]
    )
    assert "  head_rows: 3-4\n  data_rows: 6-7\n" in look.draft
    assert "head: [Employed, Persons with a certificate]" in look.entry("employed-persons-with-certificate")
    assert "unit: per 1000" in look.entry("employed-all")


def test_a_table_wider_than_a_person_can_look_through(drawer: Drawer) -> None:
    heads = [f"Group {number}" for number in range(1, 46)]
    rows = [[str(year), *map(str, range(45))] for year in (2020, 2021)]
    look = drawer.text([["Year", *heads], *rows])
    assert "  # 5 more indicators were not drafted" in look.draft
    assert len(look.names()) == 40


def test_a_flag_that_nobody_knows(drawer: Drawer) -> None:
    look = drawer.text([["年份", "人数"], ["2020", "10 q"], ["2021", "11"], ["2022", "12"]])
    assert '  "q": decide  # guess: not available; what this mark means in the sheet' in look.draft


def test_a_total_with_a_gap_is_still_a_total(drawer: Drawer) -> None:
    rows = [["2018", "..", "1", "2"]]
    rows += [[str(2018 + n), str(3 * n), str(n), str(2 * n)] for n in range(1, 4)]
    look = drawer.text([["Year", "All persons", "Men (persons)", "Women (persons)"], *rows])
    assert "  - total: all-persons\n    of: [men-persons, women-persons]" in look.draft


def test_a_table_of_words_is_none(drawer: Drawer) -> None:
    rows = [["年份", "情况"], ["2020", "1"], ["2021", "好转"], ["2022", "持平"]]
    drawer.text_only(rows)
    assert drawer.refused("work.csv") == ["table-not-found"]


def test_names_that_are_taken_get_a_number(drawer: Drawer) -> None:
    rows = [
        [area, year, kind, "1"] for area in ("甲市", "乙市") for kind in ("残疾", "其他") for year in ("2020", "2021")
    ]
    look = drawer.text([["地区", "年份", "类别", "人数"], *rows])
    assert look.names() == ["disability", "disability-2"]


def test_a_head_that_no_file_can_hold_leaves_the_column(drawer: Drawer) -> None:
    look = drawer.text([["年份", "人数\ue000"], ["2020", "10"], ["2021", "11"]])
    assert look.entry("persons") == ("name:\nzh: 人数\ncolumn: B\nunit: persons\nnature: stock\nexpect: {2021: 11}")


def test_a_draft_that_is_no_map_is_not_read(tmp_path: Path) -> None:
    assert [one.code for one in _read("indicators: [", tmp_path)][:1] == ["broken-yaml"]


def test_a_row_without_a_number_is_no_indicator(drawer: Drawer) -> None:
    look = drawer.text([["", "2020年", "2021年"], ["男", "1", "2"], ["女", "..", ".."], ["计", "3", ".."]])
    assert look.names() == ["men", "total"]


def test_only_the_beginning_of_a_very_long_sheet_is_looked_at(drawer: Drawer) -> None:
    rows = [[f"第{number}区", "1", "2"] for number in range(MOST_ROWS)]
    drawer.text_only([["地区", "2020年", "2021年"], *rows, ["注：完"]])
    look = drawer.look("work.csv")
    assert (
        "indicators: {}\n  # work (C2): from here on this map would read or calculate more than 8,000 figures"
        in look.draft
    )
    assert (
        f"  data_rows: decide  # guess: 2-{MOST_ROWS}; the sheet goes on to row "
        f"{MOST_ROWS + 2}; only its beginning was looked at\n"
    ) in look.draft


def test_numbers_that_look_like_years_are_no_heads(drawer: Drawer) -> None:
    look = drawer.text([["", "男人数", "女人数", "合计人数"], ["甲", "2019", "2020", "4039"]])
    assert look.values() == {"B2": "2019", "C2": "2020", "D2": "4039"}
