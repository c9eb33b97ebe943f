"""Numbers in running text as values: 25.10 million people, 超过2亿人, 三成, thirty-five per cent.

An amount is a number with everything that decides what it says: its sign, scale and unit, and the
words before and after it that bound it or give it a direction. Two amounts say the same when all
of these are the same, however they are spaced and written.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from advocacy.numbers.amount_words import (
    BOUND_OF,
    COMMON_UNITS,
    CURRENCY_OF,
    DIRECTION_OF,
    LATER_BOUND_OF,
    SCALES,
    UNIT_OF,
)
from advocacy.numbers.date_parts import OPEN_PARTS, Part, part_of_date, span_of
from advocacy.numbers.number_words import CHINESE_DIGITS, SMALL_WORDS, TENS_WORDS, chinese, mixed, number_of
from advocacy.numbers.numerals import Piece, pieces
from advocacy.numbers.quantities import SHARES, Quantity

_REACH = 60  # signs before a number in which the words that bound it stand
_SMALL = 10  # up to here numbers are typed as words, of anything
# Full-width signs are read as the plain ones, but for the comma, which ends a clause; small raised
# and lowered digits as digits; blanks of every width as one, those of no width as nothing.
_PLAIN = {
    **{0xFEE0 + code: chr(code) for code in range(0x21, 0x7F) if chr(code) != ","},
    **{ord(sign): str(number) for number, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    **{ord(sign): str(number) for number, sign in enumerate("₀₁₂₃₄₅₆₇₈₉")},
    **dict.fromkeys(map(ord, "\u3000\u00a0\u2009\u202f\u2002\u2003\t\n"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), "\0"),
    **dict.fromkeys(map(ord, "−﹣‐‑"), "-"),
    **dict.fromkeys(map(ord, "’ʼ"), "'"),
    ord("İ"): "i",  # lower() gives two signs
    ord("Σ"): "σ",  # lower() looks at what stands around it
}
_NOTHING = re.compile("\0+")
_WIDE = "[^\0-\u2e7f]"  # the smaller set is compiled faster
# All blanks at the beginning or beside a Chinese sign, else all but the first.
_BLANKS = re.compile(f"^ +| +(?={_WIDE})|(?<= |{_WIDE}) +")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, at characters `start` to `end` (excluded).

    `value` is in single units, per cent of a share; None of a vague number (数百万, millions).
    `unit` is "" where none is known, `bounds` and `directions` are by their meanings in order. `share` is the entry
    of the table of quantities that a share in words stands for; such a one has no `value`. `upper`
    is the end of a range as it is written (35–53 %), of which `value` is the beginning. What it is
    counted `per`, and whether it is `compared`, the clause around it says (`amounts_in_clauses`).
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    unit: str
    scaled: bool = False
    bounds: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    share: Quantity | None = None
    upper: str = ""
    per: str = ""
    compared: str = ""

    @property
    def is_bare(self) -> bool:
        """True if it is a number alone, which may count anything, such as a cell of a table."""
        return not self.scaled and not self.unit and self.share is None

    @property
    def is_statistic(self) -> bool:
        """True if scale or unit show that it counts people, money or shares."""
        return not self.is_bare and (self.scaled or self.unit not in COMMON_UNITS)

    @property
    def worth(self) -> tuple[object, ...]:
        """What it says but for its bounds; of a vague number its words."""
        if self.share is not None:
            return (self.share,)
        value = _key(self.text) if self.value is None else self.value
        return (value, self.upper, self.unit, self.directions)

    def says(self, other: Amount) -> bool:
        """True if the two say the same."""
        return self.worth == other.worth and self.bounds == other.bounds

    def of(self, unit: Amount | None) -> Amount:
        """A bare number in the unit of its column: 25.10 under (million people)."""
        if unit is None or unit.value is None or not self.is_bare or self.value is None:
            return self
        return replace(self, value=self.value * unit.value, unit=unit.unit, scaled=unit.scaled)


@functools.lru_cache(maxsize=8192)  # a file is held against another paragraph by paragraph
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text in order; dates, and numbers in names of laws and standards, are none."""
    plain, at = _flattened(text)
    found: list[Amount] = []
    for start, end in _free(plain):
        done = start
        for match in _pattern().finditer(plain, start, end):
            before = None if match["share"] else _words_before(plain, done, match.start())
            done = match.end()
            first, last = at[match.start() if before is None else before.start()], at[done - 1] + 1
            one = _amount(match, first, last, text[first:last], "" if before is None else before[0])
            if one is not None:
                found.append(one)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, month or year in a text, at characters `start` to `end` (excluded); 0 is not said.

    `part` is the part of it that words beside it say.
    """

    start: int
    end: int
    text: str
    year: int
    month: int
    day: int
    part: Part = ""

    @property
    def day_of(self) -> tuple[int, int, int]:
        """Year, month and day."""
        return self.year, self.month, self.day

    def says(self, other: Dated) -> bool:
        """True if it says the same as `other`, or the same less exactly; or the last day of its month or year's end."""
        mine, its = span_of(*self.day_of, self.part), span_of(*other.day_of, other.part)
        if mine is None or its is None or {self.part, other.part} & OPEN_PARTS:
            same = all(one in {0, another} for one, another in zip(self.day_of, other.day_of, strict=True))
            return same and any(self.day_of) and self.part == other.part
        if mine[0] <= its[0] and its[1] <= mine[1]:
            return True
        return bool(other.month or other.part == "end") and mine == (its[1], its[1])


@functools.lru_cache(maxsize=8192)
def dates(text: str) -> tuple[Dated, ...]:
    """The dates, months and years of a text in order."""
    plain, at = _flattened(text)
    return tuple(
        _dated(piece.text, at[piece.start], at[piece.start + len(piece.text) - 1] + 1, text)
        for piece in pieces(plain)
        if piece.sort == "date" and not _counts(plain, piece)
    )


def _dated(date: str, start: int, end: int, text: str) -> Dated:
    date = _HAN_NUMBER.sub(lambda match: str(chinese(match[0]) or 0), date)
    year = re.search(r"(?:19|20)[0-9]{2}", date)
    rest = date if year is None else date[: year.start()] + " " + date[year.end() :]
    month = next((number for number, name in enumerate(_MONTHS, 1) if name in rest), 0)
    numbers = [int(one) for one in re.findall(r"[0-9]+", rest)]
    if not month and numbers:
        month = numbers.pop(0)
    day = numbers[0] if numbers else 0
    part = part_of_date(text, start, end)
    return Dated(start, end, text[start:end], int(year[0]) if year else 0, month, day, part)


def unit_amount(words: str) -> Amount | None:
    """One of a unit as the head of a column gives it (万人, million people, CNY); None of other words."""
    first, _, others = words.strip().partition(" ")
    text = f"{first} 1 {others}" if first.lower() in CURRENCY_OF else f"1 {words}"
    found = amounts(text.rstrip())
    whole = len(found) == 1 and found[0].text == text.rstrip()
    return found[0] if whole and not found[0].is_bare else None


def _flattened(text: str) -> tuple[str, Sequence[int]]:
    """`text` in plain small letters without blanks beside Chinese, and where each sign stood."""
    plain = text.translate(_PLAIN).lower()
    at: Sequence[int] = range(len(text))
    for dropped in (_NOTHING, _BLANKS):
        spans = [match.span() for match in dropped.finditer(plain)]
        if spans:
            kept = list(zip((0, *(end for _, end in spans)), (*(start for start, _ in spans), len(plain)), strict=True))
            plain, at = "".join(plain[a:b] for a, b in kept), [one for a, b in kept for one in at[a:b]]
    return plain, at


def _free(plain: str) -> Iterator[tuple[int, int]]:
    """The stretches between dates and names."""
    start = 0
    for piece in pieces(plain):
        if piece.sort == "label" or (piece.sort == "date" and not _counts(plain, piece)):
            yield start, piece.start
            start = piece.start + len(piece.text)
    yield start, len(plain)


def _counts(plain: str, piece: Piece) -> bool:
    """True if what may be a year is a number of something: 2004 million, 约2004."""
    if len(piece.text) != len("2004"):
        return False
    behind = _COUNTED.match(plain, piece.start + len(piece.text))
    return bool(behind or _bounded().search(plain, max(piece.start - _REACH, 0), piece.start))


@functools.cache
def _bounded() -> re.Pattern[str]:
    return re.compile(rf"(?:{_choice(BOUND_OF)})\ ?$")


def _choice(words: Iterable[str]) -> str:
    """The longest first; a word of letters stands alone."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word[:1].isascii() and word[:1].isalpha()
        else re.escape(word)
        for word in ordered
    )  # fmt: skip


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN_NUMBER = re.compile(f"[{''.join(CHINESE_DIGITS)}十]+")
_COUNTED = re.compile(r" ?(?:hundred|thousand|million|billion|trillion|%|‰|[十百千万亿])")
_WORDED = rf"(?:{'|'.join((*SMALL_WORDS, *TENS_WORDS))})"
_VAGUE = ("tens", "dozens", "hundreds", "thousands", "millions", "billions")
_BIG = "hundred|thousand|million|billion|trillion"
_SCALE = re.compile(rf"[十百千万萬亿億兆]|{_BIG}|mn|bn|m|'000|000s")
_HAN = "零〇一二两三四五六七八九十百千万亿点"
# 45万6千, 2千510万, 1亿2000万: each part smaller than the one before it.
_BELOW_10000 = r"(?:[0-9]{1,2}千(?:[0-9]百?)?[0-9]{0,3}|[0-9]百[0-9]{0,2}|[0-9]{4})"
_MIXED = (
    rf"[0-9]+[亿億](?:[0-9]{{1,4}}[万萬](?:{_BELOW_10000})?|[0-9]千(?:[0-9]百?)?[0-9]{{0,3}}[万萬])"
    rf"|[0-9]+[万萬]{_BELOW_10000}(?![0-9年月.,万萬亿億])|[0-9]千[0-9]{{1,3}}[万萬](?:{_BELOW_10000})?"
)
_BETWEEN = "了为有约"  # may stand between a word and the number that it bounds


@functools.cache
def _pattern() -> re.Pattern[str]:
    """One number in one of its writings, scale, unit, words after."""
    words = [word for one in SHARES for word in (*one.zh, *one.en) if word != "half"]
    shares = _choice(words)
    english = rf"{_WORDED}(?:[ -](?:and\ )?(?:{_WORDED}|hundred)|\ point(?:\ {_WORDED})+)*"
    # Most signs begin nothing: they are passed over at the price of one look.
    firsts = {word[0] for word in (*words, *CURRENCY_OF, *SMALL_WORDS, *TENS_WORDS, *_VAGUE)} | {
        *_HAN,
        *"0123456789+-几数",
    }
    letters = "".join(sorted(one for one in firsts if "a" <= one <= "z"))
    signs = re.escape("".join(sorted(firsts - {*letters})))
    return re.compile(
        rf"""
        (?=[{signs}]|(?<![a-z])[{letters}])(?:
        (?P<share>{shares})
      | (?:(?P<currency>{_choice(CURRENCY_OF)})\ ?)?
        (?:
          (?P<mixed>(?<![a-z0-9.,])(?=[0-9]+[千万萬亿億][0-9])(?:{_MIXED}))
        | (?P<hundredth>[百千万])分之(?P<parts>[0-9.]+|[{_HAN}]+)
        | (?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九])
        | (?P<vague>[几数][十百千万亿]+|(?<![a-z])(?:{"|".join(_VAGUE)})
            (?:\ of\ (?:thousands|millions|billions))*(?![a-z]))
        | (?:(?P<digits>(?<![a-z0-9.])[+-]?(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+[0-9]*|[0-9]+)(?:\.[0-9]+)?)
            (?:\ ?[–—~〜-]\ ?(?P<upper>[0-9]+(?:\.[0-9]+)?))?
          | (?<![a-z])(?P<english>{english})(?![a-z])
          | (?<![第{_HAN}])(?P<han>[{_HAN}]*[零〇一二两三四五六七八九十百千][{_HAN}]*))
          (?P<over>[多余+])?
          (?P<scale>(?:\ ?(?:[十百千万萬亿億兆]|(?:{_BIG}|mn|bn)s?(?![a-z])|m(?=\ (?:people|persons)\b)|'000s?|(?<=\()000s))*)
          (?P<over2>[多余])?
        )
        (?:(?P<tenths>个?成(?![为员立果本功就双年人])(?P<more>[半一二三四五六七八九](?![年月日人]))?)
         | -?\ ?(?P<unit>{_choice(UNIT_OF)}))?
        (?:\ ?(?P<after>[+]|{_choice(LATER_BOUND_OF)}))?)
        """,
        re.VERBOSE,
    )


def _amount(match: re.Match[str], start: int, end: int, text: str, before: str) -> Amount | None:
    """What a match says, in `text` with the words `before` it."""
    if match["share"] is not None:
        return Amount(start, end, text, None, "%", share=_shares()[match["share"]])
    value, unit = _value(match)
    vague, han = match["vague"], match["han"]
    if value is None and vague is None:
        return None
    scaled = bool(match["scale"] and match["scale"].strip()) or vague is not None or match["mixed"] is not None
    if han is not None:
        scaled |= any(sign in han for sign in "万亿")
        begins = han[0] in CHINESE_DIGITS  # not 千万注意, 万一
        counts = unit and (_is_rate(unit) or (value or 0) > _SMALL)
        if not (counts or (scaled and begins)):
            return None  # 一个, 十分, 统一: no statistic, or up to ten
    meanings = tuple(_meanings(before)) if before else ()
    bounds = [one for one in meanings if one in _BOUNDS]
    directions = tuple(one for one in meanings if one not in _BOUNDS)
    after = match["after"]
    if match["over"] or match["over2"] or after == "+":
        bounds.append("more than")
    elif after is not None:
        bounds.append(LATER_BOUND_OF[after])
    return Amount(start, end, text, value, unit, scaled, tuple(bounds), directions, upper=match["upper"] or "")


_BOUNDS = frozenset({*BOUND_OF.values(), *LATER_BOUND_OF.values()})


def _is_rate(unit: str) -> bool:
    return unit in {"%", "‰", "倍", "个百分点", "percentage points", "times"}


def _words_before(plain: str, first: int, end: int) -> re.Match[str] | None:
    """Up to four words one after another, right before a number."""
    start = max(first, end - _REACH)
    if plain[start:end].rstrip(" ")[-1:] not in _last_signs():
        return None
    return _before().search(plain, start, end)


@functools.cache
def _last_signs() -> frozenset[str]:
    return frozenset((*(word[-1] for word in (*BOUND_OF, *DIRECTION_OF)), *_BETWEEN))


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_choice((*BOUND_OF, *DIRECTION_OF))})[{_BETWEEN}]?\ ?){{1,4}}\Z")


@functools.cache
def _word_before() -> re.Pattern[str]:
    return re.compile(_choice((*BOUND_OF, *DIRECTION_OF)))


def _meanings(words: str) -> Iterator[str]:
    for match in _word_before().finditer(words):
        yield BOUND_OF.get(match[0]) or DIRECTION_OF[match[0]]


@functools.cache
def _shares() -> Mapping[str, Quantity]:
    return {word: one for one in SHARES for word in (*one.zh, *one.en)}


def _value(match: re.Match[str]) -> tuple[Decimal | None, str]:
    """The number in single units (per cent of shares), and its unit."""
    if match["hundredth"] is not None:
        per = {"百": "%", "千": "‰"}.get(match["hundredth"], "万分之")
        return number_of(match["parts"]), per
    if match["below"] is not None:
        below, above = chinese(match["below"]), chinese(match["above"])
        return (None if not below or above is None else 100 * above / below), "%"
    unit, currency, scale = match["unit"], match["currency"], match["scale"]
    unit = CURRENCY_OF[currency] if currency is not None else "" if unit is None else UNIT_OF[unit]
    if match["vague"] is not None:
        return None, unit
    if match["mixed"] is not None:
        return mixed(match["mixed"]), unit
    value = number_of(match["digits"] or match["english"] or match["han"])
    if value is None:
        return None, unit
    for word in _SCALE.findall(scale) if scale else ():
        value *= SCALES[word]
    if match["tenths"] is not None:
        more = {"半": 5}.get(match["more"] or "") or CHINESE_DIGITS.get(match["more"] or "", 0)
        return 10 * value + more, "%"
    return value, unit


def _key(text: str) -> str:
    return "".join(_flattened(text)[0].split())
