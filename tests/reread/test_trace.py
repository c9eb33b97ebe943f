"""From a printed number back to its cell, with nothing but the Word file."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, FigureSpot, Ledger, ShelvedFile
from advocacy.model.place import Place
from advocacy.reread import Traced, trace

Annexed = Callable[..., Any]


def numbers(traced: tuple[Traced, ...]) -> list[tuple[str, str, str]]:
    return [(one.printed, one.line.number if one.line else "", one.found) for one in traced]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    assert all(finding.code in CODES for finding in findings)
    return [finding.code for finding in findings]


@pytest.mark.parametrize("asked", ["906.1万人", "906.1", "906.1 万", "９０６.1万人"])
def test_a_copy_in_another_folder_says_where_its_figure_comes_from(
    annexed: Annexed, tmp_path: Path, asked: str
) -> None:
    elsewhere = tmp_path / "received" / "from the ministry.docx"
    elsewhere.parent.mkdir()
    shutil.move(annexed().save(), elsewhere)
    traced, findings = trace(elsewhere, asked, None)
    assert findings == ()
    in_text, in_table = traced
    line = in_text.line
    assert line is not None
    assert (in_text.printed, in_text.found, in_text.agrees, in_text.times) == ("906.1万人", "mark", True, 1)
    assert in_text.context == "截至2023年末，持证残疾人就业906.1万人。"
    assert (line.number, line.printed) == ("A1", "906.1万人")
    assert line.counts == "持证残疾人就业人数；2023年末"
    assert (line.file, line.sheet, line.cell) == ("evidence/statistics/employment.xlsx", "就业", "B7")
    assert line.source == "中国残联公报"
    assert line.checksum == "0123 4567 89ab"
    # the same figure stands bare in the table
    assert (in_table.printed, in_table.line, in_table.agrees) == ("906.1", line, True)


def test_a_derived_figure_leads_to_the_cells_under_it(annexed: Annexed) -> None:
    traced, _ = trace(annexed().save(), "10.7%", None)
    (share,) = traced
    assert share.line is not None
    assert share.line.formula == "=A1÷A3（比值）"
    assert share.line.operands == ("A1", "A3")
    assert [part.cell for part in share.parts] == ["B7", "C9"]
    assert share.parts[1].checksum == "ffff 0000 1234"


def test_all_figures_of_a_file(annexed: Annexed) -> None:
    traced, findings = trace(annexed().save(), None, None)
    assert findings == ()
    assert numbers(traced) == [
        ("906.1万人", "A1", "mark"),
        ("10.7%", "A2", "mark"),
        ("906.1", "A1", "mark"),
        ("3", "A4", "text"),
    ]
    count = traced[-1]
    assert count.line is not None
    assert (count.times, count.context, count.line.where) == (0, "", "可印发证据的份数，见附件C")


def test_a_figure_printed_twice_is_one_line(annexed: Annexed) -> None:
    brief = annexed()
    brief.paragraph(["再说一次：", ("906.1万人", "_adv_f9_0a1b2c3d")])
    traced, _ = trace(brief.save(), "906.1万人", None)
    assert [one.times for one in traced] == [2, 1]


def test_a_figure_split_by_a_new_line_is_still_one(annexed: Annexed) -> None:
    brief = annexed()
    brief.paragraph(["第一行", ("906.", "_adv_f9_0a1b2c3d")])
    brief.paragraph([("1万人", "_adv_f9_0a1b2c3d"), "第二行"])
    traced, findings = trace(brief.save(), "906.1万人", None)
    assert findings == ()
    assert [one.times for one in traced] == [2, 1]


def test_a_number_changed_by_hand_is_named(annexed: Annexed) -> None:
    path = annexed("960.1万人").save()
    traced, findings = trace(path, "906.1", None)
    assert [(one.printed, one.agrees) for one in traced] == [("960.1万人", False), ("906.1", True)]
    assert findings == (
        Finding(
            "figure-changed", Place(path.as_posix()), {"text": "960.1万人", "number": "A1", "printed": "906.1万人"}
        ),
    )
    # whoever asks for the number that stands there now gets the same answer
    assert [one.agrees for one in trace(path, "960.1万人", None)[0]] == [False]


def test_a_figure_in_other_words_is_held_against_the_annex_or_the_ledger(annexed: Annexed) -> None:
    path = annexed("近千万人").save()
    assert [one.agrees for one in trace(path, "近千万人", None)[0]] == [False]
    block = BlockText("_adv_b1", "就业超千万人。", (FigureSpot("_adv_f1_0a1b2c3d", 2, 6),))
    known = ShelvedFile("a.zh.docx", "", "", "", "c0de1234", None, None, (block,))
    # with the ledger the words of then are known: these are others
    (one,), _ = trace(path, "近千万人", Ledger({"a.zh.docx": known}))
    assert one.agrees is False
    same = BlockText("_adv_b1", "就业近千万人。", (FigureSpot("_adv_f1_0a1b2c3d", 2, 6),))
    known = ShelvedFile("a.zh.docx", "", "", "", "c0de1234", None, None, (same,))
    (one,), _ = trace(path, "近千万人", Ledger({"a.zh.docx": known}))
    assert one.agrees is True
    other = ShelvedFile("a.zh.docx", "", "", "", "another", None, None, (same,))
    (one,), _ = trace(path, "近千万人", Ledger({"a.zh.docx": other}))
    assert one.agrees is False


def test_marks_are_gone(annexed: Annexed) -> None:
    traced, findings = trace(annexed(marks=False).save(), "906.1万人", None)
    assert findings == ()
    (one,) = traced
    assert one.found == "text"
    assert one.line is not None
    assert (one.line.cell, one.line.checksum) == ("B7", "0123 4567 89ab")
    assert one.context == "截至2023年末，持证残疾人就业906.1万人。"


def test_two_rows_that_read_the_same_are_both_given(annexed: Annexed) -> None:
    brief = annexed(marks=False)
    table = brief.document.tables[1]
    cells = table.add_row().cells
    for cell, text in zip(
        cells, ("A5", "906.1万人", "另一项", "evidence/statistics/x.xlsx · 表!A1", "来源"),
        strict=True,
    ):  # fmt: skip
        cell.paragraphs[0].add_run(text)
    path = brief.save()
    traced, findings = trace(path, "906.1万人", None)
    assert [one.line.number for one in traced if one.line] == ["A1", "A5"]
    assert codes(findings) == ["figure-ambiguous"]
    assert findings[0].details == {"text": "906.1万人", "rows": "2"}


def test_a_cell_of_a_text_table_has_no_sheet(annexed: Annexed) -> None:
    brief = annexed()
    row = brief.document.tables[1].add_row()
    said = ("A5", "676.7万人", "城镇就业；上海市；2024年", "evidence/statistics/jobs.csv · AB13", "来源")
    for cell, text in zip(row.cells, said, strict=True):
        cell.paragraphs[0].add_run(text)
    brief.paragraph("上海676.7万人。")
    (one,), findings = trace(brief.save(), "676.7万人", None)
    assert one.line is not None
    assert (one.line.file, one.line.sheet, one.line.cell) == ("evidence/statistics/jobs.csv", "", "AB13")
    assert codes(findings) == []


def test_row_was_taken_out_of_the_annex(annexed: Annexed) -> None:
    brief = annexed()
    annex = brief.document.tables[1]
    annex._tbl.remove(annex.rows[1]._tr)
    traced, findings = trace(brief.save(), "906.1", None)
    assert numbers(traced) == [("906.1万人", "", "mark"), ("906.1", "", "mark")]
    assert codes(findings) == ["figure-row-missing", "figure-row-missing"]
    assert [one.agrees for one in traced] == [None, None]
    assert traced[0].parts == ()


def test_row_lost_its_mark_only(annexed: Annexed) -> None:
    brief = annexed()
    annex = brief.document.tables[1]
    paragraph = annex.rows[1].cells[0].paragraphs[0]._p
    for element in paragraph.xpath("w:bookmarkStart | w:bookmarkEnd"):
        paragraph.remove(element)
    traced, findings = trace(brief.save(), "906.1万人", None)
    assert numbers(traced) == [("906.1万人", "A1", "text")]
    assert findings == ()


def test_a_number_that_is_not_there(annexed: Annexed) -> None:
    path = annexed().save()
    traced, findings = trace(path, "77.7", None)
    assert traced == ()
    assert codes(findings) == ["figure-not-found"]
    assert trace(path, "06.1", None)[0] == ()
    assert trace(path, "906.1亿人", None)[0] == ()


def test_a_file_that_is_not_ours(brief: Callable[[], Any]) -> None:
    other = brief()
    other.paragraph("一份别人的文件，说到906.1万人。")
    assert codes(trace(other.save(), None, None)[1]) == ["figures-untraceable"]


def test_a_file_of_ours_that_prints_no_figure(brief: Callable[[], Any]) -> None:
    ours = brief()
    ours.paragraph("一份没有数字的文稿。")
    ours.paragraph("Build code: c0de1234")
    path = ours.save()
    assert trace(path, None, None) == ((), ())
    assert codes(trace(path, "906.1", None)[1]) == ["figure-not-found"]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert codes(trace(tmp_path / "none.docx", None, None)[1]) == ["word-file-missing"]


def test_saved_again_by_python_docx_and_with_the_code_in_its_text(annexed: Annexed, tmp_path: Path) -> None:
    path = annexed().save()
    document = Document(str(path))
    document.add_paragraph("会签意见：同意。")
    document.save(str(tmp_path / "again.docx"))
    assert trace(tmp_path / "again.docx", None, None)[0] == trace(path, None, None)[0]


def test_a_formula_that_leads_back_to_itself_ends(annexed: Annexed) -> None:
    path = annexed().save()
    looped = path.with_name("looped.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(looped, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace("=A1÷A3".encode(), "=A2÷A9".encode())
            new.writestr(name, data)
    (one,), _ = trace(looped, "10.7%", None)
    assert [part.number for part in one.parts] == ["A2"]


def test_exact_value_below_the_printed_one_is_not_the_printed_one(annexed: Annexed) -> None:
    brief = annexed()
    brief.document.tables[1].rows[2].cells[1].add_paragraph("精确值10.657492")
    (one,), findings = trace(brief.save(), "10.7%", None)
    assert findings == ()
    assert one.line is not None
    assert one.line.printed == "10.7%"


def test_workbook_is_joined_by_its_name_where_the_folder_differs(annexed: Annexed) -> None:
    brief = annexed()
    brief.document.tables[2].rows[1].cells[0].paragraphs[0].runs[0].text = "employment.xlsx"
    (one, _), _ = trace(brief.save(), "906.1", None)
    assert one.line is not None
    assert one.line.checksum == "0123 4567 89ab"
    brief.document.tables[2].rows[2].cells[0].paragraphs[0].runs[0].text = "other/employment.xlsx"
    (one, _), _ = trace(brief.save(), "906.1", None)
    assert one.line is not None
    assert one.line.checksum == ""


def test_build_code_out_of_the_properties_where_the_line_is_gone(annexed: Annexed) -> None:
    brief = annexed("近千万人")
    last = brief.document.paragraphs[-1]._p
    last.getparent().remove(last)
    block = BlockText("_adv_b1", "近千万人", (FigureSpot("_adv_f1_0a1b2c3d", 0, 4),))
    ledger = Ledger({"a.zh.docx": ShelvedFile("a.zh.docx", "", "", "", "c0de1234", blocks=(block,))})
    path = brief.save()
    assert [one.agrees for one in trace(path, "近千万人", ledger)[0]] == [True]

    bare = path.with_name("bare.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", data)
            new.writestr(name, data)
    assert [one.agrees for one in trace(bare, "近千万人", ledger)[0]] == [False]
