"""Texts of laws beside laws.yaml: what is printed, and what is found where they do not fit."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from advocacy.load import Cache, load
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.law import LaterText
from tests.campaigns.running import needs_links
from tests.load.conftest import CAMPAIGN, TODAY

FILE = "evidence/laws/example-law.2018-10-26.md"
LAWS = "evidence/laws.yaml"
HEAD = """\
---
title: 中华人民共和国示例法
issuer: 全国人民代表大会常务委员会
passed: 2018-10-26
effective: 2018-11-01
source: 示例文本库（虚构）
commit: abc
read_on: 2026-11-20
---
"""
TEXT = """
- **第一条**　　为了示例，制定本法。

- **第二条**　　禁止歧视。

  用人单位应当提供条件：

  - （一）坡道；

  - （二）字幕。

- **第三条**　　违反本法规定的，处一万元以上五万元以下的罚款。
"""
ENTRY = """\
example-law:
  title: 中华人民共和国示例法
  short: 示例法
  issuer: 全国人民代表大会常务委员会
  version: 2018-10-26
  passed_as: adopted
  in_force: 2018-11-01
  text_from: court-2021
  articles:
    "2.1":
      en: No discrimination.
      duty: shall
      penalty: fine
      consequence: fine
      amount:
        from: 10000
        to: 50000
      set_by:
        law: example-law
        article: "3"
    "2.2.1":
      en: Ramps.
      duty: shall
      penalty: none
"""
Files = Mapping[str, str | None]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Files], tuple[Dossier, list[Finding]]]:
    """Loads the small campaign with one law and its text, some files written otherwise or left out."""

    def write_and_load(changes: Files) -> tuple[Dossier, list[Finding]]:
        for name, content in {**CAMPAIGN, LAWS: ENTRY, FILE: HEAD + TEXT, **changes}.items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
        dossier, findings = load(tmp_path, TODAY)
        assert dossier is not None
        return dossier, list(findings)

    return write_and_load


Read = Callable[[Files], tuple[Dossier, list[Finding]]]


def test_what_is_printed_is_what_the_text_has(read: Read) -> None:
    dossier, findings = read({})
    assert findings == []
    law = dossier.laws["example-law"]
    assert law.articles["2.1"].zh.text == "禁止歧视。"
    assert law.articles["2.2.1"].zh.text == "坡道；"
    assert str(law.articles["2.1"].zh.place) == f"{FILE}:13:12"
    assert (law.effective, law.as_of, law.later) == (datetime.date(2018, 11, 1), None, ())


def test_a_law_without_a_file_keeps_its_words_in_laws_yaml(read: Read) -> None:
    entry = ENTRY.replace('    "2.2.1":\n', '    "2.2.1":\n      zh: 坡道；\n')
    entry = entry.replace('    "2.1":\n', '    "2.1":\n      zh: 禁止歧视。\n')
    dossier, findings = read({LAWS: entry, FILE: None})
    assert findings == []
    assert dossier.laws["example-law"].articles["2.2.1"].zh.text == "坡道；"
    assert dossier.laws["example-law"].effective is None


def test_the_same_words_in_both_places_are_no_finding(read: Read) -> None:
    assert read({LAWS: ENTRY.replace('    "2.1":\n', '    "2.1":\n      zh: 禁止歧视。\n')})[1] == []


def test_a_draft_lies_in_its_own_folder(read: Read) -> None:
    entry = ENTRY.replace("adopted", "draft").replace("  in_force: 2018-11-01\n", "")
    draft = HEAD.replace("passed", "published").replace("effective: 2018-11-01\n", "") + TEXT
    dossier, findings = read({LAWS: entry, FILE: None, "evidence/drafts-of-law/example-law.2018-10-26.md": draft})
    assert findings == []
    law = dossier.laws["example-law"]
    assert (law.passed_as, law.in_force) == ("draft", None)
    assert law.articles["2.1"].zh.text == "禁止歧视。"


def test_of_later_versions_the_day_from_which_they_apply_is_read(read: Read) -> None:
    later = (HEAD + TEXT).replace("2018-10-26", "2026-05-15")
    older = (HEAD + TEXT).replace("2018-10-26", "2001-11-16")
    files = {
        "evidence/laws/example-law.2026-05-15.md": later.replace("effective: 2018-11-01", "effective: 2026-07-01"),
        "evidence/laws/example-law.2001-11-16.md": older,
        "evidence/laws/other-law.2026-05-15.md": "no text of a law; no entry names it",
    }
    dossier, findings = read(files)
    assert findings == []
    assert dossier.laws["example-law"].later == (LaterText(datetime.date(2026, 5, 15), datetime.date(2026, 7, 1)),)


@pytest.mark.parametrize(
    ("changes", "place", "code", "details"),
    [
        ({FILE: TEXT}, f"{FILE}:1:1", "law-head-missing", {}),
        ({FILE: HEAD.replace("title", "name") + TEXT}, f"{FILE}:2:1", "missing-key", {"key": "title"}),
        ({FILE: HEAD.replace("read_on: 2026-11-20\n", "") + TEXT}, f"{FILE}:2:1", "missing-key", {"key": "read_on"}),
        (
            {FILE: HEAD.replace("passed: 2018-10-26", "passed: 2018-10-27") + TEXT},
            f"{FILE}:1:1",
            "law-day-differs",
            {"day": "2018-10-27", "name": "2018-10-26"},
        ),
        (
            {FILE: HEAD.replace("passed: 2018-10-26\n", "") + TEXT},
            f"{FILE}:1:1",
            "law-day-differs",
            {"day": "-", "name": "2018-10-26"},
        ),
        ({FILE: HEAD + "残疾人保障\n"}, f"{FILE}:9:1", "law-without-articles", {}),
        (
            {FILE: HEAD + TEXT.replace("第二条", "第四条")},
            f"{FILE}:13:1",
            "law-text-disordered",
            {"found": "第四条", "after": "第一条"},
        ),
        ({FILE: HEAD + TEXT + "\n" * 20_000}, FILE, "too-large", {"most": ("20,000 行", "20,000 lines")}),
        ({FILE: HEAD + TEXT + "甲" * 700_000}, FILE, "too-large", {"most": "2 MB"}),
        ({FILE: None}, f"{LAWS}:11:7", "law-words-missing", {"article": "2.1", "file": FILE}),
        (
            {LAWS: ENTRY.replace('"2.2.1"', '"2.4"')},
            f"{LAWS}:22:7",
            "law-article-missing",
            {"article": "2.4", "meant": ("这一条有 2.1、2.2、2.2.1、2.2.2", "it has 2.1, 2.2, 2.2.1, 2.2.2")},
        ),
        (
            # As article 16 of one version is article 15 of another.
            {LAWS: ENTRY.replace('"2.2.1":', '"4":\n      zh: 违反本法规定的,处一万元以上五万元以下的罚款。')},
            f"{LAWS}:22:7",
            "law-article-missing",
            {"article": "4", "meant": ("这些文字是 3", "these words are 3")},
        ),
        (
            {LAWS: ENTRY.replace('    "2.1":\n', '    "2.1":\n      zh: 禁止岐视。\n')},
            f"{LAWS}:11:11",
            "law-words-differ",
            {"article": "2.1", "said": "禁止岐视。", "printed": "禁止歧视。", "elsewhere": ("", "")},
        ),
        (
            {LAWS: ENTRY.replace('    "2.1":\n', '    "2.1":\n      zh: 为了示例，制定本法。\n')},
            f"{LAWS}:11:11",
            "law-words-differ",
            {"article": "2.1", "elsewhere": ("；这些文字是 1", "; these words are 1")},
        ),
        (
            {LAWS: ENTRY.replace("issuer: 全国人民代表大会常务委员会", "issuer: 国务院")},
            f"{LAWS}:4:11",
            "law-fact-differs",
            {"field": "issuer", "said": "国务院", "printed": "全国人民代表大会常务委员会"},
        ),
        (
            {LAWS: ENTRY.replace("in_force", "promulgated: 2018-10-30\n  in_force")},
            f"{LAWS}:7:16",
            "law-fact-differs",
            {"field": "promulgated", "said": "2018-10-30", "printed": "-"},
        ),
    ],
)
def test_what_does_not_fit_is_found_and_not_printed(
    read: Read, changes: Files, place: str, code: str, details: dict[str, object]
) -> None:
    dossier, findings = read(changes)
    first = findings[0]
    assert (str(first.place), first.code) == (place, code)
    assert details.items() <= dict(first.details).items()
    assert all(one.about == ("law:example-law",) for one in findings)
    assert "law:example-law" in dossier.broken
    assert dossier.laws == {}


@pytest.mark.parametrize(
    "name",
    ["example-law.md", "example-law.2018-10.md", "example-law.2018-13-01.md", "示例法.2018-10-26.md", "notes.txt"],
)
def test_a_file_with_another_name_is_told(read: Read, name: str) -> None:
    findings = read({f"evidence/laws/{name}": HEAD + TEXT})[1]
    assert [(str(one.place), one.code) for one in findings] == [(f"evidence/laws/{name}", "unread-file")]
    assert "disabled-persons-law.2018-10-26.md" in str(findings[0].details["advice"])


def test_words_that_were_read_are_kept_by_the_hash_of_the_file(read: Read, tmp_path: Path) -> None:
    read({})
    cache = Cache(tmp_path, "program")
    first, _ = load(tmp_path, TODAY, cache)
    cache.save()
    kept = (tmp_path / ".advocacy-cache" / "parsed.jsonl").read_text("utf-8")
    assert kept.count("禁止歧视。") == 1
    assert "为了示例" not in kept  # only what is named is kept
    again, findings = load(tmp_path, TODAY, Cache(tmp_path, "program"))
    assert first is not None
    assert again is not None
    assert again.laws == first.laws
    assert findings == ()
    changed = (tmp_path / FILE).read_text("utf-8").replace("禁止歧视。", "不得歧视。")
    (tmp_path / FILE).write_text(changed, encoding="utf-8")
    newer, _ = load(tmp_path, TODAY, Cache(tmp_path, "program"))
    assert newer is not None
    assert newer.laws["example-law"].articles["2.1"].zh.text == "不得歧视。"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ((HEAD + TEXT).encode("gb18030"), "gbk-file"),
        ((HEAD + TEXT).encode("utf-16"), "utf-16-file"),
        (b"PK\x03\x04" + bytes(100), "not-text"),
        ((HEAD + TEXT).replace("禁止", "禁\u200b止").encode(), "forbidden-character"),
        ((HEAD.replace("source: ", "source: &a ") + TEXT).encode(), "anchor"),
        (("---\n" + "- " * 2_000 + "\n---\n" + TEXT).encode(), "too-deep"),
        (b"", "law-head-missing"),
        (b"---\n---\n", "missing-key"),
    ],
)
def test_a_file_that_is_something_else(read: Read, tmp_path: Path, data: bytes, code: str) -> None:
    read({})
    (tmp_path / FILE).write_bytes(data)
    dossier, findings = load(tmp_path, TODAY)
    assert code in {one.code for one in findings}
    assert all(one.place.file == FILE and one.about == ("law:example-law",) for one in findings)
    assert dossier is not None
    assert dossier.laws == {}


@needs_links
def test_a_folder_or_a_link_out_of_the_campaign_in_its_place(read: Read, tmp_path: Path) -> None:
    read({})
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    assert {one.code for one in load(tmp_path, TODAY)[1]} == {"not-a-file", "law-words-missing"}
    (tmp_path / FILE).rmdir()
    (tmp_path.parent / "outside.md").write_text(HEAD + TEXT, encoding="utf-8")
    (tmp_path / FILE).symlink_to(tmp_path.parent / "outside.md")
    assert {one.code for one in load(tmp_path, TODAY)[1]} == {"outside-link"}
