"""When two printed numbers say the same."""

from __future__ import annotations

import pytest

from advocacy.reread.numbers import agree, asked_for, may_say, stands_in


@pytest.mark.parametrize(
    ("printed", "other", "same"),
    [
        ("906.1万人", "906.1万人", True),
        ("906.1 万人", "９０６.1万人", True),
        ("9.061 million people", "9.061 million people", True),
        ("9,061 thousand", "9.061 million", True),
        ("1.038亿人", "10380万人", True),
        ("906.1", "906.1万人", False),
        ("906.1", "906.10", True),
        ("51.6%", "51.60 per cent", True),
        ("5.7个百分点", "上升5.7个百分点", False),
        ("5.7 percentage points", "5.7 percentage points", True),
        ("960.1万人", "906.1万人", False),
        ("906.1亿人", "906.1万人", False),
        ("51.6%", "51.6万人", False),
        ("906.2", "906.1万人", False),
        ("近一半", "近一半", True),
        ("近一半", "51.6%", False),
        ("近一半", "49%", True),
        ("51.6%", "过半", True),
        ("906.1万人", "9061000人", True),
        ("906.1万人", "906.1万户", False),
        ("超过2亿人", "近2亿人", False),
        ("35%", "35‰", False),
        ("35%", "35", False),
        ("30%", "3成", True),
        ("持平", "基本持平", False),
    ],
)
def test_agree(printed: str, other: str, *, same: bool) -> None:
    assert agree(printed, other) is same
    assert agree(other, printed) is same


@pytest.mark.parametrize(
    ("wanted", "printed", "meant"),
    [
        ("906.1万人", "906.1万人", True),
        ("906.1", "906.1万人", True),
        ("906.1万", "906.1万人", True),
        ("906.1亿", "906.1万人", False),
        ("9061", "906.1万人", False),
        ("906", "906.1万人", False),
        ("近一半", "近一半", True),
        ("一半", "51.6%", False),
        ("51.6", "近一半", False),
    ],
)
def test_asked_for(wanted: str, printed: str, *, meant: bool) -> None:
    assert asked_for(wanted, printed) is meant


@pytest.mark.parametrize(
    ("printed", "text", "there"),
    [
        ("906.1万人", "就业906.1万人。", True),
        ("6.1", "就业906.1万人", False),
        ("906", "就业906.1万人", False),
        ("906人", "就业906人。", True),
        ("3,906人", "共3,906人", True),
        ("2510万人", "不足2510万人", False),
        ("35%", "至多约35%", True),
        ("906", "共3,906人", False),
        ("906.1", "", False),
        ("", "任何文字", False),
    ],
)
def test_stands_in(printed: str, text: str, *, there: bool) -> None:
    assert stands_in(printed, text) is there


@pytest.mark.parametrize(
    ("printed", "other", "may"),
    [
        ("906.1", "906.1万人", True),
        ("0.668", "668,000 people", True),
        ("906.2", "906.1万人", False),
        ("906.1亿人", "906.1万人", False),
    ],
)
def test_a_bare_number_of_a_table_may_be_one_with_a_unit(printed: str, other: str, *, may: bool) -> None:
    assert may_say(printed, other) is may
