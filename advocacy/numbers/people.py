"""People called by what a figure counts: 456,000 disabled people, 2510万名劳动者 are people, if it counts such."""

from __future__ import annotations

import re
from dataclasses import replace

from advocacy.numbers.amounts import Amount

_WORDS = re.compile(r"\s*((?:[A-Za-z][A-Za-z’'-]*[ \u00a0]+){0,3}[A-Za-z][A-Za-z’'-]*)")
_WORD = re.compile(r"[a-z][a-z’'-]*")
_PEOPLE = frozenset({"people", "persons"})
_MEMBER = re.compile(r"\s*(?:名|位)?(?P<who>[\u4e00-\u9fff]{1,11}?(?:人|者|员工|职工)员?)")
_COUNTERS = frozenset({"", "名", "位"})


def of_people(amount: Amount, text: str, counted: str) -> Amount:
    """`amount` of `text` in people, where the words behind it are of those that a figure has `counted`."""
    if amount.unit not in _COUNTERS or amount.share is not None or text[amount.start : amount.end] != amount.text:
        return amount
    member = _MEMBER.match(text, amount.end)
    if member is not None:
        return _with(amount, text, member.end(), "人") if member["who"] in counted else amount
    words = _WORDS.match(text, amount.end)
    if words is None or amount.unit:
        return amount
    for one in _WORD.finditer(words[1].lower()):
        if one[0] in _PEOPLE or one[0].endswith("s"):
            said = " ".join(words[1][: one.end()].lower().split())
            named = re.search(rf"(?<![a-z]){re.escape(said)}(?![a-z’'])", counted.lower())
            return _with(amount, text, words.start(1) + one.end(), "people") if named else amount
    return amount


def _with(amount: Amount, text: str, end: int, unit: str) -> Amount:
    return replace(amount, end=end, text=text[amount.start : end], unit=unit)
