"""What a reader sees of a Word file, and what stands in our marks."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from advocacy.reread.package import Package
from advocacy.reread.reading import Reading, read_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
START = '<w:bookmarkStart w:id="1" w:name="_adv_f1_0a1b2c3d"/>'
END = '<w:bookmarkEnd w:id="1"/>'

BOX = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r>?</w:p></w:txbxContent>"


def parsed(xml: str) -> Any:
    return etree.fromstring(xml.encode())


def reading(body: str, namespace: str = W, **related: str) -> Reading:
    main = parsed(f"<w:document {namespace}><w:body>{body}</w:body></w:document>")
    parts = {sort: parsed(f"<w:{sort} {namespace}>{xml}</w:{sort}>") for sort, xml in related.items()}
    return read_text(Package("a.docx", main, parts, None))


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("甲") + run("乙"), "甲乙"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + run("a"), "a"),
        ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>", "non-stop"),
        (f"<w:ins>{run('插')}</w:ins>", "插"),
        ("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>" + run("留"), "留"),
        ("<w:del><w:r><w:tab/><w:br/></w:r></w:del>" + run("留"), "留"),
        (f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>", "新"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        (f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        ("<w:r><w:instrText>SEQ 表</w:instrText></w:r>" + run("1"), "1"),
        (f"<w:ruby><w:rt>{run('zì')}</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby>", "字"),
        (f"<w:Choice>{run('新')}</w:Choice><w:Fallback>{run('旧')}</w:Fallback>", "新"),
        ("<!-- remark --><w:r/><w:r><w:t/></w:r>", ""),
    ],
)
@pytest.mark.parametrize("namespace", [W, STRICT], ids=["transitional", "strict"])
def test_text_of_a_paragraph(inside: str, text: str, namespace: str) -> None:
    assert [one.text for one in reading(f"<w:p>{inside}</w:p>", namespace).paragraphs] == [text]


def marked(found: Reading) -> list[str]:
    """The text inside each stretch."""
    return [
        paragraph.text[stretch.start : stretch.end]
        for paragraph in found.everything()
        for stretch in paragraph.stretches
    ]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (f"<w:p>{run('共')}{START}{run('906.1万人')}{END}{run('。')}</w:p>", ["906.1万人"]),
        # somebody pressed Enter inside it
        (f"<w:p>{START}{run('906.')}</w:p><w:p>{run('1万人')}{END}{run('。')}</w:p>",
         ["906.", "1万人"]),
        # Word moved its ends out of the paragraph
        (f"{START}<w:p>{run('906.1万人')}</w:p>{END}<w:p>{run('后')}</w:p>", ["906.1万人"]),
        # its text is gone
        (f"<w:p>{run('共')}{START}{END}</w:p>", []),
        # it never ends, or never began
        (f"<w:p>{START}{run('906.1万人')}</w:p><w:p>{run('后')}</w:p>", []),
        (f"<w:p>{run('906.1万人')}{END}</w:p>", []),
        # a bookmark of somebody else
        (f"<w:p>{START.replace('_adv_', '_Toc')}{run('906.1万人')}{END}</w:p>", []),
        # a text box inside it is another text
        (f"<w:p>{START}{run('一')}{BOX.replace('?', '')}{run('二')}{END}</w:p>", ["一二"]),
        # and may swallow its end
        (f"<w:p>{START}{run('一')}{BOX.replace('?', END)}{run('二')}</w:p>", ["一"]),
    ],
)  # fmt: skip
def test_text_inside_a_mark(body: str, texts: list[str]) -> None:
    assert marked(reading(body)) == texts


@pytest.mark.parametrize(
    ("before", "anchor", "repeats"),
    [
        ("", "_Toc300000001", True),
        ("", "__RefHeading___Toc1234_567", True),  # where LibreOffice made the contents anew
        ("见", "_Toc300000001", False),
        ("", "_Ref100000001", False),
    ],
)
def test_an_entry_of_the_contents_is_known_by_its_link(before: str, anchor: str, *, repeats: bool) -> None:
    link = f'<w:hyperlink w:anchor="{anchor}">{run("就业")}</w:hyperlink>'
    (paragraph,) = reading(f"<w:p>{run(before)}{link}</w:p>").paragraphs
    assert paragraph.text == f"{before}就业"
    assert paragraph.repeats is repeats


def test_tables_keep_their_shape() -> None:
    def cell(*paragraphs: str) -> str:
        return "<w:tc>" + "".join(f"<w:p>{run(one)}</w:p>" for one in paragraphs) + "</w:tc>"

    inner = f"<w:tbl><w:tr>{cell('内')}</w:tr></w:tbl>"
    found = reading(
        f"<w:tbl><w:tr>{cell('1', '1b')}{cell('2')}</w:tr>"
        f"<w:tr><w:tc>{inner}<w:p>{run('外')}</w:p></w:tc></w:tr></w:tbl><w:p>{run('后')}</w:p>"
    )
    assert [[[[p.text for p in cell] for cell in row] for row in table] for table in found.tables] == [
        [[["内"]]],
        [[["1", "1b"], ["2"]], [["外"]]],
    ]  # fmt: skip
    assert [one.text for one in found.paragraphs] == ["后"]
    assert [one.text for one in found.everything()] == ["后", "内", "1", "1b", "2", "外"]


def test_broken_table_loses_no_text() -> None:
    loose = f"<w:p>{run('散')}</w:p>"
    found = reading(f"<w:tc>{loose}</w:tc><w:tr>{loose}</w:tr><w:tbl>{loose}</w:tbl>{run('无')}")
    assert [one.text for one in found.everything()] == ["散", "散", "散"]


def test_headers_and_footers_follow_the_notes_and_a_text_box_is_known_as_one() -> None:
    body = f"<w:p>{run('文')}{BOX.replace('?', '')}</w:p>"
    margins = tuple(parsed(f"<w:{root} {W}><w:p>{run(root)}</w:p></w:{root}>") for root in ("hdr", "ftr"))
    separator = f'<w:footnote w:type="separator"><w:p>{run("-")}</w:p></w:footnote>'
    notes = f"{separator}<w:footnote><w:p>{run('注')}</w:p></w:footnote>"
    main = parsed(f"<w:document {W}><w:body>{body}</w:body></w:document>")
    parts = {"footnotes": parsed(f"<w:footnotes {W}>{notes}</w:footnotes>")}
    found = read_text(Package("a.docx", main, parts, None, margins=margins))
    assert [(one.text, one.zone, one.note) for one in found.paragraphs] == [
        ("框", "box", 0), ("文", "body", 0), ("-", "footnote", 0), ("注", "footnote", 1),
        ("hdr", "header", 0), ("ftr", "footer", 0),
    ]  # fmt: skip


def test_notes_follow_the_body_and_comments_do_not() -> None:
    note = f"<w:footnote><w:p>{START}{run('注')}{END}</w:p></w:footnote>"
    found = reading(f"<w:p>{run('文')}</w:p>", footnotes=note, endnotes=note, comments=f"<w:p>{run('批')}</w:p>")
    assert [one.text for one in found.paragraphs] == ["文", "注", "注"]
    assert marked(found) == ["注", "注"]
