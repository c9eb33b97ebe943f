"""Numbers of headings as Word counts them: a list of a house beside what its headings show."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from advocacy.write.heading_numbers import HeadingCounter, heading_number, numeral

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("form", "numbers", "printed"),
    [
        ("decimal", (0, 1, 12), ["0", "1", "12"]),
        ("upperLetter", (1, 26, 27), ["A", "Z", "AA"]),
        ("lowerLetter", (2,), ["b"]),
        ("upperRoman", (1, 4, 9, 44, 99, 140), ["I", "IV", "IX", "XLIV", "XCIX", "CXL"]),
        ("lowerRoman", (8,), ["viii"]),
        ("chineseCounting", (1, 10, 11, 20, 99), ["一", "十", "十一", "二十", "九十九"]),
        ("japaneseCounting", (21,), ["二十一"]),
        ("chineseCounting", (0, 100), [None, None]),
        ("upperRoman", (0,), [None]),
        ("upperLetter", (0,), [None]),
        ("ideographZodiac", (1,), [None]),
    ],
)
def test_numerals(form: str, numbers: tuple[int, ...], printed: list[str | None]) -> None:
    assert [numeral(number, form) for number in numbers] == printed


def level(depth: int, numerals: str, pattern: str | None, *more: str) -> str:
    text = "" if pattern is None else f'<w:lvlText w:val="{pattern}"/>'
    form = f'<w:numFmt w:val="{numerals}"/>' if numerals else ""
    return f'<w:lvl w:ilvl="{depth}">{form}{text}{"".join(more)}</w:lvl>'


START = '<w:start w:val="1"/>'
CLOSE = '<w:suff w:val="nothing"/>'


def house(*levels: str) -> Any:
    other = f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "●")}</w:abstractNum>'
    own = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return etree.fromstring(f"<w:numbering {W}>{other}{own}</w:numbering>")


@pytest.mark.parametrize(
    ("levels", "headings", "printed"),
    [
        pytest.param(
            (level(0, "chineseCounting", "第%1章", START), level(1, "decimal", "%1.%2", START)),
            "1 2 2 1 2",
            ["第一章 ", "一.1 ", "一.2 ", "第二章 ", "二.1 "],
            id="the number above is part of the number",
        ),
        pytest.param(
            (level(0, "chineseCounting", "第%1章", START), level(1, "decimal", "%1.%2", START, "<w:isLgl/>")),
            "1 2",
            ["第一章 ", "1.1 "],
            id="and in digits where the list says so",
        ),
        pytest.param(
            (level(0, "decimal", "%1.", START), level(1, "lowerLetter", "（%2）", START, CLOSE)),
            "2 2 1 2",
            ["（a）", "（b）", "2. ", "（a）"],
            id="a level that was passed over stands at its start",
        ),
        pytest.param(
            (level(0, "decimal", "%1.", '<w:start w:val="5"/>'), level(1, "", "%2", CLOSE)),
            "1 1 2",
            ["5. ", "6. ", "0"],
            id="what the list leaves out is as the standard says",
        ),
        pytest.param(
            (level(0, "ideographZodiac", "%1、", START), level(1, "none", None, START)),
            "1 2",
            ["", ""],
            id="rather no number than a wrong one",
        ),
        pytest.param((level(0, "bullet", "●", START),), "1 2", ["", ""], id="a bullet is no number"),
    ],
)
def test_headings_are_counted(levels: tuple[str, ...], headings: str, printed: list[str]) -> None:
    lists = house(*levels)
    styles = {}
    for depth in range(2):
        number = heading_number(lists, "7", str(depth))
        if number is not None:
            styles[f"heading {depth + 1}"] = number
    counter = HeadingCounter(styles)
    assert [counter.next(f"heading {one}") for one in headings.split()] == printed


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert heading_number(house(level(0, "decimal", "%1.")), "9", "0") is None
