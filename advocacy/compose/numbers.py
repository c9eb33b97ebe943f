"""Numbers in words and digits: a figure with its unit, in Chinese and in British English.

A figure is rounded once, half to even (GB/T 8170), to the last digit that its cell shows, and
then keeps exactly these digits in whatever scale it is printed.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from advocacy.model.document import Inlines, PrintedFigure
from advocacy.model.figure import Figure, Formula, Nature, Period
from advocacy.model.finding import Language
from advocacy.model.scalar import Money
from advocacy.model.text import Text
from advocacy.model.unit import UNITS
from advocacy.numbers.quantities import SHARES

# What is said before a number that is not exact.
_BEFORE: dict[tuple[Nature, Language], str] = {
    ("floor", "zh"): "超过",
    ("floor", "en"): "more than ",
    ("estimate", "zh"): "约",
    ("estimate", "en"): "about ",
}
# Running text: the largest scale that the number reaches.
_TEXT_SCALES: dict[Language, tuple[tuple[int, str], ...]] = {
    "zh": ((100_000_000, "亿"), (10_000, "万")),
    "en": ((1_000_000_000, " billion"), (1_000_000, " million")),
}
# Tables and charts: factor, name, what the smallest number must reach of the factor, most decimals.
_TABLE_SCALES: dict[Language, tuple[tuple[int, str, Decimal, int], ...]] = {
    "zh": ((100_000_000, "亿", Decimal(1), 3), (10_000, "万", Decimal("0.1"), 3)),
    "en": (
        (1_000_000_000, "billion", Decimal(1), 3),
        (1_000_000, "million", Decimal("0.1"), 4),
        (1_000, "thousand", Decimal(1), 1),
    ),
}
_FEWEST_GROUPED: dict[Language, int] = {"zh": 10_000, "en": 1_000}
_MOST_DECIMALS = 3  # of a million that is known to the unit: 12,345,678, not 12.345678 million
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# A reader who listens hears this sign as minus; a hyphen is passed over.
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Scale:
    """What one unit of a printed number is worth (`factor`) and is called (万人, million people)."""

    name: str
    factor: Decimal


def print_figure(figure: Figure, language: Language) -> str:
    """Number and unit (906.1万人, 9.061 million people), or why there is no number."""
    if figure.value is None:
        return missing_text(figure, language)
    return _print(figure.value, figure.quantum, figure.unit, figure.nature, language)


def print_shortly(figure: Figure, language: Language) -> str:
    """The number as it stands large under words that say what is counted: 200 million+ (超过2亿人 in Chinese), ≈12.33 million."""
    if language == "zh" or figure.value is None or not _scales(figure.unit):
        return print_figure(figure, language)
    rounded = round_to(figure.value, figure.quantum)
    factor, name = _text_scale(abs(rounded), figure.quantum, figure.unit, language)
    number = _digits(rounded, figure.quantum, factor, language) + name
    if figure.nature == "floor":
        return f"{number}+"
    return f"≈{number}" if figure.nature == "estimate" else number


def print_number(figure: Figure, language: Language, scale: Scale) -> str:
    """The number alone in `scale`, as a cell of a table shows it, or why there is none."""
    if figure.value is None:
        return missing_text(figure, language)
    number = _digits(round_to(figure.value, figure.quantum), figure.quantum, scale.factor, language)
    return _BEFORE.get((figure.nature, language), "") + number


def common_scale(figures: Sequence[Figure], language: Language) -> Scale:
    """The scale in which figures of one unit stand side by side with the fewest zeros.

    Empty or without a value: the plain unit.
    """
    unit = figures[0].unit if figures else ""
    rounded = [(abs(round_to(figure.value, figure.quantum)), figure.quantum) for figure in figures if figure.value]
    if rounded and _scales(unit):
        largest = max(value for value, _ in rounded)
        smallest = min(value for value, _ in rounded)
        finest = min(quantum for _, quantum in rounded)
        for factor, name, reach, most in _TABLE_SCALES[language]:
            if largest >= factor and smallest >= reach * factor and _decimals(finest, Decimal(factor)) <= most:
                return Scale(_scale_name(name, unit, language), Decimal(factor))
    return Scale(_scale_name("", unit, language), Decimal(1))


def missing_text(figure: Figure, language: Language) -> str:
    """Why there is no value."""
    if figure.missing is None:
        return "无数据" if language == "zh" else "no data"
    return figure.missing.either(language).text


def print_count(number: int, language: Language) -> str:
    """A count of things; in English the numbers up to ten are words."""
    if language == "en" and 0 <= number < len(_SMALL):
        return _SMALL[number]
    return _digits(Decimal(number), Decimal(1), Decimal(1), language)


def print_money(money: Money, language: Language) -> str:
    """An exact amount: 5860元, CNY 5,860."""
    shortest = money.amount.normalize()
    quantum = Decimal(1).scaleb(int(shortest.as_tuple().exponent)) if shortest else Decimal(1)
    return _print(money.amount, quantum, money.currency, "flow", language)


def compare(first: Figure, second: Figure, language: Language) -> Inlines | None:
    """How far it rose or fell from `first` to `second`: 上升5.7个百分点, rose by 5.7 percentage points.

    The difference is a figure of its own (the larger less the smaller), known to the coarser of
    the two last digits, and about where one of the two is. None where two such values have no
    difference that could be printed: a missing one, a floor, a rank, or unlike units.
    """
    if (
        first.value is None
        or second.value is None
        or first.unit != second.unit
        or first.unit == "rank"
        or "floor" in {first.nature, second.nature}
    ):
        return None
    rose = second.value >= first.value
    difference = _difference(*((second, first) if rose else (first, second)))
    if not round_to(abs(second.value - first.value), difference.quantum):
        same = first.value == second.value
        if language == "zh":
            return (PrintedFigure("持平" if same else "基本持平", difference),)
        return (PrintedFigure("unchanged" if same else "almost unchanged", difference),)
    if language == "zh":
        rates = difference.unit == "percentage points"
        verb = ("上升" if rose else "下降") if rates else ("增加" if rose else "减少")
    else:
        verb = "rose by " if rose else "fell by "
    return (verb, PrintedFigure(print_figure(difference, language), difference))


def in_words(figure: Figure, language: Language) -> str | None:
    """A percentage as a fraction (近一半, nearly half); None where no word of the table fits."""
    if figure.value is None or figure.unit != "percent" or figure.nature == "floor":
        return None
    for share in SHARES:
        if share.bounds.hold(figure.value):
            return share.zh[0] if language == "zh" else share.en[0]
    return None


def round_to(value: Decimal, quantum: Decimal) -> Decimal:
    """The multiple of `quantum` nearest to `value`, half to even; never minus zero."""
    return (value / quantum).to_integral_value(ROUND_HALF_EVEN) * quantum or Decimal(0)


@functools.lru_cache(maxsize=8192)
def _print(value: Decimal, quantum: Decimal, unit: str, nature: Nature, language: Language) -> str:
    rounded = round_to(value, quantum)
    factor, name = _text_scale(abs(rounded), quantum, unit, language)
    number = _digits(rounded, quantum, factor, language) + name
    return _BEFORE.get((nature, language), "") + _with_unit(number, unit, language)


def _text_scale(size: Decimal, quantum: Decimal, unit: str, language: Language) -> tuple[Decimal, str]:
    for factor, name in _TEXT_SCALES[language] if _scales(unit) else ():
        # The digits of a full count are easier to read, and as many, in English.
        full = language == "en" and quantum <= 1
        if size >= factor and not (full and _decimals(quantum, Decimal(factor)) > _MOST_DECIMALS):
            return Decimal(factor), name
    return Decimal(1), ""


def _with_unit(number: str, unit: str, language: Language) -> str:
    known = UNITS.get(unit)
    if known is None:
        # Only the currency of an amount can be outside of the list.
        return f"{number} {unit}" if language == "zh" else f"{unit} {number}"
    if language == "zh":
        return known.before_zh + number + known.zh
    if known.before_en:
        return known.before_en + number
    if known.symbol.isalpha():
        return f"{known.symbol} {number}"
    if known.symbol:
        return number + known.symbol
    return f"{number} {known.en_one if number == '1' else known.en_many}"


def _scale_name(name: str, unit: str, language: Language) -> str:
    known = UNITS.get(unit)
    if known is None:
        return name
    if language == "zh":
        return name + known.zh
    if known.symbol.isalpha():
        return f"{known.symbol} {name}".strip()
    return f"{name} {known.symbol or known.en_many}".strip()


def _digits(rounded: Decimal, quantum: Decimal, factor: Decimal, language: Language) -> str:
    number = rounded / factor
    group = "," if abs(number) >= _FEWEST_GROUPED[language] else ""
    return f"{number:{group}.{_decimals(quantum, factor)}f}".replace("-", _MINUS)


@functools.lru_cache(maxsize=256)
def _decimals(quantum: Decimal, factor: Decimal) -> int:
    return max(0, -int((quantum / factor).normalize().as_tuple().exponent))


def _scales(unit: str) -> bool:
    """True if thousands of it are counted in 万 or millions; rates and ranks are not."""
    known = UNITS.get(unit)
    return known is None or known.is_scaled


def _difference(larger: Figure, smaller: Figure) -> Figure:
    """`larger` less `smaller`; the notes of both are printed with it."""
    if larger.value is None or smaller.value is None:  # pragma: no cover - compare asks first
        message = "a difference of missing values"
        raise ValueError(message)
    rates = larger.unit == "percent"
    quanta = (larger.quantum, smaller.quantum, *((Decimal("0.1"),) if rates else ()))
    estimated = "estimate" in {larger.nature, smaller.nature}
    notes: dict[Text, None] = dict.fromkeys((*larger.notes, *smaller.notes))
    return Figure(
        indicator=larger.indicator,
        value=larger.value - smaller.value,
        unit="percentage points" if rates else larger.unit,
        quantum=max(quanta),
        period=Period(min(larger.period.start, smaller.period.start), max(larger.period.end, smaller.period.end)),
        population=larger.population if larger.population == smaller.population else None,
        nature="estimate" if estimated else larger.nature,
        origin=Formula("difference", (larger, smaller)),
        source=larger.source,
        region=larger.region if larger.region == smaller.region else None,
        notes=tuple(notes),
    )
