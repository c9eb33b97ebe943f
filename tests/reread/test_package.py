"""Word files from anywhere: what is read, and why the rest is not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.reread import Package, read_package, read_text
from advocacy.reread import package as bounds
from tests.campaigns.packages import packed, parts_of

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MAIN = "word/document.xml"
Change = Callable[[dict[str, bytes]], None]


def repacked(path: Path, change: Change) -> Path:
    """The same package with its members changed."""
    members = parts_of(path.read_bytes())
    change(members)
    path.write_bytes(packed(members, zipfile.ZIP_DEFLATED))
    return path


def code(path: Path) -> str:
    found = read_package(path)
    assert isinstance(found, Finding)
    assert found.code in CODES
    assert found.place.file == path.as_posix()
    return found.code


@pytest.fixture
def word(brief: Callable[[], Any]) -> Path:
    one = brief()
    one.paragraph("正文")
    path: Path = one.save()
    return path


def test_word_file_is_read(word: Path) -> None:
    package = read_package(word)
    assert isinstance(package, Package)
    assert [paragraph.text for paragraph in read_text(package).paragraphs] == ["正文"]
    assert package.core is not None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "not-a-word-file"),
        (b"just text", "not-a-word-file"),
        (b"%PDF-1.7", "not-a-word-file"),
        (b"{\\rtf1", "not-a-word-file"),
        (OLE + b"\0" * 600, "not-a-word-file"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "word-file-protected"),
        (b"PK\x03\x04 cut off", "word-file-damaged"),
    ],
    ids=["empty", "text", "pdf", "rtf", "doc", "password", "cut off"],
)
def test_other_files(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "reply.docx"
    path.write_bytes(data)
    assert code(path) == expected


def test_nothing_there(tmp_path: Path) -> None:
    assert code(tmp_path / "none.docx") == "word-file-missing"
    assert code(tmp_path) == "word-file-missing"


def test_truncated(word: Path) -> None:
    word.write_bytes(word.read_bytes()[:-200])
    assert code(word) == "word-file-damaged"


def other_package(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def test_packages_that_are_not_word(tmp_path: Path) -> None:
    path = tmp_path / "reply.docx"
    path.write_bytes(other_package({"mimetype": "application/vnd.oasis.opendocument.text"}))
    found = read_package(path)
    assert isinstance(found, Finding)
    assert found.details["found"] == ("OpenDocument 文件", "an OpenDocument file")

    path.write_bytes(other_package({"a.txt": "a"}))
    assert code(path) == "word-file-damaged"  # every Office file has a list of its parts
    path.write_bytes(other_package({"[Content_Types].xml": "<Types/>"}))
    assert code(path) == "not-a-word-file"


def test_workbook(tmp_path: Path) -> None:
    from openpyxl import Workbook

    path = tmp_path / "table.docx"
    Workbook().save(path)
    assert code(path) == "not-a-word-file"


def replaced(member: str, old: bytes, new: bytes) -> Change:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[member]
        members[member] = members[member].replace(old, new)

    return change


BOMB = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FILE = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (replaced(MAIN, b"</w:p>", b""), "word-file-damaged"),
        (replaced(MAIN, b"<w:document", BOMB + b"<w:document"), "word-file-suspect"),
        (replaced(MAIN, b"<w:document", FILE + b"<w:document"), "word-file-suspect"),
        (replaced("[Content_Types].xml", b"document.main", b"document.macroEnabled.main"),
         "word-file-macro"),
        (replaced("[Content_Types].xml", b"</Types>",
                  b'<!-- vba --><Default Extension="bin" ContentType='
                  b'"application/vnd.ms-office.vbaProject"/></Types>'), "word-file-macro"),
        (lambda members: members.pop(MAIN) and None, "not-a-word-file"),
        (lambda members: members.pop("_rels/.rels") and None, "not-a-word-file"),
        (lambda members: members.pop("[Content_Types].xml") and None, "word-file-damaged"),
        (lambda members: members.update({"word/footnotes.xml": b"<w:"}) or members.update(
            {"word/_rels/document.xml.rels": members["word/_rels/document.xml.rels"].replace(
                b"</Relationships>",
                b'<Relationship Id="n" Type="http://x/relationships/footnotes" '
                b'Target="footnotes.xml"/></Relationships>')}), "word-file-damaged"),
        (lambda members: members.update({MAIN: members[MAIN] + b" " * 40_000_000}),
         "word-file-suspect"),
        (lambda members: members.update({f"x{n}": b"" for n in range(6_000)}),
         "word-file-suspect"),
    ],
    ids=["not well-formed", "entity bomb", "entity file", "macro type", "macro part", "no body",
         "no relations", "no types", "broken notes", "blown up", "many members"],
)  # fmt: skip
def test_damaged_and_hostile_packages(word: Path, change: Change, expected: str) -> None:
    assert code(repacked(word, change)) == expected


def test_two_members_of_one_name(word: Path) -> None:
    with zipfile.ZipFile(word, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MAIN, "<w/>")
    assert code(word) == "word-file-suspect"


def test_member_with_a_password(word: Path) -> None:
    data = word.read_bytes()
    name = b"[Content_Types].xml"
    central = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    word.write_bytes(data[: central + 8] + b"\x01\x00" + data[central + 10 :])
    assert code(word) == "word-file-protected"


def test_compression_that_word_does_not_know(word: Path) -> None:
    word.write_bytes(packed(parts_of(word.read_bytes()), zipfile.ZIP_LZMA))
    assert code(word) == "word-file-suspect"


def test_file_too_large_to_be_a_brief(word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 100)
    assert code(word) == "word-file-suspect"


def test_part_too_large_to_be_a_brief(word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pad(members: dict[str, bytes]) -> None:
        members[MAIN] += b" " * 1_000_000

    path = repacked(word, pad)
    monkeypatch.setattr(bounds, "MOST_BYTES", path.stat().st_size)
    assert code(path) == "word-file-suspect"


def test_all_parts_beside_the_text_have_a_bound_together(word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "_MOST_BESIDE", 1000)
    assert code(word) == "word-file-suspect"


def test_parts_are_found_by_their_relations(word: Path) -> None:
    """SharePoint calls the body document2.xml; targets may be absolute or climb up."""

    def move(members: dict[str, bytes]) -> None:
        members["word/document2.xml"] = members.pop(MAIN)
        members["word/_rels/document2.xml.rels"] = members.pop("word/_rels/document.xml.rels")
        for name, old, new in (
            ("_rels/.rels", b"word/document.xml", b"/word/../word/document2.xml"),
            ("[Content_Types].xml", b"/word/document.xml", b"/word/document2.xml"),
        ):
            members[name] = members[name].replace(old, new)

    package = read_package(repacked(word, move))
    assert isinstance(package, Package)
    assert read_text(package).paragraphs[0].text == "正文"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(at=st.floats(0, 1), data=st.binary(min_size=1, max_size=40))
def test_any_damage_is_a_finding_or_a_text(word: Path, at: float, data: bytes) -> None:
    whole = word.read_bytes()
    start = int(at * len(whole))
    damaged = word.with_name("damaged.docx")
    damaged.write_bytes(whole[:start] + data + whole[start + len(data) :])
    found = read_package(damaged)
    if isinstance(found, Package):
        read_text(found)
    else:
        assert found.code in CODES
