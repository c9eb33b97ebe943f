"""Numbers by which an office, a hospital, a school or an employer knows a person, beside their word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered, places

# Papers and numbers of a person; before most of them 号 or 编号 must stand between word and number.
_PAPERS = (
    *("军官证", "士兵证", "士官证", "军人证", "残疾军人证", "警官证", "海员证", "旅行证", "永久居留", "永居证"),
    *("驾驶证", "驾照", "户口本", "户口簿", "户口册", "结婚证", "离婚证", "出生证", "出生医学证明"),
    *("社保", "医保", "医疗保险", "社会保险", "公积金账", "住院", "病案", "病历", "门诊", "就诊卡", "诊疗卡"),
    *("学号", "学籍", "工号", "员工编", "员工号", "职工编", "职工号", "准考证"),
)
_ABROAD = ("ssn", "social security", "nhs", "national insurance", "ni number", "medicare", "arc no", "imei")
# What a word must have behind it unless it ends so itself: 住院20230101 is a day.
_ENDS_SO = "号证编账"
_CALLED = re.compile(r"(?:身份)?[证卡账件]?(?:个人|档案)?(?:号码|卡号|编号|字号|号|码)?[:=是为]{0,2}[ ]?")
_NUMBER = re.compile(
    r"(?P<value>(?:[A-Z\u4e00-\u9fff]字?第?)?[A-Z]{0,3}\d(?:[ \-]?\d){5,19}[Xx]?|[A-Z]{3}\d{12}"
    r"|[\u4e00-\u9fff]字第\d{4,10}号|[军警][A-Z]\d{5,8})(?![\dA-Za-z年月日万亿元%]|[ \-./]\d)"
)
_ABROAD_NUMBER = re.compile(
    r"\.?(?: (?:card|number|no\.?))?(?: is|[:#]| -)? ?"
    r"(?P<value>\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|[A-Z]{1,2}\d{8,9}|\d{3} \d{3} \d{4}|\d{4} \d{5} \d|\d{10}|\d{15})(?![\dA-Za-z]|,\d|\.\d)",
    re.IGNORECASE,
)


def papers(text: str) -> Iterator[Found]:
    """Numbers of papers, cards and files of one person in a plain text."""
    lower = lowered(text)
    for word in () if lower.isascii() else _PAPERS:
        for at in places(word, lower) if word in lower else ():
            called = _CALLED.match(text, at + len(word))
            is_called = called is not None and (called[0].strip() != "" or word[-1] in _ENDS_SO)
            match = _NUMBER.match(text, called.end()) if called is not None and is_called else None
            if match is not None and not is_amount(text, *match.span()):
                yield _found(match)
    for word in _ABROAD:
        for at in places(word, lower) if word in lower else ():
            match = _ABROAD_NUMBER.match(text, at + len(word))
            if match is not None:
                yield _found(match)


def _found(match: re.Match[str]) -> Found:
    value = re.sub(r"[ \-]", "", match["value"])
    return Found("identity", value, match.start("value"), match.end("value"), match.string)
