"""For any tree: every part parses, the text reads back, the bookmarks are unique and paired."""

from __future__ import annotations

import base64
import datetime
import re
import zipfile
from collections import Counter
from io import BytesIO
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from advocacy.model.document import (
    AnnexRow,
    BlockQuote,
    BulletList,
    Contents,
    DateText,
    Document,
    Emph,
    Heading,
    HeadingLook,
    Label,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    Picture,
    PrintedFigure,
    Reference,
    Role,
    Strong,
    Tab,
    Table,
    TableLook,
)
from advocacy.model.place import Place
from advocacy.reread import Package, read_bytes, read_text
from advocacy.write import WRITERS, House, marks_of, write
from advocacy.write.house import ROLE_STYLES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = {f"{W}t": "", f"{W}br": "\n", f"{W}tab": "\t"}
ROLES: list[Role] = list(ROLE_STYLES)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # 1 x 1
LOGO = Picture(base64.b64decode(PIXEL), "A logo", 1, 1)

words = st.text(
    st.one_of(
        st.sampled_from("残疾人就业法律“”‘’…—《》，。aZé <>&\"'0129 .’–\u3000\u00a0\U00020000"),
        st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")),
    ),
    min_size=1,
    max_size=20,
)
looks = st.sampled_from(get_args(HeadingLook))
addresses = st.sampled_from(["https://example.org/a?b=1&c=2", "mailto:a@example.org"])


@st.composite
def inlines(draw: st.DrawFn, figure: PrintedFigure, *, notes: bool, links: bool) -> Any:
    def nested(*, links: bool = links) -> Any:
        return draw(inlines(figure, notes=notes, links=links))

    made: list[Any] = []
    for _ in range(draw(st.integers(1, 3))):
        match draw(st.integers(0, 11)):
            case 0:
                made.append(figure)
            case 1:
                made.append(Emph(nested()))
            case 2:
                made.append(Strong(nested()))
            case 3 if links:
                made.append(Link(nested(links=False), draw(addresses)))
            case 4 if notes:
                made.append(Note(draw(inlines(figure, notes=False, links=links))))
            case 5:
                made.append(LineBreak())
            case 6:
                made.append(AnnexRow("0123abcd", nested()))
            case 7:
                made.append(draw(st.sampled_from([DateText, Label]))(draw(words)))
            case 8:
                made.append(Reference("table"))
            case 9:
                made.append(Tab())
            case 10 if notes:
                made.append(LOGO)
            case _:
                made.append(draw(words))
    return tuple(made)


@st.composite
def blocks(draw: st.DrawFn, figure: PrintedFigure, depth: int = 0) -> Any:
    content = inlines(figure, notes=True, links=True)
    made: list[Any] = []
    for _ in range(draw(st.integers(1, 3))):
        match draw(st.integers(0, 5 if depth < 3 else 1)):
            case 0:
                level, look, new_page = draw(st.tuples(st.integers(1, 4), looks, st.booleans()))
                made.append(Heading(level, draw(content), look, new_page))
            case 1 | 2:
                made.append(Paragraph(draw(content), draw(st.sampled_from(ROLES))))
            case 3:
                made.append(BulletList((draw(blocks(figure, depth + 1)),)))
            case 4:
                made.append(OrderedList((draw(blocks(figure, depth + 1)), draw(blocks(figure, depth + 1)))))
            case _:
                made.append(BlockQuote(draw(blocks(figure, depth + 1))))
    return tuple(made)


@st.composite
def documents_of(draw: st.DrawFn, figure: PrintedFigure) -> Document:
    cell = st.lists(inlines(figure, notes=True, links=True), max_size=2).map(tuple)
    table = Table(
        label="table",
        caption=draw(inlines(figure, notes=True, links=True)),
        description=draw(words),
        head=(("a",), ("b",)),
        rows=tuple(draw(st.lists(st.tuples(cell, cell), max_size=3))),
        widths=(draw(st.integers(1, 9)), draw(st.integers(1, 9))),
        numeric=frozenset(draw(st.sets(st.integers(0, 1)))),
        look=draw(st.sampled_from(get_args(TableLook))),
    )
    return Document(
        language=draw(st.sampled_from(["zh", "en"])),
        title=draw(words),
        subject=draw(words),
        author=draw(words),
        date=datetime.date(2026, 11, 30),
        code="0000-0000",
        blocks=(
            *draw(blocks(figure)),
            *draw(st.sampled_from([(), (Contents(),), (Contents(), Contents())])),
            table,
            *draw(blocks(figure)),
        ),
    )


def read_back(root: Any) -> dict[str, str]:
    """The text of each bookmark of a part; fails where one leaves its paragraph."""
    texts: dict[str, str] = {}
    for paragraph in root.iter(f"{W}p"):
        open_marks: dict[str, str] = {}
        for element in paragraph.iter():
            if element.tag == f"{W}bookmarkStart":
                name = element.get(f"{W}name")
                assert name not in texts
                open_marks[element.get(f"{W}id")] = name
                texts[name] = ""
            elif element.tag == f"{W}bookmarkEnd":
                del open_marks[element.get(f"{W}id")]
            elif element.tag in TYPED:
                for name in open_marks.values():
                    texts[name] += "" if element.get(f"{W}clear") else TYPED[element.tag] or element.text or ""
        assert open_marks == {}
    return texts


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_tree(data: st.DataObject, houses: dict[str, House], figure: PrintedFigure) -> None:
    document = data.draw(documents_of(figure))
    house = houses[data.draw(st.sampled_from(sorted(houses)))]
    written = write(document, house)
    with zipfile.ZipFile(BytesIO(written)) as package:
        parts = {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
    stories = [parts["word/document.xml"], parts["word/footnotes.xml"]]
    found = {name: text for story in stories for name, text in read_back(story).items()}
    numbers = Counter(e.get(f"{W}id") for story in stories for e in story.iter(f"{W}bookmarkStart"))
    assert set(numbers.values()) == {1}
    assert max(map(len, found)) <= 40

    marks = marks_of(document)
    for mark in marks:
        if mark.cell is None:
            assert found.pop(mark.name) == mark.text
        for figure_mark in mark.figures:
            assert found.pop(figure_mark.bookmark) == "906.1万人"
            assert mark.text[figure_mark.start : figure_mark.end] == "906.1万人"
    assert all(re.match("_adv_a_|_Ref|_Toc", name) for name in found)

    cells = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in stories[0].iter(f"{W}p")]
    for mark in marks:
        if mark.cell is not None:
            text = mark.text.replace("\n", "").replace("\t", "")
            if house.name == "large-print":  # a list, where the cells follow the other heads
                assert mark.cell == (0, 0) or any(text in cell for cell in cells)
            else:
                assert text in cells

    styles = {e.get(f"{W}styleId") for e in parts["word/styles.xml"].iter(f"{W}style")}
    used = {
        e.get(f"{W}val")
        for story in stories
        for kind in ("pStyle", "rStyle", "tblStyle")
        for e in story.iter(f"{W}{kind}")
    }
    assert used <= styles
    assert write(document, house) == written


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_tree_as_a_page(data: st.DataObject, page_style: object, figure: PrintedFigure) -> None:
    document = data.draw(documents_of(figure))
    writer = WRITERS["html"]
    written = writer.write(document, page_style)
    package = read_bytes(written, Place("a.html"))
    assert isinstance(package, Package)
    found: dict[str, str] = {}
    texts = list(read_text(package).everything())
    for one in texts:
        for stretch in one.stretches:
            assert stretch.bookmark not in found
            found[stretch.bookmark] = one.text[stretch.start : stretch.end]
    said = {one.text for one in texts}
    for mark in marks_of(document):
        if mark.cell is None:
            # In a browser a blank at an end of a line is none.
            assert found.get(mark.name, "").split() == mark.text.split()
        elif mark.text:
            assert any(mark.text.split() == one.split() for one in said)
        for figure_mark in mark.figures:
            assert found[figure_mark.bookmark] == "906.1万人"
    assert writer.write(document, page_style) == written
