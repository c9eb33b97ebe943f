"""Numbers as they are printed: what a sheet holds beside what a reader reads."""

from __future__ import annotations

import datetime
import re
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.compose.numbers import (
    Scale,
    common_scale,
    compare,
    in_words,
    missing_text,
    print_count,
    print_figure,
    print_money,
    print_number,
    round_to,
)
from advocacy.model.document import PrintedFigure
from advocacy.model.figure import Cell, Figure, Formula, Nature, Period
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.scalar import Money
from advocacy.model.text import Text, label
from advocacy.model.walk import inlines_of


def figure(
    value: str | None,
    unit: str = "persons",
    quantum: str = "1",
    nature: Nature = "stock",
    year: int = 2023,
    *,
    population: str | None = "certified",
    missing: Text | None = None,
    notes: tuple[Text, ...] = (),
) -> Figure:
    return Figure(
        indicator="certified-employed",
        value=None if value is None else Decimal(value),
        unit=unit,
        quantum=Decimal(quantum),
        period=Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year end"),
        population=population,
        nature=nature,
        origin=Cell("employment.xlsx", "0" * 64, "就业", f"B{year - 2010}"),
        source="cdpf-bulletins",
        missing=missing,
        notes=notes,
    )


# ------------------------------------------------------------ one figure


@pytest.mark.parametrize(
    ("value", "unit", "quantum", "nature", "printed"),
    [
        # people, as official bulletins write them
        ("9061000", "persons", "1000", "stock", ("906.1万人", "9.061 million people")),
        ("9484000", "persons", "1000", "stock", ("948.4万人", "9.484 million people")),
        ("8550000", "persons", "10000", "stock", ("855万人", "8.55 million people")),
        ("544000", "persons", "1000", "flow", ("54.4万人", "544,000 people")),
        ("7636000", "persons", "1000", "stock", ("763.6万人", "7.636 million people")),
        ("10379900", "persons", "100", "cumulative", ("1037.99万人", "10.3799 million people")),
        ("81984", "persons", "1", "stock", ("8.1984万人", "81,984 people")),
        ("12345678", "persons", "1", "stock", ("1234.5678万人", "12,345,678 people")),
        ("1496", "establishments", "1", "stock", ("1496家", "1,496 establishments")),
        ("999", "persons", "1", "stock", ("999人", "999 people")),
        ("1", "persons", "1", "stock", ("1人", "1 person")),
        ("0", "persons", "1", "stock", ("0人", "0 people")),
        # digits that the sheet shows stay, zeros too
        ("9060000", "persons", "1000", "stock", ("906.0万人", "9.060 million people")),
        ("10000", "persons", "1", "stock", ("1.0000万人", "10,000 people")),
        # floors and estimates say so
        ("200000000", "persons", "100000000", "floor", ("超过2亿人", "more than 200 million people")),
        ("85020000", "persons", "10000", "estimate", ("约8502万人", "about 85.02 million people")),
        ("1700000000", "CNY", "100000000", "floor", ("超过17亿元", "more than CNY 1.7 billion")),
        # rounding happens once, half to even, and can reach the next scale
        ("99999600", "persons", "1000", "stock", ("1.00000亿人", "100.000 million people")),
        ("12.5", "persons", "1", "stock", ("12人", "12 people")),
        ("13.5", "persons", "1", "stock", ("14人", "14 people")),
        # rates are never counted in 万
        ("51.6", "percent", "0.1", "rate", ("51.6%", "51.6%")),
        ("49", "percent", "0.1", "rate", ("49.0%", "49.0%")),
        ("146.19", "percent", "0.01", "rate", ("146.19%", "146.19%")),
        ("12345.6", "percent", "0.1", "rate", ("12,345.6%", "12,345.6%")),
        ("5.7", "percentage points", "0.1", "rate", ("5.7个百分点", "5.7 percentage points")),
        ("1", "percentage points", "1", "rate", ("1个百分点", "1 percentage point")),
        ("-0.04", "percent", "0.1", "rate", ("0.0%", "0.0%")),
        ("-2.35", "percent", "0.1", "rate", ("−2.4%", "−2.4%")),
        ("3.2", "per 1000", "0.1", "rate", ("3.2‰", "3.2 per 1,000")),
        # money
        ("5860", "CNY", "1", "flow", ("5860元", "CNY 5,860")),
        ("1234.5", "AUD", "0.1", "flow", ("1234.5澳大利亚元", "AUD 1,234.5")),
        ("250000", "JPY", "1", "flow", ("25.0000万日元", "JPY 250,000")),
        # places in an order are not counted in 万, and scores neither
        ("3", "rank", "1", "stock", ("第3位", "rank 3")),
        ("12345", "rank", "1", "stock", ("第12,345位", "rank 12,345")),
        ("76.5", "points", "0.1", "stock", ("76.5分", "76.5 points")),
        ("12.3", "per 10 000", "0.1", "rate", ("12.3（每万人）", "12.3 per 10,000")),
        ("1200", "visits", "1", "flow", ("1200人次", "1,200 visits")),
        ("1234567.5", "hours", "0.1", "flow", ("123.45675万小时", "1,234,567.5 hours")),
    ],
)
def test_figure_keeps_the_digits_of_its_cell(
    value: str, unit: str, quantum: str, nature: Nature, printed: tuple[str, str]
) -> None:
    one = figure(value, unit, quantum, nature)
    assert (print_figure(one, "zh"), print_figure(one, "en")) == printed


def test_figure_without_a_value_prints_the_reason() -> None:
    unsaid = figure(None)
    said = figure(None, missing=label("未核实", "not verified"))
    scale = Scale("万人", Decimal(10000))
    assert [missing_text(unsaid, language) for language in LANGUAGES] == ["无数据", "no data"]
    assert [print_figure(said, language) for language in LANGUAGES] == ["未核实", "not verified"]
    assert print_number(said, "zh", scale) == "未核实"


_FACTORS = {"亿": 10**8, "万": 10**4, " billion": 10**9, " million": 10**6}


def read_again(printed: str) -> Decimal:
    match = re.fullmatch(r"(−?[\d,]+(?:\.\d+)?)(亿|万| billion| million)?(?:人| people| person)", printed)
    assert match is not None
    digits = match[1].replace(",", "").replace("−", "-")
    return Decimal(digits) * _FACTORS.get(match[2] or "", 1)


@given(
    value=st.decimals(min_value=-(10**12), max_value=10**12, places=3),
    exponent=st.integers(min_value=-3, max_value=8),
    language=st.sampled_from(LANGUAGES),
)
def test_printed_number_read_again_is_the_value_to_the_last_shown_digit(
    value: Decimal, exponent: int, language: Language
) -> None:
    quantum = Decimal(1).scaleb(exponent)
    printed = print_figure(figure(str(value), "persons", str(quantum)), language)
    expected = value.quantize(quantum, ROUND_HALF_EVEN)
    assert read_again(printed) == expected


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_rounding_is_done_after_one_step(value: Decimal) -> None:
    once = round_to(value, Decimal(1000))
    assert round_to(once, Decimal(1000)) == once
    assert abs(once - value) <= 500


# --------------------------------------------------------- tables, charts


@pytest.mark.parametrize(
    ("values", "unit", "language", "name", "printed"),
    [
        (("9061000/1000", "9484000/1000"), "persons", "zh", "万人", ["906.1", "948.4"]),
        (("9061000/1000", "9484000/1000"), "persons", "en", "million people", ["9.061", "9.484"]),
        (("367000/1000", "544000/1000"), "persons", "zh", "万人", ["36.7", "54.4"]),
        (("367000/1000", "544000/1000"), "persons", "en", "thousand people", ["367", "544"]),
        (("9061000/1000", "83000/1000"), "persons", "zh", "万人", ["906.1", "8.3"]),
        (("9061000/1000", "83000/1000"), "persons", "en", "thousand people", ["9,061", "83"]),
        (("200000000/100000000", "70570000/10000"), "persons", "zh", "万人", ["20,000", "7057"]),
        (("300000000/10000000", "200000000/100000000"), "persons", "zh", "亿人", ["3.0", "2"]),
        (("81984/1", "56079/1"), "persons", "zh", "人", ["81,984", "56,079"]),
        (("81984/1", "1496/1"), "persons", "en", "people", ["81,984", "1,496"]),
        (("51.6/0.1", "49/0.1"), "percent", "en", "%", ["51.6", "49.0"]),
        (("5860/1",), "CNY", "en", "CNY", ["5,860"]),
        (("5860/1",), "CNY", "zh", "元", ["5860"]),
        (("2000000000/100000000",), "CNY", "en", "CNY billion", ["2.0"]),
        (("5.7/0.1",), "percentage points", "zh", "个百分点", ["5.7"]),
        (("0/1",), "persons", "zh", "人", ["0"]),
        ((), "persons", "zh", "", []),
    ],
)
def test_numbers_of_a_table_share_a_scale(
    values: tuple[str, ...], unit: str, language: Language, name: str, printed: list[str]
) -> None:
    figures = [figure(v.split("/")[0], unit, v.split("/")[1]) for v in values]
    scale = common_scale(figures, language)
    assert scale.name == name
    assert [print_number(one, language, scale) for one in figures] == printed


def test_a_number_in_a_table_says_when_it_is_not_exact() -> None:
    floor = figure("200000000", "persons", "100000000", "floor")
    scale = common_scale([floor], "en")
    assert scale == Scale("million people", Decimal(1_000_000))
    assert print_number(floor, "en", scale) == "more than 200"


def test_missing_values_do_not_decide_the_scale() -> None:
    figures = [figure(None), figure("9061000", quantum="1000")]
    assert common_scale(figures, "zh").name == "万人"


# ---------------------------------------------------------- counts, money


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [(0, "0", "zero"), (3, "3", "three"), (10, "10", "ten"), (11, "11", "11"), (1200, "1200", "1,200")],
)
def test_counts(number: int, zh: str, en: str) -> None:
    assert (print_count(number, "zh"), print_count(number, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("amount", "currency", "zh", "en"),
    [
        ("5860", "CNY", "5860元", "CNY 5,860"),
        ("58600", "CNY", "5.86万元", "CNY 58,600"),
        ("50000", "CNY", "5万元", "CNY 50,000"),
        ("1200000", "CNY", "120万元", "CNY 1.2 million"),
        ("12.50", "USD", "12.5美元", "USD 12.5"),
        ("0", "CNY", "0元", "CNY 0"),
        ("5860", "JPY", "5860日元", "JPY 5,860"),
        ("5860", "THB", "5860 THB", "THB 5,860"),
    ],
)
def test_amounts_are_exact(amount: str, currency: str, zh: str, en: str) -> None:
    money = Money(Decimal(amount), currency)
    assert (print_money(money, "zh"), print_money(money, "en")) == (zh, en)


# ------------------------------------------------------------- comparison


@pytest.mark.parametrize(
    ("first", "second", "unit", "zh", "en"),
    [
        ("45.9/0.1", "51.6/0.1", "percent", ("上升", "5.7个百分点"), ("rose by ", "5.7 percentage points")),
        ("51.6/0.1", "45.9/0.1", "percent", ("下降", "5.7个百分点"), ("fell by ", "5.7 percentage points")),
        ("49/1", "51.6/0.1", "percent", ("上升", "3个百分点"), ("rose by ", "3 percentage points")),
        ("9061000/1000", "9144000/1000", "persons", ("增加", "8.3万人"), ("rose by ", "83,000 people")),
        ("9484000/1000", "8550000/10000", "persons", ("减少", "93万人"), ("fell by ", "930,000 people")),
    ],
)  # fmt: skip
def test_comparison_says_how_far_it_moved(
    first: str, second: str, unit: str, zh: tuple[str, str], en: tuple[str, str]
) -> None:
    (before, last), (after, latest) = first.split("/"), second.split("/")
    earlier = figure(before, unit, last, year=2023)
    later = figure(after, unit, latest, year=2024)
    said: dict[Language, tuple[str, str]] = {"zh": zh, "en": en}
    for language in LANGUAGES:
        verb, printed = compare(earlier, later, language) or ()
        assert isinstance(printed, PrintedFigure)
        assert (verb, printed.text) == said[language]


def test_the_difference_can_be_traced_to_both_figures() -> None:
    earlier = figure("51.6", "percent", "0.1", year=2023, notes=(label("甲", "first"),))
    later = figure("45.9", "percent", "0.1", year=2024, notes=(label("甲", "first"), label("乙", "second")))
    (printed,) = [i for i in inlines_of(compare(earlier, later, "en") or ()) if isinstance(i, PrintedFigure)]
    difference = printed.figure
    assert difference.value == Decimal("5.7")
    assert difference.origin == Formula("difference", (earlier, later))
    assert difference.period == Period(datetime.date(2023, 1, 1), datetime.date(2024, 12, 31))
    assert difference.unit == "percentage points"
    assert difference.notes == (label("甲", "first"), label("乙", "second"))
    assert print_figure(difference, "en") == printed.text


def test_no_change_is_said_in_words_and_stays_a_figure() -> None:
    same = figure("51.6", "percent", "0.1"), figure("51.6", "percent", "0.1", year=2024)
    near = figure("51.61", "percent", "0.1"), figure("51.59", "percent", "0.1", year=2024)
    said = {
        (name, language): [i.text for i in compare(*pair, language) or () if isinstance(i, PrintedFigure)]
        for name, pair in (("same", same), ("near", near))
        for language in LANGUAGES
    }
    assert said == {
        ("same", "zh"): ["持平"],
        ("same", "en"): ["unchanged"],
        ("near", "zh"): ["基本持平"],
        ("near", "en"): ["almost unchanged"],
    }


def test_a_difference_with_an_estimate_is_about() -> None:
    earlier = figure("82960000", quantum="10000", nature="estimate", population="all-disabled")
    later = figure("85020000", quantum="10000", year=2024)
    content = compare(earlier, later, "en") or ()
    printed = content[1]
    assert isinstance(printed, PrintedFigure)
    assert printed.text == "about 2.06 million people"
    assert printed.figure.population is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (figure(None), figure("1")),
        (figure("1"), figure(None)),
        (figure("1", "persons"), figure("1", "percent")),
        (figure("1", nature="floor"), figure("2")),
        (figure("1"), figure("2", nature="floor")),
    ],
)
def test_what_has_no_difference_is_not_compared(first: Figure, second: Figure) -> None:
    assert compare(first, second, "zh") is None


# ------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("8.9", None, None),
        ("9", "近十分之一", "nearly one in ten"),
        ("9.5", "约十分之一", "about one in ten"),
        ("10.5", "约十分之一", "about one in ten"),
        ("10.66", "超过十分之一", "more than one in ten"),
        ("12.1", None, None),
        ("20", "约五分之一", "about a fifth"),
        ("25.4", "约四分之一", "about a quarter"),
        ("33.3", "约三分之一", "about a third"),
        ("40", "约五分之二", "about two fifths"),
        ("45.9", None, None),
        ("49.0", "近一半", "nearly half"),
        ("50", "一半", "half"),
        ("50.01", "超过一半", "more than half"),
        ("51.6", "超过一半", "more than half"),
        ("58.1", None, None),
        ("60", "约五分之三", "about three fifths"),
        ("66.7", "约三分之二", "about two thirds"),
        ("75", "约四分之三", "about three quarters"),
        ("80", "约五分之四", "about four fifths"),
        ("90", "约十分之九", "about nine in ten"),
        ("100", None, None),
    ],
)
def test_words_for_percentages(value: str, zh: str | None, en: str | None) -> None:
    share = figure(value, "percent", "0.1", "rate")
    assert (in_words(share, "zh"), in_words(share, "en")) == (zh, en)


@pytest.mark.parametrize(
    "wordless", [figure(None, "percent"), figure("50", "persons"), figure("50", "percent", nature="floor")]
)
def test_only_a_known_percentage_has_words(wordless: Figure) -> None:
    assert in_words(wordless, "en") is None
