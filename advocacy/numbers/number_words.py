"""Numbers written in digits, as English words, and as Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from advocacy.numbers.amount_words import SCALES

SMALL_WORDS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen"
        ]
    )
}  # fmt: skip
TENS_WORDS: Mapping[str, int] = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
CHINESE_DIGITS: Mapping[str, int] = {
    **{sign: number for number, sign in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "○": 0,
    "两": 2,
}


_FIGURES = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def number_of(written: str) -> Decimal | None:
    """A number in digits, in English words or in Chinese numerals; None of what is none."""
    plain = written.replace(",", "")
    if _FIGURES.fullmatch(plain):
        return Decimal(plain)
    return _english(written) if written[:1].isascii() else chinese(written)


def _english(words: str) -> Decimal | None:
    """Words up to the hundreds, and decimals after “point”."""
    whole, _, after = words.partition(" point")
    total = 0
    for word in re.split(r"[ -]", whole):
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += SMALL_WORDS.get(word, 0) + TENS_WORDS.get(word, 0)
    places = "".join(str(SMALL_WORDS.get(word, 0)) for word in after.split())
    return Decimal(f"{total}.{places}") if places else Decimal(total)


def chinese(numeral: str) -> Decimal | None:
    """一亿二千五百一十万, 三点五万, 二〇二五; None of signs in no order that is a number."""
    whole, _, places = numeral.partition("点")
    scale = places.lstrip("".join(CHINESE_DIGITS))
    digits = "".join(str(CHINESE_DIGITS[sign]) for sign in places[: len(places) - len(scale)])
    if len(whole) > 1 and all(sign in CHINESE_DIGITS for sign in whole):
        total = Decimal("".join(str(CHINESE_DIGITS[sign]) for sign in whole))
    else:
        total = _positional(whole)
    if digits:
        total += Decimal(f"0.{digits}")
    for sign in scale:
        if sign not in SCALES:
            return None
        total *= SCALES[sign]
    return total


def mixed(numeral: str) -> Decimal:
    """Digits between Chinese scales: 45万6千, 1亿2000万."""
    total = section = digits = Decimal(0)
    for part in re.findall("[0-9]+|[百千万萬亿億]", numeral):
        if part.isdigit():
            digits = Decimal(part)
        elif part in "百千":
            section, digits = section + digits * SCALES[part], Decimal(0)
        else:
            total, section, digits = total + (section + digits) * SCALES[part], Decimal(0), Decimal(0)
    return total + section + digits


def _positional(numeral: str) -> Decimal:
    total = section = digit = Decimal(0)
    for sign in numeral:
        if sign in CHINESE_DIGITS:
            digit = Decimal(CHINESE_DIGITS[sign])
        elif sign in "十百千":
            section += (digit or 1) * SCALES[sign]
            digit = Decimal(0)
        else:
            section += digit
            if total < SCALES[sign]:  # 一万亿; but of 一亿二千万 the hundred million stays
                section += total
                total = Decimal(0)
            total += (section or 1) * SCALES[sign]
            section = digit = Decimal(0)
    return total + section + digit
