"""Which blocks of ours a paragraph holds after somebody took out the end of another one."""

from __future__ import annotations

import pytest

from advocacy.model.ledger import BlockText, FigureSpot
from advocacy.reread.block_alignment import Alignment
from advocacy.reread.joined_paragraphs import as_one, joined_blocks, rejoined
from advocacy.reread.versions import Segment, Versions

ONE = BlockText("_adv_b1", "招聘中的残疾歧视仍然没有代价。")
TWO = BlockText("_adv_b2", "建议对招聘中的残疾歧视规定罚款。", (FigureSpot("_adv_f1_0a1b2c3d", 2, 4),), ("a",))
SAME = BlockText("_adv_b3", "招聘中的残疾歧视")
CAPTION, CELL = BlockText("_adv_b4", "表1　各地案例"), BlockText("_adv_b4", "某地一家物流公司")


def paragraph(text: str, *marks: str) -> Versions:
    return Versions("body", [Segment(text)], [*marks])


@pytest.mark.parametrize(
    ("now", "tied", "blocks", "expected"),
    [
        (paragraph(ONE.text + TWO.text), 0, (ONE, TWO), (0, 1)),
        (paragraph(ONE.text + TWO.text), 1, (ONE, TWO), (0, 1)),
        (paragraph(f"{ONE.text} {TWO.text}"), 0, (ONE, TWO), (0, 1)),
        # rewritten, but the mark is there
        (paragraph("全部重写了。", "_adv_b1", "_adv_b2"), 0, (ONE, TWO), (0, 1)),
        (paragraph(ONE.text + TWO.text + CELL.text), 0, (ONE, TWO, CELL), (0, 1, 2)),
        # the second was taken out
        (paragraph(ONE.text, "_adv_b1"), 0, (ONE, TWO), ()),
        # its words stood in the first before, too
        (paragraph(ONE.text), 0, (ONE, SAME), ()),
        # a cell has the mark of its caption
        (paragraph(CAPTION.text, "_adv_b4"), 0, (CAPTION, CELL), ()),
    ],
)  # fmt: skip
def test_the_blocks_of_one_paragraph(
    now: Versions, tied: int, blocks: tuple[BlockText, ...], expected: tuple[int, ...]
) -> None:
    assert joined_blocks([now], [Alignment("mark", tied)], blocks).get(0, ()) == expected


def test_a_block_that_another_paragraph_is_tied_to_was_not_joined() -> None:
    now = [paragraph(ONE.text + TWO.text), paragraph(TWO.text)]
    assert joined_blocks(now, [Alignment("text", 0), Alignment("text", 1)], (ONE, TWO)) == {}


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (ONE.text + TWO.text, ONE.text + TWO.text),
        (f"{ONE.text} {TWO.text}", f"{ONE.text} {TWO.text}"),
        ("招聘中的残疾歧视没有代价。建议规定罚款。", ONE.text + TWO.text),
        ("全部重写了。", f"{ONE.text} {TWO.text}"),
    ],
)
def test_joined_blocks_as_one_block(now: str, text: str) -> None:
    one = as_one((ONE, TWO), now)
    assert (one.text, one.bookmark, one.records) == (text, "_adv_b1", ("a",))
    (figure,) = one.figures
    assert one.text[figure.start : figure.end] == TWO.text[2:4]


@pytest.mark.parametrize("number", ["456,000", "26", "26.5", "4.560.000"])
def test_a_paragraph_split_by_enter_is_one_again_whatever_number_was_typed_in_it(number: str) -> None:
    block = BlockText("_adv_b5", "By 2023 the pilot had insured 25.10 million people, in all.")
    split = [paragraph("By 2023 the pilot"), paragraph(f"had insured {number} million people, in all.")]
    (one,) = rejoined(split, (block,))
    assert one.before == "By 2023 the pilothad insured 25.10 million people, in all.".replace("25.10", number)
