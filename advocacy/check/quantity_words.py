"""A word that says how much needs a figure beside it that bears it: most, nearly half, doubled.

Shares are borne by a percentage of the same paragraph, or by two of its figures whose quotient
fits; changes by two values of one indicator. What bears a word is numbers/quantities.py, the table
by which `in_words` prints.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from advocacy.check.figure_calls import CALL, printed
from advocacy.check.typed_texts import Paragraph
from advocacy.model.dossier import Dossier
from advocacy.model.figure import Figure, Indicator
from advocacy.model.finding import Finding, Language
from advocacy.numbers.quantities import CHANGES, SHARES, WIDE_SHARES, Bounds, Quantity

_ANY_CALL = re.compile(r"\b(?:figure|compare)\(")
# A word inside a longer one that says something else: 少数民族, "the most", "at most", "for half a
# day" is not about a share.
_NOT_AFTER: Mapping[Language, str] = {"zh": "(?<![许很更最])", "en": r"\b"}
_NOT_BEFORE: Mapping[Language, str] = {
    "zh": "(?!数?(?:民族|据|字|额|值|党|决|票|国家|派))",
    "en": r"\b(?![ -](?:majority|vote)| (?:years|months|weeks|days|steps|stages)\b| (?:of )?(?:a|an|the) (?:century|hour|day|year|decade)\b)",
}
# “most” counts people or things only before what it counts: “most needed” is no share.
_MOST = (
    r"(?<!\bthe )(?<!\bat )most(?= of\b(?! all\b)| (?:[a-z-]+ ){0,2}(?:people|men|women|[a-z]{2,}s)\b"
    r"| (?:are|were|have|had|do|did|cannot|lack|remain|work)\b)"
)
_ONE_TO_TEN = "[一二两三四五六七八九十]"
# The whole before the part (七分之二, 每五名…就有一人, 十个人中有九个), and in English the part first.
_FRACTIONS: Mapping[Language, str] = {
    "zh": (
        "(?P<whole>[二三四五六七八九十])分之(?P<part>[一二三四五六七八九])"
        rf"|每(?P<whole2>[二两三四五六七八九十])(?:名|个|位|户|人|家)[^，。；！？\n]{{0,10}}?(?:就有|便有|中有|里有|有)(?P<part2>{_ONE_TO_TEN})(?:人|名|个|位|户|家)"
        rf"|(?P<whole3>{_ONE_TO_TEN})(?:个|名|位|户|家)?[^，。；！？\n一二两三四五六七八九十]{{0,6}}?(?:中|里|里面|当中|之中)(?:就|便)?有"
        rf"(?P<part3>{_ONE_TO_TEN})(?:人|名|个|位|户|家)"
    ),
    "en": (
        r"(?P<part>one|two|three|four|five|six|seven|eight|nine) "
        r"(?:(?:disabled|employed|working|young|older|registered|insured|such|adult) )?"
        r"(?:(?:people|persons?|workers?|women|woman|men|man|employees?|households?|employers?|companies|firms|adults|children) "
        r"(?:with disabilities )?)?"
        r"(?:(?:out of|in) (?:every )?|of every |(?<!one )of )(?P<whole>two|three|four|five|six|seven|eight|nine|ten)"
        r"(?! steps| stages| years| months| weeks| days| parts| sections| provinces| cities)"
    ),
}
_IN_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMERALS = "一二三四五六七八九十"


def quantity_words(dossier: Dossier, one: Paragraph) -> Iterator[Finding]:
    """Quantity words that no figure of their paragraph bears."""
    # A chart stands beside the figures that it sums up.
    if one.kind not in {"chart", "record"}:
        found: _Figures | None = None
        for word, start, bounds, is_change in quantities_in(one):
            found = found or _Figures(one.raw, dossier.indicators)
            values = found.changes if is_change else found.shares
            if found.unknown or any(bounds.hold(value) for value in values):
                continue
            details = {"word": word, "values": _told(values, is_change=is_change)}
            code = "quantity-word-contradicted" if values else "quantity-word-alone"
            yield Finding(code, one.at(start), details, one.about)


def quantities_in(one: Paragraph) -> Iterator[tuple[str, int, Bounds, bool]]:
    """(word, start, what bears it, whether it speaks of a change) of each quantity word."""
    known = _bounds(one.language)
    for match in _pattern(one.language).finditer(one.words):
        word = match[0]
        bounds, is_change = known.get(word.lower().replace("-", " "), (None, False))
        if bounds is None:
            bounds = _fraction(one.language, word)
        yield word, match.start(), bounds, is_change


@functools.cache
def _bounds(language: Language) -> Mapping[str, tuple[Bounds, bool]]:
    known: dict[str, tuple[Bounds, bool]] = {}
    groups: tuple[tuple[tuple[Quantity, ...], bool], ...] = ((SHARES, False), (WIDE_SHARES, False), (CHANGES, True))
    for group, is_change in groups:
        for quantity in group:
            for word in quantity.zh if language == "zh" else quantity.en:
                known[word] = (quantity.bounds, is_change)
    return known


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    """The longest word first, so that 超过一半 is not read as 一半."""
    words = sorted((word for word in _bounds(language) if word != "half"), key=len, reverse=True)
    # A hyphen is as good as a blank: two-thirds.
    spelled = (re.escape(word).replace(r"\ ", "[ -]") for word in words)
    choices = [_MOST if word == "most" else one for word, one in zip(words, spelled, strict=True)]
    groups = re.sub(r"\?P<[a-z]+\d?>", "?:", _FRACTIONS[language])
    joined = "|".join((groups, *choices) if language == "zh" else (*choices, groups))
    return re.compile(f"{_NOT_AFTER[language]}(?:{joined}){_NOT_BEFORE[language]}", re.IGNORECASE)


def _fraction(language: Language, word: str) -> Bounds:
    """The bounds of a fraction not in the table (七分之二, two out of seven): within one point."""
    match = re.search(_FRACTIONS[language], word, re.IGNORECASE)
    said = {} if match is None else {name: one for name, one in match.groupdict().items() if one}
    values = {name.rstrip("23"): _number(one) for name, one in said.items()}
    share = Decimal(100 * values["part"]) / values["whole"]
    return Bounds(share - 1, share + 1)


def _number(word: str) -> int:
    if word.lower() in _IN_ENGLISH:
        return _IN_ENGLISH.index(word.lower()) + 1
    return _NUMERALS.index(word.replace("两", "二")) + 1


class _Figures:
    """The figures that the calls of one paragraph print.

    `unknown` says that a call prints something that cannot be read here: it may bear the word.
    """

    def __init__(self, raw: str, indicators: Mapping[str, Indicator]) -> None:
        self.series: list[tuple[Figure, ...]] = []
        for match in CALL.finditer(raw):
            indicator = indicators.get(match["indicator"])
            if indicator is not None:
                self.series.append(printed(indicator, match["arguments"]))
        self.unknown = len(_ANY_CALL.findall(raw)) > len(CALL.findall(raw))

    @functools.cached_property
    def shares(self) -> list[Decimal]:
        """Percentages, and of each two indicators of one unit the smaller in per cent of the larger."""
        figures = dict.fromkeys(one for series in self.series for one in series)
        shares = [one.value for one in figures if one.unit == "percent" and one.value is not None]
        for one, other in itertools.combinations(figures, 2):
            # Two periods of one indicator are a change, not a part and its whole.
            if one.unit == other.unit != "percent" and one.indicator != other.indicator:
                low, high = sorted((one.value or Decimal(0), other.value or Decimal(0)))
                shares += [100 * low / high] if high > 0 else []
        return shares

    @functools.cached_property
    def changes(self) -> list[Decimal]:
        """How many times the earlier value the later one is, of each indicator's figures."""
        changes = []
        by_name: dict[str, list[Figure]] = {}
        for series in self.series:
            for figure in series:
                by_name.setdefault(figure.indicator, []).append(figure)
        for figures in by_name.values():
            in_order = sorted(dict.fromkeys(figures), key=lambda one: one.period)
            for first, second in itertools.combinations(in_order, 2):
                if first.value and second.value is not None and first.period != second.period:
                    changes.append(second.value / first.value)
        return changes


def _told(values: list[Decimal], *, is_change: bool) -> str:
    sign = "×" if is_change else "%"
    return ", ".join(f"{value:.3g}{sign}" for value in dict.fromkeys(values))
