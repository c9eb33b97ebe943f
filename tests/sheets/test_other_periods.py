"""A period that a head, a label, a section word, a title or the name of the sheet contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sheets.conftest import Desk

ONE = {"head": "就业", "unit": "persons", "row": "残疾人"}


def said(desk: Desk, rows: list[list[Any]], plan: dict[str, Any], **keys: Any) -> list[str]:
    """What is found in a sheet of one label and one number, for the year 2016 unless said."""
    heads = keys.pop("heads", 2)
    period = {"fixed": keys.pop("period", 2016), **keys.pop("keys", {})}
    desk.lay_sheet(rows, sheet=keys.get("sheet", "就业"))
    desk.lay_map(
        layout={"head_rows": heads, "data_rows": heads + 1, "period": period},
        sheet=keys.get("sheet", "就业"),
        publication="official",
        indicators={"one": {**ONE, **plan}},
    )
    desk.read()
    return [one.removeprefix("work.xlsx") for one in desk.said()]


def table(title: str = "就业情况", head: str = "就业", label: str = "残疾人") -> list[list[Any]]:
    return [[title, None], ["类别", head], [label, 12]]


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Avg. 2015", "残疾人"),
        ("就业 2015年底", "残疾人"),
        ("Employment, 2032", "残疾人"),
        ("就业（2014年9月）", "残疾人"),
        ("就业", "67年平均 Avg. 1978"),
        ("就业", "残疾人（2015年）"),
        ("2016年6月末就业", "残疾人"),  # a part of the year is not the year
        ("Employment, Oct 2015 to Sep 2016", "残疾人"),
        # a financial or school year is no year of the calendar
        ("Beschäftigte am 31.12.2015", "残疾人"),
        ("Employment, FY2015/16", "残疾人"),
        ("Employment 2016/2017", "残疾人"),
        ("就业（2015-2016学年）", "残疾人"),
        ("Employment, school year 2016-2017", "残疾人"),
        ("就业", "2016/17"),
        # several years, or their average
        ("Employed, 2014-2018", "残疾人"),
        ("2014-2016年平均", "残疾人"),
        # nor is a part that does not name its year
        ("6月末就业", "残疾人"),
        ("就业", "6月"),
        ("1-6月就业", "残疾人"),
        ("前三季度", "残疾人"),
        ("Employed, Jan-Jun", "残疾人"),
        ("就业", "上半年"),
    ],
)
def test_a_head_or_label_of_another_year_is_not_read(desk: Desk, head: str, label: str) -> None:
    cell = "[就业!A3]" if head == "就业" else "[就业!B2]"
    assert said(desk, table(head=head, label=label), {"head": head, "row": label}) == [f"{cell}: period-differs"]
    assert desk.findings[0].details["period"] == "2016"


@pytest.mark.parametrize(
    ("period", "head", "found"),
    [
        ("2016 Q1", "一季度", []),
        ("2016 Q2", "一季度", ["[就业!C2]: period-differs"]),
        ("2016", "一季度", ["[就业!C2]: period-differs"]),
        ("2016-02", "一季度", []),
    ],
)
def test_a_part_below_its_year(desk: Desk, period: str, head: str, found: list[str]) -> None:
    rows = [[None, None, "2016年"], ["类别", "其他", head], ["残疾人", 1, 12]]
    desk.lay_sheet(rows)
    layout = {"head_rows": "1-2", "data_rows": 3, "period": {"fixed": period}}
    desk.lay_map(layout=layout, indicators={"one": {**ONE, "head": ("2016年", head)}})
    desk.read()
    assert [one.removeprefix("work.xlsx") for one in desk.said()] == found


@pytest.mark.parametrize(
    "head", ["Avg. 2015", "FY2015/16", "2014-2018", "1-6月就业", "6月", "（2015-2016学年）", "Jan-Jun"]
)
def test_the_cure_for_a_year_of_something_else_works(desk: Desk, head: str) -> None:
    assert said(desk, table(head=head), {"head": head}) == ["[就业!B2]: period-differs"]
    years = desk.findings[0].details["year"]
    assert isinstance(years, str)
    keys = {"other_years": tuple(map(int, years.split(", ")))}
    assert said(desk, table(head=head), {"head": head}, keys=keys) == []


@pytest.mark.parametrize(
    ("when", "told"), [("year end", "2016 (year end)"), ("average", "2016 (average)"), (None, "2016")]
)
def test_the_moment_of_the_map_is_told_too(desk: Desk, when: str | None, told: str) -> None:
    """“Avg. 2016” beside a map that says 2016 as well would be no contradiction."""
    head = "Avg. 2015" if when != "year end" else "2016年平均"
    desk.lay_sheet(table(head=head))
    period = {"fixed": 2016} if when is None else {"fixed": 2016, "when": when}
    desk.lay_map(
        layout={"head_rows": 2, "data_rows": 3, "period": period},
        indicators={"one": {**ONE, "head": head, "nature": "stock"}},
    )
    desk.read()
    assert [one.details["period"] for one in desk.findings if one.code == "period-differs"] == [told]


def test_a_quarter_of_each_year_is_no_year(desk: Desk) -> None:
    desk.lay_sheet([[], ["年份", "一季度", "全年"], [2016, 1, 12], ["注"]])
    desk.lay_map(indicators={"one": {"head": "一季度", "unit": "persons"}})
    desk.read()
    assert desk.said() == ["work.xlsx[就业!B2]: period-doubtful"]
    desk.lay_map(indicators={"one": {"head": "全年", "unit": "persons"}})
    desk.read()
    assert desk.said() == []


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("就业（2015-2016学年）", "2015/16"),
        ("Employment, FY2015/16", "2015/16"),
        ("1-6月就业", "2016-01/2016-06"),
        ("6月末就业", "2016-06"),
        ("12月末就业", "2016"),
        ("1-12月就业", "2016"),
        ("2014-2016年平均", "2014-01-01/2016-12-31"),
        ("Change, 2014-2016", "2016"),
        ("就业3-6个月的人", "2016"),
        ("拖欠1-3月工资的人", "2016"),
        ("Since 2014", "2016"),
    ],
)
def test_heads_that_name_the_period(desk: Desk, head: str, period: str) -> None:
    assert said(desk, table(head=head), {"head": head}, period=period) == []


def test_the_label_of_another_month_is_not_read(desk: Desk) -> None:
    rows = table(label="11月底 End of Nov.")
    assert said(desk, rows, {"row": "11月底 End of Nov."}, period="2016-12") == ["[就业!A3]: period-differs"]
    rows = table(label="12月底 End of Dec.")
    assert said(desk, rows, {"row": "12月底 End of Dec."}, period="2016-12") == []


def test_a_row_under_a_heading_of_another_year_is_not_read(desk: Desk) -> None:
    rows = [["类别", "就业"], ["2016年"], ["残疾人", 12], ["2015年"], ["其他", 13]]
    desk.lay_sheet(rows)
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": "2-5", "period": {"fixed": 2016}},
        publication="official",
        indicators={"one": ONE, "two": {**ONE, "row": "其他"}},
    )
    assert list(desk.read()) == ["one"]
    assert desk.said() == ["work.xlsx[就业!A4]: period-differs"]


def test_a_column_of_years_beside_a_fixed_period(desk: Desk) -> None:
    rows = [["类别", "年份", "就业"], ["残疾人", 2015, 12]]
    desk.lay_sheet(rows)
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": 2, "period": {"fixed": 2016}},
        publication="official",
        indicators={"one": ONE},
    )
    assert desk.read() == {}
    assert desk.said() == ["work.xlsx[就业!B2]: period-differs"]


@pytest.mark.parametrize(
    ("title", "sheet", "cell"),
    [
        ("2015年底就业情况", "就业", "[就业!A1]"),
        ("2016年1-6月就业情况", "就业", "[就业!A1]"),
        ("就业情况", "2015", "[2015]"),
    ],
)
def test_a_title_or_sheet_name_of_another_year_is_named(desk: Desk, title: str, sheet: str, cell: str) -> None:
    assert said(desk, table(title), {}, sheet=sheet) == [f"{cell}: period-doubtful"]


def test_a_title_of_another_year_over_periods_of_their_own_is_named(desk: Desk) -> None:
    desk.lay_sheet([["2012年就业情况"], ["年份", "就业"], [2015, 1], [2016, 2], ["注"]])
    desk.lay_map(publication="official", indicators={"one": {"head": "就业", "unit": "persons"}})
    assert list(desk.read()) == ["one"]
    assert desk.said() == ["work.xlsx[就业!A1]: period-doubtful"]


@pytest.mark.parametrize(
    "title",
    [
        "就业情况",
        "2016年底就业情况",
        "2010-2020年就业情况",
        "Employment since 2010",
        "Employment 2015 and 2016",
        "Employment (published March 2017)",
        "就业情况（2017年3月发布）",
        "就业情况（较2015年增减）",
        "Employment compared with 2015",
        "工资（2010年不变价）",
        "Employment under the Equality Act 2010",
        "中国劳动统计年鉴2017",
        "企业规模2000人以上",
        "国办发〔2022〕6号",
        "截至2016年12月31日",
        "2016年1-12月",
    ],
)
def test_titles_that_contradict_nothing(desk: Desk, title: str) -> None:
    assert said(desk, table(title), {}) == []


def test_a_head_that_names_the_period_itself_makes_the_title_innocent(desk: Desk) -> None:
    rows = table("2017年就业情况", head="2016年")
    assert said(desk, rows, {"head": "2016年"}) == []


def test_a_year_that_says_something_else_is_declared_as_the_remedy_says(desk: Desk, tmp_path: Path) -> None:
    rows = table(head="2011年分类")
    assert said(desk, rows, {"head": "2011年分类"}) == ["[就业!B2]: period-differs"]
    line = f"other_years: [{desk.findings[0].details['year']}]"
    assert line == "other_years: [2011]"
    text = f"file: work.xlsx\nlayout:\n  head_rows: 2\n  data_rows: 3\n  period:\n    fixed: 2016\n    {line}\n"
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    disk = Disk(tmp_path)
    source = disk.read_yaml("map.yaml")
    assert source is not None
    at = At(source.file)
    plan, wrong = read_entry(SheetMap, source.value, at, Places(disk.places), language="zh")
    assert plan is not None, wrong
    assert plan.layout.period.other_years == (2011,)
    keys = {"other_years": plan.layout.period.other_years}
    assert said(desk, rows, {"head": "2011年分类"}, keys=keys) == []


def test_one_indicator_may_have_a_fixed_period_of_its_own(desk: Desk) -> None:
    desk.lay_sheet([["类别", "2015年", "2016年"], ["残疾人", 11, 12]])
    desk.lay_map(
        layout={"head_rows": 1, "data_rows": 2, "period": {"fixed": 2016}},
        publication="official",
        indicators={"then": {**ONE, "head": "2015年", "period": "2015"}, "now": {**ONE, "head": "2016年"}},
    )
    read = desk.read()
    assert desk.said() == []
    assert {name: one.figures[0].period.year for name, one in read.items()} == {"then": 2015, "now": 2016}


HEADS = ("{}年底", "Avg. {}", "End of {}", "Employed, {}", "就业人数（{}年）", "{}", "民國{minguo}年")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    year=st.integers(1950, 2060),
    apart=st.integers(-3, 3),
    head=st.sampled_from(HEADS),
    where=st.sampled_from(["head", "label"]),
)
def test_no_value_with_the_period_of_another_column_or_row_in_silence(
    desk: Desk, year: int, apart: int, head: str, where: str
) -> None:
    word = head.format(year, minguo=year - 1911)
    rows = table(head=word) if where == "head" else table(label=word)
    plan = {"head": word} if where == "head" else {"row": word}
    found = said(desk, rows, plan, period=year + apart)
    assert bool(found) is (apart != 0)


@pytest.mark.parametrize(
    "head",
    ["上年末人数", "上年", "上年同期", "去年底人数", "年初人数", "Previous year", "End of last year", "’23", "'15"],
)
def test_a_head_of_last_year_is_not_read(desk: Desk, head: str) -> None:
    assert said(desk, table(head=head), {"head": head}) == ["[就业!B2]: period-differs"]
    years = desk.findings[0].details["year"]
    assert isinstance(years, str)
    keys = {"other_years": tuple(map(int, years.split(", ")))}
    assert said(desk, table(head=head), {"head": head}, keys=keys) == []


@pytest.mark.parametrize("head", ["上年末人数", "Previous year"])
def test_last_year_of_a_table_of_the_next_year_is_read(desk: Desk, head: str) -> None:
    assert said(desk, table("就业", head=head), {"head": head}, sheet="2017") == []
    rows: list[list[Any]] = [["就业", None, None], ["类别", head, "2017年末"], ["残疾人", 12, 13]]
    assert said(desk, rows, {"head": head}) == []


@pytest.mark.parametrize(
    "head",
    [
        "比上年增减",
        "60岁以上年龄",
        "上年=100",
        "Change on previous year",
        "Worked in the last year",
        "Last year of education",
        "上年结转人数",
        "'000",
        "当年初次就业",
    ],
)
def test_what_only_sounds_like_last_year(desk: Desk, head: str) -> None:
    assert "period-differs" not in "".join(said(desk, table(head=head), {"head": head}))


@pytest.mark.parametrize("head", ["年中人数", "年平均人数", "Annual averages", "Mid-year employment"])
def test_another_moment_than_the_end_of_the_year(desk: Desk, head: str) -> None:
    at_end = {"keys": {"when": "year end"}}
    assert said(desk, table(head=head), {"head": head}, **at_end) == ["[就业!B2]: period-differs"]
    assert said(desk, table(head), {}, **at_end) == ["[就业!A1]: period-doubtful"]
    assert said(desk, table(head=head), {"head": head}) == []
    both = f"{head}（年末）"
    assert said(desk, table(head=both), {"head": both}, **at_end) == []


def test_the_end_of_the_year_is_no_average(desk: Desk) -> None:
    keys = {"when": "average"}
    assert said(desk, table(head="年末人数"), {"head": "年末人数"}, keys=keys) == ["[就业!B2]: period-differs"]
    assert said(desk, table(head="年平均人数"), {"head": "年平均人数"}, keys=keys) == []
