"""A gap in protection: a group of workers whom a law or scheme leaves out."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Kind
from advocacy.kinds.person import ASK_WHETHER_A_PERSON, PERSON_FIELDS, listed
from advocacy.model.other import Other
from advocacy.model.record import Record
from advocacy.model.source import STANDING_LABELS
from advocacy.model.text import TextField, label

PROTECTIONS = {
    "injury": label("工伤（职业伤害）保障", "work-injury protection"),
    "pension": label("养老保险", "pension"),
    "medical": label("医疗保险", "medical insurance"),
    "unemployment": label("失业保险", "unemployment insurance"),
    "maternity": label("生育保险", "maternity insurance"),
    "wage": label("工资保障", "wage protection"),
    "hours": label("工时与休息", "hours and rest"),
    "contract": label("劳动合同", "employment contract"),
    "benefits": label("社会救助与福利", "social assistance and benefits"),
    "dismissal": label("解雇保护", "protection against dismissal"),
}
_COUNTED = {
    "injury": label("工伤（职业伤害）保障缺口", "gaps in work-injury protection"),
    "pension": label("养老保险缺口", "gaps in pensions"),
    "medical": label("医疗保险缺口", "gaps in medical insurance"),
    "unemployment": label("失业保险缺口", "gaps in unemployment insurance"),
    "maternity": label("生育保险缺口", "gaps in maternity insurance"),
    "wage": label("工资保障缺口", "gaps in the protection of wages"),
    "hours": label("工时与休息保障缺口", "gaps in hours and rest"),
    "contract": label("劳动合同缺口", "gaps in employment contracts"),
    "benefits": label("社会救助与福利缺口", "gaps in social assistance and benefits"),
    "dismissal": label("解雇保护缺口", "gaps in protection against dismissal"),
}
STATES = {
    "not-covered": label("不在保障范围内", "not covered"),
    "own-expense": label("只能自费参加", "at their own expense only"),
    "pilot-without-them": label("试点未包括", "a pilot leaves them out"),
    "lost-when-working": label("就业后可能失去", "may be lost on taking up work"),
}


Protection = Literal[
    "injury", "pension", "medical", "unemployment", "maternity", "wage", "hours", "contract", "benefits", "dismissal"
]
State = Literal["not-covered", "own-expense", "pilot-without-them", "lost-when-working"]


class CoverageGap(Record):
    """Whom it leaves out, which protection, and how things stand today."""

    kind: Literal["coverage-gap"]
    who: TextField
    protection: Protection | Other
    today: State | Other
    effect: TextField


FIELDS = (
    Field(
        "who", "text", label("涉及人群", "Who is left out"),
        asked=("哪些人没有保障", "Who is left out"),
        help=("写一类人，不写某个人", "A group of workers, not one person"),
        example=("在平台接单的残疾骑手", "disabled riders who work for platforms"),
    ),
    Field(
        "protection", "choice", label("保障项目", "Protection"), PROTECTIONS, counted=_COUNTED,
        asked=("缺的是哪种保障", "Which protection they lack"),
        help=("选最接近的一项；都不合适，就用自己的话写", "The nearest of these, or words of your own where none fits"),
        example="injury",
    ),
    Field(
        "today", "choice", label("现状", "Today"), STATES,
        asked=("现在是什么情况", "How things stand today"),
        help=("看现行规定和做法", "By the rules and practice of today"),
        example="not-covered",
    ),
    Field(
        "effect", "text", label("影响", "Effect"),
        asked=("结果会怎样", "What follows from it"),
        help=("没有保障，这些人会遇到什么", "What these people face without it"),
        example=("受伤后只能自己付医药费", "Whoever is hurt pays for the treatment alone"),
    ),
    *PERSON_FIELDS,
)  # fmt: skip

STARTER = f"""\
kind: coverage-gap
title:
  zh: 一句话说明缺口
  en: The gap in one sentence
problems: [decide]  # evidence/agenda.yaml
summary:
  zh: |
    法律怎么规定，谁不在其中。
  en: |
    What the law says, and whom it leaves out.
who:
  zh: 哪些人
  en: Whom it leaves out
protection: decide  # {listed(PROTECTIONS)}
today: decide  # {listed(STATES)}
effect:
  zh: 后果
  en: What follows from it
{ASK_WHETHER_A_PERSON}sources:
  - source: id-in-sources-yaml
standing: decide  # {listed(STANDING_LABELS)}
# checked:
#   by: 谁核对的
#   on: 2026-01-31
"""

COVERAGE_GAP = Kind(
    name="coverage-gap",
    folder="gaps",
    called=label("保障缺口", "Coverage gap"),
    record=CoverageGap,
    fields=FIELDS,
    starter=STARTER,
    traits=frozenset({"gap"}),
)
