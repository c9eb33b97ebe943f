"""Tracked changes that are not of words: looks, tables, page setup, and those outside the text."""

from __future__ import annotations

import pytest

from advocacy.feedback.reply import said
from advocacy.model.remark import Remark
from tests.campaigns.running import Campaign
from tests.feedback.conftest import DraftXml
from tests.feedback.test_feedback import PRICE, read, remarks

SIGNED = 'w:id="900" w:author="李" w:date="2026-12-01T09:00:00Z"'
BODY, FOOTER = "word/document.xml", "word/footer1.xml"
FORMAT = ("text", "author", "date", "after")


def test_looks_of_characters_are_told_with_the_words_concerned(campaign: Campaign, returned: DraftXml) -> None:
    looks = f"<w:rPr><w:b/><w:rPrChange {SIGNED}><w:rPr/></w:rPrChange></w:rPr>"
    returned.mark("没有代价。", f"<w:r>{looks}<w:t>没有代价</w:t></w:r><w:r><w:t>。</w:t></w:r>")
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "passage", *FORMAT) == [
        ("format", PRICE, "字符格式 / looks of characters", "李", "2026-12-01", "没有代价")
    ]
    assert run.json["suggestions"] == []
    assert read(campaign, returned.save()).json["added"] == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("</w:tblPr>", f"<w:tblPrChange {SIGNED}><w:tblPr/></w:tblPrChange></w:tblPr>",
         "表格格式 / looks of a table"),
        ("</w:tblGrid>", '<w:tblGridChange w:id="900"><w:tblGrid/></w:tblGridChange></w:tblGrid>',
         "表格列宽 / widths of columns"),
        ("</w:trPr>", f"<w:del {SIGNED}/></w:trPr>", "删除 / deletion"),
        ("</w:tcPr>", f"<w:cellDel {SIGNED}/></w:tcPr>", "删除单元格 / cell taken out"),
        ("</w:sectPr>", f"<w:sectPrChange {SIGNED}><w:sectPr/></w:sectPrChange></w:sectPr>",
         "页面设置 / page setup"),
        ("</w:pPr>", f"<w:pPrChange {SIGNED}><w:pPr/></w:pPrChange></w:pPr>",
         "段落格式 / looks of a paragraph"),
    ],
)  # fmt: skip
def test_what_is_not_of_words_is_told_once(
    campaign: Campaign, returned: DraftXml, old: str, new: str, what: str
) -> None:
    returned.replace(old, new)
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "text") == [("format", what)]
    assert what in campaign.run("feedback", str(returned.save())).out


@pytest.mark.parametrize(
    ("member", "content", "where"),
    [
        ("word/glossary/document.xml", '<w:glossaryDocument xmlns:w="{w}">{p}</w:glossaryDocument>',
         "构建基块 / building blocks"),
        ("word/comments2.xml", '<w:comments xmlns:w="{w}">{p}</w:comments>', "批注 / comments"),
    ],
)  # fmt: skip
def test_a_tracked_change_outside_the_text_is_told_with_its_part(
    campaign: Campaign, returned: DraftXml, member: str, content: str, where: str
) -> None:
    struck = f"<w:p><w:del {SIGNED}><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    returned.members[member] = content.format(w=space, p=struck)
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "where", "text") == [("format", where, "删除 / deletion")]


def test_a_tracked_change_of_looks_in_a_footer_is_told(campaign: Campaign, returned: DraftXml) -> None:
    change = f"<w:pPrChange {SIGNED}><w:pPr/></w:pPrChange></w:pPr>"
    returned.replace("</w:pPr>", change, FOOTER)
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "where", "text") == [
        ("format", "页眉页脚 / header or footer", "段落格式 / looks of a paragraph")
    ]


def test_the_table_of_answers_names_the_change_in_one_language() -> None:
    looks = Remark(id="a", kind="format", file="f", text="字符格式 / looks of characters", after="黑")
    assert said(looks, "zh") == ["改动格式：字符格式", "黑"]
    assert said(looks, "en") == ["Format changed: looks of characters", "黑"]
    end = Remark(id="a", kind="deletion", file="f", before="\n")
    assert said(end, "zh") == ["删除：（段落结尾）"]
    assert said(end, "en") == ["Deleted: (end of paragraph)"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("</w:ftr>", "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:ftr>",
         [("insertion", "", "", "内部资料", "页眉页脚 / header or footer")]),
        ("— </w:t>", "共</w:t>", [("edit", "", "— 1 —", "共1 —", "页眉页脚 / header or footer")]),
        ("<w:t>1</w:t>", "<w:t>12</w:t>", []),  # a page number
    ],
    ids=["put in", "changed", "number of a page"],
)  # fmt: skip
def test_an_edit_in_a_footer_that_nobody_tracked_is_told(
    campaign: Campaign, returned: DraftXml, old: str, new: str, expected: list[tuple[str, ...]]
) -> None:
    for footer in ("word/footer1.xml", "word/footer2.xml"):
        returned.members[footer] = returned.members[footer].replace(old, new, 1)
    run = read(campaign, returned.save())
    assert remarks(run, "kind", "author", "before", "after", "where") == expected
    # nobody knows how the footers were once the draft itself was edited
    campaign.draft("fair-hiring.zh.docx").write_bytes(returned.save().read_bytes())
    assert read(campaign, returned.save()).json["remarks"] == []
