"""Fixed telephones with their area code or beside a word, and any number behind a word that says it is one."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.checksums import is_day
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.numerals import HAN_DIGITS, in_digits
from advocacy.check.identifiers.plain import lowered, places
from advocacy.check.identifiers.words import TELEPHONE, stands_before
from advocacy.model.cuts import CELL, END

_BLANK = r" \-\u2010-\u2015~"
_J = rf"[{_BLANK}._/·)\]]{{0,3}}"
_AREA = r"(?:10|2\d|[3-9]\d{2})"  # area codes without their leading zero
_ENDS = r"(?!\d|\.\d)"
_LOCAL = rf"(?:[2-9]\d{{6,7}}|[2-9]\d{{2,3}}(?P<k>[{_BLANK}._/·])\d{{4}})"
_WITH_AREA = re.compile(
    rf"[(+0\[8](?:"
    rf"(?:(?<=\+)86[ \-]?\(?0|(?<=0)086[ \-]?\(?0|(?<=[(\[])0|(?<=0)){_AREA}(?P<j>{_J}){_LOCAL}{_ENDS}"
    rf"|(?:(?<=\+)8|(?<=0)08|(?<=8))6[ \-.]{{0,2}}(?:\(0?\)|\(?0?){_AREA}{_J}[2-9]\d{{2,3}}[ \-.]?\d{{4}}(?!\d))"
)
_SAID = (
    r"电话|座机|固话|传真|联系方式|致电|拨打|来电|宅电|小灵通|手提|呼机|BP机|市话|[☎☏📞📱]|(?<=[,。;她他我的])号码"
    r"|(?<![a-z])(?:tel|telephone|phone|fax|ph(?=[:.])|h/p)(?![a-z]| (?:calls|surveys?|interviews?|lines|users)(?![a-z]))"
    r"|(?<![a-z])(?:call|dial|ring)(?:ed)?(?: her| him| me| us| them)?(?: on| at)?(?= )"
)
_GROUPS = re.compile(
    rf"[2-9{HAN_DIGITS}](?:(?<=[2-9])(?<![\d.].)(?:\d{{6,7}}|\d{{2,3}}[{_BLANK}.]\d{{4}}){_ENDS}"
    rf"|(?<=[{HAN_DIGITS}])(?<![{HAN_DIGITS}].)[{HAN_DIGITS}]{{6,7}}(?![{HAN_DIGITS}]))"
)
_WORD_BEFORE = re.compile(
    rf"(?:{_SAID})(?:号码|号|:)?[^\d\n{END}{CELL}|{HAN_DIGITS}]{{0,8}}[|{CELL}]?[ ]?$", re.IGNORECASE
)
_DIRECTLY_BEFORE = re.compile(rf"(?:{_SAID})(?:号码|号)?[: ]{{0,2}}$", re.IGNORECASE)
_WORD_AFTER = re.compile(r"[ \t]?[(\[【]?[ \t]?(?:电话|座机|固话|(?:tel|phone)(?![a-z]))", re.IGNORECASE)
# One of these words stands near each.
_WORDS = (
    *("电话", "座机", "固话", "传真", "手机", "联系方式", "致电", "拨打", "来电", "tel", "phone", "mob", "cell", "fax"),
    *(
        "whatsapp",
        "viber",
        "zalo",
        "call",
        "dial",
        "ring",
        "text",
        "reach",
        "contact",
        "sms to",
        "number",
        "号码",
        "ph:",
        "ph.",
        "h/p",
    ),
    *("宅电", "小灵通", "手提", "呼机", "bp机", "市话", "☎", "☏", "📞", "📱"),
)
# Numbers of other countries directly behind a word, in any groups.
_SPOKEN = re.compile(
    r"(?:(?:电话|座机|固话|手机|手提|市话|呼机|小灵通|宅电|[☎☏📞📱])(?:号码|号)?|(?:phone|(?<![a-z])(?:tel|mob(?:ile)?|fax|whatsapp|viber|zalo|h/p))(?: number| no)?\.?"
    r"|(?<![a-z])cell(?: number| no)?\.?(?= is |:)|(?<=her |his )(?:cell|number)(?= is |:)|(?<![a-z])ph[.:]|sms to"
    r"|(?<![a-z])(?:call|dial|ring|text|phone|reach|contact)(?:ed)?(?: her| him| me| us| them)?(?: on| at)"
    r"|(?<![a-z])(?:call|dial|ring|text)(?:ed)?(?: her| him| me| us| them)?(?= \(?0\d)"
    r"|(?<![a-z])contact(?: number| no\.?)?(?=:))"
    r"(?: is(?![a-z])|[ \t:=]|是|为){0,3}(?P<number>\(?\d(?:[ \-.()]{0,2}\d){6,14})(?![\d%]|[,: \-./]\d|\.\d"
    r"|[ \t]?[多余]?[部线台只门万亿]|[ \t](?:users|subscribers|subscriptions|lines|sets)(?![a-z]))",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"1?(?:[48]00|8(?:33|44|55|66|77|88))\d+|0(?:30\d|345|80[08])\d{4,7}|(?:0\d{2,3})?(?:1\d{2,4}|9\d{4,5})"
)
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
_FAR = 40  # characters in which the word and what stands behind it find room
_NEAR = 3  # characters between a number and a word behind it
_YEARS = re.compile(r"(?:19|20)\d\d\D?(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST = 9  # digits of a number with its area code
_OPENS = re.compile(rf"(?:^|[\n{END}{CELL}|>\"'])[ \t]*$")
_CLOSES = re.compile(rf"[ \t]*(?:$|[\n{END}{CELL}|<\"'])")
_MOST_YEARS = 15  # from the first to the last year of a survey
_IN_CHECKSUM = re.compile(r"[0-9]{0,2}[a-f]")


def telephones(text: str) -> Iterator[Found]:
    """Telephones of a plain text. Numbers of services (12345, 95598, 400…) belong to no person."""
    for match in _WITH_AREA.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= _FEWEST and _is_telephone(match):
            yield Found("telephone", digits, match.start(), match.end(), text)
    lower = lowered(text)
    said = sorted(at for word in _WORDS if word in lower for at in places(word, lower))
    for match in _GROUPS.finditer(text) if said else ():
        start, end = match.span()
        if bisect.bisect(said, start - _FAR - 1) == bisect.bisect(said, end + _NEAR):
            continue
        before = text[max(0, start - _FAR) : start]
        if _WORD_BEFORE.search(before) or _WORD_AFTER.match(text, end):
            digits = re.sub(r"\D", "", in_digits(match[0]))
            is_other = _is_other(match[0], digits) and not _DIRECTLY_BEFORE.search(before)
            if not is_other and not _are_years(match[0]) and not is_amount(text, start, end):
                yield Found("telephone", digits, start, end, text)
    for match in filter(None, (_SPOKEN.match(text, at) for at in said)):
        written, (start, end) = match["number"], match.span("number")
        digits = re.sub(r"\D", "", written)
        if not (is_service(written, digits) or _holds_years(written) or is_amount(text, start, end)):
            yield Found("telephone", digits, start, end, text)


def is_service(written: str, digits: str) -> bool:
    """True for a number of services (400-820-8820, 1-800-555-0199, 010-12345), and for a round number in thousands."""
    round_number = _THOUSANDS.fullmatch(written) is not None and digits.endswith("000")
    return round_number or _SERVICE.fullmatch(digits) is not None


def _holds_years(written: str) -> bool:
    groups = re.split(r"\D+", written.strip("()"))
    is_short = sum(map(len, groups)) <= len("20201231") or min(map(len, groups)) <= len("31")
    return is_short and any(_YEAR.fullmatch(one) for one in groups)


def _are_years(written: str) -> bool:
    """True if the two groups of `written` are years, the earlier first (phone: 2023 2024)."""
    first, _, last = re.sub(r"\D", " ", written).partition(" ")
    is_years = _YEAR.fullmatch(first) is not None and _YEAR.fullmatch(last) is not None
    return is_years and 0 < int(last) - int(first) <= _MOST_YEARS


def _is_other(written: str, digits: str) -> bool:
    """True for two years, or a day written as eight digits."""
    if _YEARS.fullmatch(written) is not None:
        return True
    return len(digits) == 8 and is_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))  # noqa: PLR2004


def _is_telephone(match: re.Match[str]) -> bool:
    """True if these digits are no part of a longer number, of a checksum or of an amount."""
    text, start, end = match.string, *match.span()
    before = text[start - 1 : start]
    if before.isdigit() or before in {".", "+"}:
        return False
    said = stands_before(TELEPHONE, text, start)
    if is_amount(text, start, end, said=said):
        return False
    if match[0][0] == "8":
        return "-" in match[0] or " " in match[0]
    if match[0][0] != "0" or said:
        return True
    if before.isascii() and before.isalpha():
        return False
    in_fours = match["j"] == " " and match["k"] == " " and len(match[0]) == len("0571 8765 4321")
    return not (in_fours and fills_line(match)) and _IN_CHECKSUM.match(text, end) is None


def fills_line(match: re.Match[str]) -> bool:
    """True if nothing else stands on its line or in its cell, as in a checksum printed in fours."""
    text, start, end = match.string, *match.span()
    return _OPENS.search(text[max(0, start - 3) : start]) is not None and (
        _CLOSES.match(text[end : end + 3]) is not None
    )
