"""A sheet map in which something waits for a person is not read: `to-be-decided`, once a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.load.lone_map import read_map


@pytest.mark.parametrize("word", ["decide", "待定", "Decide"])
@pytest.mark.parametrize(
    "line",
    [
        "file: WORD",
        "publication: WORD",
        "hidden: WORD",
        "missing: {x: WORD}",
        "breaks: [{between: WORD, why: x}]",
        "layout: WORD",
        "indicators: {one: {head: WORD, unit: WORD}}",
    ],
)
def test_a_value_that_nobody_decided_has_one_finding(tmp_path: Path, line: str, word: str) -> None:
    text = "layout: {head_rows: 1, data_rows: 2-3, period: {fixed: 2020}}\n"
    text = f"file: a.xlsx\n{text}" if not line.startswith("file") else text
    text = text if not line.startswith("layout") else "file: a.xlsx\n"
    (tmp_path / "map.yaml").write_text(text + line.replace("WORD", word) + "\n", encoding="utf-8")
    _, findings = read_map(tmp_path / "map.yaml")
    assert {one.code for one in findings} == {"to-be-decided"}
    assert len(findings) == line.count("WORD")


def test_a_day_in_place_of_a_check_is_not_suggested_again(tmp_path: Path) -> None:
    text = "file: a.xlsx\nlayout: {head_rows: 1, data_rows: 2-3, period: {fixed: 2020}}\nsource: {type: dataset, title: x, checked: 2026-02-01}\n"
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    _, findings = read_map(tmp_path / "map.yaml")
    (hint,) = [one.details["hint"] for one in findings if one.code == "wrong-type"]
    assert hint == ("，名称有 by、on", "; its names are by, on")
