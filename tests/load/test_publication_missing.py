"""A map that does not say whether its numbers are published: a warning, and protection until then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advocacy.load.lone_map import read_map
from advocacy.messages import messages

MAP = """\
file: work.csv
source: {publisher: 机构, title: 调查}
layout: {head_rows: 1, data_rows: 2-3, period: {in_column: A, as: YYYY}}
indicators:
  employed: {head: 就业, unit: persons}
"""


def said(folder: Path, text: str) -> tuple[str, list[str]]:
    """How the numbers of a map are published, and what is found."""
    (folder / "work.csv").write_text("年份,就业\n2021,4\n2022,17\n", encoding="utf-8")
    (folder / "work.yaml").write_text(text, encoding="utf-8")
    indicators, findings = read_map(folder / "work.yaml")
    return indicators["employed"].publication, [one.code for one in findings]


def test_what_nobody_said_is_published_is_protected(tmp_path: Path) -> None:
    assert said(tmp_path, MAP) == ("own", ["publication-missing"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_line_that_the_remedy_offers_ends_the_warning(tmp_path: Path, language: str) -> None:
    remedy = messages("zh" if language == "zh" else "en")["publication-missing"].remedy
    lines = re.findall(r"publication: \w+", remedy)
    assert [line.rpartition(" ")[2] for line in lines] == ["official", "own", "obtained"]
    for line in lines:
        assert said(tmp_path, f"{line}\n{MAP}") == (line.rpartition(" ")[2], [])
