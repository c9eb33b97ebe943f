"""Annexes A and B of a large-print edition, where they are lists, also after marks are lost."""

from __future__ import annotations

from collections.abc import Callable

from advocacy.reread import trace
from tests.reread.conftest import EMPLOYED, Brief

ROW = (
    "印出的数字：906.1万人\n精确值 9061000",
    "统计内容：持证残疾人就业人数",
    "出处（工作簿·表!单元格或算式）：evidence/statistics/employment.xlsx · 就业!B7",
    "来源：公报",
)
WORKBOOK = (
    "evidence/statistics/employment.xlsx",
    "来源：公报",
    "资料日期：2024-04",
    "文件校验码（SHA-256 前段）：0123 4567 89ab",
)


def test_a_row_is_found_by_its_mark(brief: Callable[[], Brief]) -> None:
    made = brief()
    made.paragraph(["就业", ("906.1万人", EMPLOYED), "。"])
    made.paragraph([("A1", "_adv_a_0a1b2c3d")])
    for text in (*ROW, *WORKBOOK):
        made.paragraph(text)
    (one,), findings = trace(made.save(), None, None)
    assert findings == ()
    assert one.line is not None
    assert (one.printed, one.times, one.agrees) == ("906.1万人", 1, True)
    assert (one.line.cell, one.line.checksum) == ("B7", "0123 4567 89ab")


def test_a_row_without_marks_is_found_by_its_look(brief: Callable[[], Brief]) -> None:
    made = brief()
    for text in ("就业906.1万人。", "A1", *ROW):
        made.paragraph(text)
    (one,), _ = trace(made.save(), None, None)
    assert (one.found, one.context, one.times) == ("text", "就业906.1万人。", 1)


def test_a_row_that_lost_a_line_is_text(brief: Callable[[], Brief]) -> None:
    made = brief()
    made.paragraph(["就业", ("906.1万人", EMPLOYED), "。"])
    for text in ("A1", *ROW[:3]):
        made.paragraph(text)
    traced, findings = trace(made.save(), None, None)
    assert [one.line for one in traced] == [None]
    assert [finding.code for finding in findings] == ["figures-without-sources"]
