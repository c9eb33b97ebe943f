"""Tables laid out as statistical offices lay theirs out; the numbers are invented.

Under each table the maps that are right for it. None may be refused, and one that leaves out what the
sheet says, or says another scale, always is.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import Any

import pytest

from advocacy.model.finding import Finding
from tests.sheets.conftest import read_text

P = {"unit": "persons"}
T = {"unit": "persons", "written_in": "thousand"}
R = {"unit": "percent"}
Rows = list[list[str]]
Plans = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Table:
    rows: Rows
    layout: dict[str, Any]
    plans: Plans
    numbers: dict[str, Any] = field(default_factory=dict)

    def found(self, plans: Plans) -> tuple[Finding, ...]:
        text = io.StringIO()
        csv.writer(text).writerows(self.rows)
        _, findings = read_text(text.getvalue(), layout=self.layout, indicators=plans, numbers=self.numbers)
        return findings


def down(head_rows: str, data_rows: str) -> dict[str, Any]:
    period = {"in_column": "A", "as": "YYYY"}
    return {"head_rows": head_rows, "data_rows": data_rows, "period": period}


def fixed(head_rows: str, data_rows: str) -> dict[str, Any]:
    return {"head_rows": head_rows, "data_rows": data_rows, "period": {"fixed": "2023"}}


TABLES = {
    "BLS A-6": Table(
        [
            [
                "Table A-6. Employment status of the civilian population by sex, age, and disability status, not seasonally adjusted",
                "",
            ],
            ["[Numbers in thousands]", ""],
            ["Employment status, sex, and age", "Persons with a disability"],
            ["TOTAL, 16 years and over", ""],
            ["Civilian noninstitutional population", "33000"],
            ["Civilian labor force", "8000"],
            ["Participation rate", "24.3"],
            ["Employed", "7400"],
            ["Employment-population ratio", "22.7"],
            ["Unemployed", "600"],
            ["Unemployment rate", "7.5"],
            [
                "NOTE: A person with a disability has at least one of the following conditions. Updated population controls are introduced annually.",
                "",
            ],
        ],
        fixed("3", "4 until NOTE"),
        {
            "a": {"head": "Persons with a disability", "row": "Employed", **T},
            "b": {"head": "Persons with a disability", "row": "Unemployment rate", **R},
            "c": {"head": "Persons with a disability", "row": "Employment-population ratio", **R},
            "d": {"head": "Persons with a disability", "row": "Participation rate", **R},
        },
    ),
    "ONS A08": Table(
        [
            ["A08: Labour market status of disabled people", ""],
            ["United Kingdom (thousands), not seasonally adjusted"],
            ["", "Employment", "", "Unemployment", ""],
            ["", "Level", "Rate (%)", "Level", "Rate (%)"],
            ["2023", "5000", "53.1", "300", "6.7"],
        ],
        down("3-4", "5"),
        {
            "a": {"head": ("Employment", "Level"), **T},
            "b": {"head": ("Employment", "Rate (%)"), **R},
            "d": {"head": ("Unemployment", "Rate (%)"), **R},
        },
    ),
    "ABS": Table(
        [
            ["Table 1.1 Persons with disability", ""],
            ["", "Employed", "Unemployed", "Unemployment rate", "Participation rate"],
            ["", "'000", "'000", "%", "%"],
            ["2023", "1000.5", "97.4", "9.2", "53.4"],
            ["(a) Cells have been randomly adjusted", ""],
        ],
        down("2-3", "4"),
        {"a": {"column": "B", "head": "Employed", **T}, "b": {"column": "D", "head": "Unemployment rate", **R}},
    ),
    "ABS with its units outside of the heads": Table(
        [
            ["Table 1.1 Persons with disability", ""],
            ["", "Employed", "Unemployed", "Unemployment rate", "Participation rate"],
            ["", "'000", "'000", "%", "%"],
            ["2023", "1000.5", "97.4", "9.2", "53.4"],
        ],
        down("2", "3-4"),
        {"a": {"head": "Employed", **T}, "b": {"head": "Unemployment rate", **R}},
    ),
    "HK": Table(
        [
            ["表 1 : 按殘疾類別劃分的殘疾人士數目", ""],
            ["殘疾類別", "人數(千人)\nNo. of persons ('000)", "佔全港人口比率\nRate (%)"],
            ["身體活動能力受限制", "320.5", "4.5"],
        ],
        fixed("2", "3"),
        {
            "a": {"column": "B", "row": "身體活動能力受限制", **T},
            "b": {"column": "C", "row": "身體活動能力受限制", **R},
        },
    ),
    "TW": Table(
        [
            ["表1 身心障礙者人數按類別分", ""],
            ["中華民國112年底", "單位：人、％"],
            ["類別 Type", "人數 Persons", "百分比 Percent", "平均年齡（歲）", "經費（千元）"],
            ["總計", "1214668", "100.00", "61.2", "2300"],
        ],
        fixed("3", "4"),
        {
            "a": {"head": "人數 Persons", "row": "總計", **P},
            "b": {"head": "百分比 Percent", "row": "總計", **R},
            "c": {"head": "平均年齡（歲）", "row": "總計", "unit": "years"},
            "d": {"head": "經費（千元）", "row": "總計", "unit": "NTD", "written_in": "千元"},
        },
    ),
    "JP": Table(
        [
            ["民間企業における障害者の雇用状況", ""],
            ["", "企業数", "常用労働者数", "障害者数", "実雇用率", "達成企業の割合"],
            ["", "社", "人", "人", "％", "％"],
            ["2023", "108202", "27523661.0", "642178.0", "2.33", "50.1"],
        ],
        down("2-3", "4"),
        {
            "a": {"head": "企業数", "column": "B", "unit": "companies"},
            "b": {"column": "D", "head": "障害者数", **P},
            "c": {"column": "E", "head": "実雇用率", **R},
        },
    ),
    "KR": Table(
        [
            ["장애인 고용 현황 (단위: 명, %)", ""],
            ["연도", "적용대상", "고용률", "고용인원"],
            ["2023", "100", "3.17", "291323"],
        ],
        down("2", "3"),
        {"a": {"head": "고용인원", **P}, "b": {"head": "고용률", **R}},
    ),
    "Eurostat": Table(
        [
            ["Disability employment gap", ""],
            ["Unit of measure: Percentage points", ""],
            ["TIME", "EU"],
            ["2023", "21.5"],
        ],
        down("3", "4"),
        {"a": {"head": "EU", "unit": "percentage points"}},
    ),
    "Eurostat2": Table(
        [
            ["Time frequency: Annual", ""],
            ["Unit of measure: Thousand persons", ""],
            ["TIME", "EU"],
            ["2023", "21500.5"],
        ],
        down("3", "4"),
        {"a": {"head": "EU", **T}},
    ),
    "StatCan": Table(
        [
            ["REF_DATE", "GEO", "Statistics", "UOM", "SCALAR_FACTOR", "VALUE"],
            ["2023", "Canada", "Persons with disabilities", "Number", "units", "8000"],
            ["2023", "Canada", "Percentage", "Percent", "units", "27.0"],
        ],
        {"head_rows": "1", "data_rows": "2-3", "period": {"in_column": "A", "as": "YYYY"}},
        {
            "a": {"head": "VALUE", "row": {"Statistics": "Persons with disabilities"}, **P},
            "b": {"head": "VALUE", "row": {"Statistics": "Percentage"}, **R},
        },
    ),
    "NBS": Table(
        [
            ["指标：城镇登记失业", ""],
            ["指标", "2023年"],
            ["城镇登记失业人数(万人)", "1000"],
            ["城镇登记失业率(%)", "5.1"],
            ["城镇单位就业人员平均工资(元)", "120698"],
            ["注：1.2012年行业采用新的分类标准。", ""],
        ],
        {"head_rows": "2", "data_rows": "3 until 注", "period": {"in_row": 2, "as": "YYYY年"}},
        {
            "a": {"row": "城镇登记失业人数(万人)", **P, "written_in": "万人"},
            "b": {"row": "城镇登记失业率(%)", **R},
            "c": {"row": "城镇单位就业人员平均工资(元)", "unit": "CNY"},
        },
    ),
    "CDPF": Table(
        [
            ["1-1 全国残疾人就业情况", ""],
            ["单位：万人、%、元", ""],
            ["年份", "就业人数", "就业率", "人均年收入", "培训人次"],
            ["2023", "906.1", "50.2", "15000", "45.2"],
        ],
        down("3", "4"),
        {
            "a": {"head": "就业人数", **P, "written_in": "万人"},
            "b": {"head": "就业率", **R},
            "c": {"head": "人均年收入", "unit": "CNY"},
            "d": {"head": "培训人次", "unit": "visits", "written_in": "万人次"},
        },
    ),
    "CDPF one unit": Table(
        [
            ["1-1 全国残疾人就业情况", ""],
            ["单位：万人", ""],
            ["年份", "就业人数", "占比(%)", "同比增长(%)", "机构数（个）", "投入资金（亿元）"],
            ["2023", "906.1", "50.2", "3.5", "1200", "4.5"],
        ],
        down("3", "4"),
        {
            "a": {"head": "就业人数", **P, "written_in": "万人"},
            "b": {"head": "占比(%)", **R},
            "c": {"head": "同比增长(%)", **R},
            "d": {"head": "机构数（个）", "unit": "establishments"},
            "e": {"head": "投入资金（亿元）", "unit": "CNY", "written_in": "亿元"},
        },
    ),
    "DWP": Table(
        [
            ["Table 1: The employment of disabled people", ""],
            ["Number of people (thousands) and employment rates (%)", ""],
            ["Year", "Number", "Rate", "Gap (percentage points)"],
            ["2023", "5380", "53.6", "28.9"],
        ],
        down("3", "4"),
        {
            "a": {"head": "Number", **T},
            "b": {"head": "Rate", **R},
            "c": {"head": "Gap (percentage points)", "unit": "percentage points"},
        },
    ),
    "UN": Table(
        [
            ["Country", "Year", "Prevalence (%)", "Population (thousands)", "Sample size", "Rank"],
            ["X", "2023", "15.1", "1411750", "20000", "3"],
        ],
        fixed("1", "2"),
        {
            "a": {"head": "Prevalence (%)", "row": "X", **R},
            "b": {"head": "Population (thousands)", "row": "X", **T},
            "c": {"head": "Sample size", "row": "X", **P},
            "d": {"head": "Rank", "row": "X", "unit": "rank"},
        },
    ),
    "weekly incomes": Table(
        [
            ["Disabled people by weekly income, $A", ""],
            ["Income", "Persons '000", "Median weekly income ($)", "Mean hours"],
            ["$1,000–$1,999", "100.5", "1250", "24.5"],
        ],
        fixed("2", "3"),
        {
            "a": {"head": "Persons '000", "row": "$1,000–$1,999", **T},
            "b": {"head": "Median weekly income ($)", "row": "$1,000–$1,999", "unit": "AUD"},
            "c": {"head": "Mean hours", "row": "$1,000–$1,999", "unit": "hours"},
        },
    ),
    "sizes of firms": Table(
        [
            ["按规模分的单位就业残疾人", ""],
            ["规模", "单位数（家）", "人数（人）", "达标率（%）"],
            ["1000人以上", "120", "900", "35.5"],
            ["100-999人", "1120", "5900", "25.5"],
        ],
        fixed("2", "3-4"),
        {
            "a": {"head": "单位数（家）", "row": "all", "unit": "companies"},
            "b": {"head": "人数（人）", "row": "all", **P},
            "c": {"head": "达标率（%）", "row": "all", **R},
        },
    ),
    "deaths and rates": Table(
        [["Deaths and rates per 100,000 population", ""], ["Year", "Deaths", "Rate"], ["2023", "1200", "15.5"]],
        down("2", "3"),
        {"a": {"head": "Deaths", "unit": "cases"}, "b": {"head": "Rate", "unit": "per 100 000"}},
    ),
    "DE": Table(
        [
            ["Schwerbehinderte Menschen in Deutschland", ""],
            ["Jahr", "Anzahl", "je 1 000 Einwohner", "in %"],
            ["2023", "7.864.330", "93", "9,3"],
        ],
        down("2", "3"),
        {
            "a": {"head": "Anzahl", **P},
            "b": {"head": "je 1 000 Einwohner", "unit": "per 1000"},
            "c": {"head": "in %", **R},
        },
        numbers={"decimal": ",", "thousands": "."},
    ),
    "FR": Table(
        [
            ["Demandeurs d'emploi handicapés (en milliers)", ""],
            ["Année", "Effectifs", "Part (%)"],
            ["2023", "470,5", "8,9"],
        ],
        down("2", "3"),
        {"a": {"head": "Effectifs", **T}, "b": {"head": "Part (%)", **R}},
        numbers={"decimal": ","},
    ),
    "ES": Table(
        [
            ["Personas con discapacidad. Valores absolutos en miles y porcentajes", ""],
            ["Año", "Ocupados", "Tasa de paro"],
            ["2023", "530,5", "19,7"],
        ],
        down("2", "3"),
        {"a": {"head": "Ocupados", **T}, "b": {"head": "Tasa de paro", **R}},
        numbers={"decimal": ","},
    ),
    "changes among the rows": Table(
        [
            ["Labour force (thousands)", ""],
            ["", "2023"],
            ["Unemployment rate (%)", "5.1"],
            ["Change on year (percentage points)", "0.3"],
            ["Change on year", "0.3"],
            ["Employed", "300"],
            ["Change on year, %", "1.1"],
        ],
        {"head_rows": "2", "data_rows": "3-7", "period": {"in_row": 2, "as": "YYYY"}},
        {
            "a": {"row": "Change on year (percentage points)", "unit": "percentage points"},
            "b": {"row": "Employed", **T},
            "c": {"row": "Change on year, %", **R},
        },
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_right_map_of_an_official_table_is_not_refused(table: Table) -> None:
    assert table.found(table.plans) == ()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_another_scale_is_refused(table: Table) -> None:
    for name, plan in table.plans.items():
        if "written_in" in plan:
            unscaled = {key: value for key, value in plan.items() if key != "written_in"}
            for wrong in (unscaled, {**plan, "written_in": "million"}):
                codes = {one.code for one in table.found({name: wrong})}
                assert codes == {"unit-differs"}, (name, wrong)
