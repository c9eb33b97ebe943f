"""Passports and travel permits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.checksums import is_day
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.numerals import HAN_DIGITS, in_digits
from advocacy.check.identifiers.plain import lowered

_WORDS = ("护照", "通行证", "回乡证", "回乡卡", "台胞证", "passport", "travel permit")
_SIGNS = r"[ \t:=\-.\"'“”‘’「『【(\[]"
_NAMED = re.compile(
    r"(?:护照|通行证|回乡[证卡]|台胞证|passport|travel permit)"
    rf"(?:号码|号| ?(?:no\.?|number))?(?:{_SIGNS}|是|为|is(?![a-z])){{0,5}}"
    rf"(?P<value>[A-Za-z]{{0,2}}[ \-]?[\d{HAN_DIGITS}](?:[ \-]?[\d{HAN_DIGITS}]){{5,9}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# E12000006 is the code of a region in British statistics.
_CHINESE = re.compile(r"[EGDSP](?:(?<=[DSP])E\d{7}|(?<=E)(?!\d\d0)\d{8}|(?<=G)\d{8}|(?<=E)[A-HJ-NP-Z]\d{7})")
_BESIDE = re.compile(r"[A-Za-z0-9.\-/]")
_AFTER = re.compile(r"[A-Za-z0-9\-/]")
_YEARS = re.compile(r"(?:19|20)\d\d[ \-]?(?:19|20)\d\d")


def passports(text: str) -> Iterator[Found]:
    """Passports of a plain text: any number beside the word, or in the forms of China."""
    lower = lowered(text)
    if any(map(lower.__contains__, _WORDS)):
        for match in _NAMED.finditer(text):
            value = in_digits(re.sub(r"[ \-]", "", match["value"]))
            if not _YEARS.match(value):
                yield Found("passport", value, match.start("value"), match.end(), text)
    for match in _CHINESE.finditer(text):
        if _stands_alone(match) and not _is_dated(match[0]):
            yield Found("passport", match[0], match.start(), match.end(), text)


def _stands_alone(match: re.Match[str]) -> bool:
    text, start, end = match.string, *match.span()
    before = start > 0 and _BESIDE.match(text, start - 1)
    return not before and _AFTER.match(text, end) is None


def _is_dated(number: str) -> bool:
    """True if a letter and eight digits are the number of a document with its day."""
    digits = number[-8:]
    return digits.isdigit() and is_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
