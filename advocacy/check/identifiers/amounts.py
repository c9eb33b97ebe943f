"""Amounts of money, of people, of things: they identify nobody."""

from __future__ import annotations

import re

_MONEY = re.compile(
    r"[ \t]?(?:多|余)?(?:元(?![旦月宵素])|[美欧日港澳韩英新台]元|圆|块钱|英镑|卢布|人民币|角|分钱"
    r"|(?i:yuan|rmb|cny|usd|eur|gbp|hkd|twd|jpy|ntd|dollars?|euros?|pounds?)(?![A-Za-z]))"
)
_MONEY_BEFORE = re.compile(
    r"(?:[¥$€£]|人民币|[美欧日港澳韩英]元|新台币|港币|(?i:rmb|cny|usd|eur|gbp|hkd|twd|ntd|jpy))[ \t]?$"
)
_ENDS = r"(?=[,，。;；、.:：)）\]】\s]|$)"
_COUNTED = re.compile(
    r"[ \t]?(?:多|余)?(?:[百千万亿%‰]|吨|公斤|千克|公里|平方|立方|[人户件班]次|人月|千瓦|亩|公顷"
    rf"|(?:人|户|家|名|个|件|次|通|笔|份|辆|台|套|条){_ENDS}"
    r"|(?:个|名|家)(?:百分点|岗位|企业|单位|案件|职工|残疾人)"
    r"|(?i:people|persons|workers|employees|households|cases|jobs|times|calls|interviews|tons|tonnes|thousand|million|billion"
    r"|per ?cent|kwh|kg|km|square|cubic)(?![A-Za-z]))"
)
_NEAR = 8  # characters before a number in which the sign of a currency stands


def is_amount(text: str, start: int, end: int, *, said: bool = False) -> bool:
    """True if a unit stands beside the digits of a plain text from `start` to `end`.

    A unit of money always counts; a unit of people or things does not where a word has `said` that
    the digits are a telephone.
    """
    if _MONEY.match(text, end) or _MONEY_BEFORE.search(text[max(0, start - _NEAR) : start]):
        return True
    return not said and _COUNTED.match(text, end) is not None
