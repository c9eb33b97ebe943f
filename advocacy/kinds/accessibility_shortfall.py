"""An accessibility shortfall: something at work or in a tool of work that shuts people out."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Kind
from advocacy.kinds.person import ASK_WHETHER_A_PERSON, PERSON_FIELDS
from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.person import DISABILITIES, Disability
from advocacy.model.record import Record
from advocacy.model.scalar import DateField
from advocacy.model.source import STANDINGS
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
    Field("met_in", "choice", label("所在环节", "Met in"), MET_IN, counted=_COUNTED),
    Field("barrier", "text", label("障碍", "Barrier")),
    Field("blocks", "text", label("后果", "What it blocks")),
    Field("affects", "choice", label("主要涉及", "Disabilities affected"), DISABILITIES),
    Field("found.on", "day", label("发现时间", "Found")),
    Field("found.how", "choice", label("发现方式", "How found"), HOW_FOUND),
    Field("now", "choice", label("目前", "Now"), NOW),
    Field("owner", "employer-kind", label("责任单位", "Who answers for it"), printed=False),
    Field("standard.source", "internal", label("标准", "Standard"), printed=False),
    Field("standard.clause", "internal", label("标准条款", "Clause"), printed=False),
    *PERSON_FIELDS,
)

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
met_in: decide  # {", ".join(MET_IN)}
barrier:
  zh: 障碍
  en: The barrier
blocks:
  zh: 因此做不到什么
  en: What a person cannot do because of it
affects: [decide]  # {", ".join(DISABILITIES)}
found:
  on: decide  # 2026-01-31, 2026-01, 2026
  how: decide  # {", ".join(HOW_FOUND)}
now: decide  # {", ".join(NOW)}
owner:
  zh: 由谁负责，写类别，如平台
  en: Who is responsible, by kind, such as a platform
{ASK_WHETHER_A_PERSON}sources:
  - source: id-in-sources-yaml
standing: decide  # {", ".join(STANDINGS)}
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
)
