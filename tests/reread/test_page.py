"""Web pages that anybody may have made, read as if they were Word files."""

from __future__ import annotations

import pytest

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread import Package, Reading, code_of, hidden_in, read_bytes, read_text
from advocacy.write.html_reading import READING
from tests.growth import grows_with_its_size

START = b"<!DOCTYPE html><html><head><title>t</title></head><body>"


def read(markup: str) -> tuple[Package, Reading]:
    package = read_bytes(START + markup.encode(), Place("a.html"))
    assert isinstance(package, Package)
    return package, read_text(package)


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\n <!doctype HTML>", True),
        (b"<?xml version='1.0'?>\n<!-- saved --><html lang='zh'>", True),
        (b"<htmlx>", False),
        (b"a <html>", False),
        (b"PK\x03\x04", False),
        (b"", False),
    ],
)
def test_what_is_a_page(data: bytes, page: bool) -> None:  # noqa: FBT001
    assert READING.recognises(data) is page


def test_paragraphs_cells_and_notes() -> None:
    _, reading = read(
        "\n<h1>A\n  title</h1><div>loose <b>words</b><p>inner</p>tail</div>"
        "<table><caption>C</caption><tr><th>1</th><td><p>2</p><p>3</p></td></tr></table>"
        '<p>x<sup><a role="doc-noteref" href="#fn1">1</a></sup>y<br>z</p>'
        '<section role="doc-endnotes"><ol><li id="fn1">note <a role="doc-backlink">b</a></li></ol>'
        "</section><p>end</p>"
    )
    texts = [(one.text.strip(), one.zone, one.note) for one in reading.paragraphs]
    assert texts == [
        ("A title", "body", 0),
        ("loose words", "body", 0),
        ("inner", "body", 0),
        ("tail", "body", 0),
        ("C", "body", 0),
        ("xy\nz", "body", 0),
        ("end", "body", 0),
        ("note", "footnote", 1),
    ]
    assert [[[one.text for one in cell] for cell in row] for row in reading.tables[0]] == [[["1"], ["2", "3"]]]


def test_what_a_page_does_not_show_is_hidden_text() -> None:
    package, reading = read(
        "<p title='told in a tip'>seen</p><!-- told in a comment --><script>told in a script</script>"
        "<p hidden>told in a description</p><svg><title>T</title><desc>told of a drawing</desc>"
        "<text>told in a drawing</text></svg><img alt='told of a picture'>"
    )
    assert [one.text for one in reading.paragraphs] == ["seen"]
    hidden = {spot.text for spot, _ in hidden_in(package)}
    assert {
        "told in a tip",
        " told in a comment ",
        "told in a script",
        "told in a description",
        "told of a drawing",
        "told in a drawing",
        "told of a picture",
    } <= hidden


def test_the_build_code_is_found_in_the_text_and_in_the_head() -> None:
    assert code_of(read("<footer><p>文稿编号：abcd</p></footer>")[0]) == "abcd"
    assert code_of(read("<meta name='dc.identifier' content='efgh'><p>x</p>")[0]) == "efgh"


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>" * 3000,
        "<div>" * 100_000,
        "</td></tr></table></li><td>x<tr><caption>y<li>z",
        "<table><td>a<table><td>b</table>c</table>",
        "&#0;&#x1F;&#xFFFF;\x00\x08<p id='_adv_b1\x01'>x",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>&a;",
        "<p>" + "x" * 11_000_000,
        "<section role=doc-endnotes><li>a<li>b<li>",
        "<a role=doc-noteref href='#'>1</a>",
    ],
    ids=range(10),
)
def test_a_hostile_page_is_read_or_refused(markup: str) -> None:
    package = read_bytes(START + markup.encode("utf-8", "surrogatepass"), Place("a.html"))
    if isinstance(package, Finding):
        assert package.code == "word-file-damaged"
    else:
        list(read_text(package).everything())
        list(hidden_in(package))


def test_a_page_in_another_encoding_is_read_as_it_says() -> None:
    data = b"<!DOCTYPE html><meta charset='gb18030'><p>" + "残疾".encode("gb18030")
    package = read_bytes(data, Place("a.html"))
    assert isinstance(package, Package)
    assert [one.text for one in read_text(package).paragraphs] == ["残疾"]


@pytest.mark.parametrize("piece", ["  ", "<p>", "<b>x", "<td>", "<!-- -->", "<svg>", "<li>", "&a;"])
def test_a_long_page_is_read_in_a_time_that_grows_with_it(piece: str) -> None:
    grows_with_its_size(lambda times: read_bytes(START + piece.encode() * times, Place("a.html")), 5_000)
