"""Where a file tells of a record: the places, as a person counts them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advocacy.model.ledger import BlockText
from advocacy.reread import (
    Package,
    Spot,
    bookmarks_of,
    hidden_in,
    mentions_of,
    read_package,
    read_text,
    spots_in,
    spots_mentioning,
)
from advocacy.reread.reading import ReadParagraph

DRIVER = BlockText("_adv_b1", "叉车司机因未告知残疾证被物流公司解除劳动合同。他提起了仲裁。", (), ("driver",))
LABEL = BlockText("_adv_b2", "叉车司机被辞退一案", (), ("driver",))
CLERK = BlockText("_adv_b3", "店员申请调整工位，公司没有答复，三个月后被辞退。", (), ("clerk",))
SHARED = BlockText("_adv_b4", "两起案件都说明现行法律没有规定罚款。")
CAPTION = BlockText("_adv_b5", "表1　案例")
CELL = BlockText("_adv_b5", "叉车司机被辞退一案", (), ("driver",))
BLOCKS = (DRIVER, LABEL, CLERK, SHARED, CAPTION, CELL)


def opened(path: Any) -> Package:
    package = read_package(path)
    assert isinstance(package, Package)
    return package


@pytest.mark.parametrize(
    ("content", "tells"),
    [
        ("叉车司机因未告知残疾证被物流公司解除劳动合同。他提起了仲裁。", True),
        ("据悉，叉车司机因未告知残疾证被物流公司解除劳动合同。", True),  # a sentence of it
        ("叉车司机因为未告知残疾证被物流公司解除了劳动合同，他随后提起了仲裁。", True),  # much of it
        ("第一件是叉车司机被辞退一案。", True),
        ([("改写过的一段。", "_adv_b1")], True),  # by its mark
        ([(" ", "_adv_b1"), "另写的一段。"], False),
        ("店员申请调整工位，公司没有答复，三个月后被辞退。", False),
        ("两起案件都说明现行法律没有规定罚款。", False),
        ("他提起了仲裁。", False),  # too little to say whose
    ],
)
def test_a_paragraph_tells_by_its_mark_or_by_the_words(brief: Callable[[], Any], content: Any, *, tells: bool) -> None:
    file = brief()
    file.paragraph(content)
    spots = spots_in(read_text(opened(file.save())))
    found = spots_mentioning(spots, mentions_of(BLOCKS, "driver"), bookmarks_of(BLOCKS, "driver"))
    assert bool(found) is tells


def test_a_text_that_was_rewritten_is_where_most_of_it_is(brief: Callable[[], Any]) -> None:
    file = brief()
    file.paragraph("有一位叉车司机因未告知残疾证被人辞退。")
    file.paragraph("别的内容。")
    spots = tuple(spots_in(read_text(opened(file.save()))))
    mentions = mentions_of(BLOCKS, "driver")
    assert [one.paragraph for one in spots_mentioning(spots, mentions)] == [1]
    assert spots_mentioning(spots, mentions_of((), "driver", [DRIVER.text])) == ()  # of another file


def test_places_are_counted_as_people_count_them(brief: Callable[[], Any]) -> None:
    file = brief()
    file.paragraph("证据")  # in the list of contents
    file.paragraph("")
    file.paragraph("证据")
    file.paragraph("甲")
    file.paragraph(DRIVER.text)
    file.table(("当事人", "案由"), ("", LABEL.text))
    spots = tuple(spots_in(read_text(opened(file.save())), {"证据"}))
    assert [spot for spot, _ in spots] == [
        Spot("证据", 1),
        Spot("证据", 2, heading="证据"),
        Spot("甲", 3, heading="证据", below=1),
        Spot(DRIVER.text, 4, heading="证据", below=2),
        Spot("当事人", table=1, row=1),
        Spot("案由", table=1, row=1),
        Spot(LABEL.text, table=1, row=2),
    ]
    told = spots_mentioning(spots, mentions_of(BLOCKS, "driver"))
    assert [(one.paragraph, one.table, one.row) for one in told] == [(4, 0, 0), (0, 1, 2)]


def test_the_mark_of_a_caption_says_nothing_about_the_cells_below_it() -> None:
    assert bookmarks_of(BLOCKS, "driver") == {"_adv_b1", "_adv_b2"}
    assert bookmarks_of((CELL,), "driver") == {"_adv_b5"}  # a caption of its own


def test_a_sentence_that_tells_of_something_else_too_is_not_the_record() -> None:
    both = BlockText("_adv_b9", f"{DRIVER.text}{SHARED.text}", (), ("driver",))
    mentions = mentions_of((both, SHARED), "driver")
    assert mentions.mentioned_in("叉车司机因未告知残疾证被物流公司解除劳动合同")
    assert not mentions.mentioned_in(SHARED.text)


def test_comments_and_struck_out_text_are_in_the_file_too(brief: Callable[[], Any]) -> None:
    file = brief()
    runs = file.paragraph("看得见的一段。").runs
    file.document.add_comment(runs, text=DRIVER.text, author="甲")
    found = [spot for spot, _ in hidden_in(opened(file.save()))]
    assert found[0] == Spot(DRIVER.text, hidden=True, zone="comment")
    assert {one.zone for one in found[1:]} == {"unseen"}  # properties of the file


SAME = BlockText("_adv_b6", "保障项目：工伤保障", (), ("driver", "clerk"))


def row_spots(*rows: tuple[str, ...]) -> list[tuple[Spot, Any]]:
    return [
        (Spot(text, table=1, row=number), ReadParagraph(text)) for number, cells in enumerate(rows, 1) for text in cells
    ]


def test_a_line_that_two_records_share_counts_only_in_the_row_of_the_record() -> None:
    spots = row_spots((CLERK.text, SAME.text), (DRIVER.text, SAME.text))
    found = spots_mentioning(spots, mentions_of((*BLOCKS, SAME), "driver"))
    assert {(one.row, one.text) for one in found} == {(2, DRIVER.text), (2, SAME.text)}
    # of a row from which everything else was taken out nobody can say whose it is: both are named
    assert len(spots_mentioning(row_spots((SAME.text,)), mentions_of((*BLOCKS, SAME), "driver"))) == 1


def test_a_longer_line_of_another_row_that_holds_a_short_one_is_not_the_record() -> None:
    short = BlockText("_adv_b7", "保障项目：工伤", (), ("driver",))
    spots = row_spots((CLERK.text, "保障项目：工伤、养老"), (DRIVER.text, short.text))
    found = spots_mentioning(spots, mentions_of((*BLOCKS, short), "driver"))
    assert {one.row for one in found} == {2}


def test_an_edited_text_of_another_record_that_is_much_alike_is_not_the_record() -> None:
    mine = BlockText(
        "_adv_b8", "申请人于二月向社会保险经办机构提出申请，机构以没有劳动合同为由不予受理，案一。", (), ("driver",)
    )
    other = BlockText(
        "_adv_b9", "申请人于二月向社会保险经办机构提出申请，机构以没有劳动合同为由不予受理，案二。", (), ("clerk",)
    )
    spots = row_spots((f"（略有改动）{other.text}",), (mine.text,))
    found = spots_mentioning(spots, mentions_of((mine, other), "driver"))
    assert [one.row for one in found] == [2]
