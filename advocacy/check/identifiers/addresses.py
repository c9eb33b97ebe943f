"""Addresses precise enough to find a door, and fixed telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered
from advocacy.check.signs import Signed

_N = r"[\d〇零○一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]"
_HAN = r"[\u4e00-\u9fff]"
# A number of a line, a document or a project follows a name that may end like that of a street.
_NO_OTHER = r"(?!线|文|令|公告|专线|工程|机|样|选手|议案|提案|案)"
_STREET = (
    rf"[路街道同巷弄](?:(?<=[路街巷弄])|(?<=大道)|(?<=街道)|(?<=胡同))(?<={_HAN}{{3}})[东南西北中]?(?:[一二三四五六七八九十]段)?"
    rf"第?{_N}{{1,5}}(?:[之附]?{_N}{{1,3}})?(?:号|弄|巷){_NO_OTHER}"
)
_ESTATE = (
    rf"[区园村寓苑厦](?:(?<=苑)|(?<=小区)|(?<=花园)|(?<=新村)|(?<=家园)|(?<=公寓)|(?<=大厦))(?<={_HAN}{{3}})"
    rf"{_N}{{1,5}}(?:号楼|栋|幢|座|号|室|层){_NO_OTHER}"
)
_VILLAGE = rf"[村屯区](?:(?<=[村屯])|(?<=社区))(?<={_HAN}{{2}}){_N}{{1,3}}(?:组|社|队){_N}{{1,4}}号"
_DOOR = (
    rf"{_N}{{1,4}}(?:号楼|栋|幢|座|号院)"
    rf"(?:{_N}{{1,3}}(?:单元|门)(?:{_N}{{2,5}}(?:室|户|号|房)?)?|(?:{_N}{{1,3}}[层楼])?{_N}{{2,5}}室)"
    rf"|{_N}{{1,3}}单元{_N}{{2,5}}(?:室|户|号|房)?|{_N}{{1,4}}弄{_N}{{1,4}}号"
)
# Each begins with a set of characters, which is found fast; doors begin with numerals, of which
# texts are full, and are looked for where one of these stands.
_ADDRESSES = tuple(re.compile(one) for one in (rf"{_STREET}(?:{_DOOR})?", _ESTATE, _VILLAGE))
DOORS = Signed(re.compile(_DOOR), ("号楼", "栋", "幢", "座", "号院", "单元", "弄"))
_ADDRESS_EN = re.compile(
    r"\d{1,5}[A-Za-z]?,? (?:[A-Z][A-Za-z'\-]+ ){1,3}"
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Alley|Drive|Close|Boulevard|Blvd)\b"
)
STREETS = Signed(
    _ADDRESS_EN,
    ("Road", "Rd", "St", "Ave", "Lane", "Alley", "Drive", "Close", "Boulevard", "Blvd"),
)
_ROOM_EN = re.compile(
    r"\b(?:Room|Flat|Apartment|Apt\.?|Unit) ?\d{1,5}[A-Za-z]?,? (?:Block|Building|Tower|No\.?) ?\d{1,4}\b"
)
ROOMS = Signed(_ROOM_EN, ("Room", "Flat", "Apartment", "Apt", "Unit"))

_J = r"[ \-\u2010-\u2015)]{0,3}"
_AREA = r"(?:10|2\d|[3-9]\d{2})"  # area codes without their leading zero
_TELEPHONE = re.compile(
    rf"[(+0](?:"
    rf"(?:(?<=\+)86[ \-]?\(?0|(?<=0)086[ \-]?\(?0|(?<=\()0|(?<=0)){_AREA}(?P<j>{_J})"
    r"(?:[2-9]\d{6,7}|[2-9]\d{2,3}(?P<k>[ \-])\d{4})(?![\d.])"
    rf"|(?:(?<=\+)|(?<=0)0)86[ \-]?\(?{_AREA}{_J}[2-9]\d{{2,3}}[ \-]?\d{{4}}(?!\d)"
    r"|(?<=\+)(?!86)[1-9]\d{0,2}(?=[ \-(])(?:[ \-]{0,2}\(?\d{1,4}\)?){2,6}(?!\d))"
)
_WORDED = re.compile(
    r"(?:电话|座机|固话|传真|联系方式|(?i:\btel\b|telephone|\bphone|\bfax))[^\d\n]{0,4}"
    r"(?!(?:19|20)\d\d[ \-](?:19|20)\d\d)([2-9]\d{6,7}|[2-9]\d{2,3}[ \-]\d{4})(?![\d.])"
)
_PHONE_WORD = re.compile(r"电话|联系|座机|(?i:phone|tel\b|fax|contact)")
_WORDS = ("电话", "座机", "固话", "传真", "联系方式", "tel", "phone", "fax")
_FEWEST = 9  # digits of a number with the code of its country


def addresses(text: str) -> Iterator[Found]:
    """Streets with a number, doors of a building, houses of a village, of a tight text."""
    taken: list[tuple[int, int]] = []
    doors = (DOORS.pattern,) if DOORS.possible(text) else ()
    for pattern in (*_ADDRESSES, *doors):
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < other_end and other < end for other, other_end in taken):
                taken.append((start, end))
                named = max(0, start - 2) if pattern is not DOORS.pattern else start
                yield Found("address", text[named:end], named, end, text)


def english_addresses(text: str) -> Iterator[Found]:
    """The same as English writes them, of a plain text."""
    for signed in (STREETS, ROOMS):
        for match in signed.pattern.finditer(text) if signed.possible(text) else ():
            yield Found("address", " ".join(match[0].split()), match.start(), match.end(), text)


def telephones(text: str) -> Iterator[Found]:
    """Fixed telephones with their area code or beside a word, and numbers of other countries.

    Numbers of services (12345, 95598, 400…) belong to no person.
    """
    for match in _TELEPHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= _FEWEST and _is_telephone(match):
            yield Found("telephone", digits, match.start(), match.end(), text)
    lower = lowered(text)
    if any(word in lower for word in _WORDS):
        for match in _WORDED.finditer(text):
            digits = re.sub(r"\D", "", match[1])
            yield Found("telephone", digits, match.start(1), match.end(1), text)


def _is_telephone(match: re.Match[str]) -> bool:
    """Whether these digits are no part of a longer number or of a checksum, printed in fours."""
    text, start = match.string, match.start()
    before = text[start - 1 : start]
    if before.isdigit() or before in {".", "+"}:
        return False
    if match[0][0] != "0":
        return True
    in_fours = match["j"] == " " and match["k"] == " "
    if not in_fours and not (before.isascii() and before.isalpha()):
        return True
    return _PHONE_WORD.search(text, max(0, start - 12), start) is not None
