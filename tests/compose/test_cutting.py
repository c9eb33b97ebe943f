"""Parsing block by block gives what parsing the whole gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.compose.cutting import parts, table_lines
from advocacy.compose.shapes import Items, Row, Run, Shape, Span, shaped, shapes_of
from advocacy.compose.slots import OPEN

LINES = (
    "", "", "", "   ", "文字", "word word", f"{OPEN}", f"值{OPEN}，**重{OPEN}点**", "# 标题", "## b", "- 一",
    "  - 二", "   续", "1. one", "2) two", "10.", "> 引", "> - 引", "> ::: ask", "---", "===", "* * *",
    "表：甲", "Table: b", "| a | b |", "| --- | --- |", "|---|:-:|", f"| {OPEN} | 1 |", "| a", "a | b",
    "::: ask", "::: annex new-page", ":::", "::::", "  :::", "    ::: ask", "    four", "\tTab", "```", "~~~",
    "[a](https://example.org)", "[x]: https://example.org", "<div>", "*", "+", "-", "\\", "a  ",
)  # fmt: skip


def numbered(shape: Shape, first: int) -> Shape:
    """`shape` with the slots of the whole text, and no row that begins anew."""
    return Shape(
        shape.kind,
        run(shape.run, first),
        tuple(numbered(inner, first) for inner in shape.inner),
        shape.word,
        shape.level,
        shape.caption,
        shape.open,
        tuple(Row(0, tuple(run(cell, first + row.start) for cell in row.cells)) for row in shape.rows),
        shape.ready,
    )


def run(one: Run, first: int) -> Run:
    return Run(items(one.items, first), tuple(slot + first for slot in one.alone), one.constant)


def items(inside: Items, first: int) -> Items:
    return tuple(
        one + first
        if isinstance(one, int)
        else Span(one.kind, items(one.items, first), one.target)
        if isinstance(one, Span)
        else one
        for one in inside
    )


def one_by_one(text: str) -> tuple[Shape, ...]:
    return tuple(numbered(shape, first) for first, shape in shaped(text, "zh"))


def at_once(text: str) -> tuple[Shape, ...]:
    return tuple(numbered(shape, 0) for shape in shapes_of(text, "zh"))


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
@settings(max_examples=600, deadline=None)
def test_block_by_block_is_as_the_whole(text: str) -> None:
    assert one_by_one(text) == at_once(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("甲\n\n乙\n \t\n丙", 3),
        ("- 一\n\n- 二\n\n  续\n\n乙", 2),  # a list goes on after a blank line
        ("1. 一\n\n    续\n\n2) 二", 1),
        ("10.\n\n\n1. 一", 1),  # but two blank lines end an item that is empty
        ("    缩进\n\n    缩进", 2),  # which is no list, and code is not known
        ("::: ask\n\n甲\n\n:::\n\n乙", 2),  # a fence stays whole
        ("::: ask\n甲\n:::\n::: key\n乙\n:::\n\n丙", 2),
        (":::: ask\n甲\n\n:::\n\n乙\n\n::::\n\n丙", 2),
        ("甲\n::: ask\n\n乙\n\n:::\n\n丙", 1),  # one in a paragraph: not sure, not cut
        ("- 一\n\n  ::: ask\n\n乙\n\n:::\n\n丙", 1),
        ("```\n甲\n\n乙\n```", 1),  # nor is a text with code
    ],
)
def test_a_text_is_cut_where_its_blocks_end(text: str, count: int) -> None:
    assert len(list(parts(text))) == count
    assert one_by_one(text) == at_once(text)


def test_a_row_of_a_table_is_parsed_once() -> None:
    table = f"| {OPEN} | b |\n| --- | --- |\n" + f"| {OPEN} | **{OPEN}** | left out |\n" * 3
    assert table_lines(table) is not None
    ((_, shape),) = shaped(table, "zh")
    rows = shape.rows
    assert [row.start for row in rows] == [0, 1, 3, 5]
    assert rows[1].cells is rows[3].cells
    assert one_by_one(table) == at_once(table)


def test_what_only_looks_like_a_table() -> None:
    assert table_lines("| a |") is None
    assert table_lines("| a |\n| --- |\nno row") is None
    for text in ("| a | b |\n| --- |\n| c |", "| a |\n| --- |\n| c |\n| d \\|"):
        assert one_by_one(text) == at_once(text)
