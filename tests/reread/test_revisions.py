"""Every mark of a tracked change that the format has is seen, in whatever part it stands."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from advocacy.model.place import Place
from advocacy.reread import Package, left_open, read_bytes, read_text
from advocacy.reread.revisions import MARKS, revisions_in

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SIGNED = 'w:id="1" w:author="李" w:date="2026-12-01T00:00:00Z"'

# Of ECMA-376 part 4, wml.xsd: all elements whose type extends CT_TrackChange, but for the comment,
# with CT_TblGridChange and the beginnings of moves (CT_MoveBookmark).
OF_THE_SCHEMA = {
    "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
    "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge", "numberingChange",
    "customXmlInsRangeStart", "customXmlDelRangeStart",
    "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart",
}  # fmt: skip
OF_WORD = {
    "conflictIns", "conflictDel", "customXmlConflictInsRangeStart", "customXmlConflictDelRangeStart",
}  # fmt: skip


def test_the_list_is_that_of_the_schema_and_of_words_extensions() -> None:
    assert {*MARKS} == OF_THE_SCHEMA | OF_WORD
    assert all(zh and en for zh, en in MARKS.values())


# Each part that Word can keep one in, what it is called, and before which tag one is put.
PARTS = {
    "word/document.xml": ("正文", "</w:p>"),
    "word/header1.xml": ("页眉", "</w:p>"),
    "word/footer1.xml": ("页脚", "</w:p>"),
    "word/comments.xml": ("批注", "</w:p>"),
    "word/styles.xml": ("样式", "</w:pPr>"),
    "word/numbering.xml": ("编号定义", "</w:pPr>"),
}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file that python-docx saved, with a header, a footer and a comment."""
    document = docx.Document()
    document.add_paragraph("正文。")
    for margin in (document.sections[0].header, document.sections[0].footer):
        margin.is_linked_to_previous = False
        margin.paragraphs[0].text = "页边。"
    document.add_comment(document.paragraphs[0].runs, text="意见。", author="李")
    path = tmp_path_factory.mktemp("plain") / "a.docx"
    document.save(str(path))
    return path.read_bytes()


def found(data: bytes) -> dict[str, str]:
    """What keeps a file back, with the places of tracked changes in Chinese."""
    package = read_bytes(data, Place("a.docx"))
    assert isinstance(package, Package)
    findings = left_open(package, read_text(package), Place("a.docx"))
    return {one.code: str(one.details.get("where", ("",))[0]) for one in findings}


def with_part(data: bytes, part: str, content: str | bytes) -> bytes:
    """The file with one part more, or another one in its place."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, content)
    return stream.getvalue()


def put(data: bytes, part: str, before: str, xml: str) -> bytes:
    """The file with `xml` before the first `before` in one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        text = package.read(part).decode()
    assert before in text
    return with_part(data, part, text.replace(before, f"{xml}{before}", 1))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", sorted(OF_THE_SCHEMA))
def test_each_mark_in_each_part_keeps_a_file_back(plain: bytes, name: str, part: str) -> None:
    words, before = PARTS[part]
    told = found(put(plain, part, before, f"<w:{name} {SIGNED}/>"))
    assert told["release-tracked-changes"] == f"{words}：{MARKS[name][0]} 1 处"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/glossary/document.xml", f'<w:glossaryDocument xmlns:w="{W}">?</w:glossaryDocument>'),
        ("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">?</w:footnotes>'),
        ("word/header7.xml", f'<w:hdr xmlns:w="{STRICT}">?</w:hdr>'),
    ],
)
def test_a_part_that_nothing_leads_to_is_looked_at_too(plain: bytes, part: str, content: str) -> None:
    one = f"<w:p><w:del {SIGNED}><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    assert "release-tracked-changes" in found(with_part(plain, part, content.replace("?", one)))


@pytest.mark.parametrize("name", sorted(OF_WORD))
def test_the_conflict_marks_of_word_count(plain: bytes, name: str) -> None:
    xml = f'<w14:{name} xmlns:w14="{W14}" {SIGNED}/>'
    assert "release-tracked-changes" in found(put(plain, "word/document.xml", "</w:p>", xml))


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:r><w:delText {SIGNED}>旧</w:delText></w:r>",
        f'<m:oMath xmlns:m="urn:m"><m:r><m:ctrlPr><w:del {SIGNED}/></m:ctrlPr></m:r></m:oMath>',
        f"<w:r><w:rPr><w:rPrChange {SIGNED}><w:rPr/></w:rPrChange></w:rPr><w:t>黑</w:t></w:r>",
    ],
    ids=["words struck out without a mark", "math", "looks of a run"],
)
def test_marks_inside_other_things_count(plain: bytes, xml: str) -> None:
    assert "release-tracked-changes" in found(put(plain, "word/document.xml", "</w:p>", xml))


def test_a_word_file_inside_the_file_is_looked_at_too(plain: bytes) -> None:
    inner = put(plain, "word/document.xml", "</w:p>", f"<w:ins {SIGNED}/>")
    assert "release-tracked-changes" in found(with_part(plain, "word/afchunk.docx", inner))
    assert "word-file-damaged" in found(with_part(plain, "word/afchunk.docx", b"no archive"))


def test_what_is_no_mark_keeps_nothing_back(plain: bytes) -> None:
    """Names of other vocabularies, signs of a spelling check, bookmarks, a switch in the settings."""
    xml = (
        '<x:del xmlns:x="urn:x"/><x:ins xmlns:x="urn:x"/><w:proofErr w:type="spellStart"/>'
        '<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>'
    )
    data = put(plain, "word/document.xml", "</w:p>", xml)
    data = put(data, "word/settings.xml", "</w:settings>", "<w:trackRevisions/>")
    assert [*found(data)] == ["release-comments"]


def test_a_part_that_is_not_well_formed_keeps_a_file_back(plain: bytes) -> None:
    assert "word-file-damaged" in found(with_part(plain, "word/header8.xml", "<w:hdr"))


def test_who_made_a_mark_and_when_is_read() -> None:
    root = etree.fromstring(f'<w:p xmlns:w="{W}"><w:ins {SIGNED}/></w:p>')
    (one,) = revisions_in(root)
    assert (one.name, one.author, one.date) == ("ins", "李", "2026-12-01")
