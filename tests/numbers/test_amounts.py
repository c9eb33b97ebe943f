"""A number in a text as a value: what it says, however it is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from advocacy.numbers.amounts import amounts, dates, unit_amount

# text, value in single units, unit, bounds, directions
READ = [
    ("25.10 million people", "25100000", "people", (), ()),
    ("25,100,000 people", "25100000", "people", (), ()),
    ("12,0004 people", "120004", "people", (), ()),  # a digit more, behind the groups
    ("25.1m people", "25100000", "people", (), ()),
    ("200+ million people", "200000000", "people", ("more than",), ()),
    ("as many as 2,510 people", "2510", "people", ("at most",), ()),
    ("45万6千人", "456000", "人", (), ()),
    ("2千510万人", "25100000", "人", (), ()),
    ("1亿2000万人", "120000000", "人", (), ()),
    ("1亿2千万人", "120000000", "人", (), ()),
    ("25.10\u00a0million people", "25100000", "people", (), ()),
    ("twenty-five million people", "25000000", "people", (), ()),
    ("twenty-five point one million people", "25100000", "people", (), ()),
    ("one hundred and five people", "105", "people", (), ()),
    ("2,510 people", "2510", "people", (), ()),
    ("25.10 people", "25.10", "people", (), ()),
    ("more than 200 million people", "200000000", "people", ("more than",), ()),
    ("fewer than 200 million people", "200000000", "people", ("fewer than",), ()),
    ("no more than 200 million people", "200000000", "people", ("at most",), ()),
    ("at most about 35%", "35", "%", ("at most", "about"), ()),
    ("nearly 35 per cent", "35", "%", ("nearly",), ()),
    ("35 percentage points", "35", "percentage points", (), ()),
    ("rose by 5.7 percentage points", "5.7", "percentage points", (), ("up",)),
    ("fell by 89,000 people", "89000", "people", (), ("down",)),
    ("thirty-five per cent", "35", "%", (), ()),
    ("−35 %", "-35", "%", (), ()),
    ("35‰", "35", "‰", (), ()),
    ("CNY 5,860", "5860", "yuan", (), ()),
    ("25.10³ million people", "25103000", "people", (), ()),
    ("2510万人", "25100000", "人", (), ()),
    ("2510 万人", "25100000", "人", (), ()),
    ("２５１０万人", "25100000", "人", (), ()),
    ("2510多万人", "25100000", "人", ("more than",), ()),
    ("2510万余人", "25100000", "人", ("more than",), ()),
    ("2510万人以上", "25100000", "人", ("at least",), ()),
    ("2510百万人", "2510000000", "人", (), ()),
    ("2510万户", "25100000", "户", (), ()),
    ("二千四百万人", "24000000", "人", (), ()),
    ("一亿二千五百一十万人", "125100000", "人", (), ()),
    ("三点五万人", "35000", "人", (), ()),
    ("两亿人", "200000000", "人", (), ()),
    ("超过2亿人", "200000000", "人", ("more than",), ()),
    ("近2亿人", "200000000", "人", ("nearly",), ()),
    ("不超过2亿人", "200000000", "人", ("at most",), ()),
    ("超2亿人", "200000000", "人", ("more than",), ()),
    ("未超过2亿人", "200000000", "人", ("not", "more than"), ()),
    ("did not exceed 200 million people", "200000000", "people", ("not", "more than"), ()),
    ("barely 200 million people", "200000000", "people", ("barely",), ()),
    ("新增2亿人", "200000000", "人", (), ("up",)),
    ("降5.7个百分点", "5.7", "个百分点", (), ("down",)),
    ("不足2亿人", "200000000", "人", ("fewer than",), ()),
    ("增加8.9万人", "89000", "人", (), ("up",)),
    ("减少了8.9万人", "89000", "人", (), ("down",)),
    ("上升5.7个百分点", "5.7", "个百分点", (), ("up",)),
    ("35%", "35", "%", (), ()),
    ("三成", "30", "%", (), ()),
    ("3成", "30", "%", (), ()),
    ("三成五", "35", "%", (), ()),
    ("百分之三十五", "35", "%", (), ()),
    ("负35%", "35", "%", (), ("minus",)),
    ("5860元", "5860", "元", (), ()),
]


@pytest.mark.parametrize(("text", "value", "unit", "bounds", "directions"), READ)
def test_one_amount_of_a_sentence(
    text: str, value: str, unit: str, bounds: tuple[str, ...], directions: tuple[str, ...]
) -> None:
    for around in ("{}", "In all, {} (see the table).", "其中{}，列出如下。"):
        sentence = around.format(text)
        (one,) = amounts(sentence)
        assert one.value == Decimal(value), sentence
        assert (one.unit, one.bounds, one.directions) == (unit, bounds, directions), sentence
        assert sentence[one.start : one.end] == one.text


@pytest.mark.parametrize(
    "text",
    [
        "统一的一个十分重要的意见，千万注意，万一",
        "Article 10(2) of the law of 2008; GB/T 9704-2012",
        "《残疾人保障法》第三十八条，2025年12月31日",
        "国发〔2015〕33号",
        "at the end of 2024, by December 2025, 30 November 2026",
        "H2O, A4, e2",
        "三人，两家，一户",
    ],
)
def test_what_counts_nothing_is_no_amount(text: str) -> None:
    assert amounts(text) == ()


def test_a_range_is_one_amount_and_not_its_ends() -> None:
    (one,) = amounts("35%")
    (span,) = amounts("35–53 %")
    assert (span.value, span.upper, span.unit) == (Decimal(35), "53", "%")
    assert not span.says(one)
    assert span.says(amounts("35—53%")[0]) is True


@pytest.mark.parametrize("text", ["2004 million people", "2004万人", "more than 2004", "约2004"])
def test_what_looks_like_a_year_and_counts_is_an_amount(text: str) -> None:
    (one,) = amounts(text)
    assert one.text == text
    assert dates(text) == ()


def test_vague_numbers_and_shares_in_words_are_amounts_by_their_words() -> None:
    (millions,) = amounts("数百万人")
    assert (millions.value, millions.is_statistic) == (None, True)
    assert [one.text for one in amounts("超过一半的人，即近一半")] == ["超过一半", "近一半"]
    assert [one.text for one in amounts("nearly half of them, or a fifth of all")] == [
        "nearly half", "a fifth",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("million people", "1000000", "people"),
        ("thousand", "1000", ""),
        ("'000 people", "1000", "people"),
        ("CNY million", "1000000", "yuan"),
        ("CNY", "1", "yuan"),
        ("万人", "10000", "人"),
        ("亿元", "100000000", "元"),
        ("%", "1", "%"),
        ("户", "1", "户"),
    ],
)
def test_the_unit_at_the_head_of_a_column(head: str, value: str, unit: str) -> None:
    one = unit_amount(head)
    assert one is not None
    assert (one.value, one.unit) == (Decimal(value), unit)
    (bare,) = amounts("25.10")
    assert bare.of(one).value == Decimal("25.10") * Decimal(value)


@pytest.mark.parametrize("head", ["cumulative", "", "2023年末", "million people or so in 2 towns"])
def test_other_words_at_the_head_are_no_unit(head: str) -> None:
    assert unit_amount(head) is None


@pytest.mark.parametrize(
    "text",
    ["2025年12月31日", "二〇二五年十二月三十一日", "二零二五年十二月三十一日", "31 December 2025",
     "31 Dec 2025", "Dec. 31, 2025", "December 31, 2025", "2025-12-31", "2025/12/31"],
)  # fmt: skip
def test_a_date_is_the_same_in_each_writing(text: str) -> None:
    (found,) = dates(text)
    assert (found.text, found.year, found.month, found.day) == (text, 2025, 12, 31)
    assert amounts(text) == ()


def test_dates_are_read_as_far_as_they_are_said() -> None:
    found = dates("2025年12月31日；2024 年末；June 2025, 30 November 2026, 2008 and 2025-03-04")
    assert [(one.year, one.month, one.day) for one in found] == [
        (2025, 12, 31), (2024, 0, 0), (2025, 6, 0), (2026, 11, 30), (2008, 0, 0), (2025, 3, 4),
    ]  # fmt: skip
    exact, year = found[0], dates("2025")[0]
    assert year.says(exact)
    assert not exact.says(year)
