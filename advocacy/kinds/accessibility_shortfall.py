"""An accessibility shortfall: something at work or in a tool of work that shuts people out."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Block, Kind
from advocacy.kinds.person import ASK_WHETHER_A_PERSON, PERSON_FIELDS, listed
from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.person import DISABILITIES, Disability
from advocacy.model.record import Record
from advocacy.model.scalar import DateField
from advocacy.model.source import STANDING_LABELS
from advocacy.model.text import TextField, label

MET_IN = {
    "workplace": label("工作场所", "workplace"),
    "recruitment-site": label("招聘网站", "recruitment site"),
    "app": label("手机应用", "app"),
    "website": label("网站", "website"),
    "seller-tool": label("卖家工具", "seller tool"),
    "live-room": label("直播间", "live-streaming room"),
    "training": label("培训", "training"),
    "transport": label("出行", "transport"),
}
_COUNTED = {
    "workplace": label("工作场所的障碍", "barriers at the workplace"),
    "recruitment-site": label("招聘网站的障碍", "barriers on recruitment sites"),
    "app": label("手机应用的障碍", "barriers in apps"),
    "website": label("网站的障碍", "barriers on websites"),
    "seller-tool": label("卖家工具的障碍", "barriers in seller tools"),
    "live-room": label("直播间的障碍", "barriers in live-streaming rooms"),
    "training": label("培训中的障碍", "barriers in training"),
    "transport": label("出行的障碍", "barriers on the way to work"),
}
HOW_FOUND = {
    "audit": label("检测", "audit"),
    "survey": label("调查", "survey"),
    "user-report": label("用户反映", "user report"),
    "press": label("媒体报道", "press report"),
    "law-text": label("法律条文", "the text of the law"),
}
NOW = {
    "still-there": label("仍然存在", "still there"),
    "fixed": label("已消除", "fixed"),
    "unknown": label("不详", "not known"),
}
MetIn = Literal["workplace", "recruitment-site", "app", "website", "seller-tool", "live-room", "training", "transport"]
How = Literal["audit", "survey", "user-report", "press", "law-text"]
Now = Literal["still-there", "fixed", "unknown"]


class Found(Part):
    """When and how it was found."""

    on: DateField
    how: How | Other


class Standard(Part):
    """The standard it falls short of; `clause` is null where nobody has read the clause."""

    source: str
    clause: str | None = None


class AccessibilityShortfall(Record):
    """What barrier, met where, whom it affects and what it keeps them from doing."""

    kind: Literal["accessibility-shortfall"]
    met_in: MetIn | Other
    barrier: TextField
    blocks: TextField
    affects: tuple[Disability | Other, ...]
    found: Found
    now: Now | Other
    owner: TextField
    standard: Standard | None = None


FIELDS = (
    Field(
        "met_in", "choice", label("所在环节", "Met in"), MET_IN, counted=_COUNTED,
        asked=("在哪里遇到", "Where it is met"),
        help=("选最接近的一项；都不合适，就用自己的话写", "The nearest of these, or words of your own where none fits"),
        example="seller-tool",
    ),
    Field(
        "barrier", "text", label("障碍", "Barrier"),
        asked=("是什么障碍", "What the barrier is"),
        help=("写看得见、能核实的事", "What anybody can see and check"),
        example=("登录只有图形验证码", "Logging in takes a picture captcha"),
    ),
    Field(
        "blocks", "text", label("后果", "What it blocks"),
        asked=("因此做不成什么", "What it keeps people from doing"),
        help=("写工作上的事", "Something of their work"),
        example=("无法登录店铺后台", "They cannot open the back office of their shop"),
    ),
    Field(
        "affects", "choice", label("主要涉及", "Disabilities affected"), DISABILITIES,
        asked=("影响哪些残疾人", "Whom it shuts out"),
        help=("可以选几项", "One or more of these"),
        example=["vision"],
    ),
    Field(
        "found.on", "day", label("发现时间", "Found"),
        asked=("什么时候发现", "When it was found"),
        help=("知道多少写多少：年、年月或年月日", "As exactly as it is known: a year, a month or a day"),
        example="2026-03",
    ),
    Field(
        "found.how", "choice", label("发现方式", "How found"), HOW_FOUND,
        asked=("怎么发现的", "How it was found"),
        help=("自己检测、有人反映，还是从报道里看到", "By a test, from users, or from a report"),
        example="audit",
    ),
    Field(
        "now", "choice", label("目前", "Now"), NOW,
        asked=("现在还有这个障碍吗", "Is it still there"),
        help=("以最近一次查看为准", "As it was when somebody last looked"),
        example="still-there",
    ),
    Field(
        "owner", "employer-kind", label("责任单位", "Who answers for it"), printed=False,
        asked=("该由谁负责", "Who answers for it"),
        help=("写类别；公共机构可以写名称。不会印出来", "Its kind; a public body may be named. Never printed"),
        example=("电商平台", "an e-commerce platform"),
    ),
    Field(
        "standard.source", "internal", label("标准", "Standard"), printed=False,
        asked=("哪一份标准", "Which standard"),
        help=("从来源清单里选；不会印出来", "One of the list of sources; never printed"),
        example="gbt-37668-2019", names="sources",
    ),
    Field(
        "standard.clause", "internal", label("标准条款", "Clause"), printed=False,
        asked=("标准的第几条", "Clause of the standard"),
        help=("没有查过就留空", "Leave it out if nobody has read the clause"),
        example="5.1.1",
    ),
    *PERSON_FIELDS,
)  # fmt: skip

STARTER = f"""\
kind: accessibility-shortfall
title:
  zh: 一句话说明障碍
  en: The barrier in one sentence
problems: [decide]  # evidence/agenda.yaml
summary:
  zh: |
    在哪里、遇到什么障碍。
  en: |
    Where it is met, and what it is.
met_in: decide  # {listed(MET_IN)}
barrier:
  zh: 障碍
  en: The barrier
blocks:
  zh: 因此做不到什么
  en: What a person cannot do because of it
affects: [decide]  # {listed(DISABILITIES)}
found:
  on: decide  # 2026-01-31, 2026-01, 2026
  how: decide  # {listed(HOW_FOUND)}
now: decide  # {listed(NOW)}
owner:
  zh: 由谁负责，写类别，如平台
  en: Who is responsible, by kind, such as a platform
{ASK_WHETHER_A_PERSON}sources:
  - source: id-in-sources-yaml
standing: decide  # {listed(STANDING_LABELS)}
# checked:
#   by: 谁核对的
#   on: 2026-01-31
"""

ACCESSIBILITY_SHORTFALL = Kind(
    name="accessibility-shortfall",
    folder="accessibility",
    called=label("无障碍短板", "Accessibility shortfall"),
    record=AccessibilityShortfall,
    fields=FIELDS,
    starter=STARTER,
    traits=frozenset({"barrier"}),
    blocks=(
        Block("found", ("发现经过", "How it came to light"), ("什么时候、怎样发现的", "When and how it was found")),
        Block(
            "standard",
            ("不符合的标准", "The standard it falls short of"),
            ("知道是哪一份标准才填", "Where it is known which one it is"),
        ),
    ),
)
