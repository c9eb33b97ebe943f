"""A page with every construct: what the two templates beside this file become in each house, and as a web page."""

from __future__ import annotations

import datetime
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from advocacy.compose.markdown import parse
from advocacy.model.document import Document, Label, Table
from advocacy.model.finding import Language
from advocacy.write import WRITERS, House, marks_of, write
from advocacy.write.title import title_lines
from tests.write.conftest import HOUSES

HERE = Path(__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLES: dict[Language, str] = {
    "en": "The ban on disability discrimination at work needs a penalty",
    "zh": "关于制定反就业歧视法、对残疾歧视设定罚款的政策建议",
}


def page(language: Language, *, lines: tuple[str, ...] = (), title: str = "") -> Document:
    parsed = parse((HERE / f"page.{language}.md").read_text(), [], True, language)
    assert parsed.troubles == []
    day = datetime.date(2026, 11, 30)
    said = title or TITLES[language]
    return Document(language, said, "Brief", "Centre", day, "abc", tuple(parsed.blocks), lines)  # type: ignore[arg-type]


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith(".xml")}


def styles(data: bytes) -> list[str]:
    return re.findall(r'<w:pStyle w:val="(\w+)"/>', parts(data)["word/document.xml"])


@pytest.mark.parametrize("house", ["brief", "gongwen", "large-print"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_validators_find_nothing(language: Language, house: str, houses: dict[str, House], tmp_path: Path) -> None:
    import ooxml_integrity
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "page.docx"
    path.write_bytes(write(page(language), houses[house]))
    assert [error.description for error in OpenXmlValidator().validate(path).errors] == []
    assert [str(found) for found in ooxml_integrity.check(str(path))] == []


def test_the_sender_stands_above_the_title_and_a_block_has_one_end(houses: dict[str, House]) -> None:
    found = styles(write(page("en"), houses["brief"]))
    assert found[:10] == [
        *("Sender", "Kicker", "DocumentState", "Title", "Addressee"),
        *("AskBox", "AskBox", "AskBox", "AskBoxEnd", "Heading1"),
    ]
    card = found.index("CardHeading")
    assert found[card : card + 4] == ["CardHeading", "CardText", "CardFact", "CardFactEnd"]
    assert found[-9:-4] == ["NextStep", "NextStep", "NextStepEnd", "AnnexList", "Signature"]
    assert found[-4:] == ["AnnexHeading", "BodyText", "AnnexHeading2", "BodyText"]


def test_a_label_and_what_it_says_stand_on_either_side_of_a_gap(houses: dict[str, House]) -> None:
    document = page("en")
    text = next(mark.text for mark in marks_of(document) if mark.text.startswith("Why now"))
    assert text == "Why now\tThe plans are open to suggestions, and a province asked for national law first."
    written = parts(write(document, houses["brief"]))["word/document.xml"]
    assert '<w:rStyle w:val="BoxLabel"/></w:rPr><w:t>Why now</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>The' in written


def test_no_paragraph_has_a_line_and_no_run_its_own_language(houses: dict[str, House]) -> None:
    """LibreOffice leaves lines of paragraphs out of the tags of a PDF; a shade is padded by lines not drawn."""
    for house in houses.values():
        for language in TITLES:
            found = parts(write(page(language), house))
            borders = re.findall(r"<w:pBdr>(.*?)</w:pBdr>", found["word/styles.xml"] + found["word/document.xml"])
            assert all(set(re.findall(r'w:val="(\w+)"', one)) == {"nil"} for one in borders)
            assert "w:lang" not in found["word/document.xml"]


def test_rows_of_one_law_are_a_group_and_signs_have_their_font(houses: dict[str, House]) -> None:
    written = parts(write(page("en"), houses["brief"]))["word/document.xml"]
    table = next(one for one in re.findall(r"<w:tbl>.*?</w:tbl>", written) if "TableLaw" in one)
    rows = re.findall(r"<w:tr>.*?</w:tr>", table)
    assert ["TableLaw" in row for row in rows] == [False, True, False, True, True]
    assert ["tcBorders" in row for row in rows] == [False, False, False, True, True]
    assert re.findall(r'"Symbol"/></w:rPr><w:t>(.)</w:t>', table) == ["○", "○", "✗", "✓"]


def test_new_words_and_numbered_asks(houses: dict[str, House]) -> None:
    written = parts(write(page("en"), houses["brief"]))["word/document.xml"]
    assert re.findall(r'"NewWords"/></w:rPr><w:t>([^<]*)', written)[1] == "human-resources"
    assert written.count('w:val="TableAsk') == 3
    assert written.count('w:val="KeyFigureNumber"') == 3


@pytest.mark.parametrize(
    ("number", "style"),
    [
        ("49%", "KeyFigureNumber"),
        ("200 million+", "KeyFigureNumberLong"),
        ("16项中11项", "KeyFigureNumber"),  # Han characters are twice as wide
        ("超过1.2亿人", "KeyFigureNumberLong"),
    ],
)
def test_numbers_that_are_too_long_for_the_largest_letters_are_all_smaller(
    number: str, style: str, houses: dict[str, House]
) -> None:
    cells = (((Label("50,000"),),), ((Label(number),),))
    table = Table("figures", ("数",), "数", (("一",), ("二",)), (cells,), (1, 1), look="key-figures")
    for house in houses.values():
        written = parts(write(replace(page("en"), blocks=(table,)), house))["word/document.xml"]
        assert re.findall(r'w:val="(KeyFigureNumber\w*)"', written) == [style, style]


def test_cases_and_objections_are_headings(houses: dict[str, House]) -> None:
    found = parts(write(page("zh"), houses["gongwen"]))
    assert found["word/document.xml"].count('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') == 2
    for style in ("Case", "Objection"):
        assert re.search(f'w:styleId="{style}".*?<w:outlineLvl w:val="1"/>', found["word/styles.xml"])


def test_digits_in_chinese_are_latin_by_the_style(houses: dict[str, House]) -> None:
    for house in houses.values():
        root = etree.fromstring(parts(write(page("zh"), house))["word/styles.xml"].encode())
        normal = next(one for one in root.iter(f"{W}style") if one.get(f"{W}styleId") == "Normal")
        assert [(one.get(f"{W}val"), one.get(f"{W}eastAsia")) for one in normal.iter(f"{W}lang")] == [
            ("en-US", "zh-CN")
        ]
        assert [one.get(f"{W}val") for one in root.find(f"{W}docDefaults").iter(f"{W}lang")] == ["zh-CN"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "lines", "wanted"),
    [
        (TITLES["zh"], (), ("关于制定反就业歧视法、对残疾歧视设定罚款", "的政策建议")),
        (
            TITLES["zh"],
            ("关于制定反就业歧视法、对残疾歧视", "设定罚款的政策建议"),
            ("关于制定反就业歧视法、对残疾歧视", "设定罚款的政策建议"),
        ),
        # Lines that do not make the title are not the title's.
        ("关于残疾人就业的建议", ("别的",), ("关于残疾人就业的建议",)),
        ("残疾" * 13, (), ("残疾" * 13,)),
        (
            "关于把灵活就业的残疾人和家庭手工业者、网店店主纳入职业伤害保障并明确平台责任的政策建议",
            (),
            ("关于把灵活就业的残疾人和家庭手工业者、", "网店店主纳入职业伤害保障并明确平台责任", "的政策建议"),
        ),
    ],
)
def test_a_centred_title_is_cut_between_words(
    title: str, lines: tuple[str, ...], wanted: tuple[str, ...], houses: dict[str, House]
) -> None:
    document = page("zh", title=title, lines=lines)
    assert title_lines(document, houses["gongwen"]) == wanted
    assert "".join(wanted) == title
    written = parts(write(document, houses["gongwen"]))["word/document.xml"]
    assert written.count('<w:br w:clear="all"/>') == len(wanted) - 1


def test_the_footer_of_a_brief_names_its_title(houses: dict[str, House]) -> None:
    found = parts(write(page("en", title="Fines & <orders>"), houses["brief"]))
    footer = next(text for name, text in found.items() if "footer" in name)
    assert "TITLE" in footer
    assert "<w:t>Fines &amp; &lt;orders&gt;</w:t>" in footer


def test_the_web_page_shows_the_same_blocks() -> None:
    files = {path.name: path.read_bytes() for path in HOUSES.iterdir() if path.suffix in {".docx", ".css"}}
    style, _ = WRITERS["html"].read_style("brief", files)
    root: Any = html.document_fromstring(WRITERS["html"].write(page("en"), style))
    assert [one.text_content().split("\t")[0] for one in root.xpath("//header//p[@class='sender']")] == [
        "Fair Work Centre"
    ]
    assert [len(one) for one in root.xpath("//ul[@class='box']")] == [4, 3]
    (card,) = root.xpath("//div[@class='case-card']")
    assert [(one.tag, one.get("class")) for one in card] == [
        ("h3", "case"),
        *(("p", kind) for kind in ("card", "fact", "fact")),
    ]
    kinds = [one.get("class") for one in root.xpath("//table")]
    assert kinds == ["key-figures", "asks", "law wide", "clauses wide"]
    assert len(root.xpath("//tr[@class='group']")) == 3
    assert [one.text_content() for one in root.xpath("//h3[@class='objection']")] == ["The law already bans it."]


def test_what_the_pages_of_a_house_hold_names_its_styles(houses: dict[str, House]) -> None:
    for name in ("brief", "gongwen"):
        budget = yaml.safe_load((HOUSES / f"{name}.yaml").read_text())
        assert {style.casefold() for style in budget["styles"]} <= set(houses[name].styles)
