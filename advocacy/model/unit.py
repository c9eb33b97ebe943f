"""Units of figures: what they are called in print, and the scales that tables are written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

UnitId = Literal[
    "persons",
    "households",
    "establishments",
    "companies",
    "cases",
    "jobs",
    "sites",
    "provinces",
    "hours",
    "days",
    "percent",
    "percentage points",
    "per 1000",
    "per 100 000",
    "times",
    "CNY",
    "NTD",
    "HKD",
    "USD",
    "GBP",
    "EUR",
]

Scale = Literal[
    "千",
    "千人",
    "千户",
    "千元",
    "万",
    "万人",
    "万人次",
    "万户",
    "万个",
    "万家",
    "万件",
    "万元",
    "百万",
    "百万人",
    "百万元",
    "亿",
    "亿人",
    "亿元",
    "hundred",
    "thousand",
    "ten thousand",
    "million",
    "billion",
    "fraction",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its names after a number.

    `zh` follows the number without a blank (906.1万 + 人). `symbol` is the sign or the currency
    code that English prints instead of the word (22.7%, CNY 5,860), empty where there is none.
    `per` is what a plain quotient is multiplied by to be in this unit (100 for percent).
    `places` is how many decimals a value has at most: nobody counts a tenth of a person.
    """

    id: UnitId
    zh: str
    en_one: str
    en_many: str
    symbol: str = ""
    per: int = 1
    places: int = 0

    @property
    def is_quotient(self) -> bool:
        """Whether it says how much there is of one thing for another."""
        return self.per != 1 or self.id in {"times", "percentage points"}


_ALL: tuple[Unit, ...] = (
    Unit("persons", "人", "person", "people"),
    Unit("households", "户", "household", "households"),
    Unit("establishments", "家", "establishment", "establishments"),
    Unit("companies", "家", "company", "companies"),
    Unit("cases", "件", "case", "cases"),
    Unit("jobs", "个岗位", "job", "jobs"),
    Unit("sites", "个", "site", "sites"),
    Unit("provinces", "个省份", "province", "provinces"),
    Unit("hours", "小时", "hour", "hours", places=1),
    Unit("days", "天", "day", "days", places=1),
    Unit("percent", "%", "per cent", "per cent", symbol="%", per=100, places=1),
    Unit("percentage points", "个百分点", "percentage point", "percentage points", places=1),
    Unit("per 1000", "‰", "per 1,000", "per 1,000", per=1000, places=1),
    Unit("per 100 000", "（每十万人）", "per 100,000", "per 100,000", per=100_000, places=1),
    Unit("times", "倍", "times", "times", places=2),
    Unit("CNY", "元", "yuan", "yuan", symbol="CNY", places=2),
    Unit("NTD", "元新台币", "Taiwan dollar", "Taiwan dollars", symbol="NTD", places=2),
    Unit("HKD", "港元", "Hong Kong dollar", "Hong Kong dollars", symbol="HKD", places=2),
    Unit("USD", "美元", "US dollar", "US dollars", symbol="USD", places=2),
    Unit("GBP", "英镑", "pound", "pounds", symbol="GBP", places=2),
    Unit("EUR", "欧元", "euro", "euros", symbol="EUR", places=2),
)
UNITS: Mapping[str, Unit] = {unit.id: unit for unit in _ALL}

# Units in which people are counted: few of them could be recognised.
PEOPLE: frozenset[str] = frozenset({"persons", "households", "cases"})

# How many base units one of a scale is. `fraction` (0.516 for 51.6 percent) is the share of the
# unit's own `per`, so it stands apart.
_FACTORS: Mapping[str, int] = {
    "千": 1_000,
    "百万": 1_000_000,
    "万": 10_000,
    "亿": 100_000_000,
    "hundred": 100,
    "thousand": 1_000,
    "ten thousand": 10_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}


def scale_factor(written_in: Scale | None, unit: Unit) -> Decimal:
    """What a number in the sheet is multiplied by to be in the base unit."""
    if written_in is None:
        return Decimal(1)
    if written_in == "fraction":
        return Decimal(unit.per)
    return Decimal(_FACTORS[scale_word(written_in)])


def scale_word(written_in: str) -> str:
    """The numeral of a scale without what it counts: 万 of 万人次, `thousand` of `thousand`."""
    word = written_in
    while word and word not in _FACTORS and word != "fraction":
        word = word[:-1]
    return word
