"""Words that say how much, and the values that bear them: one table for printing and for checking.

A share prints the first of its words (`figure(...) | in_words`); the others are the same said in
other words, which people type by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that bear a word; `ends` says which of the two belong to the range: `[)`."""

    low: Decimal
    high: Decimal
    ends: str = "[]"

    def hold(self, value: Decimal) -> bool:
        """Whether `value` lies inside."""
        above = value >= self.low if self.ends[0] == "[" else value > self.low
        below = value <= self.high if self.ends[1] == "]" else value < self.high
        return above and below


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is said of values inside `bounds`; of several words the first is printed."""

    bounds: Bounds
    zh: tuple[str, ...]
    en: tuple[str, ...]


def _quantity(low: str, high: str, ends: str, zh: str, en: str) -> Quantity:
    return Quantity(Bounds(Decimal(low), Decimal(high), ends), tuple(zh.split("|")), tuple(en.split("|")))


# Shares in per cent that are printed as words. Between these ranges no word fits, and the number
# itself has to be printed.
SHARES: tuple[Quantity, ...] = (
    _quantity("9", "9.5", "[)", "近十分之一", "nearly one in ten"),
    _quantity("9.5", "10.5", "[]", "约十分之一|十分之一", "about one in ten|one in ten|a tenth"),
    _quantity("10.5", "12", "(]", "超过十分之一", "more than one in ten"),
    _quantity("19", "21", "[]", "约五分之一|五分之一", "about a fifth|a fifth|one in five"),
    _quantity("24", "26", "[]", "约四分之一|四分之一",
              "about a quarter|a quarter of|one quarter|one in four"),
    _quantity("32.3", "34.3", "[]", "约三分之一|三分之一",
              "about a third|a third of|one third|one in three"),
    _quantity("39", "41", "[]", "约五分之二|五分之二", "about two fifths|two fifths|two in five"),
    _quantity("46", "50", "[)", "近一半|近半|接近一半|将近一半|接近半数",
              "nearly half|almost half|close to half|nearly one half"),
    _quantity("50", "50", "[]", "一半|半数", "half|half of|half the|one half"),
    _quantity("50", "58", "(]", "超过一半|过半|超半|逾半|超过半数|一半以上|半数以上|略高于一半",
              "more than half|over half|above half|above one half|more than one half"),
    _quantity("59", "61", "[]", "约五分之三|五分之三",
              "about three fifths|three fifths|three in five"),
    _quantity("65.7", "67.7", "[]", "约三分之二|三分之二", "about two thirds|two thirds"),
    _quantity("74", "76", "[]", "约四分之三|四分之三",
              "about three quarters|three quarters|three in four"),
    _quantity("79", "81", "[]", "约五分之四|五分之四",
              "about four fifths|four fifths|four in five"),
    _quantity("89", "91", "[]", "约十分之九|十分之九", "about nine in ten|nine in ten"),
)  # fmt: skip

# Shares that people type and that are too wide to be printed for a value.
WIDE_SHARES: tuple[Quantity, ...] = (
    _quantity("0", "5", "[]", "几乎没有|几乎无人", "almost no|almost none|hardly any|virtually no"),
    _quantity("0", "50", "[)", "少数|小部分", "a minority|the minority|a small minority"),
    _quantity("48", "52", "[]", "约一半|一半左右|约半数|半数左右", "about half|around half"),
    _quantity("50", "100", "(]", "多数|大多数|大多|多半|大部分|大半",
              "most|the majority|a majority|majority of"),
    _quantity("80", "100", "[]", "绝大多数|绝大部分",
              "vast majority|overwhelming majority|great majority"),
    _quantity("95", "100", "[]", "几乎所有|几乎全部|几乎都", "almost all|nearly all|virtually all"),
)  # fmt: skip

# How many times the earlier value the later one is.
CHANGES: tuple[Quantity, ...] = (
    _quantity("0.48", "0.52", "[]", "减半|减少一半|下降一半|少了一半", "halved|fallen by half"),
    _quantity("1.9", "2.1", "[]", "翻番|翻了番|翻一番|翻了一番|增加一倍|增长一倍",
              "doubled|twofold|twice as many|twice as high"),
    _quantity("2.9", "3.1", "[]", "增加两倍|增长两倍", "tripled|trebled|threefold"),
    _quantity("3.8", "4.2", "[]", "翻两番|翻了两番", "quadrupled|fourfold"),
)  # fmt: skip
