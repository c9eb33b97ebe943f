"""Extensions made as CONTRIBUTING.md says, by people who think of nobody's safety.

A kind whose fields have names of their own, a rule that tells whatever it knows, a genre that
prints whatever it is given: the promises hold through every command.
"""

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


SHOUTED = """\
genre: shout
title: {zh: 喊话, en: Shout}
asks: [hiring-fines]
to: example-congress
languages: [zh, en]
date: 2026-11-30
"""
# What the rule tells, in its words and in the list of private names.
KNOWN = ("牛丽娟", "13812345678", "12345678")
# Runs commands in one process of the program, and prints exit code and words of each.
RUNS = """
import json, sys
from click.testing import CliRunner
from advocacy.cli import main
def run(words):
    ended = CliRunner().invoke(main, words, catch_exceptions=False)
    return ended.exit_code, ended.output
print(json.dumps([run(words) for words in json.loads(sys.argv[1])]))
"""


@dataclass(frozen=True)
class Program:
    """A copy of the program with what was added to it, and a campaign."""

    folder: Path
    campaign: Campaign

    def run(self, *commands: tuple[str, ...]) -> list[tuple[int, str]]:
        """The exit code of each command and what it printed."""
        words = [[name, "--campaign", str(self.campaign.root), *rest] for name, *rest in commands]
        ended = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-c", RUNS, json.dumps(words)],
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONIOENCODING": "utf-8"},
            cwd=self.folder, capture_output=True, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
        return [(code, said) for code, said in json.loads(ended.stdout)]

    def write(self, title: str = "被打发走", remark: str = "备注。", scope: str = "pseudonymous") -> None:
        text = RECORD.format(title=title, remark=remark, scope=scope)
        self.campaign.write("evidence/errands/turned-away.yaml", text)

    def findings(self) -> list[dict[str, Any]]:
        check = ("check", "--today", TODAY, "--language", "en", "--format", "json")
        ((_, said),) = self.run(check)
        about = "evidence/errands/turned-away.yaml"
        found = [one for one in json.loads(said)["findings"] if one["file"] == about]
        return [one for one in found if one["code"] != "whispered"]

    def written(self, folder: str, name: str = "*") -> str:
        """Everything in every part of the files in a folder."""
        return "\n".join(
            content.decode("utf-8", "ignore")
            for path in sorted(self.campaign.path(folder).rglob(name))
            if path.is_file()
            for _, content in _parts(path)
        )


def _parts(path: Path) -> list[tuple[str, bytes]]:
    """The parts of a Word file, or the bytes of another."""
    data = path.read_bytes()
    return list(members(data)) if path.suffix == ".docx" else [(path.name, data)]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """What CONTRIBUTING.md asks for.

    A kind: one file, a line in KINDS, a folder in evidence/. A rule: one file, a line in its list,
    its code and texts. A genre: a folder.
    """
    folder = tmp_path_factory.mktemp("program")
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("advocacy", "templates"):
        shutil.copytree(PROJECT / name, folder / name, ignore=ignore)
    shutil.copy(HERE / "errand.py", folder / "advocacy" / "kinds")
    shutil.copy(HERE / "whispers.py", folder / "advocacy" / "check")
    added = Campaign(folder / "advocacy")
    kinds, rules, codes = "kinds/__init__.py", "check/__init__.py", "model/codes/claims.py"
    added.edit(kinds, "ACCESSIBILITY_SHORTFALL)\n", "ACCESSIBILITY_SHORTFALL, ERRAND)\n")
    added.edit(kinds, "\nKINDS:", "from advocacy.kinds.errand import ERRAND\n\nKINDS:")
    added.edit(rules, "    practice,\n)", "    practice,\n    whispers,\n)")
    imported = "from advocacy.model.dossier import Dossier\n"
    added.edit(rules, imported, f"from advocacy.check.whispers import whispers\n{imported}")
    last = '    Code("source-stale",'
    added.edit(codes, last, f'    Code("whispered", "warning", ("words",)),\n{last}')
    for language in ("zh", "en"):
        with added.path(f"messages/{language}.toml").open("a", encoding="utf-8") as texts:
            texts.write('\n[whispered]\nmessage = "{words}"\nremedy = ""\nexplanation = "x"\n')
    campaign = small(folder)
    shutil.copytree(HERE / "shout", campaign.path("templates/shout"))
    campaign.write("briefs/shouted.yaml", SHOUTED)
    campaign.write("names.txt", "牛丽娟\n")
    settings = campaign.path("advocacy.yaml").read_text("utf-8")
    campaign.write("advocacy.yaml", f"{settings}private_names: names.txt\n")
    return Program(folder, campaign)


def test_a_story_of_a_new_kind_is_printed_no_more_exactly_than_agreed(program: Program) -> None:
    program.write()
    day = ("--today", TODAY)
    draft = str(program.campaign.draft("fair-hiring.zh.docx"))
    shouted = str(program.campaign.draft("shouted.en.docx"))
    runs = program.run(
        ("check", *day), ("check", *day, "--format", "json"), ("build", *day),
        ("build", *day, "--format", "json"), ("status", *day, "--language", "zh"),
        ("recall", "turned-away", *day), ("trace", draft), ("trace", shouted),
        ("feedback", draft, *day), ("refresh", draft, *day),
        ("release", "fair-hiring", "--as-draft", *day), ("release", "shouted", "--as-draft", *day),
        ("release", "--verify", *day), ("recall", "turned-away", *day), ("status", *day),
    )  # fmt: skip
    assert [code for code, _ in runs] == [0] * len(runs), runs
    said = [words for _, words in runs]
    printed = program.written("briefs/drafts", "*.docx")
    for word in ("被打发走", "贵州省", "2019", "30至39岁", "阿嵖", "关门不理", "一家小店"):
        assert word in printed, word
    assert "贵州省" in said[4]
    assert "fair-hiring" in said[5]
    assert "shouted" in said[5]
    assert "被打发走" in program.written("briefs/released")
    assert "被打发走" in program.written("briefs/drafts", "shouted.zh.docx")
    for output in (*said, program.written("briefs")):
        assert [word for word in (*NEVER, *KNOWN) if word in output] == []
    assert all("whispered" in words for words in said[:4])


def test_the_words_of_a_story_of_a_new_kind_tell_nothing_that_its_fields_may_not(program: Program) -> None:
    program.write(remark="2019年8月17日，37岁、肢体三级残疾，在青禾街道被打发走。甲乙丙小铺用送得稳软件。")
    found = program.findings()
    assert {one["code"] for one in found} == {"story-too-exact"}
    assert all("remark" in one["message"] for one in found)
    assert {
        (one["remedy"].rpartition("[")[2].partition("]")[0], one["message"].rpartition(": ")[2]) for one in found
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
