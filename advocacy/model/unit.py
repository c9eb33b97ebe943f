"""Units of figures: what they are called in print, and the scales that tables are written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from advocacy.model.data_table import data_rows

# ISO 4217, but for NTD, which is how Taiwan writes TWD.
Currency = Literal[
    "CNY", "NTD", "HKD", "MOP", "USD", "GBP", "EUR", "AUD", "CAD", "NZD", "SGD", "JPY", "KRW", "CHF"
]  # fmt: skip
UnitId = Literal[
    "persons", "households", "establishments", "companies", "cases", "jobs", "sites", "provinces",
    "visits", "places", "vehicles", "full-time equivalents", "minutes", "hours", "days", "weeks",
    "months", "years", "square metres", "percent", "percentage points", "per 1000", "per 10 000",
    "per 100 000", "per million", "times", "points", "rank", Currency
]  # fmt: skip

Scale = Literal[
    "one", "百", "百人", "百户", "百元", "千", "千人", "千人次", "千户", "千个", "千家", "千件",
    "千元", "万", "万人", "万人次", "万户", "万个", "万家", "万件", "万元", "十万", "十万人",
    "百万", "百万人", "百万元", "千万", "千万元", "亿", "亿人", "亿元", "十亿", "十亿元", "万亿",
    "万亿元", "hundred", "thousand", "ten thousand", "hundred thousand", "million", "ten million",
    "hundred million", "billion", "trillion", "fraction"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its names after a number.

    `zh` follows the number without a blank (906.1万 + 人). `symbol` is the sign or the currency
    code that English prints instead of the word (22.7%, CNY 5,860), empty where there is none.
    `per` is what a plain quotient is multiplied by to be in this unit (100 for percent).
    `places` is how many decimals a value has at most: nobody counts a tenth of a person.
    `before_zh` and `before_en` stand before the number: 第3位, rank 3.
    """

    id: UnitId
    zh: str
    en_one: str
    en_many: str
    symbol: str = ""
    per: int = 1
    places: int = 0
    before_zh: str = ""
    before_en: str = ""

    @property
    def is_whole(self) -> bool:
        """True if there is no half of one, so that 251.531 of them cannot be (persons, yen)."""
        return self.places == 0 and self.is_scaled

    @property
    def is_count(self) -> bool:
        """True if it counts whole things one by one."""
        return self.is_whole and not self.is_money

    @property
    def is_order(self) -> bool:
        """True if it says a place in an order: nothing can be calculated from it."""
        return self.id == "rank"

    @property
    def is_money(self) -> bool:
        """True if it is a currency."""
        return self.id in get_args(Currency)

    @property
    def is_quotient(self) -> bool:
        """True if it says how much there is of one thing for another."""
        return self.per != 1 or self.id in {"times", "percentage points"}

    @property
    def is_scaled(self) -> bool:
        """True if a table may count it in thousands or 万, and print does."""
        return not self.is_quotient and self.id not in {"points", "rank"}


UNITS: Mapping[str, Unit] = {
    name: Unit(name, zh, en_one, en_many, symbol, int(per), int(places), *before)  # type: ignore[arg-type]
    for name, zh, en_one, en_many, symbol, per, places, *before in data_rows("units")
}

# Units in which people are counted: few of them could be recognised. Few visits are of few people.
PEOPLE: frozenset[str] = frozenset({"persons", "visits", "households", "cases"})

# How many base units one of a scale is. `fraction` (0.516 for 51.6 percent) is the share of the
# unit's own `per`, so it stands apart. `one` says that nothing is multiplied: decimals are meant.
_FACTORS: Mapping[str, int] = {
    "one": 1,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "十亿": 1_000_000_000,
    "万亿": 1_000_000_000_000,
    "hundred": 100,
    "thousand": 1_000,
    "ten thousand": 10_000,
    "hundred thousand": 100_000,
    "million": 1_000_000,
    "ten million": 10_000_000,
    "hundred million": 100_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
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


def scales_of(factor: Decimal) -> tuple[str, str] | None:
    """How `written_in` says a factor, in Chinese and in English; None where it cannot."""
    words = [word for word, one in _FACTORS.items() if one == factor]
    chinese = [word for word in words if not word.isascii()]
    return (chinese[0], words[-1]) if chinese else None
