"""Numbers that can be told by their own digits."""

from __future__ import annotations

import contextlib
import datetime
import operator
import re

_FIRST_BIRTH, _LAST_BIRTH = 1900, 2100
# GB 11643-1999: weights of the seventeen digits, and the check character by the remainder.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
# GB/T 2260: the first two digits of a region name the province.
_PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]")
_IDENTITY = re.compile(r"\d{17}[\dX]")
_GRADE = re.compile(r"[1-7][1-4]")  # kind and grade of disability, GB/T 26341
_DOUBLED = str.maketrans("0123456789", "0246813579")  # the digits of twice a digit, added up
_ZERO = ord("0")
_BANK = re.compile(r"(?:62|60|4|5[0-9]|35|9558)\d+")


def is_identity(number: str) -> bool:
    """Eighteen characters with a day of birth and the right check character (GB 11643)."""
    return _IDENTITY.fullmatch(number) is not None and number[-1] == _check_character(number) and _is_day(number[6:14])


def is_certificate(number: str) -> bool:
    """An identity number, then the kind and the grade of the disability."""
    return _GRADE.fullmatch(number[18:]) is not None and is_identity(number[:18])


def is_old_identity(number: str) -> bool:
    """Fifteen digits, as issued before 1999: they have a province and a day, and no check."""
    return (
        len(number) == 15  # noqa: PLR2004
        and number.isdigit()
        and _PROVINCE.match(number) is not None
        and _is_day(f"19{number[6:12]}")
    )


def is_bank_card(number: str) -> bool:
    """Sixteen to nineteen digits of an issuer of cards, with the check digit of ISO/IEC 7812."""
    if not 16 <= len(number) <= 19 or _BANK.fullmatch(number) is None:  # noqa: PLR2004
        return False
    backwards = number[::-1]
    digits = backwards[::2] + backwards[1::2].translate(_DOUBLED)
    return (sum(digits.encode()) - len(digits) * _ZERO) % 10 == 0


def is_day(year: int, month: int, day: int) -> bool:
    """True if there is such a day, in times in which somebody now living can have been born."""
    with contextlib.suppress(ValueError):
        return _FIRST_BIRTH <= datetime.date(year, month, day).year < _LAST_BIRTH
    return False


def _is_day(digits: str) -> bool:
    return is_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _check_character(number: str) -> str:
    return _CHECK[(sum(map(operator.mul, number.encode(), _WEIGHTS)) - _ZERO * sum(_WEIGHTS)) % 11]
