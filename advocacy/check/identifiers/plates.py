"""What is told by its form or by a word beside it: addresses of e-mail, accounts, plates, days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.checksums import is_day
from advocacy.check.identifiers.found import Found, Sort
from advocacy.check.identifiers.plain import lowered

_AT = re.compile(r" ?(?:@|[\[(] ?at ?[\])]) ?")
_DOT = r"(?:\.| ?[\[(] ?dot ?[\])] ?)"
_BOX = re.compile(r"[A-Za-z0-9._%+\-]+$")
_LONGEST_BOX = 64  # RFC 5321
_DOMAIN = re.compile(rf"[A-Za-z0-9\-]+(?:{_DOT}[A-Za-z0-9\-]+)+")

# WeChat, QQ and the like. A word alone may be about the platform: an id has a digit, or stands
# behind a word that says that it is one.
_SERVICE = (
    r"微信|威信|薇信|(?i:\b(?:we ?chat|weixin|wx|vx|qq))|扣扣|抖音|快手|小红书|钉钉|支付宝|微博"
    r"|(?i:\btelegram|\bwhatsapp|\balipay|\bdouyin)"
)
_ACCOUNT = re.compile(
    rf"(?:{_SERVICE})(?P<id>号码|号|账号|帐号|(?i: ?(?:id|account|no\.?|number)\b))?"
    r"(?P<sign>[ \t]*(?:[:=]|是|为|(?i:is\b)))?[ \t\"']*"
    r"(?P<value>[A-Za-z][A-Za-z0-9_\-]{5,19}|[1-9]\d{4,11})(?![A-Za-z0-9_\-@])"
)

# GA 36: the province, the office, five places, or six for cars that run on electricity.
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"(?!GB|GA|DB|HJ)[A-HJ-NP-Z]"
    r"(?P<rest>[A-HJ-NP-Z\d]{5,6}|[A-HJ-NP-Z\d]{4}[学警挂港澳使领])(?![A-Za-z0-9])"
)
_MOST_LETTERS = 2

_PASSPORT_WORD = (
    r"(?:护照|通行证|回乡证|台胞证|(?i:passport|travel permit))"
    r"(?:号码|号|(?i: ?(?:no\.?|number)))?[ \t:=是为]{0,4}"
)
_NAMED_PASSPORT = re.compile(rf"{_PASSPORT_WORD}([A-Za-z]{{0,2}}\d{{6,9}})(?![A-Za-z0-9])")
# E12000006 is the code of a region in British statistics.
_PASSPORT = re.compile(
    r"[EGDSP](?:(?<=[DSP])E\d{7}|(?<=E)(?!\d\d0)\d{8}|(?<=G)\d{8}|(?<=E)[A-HJ-NP-Z]\d{7})"
)
_BESIDE = re.compile(r"[A-Za-z0-9.\-/]")

_DIGIT = r"[\d〇零○一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅初]"
_DATE = rf"(?P<y>{_DIGIT}{{4}})\s*[年\-./]\s*(?P<m>{_DIGIT}{{1,3}})\s*[月\-./]\s*(?P<d>{_DIGIT}{{1,3}})(?!\d)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE_EN = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
_BORN = r"出生日期|出生年月日|出生时间|出生于|出生|生于|生日|诞生于|诞生"
_BORN_EN = r"(?i:\bborn|\bbirth ?-?_?da(?:y|te)|\bdate_?-? ?of_?-? ?birth|\bd\.?o\.?b\b)"
_BIRTH = re.compile(
    rf"(?:{_BORN}|{_BORN_EN})[^\d〇零一二三四五六七八九\n,;。]{{0,8}}\n?\s{{0,4}}(?P<a>{_DATE})"
    rf"|(?P<b>{_DATE.replace('?P<y>', '?P<y2>').replace('?P<m>', '?P<m2>').replace('?P<d>', '?P<d2>')})"
    r"\s*日?\s*(?:出生|诞生|生人|生(?=[,。;)\s]|$))"
)
_BIRTH_EN = re.compile(rf"{_BORN_EN}[^\n\d,;]{{0,12}}({_DATE_EN})", re.IGNORECASE)
_EIGHT = re.compile(
    rf"(?:{_BORN}|{_BORN_EN})[^\d\n,;。]{{0,6}}((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)"
)

# A search for words is much faster than for patterns: most texts have none of these.
_AT_SIGNS = ("@", "at)", "at]", "at )", "at ]")
_SERVICES = (
    *(
        "微信",
        "威信",
        "薇信",
        "wechat",
        "we chat",
        "weixin",
        "wx",
        "vx",
        "qq",
        "扣扣",
        "抖音",
        "快手",
    ),
    *("小红书", "钉钉", "支付宝", "微博", "telegram", "whatsapp", "alipay", "douyin"),
)
_TRAVEL = ("护照", "通行证", "回乡证", "台胞证", "passport", "travel permit")
_BIRTHS = ("出生", "生于", "生日", "诞生", "生人", "日生", "日 生", "born", "birth", "dob", "d.o.b")

_NUMERALS = {one: str(value) for value, one in enumerate("〇一二三四五六七八九")}
_NUMERALS |= {"零": "0", "○": "0"}
# Digits as on cheques, and the days of the old calendar: 廿七, 初七.
_PLAIN_DIGITS = str.maketrans(
    {
        **dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True)),
        "廿": "二十",
        "卅": "三十",
        "初": "",
    }
)


def emails(text: str) -> Iterator[Found]:
    """Addresses of e-mail, also with blanks around the sign or with (at) and (dot)."""
    if not _has(text, _AT_SIGNS):
        return
    for sign in _AT.finditer(text):
        box = _BOX.search(text[max(0, sign.start() - _LONGEST_BOX) : sign.start()])
        domain = _DOMAIN.match(text, sign.end())
        if box is not None and domain is not None:
            value = f"{box[0]}@{re.sub(_DOT, '.', domain[0])}".lower()
            yield Found("email", value, sign.start() - len(box[0]), domain.end(), text)


def accounts(text: str) -> Iterator[Found]:
    """Names and numbers of accounts beside the word of their service."""
    if not _has(text, _SERVICES):
        return
    for match in _ACCOUNT.finditer(text):
        value = match["value"]
        said = match["id"] is not None and (match["sign"] is not None or value.isdigit())
        if said or any(one.isdigit() for one in value):
            yield Found("account", value, match.start("value"), match.end("value"), text)


def plates(text: str) -> Iterator[Found]:
    """Number plates of cars, of a tight text."""
    for match in _PLATE.finditer(text):
        letters = sum("A" <= one <= "Z" for one in match["rest"])
        if letters <= _MOST_LETTERS:
            yield _found("plate", match[0], match)


def passports(text: str) -> Iterator[Found]:
    """Passports and travel permits: beside their word, or in the forms of China."""
    if _has(text, _TRAVEL):
        for match in _NAMED_PASSPORT.finditer(text):
            yield Found("passport", match[1], match.start(1), match.end(), text)
    for match in _PASSPORT.finditer(text):
        if _stands_alone(match) and not _is_dated(match[0]):
            yield _found("passport", match[0], match)


def birth_dates(text: str) -> Iterator[Found]:
    """A whole day beside a word of birth; a year alone, or a month, tells of many."""
    if not _has(text, _BIRTHS):
        return
    for match in _BIRTH.finditer(text):
        year, month, day = (match[one] or match[f"{one}2"] for one in "ymd")
        if is_day(_number(year), _number(month), _number(day)):
            which = "a" if match["a"] else "b"
            yield Found("birth-date", match[which], match.start(which), match.end(which), text)
    for match in _BIRTH_EN.finditer(text):
        yield Found("birth-date", match[1], match.start(1), match.end(1), text)
    for match in _EIGHT.finditer(text):
        if is_day(*(int(one) for one in match.groups())):
            yield Found("birth-date", "".join(match.groups()), match.start(1), match.end(3), text)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(map(lowered(text).__contains__, words))


def _stands_alone(match: re.Match[str]) -> bool:
    before = match.start() > 0 and _BESIDE.match(match.string, match.start() - 1)
    return not before and not re.match(
        r"[A-Za-z0-9\-/]", match.string[match.end() : match.end() + 1]
    )


def _found(sort: Sort, value: str, match: re.Match[str]) -> Found:
    return Found(sort, value, match.start(), match.end(), match.string)


def _is_dated(number: str) -> bool:
    """Whether a letter and eight digits are the number of a document with its day."""
    digits = number[-8:]
    return digits.isdigit() and is_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _number(written: str) -> int:
    """`05`, `五`, `十二`, `二十三`, `一九九〇` as a number; 0 for what is none."""
    written = written.translate(_PLAIN_DIGITS)
    if "十" in written:
        tens, _, ones = written.partition("十")
        tens, ones = (_NUMERALS.get(one, one) for one in (tens, ones))
        return (
            int(f"{tens or 1}{ones or 0}") if f"{tens}{ones}".isdigit() or not (tens + ones) else 0
        )
    digits = "".join(_NUMERALS.get(one, one) for one in written)
    return int(digits) if digits.isdigit() else 0
