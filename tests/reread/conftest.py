from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# One run of a paragraph: plain text, or text inside a hidden bookmark.
Piece = str | tuple[str, str]
Content = str | Sequence[Piece]


class Brief:
    """A small Word file with marks as our writer sets them, made with python-docx."""

    def __init__(self, folder: Path) -> None:
        self.document = Document()
        self._folder = folder
        self._bookmarks = 0

    def fill(self, paragraph: Any, content: Content) -> None:
        for piece in [content] if isinstance(content, str) else content:
            text, name = (piece, "") if isinstance(piece, str) else piece
            if name:
                self._mark(paragraph, "w:bookmarkStart", name)
            paragraph.add_run(text)
            if name:
                self._mark(paragraph, "w:bookmarkEnd", "")
                self._bookmarks += 1

    def _mark(self, paragraph: Any, tag: str, name: str) -> None:
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(self._bookmarks))
        if name:
            element.set(qn("w:name"), name)
        paragraph._p.append(element)

    def paragraph(self, content: Content) -> Any:
        paragraph = self.document.add_paragraph()
        self.fill(paragraph, content)
        return paragraph

    def table(self, *rows: Sequence[Content]) -> Any:
        table = self.document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, content in zip(table.add_row().cells, row, strict=True):
                self.fill(cell.paragraphs[0], content)
        return table

    def save(self, name: str = "brief.zh.docx") -> Path:
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        self.document.save(str(path))
        return path


EMPLOYED = "_adv_f1_0a1b2c3d"
SHARE = "_adv_f2_aaaa0002"
HEADS = ("编号", "印出的数字", "统计内容", "出处（工作簿·表!单元格或算式）", "来源")


@pytest.fixture
def brief(tmp_path: Path) -> Callable[[], Brief]:
    return lambda: Brief(tmp_path)


@pytest.fixture
def annexed(tmp_path: Path) -> Callable[..., Brief]:
    """A brief that prints 906.1万人 and 10.7%, with annexes A and B."""

    def build(employed: str = "906.1万人", *, marks: bool = True) -> Brief:
        def marked(text: str, name: str) -> Piece:
            return (text, name) if marks else text

        brief = Brief(tmp_path)
        brief.document.core_properties.identifier = "c0de1234"
        brief.paragraph([("概述", "_adv_b1")])
        brief.paragraph(["截至2023年末，持证残疾人就业", marked(employed, EMPLOYED), "。"])
        brief.paragraph(["约占", marked("10.7%", SHARE), "。"])
        brief.table(("年份", "就业人数（万人）"), ("2023", [marked("906.1", "_adv_f3_0a1b2c3d")]))
        brief.table(
            HEADS,
            (
                [("", "_adv_b2"), marked("A1", "_adv_a_0a1b2c3d")],
                [marked("906.1万人", "_adv_f4_0a1b2c3d")],
                "持证残疾人就业人数；2023年末",
                "evidence/statistics/employment.xlsx · 就业!B7",
                "中国残联公报",
            ),
            (
                [marked("A2", "_adv_a_aaaa0002")],
                [marked("10.7%", "_adv_f5_aaaa0002")],
                "就业人数占残疾人总数；2023年末",
                "=A1÷A3（比值）",
                "中国残联公报；抽样调查",
            ),
            (
                [marked("A3", "_adv_a_aaaa0003")],
                [marked("8502万人", "_adv_f6_aaaa0003")],
                "残疾人总数；2010年末",
                "evidence/statistics/population.xlsx · 推算!C9",
                "抽样调查",
            ),
            ([("A4", "_adv_b3")], "3", "就业歧视案例", "可印发证据的份数，见附件C", "本机构证据库"),
        )
        brief.table(
            ("工作簿", "来源", "资料日期", "文件校验码（SHA-256 前段）"),
            ("evidence/statistics/employment.xlsx", "公报", "2024-04", "0123 4567 89ab"),
            ("evidence/statistics/population.xlsx", "抽样", "2012-06", "ffff 0000 1234"),
        )
        brief.paragraph("文稿编号：c0de1234")
        return brief

    return build
