"""Notes that call numbers forecasts, estimates, provisional or part of a year: named until the map says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from advocacy.sheets.status_notes import find_status_notes

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk


def said_in(text: str) -> list[tuple[str, list[int], str]]:
    """The word of each clause of a note, the years that it names, and its sign."""
    return [
        (note.word, [year for one in note.periods for year in one.years()], note.sign)
        for note in find_status_notes([((9, 1), text)])
    ]


@pytest.mark.parametrize(
    ("note", "word", "years"),
    [
        ("2024年为预测数", "forecast", [2024]),
        ("其中2024为预计数", "forecast", [2024]),
        ("2024 (projection)", "forecast", [2024]),
        ("2025: previsión", "forecast", [2025]),
        ("2025: Prognose", "forecast", [2025]),
        ("2024年计划数", "planned", [2024]),
        ("2023年为初步核算数", "provisional", [2023]),
        ("注：2022、2023年为快报数", "provisional", [2022, 2023]),
        ("2024年数据尚未最终核实", "provisional", [2024]),
        ("112年為初步統計數", "provisional", [2023]),
        ("2024: provisional", "provisional", [2024]),
        ("For 2024, figures are preliminary.", "provisional", [2024]),
        ("Figures for 2022, 2023 and 2024 are provisional.", "provisional", [2022, 2023, 2024]),
        ("2024 vorläufig", "provisional", [2024]),
        ("2024 : données provisoires", "provisional", [2024]),
        ("2024: datos provisionales", "provisional", [2024]),
        ("2023 figures are subject to revision", "provisional", [2023]),
        ("Data for 2024 are estimates.", "estimated", [2024]),
        ("Werte für 2024 geschätzt", "estimated", [2024]),
        ("Les chiffres de 2024 sont estimés.", "estimated", [2024]),
        ("2011-2019年数据为抽样调查推算数", "estimated", [2011, 2019]),
        ("2023年数据截至11月", "part of the year", [2023]),
        ("数据截至2023年9月", "part of the year", [2023]),
        ("注：2023年为1-11月数", "part of the year", [2023]),
        ("2023年为前三季度数据", "part of the year", [2023]),
        ("資料截至113年6月底", "part of the year", [2024]),
        ("2023 figures are as of November 2023", "part of the year", [2023]),
        ("2023 data cover January to November only", "part of the year", [2023]),
        ("Data for 2024 refer to the first three quarters", "part of the year", [2024]),
        ("2024年数为月报数据，截至10月31日", "part of the year", [2024]),
        ("2024年系预算数", "planned", [2024]),
        ("2023: bis November", "part of the year", [2023]),
        ("Chiffres jusqu'en novembre 2023", "part of the year", [2023]),
        ("Datos hasta noviembre de 2023", "part of the year", [2023]),
    ],
)
def test_notes_that_say_how_sure_or_complete_numbers_are(note: str, word: str, years: list[int]) -> None:
    assert said_in(note) == [(word, years, "")]


def test_each_clause_says_its_own() -> None:
    assert said_in("注：2024年为预测数，2023年为初步核算数。") == [
        ("forecast", [2024], ""),
        ("provisional", [2023], ""),
    ]
    assert said_in("forecasts for 2024 and 2025, provisional for 2023") == [
        ("forecast", [2024, 2025], ""),
        ("provisional", [2023], ""),
    ]
    assert said_in("2021—2022年为年报数，2023年为快报数") == [("provisional", [2023], "")]
    assert said_in("p = provisional; e = estimate") == [("provisional", [], "p"), ("estimated", [], "e")]
    assert said_in("注：带“*”的为初步数") == [("provisional", [], "*")]


@pytest.mark.parametrize(
    "note",
    [
        "注：数据来自2015年公报。",
        "2023年数据为最终核实数，替代原初步核算数",
        "The 2022 figures are no longer provisional.",
        "2022: final, revised from the preliminary estimate",
        "Source: Population estimates for 2023",
        "Estimates for 2022 and 2023 are from the Annual Population Survey",
        "数据截至2023年12月31日",
        "as at 31 December 2023",
        "Data retrieved as of November 2023",
        "截至2023年11月公布的数据",
        "Survey was carried out in June 2023",
        "2023年全国平均预期寿命",
        "2023-2024学年初数",
        "资料来源：统计局，2024年1月初步整理",
        "注：2024年数据为快速成长企业",
        "",
    ],
)
def test_notes_that_say_nothing_of_it(note: str) -> None:
    assert said_in(note) == []


SERIES: list[list[Any]] = [["年份", "就业"], ["2022", 1], ["2023", 2], ["2024", 3]]
PLAN = {"head": "就业", "unit": "persons", "nature": "stock"}
LAYOUT = {"head_rows": 1, "data_rows": "2-4", "period": {"in_column": "A", "as": "YYYY"}}


def notes_of(desk: Desk, *after: list[Any], rows: list[list[Any]] = SERIES, **keys: Any) -> list[list[str]]:
    """What is printed with each number of the series."""
    desk.lay_sheet([*rows, *after])
    desk.lay_map(**{"layout": LAYOUT, "publication": "official", "indicators": {"one": PLAN}, **keys})
    read = desk.read()
    return [[note.either("en").text for note in figure.notes] for figure in read["one"].figures]


def test_a_note_on_a_year_is_named_until_flags_say_what_it_means(desk: Desk) -> None:
    note = ["注：2024年为预测数，2023年为初步核算数。"]
    assert notes_of(desk, note) == [[], [], []]
    assert desk.said() == ["work.xlsx[就业!A5]: status-undeclared"] * 2
    lines = [str(one.details["line"]) for one in desk.findings]
    assert lines == ['"2023年为初步核算数": provisional', '"2024年为预测数": forecast']
    flags = {"2024年为预测数": "forecast", "2023年为初步核算数": "provisional"}
    assert notes_of(desk, note, flags=flags) == [[], ["provisional"], ["forecast"]]
    assert desk.said() == []


@pytest.mark.parametrize(
    "note",
    [
        "最后一年为初步数", "注：最近一年的数据为初步数", "最新年度为初步统计数", "最後一年為初步統計數", "Figures for the latest year are provisional.",
        "The most recent year is provisional", "Letztes Jahr vorläufig", "Dernière année : données provisoires",
        "Último año: datos provisionales",
    ],
)  # fmt: skip
def test_a_note_on_the_last_year_is_said_of_the_last_year_of_the_table(desk: Desk, note: str) -> None:
    notes_of(desk, [note])
    assert desk.said() == ["work.xlsx[就业!A5]: status-undeclared"]
    (one,) = desk.findings
    assert one.details["periods"] == ("2024", "2024")
    clause = str(one.details["line"]).split('"')[1]
    assert notes_of(desk, [note], flags={clause: "provisional"}) == [[], [], ["provisional"]]
    assert desk.said() == []


@pytest.mark.parametrize(
    "note", ["Last year's figures are provisional", "去年为初步数", "最低龄级为初步数", "最近一年内有工作的人"]
)
def test_a_year_that_may_be_another_is_passed_over(desk: Desk, note: str) -> None:
    notes_of(desk, [note])
    assert desk.said() == []


def test_the_same_words_said_of_something_else(desk: Desk) -> None:
    assert notes_of(desk, ["2024年为预测数"], flags={"2024年为预测数": "normal"}) == [[], [], []]
    assert desk.said() == []


def test_numbers_of_a_note_that_are_not_verified_are_not_printed(desk: Desk) -> None:
    notes_of(desk, ["2024年为预测数"], flags={"2024年为预测数": "unverified"})
    assert [figure.value for figure in desk.read()["one"].figures] == [1, 2, None]


def test_a_mark_at_the_number_says_it_already(desk: Desk) -> None:
    rows = [*SERIES[:3], ["2024", "3p"]]
    assert notes_of(desk, ["2024: provisional"], rows=rows, flags={"p": "provisional"}) == [[], [], ["provisional"]]
    assert desk.said() == []
    rows = [*SERIES[:3], ["2024p", 3]]
    assert notes_of(desk, ["p = provisional"], rows=rows) == [[], [], ["provisional"]]
    assert desk.said() == []


def test_a_note_on_years_that_the_map_does_not_read(desk: Desk) -> None:
    notes_of(desk, ["2025年为预测数"])
    assert desk.said() == []


def test_a_part_of_a_year_is_no_part_of_its_months(desk: Desk) -> None:
    layout = {**LAYOUT, "period": {"fixed": "2024-09"}, "data_rows": "4"}
    notes_of(desk, ["数据截至2024年9月"], layout=layout)
    assert desk.said() == []
    notes_of(desk, ["数据截至2024年9月"])
    assert desk.said() == ["work.xlsx[就业!A5]: status-undeclared"]


@pytest.mark.parametrize(
    ("rows", "after"),
    [
        ([["年份", "就业*"], *SERIES[1:]], "* 初步统计数"),
        ([["年份", "就业", ""], ["2022", 1], ["2023", 2], ["2024", 3, "p"]], "p: provisional"),
        (SERIES, "本表数据均为快报数"),
        (SERIES, "Figures are provisional."),
        ([["年份", "就业", "备注"], ["2022", 1], ["2023", 2], ["2024", 3, "快报数"]], ""),
    ],
)
def test_signs_remarks_and_words_on_the_whole_table(desk: Desk, rows: list[list[Any]], after: str) -> None:
    plan = {**PLAN, "head": rows[0][1], "column": "B"}
    notes_of(desk, [after], rows=rows, indicators={"one": plan})
    assert [one.code for one in desk.findings] == ["status-undeclared"]


def test_a_row_of_words_rules_the_numbers_below_it(desk: Desk) -> None:
    rows = [*SERIES[:3], ["以下为预测数", None], SERIES[3]]
    notes_of(desk, rows=rows, layout={**LAYOUT, "data_rows": "2-5"})
    assert [
        (str(one.place).split("!")[1], one.details["periods"])
        for one in desk.findings
        if one.code == "status-undeclared"
    ] == [("A4]", ("2024", "2024"))]


def test_an_indicator_of_estimates_needs_no_second_word(desk: Desk) -> None:
    notes_of(desk, ["2024年为推算数"], indicators={"one": {**PLAN, "nature": "estimate"}})
    assert desk.said() == []
    notes_of(desk, ["2024年为预测数"], indicators={"one": {**PLAN, "name": "预测就业人数"}})
    assert desk.said() == []


def test_a_title_says_it_of_its_table(desk: Desk) -> None:
    layout = {**LAYOUT, "head_rows": 2, "data_rows": "3-5"}
    notes_of(desk, rows=[["残疾人就业情况（快报数）"], *SERIES], layout=layout)
    assert desk.said() == ["work.xlsx[就业!A1]: status-undeclared"]
    notes_of(desk, rows=[["2024年残疾人就业情况（快报数）"], *SERIES], layout=layout)
    assert [one.details["periods"] for one in desk.findings] == [("2024", "2024")]
