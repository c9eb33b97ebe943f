"""Paragraphs of a returned file, tied to the blocks that were handed over."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.ledger import BlockText
from advocacy.reread.block_alignment import Alignment, align
from advocacy.reread.versions import Segment, Versions

LONG = "用人单位在招聘时不得以残疾为由拒绝录用"
OTHER = "就业年龄段的持证残疾人中有一半没有工作"


def now(*paragraphs: str | tuple[str, str]) -> list[Versions]:
    """Paragraphs by their text, or by bookmark and text."""
    made = []
    for one in paragraphs:
        mark, text = ("", one) if isinstance(one, str) else one
        made.append(Versions("body", [Segment(text)], [mark] if mark else []))
    return made


def was(*blocks: str | tuple[str, str]) -> list[BlockText]:
    return [BlockText("", one) if isinstance(one, str) else BlockText(*one) for one in blocks]


@pytest.mark.parametrize(
    ("paragraphs", "blocks", "expected"),
    [
        ([("_adv_b1", "改得面目全非")], [("_adv_b1", LONG)], [Alignment("mark", 0)]),
        ([LONG, OTHER], [OTHER, LONG], [Alignment("text", 1), Alignment("text", 0)]),
        ([f"{LONG}，违者受罚"], [OTHER, LONG], [Alignment("text", 1)]),
        (["毫不相干"], [LONG], [Alignment("nothing")]),
        # A mark that was pasted elsewhere: the words of the paragraph are those of another block.
        ([("_adv_b1", OTHER)], [("_adv_b1", LONG), ("_adv_b2", OTHER)], [Alignment("text", 1)]),
        # A paragraph copied with its mark.
        ([("_adv_b1", f"{LONG}吗"), ("_adv_b1", LONG)], [("_adv_b1", LONG)],
         [Alignment("nothing"), Alignment("mark", 0)]),
        # One of two equal cells is gone: nobody knows which.
        (["不详", LONG], ["不详", "不详", LONG], [Alignment("several", None, (0, 1)), Alignment("text", 2)]),
        ([f"{LONG}甲乙"], [f"{LONG}甲", f"{LONG}乙"], [Alignment("several", None, (0, 1))]),
        ([f"{LONG}甲", f"{LONG}乙"], [LONG], [Alignment("several", None, (0,))] * 2),
        # A changed cell between cells that are as they were.
        (["甲甲甲", "48.1", "乙乙乙"], ["甲甲甲", "47.1", "乙乙乙"],
         [Alignment("text", 0), Alignment("text", 1), Alignment("text", 2)]),
        ([""], [LONG], [Alignment("nothing")]),
    ],
)  # fmt: skip
def test_ties(
    paragraphs: Sequence[str | tuple[str, str]], blocks: Sequence[str | tuple[str, str]], expected: list[Alignment]
) -> None:
    assert list(align(now(*paragraphs), was(*blocks))) == expected


BLOCKS = (LONG, OTHER, "有的人还担心就业以后失去社会救助", "建议对招聘中的残疾歧视规定罚款")
EDITS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 6), st.text("残疾人就业权利0123456789", max_size=8)), max_size=5
)


@given(at=st.integers(0, 3), edits=EDITS, marked=st.booleans())
def test_however_a_paragraph_is_edited_it_is_tied_to_its_own_block_or_to_none(
    at: int, edits: list[tuple[int, int, str]], *, marked: bool
) -> None:
    text = BLOCKS[at]
    for start, length, words in edits:
        text = text[:start] + words + text[start + length :]
    marks = [f"_adv_b{number}" if marked else "" for number in range(4)]
    paragraphs = [text if number == at else one for number, one in enumerate(BLOCKS)]
    alignments = align(now(*zip(marks, paragraphs, strict=True)), was(*zip(marks, BLOCKS, strict=True)))
    assert [one.block for number, one in enumerate(alignments) if number != at] == [
        number for number in range(4) if number != at
    ]
    assert alignments[at].block in {at, None}
