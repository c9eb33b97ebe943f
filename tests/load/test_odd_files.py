"""What lies where a file is expected and is none, and a file that is no text: found, not read."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from advocacy.load import load
from tests.campaigns.running import needs_links, small

TODAY = datetime.date(2026, 11, 22)
CASE = "evidence/cases/odd.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path).root


def found(root: Path) -> list[str]:
    return [f"{one.place.file} {one.code}" for one in load(root, TODAY)[1]]


@needs_links
def test_a_link_to_itself_is_found(root: Path) -> None:
    (root / CASE).symlink_to("odd.yaml")
    assert found(root) == [f"{CASE} not-a-file"]


@needs_links
def test_a_pipe_is_found_and_nobody_waits_for_it(root: Path) -> None:
    os.mkfifo(root / CASE)
    assert found(root) == [f"{CASE} not-a-file"]


@pytest.mark.parametrize("name", ["briefs/odd.yaml", "briefs/odd.zh.md", CASE])
def test_a_folder_with_the_name_of_a_file_is_found(name: str, root: Path) -> None:
    (root / name).mkdir()
    assert found(root) == [f"{name} not-a-file"]


def test_a_folder_with_a_dot_in_its_name_is_a_folder(root: Path) -> None:
    (root / "evidence" / "cases" / "2026.11").mkdir()
    assert found(root) == []


@pytest.mark.skipif(os.name == "nt", reason="names there are always text")
def test_a_name_that_is_no_text_is_found(root: Path) -> None:
    (root / "evidence" / "cases" / os.fsdecode(b"\xff\xfe.yaml")).write_bytes(b"a: b")
    assert found(root) == [r"evidence/cases/\udcff\udcfe.yaml file-name-no-text"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04" + bytes(range(256)), "a Word, Excel or zip file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(5_000), "an old Word or Excel file"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1 a}", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(5_000), "the file of another program"),
        (bytes(range(256)) * 20, "the file of another program"),
    ],
)
def test_a_file_that_is_no_text_is_one_finding(data: bytes, what: str, root: Path) -> None:
    (root / CASE).write_bytes(data)
    (one,) = load(root, TODAY)[1]
    assert (one.code, one.place.file) == ("not-text", CASE)
    assert one.details["found"][1] == what


@pytest.mark.parametrize(
    "text",
    [
        "title: 甲\n# " + "\x0b" * 12 + "\n",  # pasted out of a table in Word
        "title: PK and %PDF\n",
        "",
        "title: 甲\n" * 3_000,
    ],
)
def test_a_text_with_slips_is_still_read_as_text(text: str, root: Path) -> None:
    (root / CASE).write_text(text, "utf-8")
    assert f"{CASE} not-text" not in found(root)
