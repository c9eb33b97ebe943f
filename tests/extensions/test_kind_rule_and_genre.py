"""A kind, a rule and a genre made as CONTRIBUTING.md says, by people who think of nobody's safety.

A kind whose fields have names of their own, a rule that tells whatever it knows, a genre that
prints whatever it is given: the promises hold through every command.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

from advocacy.cli import EVERYDAY, OTHERS
from tests.campaigns.running import TODAY
from tests.extensions.program import Program, copy_of_program

HERE = Path(__file__).parent
FILE = "evidence/errands/turned-away.yaml"
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
# What the rule tells, in its words and in the list of private names.
KNOWN = ("牛丽娟", "13812345678", "12345678")
ORDER = """\
genre: shout
title: {zh: 喊话, en: Shout}
asks: [hiring-fines]
to: example-congress
languages: [zh, en]
date: 2026-11-30
"""
DAY = ("--today", TODAY)


def write(program: Program, title: str = "被打发走", remark: str = "备注。", scope: str = "pseudonymous") -> None:
    program.campaign.write(FILE, RECORD.format(title=title, remark=remark, scope=scope))


def findings(program: Program) -> list[dict[str, Any]]:
    """What a check says of the record, but for what the hostile rule says."""
    ((_, said),) = program.run(("check", *DAY, "--language", "en", "--format", "json"))
    return [one for one in json.loads(said)["findings"] if one["file"] == FILE and one["code"] != "whispered"]


def exposed(program: Program, *outputs: str) -> list[str]:
    """What of the person stands in the outputs and in all files that were written, and must not."""
    return [word for text in (*outputs, program.written("briefs")) for word in (*NEVER, *KNOWN) if word in text]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A kind: a file, a line in KINDS, a folder. A rule: a file, a line, a code, texts. A genre: a folder."""
    made = copy_of_program(tmp_path_factory.mktemp("program"))
    source, campaign = made.source, made.campaign
    shutil.copy(HERE / "errand.py", source.path("kinds"))
    kinds = "kinds/__init__.py"
    source.edit(kinds, "GOOD_PRACTICE)\n", "GOOD_PRACTICE, ERRAND)\n")
    source.edit(kinds, "\nKINDS:", "from advocacy.kinds.errand import ERRAND\n\nKINDS:")
    shutil.copy(HERE / "whispers.py", source.path("check"))
    rules, imported = "check/__init__.py", "from advocacy.model.dossier import Dossier\n"
    source.edit(rules, "    practice,\n)", "    practice,\n    whispers,\n)")
    source.edit(rules, imported, f"from advocacy.check.whispers import whispers\n{imported}")
    last = '    Code("source-stale",'
    source.edit("model/codes/claims.py", last, f'    Code("whispered", "warning", ("words",)),\n{last}')
    for language in ("zh", "en"):
        with source.path(f"messages/{language}.toml").open("a", encoding="utf-8") as texts:
            texts.write('\n[whispered]\nmessage = "{words}"\nremedy = ""\nexplanation = "x"\n')
    shutil.copytree(HERE / "shout", campaign.path("templates/shout"))
    campaign.write("briefs/shouted.yaml", ORDER)
    campaign.write("names.txt", "牛丽娟\n")
    campaign.write("advocacy.yaml", f"{campaign.path('advocacy.yaml').read_text('utf-8')}private_names: names.txt\n")
    return made


@pytest.fixture(scope="module")
def runs(program: Program) -> dict[str, list[tuple[int, str]]]:
    """Every command on a campaign with such a story, in the order of its life: what each said, by its name."""
    write(program)
    draft = str(program.campaign.draft("fair-hiring.zh.docx"))
    shouted = str(program.campaign.draft("shouted.en.docx"))
    workbook = str(program.campaign.path("evidence/statistics/employment.xlsx"))
    table = str(program.campaign.path("briefs/figures.xlsx"))
    sheet = str(program.campaign.path("errands.xlsx"))
    commands = (
        ("check", *DAY), ("check", *DAY, "--format", "json"),
        ("build", *DAY), ("build", *DAY, "--format", "json"), ("build", *DAY, "--format", "html"),
        ("status", *DAY, "--language", "zh"), ("why", "turned-away", *DAY), ("recall", "turned-away", *DAY),
        ("figures", *DAY), ("figures", *DAY, "--format", "xlsx", "--output", table),
        ("inspect", workbook), ("explain", "whispered"), ("explain", "fields", "errand"), ("schema",),
        ("trace", draft), ("trace", shouted), ("feedback", draft, *DAY), ("refresh", draft, *DAY),
        ("release", "fair-hiring", "--as-draft", *DAY), ("release", "shouted", "--as-draft", *DAY),
        ("release", "--verify", *DAY), ("recall", "turned-away", *DAY), ("status", *DAY),
        ("form", "errand", sheet, "--filled", *DAY), ("take", sheet, *DAY),
        ("laws",), ("new", "errand", "another"),
    )  # fmt: skip
    said: dict[str, list[tuple[int, str]]] = {}
    for (name, *_), ended in zip(commands, program.run(*commands), strict=True):
        said.setdefault(name, []).append(ended)
    program.campaign.take_out("evidence/errands/another.yaml")
    return said


def test_every_command_is_asked(runs: dict[str, list[tuple[int, str]]]) -> None:
    """But `init` and `help`, which know no campaign, `redline`, which needs its extra, and `history` of no change.

    `open` serves until it is ended: its pages are asked in tests/workbench.
    """
    assert runs.keys() | {"init", "help", "redline", "history", "open"} == {
        command.name for command in (*EVERYDAY, *OTHERS)
    }


def test_every_command_does_its_work(program: Program, runs: dict[str, list[tuple[int, str]]]) -> None:
    assert {code for ended in runs.values() for code, _ in ended} == {0}, runs
    printed = program.written("briefs/drafts", "*.docx")
    for word in ("被打发走", "贵州省", "2019", "30至39岁", "阿嵖", "关门不理", "一家小店"):
        assert word in printed, word
    assert "被打发走" in program.written("briefs/released")
    for name in ("shouted.zh.docx", "shouted.zh.html"):
        assert "被打发走" in program.written("briefs/drafts", name)
    assert "贵州省" in runs["status"][0][1]
    assert all(order in runs[command][0][1] for command in ("why", "recall") for order in ("fair-hiring", "shouted"))
    for command in ("check", "build", "why"):
        assert "whispered" in runs[command][0][1], command


def test_no_command_tells_more_of_a_person_than_was_agreed(
    program: Program, runs: dict[str, list[tuple[int, str]]]
) -> None:
    assert exposed(program, *(said for ended in runs.values() for _, said in ended)) == []


@pytest.mark.skipif(
    importlib.util.find_spec("python_redlines_docxodus") is None, reason="the extra `redline` is not installed"
)
def test_nor_does_a_comparison_with_the_release(program: Program, runs: dict[str, list[tuple[int, str]]]) -> None:
    assert runs["release"]
    path = program.campaign.draft("shouted.zh.docx")
    draft = docx.Document(str(path))
    draft.add_paragraph("会后补充的一句。")
    draft.save(str(path))
    ((code, said),) = program.run(("redline", "shouted", *DAY))
    assert code == 0, said
    assert "被打发走" in program.written("briefs/drafts", "*.redline.docx")
    assert exposed(program, said) == []


def test_the_words_of_a_story_of_a_new_kind_tell_nothing_that_its_fields_may_not(program: Program) -> None:
    write(program, remark="2019年8月17日，37岁、肢体三级残疾，在青禾街道被打发走。甲乙丙小铺用送得稳软件。")
    found = findings(program)
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
    write(program, remark="阿嵖被打发走，她说：原话zqquote。", scope="anonymised")
    assert [one["code"] for one in findings(program)] == ["story-beyond-scope"] * 2
