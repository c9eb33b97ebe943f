"""Words beside a number that say what it is, in a plain text."""

from __future__ import annotations

import re

from advocacy.model.cuts import END

TELEPHONE = re.compile(
    r"电话|手机|联系|座机|固话|传真|热线|致电|拨打|来电|号码|(?<![A-Za-z])(?i:tele)?(?i:phone|mobile|cell)"
    r"|(?<![A-Za-z])(?i:tel|fax|call|contact|whatsapp)(?![A-Za-z])"
)
IDENTITY = re.compile(
    r"身[份分]证|身份号码|证件号|公民号码|残疾人?证"
    r"|(?<![A-Za-z])(?i:id (?:card|number|no)|identity (?:card|number|no)|identity:|(?:her|his|my|their) id(?: is|:))"
)
BANK = re.compile(
    r"银行卡|[农工建中交招邮]行卡|银联卡|储蓄卡|借记卡|信用卡|卡号|银行账[号户]|开户账号|收款账[号户]|(?i:bank (?:card|account)|card (?:number|no))"
)
NEAR = 16  # characters before a number in which a word says what it is
FAR = 40  # where the number is split over cells or lines


def stands_before(word: re.Pattern[str], text: str, start: int, near: int = NEAR) -> bool:
    """True if `word` stands in the `near` characters before `start`, and no other text ends between."""
    first = max(0, start - near)
    return word.search(text, max(first, text.rfind(END, first, start) + 1), start) is not None
