"""An operation made as CONTRIBUTING.md says: an entry and a line. Every promise holds for it too."""

from __future__ import annotations

import json

import pytest

from advocacy.model.operation import OPERATIONS, Operation
from advocacy.model.sheetmap import DerivedPlan, operation_faults
from advocacy.model.text import label
from tests.campaigns.running import PROJECT, TODAY
from tests.extensions.program import Program, copy_of_program

ENTRY = '    Operation(id="remainder", called=label("余下", "remainder"), signs=(1, -1, -1)),\n'
LINE = "    remainder: tuple[str, str, str] | None = None\n"
# Of 54 members 40 ride, 9 sort: the 5 who do neither are too few to be told.
MEMBERS = "年份,会员人数,骑手,分拣员\n2022,154,60,50\n2023,54,40,9\n"
MAP = """\
file: members.csv
source: insurance-bulletin
publication: own
population: platform-workers
layout:
  head_rows: 1
  data_rows: 2-3
  period: {in_column: A, as: YYYY, when: year end}
measures:
  counted: {unit: persons, nature: stock}
indicators:
  members: {name: {zh: 会员人数, en: members}, head: 会员人数, measure: counted}
  riders: {name: {zh: 骑手人数, en: riders}, head: 骑手, measure: counted}
  sorters: {name: {zh: 分拣员人数, en: sorters}, head: 分拣员, measure: counted}
derived:
  others: {name: {zh: 其余会员, en: other members}, remainder: [members, riders, sorters]}
"""
DAY = ("--today", TODAY)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """An entry in OPERATIONS, and its key in `DerivedPlan`."""
    made = copy_of_program(tmp_path_factory.mktemp("operation"))
    last = '    Operation(id="sum"'
    made.source.edit("model/operation.py", last, f"{ENTRY}{last}")
    key = "    change: tuple[str, str] | None = None\n"
    made.source.edit("model/sheetmap.py", key, f"{key}{LINE}")
    made.campaign.write("evidence/statistics/members.csv", MEMBERS)
    made.campaign.write("evidence/statistics/members.yaml", MAP)
    return made


def _draft(program: Program, period: int) -> str:
    sentence = f"{period}年末其余会员为{{{{ figure('others', {period}) }}}}。"
    path = program.campaign.path("briefs/injury-cover.zh.md")
    words = (PROJECT / "tests/campaigns/small/briefs/injury-cover.zh.md").read_text("utf-8")
    path.write_text(words.replace("# 理由", f"{sentence}\n\n# 理由"), "utf-8")
    return str(program.campaign.draft("injury-cover.zh.docx"))


def test_its_result_is_printed_traced_and_released(program: Program) -> None:
    draft = _draft(program, 2022)
    runs = program.run(
        ("check", *DAY), ("build", *DAY), ("status", *DAY), ("trace", draft, "--language", "en"),
        ("release", "injury-cover", "--as-draft", *DAY), ("release", "--verify", *DAY),
    )  # fmt: skip
    assert [code for code, _ in runs] == [0] * len(runs), runs
    printed = program.written("briefs/drafts", "injury-cover.zh.docx")
    assert "44人" in printed.replace("</w:t>", "")
    assert "（余下）" in printed
    assert "−" in printed
    assert "others" in program.written("briefs/released")
    assert "remainder(" in program.written("briefs/released")


def test_its_result_is_as_private_as_its_operands_are(program: Program) -> None:
    _draft(program, 2023)
    run = program.run(("build", *DAY, "--format", "json"))
    printed = program.written("briefs/drafts", "injury-cover.zh.docx")
    assert "5人" not in printed, run
    assert "为保护个人不印出" in printed


def test_operands_that_are_not_of_one_unit_are_refused(program: Program) -> None:
    told = MAP.replace("head: 分拣员, measure: counted", "head: 分拣员, unit: households")
    program.campaign.write("evidence/statistics/members.yaml", told)
    ((_, said),) = program.run(("check", *DAY, "--format", "json"))
    assert "derived-units-differ" in {one["code"] for one in json.loads(said)["findings"]}


def test_a_key_of_no_operation_is_a_finding(program: Program) -> None:
    program.campaign.write("evidence/statistics/members.yaml", MAP.replace("remainder:", "leftover:"))
    ((code, said),) = program.run(("check", *DAY, "--language", "en"))
    assert code
    assert "no key “leftover”" in said
    assert "ratio, share, difference, change, remainder, sum" in said


@pytest.mark.parametrize(
    ("operation", "fault"),
    [
        (
            Operation(id="gap", called=label("差额", "gap"), signs=(1, -1)),
            "operation gap: DerivedPlan has no key of that name",
        ),
        (
            Operation(id="ratio", called=label("比", "ratio"), signs=(1, -1, 0)),
            "operation ratio: its key does not take 3 operands, one for each of its signs",
        ),
        (
            Operation(id="sum", called=label("合计", "sum"), signs=(1, 1)),
            "operation sum: its key does not take 2 operands, one for each of its signs",
        ),
        (
            Operation(id="ratio", called=label("比", "ratio"), signs=None),
            "operation ratio: it adds up all, so its key takes any number of operands",
        ),
        (
            Operation(id="ratio", called=label("比", "ratio"), signs=(1, 0), base=2),
            "operation ratio: its base 2 is none of its operands",
        ),
    ],
)
def test_an_operation_and_its_key_that_do_not_fit_stop_the_program_with_its_name(
    operation: Operation, fault: str
) -> None:
    assert list(operation_faults({operation.id: operation}, DerivedPlan)) == [fault]
    assert list(operation_faults(OPERATIONS, DerivedPlan)) == []
