"""Numbers written as text: by the signs that the map declares, or by those that are usual."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.sheetmap import Numbers
from advocacy.model.text_matching import is_raised
from advocacy.model.unit import Unit
from advocacy.sheets.unit_words import SCALES, SCALES_OF_MONEY

_SCALED = re.compile(r"(?P<number>[+-]?[0-9][0-9.,' ]*?) ?(?P<word>[^\W\d_]+(?: [^\W\d_]+)?\.?)")
_SCALE_WORDS = {*SCALES_OF_MONEY, *(word for word in SCALES if not any(map(str.isdigit, word)))}
_SIGNS = ",.' "
_POWER = re.compile(r"[+-]?[0-9](?:\.[0-9]+)?[Ee][+-]?[0-9]{1,2}")
# One group of three behind a sign: 1,234 and 1.234 are two numbers each.
_TWO_READINGS = re.compile(r"([+-]?[0-9]{1,3})([.,])([0-9]{3})")


# A number in figures, grouped or with decimals, and nothing else.
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*")


@dataclass(frozen=True, slots=True)
class Readings:
    """The two numbers that one text can be."""

    usual: Decimal
    other: Decimal


def read_number(text: str, numbers: Numbers) -> Decimal | None:
    """The number in figures; grouped, as a power of ten; None where it is none by these signs."""
    decimal = numbers.decimal or "."
    groups = numbers.thousands or "".join(sign for sign in _SIGNS if sign != decimal)
    if numbers.decimal is None and numbers.thousands is None:
        groups = ", "
    elif numbers.decimal is None and numbers.thousands == ".":
        decimal = ","
    text = text.replace("\u2212", "-").replace("’", "'")
    grouped = rf"[0-9]{{1,3}}(?:([{re.escape(groups)}])[0-9]{{3}})(?:\1[0-9]{{3}})*"
    number = rf"[+-]?(?:[0-9]+|{grouped})(?:{re.escape(decimal)}[0-9]+)?"
    if re.fullmatch(number, text):
        whole, _, rest = text.partition(decimal)
        digits = re.sub(r"[^0-9+-]", "", whole)
        return Decimal(f"{digits}.{rest}" if rest else digits)
    return Decimal(text) if decimal == "." and _POWER.fullmatch(text) else None


def two_readings(text: str, numbers: Numbers, unit: Unit, *, scaled: bool, semicolons: bool) -> Readings | None:
    """Both numbers that a text can be where nothing decides: `12,345` of a rate, 12,345 or 12.345.

    Cells between semicolons come from places where the comma stands before the decimals, so there
    neither sign can be taken for granted; whole things that are counted one by one have no decimals.
    """
    match = _TWO_READINGS.fullmatch(text.replace("\u2212", "-").rstrip(" %‰"))
    if match is None or numbers.decimal is not None or numbers.thousands is not None:
        return None
    whole, point = Decimal(match[1] + match[3]), Decimal(f"{match[1]}.{match[3]}")
    if match[2] == ",":
        doubtful = unit.is_quotient or (semicolons and (scaled or not unit.is_whole))
        return Readings(whole, point) if doubtful else None
    return Readings(point, whole) if semicolons and unit.is_scaled and scaled else None


def split_scale(text: str) -> tuple[str, str] | None:
    """A number and the word or letter behind it that is a scale (12.5k, 1.2 million, 12万), if so."""
    match = _SCALED.fullmatch(text.strip())
    word = "" if match is None else match["word"].casefold().rstrip(".")
    return None if match is None or word not in _SCALE_WORDS else (match["number"], match["word"])


def without_raised(text: str) -> tuple[str, str]:
    """A text without the raised digits at its end (12345², 12345①), and these."""
    end = len(text)
    while end and is_raised(text[end - 1]):
        end -= 1
    return text[:end].rstrip(), text[end:]
