"""Which of our paragraphs an edited draft still holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, StandingBlock
from advocacy.reread import read_package, read_whole, standing_in_file, surviving_blocks

DRIVER = BlockText("_adv_b1", "叉车司机因未告知残疾证被物流公司解除劳动合同。", (), ("driver",))
CLERK = BlockText("_adv_b2", "店员申请调整工位，公司没有答复，三个月后被辞退。", (), ("clerk",))
SHORT = BlockText("_adv_b3", "牛某某", (), ("driver",))
EMPTY = BlockText("_adv_b4", "", (), ("driver",))


def survivors(path: Path, blocks: tuple[BlockText, ...]) -> tuple[BlockText, ...]:
    package = read_package(path)
    assert not isinstance(package, Finding)
    return surviving_blocks(read_whole(package), blocks)


def test_what_is_there_is_told_as_it_stands(brief: Callable[[], Any]) -> None:
    edited = brief()
    edited.paragraph("新写的第一段。")
    edited.paragraph("据了解，物流公司的叉车司机因未告知残疾证被解除了劳动合同，影响很坏。")
    edited.paragraph([("改写过的一段。", "_adv_b2")])
    edited.table(("当事人", "牛某某"))
    first = standing_in_file(edited.save(), (DRIVER, CLERK, SHORT))
    number = int(first[0].where[1].split()[-1].strip(","))
    assert first == (
        StandingBlock(
            "据了解，物流公司的叉车司机因未告知残疾证被解除了劳动合同，影响很坏。",
            ("driver",),
            (f"的第{number}段", f", paragraph {number},"),
        ),
        StandingBlock("改写过的一段。", ("clerk",), (f"的第{number + 1}段", f", paragraph {number + 1},")),
        StandingBlock("牛某某", ("driver",), ("的第1个表格第1行", ", table 1, row 1,")),
    )


def test_what_is_still_there(brief: Callable[[], Any]) -> None:
    edited = brief()
    edited.paragraph("据了解，物流公司的叉车司机因未告知残疾证被解除了劳动合同，影响很坏。")
    edited.paragraph([("改写过的一段。", "_adv_b2")])
    assert survivors(edited.save(), (DRIVER, CLERK, SHORT, EMPTY)) == (DRIVER, CLERK)


def test_what_was_taken_out(brief: Callable[[], Any]) -> None:
    edited = brief()
    edited.paragraph([("  ", "_adv_b1"), "这一段已经删去，另写了别的内容。"])
    edited.table(("当事人", "牛某某"))
    assert survivors(edited.save(), (DRIVER, CLERK, SHORT)) == (SHORT,)


def test_row_was_taken_out_of_a_table_whose_caption_is_there(brief: Callable[[], Any]) -> None:
    caption = BlockText("_adv_b7", "表1　案例")
    rows = (
        BlockText("_adv_b7", "叉车司机因未告知残疾证被解雇", (), ("driver",)),
        BlockText("_adv_b7", "店员申请调整工位后被辞退", (), ("clerk",)),
    )
    edited = brief()
    edited.paragraph([("表1　案例", "_adv_b7")])
    edited.table(("店员申请调整工位后被辞退", "判决"))
    assert survivors(edited.save(), (caption, *rows)) == (caption, rows[1])


YEAR = BlockText("_adv_b7", "时间：2025年", (), ("driver",))
MONTH = BlockText("_adv_b7", "时间：2025年3月", (), ("clerk",))


def test_the_cell_of_another_record_that_begins_alike(brief: Callable[[], Any]) -> None:
    edited = brief()
    edited.table((CLERK.text, "时间：2025年3月"))
    blocks = (DRIVER, YEAR, CLERK, MONTH)
    assert survivors(edited.save(), blocks) == (CLERK, MONTH)
    edited.table(("时间：2025年4月", "时间：2025年10月"))  # a person has put the month right
    assert survivors(edited.save(), blocks) == (CLERK, MONTH)
    edited.table(("甲", "时间：2025年"))
    assert survivors(edited.save(), blocks) == (YEAR, CLERK, MONTH)


def test_the_same_cell_of_another_record(brief: Callable[[], Any]) -> None:
    same = BlockText("_adv_b7", YEAR.text, (), ("clerk",))
    edited = brief()
    edited.table((CLERK.text, YEAR.text))
    blocks = (DRIVER, YEAR, CLERK, same)
    assert survivors(edited.save(), blocks) == (CLERK, same)
    edited.table((YEAR.text, "乙"))
    assert survivors(edited.save(), blocks) == (YEAR, CLERK, same)


def test_what_somebody_is_called_in_a_line_of_a_person(brief: Callable[[], Any]) -> None:
    edited = brief()
    edited.paragraph("据牛某某说，此后没有人回复。")
    assert survivors(edited.save(), (DRIVER, SHORT)) == (SHORT,)


def test_a_heading_that_only_the_contents_still_tell(brief: Callable[[], Any]) -> None:
    heading = BlockText("_adv_b5", "叉车司机被物流公司解雇", (), ("driver",))
    edited = brief()
    entry = edited.paragraph("一、叉车司机被物流公司解雇")
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "_Toc300000001")
    link.extend(entry._p.r_lst)
    entry._p.append(link)
    assert survivors(edited.save(), (heading,)) == (heading,)


def test_unreadable_file_may_hold_everything(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"not a word file")
    assert [one.text for one in standing_in_file(path, (DRIVER, CLERK))] == [DRIVER.text, CLERK.text]
