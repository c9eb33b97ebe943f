"""A good practice: who took a barrier away, how, with what result, and how others can do the same."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Kind
from advocacy.kinds.person import ASK_WHETHER_A_PERSON, PERSON_FIELDS, listed
from advocacy.model.other import Other
from advocacy.model.person import DISABILITIES, Disability
from advocacy.model.record import Record
from advocacy.model.scalar import DateField
from advocacy.model.source import STANDING_LABELS
from advocacy.model.text import TextField, label

DOER = {
    "employer": label("用人单位", "employer"),
    "platform": label("平台", "platform"),
    "government": label("地方政府", "local government"),
    "federation": label("残疾人联合会", "disabled persons' federation"),
    "organisation": label("社会组织", "organisation"),
}
Doer = Literal["employer", "platform", "government", "federation", "organisation"]


class GoodPractice(Record):
    """Who did it, which barrier it removed, how, with what result; `since` when, and how it can be copied.

    Its name is printed, as what is praised is told with its author; it comes from a source, not from us.
    """

    kind: Literal["good-practice"]
    done_by: TextField
    sort: Doer | Other
    where: TextField
    since: DateField | None = None
    removes: TextField
    how: TextField
    result: TextField
    copy_by: TextField
    affects: tuple[Disability | Other, ...]


FIELDS = (
    Field(
        "done_by", "text", label("做法来自", "Done by"),
        asked=("谁做的", "Who did it"),
        help=("照来源写名称", "Named as the source names them"),
        example=("某市残疾人联合会", "a city’s disabled persons’ federation"),
    ),
    Field(
        "sort", "choice", label("主体", "Sort of body"), DOER,
        asked=("是什么样的单位", "What sort of body it is"),
        help=("选最接近的一项；都不合适，就用自己的话写", "The nearest of these, or words of your own where none fits"),
        example="federation",
    ),
    Field(
        "where", "place", label("地点", "Where"),
        asked=("在哪里做的", "Where it was done"),
        help=("写到省、市一级", "A province or a city"),
        example=("浙江省", "Zhejiang"),
    ),
    Field(
        "since", "day", label("开始时间", "Since"),
        asked=("什么时候开始", "When it began"),
        help=("知道多少写多少；不知道就留空", "As exactly as it is known; leave it out if it is not"),
        example="2022-09",
    ),
    Field(
        "removes", "text", label("消除的障碍", "Barrier removed"),
        asked=("解决了什么障碍", "Which barrier it removed"),
        help=("原来做不成什么", "What could not be done before"),
        example=("听力残疾人不能用电话接单", "Deaf riders could not take calls"),
    ),
    Field(
        "how", "text", label("做法", "How"),
        asked=("是怎么做的", "How it was done"),
        help=("写具体步骤，别人能照着做", "Its steps, so that others can follow"),
        example=("来电自动转成文字", "Calls are turned into text"),
    ),
    Field(
        "result", "text", label("结果", "Result"),
        asked=("有什么效果", "What came of it"),
        help=("有数字的，照来源写", "With the figures of the source, where it has any"),
        example=("听力残疾人能够接单", "Deaf riders can take orders"),
    ),
    Field(
        "copy_by", "text", label("如何推广", "How it can be copied"),
        asked=("别处怎样照着做", "How others can do it"),
        help=("需要谁、需要什么", "Who and what it takes"),
        example=("由平台在应用里加上这一功能", "A platform adds it to its app"),
    ),
    Field(
        "affects", "choice", label("主要涉及", "Disabilities affected"), DISABILITIES,
        asked=("帮助哪些残疾人", "Whom it helps"),
        help=("可以选几项", "One or more of these"),
        example=["hearing"],
    ),
    *PERSON_FIELDS,
)  # fmt: skip

STARTER = f"""\
kind: good-practice
title:
  zh: 一句话说明谁做成了什么
  en: Who achieved what, in one sentence
problems: [decide]  # evidence/agenda.yaml
summary:
  zh: |
    原来有什么障碍，怎样消除，结果如何。
  en: |
    What the barrier was, how it was removed, and what came of it.
done_by:
  zh: 谁做的，照来源写名称
  en: Who did it, named as the source names them
sort: decide  # {listed(DOER)}
where:
  zh: 在哪里
  en: Where
# since: 2022-09
removes:
  zh: 消除了什么障碍
  en: The barrier that it removed
how:
  zh: 怎样做的
  en: How it was done
result:
  zh: 结果，数字照来源写
  en: What came of it, with the figures of the source
copy_by:
  zh: 别处怎样照着做
  en: How others can do the same
affects: [decide]  # {listed(DISABILITIES)}
{ASK_WHETHER_A_PERSON}sources:
  - source: id-in-sources-yaml
standing: decide  # {listed(STANDING_LABELS)}
# checked:
#   by: 谁核对的
#   on: 2026-01-31
"""

GOOD_PRACTICE = Kind(
    name="good-practice",
    folder="good-practice",
    called=label("可行做法", "Good practice"),
    record=GoodPractice,
    fields=FIELDS,
    starter=STARTER,
    traits=frozenset({"practice"}),
)
