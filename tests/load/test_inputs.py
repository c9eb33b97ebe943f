"""What is kept of the files for the search for identifiers, and the list of private names."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from advocacy.load import load
from advocacy.model.input import InputFile
from advocacy.model.private_names import named_file, names_in
from tests.load.conftest import CAMPAIGN, Loaded

TODAY = datetime.date(2026, 11, 22)
MAP = """\
file: work.xlsx
sheet: 就业
source: court-2021
publication: own
layout:
  head_rows: 1
  data_rows: 2-2
  period: {in_column: A, as: YYYY, when: year end}
indicators:
  asked: {name: 受访人数, head: 人数, unit: persons, nature: stock}
"""


def inputs(root: Path) -> dict[str, InputFile]:
    dossier, _ = load(root, TODAY)
    assert dossier is not None
    return {one.file: one for one in dossier.inputs}


def test_every_file_that_people_write_is_kept_and_says_what_it_is_about(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded], tmp_path: Path
) -> None:
    loaded(
        {"templates/parts/law.zh.md": "一\n", "evidence/misplaced.yaml": "a: b\n", "evidence/cases/old.yml": "a: b\n"}
    )
    told = {file: (one.sort, one.about) for file, one in inputs(tmp_path).items()}
    everything = ("campaign",)
    assert told == {
        "advocacy.yaml": ("yaml", everything),
        "evidence/agenda.yaml": ("yaml", everything),
        "evidence/sources.yaml": ("yaml", everything),
        "evidence/cases/driver-dismissed.yaml": ("record", ("record:driver-dismissed",)),
        "evidence/cases/old.yml": ("record", ("record:old",)),
        "evidence/misplaced.yaml": ("record", ("record:misplaced",)),
        "templates/letter/genre.yaml": ("yaml", ("genre:letter",)),
        "templates/letter/zh.md": ("markdown", ("genre:letter",)),
        "templates/parts/law.zh.md": ("markdown", everything),
        "briefs/fines.yaml": ("yaml", ("order:fines",)),
        "briefs/fines.zh.md": ("markdown", ("edition:fines.zh",)),
    }


def test_values_are_kept_beside_the_text_where_they_read_otherwise(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded], tmp_path: Path
) -> None:
    text = CAMPAIGN["evidence/cases/driver-dismissed.yaml"]
    text = text.replace("summary: 未告知残疾证", "summary: >\n  未告知\n  残疾证")
    loaded({"evidence/cases/driver-dismissed.yaml": text.replace("物流公司", '"\\u7269流"')})
    file = inputs(tmp_path)["evidence/cases/driver-dismissed.yaml"]
    assert [one.text for one in file.passages] == [(tmp_path / file.file).read_text(encoding="utf-8")]
    assert [(one.text.strip(), one.place.line) for one in file.values] == [("未告知 残疾证", 5), ("物流", 10)]


@pytest.mark.parametrize(
    ("publication", "kept"),
    [
        ("official", [("就业", "年份 A1;人数 B1;走访 所得 B1")]),
        ("own", [("就业", "年份 A1;人数 B1;走访 所得 B1;2024 A2;19900000000 B2"), ("名单", "某人 C3")]),
    ],
)
def test_of_a_published_sheet_the_words_are_kept_and_of_an_own_one_everything(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded],
    tmp_path: Path,
    publication: str,
    kept: list[tuple[str, str]],
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "就业"
    sheet.append(["年份", "人数"])
    sheet.append([2024, 19900000000])
    sheet["B1"].comment = Comment("走访\n所得", "x")
    book.create_sheet("名单")["C3"] = "某人"
    folder = tmp_path / "evidence" / "statistics"
    folder.mkdir(parents=True)
    book.save(folder / "work.xlsx")
    loaded(
        {
            "evidence/statistics/work.yaml": MAP.replace("own", publication),
            "evidence/statistics/gone.yaml": MAP.replace("work.xlsx", "gone.xlsx"),
        }
    )
    files = inputs(tmp_path)
    assert files["evidence/statistics/work.yaml"].about == ("indicator:asked",)
    file = files["evidence/statistics/work.xlsx"]
    assert file.sort == ("sheet" if publication == "official" else "own sheet")
    assert file.about == ("indicator:asked",)
    assert [
        (
            one.place.sheet,
            ";".join(f"{line} {cell}" for line, cell in zip(one.text.split("\n"), one.cells, strict=True)),
        )
        for one in file.passages
    ] == kept
    assert files["evidence/statistics/gone.xlsx"].passages == ()


# -------------------------------------------------------------- private names

SETTINGS = CAMPAIGN["advocacy.yaml"]


@pytest.mark.parametrize(
    ("key", "file", "content", "read"),
    [
        ("", "private-names.txt", "甲某\n\n# 备注\n 乙某 # 家属\n".encode(), ("甲某", "乙某")),
        ("", "other.txt", b"x y\n", ()),
        ("private_names: list.txt\n", "list.txt", "甲某\r\n".encode("gb18030"), ("甲某",)),
        ('private_names: "list.txt" # a\n', "list.txt", "\ufeff甲某\n".encode(), ("甲某",)),
        ("private_names: ../list.txt\n", "../list.txt", "甲某\n".encode("utf-16"), ("甲某",)),
    ],
)
def test_where_the_names_are_read_from(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded],
    tmp_path: Path,
    *,
    key: str,
    file: str,
    content: bytes,
    read: tuple[str, ...],
) -> None:
    (tmp_path / file).write_bytes(content)
    dossier, _ = loaded({"advocacy.yaml": SETTINGS + key})
    assert dossier is not None
    assert dossier.private_names == read


@pytest.mark.parametrize(
    ("key", "content", "said"),
    [
        ("private_names: list.txt\n", None, "advocacy.yaml:6:16 private-names-missing campaign"),
        ("private_names:\n  list.txt\n", b"a b", "advocacy.yaml:7:3 private-names-unclear campaign"),
        ("private_names: list.txt\n", b"a\0b", "advocacy.yaml:6:16 private-names-unreadable campaign"),
        ("private_names: list.txt\n", b"\xff\xff", "advocacy.yaml:6:16 private-names-unreadable campaign"),
        ("private_names: list.txt\n", "甲某\n乙\n".encode(), "list.txt:2:1 private-name-short campaign"),
        ("private_names: list.txt\n", "- 甲某\n- 乙\n".encode(), "list.txt:2:1 private-name-short campaign"),
        ("private_names: list.txt\n", f"甲某\n{'乙' * 81}\n".encode(), "list.txt:2:1 private-name-long campaign"),
    ],
)
def test_without_the_whole_list_nothing_is_built(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded],
    tmp_path: Path,
    key: str,
    content: bytes | None,
    said: str,
) -> None:
    if content is not None:
        (tmp_path / "list.txt").write_bytes(content)
    assert said in loaded({"advocacy.yaml": SETTINGS + key})[1]


def test_a_list_that_the_disk_refuses_cannot_be_read(
    loaded: Callable[[Mapping[str, str | bytes | None]], Loaded], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "private-names.txt").write_bytes(b"x y")
    opened = os.open

    def refuse(path: Path, *rest: int) -> int:
        if Path(path).name == "private-names.txt":
            raise PermissionError
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    assert any("private-names-unreadable" in one for one in loaded({})[1])


@pytest.mark.parametrize(
    ("settings", "file"),
    [
        ("language: zh\n", None),
        ("# private_names: a.txt\n", None),
        ("  private_names: a.txt\n", None),
        ("private_names: a.txt\r\nlanguage: zh\n", "a.txt"),
        ("private_names: '../my names.txt'   # kept elsewhere\n", "../my names.txt"),
    ],
)
def test_the_file_is_found_without_reading_yaml(settings: str, file: str | None) -> None:
    assert named_file(settings) == file


def test_names_stand_with_their_lines() -> None:
    assert names_in("甲某\n#\n  Li Si # x\n") == ((1, "甲某"), (3, "Li Si"))
