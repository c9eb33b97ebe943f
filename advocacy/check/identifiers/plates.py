"""Number plates of cars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.found import Found

# GA 36: the province, the office, five places, or six for cars that run on electricity.
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"(?!GB|GA|DB|HJ)[A-HJ-NP-Z]"
    r"(?P<rest>[A-HJ-NP-Z\d]{5,6}|[A-HJ-NP-Z\d]{4}[学警挂港澳使领])(?![A-Za-z0-9]|号[文令案]|次)"
)
# Of another place, or of a bicycle with a motor, behind the word.
_NAMED = re.compile(
    r"(?:车牌|号牌)(?:号码|号)?[:是为]?(?P<plate>(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|北京|上海|天津|重庆)"
    r"[A-HJ-NP-Z]{0,2}\d{4,6}|[A-HJ-NP-Z]{2,3}\d{3,4})(?![A-Za-z0-9年个辆张])"
)
_MOST_LETTERS = 2


def plates(text: str) -> Iterator[Found]:
    """Number plates in a tight text."""
    for match in _PLATE.finditer(text):
        letters = sum("A" <= one <= "Z" for one in match["rest"])
        if letters <= _MOST_LETTERS:
            yield Found("plate", match[0], match.start(), match.end(), text)
    for match in _NAMED.finditer(text):
        if _PLATE.match(text, match.start("plate")) is None:
            yield Found("plate", match["plate"], match.start("plate"), match.end(), text)
