"""A kind added as CONTRIBUTING.md says is protected by what it declares, whatever its words are."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.running import PROJECT, TODAY, Campaign, members, small

HERE = Path(__file__).parent
RECORD = """\
kind: errand
title: {{zh: {title}, en: Turned away}}
problems: [hiring-discrimination]
summary: {{zh: 跑腿时被打发走。, en: Turned away on an errand.}}
counter:
  alley: {{zh: 贵州省遵义市汇川区青禾街道, en: "Qinghe Sub-district, Huichuan District, Zunyi, Guizhou"}}
  stall: {{zh: 甲乙丙小铺, en: Abc Stall}}
gadgets:
  - {{zh: 跑得快软件, en: Runfast}}
  - {{zh: 送得稳软件, en: Steadysend}}
that_day: 2019-08-17
summers: 37
rung: 3
nick: {{zh: 阿嵖, en: Ahcha}}
uttered: {{zh: 原话zqquote, en: words zqquote}}
deed: {{other: {{zh: 关门不理, en: a closed door}}}}
trade: {{zh: 一家小店, en: a small shop}}
remark: {{zh: {remark}, en: A remark.}}
slip: zqslip
person: {{called: {{zh: 阿嵖, en: Ahcha}}, age: 37, grade: 3}}
sources: []
standing: testimony
checked: {{by: {{zh: 核对组, en: checking group}}, on: 2026-11-01}}
consent:
  given_by: self
  form: written
  on: 2026-06-01
  scope: {scope}
  audiences: [legislature, government]
"""
NEVER = ("遵义", "汇川", "青禾", "Zunyi", "Huichuan", "Qinghe", "甲乙丙", "Abc Stall", "跑得快",
         "Runfast", "送得稳", "Steadysend", "8月", "August", "2019-08", "37岁", "zqquote", "zqslip", "3级")  # fmt: skip


@dataclass(frozen=True)
class Program:
    """A copy of the program with the kind added, and a campaign."""

    folder: Path
    campaign: Campaign

    def run(self, command: str, *words: str) -> tuple[int, str]:
        """The exit code of a command and what it printed."""
        ended = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-m", "advocacy", command, "--campaign", str(self.campaign.root), *words],
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONIOENCODING": "utf-8"},
            cwd=self.folder, capture_output=True, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip
        return ended.returncode, ended.stdout + ended.stderr

    def write(
        self, title: str = "被打发走", remark: str = "备注。", scope: str = "pseudonymous"
    ) -> None:
        text = RECORD.format(title=title, remark=remark, scope=scope)
        self.campaign.write("evidence/errands/turned-away.yaml", text)

    def findings(self) -> list[dict[str, Any]]:
        _, said = self.run("check", "--today", TODAY, "--language", "en", "--format", "json")
        about = "evidence/errands/turned-away.yaml"
        return [one for one in json.loads(said)["findings"] if one["file"] == about]

    def printed(self) -> str:
        """Everything in every part of every draft, and the ledger."""
        drafts = self.campaign.draft("")
        parts = [
            content.decode("utf-8", "ignore")
            for path in sorted(drafts.glob("*.docx"))
            for _, content in members(path.read_bytes())
        ]
        return "\n".join([*parts, (drafts / ".ledger.json").read_text("utf-8")])


def _parts(path: Path) -> list[tuple[str, bytes]]:
    """The parts of a Word file, or the bytes of another."""
    data = path.read_bytes()
    return list(members(data)) if path.suffix == ".docx" else [(path.name, data)]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """What CONTRIBUTING.md asks for: one file, a line in KINDS, a folder in evidence/."""
    folder = tmp_path_factory.mktemp("program")
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("advocacy", "templates"):
        shutil.copytree(PROJECT / name, folder / name, ignore=ignore)
    shutil.copy(HERE / "errand.py", folder / "advocacy" / "kinds")
    listed = folder / "advocacy" / "kinds" / "__init__.py"
    text = listed.read_text("utf-8")
    text = text.replace("ACCESSIBILITY_SHORTFALL)\n", "ACCESSIBILITY_SHORTFALL, ERRAND)\n")
    text = text.replace("\nKINDS:", "from advocacy.kinds.errand import ERRAND\n\nKINDS:")
    assert text.count("ERRAND") == 2
    listed.write_text(text, "utf-8")
    return Program(folder, small(folder))


def test_a_story_of_a_new_kind_is_printed_no_more_exactly_than_agreed(program: Program) -> None:
    program.write()
    code, said = program.run("build", "--today", TODAY)
    assert code == 0, said
    printed = program.printed()
    for word in ("被打发走", "贵州省", "2019", "30至39岁", "阿嵖", "关门不理", "一家小店"):
        assert word in printed, word
    code, status = program.run("status", "--today", TODAY, "--language", "zh")
    assert code == 0
    assert "贵州省" in status
    code, recalled = program.run("recall", "turned-away", "--today", TODAY)
    assert "fair-hiring" in recalled
    letters = [path.read_bytes() for path in program.campaign.draft("letters").glob("*.docx")]
    said_in_letters = "\n".join(
        content.decode("utf-8", "ignore") for data in letters for _, content in members(data)
    )
    draft = str(program.campaign.draft("fair-hiring.zh.docx"))
    code, traced = program.run("trace", draft)
    assert code == 0, traced
    code, handed_over = program.run("release", "fair-hiring", "--as-draft", "--today", TODAY)
    assert code == 0, handed_over
    released = "\n".join(
        content.decode("utf-8", "ignore")
        for path in sorted(program.campaign.path("briefs/released").rglob("*"))
        if path.is_file()
        for _, content in _parts(path)
    )
    assert "被打发走" in released
    for output in (printed, said, status, recalled, said_in_letters, traced, handed_over, released):
        assert [word for word in NEVER if word in output] == []


def test_the_words_of_a_story_of_a_new_kind_tell_nothing_that_its_fields_may_not(
    program: Program,
) -> None:
    program.write(
        remark="2019年8月17日，37岁、肢体三级残疾，在青禾街道被打发走。甲乙丙小铺用送得稳软件。"
    )
    found = program.findings()
    assert {one["code"] for one in found} == {"story-too-exact"}
    assert all("remark" in one["message"] for one in found)
    assert {
        (one["remedy"].rpartition("[")[2].partition("]")[0], one["message"].rpartition(": ")[2])
        for one in found
    } == {
        ("counter.alley", "青禾街道"),
        ("counter.stall", "甲乙丙小铺"),
        ("gadgets", "送得稳软件"),
        ("that_day", "2019年8月17日"),
        ("summers", "37岁"),
        ("rung", "肢体三级"),
    }


def test_names_and_own_words_of_a_new_kind_need_their_scope(program: Program) -> None:
    program.write(remark="阿嵖被打发走，她说：原话zqquote。", scope="anonymised")
    assert [one["code"] for one in program.findings()] == ["story-beyond-scope"] * 2
