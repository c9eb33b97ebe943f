"""Notes that speak of a break: named where a series crosses the year and the map declares none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap
from advocacy.sheets.break_notes import find_break_notes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sheets.conftest import Desk


def years(text: str, **marked: tuple[int, ...]) -> list[int]:
    return [year for note in find_break_notes([((9, 1), text)], marked) for year in note.years]


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("注：2015年为1%人口抽样调查数", [2015]),
        ("2012年行业采用新的分类标准，与前期不可比", [2012]),
        ("注：2015年起口径调整", [2015]),
        ("2016年以前的数据未作修订", [2016]),
        ("自2018年起统计范围扩大到农村", [2018]),
        ("Break in series in 2016.", [2016]),
        ("From 2015 includes self-employed people.", [2015]),
        ("Ab 2015 neue Hochrechnung; seit 2015 nur eingeschränkt vergleichbar.", [2015]),
        ("Figures from 2016 are not comparable with earlier years", [2016]),
        ("Data for 2014 have been revised.", [2014]),
        ("A new questionnaire was used from 2017.", [2017]),
        ("2015年起不含港澳台", [2015]),
        ("注：2015年以前不含农村。", [2015]),
        ("註：104年起採新行業標準分類。", [2015]),
        ("Data before 2015 do not include self-employed people.", [2015]),
        ("Reweighted from 2015.", [2015]),
        ("Ab 2015 geänderte Methodik.", [2015]),
        ("À partir de 2015, changement de questionnaire.", [2015]),
        ("注：1. 2015年以来调查方法改变。", [2015]),
        ("2015年以后统计标准与之前不同", [2015]),
        ("Note: from 2015 the survey was redesigned", [2015]),
        ("Since 2015, data are based on administrative records", [2015]),
        ("2015 (new basis)", [2015]),
        ("Zeitreihenbruch 2011", [2011]),
        ("Ab 2015 geänderte Erhebungsmethode", [2015]),
        ("Changement de méthode en 2015", [2015]),
        ("Desde 2015 cambio metodológico", [2015]),
        ("2013: rupture de série", [2013]),
        ("Ruptura de la serie en 2019", [2019]),
        ("數列自100年底起不連續", [2011]),
    ],
)
def test_notes_of_a_break(note: str, named: list[int]) -> None:
    assert years(note) == named


@pytest.mark.parametrize(
    "note",
    [
        "注：数据来自2015年公报。",
        "注：2015年数据经季节调整",
        "Seasonally adjusted, 2015",
        "来源：国家统计局2015年发布",
        "注：2015年数为初步数",
        "注：2014-2016年数据均不含港澳台。",
        "Source: surveys from 2014 to 2016, covering all regions.",
        "Data collected in 2015",
        "Figures for 2016 are comparable with earlier years",
        "口径见编者说明",
        "注：2015年末数。增减口径见说明。",
        "Figures for 2024 may be revised",
        "",
    ],
)
def test_notes_of_no_break(note: str) -> None:
    assert years(note) == []


def test_a_note_that_leads_to_a_period_by_its_sign() -> None:
    assert years("① 口径有变", **{"①": (2015,)}) == [2015]
    assert years("* revised definition", **{"*": (2015, 2016)}) == [2015, 2016]
    assert years("② 口径有变", **{"①": (2015,)}) == []


SERIES: list[list[Any]] = [["年份", "就业"], [2014, 1], [2015, 2], [2016, 3]]
PLAN = {"head": "就业", "unit": "persons"}
LAYOUT = {"head_rows": 1, "data_rows": "2-4", "period": {"in_column": "A", "as": "YYYY"}}


def said(desk: Desk, note: list[Any], **keys: Any) -> list[str]:
    desk.lay_sheet([*keys.pop("rows", SERIES), note])
    keys = {"layout": LAYOUT, "publication": "official", "indicators": {"one": PLAN}, **keys}
    desk.lay_map(**keys)
    desk.read()
    return desk.said()


def test_a_series_across_the_year_of_a_note(desk: Desk) -> None:
    assert said(desk, ["注：2015年1%抽样"]) == ["work.xlsx[就业!A5]: break-undeclared"]


def test_the_line_that_is_offered_declares_the_break(desk: Desk, tmp_path: Path) -> None:
    said(desk, ["注：2015年起“新”口径: 不可比"])
    line = desk.findings[0].details["line"]
    layout = "layout: {head_rows: 1, data_rows: 2-4, period: {in_column: A, as: YYYY}}"
    (tmp_path / "map.yaml").write_text(f"file: work.xlsx\n{layout}\n{line}\n", encoding="utf-8")
    disk = Disk(tmp_path)
    source = disk.read_yaml("map.yaml")
    assert source is not None
    assert source.findings == ()
    at = At(source.file)
    plan, wrong = read_entry(SheetMap, source.value, at, Places(disk.places), language="zh")
    assert plan is not None, wrong
    assert [one.between for one in plan.breaks] == [(2014, 2015)]
    assert said(desk, ["注：2015年起“新”口径: 不可比"], breaks=plan.breaks) == []


def test_a_note_outside_the_years_of_the_series_says_nothing_of_it(desk: Desk) -> None:
    assert said(desk, ["注：2010年口径调整"]) == []


def test_a_note_in_a_sheet_of_one_year_says_nothing_of_a_series(desk: Desk) -> None:
    rows = [SERIES[0], SERIES[2]]
    layout = {**LAYOUT, "data_rows": 2}
    assert said(desk, ["注：2015年口径调整"], rows=rows, layout=layout) == []


def test_a_remark_beside_a_row_is_said_of_its_year(desk: Desk) -> None:
    rows = [["年份", "就业", "备注"], [2014, 1], [2015, 2, "口径调整"], [2016, 3]]
    assert said(desk, [], rows=rows) == ["work.xlsx[就业!C3]: break-undeclared"]


def test_a_note_among_the_rows_is_said_of_the_year_below_it(desk: Desk) -> None:
    rows = [["年份", "就业"], [2014, 1], ["以下为新口径", None], [2016, 3]]
    assert said(desk, [], rows=rows) == ["work.xlsx[就业!A3]: break-undeclared"]
    assert desk.findings[0].details["years"] == ("2016", "2016")
    rows = [["年份", "就业"], ["新口径", None], [2014, 1], [2016, 3]]
    assert said(desk, [], rows=rows) == []


def test_a_sign_behind_a_year_leads_to_its_note(desk: Desk) -> None:
    rows = [["年份", "就业"], ["2014", 1], ["2015①", 2], ["2016", 3]]
    assert said(desk, ["① 口径有变"], rows=rows) == ["work.xlsx[就业!A5]: break-undeclared"]


def test_a_note_above_the_table_counts_too(desk: Desk) -> None:
    desk.lay_sheet([["就业（2015年起口径调整）"], *SERIES])
    layout = {**LAYOUT, "head_rows": 2, "data_rows": "3-5"}
    desk.lay_map(layout=layout, publication="official", indicators={"one": PLAN})
    desk.read()
    assert desk.said() == ["work.xlsx[就业!A1]: break-undeclared"]


def test_a_change_between_two_sheets_across_the_year_of_a_note(desk: Desk) -> None:
    for name, year, note in (("before", 2014, "注"), ("after", 2016, "注：2015年起口径调整")):
        desk.lay_sheet([["年份", "就业"], [year, 1], [note]], file=f"{name}.xlsx")
        desk.lay_map(
            name,
            layout={**LAYOUT, "data_rows": 2},
            publication="official",
            indicators={name: PLAN},
            derived={"rise": {"change": ("before", "after")}} if name == "after" else {},
        )
    assert desk.read()["rise"].figures[0].value == 0
    assert desk.said() == ["after.xlsx[就业!A3]: break-undeclared"]
