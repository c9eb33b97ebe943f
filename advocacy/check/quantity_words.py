"""A word that says how much needs a figure beside it that bears it: most, nearly half, doubled.

Shares are borne by a percentage of the same paragraph, or by two of its figures whose quotient
fits; changes by two values of one indicator. What bears a word is model/quantities.py, the table
by which `in_words` prints.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from advocacy.check.written import Written, written
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Figure, Indicator
from advocacy.model.finding import Finding, Language
from advocacy.model.quantities import CHANGES, SHARES, WIDE_SHARES, Bounds, Quantity

_CALL = re.compile(
    r"""(?P<call>figure|compare)\(\s*['"](?P<indicator>[^'"]+)['"](?P<periods>[^)]*)\)"""
)
_PERIOD = re.compile(r"(?<![\w-])(?:19|20)\d\d(?:-\d\d){0,2}")
_ANY_CALL = re.compile(r"\b(?:figure|compare)\(")
# A word inside a longer one that says something else: 少数民族, "the most", "at most", "for half a
# day" is not about a share.
_NOT_AFTER: Mapping[Language, str] = {"zh": "(?<![许很更最])", "en": r"\b"}
_NOT_BEFORE: Mapping[Language, str] = {"zh": "(?!民族|据|字|额|值|党)", "en": r"\b"}
# “most” counts people or things only before what it counts: “most needed” is no share.
_MOST = (
    r"(?<!\bthe )(?<!\bat )most(?= of\b| (?:[a-z-]+ ){0,2}(?:people|men|women|[a-z]{2,}s)\b"
    r"| (?:are|were|have|had|do|did|cannot|lack|remain|work)\b)"
)
_FRACTION = re.compile("([二三四五六七八九十])分之([一二三四五六七八九])")
_OUT_OF = re.compile(
    "(one|two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:every )?"
    "(two|three|four|five|six|seven|eight|nine|ten)",
    re.IGNORECASE,
)
_IN_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMERALS = "一二三四五六七八九十"


def quantity_words(dossier: Dossier) -> Iterator[Finding]:
    """Quantity words that no figure of their paragraph bears."""
    for one in written(dossier):
        for word, start, bounds, is_change in quantities_in(one):
            if one.kind == "chart":
                continue  # it stands beside the figures that it sums up
            found = _Figures(one.raw, dossier.indicators)
            values = found.changes() if is_change else found.shares()
            if found.unknown or any(bounds.hold(value) for value in values):
                continue
            details = {"word": word, "values": _told(values, is_change=is_change)}
            code = "quantity-word-contradicted" if values else "quantity-word-alone"
            yield Finding(code, one.at(start), details, one.about)


def quantities_in(one: Written) -> Iterator[tuple[str, int, Bounds, bool]]:
    """(word, start, what bears it, whether it speaks of a change) of each quantity word."""
    known = _bounds(one.language)
    for match in _pattern(one.language).finditer(one.words):
        word = match[0]
        bounds, is_change = known.get(word.lower(), (None, False))
        if bounds is None:
            bounds = _fraction(word)
        yield word, match.start(), bounds, is_change


@functools.cache
def _bounds(language: Language) -> Mapping[str, tuple[Bounds, bool]]:
    known: dict[str, tuple[Bounds, bool]] = {}
    groups: tuple[tuple[tuple[Quantity, ...], bool], ...] = (
        (SHARES, False),
        (WIDE_SHARES, False),
        (CHANGES, True),
    )
    for group, is_change in groups:
        for quantity in group:
            for word in quantity.zh if language == "zh" else quantity.en:
                known[word] = (quantity.bounds, is_change)
    return known


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    """The longest word first, so that 超过一半 is not read as 一半."""
    words = sorted((word for word in _bounds(language) if word != "half"), key=len, reverse=True)
    choices = [_MOST if word == "most" else re.escape(word) for word in words]
    if language == "zh":
        choices.append(_FRACTION.pattern.replace("(", "(?:"))
    else:
        choices.append(re.sub(r"\((?!\?)", "(?:", _OUT_OF.pattern) + r"(?! steps| stages)")
    joined = "|".join(choices)
    return re.compile(f"{_NOT_AFTER[language]}(?:{joined}){_NOT_BEFORE[language]}", re.IGNORECASE)


def _fraction(word: str) -> Bounds:
    """The bounds of a fraction not in the table (七分之二, two out of seven): within one point."""
    in_english = _OUT_OF.fullmatch(word)
    if in_english is not None:
        above, below = (_IN_ENGLISH.index(one.lower()) + 1 for one in in_english.groups())
    else:
        below, above = (_NUMERALS.index(sign) + 1 for sign in _FRACTION.findall(word)[0])
    share = Decimal(100 * above) / below
    return Bounds(share - 1, share + 1)


class _Figures:
    """The figures that the calls of one paragraph print.

    `unknown` says that a call prints something that cannot be read here: it may bear the word.
    """

    def __init__(self, raw: str, indicators: Mapping[str, Indicator]) -> None:
        self.series: list[tuple[Figure, ...]] = []
        for match in _CALL.finditer(raw):
            indicator = indicators.get(match["indicator"])
            if indicator is not None:
                self.series.append(_printed(indicator, _PERIOD.findall(match["periods"])))
        self.unknown = len(_ANY_CALL.findall(raw)) > len(_CALL.findall(raw))

    def shares(self) -> list[Decimal]:
        """Percentages, and of each two indicators of one unit the smaller in per cent of the larger."""
        figures = [one for series in self.series for one in series]
        shares = [one.value for one in figures if one.unit == "percent" and one.value is not None]
        for one, other in itertools.combinations(figures, 2):
            # Two periods of one indicator are a change, not a part and its whole.
            if one.unit == other.unit != "percent" and one.indicator != other.indicator:
                low, high = sorted((one.value or Decimal(0), other.value or Decimal(0)))
                shares += [100 * low / high] if high > 0 else []
        return shares

    def changes(self) -> list[Decimal]:
        """How many times the earlier value the later one is, of each indicator's figures."""
        changes = []
        by_name: dict[str, list[Figure]] = {}
        for series in self.series:
            for figure in series:
                by_name.setdefault(figure.indicator, []).append(figure)
        for figures in by_name.values():
            in_order = sorted(figures, key=lambda one: one.period)
            for first, second in itertools.combinations(in_order, 2):
                if first.value and second.value is not None and first.period != second.period:
                    changes.append(second.value / first.value)
        return changes


def _printed(indicator: Indicator, periods: list[str]) -> tuple[Figure, ...]:
    valued = [one for one in indicator.figures if one.value is not None]
    if not periods:
        latest = valued[-1].period if valued else None
        return tuple(one for one in valued if one.period == latest)
    return tuple(
        one
        for one in valued
        if any(f"{one.period.end.isoformat()}-".startswith(f"{period}-") for period in periods)
    )


def _told(values: list[Decimal], *, is_change: bool) -> str:
    sign = "×" if is_change else "%"
    return ", ".join(f"{value:.3g}{sign}" for value in dict.fromkeys(values))
