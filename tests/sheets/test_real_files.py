"""Five official files with their true values, each by a map as staff would write it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.model.figure import Cell, Figure, Indicator
from advocacy.model.finding import Finding
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap
from advocacy.statistics.figures import read_figures

SHEETS = Path(__file__).resolve().parent / "real"

Read = Callable[..., tuple[dict[str, Indicator], list[Finding]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_maps(*maps: str) -> tuple[dict[str, Indicator], list[Finding]]:
        """The indicators of maps given as text, each beside a copy of its file."""
        disk = Disk(tmp_path)
        plans: dict[str, tuple[At, SheetMap]] = {}
        for number, text in enumerate(maps, 1):
            name = f"map-{number}"
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
            source = disk.read_yaml(f"{name}.yaml")
            assert source is not None
            assert source.findings == ()
            at = At(source.file)
            plan, wrong = read_entry(SheetMap, source.value, at, Places(disk.places), language="en")
            assert plan is not None, wrong
            shutil.copy(SHEETS / plan.file, tmp_path)
            plans[name] = at, plan
        indicators, findings = read_figures(plans, tmp_path, {"official"}, {}, Places(disk.places))
        return indicators, list(findings)

    return read_maps


def at(indicator: Indicator, year: int, month: int = 0, region: str | None = None) -> Figure:
    (figure,) = [
        one
        for one in indicator.figures
        if one.period.end.year == year and month in {0, one.period.end.month} and one.region == region
    ]
    return figure


def cell(figure: Figure) -> str:
    assert isinstance(figure.origin, Cell)
    return figure.origin.address


def shown(figure: Figure) -> str:
    """`H26=81984`."""
    return f"{cell(figure)}={figure.value}"


QUOTA = """
file: tw_disabled_quota_by_year.csv
encoding: cp950
publication: official
source: {publisher: {zh: 勞動部, en: Ministry of Labor (Taiwan)}, title: {zh: 表11-7 定額進用身心障礙者概況}}
layout: {head_rows: 3-11, label_column: A, data_rows: 12-26, period: {in_column: A, as: 民国YYY年, when: year end}}
missing: {"": not published}
indicators:
  required: {column: E, head: 法定進用人數, unit: persons}
  employed: {column: H, head: 實際進用, head_at: I3, unit: persons, expect: {2016: 81984}}   # the head stands one column right of its data
  fill:     {column: I, head: ％, unit: percent}
derived:
  fill_made: {ratio: [employed, required], unit: percent, agrees_with: fill}                  # 146.19 in 2016
"""


def test_the_quota_by_the_map_of_the_readme(read: Read) -> None:
    indicators, findings = read(QUOTA)
    assert findings == []
    employed = at(indicators["employed"], 2016)
    assert shown(employed) == "H26=81984"
    assert shown(at(indicators["required"], 2016)) == "E26=56079"
    assert employed.unit == "persons"
    fill = at(indicators["fill"], 2016)
    assert (fill.value, fill.quantum, cell(fill)) == (Decimal("146.19"), Decimal("0.01"), "I26")
    made = at(indicators["fill_made"], 2016)
    assert made.value is not None
    assert round(made.value, 2) == Decimal("146.19")
    assert [one.period.year for one in indicators["employed"].figures] == list(range(2002, 2017))
    assert {one.source for one in indicators["employed"].figures} == {"sheet_map-1"}


SHORT = """
file: tw_disabled_quota_by_year.csv
encoding: cp950
source: official
publication: official
layout:
  head_rows: 3-11
  label_column: A
  data_rows: 27-38
  period: {fixed: 2016-12}
missing: {"": not published}
indicators:
  employed-december:
    {column: H, head: 實際進用, head_at: I3, row: 12月底 End of Dec., unit: persons, expect: 81984}
"""
YEARS = QUOTA.replace(
    "derived:",
    """  short:
    {column: L, head: 未達法定進用機關(構)數 ˉ, head_at: M3, unit: establishments, expect: {2016: 1496}}
  balance: {column: R, head_at: R3, head: 身心障礙者, unit: NTD, written_in: 千元}
derived:
  december: {difference: [employed, employed-december], period: 2016}
""",
)


def test_december_and_the_year_end_are_one_moment(read: Read) -> None:
    indicators, findings = read(YEARS, SHORT)
    assert [one.code for one in findings] == []
    assert shown(at(indicators["short"], 2016)) == "L26=1496"
    december = at(indicators["employed-december"], 2016)
    assert shown(december) == "H38=81984"
    assert indicators["december"].figures[0].value == 0
    assert at(indicators["balance"], 2016).value == 8_442_450_000


def test_the_head_that_stands_beside_its_column_is_no_silent_error(read: Read) -> None:
    _, findings = read(QUOTA.replace(", head_at: I3", ""))
    assert [one.code for one in findings] == ["head-elsewhere", "derived-part-failed"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_another_encoding_is_no_silent_error(read: Read, encoding: str) -> None:
    indicators, findings = read(QUOTA.replace("cp950", encoding))
    assert indicators == {}
    assert findings
    assert {one.place.file for one in findings} == {"map-1.yaml"}


URBAN = """
file: cn_nbs_urban_unit_employment_by_province.csv
publication: official
encoding: gb18030
source: {publisher: 国家统计局, title: 城镇单位就业人员, url: "https://data.stats.gov.cn"}
layout:
  head_rows: 4
  data_rows: 5 until 注
  period: {in_row: 4, as: YYYY年}
missing: {"": not published}
breaks: [{between: [2011, 2012], why: 2012年行业采用新的分类标准，与前期不可比}]
measures:
  employed: {unit: persons, written_in: 万人}
indicators:
  beijing: {measure: employed, row: 北京市, expect: {2024: 763.6, 2008: 570.3}}
  all-regions: {measure: employed, row: all, period: 2024, expect: {北京: 763.6}}
  some: {measure: employed, row: [北京市, 天津市], expect: {北京市: {2024: 763.6}}}
  before: {measure: employed, row: 北京市, period: 2011}
  after: {measure: employed, row: 北京市, period: 2012}
derived:
  growth: {change: [before, after]}
  share: {share: [some, all-regions]}
"""


def test_urban_units_by_province(read: Read) -> None:
    indicators, findings = read(URBAN)
    assert [one.code for one in findings] == ["change-across-break"]
    beijing = indicators["beijing"]
    assert shown(at(beijing, 2024, region="北京市")) == "C5=7636000.0"
    assert shown(at(beijing, 2008, region="北京市")) == "S5=5703000.0"
    missing = at(beijing, 2025, region="北京市")
    assert missing.missing is not None
    assert (missing.value, cell(missing), missing.missing.either("en").text) == (None, "B5", "not published")
    assert len(indicators["all-regions"].figures) == 31
    assert at(indicators["all-regions"], 2024, region="广东省").value is not None
    assert [(one.after, one.before) for one in beijing.breaks] == [(2011, 2012)]
    assert [note.either("en").text for note in indicators["growth"].figures[0].notes] == [
        "2012年行业采用新的分类标准，与前期不可比"
    ]
    assert {one.region: one.value for one in indicators["share"].figures} == {"北京市": 100, "天津市": 100}


def test_ten_thousand_is_no_silent_error(read: Read) -> None:
    _, findings = read(URBAN.replace(", written_in: 万人", "").replace("763.6", "763.6"))
    assert {one.code for one in findings} >= {"unit-differs"}
    assert next(one for one in findings if one.code == "unit-differs").details["said"] == "万人"


UNEMPLOYED = """
file: uk_sdg_8_5_2_unemployment_by_disability.csv
encoding: utf-8
source: official
publication: official
layout: {head_rows: 1, data_rows: 2-439, period: {in_column: A, as: YYYY Qn}}
flag_column: K
flags: {Normal value: normal, Missing value; suppressed: suppressed}
indicators:
  disabled-women:
    head: Value
    unit: percent
    row: {Series: Not seasonally adjusted, Disability status: Disabled (GSS harmonised), Sex: Female, Region: ""}
    expect: {2013 Q2: 12.497381785467795}
  over-64:
    head: Value
    unit: percent
    row: {Series: Seasonally adjusted, Age: 65 and over, Sex: Female}
  over-64-unadjusted:
    head: Value
    unit: percent
    row: {Series: Not seasonally adjusted, Age: 65 and over, Sex: Female}
"""


def test_a_long_table_by_the_values_of_its_columns(read: Read) -> None:
    indicators, findings = read(UNEMPLOYED)
    assert [one.code for one in findings] == []
    women = at(indicators["disabled-women"], 2013, 6)
    assert (women.value, cell(women)) == (Decimal("12.497381785467795"), "M107")
    assert women.notes == ()
    assert women.quantum == Decimal("0.1")
    first = at(indicators["over-64"], 2000, 3)
    assert first.missing is not None
    assert first.missing.either("en").text == "suppressed because the number is small"
    # Every one of the 61 rows that the file suppresses, and none of them with a value.
    over_64 = [*indicators["over-64"].figures, *indicators["over-64-unadjusted"].figures]
    suppressed = [one for one in over_64 if one.missing is not None]
    assert len(suppressed) == 61
    assert {one.missing.either("en").text for one in suppressed if one.missing} == {
        "suppressed because the number is small"
    }
    assert all(one.value is None for one in suppressed)
    assert all(one.value is not None for one in over_64 if one not in suppressed)
    for name in ("disabled-women", "over-64", "over-64-unadjusted"):
        assert {one.missing for one in indicators[name].figures if one not in suppressed} == {None}


def test_a_row_that_is_not_said_whole_is_no_silent_error(read: Read) -> None:
    text = UNEMPLOYED.replace(", Sex: Female, Region", ", Region")
    _, findings = read(text)
    assert [one.code for one in findings] == ["period-twice"]
    assert "Sex" in findings[0].details["cells"][1]


MONTHS = """
file: us_bls_LNU04074597_unemployment_disabled.csv
encoding: utf-8
source: official
publication: official
layout: {head_rows: 1, data_rows: 2-300, period: {in_column: A, as: YYYY-MM-DD}}
missing: {"": not published}
indicators:
  unemployed: {head: LNU04074597, unit: percent, expect: {2008-06-01: 9.3, 2009-01: 13.2}}
"""


def test_months(read: Read) -> None:
    indicators, findings = read(MONTHS)
    assert [one.code for one in findings] == []
    assert at(indicators["unemployed"], 2008, 6).value == Decimal("9.3")
    assert at(indicators["unemployed"], 2009, 1).value == Decimal("13.2")


LONELY = """
file: uk_ons_loneliness_by_disability.xlsx
sheet: 1.5 Loneliness by disability
source: official
publication: official
layout:
  head_rows: 6
  data_rows: 7 until Source
  period: {fixed: 2020-04-03/2020-05-03}
  sections: [{name: asked, in_column: A, one_of: [Often/Always, Felt lonely in past 7 days]}]
measures:
  disabled: {head: Disabled, column: B, unit: percent}
  others: {head: Not disabled, column: C, unit: percent}
indicators:
  lonely-disabled: {measure: disabled, row: Often/Always, expect: 11}
  lonely-others: {measure: others, row: Often/Always, expect: 2.8}
  lonely-week-low: {measure: disabled, asked: Felt lonely in past 7 days, row: Lower 95% Confidence Interval}
derived:
  gap: {difference: [lonely-disabled, lonely-others]}
"""


def test_loneliness(read: Read) -> None:
    indicators, findings = read(LONELY)
    assert [(one.code, str(one.place), one.details) for one in findings] == []
    disabled = indicators["lonely-disabled"].figures[0]
    assert (disabled.value, cell(disabled)) == (Decimal("11.0"), "B7")
    assert indicators["lonely-others"].figures[0].value == Decimal("2.8")
    low = indicators["lonely-week-low"].figures[0]
    assert (low.value, cell(low)) == (Decimal("31.8"), "B15")
    gap = indicators["gap"].figures[0]
    assert (gap.value, gap.unit) == (Decimal("8.2"), "percentage points")


def test_the_same_label_twice_is_no_silent_error(read: Read) -> None:
    _, findings = read(LONELY.replace("asked: Felt lonely in past 7 days, row", "row"))
    assert [one.code for one in findings] == ["period-twice"]
    assert findings[0].details["cells"][1] == ("B8 (Often/Always), B15 (Felt lonely in past 7 days)")


TEXT = """
file: uk_ons_loneliness_by_disability.xlsx
sheet: 1.1b Often always & 7 day
source: official
publication: official
layout: {head_rows: 7, data_rows: 8-16, period: {fixed: 2020-04}}
indicators:
  lonely: {head: Felt lonely in the last 7 days, row: Often/ always lonely, unit: percent}
"""


def test_a_number_inside_a_text_is_no_number(read: Read) -> None:
    _, findings = read(TEXT)
    assert [(one.code, one.place.cell) for one in findings] == [("cell-not-number", "B8")]
    assert str(findings[0].details["text"]).startswith("6.3%")
