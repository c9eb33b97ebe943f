"""Which numerals may be typed by hand."""

from __future__ import annotations

import pytest

from advocacy.numbers.numerals import pieces, typed_numbers
from tests.growth import grows_with_its_size


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("2026年11月30日，全国人大常委会", []),
        ("by 30 November 2026", []),
        ("by 30 Nov 2026, November 30, 2026, Nov. 2026, 2026-11 and 2026/11", []),
        ("at end-2026 and in mid-2026", []),
        ("2026.11 million and 2026-27", ["2026.11", "million", "-27"]),
        ("二〇二六年十一月三十日", []),
        ("在2018年与2019年之间", []),
        ("between 2018 and 2019.", []),
        ("《无障碍环境建设法》第20条", []),
        ("国办发〔2022〕6号", []),
        ("GB/T 7714-2025 and WCAG 2.1", []),
        ("依照GB/T 37668-2019和Article 32", []),
        ("Article 38(3) orders it", []),
        ("三类情形，十个部门", []),
        ("1. 首先", []),
        ("成为一成不变的做法", ["一成"]),
        ("三成熟的经验，百分之百的努力", []),
        ("约三成企业", ["三成"]),
        ("百分之五十一", ["百分之五十一"]),
        ("百分之{{ '五' }}", ["百分之"]),
        ("增长两倍，达九百万人", ["两倍", "九百万"]),
        ("51.6% of them, 9 million", ["51.6%", "9", "million"]),
        ("2024 people", ["2024"]),
        ("2000万", ["2000万"]),
        ("罚款１万元", ["１万"]),
    ],
)
def test_numbers_that_count_something_are_found(text: str, typed: list[str]) -> None:
    assert [piece.text for piece in pieces(text) if piece.sort == "typed"] == typed


def test_the_pieces_are_the_text() -> None:
    text = "到2024年末，三成（30%）《某法》第3条。"
    assert "".join(piece.text for piece in pieces(text)) == text


def test_calls_are_not_looked_at_and_keep_their_place() -> None:
    template = "{{ figure('x', 2021) }} rose by 5 points {% if a > 3 %}"
    (found,) = typed_numbers(template)
    assert (found.text, template[found.start]) == ("5", "5")


@pytest.mark.parametrize("piece", ["几百", "一", "百分之", "〔", "《", "《a》〔", "{{", "1."])
def test_no_text_is_cut_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: list(typed_numbers(piece * (length // len(piece)))), 20_000)
