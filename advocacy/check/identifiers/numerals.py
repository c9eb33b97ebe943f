"""Chinese numerals, one character a digit (三一〇) or as a number (二十三), in ASCII digits."""

from __future__ import annotations

HAN_DIGITS = "〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_IN_DIGITS = str.maketrans(HAN_DIGITS, "000123456789" + "1" + "123456789")
# As on cheques, and the days of the old calendar: 廿七, 初七.
_TENS = str.maketrans({"拾": "十", "廿": "二十", "卅": "三十", "初": ""})


def in_digits(written: str) -> str:
    """Each Chinese digit as an ASCII digit; whatever else there is stays."""
    return written.translate(_IN_DIGITS)


def number(written: str) -> int:
    """`05`, `五`, `十二`, `二十三`, `一九九〇` as a number; 0 for what is none."""
    digits = in_digits(written.translate(_TENS).translate(_TENS))
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        if tens + ones and not f"{tens}{ones}".isdigit():
            return 0
        return int(f"{tens or 1}{ones or 0}")
    return int(digits) if digits.isdigit() else 0
