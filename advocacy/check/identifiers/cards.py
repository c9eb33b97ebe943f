"""Cards of Hong Kong, Macao and Taiwan, and numbers of social security, which are shorter than those of the mainland."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.numerals import HAN_DIGITS, in_digits
from advocacy.check.identifiers.plain import lowered, places

# With each of these a word before a number begins.
_WORDS = (
    *("身份", "身分", "居民证", "居留证", "证件", "统一证", "社会保障", "社保", "健保", "social security"),
    *("hkid", "hong kong", "hongkong", "hk ", "macao", "macau", "taiwan", "national", "resident"),
    *("identity", "id card", "id number", "id no"),
)
_D = rf"[\d{HAN_DIGITS}]"
_NAMED = re.compile(
    r"(?:身[份分]证件?|居民证|居留证|统一证|证件|(?:社会保障|社保|健保)(?=卡|号|证)|社会保障"
    r"|(?<![a-z])(?:hkid|(?:hong ?kong|hk|macao|macau|taiwan(?:ese)?|national|resident) (?:id|identity)"
    r"|(?:id|identity)(?= ?(?:card|number|no(?![a-z])))|social security(?= ?(?:card|number|no(?![a-z]))))(?![a-z]))"
    r"(?:卡号|卡|字号|证号|号码|(?:统一)?编号|号| ?card)?(?: ?(?:no(?![a-z])\.?|number))?"
    r"(?:[ \t:=.\"'“”‘’「『【(\[]|是|为|is(?![a-z])){0,5}"
    rf"(?P<value>[A-Z]{{1,2}}[ \-]?{_D}{{6}}[ \-]?(?:\([{_D[1:-1]}A]\)|(?:{_D}{{1,3}}|A)?)"
    rf"|{_D}{{7}} ?\({_D}\)|[157]/{_D}{{6}}/{_D})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# Of a card of Hong Kong the check digit stands in brackets, which are found fast.
_CHECK = re.compile(r"\([\dA]\)")
_BEFORE_CHECK = re.compile(r"(?<![A-Za-z0-9\-./])[A-Z]{1,2}\d{6} ?$")
_LONGEST = len(" AB123456 ")
_BLANK = 36  # what stands for the first of two letters where there is one


def cards(text: str) -> Iterator[Found]:
    """Cards of a plain text: beside a word, or of Hong Kong with the right check digit."""
    lower = lowered(text)
    for match in (_NAMED.match(text, at) for word in _WORDS if word in lower for at in places(word, lower)):
        if match is not None:
            value = re.sub(r"[^A-Z\d]", "", in_digits(match["value"]).upper())
            yield Found("identity", value, match.start("value"), match.end(), text)
    for check in _CHECK.finditer(text):
        card = _BEFORE_CHECK.search(text[max(0, check.start() - _LONGEST) : check.start()])
        value = f"{card[0].rstrip()}{check[0][1]}" if card else ""
        if card is not None and _is_hong_kong(value):
            yield Found("identity", value, check.start() - len(card[0]), check.end(), text)


def _is_hong_kong(card: str) -> bool:
    """True if the weighted sum of all, letters from A as 10, is divided by eleven."""
    values = [int(one, 36) for one in card]
    if len(values) == len("A1234563"):
        values.insert(0, _BLANK)
    return sum(value * weight for value, weight in zip(values, range(9, 0, -1), strict=True)) % 11 == 0
