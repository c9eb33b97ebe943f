"""A whole document: valid for two validators, and read back as it was said."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from advocacy.model.document import Document, Heading
from advocacy.write import House, marks_of, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAIRS = [("zh", "gongwen"), ("en", "brief"), ("zh", "brief"), ("en", "gongwen"),
         ("zh", "large-print"), ("en", "large-print")]  # fmt: skip


@pytest.fixture(params=PAIRS, ids=["-in-".join(pair) for pair in PAIRS])
def written(
    request: pytest.FixtureRequest, documents: dict[str, Document], houses: dict[str, House]
) -> tuple[Document, bytes]:
    language, house = request.param
    return documents[language], write(documents[language], houses[house])


def parts(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def text_between(root: Any, name: str) -> str:
    """The text from the start of a bookmark to its end, without note marks."""
    start = next(e for e in root.iter(f"{W}bookmarkStart") if e.get(f"{W}name") == name)
    number, paragraph, inside = start.get(f"{W}id"), start.getparent(), False
    pieces: list[str] = []
    while paragraph.tag != f"{W}p":
        paragraph = paragraph.getparent()
    for element in paragraph.iter():
        if element is start:
            inside = True
        elif element.tag == f"{W}bookmarkEnd" and element.get(f"{W}id") == number:
            return "".join(pieces)
        elif inside and element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif inside and element.tag == f"{W}br" and not element.get(f"{W}clear"):
            pieces.append("\n")
    message = f"{name} does not end in its paragraph"
    raise AssertionError(message)


def test_openxml_audit_finds_nothing(written: tuple[Document, bytes], tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "a.docx"
    path.write_bytes(written[1])
    errors = OpenXmlValidator(max_errors=0).validate(str(path)).errors
    assert [error.description for error in errors] == []


def test_ooxml_integrity_finds_nothing(written: tuple[Document, bytes], tmp_path: Path) -> None:
    import ooxml_integrity

    path = tmp_path / "a.docx"
    path.write_bytes(written[1])
    assert [str(found) for found in ooxml_integrity.check(str(path))] == []


def test_python_docx_reads_every_figure(written: tuple[Document, bytes]) -> None:
    document, data = written
    opened = docx.Document(BytesIO(data))
    read = [paragraph.text for paragraph in opened.paragraphs]
    read += [c.text for table in opened.tables for row in table.rows for c in row.cells]
    printed = {mark.text[figure.start : figure.end] for mark in marks_of(document) for figure in mark.figures}
    assert printed
    assert [text for text in printed if not any(text in one for one in read)] == []
    assert opened.paragraphs[0].style.name == "Title"  # type: ignore[union-attr]
    assert opened.paragraphs[0].text.replace("\n", "") == document.title  # in lines, in gongwen


def test_every_mark_is_read_back_with_its_text(written: tuple[Document, bytes]) -> None:
    document, data = written
    found = parts(data)
    body, notes = found["word/document.xml"], found["word/footnotes.xml"]
    names = [e.get(f"{W}name") for root in (body, notes) for e in root.iter(f"{W}bookmarkStart")]
    numbers = [e.get(f"{W}id") for root in (body, notes) for e in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)
    assert max(map(len, names)) <= 40
    marks = marks_of(document)
    told = set()
    for mark in marks:
        for figure in mark.figures:
            told.add(figure.bookmark)
            root = body if figure.bookmark in {*bookmarks(body)} else notes
            assert text_between(root, figure.bookmark) == mark.text[figure.start : figure.end]
        if mark.cell is None:
            told.add(mark.name)
            root = body if mark.name in {*bookmarks(body)} else notes
            assert text_between(root, mark.name) == mark.text
    others = {name for name in names if not name.startswith(("_adv_a_", "_Ref", "_Toc"))}
    assert told == others


def bookmarks(root: Any) -> list[str]:
    return [element.get(f"{W}name") for element in root.iter(f"{W}bookmarkStart")]


def test_the_annex_names_the_figures_of_the_text(written: tuple[Document, bytes]) -> None:
    names = bookmarks(parts(written[1])["word/document.xml"])
    figures = {name.rsplit("_", 1)[1] for name in names if name.startswith("_adv_f")}
    rows = {name.rsplit("_", 1)[1] for name in names if name.startswith("_adv_a_")}
    assert rows <= figures
    assert len(rows) == 8


def test_same_input_same_bytes(documents: dict[str, Document], houses: dict[str, House]) -> None:
    first = write(documents["zh"], houses["gongwen"])
    assert write(documents["zh"], houses["gongwen"]) == first


def test_nothing_of_the_maker_is_inside(written: tuple[Document, bytes]) -> None:
    document, data = written
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = package.namelist()
        whole = b"".join(package.read(name) for name in names)
    assert [name for name in names if re.search("thumbnail|custom|comments", name)] == []
    for trace in (b"rsid", b"w:dirty", b"updateFields", b"docVar", b"w:sdt", b"openpyxl<"):
        assert trace not in whole
    properties = docx.Document(BytesIO(data)).core_properties
    assert properties.title == document.title
    assert properties.author == document.author
    assert properties.identifier == document.code
    assert properties.language == {"zh": "zh-CN", "en": "en-GB"}[document.language]
    assert properties.created is not None
    assert properties.created.date() == document.date


def test_headings_lists_and_tables_are_real(documents: dict[str, Document], houses: dict[str, House]) -> None:
    data = write(documents["zh"], houses["gongwen"])
    opened = docx.Document(BytesIO(data))
    styles = [p.style.name for p in opened.paragraphs if p.style]
    assert styles.count("Annex Heading") == 2
    assert styles.count("Annex Heading New Page") == 1
    assert styles.count("Annex Heading 2") == 2  # counted from one in each annex
    assert "List Number 2" in styles
    assert "List Continue 2" in styles
    assert [p.text for p in opened.paragraphs if not p.text and p.style.name != "Chart"] == []  # type: ignore[union-attr]
    for table in opened.tables:
        rows = table._tbl.findall(f"{W}tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True, *[False] * (len(rows) - 1)]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert table._tbl.find(f"{W}tblPr/{W}tblDescription") is not None
    pages = [p for p in opened.paragraphs if p.style and p.style.name == "Annex Heading New Page"]
    assert [p.text for p in pages] == ["数字出处"]
    assert opened.styles["Annex Heading New Page"].paragraph_format.page_break_before


def test_any_heading_can_begin_a_page(houses: dict[str, House], small: Callable[..., Document]) -> None:
    data = write(small(Heading(1, ("Next",), new_page=True)), houses["brief"])
    opened = docx.Document(BytesIO(data))
    assert [p.text for p in opened.paragraphs if p.paragraph_format.page_break_before] == ["Next"]


def test_the_word_for_an_annex_follows_the_language(documents: dict[str, Document], houses: dict[str, House]) -> None:
    for language, house, label in [
        ("zh", "gongwen", "附件%1\u3000"),
        ("zh", "large-print", "附件%1\u3000"),
        ("zh", "brief", "附件%1\u3000"),
        ("en", "gongwen", "Annex %1."),
        ("en", "brief", "Annex %1."),
    ]:
        lists = parts(write(documents[language], houses[house]))["word/numbering.xml"]
        labels = [e.get(f"{W}val") for e in lists.iter(f"{W}lvlText")]
        assert label in labels


def test_further_lists_begin_anew(small: Any, houses: dict[str, House]) -> None:
    from advocacy.model.document import OrderedList, Paragraph

    one = OrderedList(((Paragraph(("first",)),), (Paragraph(("second",)),)))
    found = parts(write(small(one, Paragraph(("between",)), one), houses["brief"]))
    paragraphs = list(found["word/document.xml"].iter(f"{W}p"))
    numbers = [number.get(f"{W}val") for p in paragraphs if (number := p.find(f"{W}pPr/{W}numPr/{W}numId")) is not None]
    assert numbers == ["11", "11"]  # the second list; the first is that of its style
    begun = found["word/numbering.xml"].findall(f"{W}num[@{W}numId='11']")
    assert [e.get(f"{W}val") for e in begun[0].iter(f"{W}startOverride")] == ["1"]


def test_links_reach_their_address_from_body_and_note(documents: dict[str, Document], houses: dict[str, House]) -> None:
    found = parts(write(documents["zh"], houses["gongwen"]))
    for story, addresses in {
        "document": {
            "mailto:office@example.org",
            "https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm",
            "https://www.ons.gov.uk/a%20b?x=1&y=%E4%BA%8C",
        },
        "footnotes": {"https://www.cdpf.org.cn/zwgk/zccx/tjgb/2023.htm"},
    }.items():
        links = found[f"word/_rels/{story}.xml.rels"]
        outside = {e.get("Target") for e in links if e.get("TargetMode") == "External"}
        assert outside == addresses
