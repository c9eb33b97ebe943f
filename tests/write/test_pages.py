"""How many pages a document fills in a house with lines of ten points, a hundred to the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.model.document import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    LineBreak,
    Note,
    OrderedList,
    Paragraph,
    PrintedFigure,
    Tab,
    Table,
)
from advocacy.model.page_budget import Cut, FirstPage, PageBudget, StyleLines, TextLines
from advocacy.model.place import At
from advocacy.write.pages import page_use
from tests.write.test_any_tree import documents_of

Small = Callable[..., Document]
TEXT = TextLines(line=10, zh=10, en=22)
FLAT = StyleLines(line=0.001, before=0, after=0)


def budget(**fields: object) -> PageBudget:
    """A page of ten lines of ten Han characters; of a document the title takes no room."""
    given: dict[str, object] = {"width": 100, "height": 100, "text": TEXT, "styles": {"Title": FLAT}}
    return PageBudget(id="house", at=At("house.yaml"), **{**given, **fields})  # type: ignore[arg-type]


def text(lines: int, *notes: Note) -> Paragraph:
    """A paragraph of so many lines."""
    return Paragraph(("字" * (10 * lines - 1), *notes))


NOTE = Note(("注",))
TABLE = Table("t", ("题",), "", (("甲",), ("乙",)), (((("丙",),), (("丁",),)),) * 3, (1, 1))


@pytest.mark.parametrize(
    ("blocks", "pages"),
    [
        ((), 1),
        ((text(10),), 1),
        ((text(9), text(2)), 2),
        ((text(5),) * 4, 2),
        ((text(10),) * 4, 4),
        # Of a paragraph no line stands alone: of three, none is left at the foot of a page.
        ((text(9), text(3), text(8)), 3),
        ((text(8), text(4), text(8)), 2),
        # A heading stands on the page of its text.
        ((text(9), Heading(1, ("题",)), text(2), text(7)), 2),
        ((text(9), Heading(1, ("题",)), text(2), text(8)), 3),
        # A note stands under the line that has it.
        ((text(9), text(1, NOTE)), 2),
        ((text(8), text(1, NOTE)), 1),
        # Four rows and a caption, which stay together.
        ((text(5), TABLE), 1),
        ((text(6), TABLE, text(5)), 1 + 1),
        ((text(6), TABLE, text(6)), 1 + 2),
        ((text(9), OrderedList(((text(1),), (text(1),), (text(1),)))), 2),
        # What stands before a tab hangs at the side, and a line break makes a line.
        ((text(8), Paragraph(("标签" * 9, Tab(), "字", LineBreak(), "字"))), 1),
        ((text(9), Contents(), Heading(1, ("题",)), text(1)), 2),
        # Annexes do not count.
        ((text(10), Heading(1, ("附件",), "annex"), text(10)), 1),
    ],
)
def test_pages(small: Small, blocks: tuple[Block, ...], pages: int) -> None:
    assert page_use(small(*blocks, language="zh"), budget()).pages == pages


def test_a_chart_is_as_high_as_it_is_drawn(small: Small) -> None:
    chart = Chart("c", "column", ("图",), ("图",), "人", ("甲",), ())
    assert page_use(small(text(3), chart, text(1), language="zh"), budget()).pages == 1  # 30 + 10 + 43 + 10
    assert page_use(small(text(4), chart, text(1), language="zh"), budget()).pages == 2


def test_space_between_two_paragraphs_is_the_larger_of_theirs_and_none_at_the_head_of_a_page(small: Small) -> None:
    spaced = budget(text=TextLines(line=10, zh=10, en=22, before=5, after=10))
    assert page_use(small(*(text(1),) * 5, language="zh"), spaced).pages == 1  # 5 + 5 x 10 + 4 x 10
    assert page_use(small(*(text(1),) * 10, language="zh"), spaced).pages == 2
    assert page_use(small(*(text(1),) * 11, language="zh"), spaced).pages == 3


def test_notes_leave_whole_lines_where_text_stands_on_a_grid(small: Small) -> None:
    styles = {"Title": FLAT, "Sender": StyleLines(line=15)}
    document = small(Paragraph(("甲",), "sender"), text(6), text(1, NOTE), language="zh")  # 85 points, and 13 of notes
    assert page_use(document, budget(above_notes=3, styles=styles)).pages == 1
    assert page_use(document, budget(above_notes=3, styles=styles, grid=10)).pages == 2
    assert page_use(document, budget(above_notes=6, styles=styles)).pages == 2


def test_a_box_has_room_around_it_once_and_is_not_parted(small: Small) -> None:
    box = tuple(Paragraph(("字",), "box") for _ in range(3))
    padded = budget(styles={"Title": FLAT, "Ask Box": StyleLines(padding=10, whole=True)})
    assert page_use(small(text(5), *box, language="zh"), padded).pages == 1
    assert page_use(small(text(6), *box, text(5), language="zh"), padded).pages == 2
    assert page_use(small(text(6), *box, text(6), language="zh"), padded).pages == 3


def test_lines_of_chinese_may_be_higher(small: Small) -> None:
    taller = budget(chinese_line=1.25)
    assert page_use(small(text(8), language="zh"), taller).pages == 1
    assert page_use(small(text(9), language="zh"), taller).pages == 2
    assert page_use(small(*(Paragraph(("word",)),) * 10), taller).pages == 1


# ---------------------------------------------------------------- the first page

PLAN = FirstPage(through="key")
FULL = budget(first_page=PLAN)


def key(lines: int) -> Paragraph:
    return Paragraph(("要点" * (5 * lines - 1),), "key")


def test_the_first_page_holds_all_down_to_the_last_of_the_first_paragraphs_of_a_role(small: Small) -> None:
    fits = page_use(small(text(6), key(2), key(2), text(3), key(1), language="zh"), FULL).first
    assert fits == (3, 10, 10, ())


def test_what_has_to_be_shorter_begins_with_the_longest(small: Small) -> None:
    first = page_use(small(text(6), key(5), key(2), text(3), language="zh"), FULL).first
    # Three lines too many: of six lines one, then of five and five one each.
    assert first == (3, 10, 13, (Cut("字" * 10, 20), Cut("要点" * 5, 9)))


@pytest.mark.parametrize("lines", [1, 3, 6])
def test_a_first_page_has_room_once_it_was_shortened(small: Small, lines: int) -> None:
    def laid(characters: int) -> object:
        blocks = (Paragraph(("字" * characters,), "lead"), key(2))
        return page_use(small(*blocks, language="zh"), FULL).first

    too_long = 10 * (8 + lines)
    assert laid(80) == (2, 10, 10, ())
    (cut,) = laid(too_long)[3]  # type: ignore[index]
    assert laid(too_long - cut.words) == (2, 10, 10, ())


def test_without_such_a_paragraph_or_a_plan_nothing_has_to_stand_there(small: Small) -> None:
    assert page_use(small(text(20), language="zh"), FULL).first is None
    assert page_use(small(text(20), key(1), language="zh"), budget()).first is None


def test_where_no_paragraph_can_be_shorter_nothing_is_named(small: Small) -> None:
    use = page_use(small(*(key(1),) * 12, language="zh"), FULL)
    assert use.first == (12, 10, 12, ())
    # Two lines too many, and one can be cut: that alone would not cure it.
    use = page_use(small(key(2), *(key(1),) * 10, language="zh"), FULL)
    assert use.first == (11, 10, 12, ())


def test_lines_on_pages_that_are_too_many(small: Small) -> None:
    use = page_use(small(text(10), text(10), text(3), language="zh"), budget(pages=2))
    assert (use.pages, use.beyond) == (3, 3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_tree_has_pages(data: st.DataObject, figure: PrintedFigure) -> None:
    document = data.draw(documents_of(figure))
    for house in (budget(first_page=PLAN), budget(height=1, width=1, text=TextLines(line=100, zh=0.01, en=9))):
        assert page_use(document, house).pages >= 1
