"""A house style is read once, and says what it lacks."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

import docx
import pytest

from advocacy.model.document import Document
from advocacy.model.finding import Finding
from advocacy.write import read_house, write

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HOUSES = Path(__file__).parents[2] / "templates" / "house"


def brief(**changes: tuple[str, str]) -> bytes:
    """The house style brief with a pattern replaced in a part (`styles=(pattern, new)`)."""
    source = zipfile.ZipFile(HOUSES / "brief.docx")
    out = io.BytesIO()
    with source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            change = changes.get(name.rsplit("/", 1)[-1].removesuffix(".xml"))
            if change is not None:
                text, count = re.subn(*change, text, flags=re.DOTALL)
                assert count
            target.writestr(name, text)
    return out.getvalue()


def said(findings: tuple[Finding, ...]) -> list[tuple[str, object]]:
    return [(finding.code, finding.details.get("style")) for finding in findings]


@pytest.mark.parametrize("name", ["gongwen", "brief", "large-print"])
def test_the_shipped_houses_are_what_the_script_makes(name: str, tmp_path: Path) -> None:
    from templates.house.brief import BRIEF
    from templates.house.gongwen import GONGWEN
    from templates.house.large_print import LARGE_PRINT
    from templates.house.make_houses import make

    look = {"gongwen": GONGWEN, "brief": BRIEF, "large-print": LARGE_PRINT}[name]
    made, again = make(look, tmp_path).read_bytes(), make(look, tmp_path).read_bytes()
    assert made == again
    with zipfile.ZipFile(io.BytesIO(made)) as new, zipfile.ZipFile(HOUSES / f"{name}.docx") as old:
        assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}


def test_gongwen_is_the_page_of_the_standard() -> None:
    section = docx.Document(str(HOUSES / "gongwen.docx")).sections[0]
    sides = [section.top_margin, section.right_margin, section.bottom_margin, section.left_margin]
    assert [round(side.mm) for side in sides if side] == [37, 26, 35, 28]
    assert (section.page_width or 0, section.page_height or 0) == (7560310, 10692130)


def test_a_missing_style_is_named() -> None:
    house, findings = read_house("brief", brief(styles=(r'w:name w:val="Ask"', 'w:name w:val="X"')))
    assert house is None
    assert said(findings) == [("house-style-missing", "Ask")]
    assert findings[0].details["kind"] == ("段落", "paragraph")
    assert findings[0].place.file == "templates/house/brief.docx"
    assert findings[0].about == ("house:brief",)


def test_a_style_of_another_type_is_missing() -> None:
    data = brief(styles=(r'w:type="character" w:styleId="Strong"', 'w:type="paragraph" w:styleId="Strong"'))
    assert said(read_house("brief", data)[1]) == [("house-style-missing", "Strong")]


@pytest.mark.parametrize(
    ("style", "pattern"),
    [
        ("Bibliography", r'(w:styleId="Bibliography".*?)<w:numPr>.*?</w:numPr>'),
        ("List Number 2", r'(w:styleId="ListNumber2".*?<w:numId w:val=")4'),
    ],
)
def test_a_list_without_numbers_is_named(style: str, pattern: str) -> None:
    new = r"\g<1>99" if pattern.endswith("4") else r"\1"
    findings = read_house("brief", brief(styles=(pattern, new)))[1]
    assert said(findings) == [("house-numbering-missing", style)]


def test_a_house_without_lists_names_every_numbered_style() -> None:
    data = brief(document=(r"<w:sectPr>", "<w:sectPr>"), **{"document.xml.rels": (r'<Relationship Id="rId2".*?/>', "")})
    codes = {finding.code for finding in read_house("brief", data)[1]}
    assert codes == {"house-numbering-missing"}


@pytest.mark.parametrize(
    "change", [(r"<w:pgSz[^>]*>", ""), (r'w:left="1417"', 'w:left="9999"'), (r"<w:sectPr>.*</w:sectPr>", "")]
)
def test_a_house_without_room_for_text(change: tuple[str, str]) -> None:
    house, findings = read_house("brief", brief(document=change))
    assert house is None
    assert said(findings) == [("house-page-missing", None)]


@pytest.mark.parametrize(
    "data", [b"", b"not a zip", b"\xd0\xcf\x11\xe0old Word", (HOUSES / "brief.docx").read_bytes()[:3000]]
)
def test_what_is_no_word_file_is_said(data: bytes) -> None:
    house, findings = read_house("brief", data)
    assert house is None
    assert said(findings) == [("house-unreadable", None)]


def test_a_workbook_is_no_house(tmp_path: Path) -> None:
    import openpyxl

    openpyxl.Workbook().save(tmp_path / "a.docx")
    assert said(read_house("a", (tmp_path / "a.docx").read_bytes())[1]) == [("house-unreadable", None)]


def test_traces_of_editing_stay_behind(documents: dict[str, Document]) -> None:
    data = brief(
        settings=(r"<w:zoom[^>]*>", '<w:trackRevisions/><w:rsids><w:rsid w:val="00AB"/></w:rsids>'),
        footer1=(r"<w:p>", '<w:p w:rsidR="00AB"><w:bookmarkStart w:id="1" w:name="x"/>'),
        styles=(r'(w:styleId="Ask".*?)<w:pPr>', r'\1<w:rsid w:val="00AB"/><w:pPr>'),
    )
    house, findings = read_house("brief", data)
    assert findings == ()
    assert house is not None
    with zipfile.ZipFile(io.BytesIO(write(documents["en"], house))) as package:
        whole = b"".join(package.read(n) for n in package.namelist() if n.startswith("word/"))
    assert b"00AB" not in whole
    assert b"trackRevisions" not in whole
    assert b'w:name="x"' not in whole


@pytest.mark.parametrize("key", ["正文", "Körper", "A&amp;B"])
def test_the_id_of_a_style_is_in_any_language(key: str, documents: dict[str, Document]) -> None:
    """Word names styles in the language of whoever makes the file."""
    data = brief(styles=(r'(w:styleId|w:basedOn w:val|w:next w:val)="BodyText"', rf'\1="{key}"'))
    house, findings = read_house("brief", data)
    assert findings == ()
    assert house is not None
    with zipfile.ZipFile(io.BytesIO(write(documents["en"], house))) as package:
        assert f'<w:pStyle w:val="{key}"/>' in package.read("word/document.xml").decode()
        assert f'w:styleId="{key}"' in package.read("word/styles.xml").decode()


def test_a_logo_in_the_header_is_taken_along(documents: dict[str, Document], tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return len(data).to_bytes(4, "big") + kind + data + check.to_bytes(4, "big")

    dot = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]))
        + chunk(b"IDAT", zlib.compress(bytes(4)))
        + chunk(b"IEND", b"")
    )
    (tmp_path / "logo.png").write_bytes(dot)
    edited = docx.Document(str(HOUSES / "brief.docx"))
    page = edited.sections[0]
    page.header.paragraphs[0].add_run().add_picture(str(tmp_path / "logo.png"))
    page.footer.paragraphs[0].add_run().add_picture(str(tmp_path / "logo.png"))
    # Each of the two parts leads to the other: a copy must come to an end all the same.
    page.header.part.relate_to(page.footer.part, f"{RELATION}/x")
    page.footer.part.relate_to(page.header.part, f"{RELATION}/x")
    edited.save(str(tmp_path / "brief.docx"))
    house, findings = read_house("brief", (tmp_path / "brief.docx").read_bytes())
    assert findings == ()
    assert house is not None
    again = docx.Document(io.BytesIO(write(documents["en"], house)))
    pictures = [
        link.target_part.blob
        for place in (again.sections[0].header, again.sections[0].footer)
        for link in place.part.rels.values()
        if link.reltype.endswith("/image")
    ]
    assert pictures == [dot, dot]


def test_a_house_may_leave_out_theme_and_fonts(documents: dict[str, Document]) -> None:
    change = (r'<Relationship Id="rId[45]".*?/>', "")
    house, findings = read_house("brief", brief(**{"document.xml.rels": change}))
    assert findings == ()
    assert house is not None
    with zipfile.ZipFile(io.BytesIO(write(documents["en"], house))) as package:
        assert "word/fontTable.xml" not in package.namelist()
        assert "word/theme/theme1.xml" not in package.namelist()


def test_a_changed_section_keeps_its_page_only() -> None:
    change = (r"</w:sectPr>", "<w:sectPrChange w:id='1' w:author='A'/></w:sectPr>")
    house, findings = read_house("brief", brief(document=change))
    assert findings == ()
    assert house is not None
    assert "sectPrChange" not in house.section
    assert "w:pgMar" in house.section


def test_a_list_level_without_a_style_is_left_alone() -> None:
    bare = "</w:lvl><w:lvl w:ilvl='8'/></w:abstractNum>"
    house, findings = read_house("brief", brief(numbering=(r"</w:lvl></w:abstractNum>", bare)))
    assert findings == ()
    assert house is not None
    assert "Annex %1." in house.ready["en"].numbering


def test_fonts_and_place_of_tables_have_defaults() -> None:
    data = brief(styles=(r'(w:styleId="(?:TableText|AdvocacyTable)".*?)(?:<w:rFonts[^>]*>|<w:jc [^>]*>)', r"\1"))
    house, _ = read_house("brief", data)
    assert house is not None
    assert (house.latin, house.east) == ("+mn-lt", "+mn-ea")
    assert house.table_align == {"Advocacy Table": "left", "Advocacy Annex Table": "left", "Key Figures": "left"}


def test_the_word_for_an_annex_follows_the_language_without_a_tab() -> None:
    change = (r'<w:suff w:val="space"/>(<w:lvlText w:val="Annex %1.")', r"\1")
    house, _ = read_house("brief", brief(numbering=change))
    assert house is not None
    assert re.findall(r'(<w:suff[^>]*>)?<w:lvlText w:val="([^"]*%1[^"]*)', house.ready["zh"].numbering)[0] == (
        '<w:suff w:val="nothing"/>',
        "附件%1\u3000",
    )
    assert "<w:suff" not in house.ready["en"].numbering.split("Annex %1.")[0]


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        (r'(w:styleId="TableText".*?)<w:sz w:val="\d+"/>', 21),  # then that of the whole file
        (r'(w:styleId="TableText".*?|docDefaults.*?)<w:sz w:val="\d+"/>', 20),
        (r"(w:styleId=\"TableText\".*?)<w:rPr>.*?</w:rPr>", 21),
    ],
)
def test_the_size_of_letters_in_tables(pattern: str, size: int) -> None:
    house, _ = read_house("brief", brief(styles=(pattern, r"\1")))
    assert house is not None
    assert house.table_size == size
