"""What is not decided, and what a starter said, in the files of a campaign: `to-be-decided`, `starter-text`."""

from __future__ import annotations

import pytest

from advocacy.load.starters import starter_texts
from advocacy.load.undecided import Markers
from advocacy.model.finding import Finding
from advocacy.model.place import Place

MARKER = Finding("to-be-decided", Place("a.yaml", 3, 7), {"field": "unit", "value": "待定"})


@pytest.mark.parametrize(
    ("finding", "second"),
    [
        (Finding("unknown-choice", Place("a.yaml", 3, 7), {"value": "待定"}), True),
        (Finding("map-source-unknown", Place("a.yaml", 9, 3), {"source": "待定"}), True),
        (Finding("map-source-unknown", Place("a.yaml", 9, 3), {"source": "gazette"}), False),
        (Finding("map-source-unknown", Place("b.yaml", 9, 3), {"source": "待定"}), False),
    ],
)
def test_a_second_finding_about_the_same_value_is_not_told(finding: Finding, *, second: bool) -> None:
    assert (Markers([MARKER]).of(finding) is MARKER) is second


def test_the_sentences_of_all_starters_are_known_by_field_and_text() -> None:
    of_kinds, of_init = starter_texts()
    assert {("title", "一句话说明发生了什么"), ("by", "谁核对的")} <= of_kinds
    assert {("name", "我们的机构"), ("", "在这里写法律是怎么规定的，为什么现在还不够。")} <= of_init
