"""Inlines -> what stands inside a paragraph."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from advocacy.model.document import (
    AnnexRow,
    BlockQuote,
    Document,
    Emph,
    Heading,
    Inlines,
    Link,
    Note,
    Paragraph,
    PrintedFigure,
    Reference,
    Strong,
    Table,
)
from advocacy.model.mark import figure_hash
from advocacy.write import House, marks_of, write

Small = Callable[..., Document]


def part(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def first_paragraph(document: Document, house: House) -> str:
    """What stands inside the first paragraph after the title, without its block's bookmark."""
    text = part(write(document, house)).split("</w:p>")[1]
    return re.sub(r'^.*?w:name="_adv_b2"/>|<w:bookmarkEnd w:id="2"/>$', "", text)


@pytest.mark.parametrize(
    ("content", "looks"),
    [
        ((Strong(("a",)),), '<w:rStyle w:val="Strong"/>'),
        ((Emph(("a",)),), '<w:rStyle w:val="Emphasis"/>'),
        ((Strong((Emph(("a",)),)),), '<w:rStyle w:val="Strong"/><w:i/><w:iCs/>'),
        ((Emph((Strong(("a",)),)),), '<w:rStyle w:val="Strong"/><w:i/><w:iCs/>'),
        ((Link((Strong(("a",)),), "https://example.org"),), '<w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/>'),
    ],
)
def test_a_run_has_one_style_and_says_the_rest_itself(
    content: Inlines, looks: str, small: Small, houses: dict[str, House]
) -> None:
    written = first_paragraph(small(Paragraph(content)), houses["brief"])
    assert f"<w:r><w:rPr>{looks}</w:rPr><w:t>a</w:t></w:r>" in written


@pytest.mark.parametrize(("house", "look"), [("brief", "<w:i/><w:iCs/>"), ("large-print", "<w:b/><w:bCs/>")])
def test_letters_are_not_slanted_in_large_print(house: str, look: str, small: Small, houses: dict[str, House]) -> None:
    """A link has its own style, so the stress in it is said beside that."""
    link = Link((Emph(("a",)),), "https://example.org")
    written = first_paragraph(small(Paragraph((link,))), houses[house])
    assert f'<w:rStyle w:val="Hyperlink"/>{look}' in written


def test_chinese_is_stressed_by_dots(small: Small, houses: dict[str, House]) -> None:
    content = (Strong((Emph(("甲",)),)),)
    written = first_paragraph(small(Paragraph(content), language="zh"), houses["gongwen"])
    assert '<w:rStyle w:val="Strong"/><w:em w:val="dot"/></w:rPr>' in written
    assert "<w:i/>" not in written


def test_a_figure_in_a_strong_link_keeps_its_style(
    small: Small, houses: dict[str, House], figure: PrintedFigure
) -> None:
    content = (Link((Strong((figure,)),), "https://example.org"),)
    assert first_paragraph(small(Paragraph(content)), houses["brief"]) == (
        '<w:hyperlink r:id="rIdLink1" w:history="1">'
        f'<w:bookmarkStart w:id="3" w:name="_adv_f1_{figure_hash(figure.figure)}"/>'
        '<w:r><w:rPr><w:rStyle w:val="FigureValue"/><w:b/><w:bCs/><w:u w:val="single"/>'
        '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr><w:t>906.1万人</w:t></w:r>'
        '<w:bookmarkEnd w:id="3"/></w:hyperlink>'
    )


def test_neighbouring_words_are_one_run(small: Small, houses: dict[str, House]) -> None:
    written = first_paragraph(small(Paragraph(("one ", "two"))), houses["brief"])
    assert written == "<w:r><w:t>one two</w:t></w:r>"


def test_notes_are_numbered_in_reading_order(small: Small, houses: dict[str, House]) -> None:
    document = small(Heading(1, ("a", Note(("first",)))), Paragraph(("b", Note(("second",)), Note(("third",)))))
    data = write(document, houses["brief"])
    notes = part(data, "word/footnotes.xml")
    assert re.findall(r'footnoteReference w:id="(\d)"', part(data)) == ["1", "2", "3"]
    assert re.findall(r'w:footnote w:id="(\d)".*?<w:t>(\w+)</w:t>', notes) == [
        ("1", "first"),
        ("2", "second"),
        ("3", "third"),
    ]
    assert [(mark.name, mark.text) for mark in marks_of(document)] == [
        ("_adv_b1", "Title"),
        ("_adv_b2", "a"),
        ("_adv_b3", "first"),
        ("_adv_b4", "b"),
        ("_adv_b5", "second"),
        ("_adv_b6", "third"),
    ]


def test_figures_are_counted_through_notes(small: Small, houses: dict[str, House], figure: PrintedFigure) -> None:
    document = small(Paragraph((figure, Note(("of ", figure)), " and ", figure)))
    text, note = marks_of(document)[1:]
    assert text.text == "906.1万人 and 906.1万人"
    assert [(f.ordinal, f.start, f.end) for f in text.figures] == [(1, 0, 7), (3, 12, 19)]
    assert [(f.ordinal, f.start, f.end) for f in note.figures] == [(2, 3, 10)]
    names = re.findall(r'w:name="(_adv_f\d)_', part(write(document, houses["brief"])))
    assert names == ["_adv_f1", "_adv_f3"]


def test_the_first_annex_row_of_a_figure_has_its_name(small: Small, houses: dict[str, House]) -> None:
    row = AnnexRow("0123abcd", ("1",))
    written = part(write(small(Paragraph((row, row))), houses["brief"]))
    assert written.count('w:name="_adv_a_0123abcd"') == 1


def table(label: str) -> Table:
    return Table(label, ("Caption",), "What it shows.", (("H",),), ((((("c",),)),),), (1,))


def test_a_reference_may_come_before_its_table(small: Small, houses: dict[str, House]) -> None:
    document = small(Paragraph(("See ", Reference("b"), ".")), BlockQuote((table("a"),)), table("b"))
    written = part(write(document, houses["brief"]))
    assert " REF _Ref100000002 \\h " in written
    assert marks_of(document)[1].text == "See Table 2."
    assert marks_of(document)[2].text == "Table 1. Caption"


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ((Paragraph((Reference("nowhere"),)),), "no caption has the label 'nowhere'"),
        ((Paragraph((Note((Note(("a",)),)),)),), "a note stands inside a note"),
        ((Paragraph((Link(("a",), "file:///secret"),)),), "no link can lead to"),
        ((Paragraph((Link((Link(("a",), "https://a.org"),), "https://b.org"),)),), "no link can lead to"),
        ((table("a"), table("a")), "two captions have the label 'a'"),
        ((Paragraph(("a\x0bb",)),), r"U\+000B"),
    ],
)
def test_a_wrong_tree_is_a_bug(blocks: tuple[object, ...], reason: str, small: Small, houses: dict[str, House]) -> None:
    with pytest.raises(ValueError, match=reason):
        write(small(*blocks), houses["brief"])
