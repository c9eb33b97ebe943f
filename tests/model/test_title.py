"""A title: one text, or the lines in which it is to stand."""

from __future__ import annotations

from typing import Any

import pytest

from advocacy.model.title import read_title
from advocacy.model.written import MalformedError


@pytest.mark.parametrize(
    ("written", "zh", "en", "lines_zh", "lines_en"),
    [
        ("关于公平招聘的建议", "关于公平招聘的建议", None, (), ()),
        ({"zh": "关于建议", "en": "On hiring"}, "关于建议", "On hiring", (), ()),
        (
            ["关于制定反歧视法、", "设定罚款的建议"],
            "关于制定反歧视法、设定罚款的建议",
            None,
            ("关于制定反歧视法、", "设定罚款的建议"),
            (),
        ),
        (
            {"zh": ["甲、", "乙的建议"], "en": ["A ban", "with a penalty"]},
            "甲、乙的建议",
            "A ban with a penalty",
            ("甲、", "乙的建议"),
            ("A ban", "with a penalty"),
        ),
    ],
)
def test_a_title(
    written: Any, zh: str | None, en: str | None, lines_zh: tuple[str, ...], lines_en: tuple[str, ...]
) -> None:
    title = read_title(written, "zh")
    assert [None if one is None else one.text for one in (title.zh, title.en)] == [zh, en]
    assert (title.lines("zh"), title.lines("en")) == (lines_zh, lines_en)


@pytest.mark.parametrize("written", [[], {"zh": []}, {"zh": [3]}, {}, {"fr": "titre"}, {"zh": [""]}, 3])
def test_what_is_no_title(written: Any) -> None:
    with pytest.raises(MalformedError):
        read_title(written, "zh")
