"""The words around a number that say what it is worth: scales, units, bounds, directions.

Both languages in one table, as a file that came back may be in either. Tables by meaning; readers
build their patterns from them, the longest word first.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from advocacy.model.unit import UNITS

# What a word between number and unit multiplies it by.
SCALES: Mapping[str, Decimal] = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(10**3),
    "万": Decimal(10**4),
    "萬": Decimal(10**4),
    "亿": Decimal(10**8),
    "億": Decimal(10**8),
    "兆": Decimal(10**12),
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "'000": Decimal(10**3),
    "000s": Decimal(10**3),
    "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
}

# Words of one meaning, the first of which stands for all of them.
_UNIT_WORDS: tuple[tuple[str, ...], ...] = (
    ("people", "person", "persons"),
    *((unit.en_many, unit.en_one) for unit in UNITS.values() if unit.id != "persons"),
    *((unit.zh.strip("（）"),) for unit in UNITS.values()),
    ("%", "per cent", "percent", "pct"),
    ("‰", "per mille"),
    ("个百分点", "百分点"),
    ("percentage points", "percentage point", "% points", "pp"),
    ("人次",),
    ("名",),
    ("位",),
    ("份",),
    ("records", "record"),
)
UNIT_OF: Mapping[str, str] = {word: one[0] for one in _UNIT_WORDS for word in one}
# Before the number: 5,860 yuan may be written CNY 5,860 or ¥5,860.
CURRENCY_OF: Mapping[str, str] = {
    **{unit.symbol.lower(): unit.en_many for unit in UNITS.values() if unit.symbol.isalpha()},
    "rmb": "yuan",
    "¥": "yuan",
    "$": "dollars",
    "£": "pounds",
    "€": "euros",
}
# Units that are typed of anything, in statistics and elsewhere: they alone make no statistic.
COMMON_UNITS = frozenset({"个", "份", "天", "小时", "倍", "days", "hours", "times", "sites",
                          "records", "cases", "件", "名", "位", "provinces", "个省份"})  # fmt: skip

_BOUND_WORDS: Mapping[str, str] = {
    "more than": "more than|over|above|in excess of|exceeding|exceeds|exceeded|exceed|upwards of"
    "|greater than|超过|超|逾|多于|大于|高于|突破|不止",
    "fewer than": "fewer than|less than|under|below|不足|不到|少于|小于|低于|未达|不及",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of"
    "|至少|最少|起码|不少于|不低于",
    "at most": "at most|no more than|not more than|up to|a maximum of|至多|最多|不超过|不多于|不高于",
    "nearly": "nearly|almost|close to|just under|approaching|将近|接近|近",
    "about": "about|around|approximately|roughly|some|circa|大约|约|大概|大致",
    "barely": "barely|hardly|scarcely|勉强",
    "not": "not|never|并非|不是|没有|未",
}
BOUND_OF: Mapping[str, str] = {word: meaning for meaning, words in _BOUND_WORDS.items() for word in words.split("|")}
# After number and unit.
LATER_BOUND_OF: Mapping[str, str] = {
    "以上": "at least",
    "or more": "at least",
    "or above": "at least",
    "以下": "at most",
    "以内": "at most",
    "or less": "at most",
    "or fewer": "at most",
    "左右": "about",
    "上下": "about",
    "or so": "about",
}
_UP = "rose|rises|risen|rise|increased|increase|grew|grown|growth|climbed|gained|up"
_DOWN = "fell|falls|fallen|fall|decreased|decrease|declined|decline|dropped|drop|down|shrank|lost"
DIRECTION_OF: Mapping[str, str] = {
    **{f"{word} {by}": "up" for word in _UP.split("|") for by in ("by", "of")},
    **{f"{word} {by}": "down" for word in _DOWN.split("|") for by in ("by", "of")},
    **dict.fromkeys(["增加", "增长", "上升", "提高", "增多", "上涨", "提升", "新增", "增", "升", "涨"], "up"),
    **dict.fromkeys(["减少", "下降", "降低", "下跌", "缩减", "减", "降", "跌"], "down"),
    "minus": "minus",
    "negative": "minus",
    "负": "minus",
}
