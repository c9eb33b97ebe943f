"""What every kind declares of the person whom a record can tell of, and whether it tells of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advocacy.kinds.field import Field
from advocacy.model.agenda import BODY_KINDS
from advocacy.model.consent import CONSENT_FORMS, GIVEN_BY, SCOPE_LABELS
from advocacy.model.person import DISABILITIES
from advocacy.model.text import Pair, Text, label, labelled, pair

PERSON_FIELDS = (
    Field(
        "person.called", "called", label("当事人", "Person"),
        asked=("文中怎么称呼", "What to call this person"),
        help=("用化名或“某某”，不写真名", "A name that is not theirs; never the real one"),
        example=("李某某", "Ms Li"),
    ),
    Field(
        "person.age", "age", label("年龄", "Age"),
        help=("当时多少周岁；不知道就留空", "In years, when it happened; leave it out if it is not known"),
        example=34,
    ),
    Field(
        "person.disability", "choice", label("残疾类别", "Disability"), DISABILITIES,
        help=("残疾人证上的类别，不知道就留空", "As on the certificate; leave it out if it is not known"),
        example="vision",
    ),
    Field(
        "person.grade", "grade", label("残疾等级", "Grade"),
        help=("残疾人证上的等级，不知道就留空", "As on the certificate; leave it out if it is not known"),
        example=2,
    ),
)  # fmt: skip


def listed(choices: Mapping[Any, Pair | Text]) -> str:
    """The words of a closed list in the comment of a starter: 面试 interview、录用 offer."""
    return "、".join(labelled(str(word), pair(called))[0] for word, called in choices.items())


# What the starters of kinds ask of the person. `decide` is no value of any of these fields, so
# that nothing can be printed before somebody has decided.
_BLOCKS = f"""\
person:
  called:
    zh: 【待补】
    en: 【待补】
consent:
  given_by: decide  # {listed(GIVEN_BY)}
  form: decide  # {listed(CONSENT_FORMS)}
  on: decide  # 2026-01-31
  scope: decide  # {listed(SCOPE_LABELS)}
  audiences: [decide]  # {listed(BODY_KINDS)}
"""
ASK_FOR_A_PERSON = f"""\
# 本人讲述的，两块都填，不写真名；已由法院、政府或媒体公开发布的，写 consent: published 一行代替 consent 这一块；
# 公开的广告、规定没有具体当事人的，两块都删去。
# Told by the person: fill in both blocks, never with the real name. Published by a court, an authority or the press:
# the line consent: published in place of its block. A published advertisement or rule about nobody: take out both.
{_BLOCKS}"""
ASK_WHETHER_A_PERSON = f"""\
# 与具体个人无关（例如机构自己检测发现的障碍）写 person: nobody；说的是某个人的，换成下面两块，不写真名。
# About no person, such as a barrier that the organisation found itself: person: nobody. About somebody: the two blocks
# below in its place, never with the real name.
person: decide
{"".join(f"# {line}" for line in _BLOCKS.splitlines(keepends=True))}"""
