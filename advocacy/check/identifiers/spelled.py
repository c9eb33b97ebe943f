"""Numbers whose digits are written as Chinese numerals, or as letters that look like digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers import words
from advocacy.check.identifiers.checksums import is_bank_card, is_certificate, is_identity, is_old_identity
from advocacy.check.identifiers.found import Found, Sort
from advocacy.check.identifiers.numerals import HAN_DIGITS, in_digits

_CERTIFICATE = 20
_HAN_DIGIT = re.compile(f"[{HAN_DIGITS}]")
_HAN_RUN = re.compile(rf"[\d{HAN_DIGITS}](?:[ \-,、·]{{0,2}}[\d{HAN_DIGITS}]){{9,}}(?:[ \-]?[Xx×](?![A-Za-z]))?")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_FIXED = re.compile(r"0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}")
_LOCAL = re.compile(r"[2-9]\d{6,7}")
_BORN = re.compile(r"(?=(\d{6}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dX](?:\d\d)?))")
_MOST_DIGITS = 64
# O for 0, l and I for 1, beside digits that are written as such.
_LETTERED = re.compile(
    r"(?<![A-Za-z\d])(?=[\d \-]{0,40}[OoIl])(?=[OoIl \-]{0,40}\d)[\dOoIl](?:[ \-]{0,2}[\dOoIl]){6,19}"
    r"(?:[ \-]?[Xx])?(?![A-Za-z\d])"
)
_BESIDE = re.compile(r"\d[OoIl]|[OoIl]\d")
_TO_DIGITS = str.maketrans("OoIl", "0011")
_FEWEST = 5  # true digits, so that a word is not taken for a number


def han_numbers(text: str) -> Iterator[Found]:
    """Identifying numbers in Chinese digits, also mixed with others; a run may begin a word early."""
    if _HAN_DIGIT.search(text) is None:
        return
    for run in _HAN_RUN.finditer(text):
        if _HAN_DIGIT.search(run[0]) is not None:
            digits = re.sub(r"[^\dX]", "", in_digits(run[0]).upper().replace("×", "X"))
            named = _of_run(text, run, digits)
            if named is not None:
                yield Found(*named, run.start(), run.end(), text)


def lettered_numbers(text: str) -> Iterator[Found]:
    """Numbers with letters for some digits: by their check digit, or beside a word."""
    for match in _LETTERED.finditer(text) if _BESIDE.search(text) else ():
        if sum(one.isdigit() for one in match[0]) < _FEWEST:
            continue
        number = re.sub(r"[ \-]", "", match[0].translate(_TO_DIGITS)).upper()
        named = _of_letters(text, match.start(), number)
        if named is not None:
            yield Found(named, number, match.start(), match.end(), text)


def _of_letters(text: str, start: int, number: str) -> Sort | None:
    if is_identity(number):
        return "identity"
    if is_certificate(number):
        return "certificate"
    if words.stands_before(words.IDENTITY, text, start) and 15 <= len(number) <= _CERTIFICATE:  # noqa: PLR2004
        return "identity"
    if not words.stands_before(words.TELEPHONE, text, start):
        return None
    if _MOBILE.fullmatch(number):
        return "mobile"
    return "telephone" if _FIXED.fullmatch(number) or _LOCAL.fullmatch(number) else None


def _of_run(text: str, run: re.Match[str], digits: str) -> tuple[Sort, str] | None:
    for match in _BORN.finditer(digits):
        if is_certificate(match[1]):
            return "certificate", match[1]
        if is_identity(match[1][:18]):
            return "identity", match[1][:18]
    if len(digits) > _MOST_DIGITS:
        return None
    if _said_identity(text, run, len(digits)) or is_old_identity(digits):
        return ("certificate" if len(digits) == _CERTIFICATE else "identity"), digits
    mobile = _MOBILE.search(digits)
    if mobile is not None and len(digits) <= 13:  # noqa: PLR2004  a stray digit on either side
        return "mobile", mobile[0]
    if _FIXED.fullmatch(digits):
        return "telephone", digits
    return ("bank-card", digits) if is_bank_card(digits) else None


def _said_identity(text: str, run: re.Match[str], length: int) -> bool:
    """True if a word before the digits says what they are; a row of years is none."""
    near = words.stands_before(words.IDENTITY, text, run.start())
    return near and 15 <= length <= _CERTIFICATE and not re.search("[、,]", run[0])  # noqa: PLR2004
