"""The list of contents stands there as Word would make it, and says nothing a second time."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from advocacy.model.document import (
    Block,
    BlockQuote,
    Contents,
    Document,
    Emph,
    Heading,
    LineBreak,
    Note,
    Paragraph,
    PrintedFigure,
    Reference,
    Table,
)
from advocacy.write import House, marks_of, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Small = Callable[..., Document]


def body(document: Document, house: House) -> Any:
    with zipfile.ZipFile(BytesIO(write(document, house))) as package:
        return etree.fromstring(package.read("word/document.xml"))


def style(paragraph: Any) -> str:
    return str(paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


def text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))


def listed(root: Any) -> list[str]:
    """The list line by line, entries of the second level set in."""
    signs = {"TOCHeading": "= ", "Toc1": "", "Toc2": "  "}
    return [signs[style(one)] + text(one) for one in root.iter(f"{W}p") if style(one) in signs]


@pytest.mark.parametrize(
    ("language", "house", "lines"),
    [
        (
            "zh",
            "gongwen",
            [
                "= 目录",
                "一、基本情况",
                "  （一）就业规模",
                "  （二）法律现状",
                "二、问题与案例",
                "三、建议",
                "四、参考文献",
                "附件1　数字出处",
                "附件2　工作簿",
                "  （一）来源文件",
                "附件3　记录清单",
                "  （一）判决",
            ],
        ),
        (
            "zh",
            "brief",
            [
                "= 目录",
                "基本情况",
                "  就业规模",
                "  法律现状",
                "问题与案例",
                "建议",
                "参考文献",
                "附件1　数字出处",
                "附件2　工作簿",
                "  来源文件",
                "附件3　记录清单",
                "  判决",
            ],
        ),
        (
            "en",
            "large-print",
            [
                "= Contents",
                "Key messages",
                "The problem",
                "  What the law says",
                "  Cases",
                "What should change",
                "References",
                "Annex A. Where the figures come from",
                "Annex B. Workbooks",
                "  Files",
            ],
        ),
    ],
)
def test_entries_read_as_the_headings_do(
    language: str, house: str, lines: list[str], documents: dict[str, Document], houses: dict[str, House]
) -> None:
    assert listed(body(documents[language], houses[house])) == lines


def test_each_entry_is_a_link_to_its_heading(documents: dict[str, Document], houses: dict[str, House]) -> None:
    root = body(documents["en"], houses["brief"])
    links = {one.get(f"{W}anchor"): text(one) for one in root.iter(f"{W}hyperlink")}
    headings = {
        one.get(f"{W}name"): text(one.getparent())
        for one in root.iter(f"{W}bookmarkStart")
        if one.getparent().tag == f"{W}p"
    }
    reached = {label.split(". ")[-1]: headings[name] for name, label in links.items() if name is not None}
    assert len(reached) == 9
    assert all(label == heading for label, heading in reached.items())


def test_it_is_one_field_that_asks_for_no_update(documents: dict[str, Document], houses: dict[str, House]) -> None:
    root = body(documents["zh"], houses["gongwen"])
    paragraphs = [one for one in root.iter(f"{W}p") if style(one).startswith("Toc")]
    signs = [[mark.get(f"{W}fldCharType") for mark in one.iter(f"{W}fldChar")] for one in paragraphs]
    assert signs == [["begin", "separate"], *[[] for _ in signs[2:]], ["end"]]
    codes = [one.text for one in root.iter(f"{W}instrText")]
    annexes = "Annex Heading,1,Annex Heading New Page,1,Annex Heading 2,2"
    assert [one for one in codes if "TOC" in one] == [f' TOC \\o "1-2" \\n \\h \\t "{annexes}" ']
    assert [one for one in codes if "PAGEREF" in one] == []


def test_a_heading_is_repeated_as_plain_text(houses: dict[str, House], small: Small, figure: PrintedFigure) -> None:
    table = Table("employed", ("Numbers",), "Numbers", (("a",),), (), (1,))
    heading = Heading(1, (Emph((figure,)), Note(("not here",)), LineBreak(), "in work, ", Reference("employed")))
    blocks: tuple[Block, ...] = (Contents(), heading, Paragraph(("a",)), table)
    root = body(small(*blocks), houses["brief"])
    assert listed(root) == ["= Contents", "906.1万人 in work, Table 1"]
    figures = [one for one in root.iter(f"{W}rStyle") if one.get(f"{W}val") == "FigureValue"]
    assert len(figures) == 1
    assert marks_of(small(*blocks)) == marks_of(small(*blocks[1:]))


def test_headings_in_a_quotation_are_counted_where_they_stand(houses: dict[str, House], small: Small) -> None:
    blocks = (
        Contents(),
        Heading(2, ("before any of the first level",)),
        BlockQuote((Heading(1, ("quoted",)),)),
        Heading(2, ("after",)),
        Heading(3, ("too deep to be listed",)),
        Heading(2, ("an annex alone",), look="annex"),
    )
    root = body(small(*blocks, language="zh"), houses["gongwen"])
    assert listed(root) == [
        "= 目录",
        "  （一）before any of the first level",
        "二、quoted",
        "  （一）after",
        "  （一）an annex alone",
    ]


@pytest.mark.parametrize("blocks", [(Contents(),), (Contents(), Heading(3, ("deep",)))])
def test_without_headings_there_is_no_list(blocks: tuple[Block, ...], houses: dict[str, House], small: Small) -> None:
    root = body(small(*blocks), houses["brief"])
    assert listed(root) == []
    assert list(root.iter(f"{W}instrText")) == []


def test_without_a_list_headings_carry_no_bookmark_for_it(houses: dict[str, House], small: Small) -> None:
    root = body(small(Heading(1, ("a",))), houses["brief"])
    names = [str(one.get(f"{W}name")) for one in root.iter(f"{W}bookmarkStart")]
    assert names == ["_adv_b1", "_adv_b2"]
