"""Columns for a terminal, in which Chinese characters are twice as wide."""

from __future__ import annotations

from advocacy.model.columns import align, cut, width


def test_chinese_and_latin_stand_in_line() -> None:
    rows = [("指标", "value"), ("employed", "906.1万人"), ("率", "")]
    assert list(align(rows)) == ["指标      value", "employed  906.1万人", "率"]


def test_width_counts_places_and_no_accents_of_their_own() -> None:
    assert [width(text) for text in ("abc", "残疾人", "e\u0301")] == [3, 6, 1]


def test_a_long_text_is_cut_on_one_line() -> None:
    assert cut("two\n lines", 20) == "two lines"
    assert cut("残疾人就业人数", 9) == "残疾人就…"
