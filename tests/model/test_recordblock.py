"""Blocks of Markdown that go with a record: where they begin and end."""

from __future__ import annotations

import pytest

from advocacy.model.recordblock import RecordBlock, bare, headings_of_blocks, ids_of_lines, record_blocks, sayings


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("甲\n::: record driver\n乙\n:::\n丙", [RecordBlock(("driver",), 1, 3)]),
        ("::: record driver rider\n乙\n:::", [RecordBlock(("driver", "rider"), 0, 2)]),
        ("::: record driver, rider\n乙\n:::", [RecordBlock(("driver", "rider"), 0, 2)]),
        (":::record driver\n:::", [RecordBlock(("driver",), 0, 1)]),
        ("::: record\n乙\n:::", [RecordBlock((), 0, 2)]),
        ("::: record driver\n乙", [RecordBlock(("driver",), 0, 1, closed=False)]),
        # in a fence of a role, and around one
        ("::: key\n::: record driver\n乙\n:::\n:::", [RecordBlock(("driver",), 1, 3)]),
        ("::: record driver\n::: key\n乙\n:::\n丙\n:::", [RecordBlock(("driver",), 0, 5)]),
        (
            ":::: record driver\n::: record rider\n:::\n::::",
            [RecordBlock(("driver",), 0, 3), RecordBlock(("rider",), 1, 2)],
        ),
        # no block
        ("```\n::: record driver\n```\n乙", []),
        ("::: key\nthe record driver\n:::", []),
        ("::: records driver\n:::", []),
    ],
)
def test_a_block_lasts_to_its_own_end(text: str, blocks: list[RecordBlock]) -> None:
    assert list(record_blocks(text)) == blocks


def test_each_line_goes_with_all_records_around_it() -> None:
    text = "甲\n::: record a\n乙\n::: record b\n丙\n:::\n丁\n:::\n戊"
    assert [sorted(ids) for ids in ids_of_lines(text)] == [
        [], ["a"], ["a"], ["a", "b"], ["a", "b"], ["a", "b"], ["a"], ["a"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("## 一\n\n::: record a\n乙\n:::\n\n## 二\n\n丙", [0]),
        ("## 一\n\n### 二\n\n::: record a\n乙\n:::", [0, 2]),
        ("## 一\n\n丙\n\n::: record a\n乙\n:::", []),
        ("## 一\n\n::: record a\n乙\n:::\n\n丙", []),
        ("::: record a\n## 一\n乙\n:::", []),
        ("## 一", []),
    ],
)
def test_a_heading_over_nothing_but_blocks_goes_with_them(text: str, headings: list[int]) -> None:
    assert [line for line, _ in headings_of_blocks(text)] == headings


@pytest.mark.parametrize(
    ("source", "printed", "is_said"),
    [
        ("她走了。", "她走了。", True),
        ("她走了。", "她走了，又回来。", False),
        ("- **她**\n  走了。", "她走了。", True),
        ("12. 她走了。", "她走了。", True),
        ("## 她走了", "她走了", True),
        ("> 她[走](https://www.example.org)了", "她走了", True),
        ("表：她走了", "表3　她走了", True),
        ("| 她 | 走了 |", "走了", True),
        ("在{{ figure('a') }}之外还有她。", "在3万人之外还有她。", True),
        ("在{{ figure('a') }}之外{{ cite('b') }}还有她。", "在3万人之外还有她。", True),
        ("在{{ figure('a') }}之外还有她。", "在还有她。", False),
        ("{{ figure('a') }}。", "3万人。", False),  # nothing of its own to know it by
        ("前后前后{{ a }}前后前后", "前后前后", False),
    ],
)
def test_a_paragraph_of_a_block_is_known_again_as_it_is_printed(source: str, printed: str, *, is_said: bool) -> None:
    text = f"外面\n\n::: record driver\n{source}\n:::\n\n再外面"
    found = list(sayings(text))
    assert {one.ids for one in found} <= {("driver",)}
    assert any(one.is_said_in(bare(printed)) for one in found) is is_said
    assert not any(one.is_said_in(bare("外面")) for one in found)


def test_a_paragraph_in_two_blocks_goes_with_both_records() -> None:
    text = "::: record driver\n她走了。\n::: record rider\n他也走了。\n:::\n:::"
    assert [one.ids for one in sayings(text)] == [("driver",), ("driver", "rider")]
    assert list(sayings("没有")) == []
