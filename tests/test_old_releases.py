"""What an older version released: verified, traced, read again, refreshed and called back for ever.

`campaigns/released-0.1` is invented. Version 0.1 built it, released its brief (the Chinese file
after an edit by hand) and read `returned.docx`; nothing in it is ever made anew.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.campaigns.running import BRIEF, HERE, TODAY, Campaign, text_of
from tests.test_stories import EMPLOYMENT

ZH, EN = BRIEF
RELEASE = f"briefs/released/fair-hiring/{TODAY}"
LATER = "2026-12-02"


@pytest.fixture
def old(tmp_path: Path) -> Campaign:
    """The old campaign with its evidence as it was."""
    shutil.copytree(HERE / "released-0.1", tmp_path / "old")
    return Campaign(tmp_path / "old")


@pytest.fixture
def continued(old: Campaign) -> Campaign:
    """The old drafts, releases and registers beside evidence in the form of today."""
    shutil.rmtree(old.path("evidence"))
    shutil.copytree(HERE / "small" / "evidence", old.path("evidence"))
    shutil.copy(HERE / "small" / "briefs" / "fair-hiring.yaml", old.path("briefs"))
    return old


def registered(campaign: Campaign) -> list[str]:
    """The ids in the register of remarks."""
    lines = campaign.path("briefs/returned/fair-hiring.yaml").read_text("utf-8").splitlines()
    return [line.partition('"')[2].strip('"') for line in lines if "- id:" in line]


def test_an_old_release_is_whole_and_its_seal_holds(old: Campaign) -> None:
    run = old.run("release", "--verify", "--today", LATER, "--format", "json")
    (release,) = run.json["releases"]
    assert [(one["name"], one["whole"], one["edited"]) for one in release["files"]] == [
        (EN, True, False), (ZH, True, True),
    ]  # fmt: skip
    assert not {"release-file-altered", "release-file-missing", "manifest-unreadable"} & {*run.codes()}


def test_a_change_of_an_old_manifest_is_noticed(old: Campaign) -> None:
    manifest = old.path(f"{RELEASE}/release.json")
    text = manifest.read_text("utf-8")
    manifest.write_text(text.replace('"through": "张代表"', '"through": "李代表"'), "utf-8")
    run = old.run("release", "--verify", "--today", LATER, "--format", "json")
    assert run.codes() == ["release-file-altered"]


@pytest.mark.parametrize(
    ("file", "printed", "cell"),
    [
        (f"{RELEASE}/{ZH}", "45.6万人", "B6"),
        (f"{RELEASE}/{EN}", "456,000 people", "B6"),
        (f"briefs/drafts/{ZH}", "45.6万人", "B6"),
    ],
)
def test_a_figure_of_an_old_copy_is_traced_to_its_cell(old: Campaign, file: str, printed: str, cell: str) -> None:
    run = old.run("trace", str(old.path(file)), printed, "--format", "json")
    assert run.code == 0, run.err
    found = {one["printed"]: one for one in run.json["figures"]}[printed]
    assert (found["found"], found["agrees"]) == ("mark", True)
    line = found["line"]
    assert (line["file"], line["sheet"], line["cell"]) == (EMPLOYMENT, "就业", cell)


def test_an_old_returned_file_adds_nothing_that_was_registered_before(old: Campaign) -> None:
    before = registered(old)
    run = old.run("feedback", str(old.path("returned.docx")), "--today", LATER, "--format", "json")
    assert run.code == 0, run.err
    assert run.json["edition"] == ZH
    comments = [one for one in run.json["remarks"] if one["kind"] == "comment"]
    assert [(one["author"], one["text"], one["settled"]) for one in comments] == [
        ("李处长", "这句话的依据是什么？", False),
        ("陈专员", "依据见附件，请核。", False),
        ("李处长", "此处已经办结。", True),
    ]
    assert comments[1]["reply_to"] == comments[0]["id"]
    assert {one["id"] for one in comments} <= {*before}
    words = {"insertion": "（含试用期）", "deletion": "本文未比较其他方案。"}
    for kind, said in words.items():
        (one,) = (one for one in run.json["remarks"] if one["kind"] == kind)
        assert said in {one["before"], one["after"]}
        assert one["id"] in before
    assert registered(old)[: len(before)] == before


def test_an_old_file_is_refreshed_with_the_evidence_of_today(continued: Campaign) -> None:
    workbook = openpyxl.load_workbook(continued.path(EMPLOYMENT))
    workbook["就业"]["B6"] = 46.9
    workbook.save(continued.path(EMPLOYMENT))
    sheet_map = continued.path(EMPLOYMENT.replace(".xlsx", ".yaml"))
    lines = sheet_map.read_text("utf-8").splitlines(keepends=True)
    sheet_map.write_text("".join(one for one in lines if "45.6" not in one), "utf-8")
    frozen = continued.path(f"{RELEASE}/{ZH}").read_bytes()
    copy = continued.path("briefs/drafts/fair-hiring.zh.signed.docx")
    copy.write_bytes(frozen)
    run = continued.run("refresh", str(copy), "--today", LATER, "--format", "json")
    assert run.json["file"], run.err
    assert "46.9万人" in {one["new"] for one in run.json["figures"]}
    assert continued.path(f"{RELEASE}/{ZH}").read_bytes() == frozen


@pytest.mark.parametrize("gone", [False, True], ids=["evidence as it was", "its file is gone"])
def test_a_record_is_called_back_from_an_old_release(old: Campaign, *, gone: bool) -> None:
    if gone:
        old.take_out("evidence/cases/driver-dismissed.yaml")
    run = old.run("recall", "driver-dismissed", "--today", LATER, "--format", "json")
    found: dict[str, Any] = {one["file"]: one for one in run.json["releases"]}
    assert {*found} == {ZH, EN}
    assert [one["text"] for one in found[ZH]["spots"]][:2] == [
        "证据2：装卸车司机入职半年后因隐瞒残疾证被辞退",
        "小温驾驶装卸车没有任何困难，公司查到残疾证后当天要求离职。",
    ]
    assert {(one["table"], one["row"]) for one in found[ZH]["spots"] if one["table"]} == {(6, 3)}
    letter = text_of(old.path("briefs/drafts/letters/correction-example-congress.zh.docx"))
    assert "“证据”标题之下第5段\n第6个表格第3行" in letter
    manifest = json.loads(old.path(f"{RELEASE}/release.json").read_text("utf-8"))
    assert {one["code"] for one in manifest["files"]} == {one["code"] for one in found.values()}
