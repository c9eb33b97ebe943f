"""A case of discrimination at work: somebody was turned away, paid less, dismissed."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Block, Kind
from advocacy.kinds.person import ASK_FOR_A_PERSON, PERSON_FIELDS, listed
from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.record import Record
from advocacy.model.scalar import DateField, MoneyField
from advocacy.model.source import STANDING_LABELS
from advocacy.model.text import TextField, label

ACTS = {
    "advertisement": label("招聘广告", "job advertisement"),
    "screening": label("筛选简历或体检", "screening"),
    "interview": label("面试", "interview"),
    "offer": label("录用", "offer of employment"),
    "pay": label("劳动报酬", "pay"),
    "promotion": label("晋升", "promotion"),
    "dismissal": label("解除劳动合同", "dismissal"),
    "no-accommodation": label("未提供合理便利", "no reasonable accommodation"),
}
_COUNTED = {
    "advertisement": label("招聘广告设限", "exclusion in a job advertisement"),
    "screening": label("筛选简历或体检时被拒", "rejection at screening or after a medical"),
    "interview": label("面试时被拒", "rejection at interview"),
    "offer": label("不予录用或撤回录用", "refusal or withdrawal of an offer"),
    "pay": label("报酬偏低或未付", "low or unpaid wages"),
    "promotion": label("晋升受阻", "refusal of promotion"),
    "dismissal": label("解除劳动合同", "dismissal"),
    "no-accommodation": label("未提供合理便利", "no reasonable accommodation"),
}
FORUMS = {
    "none": label("未经处理", "none"),
    "arbitration": label("劳动仲裁", "labour arbitration"),
    "court": label("法院", "court"),
    "labour-inspection": label("劳动保障监察", "labour inspection"),
    "procuratorate": label("检察机关", "procuratorate"),
}
Act = Literal["advertisement", "screening", "interview", "offer", "pay", "promotion", "dismissal", "no-accommodation"]
Forum = Literal["none", "arbitration", "court", "labour-inspection", "procuratorate"]


class Outcome(Part):
    """What came of it; `pending` says that the forum has not decided yet."""

    forum: Forum | Other
    pending: bool = False
    result: TextField
    award: MoneyField | None = None


class DiscriminationCase(Record):
    """Maps to HURIDOCS Act: act, stated reason, initial date, national legislation."""

    kind: Literal["discrimination-case"]
    happened: DateField
    where: TextField
    act: Act | Other
    reason_given: TextField | None = None
    employer: TextField
    employer_name: TextField | None = None
    outcome: Outcome | None = None


FIELDS = (
    Field(
        "happened", "day", label("时间", "When"),
        asked=("什么时候发生", "When it happened"),
        help=("知道多少写多少：年、年月或年月日", "As exactly as it is known: a year, a month or a day"),
        example="2026-03",
    ),
    Field(
        "where", "place", label("地点", "Where"),
        asked=("在哪里发生", "Where it happened"),
        help=("写到省一级就够了", "The province is enough"),
        example=("浙江省", "Zhejiang"),
    ),
    Field(
        "act", "choice", label("行为", "Act"), ACTS, counted=_COUNTED,
        asked=("在哪个环节遇到的", "At which step"),
        help=("选最接近的一项；都不合适，就用自己的话写", "The nearest of these, or words of your own where none fits"),
        example="interview",
    ),
    Field(
        "employer", "employer-kind", label("单位", "Employer"),
        asked=("什么样的单位", "What kind of employer"),
        help=("写行业和类型，不写名称", "Its trade and kind, never its name"),
        example=("一家电商公司", "an online shop"),
    ),
    Field(
        "employer_name", "employer", label("单位名称", "Name of the employer"), printed=False,
        help=(
            "只在公开的裁判文书写明时才填；不会印出来",
            "Only where a published judgment names it; it is never printed",
        ),
        example=("某某电子商务有限公司", "Example Shop Ltd"),
    ),
    *PERSON_FIELDS,
    Field(
        "reason_given", "text", label("单位所称理由", "Reason given"),
        asked=("单位说的理由", "The reason that they gave"),
        help=("照单位的原话或大意写；没有说理由就留空", "In their words or their sense; leave it out if they gave none"),
        example=("岗位不适合残疾人", "The post does not suit disabled people"),
    ),
    Field(
        "outcome.forum", "choice", label("处理机关", "Forum"), FORUMS,
        asked=("哪个机关处理的", "Who dealt with it"),
        help=("没有去过任何机关，就选“未经处理”", "Choose “none” if it was taken to nobody"),
        example="arbitration",
    ),
    Field(
        "outcome.pending", "pending", label("尚未审结", "Not decided yet"), printed=False,
        asked=("还没有结案吗", "Is it still open"),
        help=("还在审理的写“是”，请愿书里就不会提", "Yes while it is not decided: a petition will not tell of it"),
        example=False,
    ),
    Field(
        "outcome.result", "text", label("结果", "Outcome"),
        asked=("最后怎么样", "How it ended"),
        help=("一句话；金额写在下面一项", "In a sentence; a sum of money goes into the next field"),
        example=("裁决公司支付赔偿金", "The company was ordered to pay damages"),
    ),
    Field(
        "outcome.award", "amount", label("金额", "Award"),
        asked=("判给多少钱", "Sum awarded"),
        help=("数字后面写货币代码，人民币是 CNY", "A number and the code of the currency; yuan is CNY"),
        example="5860 CNY",
    ),
)  # fmt: skip

STARTER = f"""\
kind: discrimination-case
title:
  zh: 一句话说明发生了什么
  en: What happened, in one sentence
problems: [decide]  # evidence/agenda.yaml
summary:
  zh: |
    谁（不写真名）、在什么单位、遇到什么、结果如何。
  en: |
    Who (never the real name), where, what happened, how it ended.
happened: decide  # 2026-01-31, 2026-01, 2026
where:
  zh: 某省
  en: a province
act: decide  # {listed(ACTS)}
employer:
  zh: 什么样的单位，不写名称
  en: What kind of employer, not its name
outcome:
  forum: decide  # {listed(FORUMS)}
  result:
    zh: 结果
    en: The outcome
{ASK_FOR_A_PERSON}sources:
  - source: id-in-sources-yaml
standing: decide  # {listed(STANDING_LABELS)}
# checked:
#   by: 谁核对的
#   on: 2026-01-31
"""

DISCRIMINATION_CASE = Kind(
    name="discrimination-case",
    folder="cases",
    called=label("歧视案例", "Discrimination case"),
    record=DiscriminationCase,
    fields=FIELDS,
    starter=STARTER,
    traits=frozenset({"act"}),
    blocks=(
        Block(
            "outcome",
            ("处理结果", "What came of it"),
            ("找过仲裁、法院或别的机关，才填这一部分", "Where it was taken to somebody; leave it out otherwise"),
        ),
    ),
)
