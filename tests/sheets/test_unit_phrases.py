"""Which units a text says: the words of tables in five languages and more, and innocent text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.unit import UNITS
from advocacy.sheets.head_words import (
    is_money,
    is_number_of,
    is_rate,
    is_visits,
    labels_rate,
    names_rate,
    says_sort,
    sort_of,
    speaks_of_change,
)
from advocacy.sheets.unit_phrases import Where, units_in
from advocacy.sheets.unit_words import COUNTED, QUOTIENTS, SCALES, WORDS


def shown(text: str, where: Where) -> list[tuple[int, str]]:
    """The factor of each unit said, and what can be counted (`?` where that is left open)."""
    return [(int(unit.factor), "/".join(sorted(unit.units)) or "?") for unit in units_in(text, where)]


TITLES = {
    "Numbers in thousands": (1_000, "?"),
    "[Numbers in thousands]": (1_000, "?"),
    "(1,000 persons)": (1_000, "persons"),
    "1000 persons": (1_000, "persons"),
    "Employment (Numbers in thousands)": (1_000, "?"),
    "Employment, thousands": (1_000, "?"),
    "Employment in thousands by sex and age": (1_000, "?"),
    "单位：百人": (100, "persons"),
    "單位：萬戶": (10_000, "companies/establishments/households"),
    "城镇单位就业人员(万人)": (10_000, "persons"),
    "全国就业 万人": (10_000, "persons"),
    "单位：十万人": (100_000, "persons"),
    "单位：百万人": (1_000_000, "persons"),
    "計量單位：億元新台幣": (100_000_000, "NTD"),
    "単位：千人": (1_000, "persons"),
    "단위: 천명": (1_000, "persons"),
    "Tausend": (1_000, "?"),
    "in 1 000": (1_000, "?"),
    "Angaben in Tsd. Personen": (1_000, "persons"),
    "Angaben in Mio. Euro": (1_000_000, "EUR"),
    "en miles": (1_000, "?"),
    "Miles de personas": (1_000, "persons"),
    "Millones de euros": (1_000_000, "EUR"),
    "en milliers": (1_000, "?"),
    "Effectifs en milliers de personnes": (1_000, "persons"),
    "In hundreds": (100, "?"),
    "in ten-thousands": (10_000, "?"),
    "(in 10 thousands)": (10_000, "?"),
    "Data in tens-of-thousands": (10_000, "?"),
    "in hundred-thousand persons": (100_000, "persons"),
    "Units: Persons (’000)": (1_000, "persons"),
    "Unit: persons, thousands": (1_000, "persons"),
    "单位：人（千）": (1_000, "persons"),
    "表中数字以千人为计量": (1_000, "persons"),
    "数据以万人统计": (10_000, "persons"),
    "Tabelle 1: Erwerbstätige in 1 000": (1_000, "?"),
    "Employment_thousands": (1_000, "?"),
    "Employment (k)": (1_000, "?"),
    "All figures are percentages unless stated otherwise.": (1, "percent"),
    "Data are shown as a percentage of respondents": (1, "percent"),
    "Population (lakhs)": (100_000, "?"),
    "Unit: k": (1_000, "?"),
    "unit: M": (1_000_000, "?"),
    "Figures in k": (1_000, "?"),
    "Values in M": (1_000_000, "?"),
    "Units: k persons": (1_000, "persons"),
    "(in k€)": (1_000, "EUR"),
    "Mio. EUR": (1_000_000, "EUR"),
    "TEUR": (1_000, "EUR"),
    "(mil pessoas)": (1_000, "?"),
    "Employment (thou.)": (1_000, "?"),
    "(10³ persons)": (1_000, "persons"),
    "(10 000 persons)": (10_000, "persons"),
    "100 million yuan": (100_000_000, "CNY"),
    "(£ million)": (1_000_000, "GBP"),
    "£m": (1_000_000, "GBP"),
    "US$ '000": (1_000, "USD"),
    "NT$1,000": (1_000, "NTD"),
    "(百万円)": (1_000_000, "JPY"),
    "тыс. человек": (1_000, "persons"),
    "1 000-tal personer, tusental personer": (1_000, "persons"),
    "A,SEV,T,Y16-64,THS_PER,FR": (1_000, "?"),
    "A,SEV,T,Y16-64,PC,FR": (1, "percent"),
    "构成(合计=100)": (1, "percent"),
    "Percent": (1, "percent"),
    "Unemployment rate, per cent": (1, "percent"),
    "(‰)": (1, "per 1000"),
    "Rate per 1,000 population": (1, "per 1000"),
    "Per 100 000 inhabitants": (1, "per 100 000"),
}
HEADS = {
    "人数/千人": (1_000, "persons"),
    "人数 千人": (1_000, "persons"),
    "人数\n千人": (1_000, "persons"),
    "参保人数万人": (10_000, "persons"),
    "Employed thousands": (1_000, "full-time equivalents/jobs/persons"),
    "In work, 000s": (1_000, "?"),
    "In work '000": (1_000, "?"),
    "In work ’000": (1_000, "?"),
    "In work (1,000)": (1_000, "?"),
    "In work in thousands": (1_000, "?"),
    "000 Hours": (1_000, "hours"),
    "就业规模-万人": (10_000, "persons"),
    "参保规模万人": (10_000, "persons"),
    "Cost £'000": (1_000, "GBP"),
    "Cost £bn": (1_000_000_000, "GBP"),
    "户数（户）": (1, "companies/establishments/households"),
    "人": (1, "persons"),
    "失业率%": (1, "percent"),
    "Change (% points)": (1, "percentage points"),
    "每千人口床位数": (1, "per 1000"),
    "Beds per 1,000 population aged 65": (1, "per 1000"),
}
NOTES = {
    "注：单位为万人": (10_000, "persons"),
    "注：本表数字以千人计。": (1_000, "persons"),
    "Note: figures are in thousands": (1_000, "?"),
    "Note: All numbers are in thousands. Details may not add to totals.": (1_000, "?"),
}
INNOCENT = [
    "Thousand Oaks",
    "Earning over £1,000",
    "Households with a PC",
    "月薪过万元",
    "就业援助进万家",
    "填报单位：市残联",
    "500–1,000 yuan",
    "$1,000 – $1,999",
    "1,000~4,999人",
    "k",
    "千人计划",
    "百万富翁",
    "万人大会",
    "千户苗寨",
    "百人以上企业",
    "1,000 persons or more",
    "Establishments with 1,000 persons and over",
    "Fewer than 1,000",
    "over 10 thousand",
    "rounded to the nearest thousand",
    "One million jobs",
    "Index (2015=100)",
    "Employees (1)",
    "Table 1000",
    "M",
    "Persons",
    "Households",
    "用人单位人数",
    "机关事业单位",
    "Unit labour costs",
    "Top 10%",
    "2015",
    "Men (16+)",
    "老年人、残疾人",
    "Persons aged 15-64",
]


@pytest.mark.parametrize(("text", "unit"), TITLES.items())
def test_a_title_or_a_line_of_units(text: str, unit: tuple[int, str]) -> None:
    assert set(shown(text, "title")) == {unit}


@pytest.mark.parametrize(("text", "unit"), HEADS.items())
def test_a_head(text: str, unit: tuple[int, str]) -> None:
    assert set(shown(text, "head")) == {unit}


@pytest.mark.parametrize(("text", "unit"), NOTES.items())
def test_a_note(text: str, unit: tuple[int, str]) -> None:
    assert set(shown(text, "note")) == {unit}


def test_a_list_of_units_in_two_languages() -> None:
    assert [unit.words for unit in units_in("單位：個、人、千元", "title")] == ["個", "人", "千元"]
    assert shown("Unit: Person, %, NT$1,000", "title") == [(1, "persons"), (1, "percent"), (1_000, "NTD")]


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("where", ["title", "head", "note", "label"])
def test_innocent_text_says_no_unit(text: str, where: Where) -> None:
    assert units_in(text, where) == ()


def test_a_bare_number_in_a_cell_is_no_scale() -> None:
    assert units_in("1,000", "head") == units_in("1,000", "title") == ()
    assert [unit.factor for unit in units_in("(1,000)", "title")] == [1000]


def test_what_heads_say_of_the_sort_of_their_numbers() -> None:
    assert sort_of(["失业率"]) == sort_of(["Share of total"]) == sort_of(["占总人口的比重"]) == "rate"
    assert sort_of(["Number of persons"]) == sort_of(["人数"]) == "count"
    assert sort_of(["平均工资"]) == sort_of(["Hourly wage rate"]) == "money"
    assert sort_of(["合计", "corporate"]) is None
    assert is_rate("Unemployment rate")
    assert not is_rate("Exchange rate")
    assert not is_rate("Rated persons")


def test_the_change_of_a_rate_and_a_rate_of_change() -> None:
    assert speaks_of_change(["失业率比上年增减"])
    assert speaks_of_change(["Change on year"])
    assert not speaks_of_change(["增长率(%)"])
    assert not speaks_of_change(["Percentage change"])


@given(st.text(max_size=200))
def test_any_text_is_read_and_its_units_are_ours(text: str) -> None:
    for where in ("head", "title", "note", "label", "cell"):
        for unit in units_in(text, where):
            assert unit.factor >= 1
            assert unit.units <= set(UNITS)


@given(st.sampled_from(sorted(SCALES.items())), st.sampled_from(["({})", "[{}]", "（{}）", "Unit: {}", "单位：{}"]))
def test_every_scale_in_brackets_or_behind_a_label(scale: tuple[str, int], around: str) -> None:
    word, factor = scale
    if word != "100":  # alone the base of an index
        said = units_in("甲 " + around.format(word.upper()), "title")
        assert Decimal(factor) in [unit.factor for unit in said]


@given(st.sampled_from([(units, word) for word, units in (*COUNTED.items(), *QUOTIENTS.items())]))
def test_every_unit_word_behind_a_label_is_one_of_our_units(noun: object) -> None:
    assert isinstance(noun, tuple)
    units, word = noun
    (said,) = units_in(f"Unit: {word}", "label")
    assert said.units == units
    assert said.factor == 1


_OF_SORTS = sorted(
    {word for words in WORDS.values() for word in words}
    | {
        *"率律%‰人户件数數n次名 ：:(",
        "样本量",
        "就业比例：男",
        "tasa de empleo",
        "taux d",
        "tassi d",
        "Quote",
        "Anteil.",
        "薪资",
    }
)


@given(
    st.lists(st.sampled_from(_OF_SORTS), min_size=1, max_size=4).flatmap(
        lambda words: st.sampled_from(["", " "]).map(lambda by: by.join(words))
    )
)
def test_a_label_that_says_no_sort_answers_no_question(label: str) -> None:
    if not says_sort(label):
        assert sort_of([label]) is None
        questions = (is_rate, labels_rate, is_money, is_visits, is_number_of)
        assert not any(asked(label) for asked in questions)
        assert not names_rate([label])
        assert not speaks_of_change([label])


def test_most_labels_say_no_sort() -> None:
    said = [
        label
        for label in ("某某县残疾人工作单位第1号", "甘肃省", "Men, 25-54", "就业率", "平均工资")
        if says_sort(label)
    ]
    assert said == ["就业率", "平均工资"]
