"""Whatever stands in a text: a ValueError or a document that opens, never an invalid file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from advocacy.model.document import Block, Document, Heading, Paragraph, Table
from advocacy.write import House, write

Small = Callable[..., Document]
HOUSES = ["gongwen", "brief", "large-print"]
WORD = "Donaudampfschifffahrtsgesellschaftskapitän"


def table(*rows: tuple[str, str]) -> Table:
    cells = tuple(tuple(((text,),) for text in row) for row in rows)
    return Table("t", ("Numbers",), "Numbers", (("Item",), ("Words",)), cells, (1, 1))


def opened(data: bytes, path: Path) -> docx.document.Document:
    """The file, which every part of it and a validator say is sound."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    path.write_bytes(data)
    errors = OpenXmlValidator().validate(str(path)).errors
    assert [e.description for e in errors if "is missing" not in e.description] == []
    return docx.Document(BytesIO(data))


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\x7f", "\x85", "\ud83d", "\ue123", "\uffff"])
@pytest.mark.parametrize("place", ["paragraph", "cell", "heading", "title"])
def test_what_xml_or_word_cannot_hold_is_refused(sign: str, place: str, houses: dict[str, House], small: Small) -> None:
    text = f"a{sign}b"
    block: dict[str, Block] = {
        "paragraph": Paragraph((text,)),
        "cell": table(("a", text)),
        "heading": Heading(1, (text,)),
    }
    document = small(block.get(place, Paragraph(("a",))))
    if place == "title":
        document = Document(document.language, text, "s", "a", document.date, document.code, document.blocks)
    with pytest.raises(ValueError, match=r"U\+"):
        write(document, houses["brief"])


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    "text",
    [
        "مكتب العمل 12 שלום",  # right to left
        "\u202eabc\u202c",  # turned round by a sign
        "\u0378 \U000e1234",  # no character has these codes
        "e\u0301\u200d\u200b👩\u200d🦽",
        WORD,
        "]]><&\"'",
    ],
)
def test_what_is_only_odd_is_written_as_it_is(
    text: str, house: str, houses: dict[str, House], small: Small, tmp_path: Path
) -> None:
    blocks = (Heading(1, (text,)), Paragraph((text,)), table((text, text)))
    found = opened(write(small(*blocks), houses[house]), tmp_path / "odd.docx")
    assert sum(paragraph.text == text for paragraph in found.paragraphs) >= 2


@pytest.mark.parametrize("house", HOUSES)
def test_three_hundred_rows_and_a_section_without_text(
    house: str, houses: dict[str, House], small: Small, tmp_path: Path
) -> None:
    rows = tuple((f"row {number}", WORD) for number in range(300))
    blocks = (Heading(1, ("Empty",)), Heading(1, ("Rows",)), table(*rows), Heading(1, ("End",)))
    found = opened(write(small(*blocks), houses[house]), tmp_path / "long.docx")
    texts = [cell.text for one in found.tables for row in one.rows for cell in row.cells]
    texts += [paragraph.text for paragraph in found.paragraphs]
    assert [f"row {number}" in texts for number in (0, 150, 299)] == [True] * 3
