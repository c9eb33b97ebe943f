"""The document tree: walking it, its plain text, and the digest of what it says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from advocacy.model.digest import LENGTH, digest
from advocacy.model.document import (
    AnnexRow,
    Block,
    BlockQuote,
    BulletList,
    Chart,
    DateText,
    Emph,
    Fact,
    Heading,
    Inline,
    Inlines,
    Label,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    PrintedCount,
    PrintedFigure,
    PrintedProvision,
    Reference,
    Series,
    Strong,
    Table,
)
from advocacy.model.place import Place
from advocacy.model.walk import contents_of, inlines_of, plain, walk
from tests.model.making import figure

FIGURE = PrintedFigure("906.1万人", figure())
COUNT = PrintedCount("两", "coverage-gap", "", ("a", "b"))
FACT = Fact("5860", Place("a.yaml", 3, 5))
CONTENT: Inlines = (
    "文",
    Emph(("重", Strong(("更重",)))),
    Link(("链接",), "https://a.example"),
    Note(("脚注", FACT)),
    Reference("chart-a"),
    AnnexRow("0123abcd", (Label("A1"),)),
    LineBreak(),
    FIGURE,
    COUNT,
    PrintedProvision("《法》第三条", "law", "3"),
    DateText("2026年"),
)
TABLE = Table(
    "table-a", ("题",), "说明", (("甲",), ("乙",)), (((("一",), ("二",)), (("三",),)),), (1, 2), numeric=frozenset({1})
)
CHART = Chart(
    "chart-a",
    "line",
    ("图题",),
    ("替代文字",),
    "万人",
    (DateText("2022年"), DateText("2023年")),
    (Series(("在业",), (None, FIGURE), (None, Decimal("906.1")), frozenset({0})),),
)
QUOTE = BlockQuote((Paragraph(("引",)),))
LIST = BulletList(((Paragraph(("项",)), OrderedList(((Paragraph(("子项",)),),))),))


def test_containers_stand_before_what_they_hold() -> None:
    kinds = [one if isinstance(one, str) else type(one).__name__ for one in inlines_of(CONTENT)]
    assert kinds == [
        "文",
        "Emph",
        "重",
        "Strong",
        "更重",
        "Link",
        "链接",
        "Note",
        "脚注",
        "Words",
        "Reference",
        "AnnexRow",
        "Label",
        "LineBreak",
        "PrintedFigure",
        "PrintedCount",
        "PrintedProvision",
        "DateText",
    ]


def test_plain_text_is_what_is_read_aloud() -> None:
    assert plain(CONTENT) == "文重更重链接chart-aA1\n906.1万人两《法》第三条2026年"


@pytest.mark.parametrize(
    ("block", "texts"),
    [
        (Heading(1, ("题",)), ["题"]),
        (Paragraph(("段",)), ["段"]),
        (LIST, ["项", "子项"]),
        (QUOTE, ["引"]),
        (TABLE, ["题", "甲", "乙", "一", "二", "三"]),
        (CHART, ["图题", "2022年2023年", "在业", "906.1万人"]),
    ],
)
def test_a_block_is_walked_in_reading_order(block: Block, texts: list[str]) -> None:
    assert [plain(content) for content in contents_of(block)] == texts
    inlines: tuple[Inline, ...] = tuple(walk((block,)))
    assert plain(inlines) == "".join(texts)


# -------------------------------------------------------------------- digest

BLOCKS = (Heading(1, CONTENT, look="annex"), Paragraph(("段",)), LIST, QUOTE, TABLE, CHART)


def test_the_code_is_twelve_letters_and_the_same_for_the_same() -> None:
    code = digest("题", BLOCKS)
    assert len(code) == LENGTH
    assert set(code) <= set("ghjklmnpqrstvwxz")  # none of them is a hex digit or a vowel
    assert digest("题", BLOCKS) == code


@pytest.mark.parametrize(
    "other",
    [
        (Heading(2, CONTENT, look="annex"), *BLOCKS[1:]),
        (Heading(1, CONTENT), *BLOCKS[1:]),
        (BLOCKS[0], Paragraph(("段",), "lead"), *BLOCKS[2:]),
        BLOCKS[1:],
        (*BLOCKS[:-1], replace(CHART, unit="人")),
        (*BLOCKS[:-2], replace(TABLE, numeric=frozenset({0, 1})), CHART),
        (*BLOCKS[:2], OrderedList(LIST.items), *BLOCKS[3:]),
        (Paragraph((PrintedFigure("906.1万人", figure(cell="C9")),)),),
        (Paragraph((LineBreak(),)),),
        (Paragraph(("LineBreak",)),),
        (Paragraph(("一", "二")),),
        (Paragraph(("一二",)),),
    ],
)
def test_whatever_is_printed_differs_in_the_code(other: tuple[Block, ...]) -> None:
    codes = {digest("题", BLOCKS), digest("题", ()), digest("别", BLOCKS)}
    assert digest("题", other) not in codes
    assert len(codes) == 3


def test_a_name_of_the_tree_is_not_a_word_in_it() -> None:
    assert digest("", (Paragraph((LineBreak(),)),)) != digest("", (Paragraph(("LineBreak",)),))


def test_places_and_notes_of_a_figure_do_not_count() -> None:
    """Annex A prints what there is to say of a figure."""
    moved = replace(FACT, place=Place("b.yaml", 99, 1))
    richer = PrintedFigure("906.1万人", replace(FIGURE.figure, quantum=Decimal(10)))
    assert digest("", (Paragraph((FACT, FIGURE)),)) == digest("", (Paragraph((moved, richer)),))
