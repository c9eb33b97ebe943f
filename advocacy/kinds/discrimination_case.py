"""A case of discrimination at work: somebody was turned away, paid less, dismissed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advocacy.kinds.kind import Kind, Line
from advocacy.model.entry import Part
from advocacy.model.record import Record
from advocacy.model.scalar import DateField, MoneyField, PartialDate
from advocacy.model.text import Text, TextField, label

ACTS = {
    "advertisement": label("招聘广告", "job advertisement"),
    "screening": label("筛选简历或体检", "screening"),
    "interview": label("面试", "interview"),
    "offer": label("录用", "offer of employment"),
    "pay": label("劳动报酬", "pay"),
    "promotion": label("晋升", "promotion"),
    "dismissal": label("解除劳动合同", "dismissal"),
    "no-accommodation": label("未提供合理便利", "no reasonable accommodation"),
    "other": label("其他", "other"),
}
# GB/T 26341-2010, in its order.
DISABILITIES = {
    "vision": label("视力残疾", "visual"),
    "hearing": label("听力残疾", "hearing"),
    "speech": label("言语残疾", "speech"),
    "limb": label("肢体残疾", "physical"),
    "intellectual": label("智力残疾", "intellectual"),
    "mental": label("精神残疾", "psychosocial"),
    "multiple": label("多重残疾", "multiple"),
}
FORUMS = {
    "none": label("未经处理", "none"),
    "arbitration": label("劳动仲裁", "labour arbitration"),
    "court": label("法院", "court"),
    "labour-inspection": label("劳动保障监察", "labour inspection"),
    "procuratorate": label("检察机关", "procuratorate"),
}
Act = Literal[
    "advertisement",
    "screening",
    "interview",
    "offer",
    "pay",
    "promotion",
    "dismissal",
    "no-accommodation",
    "other",
]
Disability = Literal["vision", "hearing", "speech", "limb", "intellectual", "mental", "multiple"]
Forum = Literal["none", "arbitration", "court", "labour-inspection", "procuratorate"]


class Person(Part):
    """Who it happened to: what they are called in print, never their name."""

    called: TextField
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    disability: Disability | None = None
    grade: Literal[1, 2, 3, 4] | None = None


class Outcome(Part):
    """What came of it; `pending` says that the forum has not decided yet."""

    forum: Forum
    pending: bool = False
    result: TextField
    award: MoneyField | None = None


class DiscriminationCase(Record):
    """Maps to HURIDOCS Act: act, stated reason, initial date, national legislation."""

    kind: Literal["discrimination-case"]
    happened: DateField
    where: TextField
    person: Person | None = None
    act: Act
    reason_given: TextField | None = None
    employer: TextField
    employer_name: TextField | None = None
    outcome: Outcome | None = None

    def dated(self) -> PartialDate:
        """When it happened."""
        return self.happened

    def about_a_person(self) -> bool:
        """Whether it tells of somebody."""
        return self.person is not None

    def called(self) -> Text | None:
        """What the person is called in it."""
        return None if self.person is None else self.person.called


def _details(record: Record) -> tuple[Line, ...]:
    assert isinstance(record, DiscriminationCase)  # noqa: S101  KINDS pairs the two
    person, outcome = record.person, record.outcome
    lines = [
        Line("happened", label("时间", "When"), record.happened, "day"),
        Line("where", label("地点", "Where"), record.where, "place"),
        Line("act", label("行为", "Act"), ACTS[record.act]),
        Line("employer", label("单位", "Employer"), record.employer),
    ]
    if person is not None:
        lines.append(Line("person.called", label("当事人", "Person"), person.called, "called"))
        if person.age is not None:
            lines.append(Line("person.age", label("年龄", "Age"), person.age, "age"))
        if person.disability is not None:
            disability = DISABILITIES[person.disability]
            lines.append(Line("person.disability", label("残疾类别", "Disability"), disability))
        if person.grade is not None:
            lines.append(Line("person.grade", label("残疾等级", "Grade"), person.grade, "grade"))
    if record.reason_given is not None:
        reason = record.reason_given
        lines.append(Line("reason_given", label("单位所称理由", "Reason given"), reason))
    if outcome is not None:
        lines.append(Line("outcome.forum", label("处理机关", "Forum"), FORUMS[outcome.forum]))
        lines.append(Line("outcome.result", label("结果", "Outcome"), outcome.result))
        if outcome.award is not None:
            lines.append(Line("outcome.award", label("金额", "Award"), outcome.award))
    return tuple(lines)


STARTER = """\
kind: discrimination-case
title:
  zh: 一句话说明发生了什么
  en: What happened, in one sentence
problems: [hiring-discrimination]
summary:
  zh: |
    谁（不写真名）、在什么单位、遇到什么、结果如何。
  en: |
    Who (never the real name), where, what happened, how it ended.
happened: 2026-01
where:
  zh: 某省
  en: a province
act: advertisement
employer:
  zh: 什么样的单位，不写名称
  en: What kind of employer, not its name
outcome:
  forum: none
  result:
    zh: 结果
    en: The outcome
sources:
  - source: id-in-sources-yaml
standing: testimony
# checked:
#   by: 谁核对的
#   on: 2026-01-31
"""

DISCRIMINATION_CASE = Kind(
    name="discrimination-case",
    folder="cases",
    called=label("歧视案例", "Discrimination case"),
    record=DiscriminationCase,
    details=_details,
    starter=STARTER,
)
