"""Bytes that are not UTF-8, and characters that no file may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from advocacy.load.disk import Disk
from advocacy.load.strict_yaml import LARGEST, read_yaml

TEXT = "title: 叉车司机被解雇\nwhere: 上海市\n"
NO_WIDTH = "\u200b\u202e\u2066"
VALUE = {"title": "叉车司机被解雇", "where": "上海市"}


def read(data: bytes) -> tuple[object, list[str]]:
    value, _, findings = read_yaml("a.yaml", data)
    return value, [f"{one.place.line}:{one.place.column} {one.code}" for one in findings]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.replace("\n", "\r\n").encode(), []),
        (TEXT.replace("\n", "\r").encode(), []),
        (TEXT.encode("gb18030"), ["1:8 gbk-file"]),
        (TEXT.encode("utf-16"), ["1:1 utf-16-file"]),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), ["1:1 utf-16-file"]),
    ],
)
def test_what_can_be_read_is_read(data: bytes, codes: list[str]) -> None:
    assert read(data) == (VALUE, codes)


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_shows_by_its_zero_bytes(order: str) -> None:
    assert read("title: driver\n".encode(order)) == ({"title": "driver"}, ["1:1 utf-16-file"])


def test_a_gbk_file_shows_its_line_as_it_should_read() -> None:
    _, _, findings = read_yaml("a.yaml", ("# note\n" + TEXT).encode("gbk"))
    assert [str(one.place) for one in findings] == ["a.yaml:2:8"]
    assert findings[0].details == {"line": "title: 叉车司机被解雇"}


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode()[:-2] + b"\n",  # the last character cut in two
        b"title: \xff\xff\n",  # no encoding of Chinese has these bytes
        b"title: \xed\xa0\x80 \xe5\x8f\x89\n",  # half a pair of UTF-16 inside UTF-8
    ],
)
def test_damaged_utf_8_is_not_taken_for_gbk(data: bytes) -> None:
    assert [one.split()[1] for one in read(data)[1]] == ["damaged-text"]


@pytest.mark.parametrize(
    ("character", "description"),
    [
        ("\x07", "an invisible control character"),
        ("\x85", "an invisible control character"),
        ("\u200b", "an invisible control character"),
        ("\u2028", "an invisible control character"),
        ("\u202e", "a hidden mark that turns the reading direction"),
        ("\u2066", "a hidden mark that turns the reading direction"),
        ("\ue000", "a character of a symbol font"),
        ("\U000f0000", "a character of a symbol font"),
        ("\uffff", "a broken character"),
    ],
)
def test_characters_that_no_file_may_hold(character: str, description: str) -> None:
    value, _, findings = read_yaml("a.yaml", f"b: 1\na: 甲{character}乙{character}\n".encode())
    assert value == {"b": 1, "a": "甲乙" if character in NO_WIDTH else "甲 乙"}
    assert [(str(one.place), one.code) for one in findings] == [("a.yaml:2:5", "forbidden-character")]
    assert findings[0].details["character"] == f"U+{ord(character):04X}"
    assert findings[0].details["description"][1] == description


def test_a_mark_of_byte_order_inside_a_file_is_found() -> None:
    assert read("a: 1\n\ufeffb: 2\n".encode())[1] == ["2:1 forbidden-character"]


def test_a_file_of_many_megabytes_is_not_parsed() -> None:
    assert read(b"#" * (LARGEST + 1)) == (None, ["0:0 too-large"])


def test_text_in_another_encoding_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# 问题\n".encode("gb18030"))
    disk = Disk(tmp_path)
    assert disk.read_text("a.md", ("order:a",)) is None
    assert [(one.code, one.about) for one in disk.findings] == [("gbk-file", ("order:a",))]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read")
def test_a_file_that_the_system_refuses_is_a_finding() -> None:
    disk = Disk(Path("/proc/self"))
    assert disk.read_yaml("mem", ("record:mem",)) is None
    assert [(str(one.place), one.code) for one in disk.findings] == [("mem", "unreadable-file")]
