"""A document as a web page: what it says, how it is built, what it must not hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from advocacy.messages import tell
from advocacy.model.document import Chart, Document, Label, Link, Note, Paragraph, Reference, Table
from advocacy.model.walk import all_blocks, plain
from advocacy.write import WRITERS, marks_of
from tests.growth import grows_with_its_size

WRITER = WRITERS["html"]
HOUSES = Path(__file__).parents[2] / "templates" / "house"
FILES = {path.name: path.read_bytes() for path in HOUSES.iterdir() if path.is_file()}
OUTSIDE = re.compile(r"https?:|//|@import|url\(")


@pytest.fixture(params=["zh", "en"])
def document(request: pytest.FixtureRequest, documents: dict[str, Document]) -> Document:
    return documents[request.param]


@pytest.fixture
def data(document: Document, page_style: object) -> bytes:
    return WRITER.write(document, page_style)


@pytest.fixture
def page(data: bytes) -> Any:
    return html.document_fromstring(data)


def test_every_text_of_the_document_is_in_the_page(document: Document, data: bytes) -> None:
    without_numbers = re.sub(rb"<sup>.*?</sup>", b"", data)
    said = "\n".join(text for _, text in WRITER.texts_of(without_numbers))
    texts = [document.subject, document.author, document.code]
    texts += [line for mark in marks_of(document) for line in mark.text.splitlines()]
    for block in all_blocks(document.blocks):
        if isinstance(block, Table):
            texts.append(block.description)
        elif isinstance(block, Chart):
            texts += [plain(block.alt), block.unit, *(plain((one,)) for one in block.categories)]
            texts += [plain(one.name) for one in block.series if len(block.series) > 1]
    assert [text for text in texts if text not in said] == []


def test_the_same_document_gives_the_same_page(document: Document, data: bytes, page_style: object) -> None:
    assert WRITER.write(document, page_style) == data


def test_it_runs_nothing_and_loads_nothing(page: Any) -> None:
    assert list(page.iter("script", "link", "img", "iframe", "object", "embed", "base", "form")) == []
    for element in page.iter("*"):
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            if OUTSIDE.search(value) and not value.startswith("url(#"):
                assert (element.tag, name) == ("a", "href")
    assert not OUTSIDE.search("".join(page.xpath("//style/text()")))
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none';")


def test_its_structure_is_that_of_the_document(document: Document, page: Any) -> None:
    assert page.get("lang") == {"zh": "zh-CN", "en": "en-GB"}[document.language]
    assert [one.text_content() for one in page.iter("h1")] == [document.title]
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = [one[1:] for one in page.xpath("//a/@href") if one.startswith("#")]
    assert inside
    assert set(inside) <= set(ids)
    for name in page.xpath("//@aria-labelledby | //@aria-describedby"):
        assert set(name.split()) <= set(ids)
    tables = [one for one in all_blocks(document.blocks) if isinstance(one, Table)]
    assert len(page.xpath("//table/caption")) == len(page.xpath("//table")) == len(tables)
    assert page.xpath("//thead//th[not(@scope='col')] | //tbody//th[not(@scope='row')]") == []
    assert all(row[0].tag == "th" for row in page.xpath("//tbody/tr"))
    charts = [one for one in all_blocks(document.blocks) if isinstance(one, Chart)]
    assert len(page.xpath("//figure/figcaption")) == len(charts)
    for drawn in page.iter("svg"):
        assert drawn.get("role") == "img"
        assert drawn[0].text
        assert drawn[1].text in {plain(one.alt) for one in charts}


def test_each_figure_leads_to_its_row_in_the_annex(page: Any) -> None:
    figures = page.xpath("//a[@class='fig']")
    assert figures
    for one in figures:
        row = page.get_element_by_id(one.get("href")[1:])
        assert any(above.tag == "tr" for above in row.iterancestors())
        assert one.xpath("data/@value")
    for value in page.xpath("//data/@value"):
        assert len(value.partition(".")[2]) <= 6


def test_each_note_leads_there_and_back(page: Any) -> None:
    notes = page.xpath("//section[@role='doc-endnotes']/ol/li")
    assert [f"#{one.get('id')}" for one in notes] == page.xpath("//a[@role='doc-noteref']/@href")
    for number, one in enumerate(notes, 1):
        back = one.xpath("a[@role='doc-backlink']")[0]
        assert back.get("href") == f"#fnref{number}"
        assert str(number) in back.get("aria-label")


def test_words_of_the_other_language_say_so(documents: dict[str, Document], page_style: object) -> None:
    written = WRITER.write(documents["zh"], page_style).decode()
    assert '<span lang="en-GB">' in written


def test_the_build_code_stands_at_the_foot_and_in_the_head(document: Document, page: Any) -> None:
    assert page.xpath("//meta[@name='dc.identifier']/@content") == [document.code]
    assert page.xpath("//footer")[0].text_content().strip().endswith(document.code)


def test_the_build_code_is_printed_once(small: Callable[..., Document], page_style: object) -> None:
    """A text that ends with it has it at the foot of the page, as a block of its own."""
    code = small().code
    written = WRITER.write(small(Paragraph(("甲",)), Paragraph(("文稿编号：", Label(code)), "source")), page_style)
    page: Any = html.document_fromstring(written)
    assert page.find("body").text_content().count(code) == 1
    assert [one.text_content() for one in page.xpath("//footer/p[@id='_adv_b3']")] == [f"文稿编号：{code}"]


def test_signs_of_markup_are_text(small: Callable[..., Document], page_style: object) -> None:
    evil = "</p><script>alert(1)</script> & \"x\" 'y' <!-- -->"
    written = WRITER.write(small(Paragraph((evil,))), page_style)
    page: Any = html.document_fromstring(written)
    assert list(page.iter("script")) == []
    assert page.get_element_by_id("_adv_b2").text_content() == evil


@pytest.mark.parametrize(
    "blocks", [(Paragraph(("a\x07b",)),), (Paragraph((Reference("nothing"),)),), (Paragraph((Note((Note(("x",)),)),)),)]
)
def test_a_tree_that_is_wrong_is_refused(
    blocks: tuple[Paragraph, ...], small: Callable[..., Document], page_style: object
) -> None:
    with pytest.raises(ValueError, match=r"character|reference|note"):
        WRITER.write(small(*blocks), page_style)


def test_no_link_stands_inside_a_link(small: Callable[..., Document], page_style: object) -> None:
    inner = (Note(("a note",)), Link(("there",), "https://example.org/b"))
    block = Paragraph((Link(("here", *inner), "https://example.org/a"),))
    written = WRITER.write(small(block), page_style).decode()
    assert re.search(r"<a\b[^>]*>(?:(?!</a>).)*<a\b", written) is None


@pytest.mark.parametrize(
    "sheet",
    [
        b"",
        b"\xff\xfe",
        b"@import 'a.css';",
        b"@IMPORT url(data:text/css,);",
        b"p{background:url(https://example.org/a.png)}",
        b"p{background:u\\72l(a.png)}",
        b"p{background:url( 'a.png' )}",
        b"p{background:/**/image-set('a.png' 1x)}",
        b"p{color:red}</style><script>",
    ],
)
def test_a_style_sheet_loads_nothing(sheet: bytes) -> None:
    style, findings = WRITER.read_style("brief", {**FILES, "brief.css": sheet})
    assert style is None
    assert [one.code for one in findings] == ["house-sheet-outside"]
    assert tell(findings[0], "en").startswith("templates/house/brief.css: house-sheet-outside ")


def test_a_house_without_a_style_sheet_takes_that_of_brief(documents: dict[str, Document]) -> None:
    own = b"p{color:#123456;background:url(data:image/png;base64,AA)}"
    assert "gongwen.css" not in FILES
    style, _ = WRITER.read_style("gongwen", FILES)
    named, _ = WRITER.read_style("gongwen", {**FILES, "gongwen.css": own})
    assert b"--accent" in WRITER.write(documents["zh"], style)
    assert own in WRITER.write(documents["zh"], named)
    assert WRITER.read_style("nobody", FILES) == (None, ())


def test_headings_are_numbered_as_in_word(documents: dict[str, Document]) -> None:
    style, _ = WRITER.read_style("gongwen", FILES)
    page: Any = html.document_fromstring(WRITER.write(documents["zh"], style))
    numbers = [one.text for one in page.xpath("//h2/span[@class='number']")]
    assert numbers[0] == "一、"
    assert any(one.startswith("附件1") for one in numbers)


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("<style>h1{color:#c00}</style>", "red"),
        ("<style>header p{background:red}</style>", "red"),
        ("<style>:root{--accent:#D90000}</style>", "red"),
        ("<style>.state{color:#c00000}</style>", ""),
        ("<style>h1{color:#8f2a16}</style>", ""),
        ("<p>某残联发〔2026〕12号</p>", "number"),
        ("<style>h1::before{content:'某残联发〔2026〕12号'}</style>", "number"),
        ("<p>依照国办发〔2020〕49号文件办理。</p>", ""),
        ("<img alt='公章' src='data:,'>", "seal"),
        ("<style>p{background:url('easy-to-read.svg')}</style>", "logo"),
    ],
)
def test_what_belongs_to_organs_of_state(markup: str, what: str) -> None:
    found = [one for one, _ in WRITER.state_marks(markup.encode())]
    assert found == ([what] if what else [])


def test_a_number_cut_by_tags_is_one_text() -> None:
    markup = "<td>310101</td><td>19800101</td><p>1<b>2</b>3</p><p title='t'>4</p><!-- c -->"
    text = dict(WRITER.texts_of(markup.encode()))["page"]
    assert text.startswith("310101\x0119800101\x01\n123\n")
    assert "title='t'" in text
    assert "<!-- c -->" in text


@pytest.mark.parametrize("piece", ["<style>", "{", "<img ", "url(", "<!--", "<", "'", '"', "#"])
def test_a_page_full_of_one_thing_is_looked_through_in_a_time_that_grows_with_it(piece: str) -> None:
    def look(times: int) -> None:
        data = (piece * times).encode()
        list(WRITER.texts_of(data))
        list(WRITER.state_marks(data))

    grows_with_its_size(look, 40_000)
