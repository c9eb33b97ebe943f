"""What `inspect` only guesses: it is written so that the map is not read before a person edits it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from advocacy.load.lone_map import read_map
from tests.inspect.conftest import Drawer, settled


def undecided(drawer: Drawer, rows: list[list[Any]], **keys: Any) -> list[str]:
    """The lines of the draft that wait for a person, without those that always do."""
    look = drawer.workbook(rows, **keys)
    lines = (line.strip() for line in look.draft.splitlines() if ": decide  # " in line)
    always = ("publication:", "publisher:", "title:", "nature:")
    return [line for line in lines if not line.startswith(always)]


def test_a_draft_is_not_read_before_a_person_has_decided(drawer: Drawer, tmp_path: Path) -> None:
    look = drawer.workbook([["2020年情况"], ["类别", "人数"], ["甲", 5], ["乙", 6]])
    (tmp_path / "draft.yaml").write_text(look.draft, encoding="utf-8")
    indicators, findings = read_map(tmp_path / "draft.yaml")
    assert indicators == {}
    assert {one.code for one in findings} == {"to-be-decided"}
    lines = look.draft.splitlines()
    for one in findings:
        assert ": decide  # " in lines[one.place.line - 1]
    (tmp_path / "draft.yaml").write_text(settled(look.draft), encoding="utf-8")
    indicators, findings = read_map(tmp_path / "draft.yaml")
    assert len(indicators) == 2
    assert findings == ()


@pytest.mark.parametrize(
    ("title", "fixed"),
    [
        ("2020年底残疾人就业情况", "fixed: 2020"),
        ("Employment, March 2021", "fixed: 2021-03"),
        ("2020年1943人就业情况", "fixed: 2020"),
        ("残疾人就业情况", "fixed: decide  # the period of the whole table, like 2023"),
        ("2001人就业情况", "fixed: decide  # the period of the whole table, like 2023"),
        ("就业情况（2021年3月发布）", "fixed: decide  # the period of the whole table, like 2023"),
        ("2019年和2020年就业情况", "fixed: decide  # the period of the whole table, like 2023"),
        ("2019年、2020年就业情况", "fixed: decide  # guess: 2019; the title does not say"),
    ],
)
def test_the_period_of_a_table_is_taken_from_its_title_alone(drawer: Drawer, title: str, fixed: str) -> None:
    look = drawer.workbook([[title], ["类别", "人数"], ["甲", 5], ["乙", 6]])
    assert f"    {fixed}" in look.draft


@pytest.mark.parametrize("sheet", ["1900", "1943", "2055"])
def test_a_year_in_the_name_of_a_file_or_sheet_is_a_guess(drawer: Drawer, sheet: str) -> None:
    drawer.text_only([["类别", "人数"], ["甲", "5"], ["乙", "6"]])
    (drawer.folder / "work.csv").rename(drawer.folder / f"{sheet}.csv")
    look = drawer.look(f"{sheet}.csv")
    assert f"fixed: decide  # guess: {sheet}; the title does not say" in look.draft


def test_counts_that_look_like_years_are_not_taken_for_years_as_sure(drawer: Drawer) -> None:
    rows: list[list[Any]] = [["类别", "男", "女"], [2001, 5, 6], [2007, 7, 8], [2018, 9, 10]]
    assert undecided(drawer, rows)[0] == (
        "in_column: decide  # guess: A; these numbers look like years and may be counts"
    )
    rows = [["年份", "男人数"], [2001, 5], [2007, 7], [2018, 9]]
    assert undecided(drawer, rows) == []


def test_heads_that_are_data_are_not_taken_for_heads_as_sure(drawer: Drawer) -> None:
    look = drawer.workbook([["甲", 5, 7], ["乙", 6, 8], ["丙", 7, 9]])
    assert "head_rows: decide  # guess: 1; this row does not look like heads" in look.draft


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("残疾人家庭户数", 46.8, "unit: decide  # guess: households"),
        ("残疾人家庭户数", 46, "unit: households"),
        ("Average wage ($)", 46, "unit: decide  # guess: USD"),
        ("平均工资(元)", 46, "unit: decide  # guess: CNY"),
        ("平均工资(人民币元)", 46, "unit: CNY"),
        ("Wage (US$)", 46, "unit: USD"),
        ("就业率", 46.8, "unit: decide  # guess: percent"),
        ("就业率(%)", 46.8, "unit: percent"),
        ("Injury rate", 4.2, "unit: decide  # guess: percent"),
        ("情况", 46, "unit: decide  # guess: persons"),
        ("人数(万人)", 46.8, "unit: persons"),
    ],
)
def test_a_unit_is_sure_where_the_sheet_says_it(drawer: Drawer, head: str, value: float, unit: str) -> None:
    look = drawer.workbook([["年份", head], [2021, value], [2022, value + 1], [2023, value + 2]])
    assert f"    {unit}" in look.draft


def test_households_under_a_title_of_percentages_are_a_guess(drawer: Drawer) -> None:
    rows: list[list[Any]] = [["Percentage"], ["Year", "Households"], [2021, 46.8], [2022, 47.1], [2023, 48]]
    assert "unit: decide  # guess: percent" in drawer.workbook(rows).draft


def test_a_note_of_a_break_is_drafted_by_the_recogniser_of_the_maps(drawer: Drawer) -> None:
    rows: list[list[Any]] = [["年份", "人数"], ["2014", 5], ["2015①", 6], ["2016", 7]]
    for note in ("注：2015年1%抽样", "① 口径有变", "Break in series in 2015"):
        look = drawer.workbook([*rows, [note]])
        assert "  - between: [2014, 2015]" in look.draft
        (drawer.folder / "draft.yaml").write_text(settled(look.draft), encoding="utf-8")
        assert read_map(drawer.folder / "draft.yaml")[1] == ()
