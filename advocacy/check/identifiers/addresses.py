"""Addresses precise enough to find a door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered, places
from advocacy.check.prefilter import PrefilteredPattern
from advocacy.model.lazy_pattern import lazy

_N = r"[\d〇零○一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]"
_HAN = r"[\u4e00-\u9fff]"
# A number of a line, a document or a project follows a name that may end like that of a street.
_NO_OTHER = r"(?!线|文|令|公告|专线|工程|机|样|选手|议案|提案|案|地铁|轨道|公交|高速|国道|出口|院线|信箱|台风|展|馆)"
_STREET = (
    rf"[路街道同巷弄条](?:(?<=[路街巷弄])|(?<=道)(?<![轨频赛隧通渠管跑航车行知报国便弯坡步索铁味霸赤公人地难厚街]道)|(?<=胡同)"
    rf"|(?<=[东南西北][一二三四五六七八九十]条))(?<={_HAN}{{3}})[东南西北中]?(?:[一二三四五六七八九十]段)?"
    rf"(?:第|[甲乙丙丁](?=[\d]))?{_N}{{1,5}}(?:[之附\-]?{_N}{{1,3}})?(?:号|弄|巷){_NO_OTHER}"
)
_ESTATE = (
    rf"[区园村寓苑厦](?:(?<=苑)|(?<=小区)|(?<=花园)|(?<=新村)|(?<=家园)|(?<=公寓)|(?<=大厦))(?<={_HAN}{{3}})(?:[A-Z\d]{{1,2}}[区期])?"
    rf"[A-Za-z]?{_N}{{0,5}}(?<=[A-Za-z\d〇零○一二三四五六七八九十百])(?:号楼|栋|幢|座|号|室|层){_NO_OTHER}"
)
_VILLAGE = (
    rf"[村屯区组](?:(?<=[村屯])|(?<=社区)|(?<=村民小组))(?<={_HAN}{{2}})"
    rf"(?:{_N}{{1,3}}(?:组|社|队){_N}{{1,4}}号|{_N}{{1,4}}号(?=楼|院|[,，。；;、)）”\"」\s\0\x01]|$)){_NO_OTHER}"
    rf"|邨{_HAN}{{0,5}}(?:{_N}{{1,3}}[层楼座])?{_N}{{1,4}}[室座]|门牌号?码?[:为是]?(?!(?:19|20)\d\d){_N}{{1,5}}(?![\d年月个块%])"
)
_BLOCK = rf"(?:{_N}{{1,4}}|[A-Za-z]\d{{0,2}})(?:号楼|栋|幢|座|号院)"
_NO_UNIT = r"(?![\d年月日元万亿人名户个家件次%％.])"
_DOOR = (
    rf"{_BLOCK}(?:{_N}{{1,3}}(?:单元|门)(?:{_N}{{2,5}}(?:室|户|号|房)?)?|(?:{_N}{{1,3}}[层楼])?{_N}{{2,5}}室"
    rf"|{_N}{{1,3}}[层楼](?:[A-Z]\d{{0,3}}室|(?!(?:19|20)\d\d){_N}{{3,5}}{_NO_UNIT})"
    rf"|(?!(?:19|20)\d\d){_N}{{3,4}}{_NO_UNIT})"
    rf"|{_N}{{1,3}}单元{_N}{{2,5}}(?:室|户|号|房)?|{_N}{{1,4}}弄{_N}{{1,4}}号"
    r"|\d{1,3}#(?:楼|-)?(?:\d-)?[1-3]?\d(?:0[1-9]|1\d)(?![\d.])"
)
# Building, unit and room; a room is the number of its floor and one of twelve on it.
_ROOM = re.compile(r"-[1-9]-[1-3]?\d(?:0[1-9]|1[0-2])(?![A-Za-z\d\-/]|\.\d)")
_BLOCK_BEFORE = re.compile(r"(?<![A-Za-z\d.\-/图表第号款条项件录])(?<![A-Za-z图表第号款条项件录] )(?:[1-9]\d?|[A-Z])$")
_UNNAMED = re.compile("[某该此]")  # 某小区3号楼 leads to no door
# Each begins with a set of characters, which is found fast; doors begin with numerals, of which
# texts are full, and are looked for where one of these stands.
_ADDRESSES = tuple(re.compile(one) for one in (rf"{_STREET}(?:{_DOOR})?", _ESTATE, _VILLAGE))
DOORS = PrefilteredPattern(lazy(_DOOR), ("号楼", "栋", "幢", "座", "号院", "单元", "弄", "#"))
_WAY = r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Alley|Drive|Close|Boulevard|Blvd)"
_NO_WAY = r"(?! (?:Shows?|[Mm]aps?|Safety|Traffic|Transport|Tests?|Race|Journal|View|Art|Dance|Fund|Economic|Initiative|[Ff]irms|[Ss]hops|[Bb]anks|[Bb]rands|[Ss]tores|[Cc]ountries)(?![a-z]))"
_NAMED = r"(?:(?!Silk )[A-Z][A-Za-z'\-]{1,30} ){1,3}"
_NUMBER_BEHIND = r"(?P<number>\.?,? No\.? ?\d{1,5}(?!\d)| \d{1,5} ?(?i:hao)(?![a-z]))?"
_WAYS = re.compile(rf"{_WAY}(?![A-Za-z]){_NO_WAY}{_NUMBER_BEHIND}")
# 12 Wang Jie is an entry of a list of names: a street in Pinyin has a word for its number.
_PINYIN_WAYS = re.compile(rf"(?:Lu|Jie|Dajie|Hutong|Xiang)(?![A-Za-z]){_NUMBER_BEHIND}")
_PINYIN_WORDS = ("hao", "no.", "no ")
_NO_BEFORE = re.compile(rf"(?<![A-Za-z])No\.? ?\d{{1,5}},? {_NAMED}$")
_NUMBER_BEFORE = re.compile(rf"(?<!\d)(?<!\d[.,])\d{{1,5}}[A-Za-z]?,? {_NAMED}$")
_NAME_BEFORE = re.compile(rf"(?<![A-Za-z]){_NAMED}$")
_YEAR_BEFORE = re.compile(r"(?<![A-Za-z])(?i:the|in|since|by|of|until|from) (?:19|20)\d\d $")
_POINT_WORDS = ("坐标", "经纬度", "经度", "纬度", "东经", "北纬", "gps", "coordinates", "latitude", "longitude")
_POINT = re.compile(r"(?:位置)?[^\d\n\0]{0,8}\d{1,3}(?:\.\d{4,}|[°度] ?\d{1,2}['′分] ?\d{1,2})")
_LONGEST_NAME = 110  # characters of three words and a number
_DOOR_EN = r"(?:Room|Rm\.?|Flat|Apartment|Apt\.?|Unit) ?(?:No\.? ?)?\d{1,5}[A-Za-z]?"
_BLOCK_EN = r"(?:Block|Blk\.?|Building|Bldg\.?|Tower|No\.?|Unit) ?(?:No\.? ?)?[A-Z]?\d{0,4}"
# Names of places where people live; people meet in a hall and in a centre.
_HOUSE = (
    r"(?:[A-Z][A-Za-z'\-]{1,30} ){1,3}(?:Gardens?|Court|House|Mansions?|Estate|Towers?|Villas?|Terrace|Heights"
    r"|Residences?|Apartments|Village|Lodge|Building|Block)"
)
_ROOM_EN = lazy(
    rf"(?<![A-Za-z])(?:{_DOOR_EN},? {_BLOCK_EN}(?<=[A-Z\d])"
    rf"|(?:Block|Blk\.?|Building|Bldg\.?|Tower) ?(?:No\.? ?)?[A-Z]?\d{{0,4}}(?<=[A-Z\d]),? (?:Unit ?\d{{1,3}},? |\d{{1,3}}/F\.?,? )?{_DOOR_EN}"
    rf"|(?:Room|Flat|Apartment|Apt\.?) ?(?:No\.? ?)?\d{{1,5}}[A-Za-z]?, ?{_HOUSE}|{_HOUSE}, ?(?:Flat|Apartment|Apt\.?) ?\d{{1,5}}[A-Za-z]?"
    rf"|(?:Room|Flat|Apartment|Apt\.?|Unit|Rm\.?) ?[A-Z\d]{{1,5}}, ?\d{{1,3}}(?:/F|(?:st|nd|rd|th) [Ff]loor)(?:\.?, ?(?:{_HOUSE}|{_BLOCK_EN}))?"
    r"|(?:Blk\.?|Block) ?\d{1,4}[A-Z]?,? #\d{1,3}-\d{1,4})"
    r"(?![A-Za-z\d])"
)
ROOMS = PrefilteredPattern(_ROOM_EN, ("Room", "Flat", "Apartment", "Apt", "Unit", "Rm", "Blk", "Block"))


def addresses(text: str) -> Iterator[Found]:
    """Streets with a number, doors of a building, houses of a village, in a tight text."""
    last = 0
    doors = (DOORS.pattern,) if DOORS.possible(text) else ()
    spans = [
        (match.start(), match.end(), 0 if pattern is DOORS.pattern else 2)
        for pattern in (*_ADDRESSES, *doors)
        for match in pattern.finditer(text)
    ]
    for start, end, before in sorted(spans):
        if start >= last and _UNNAMED.search(text, max(0, start - 2), start) is None:
            last = end
            named = max(0, start - before)
            yield Found("address", text[named:end], named, end, text)


def rooms(text: str) -> Iterator[Found]:
    """Building, unit and room as three numbers (3-2-501), in a plain text."""
    for match in _ROOM.finditer(text):
        before = _BLOCK_BEFORE.search(text[max(0, match.start() - 4) : match.start()])
        if before is not None:
            start = match.start() - len(before[0])
            yield Found("address", text[start : match.end()], start, match.end(), text)


def english_addresses(text: str) -> Iterator[Found]:
    """Addresses as English writes them, in a plain text."""
    in_pinyin = any(map(lowered(text).__contains__, _PINYIN_WORDS))
    for ways, numbered in ((_WAYS, _NUMBER_BEFORE), (_PINYIN_WAYS, _NO_BEFORE)):
        for way in ways.finditer(text) if ways is _WAYS or in_pinyin else ():
            before = text[max(0, way.start() - _LONGEST_NAME) : way.start()]
            named = numbered.search(before) or (way["number"] and _NAME_BEFORE.search(before))
            # In 2015 Silk Road investment grew.
            if named and not _is_year(before, named[0]):
                yield _in_english(text, way.start() - len(named[0]), way.end())
    if ROOMS.possible(text):
        for match in ROOMS.pattern.finditer(text):
            yield _in_english(text, *match.span())


def _is_year(before: str, named: str) -> bool:
    """True if the number of the name `named`, which ends `before`, is that of a year."""
    year = named.partition(" ")[0]
    return _YEAR_BEFORE.search(f"{before.removesuffix(named)[-8:]}{year} ") is not None


def _in_english(text: str, start: int, end: int) -> Found:
    return Found("address", " ".join(text[start:end].split()), start, end, text)


def points(text: str) -> Iterator[Found]:
    """Coordinates as exact as a house, behind a word that says what they are, in a plain text."""
    lower = lowered(text)
    for word in _POINT_WORDS:
        for at in places(word, lower) if word in lower else ():
            match = _POINT.match(text, at + len(word))
            if match is not None:
                yield Found("address", text[at : match.end()], at, match.end(), text)
