"""What words in heads and titles say about a number: its unit, scale and nature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from advocacy.load.sheets.unit_phrases import SheetUnit, Where, units_in
from advocacy.load.sheets.unit_words import MONEY
from advocacy.model.figure import Nature
from advocacy.model.unit import UNITS, Scale, UnitId, scales_of

_PERCENT = re.compile(
    r"%|\bper\s?cent|百分|比例|比率|比重|率(?:$|[ (])|\brates?\b|\bshare\b|\bproportion",
    re.IGNORECASE,
)
_ONLY_PERCENT = re.compile(r"[^a-z]*(?:percentages?|per ?cent|%)[^a-z]*", re.IGNORECASE)
_PROMILLE = re.compile(r"‰|\bper 1,?000\b|千分", re.IGNORECASE)
_MONEY = re.compile(
    r"NT\$|元|金額|金额|经费|經費|補助費|补助费|餘額|余额|差額|差额|基金|wage|earnings|\bfunds?\b",
    re.IGNORECASE,
)
_UNITS: tuple[tuple[re.Pattern[str], UnitId], ...] = (
    (re.compile(r"户数|戶數|家庭户|households?", re.IGNORECASE), "households"),
    (
        re.compile(r"機關|机构|機構|单位数|establishments?|employers|authorities", re.IGNORECASE),
        "establishments",
    ),
    (re.compile(r"企业|公司|compan(?:y|ies)|enterprises", re.IGNORECASE), "companies"),
    (re.compile(r"案件|件数|件數|\bcases\b|complaints", re.IGNORECASE), "cases"),
    (re.compile(r"岗位|職缺|vacanc|\bjobs\b", re.IGNORECASE), "jobs"),
    (re.compile(r"小时|小時|工时|工時|\bhours\b", re.IGNORECASE), "hours"),
    (
        re.compile(r"人[数數员員]|\(人\)|人$|\bpersons\b|\bnumber\b|sample size", re.IGNORECASE),
        "persons",
    ),
)
_NATURES: tuple[tuple[re.Pattern[str], Nature], ...] = (
    (re.compile(r"累计|累計|cumulative|to date|so far", re.IGNORECASE), "cumulative"),
    (
        re.compile(r"新增|当年|當年|新登记|newly|current year|during the year", re.IGNORECASE),
        "flow",
    ),
    (re.compile(r"推算|估计|估計|estimate", re.IGNORECASE), "estimate"),
)
_TAIWAN = re.compile(r"臺|台灣|勞|數|NT\$|民國|NTD")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SIMPLIFIED = str.maketrans("萬億戶個", "万亿户个")
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Guess:
    """What the numbers of a column may be; `sure` where the sheet says so in so many words."""

    unit: UnitId
    written_in: Scale | None
    nature: Nature | None
    sure: bool


def guess(
    own: Iterable[str],
    around: Iterable[str],
    values: Sequence[Decimal],
    *,
    shown_as_percent: bool,
) -> Guess:
    """From the heads of a column, the texts around the table, and some of the values.

    What a head says outright comes first, then what the title says outright, then what the words
    of either let one suppose.
    """
    own, titles = tuple(own), tuple(around)
    head = " ".join(own)
    title = " ".join(titles)
    nature = next((one for form, one in _NATURES if form.search(head)), None)
    if shown_as_percent:
        return Guess("percent", "fraction", None, sure=True)
    if _PERCENT.search(head):
        return Guess("percent", None, None, sure=True)
    if _PROMILLE.search(head):
        return Guess("per 1000", None, None, sure=True)
    if _MONEY.search(head):
        said = _said(own, "head", money=True) or _said(titles, "title", money=True)
        return Guess(_currency(said, head + title), _scale(said), nature, sure=False)
    counted = next((unit for form, unit in _UNITS if form.search(head)), None)
    scale = _scale(_said(own, "head", money=False) or _said(titles, "title", money=False))
    if counted is not None:
        return Guess(counted, scale, nature, sure=True)
    if any(_ONLY_PERCENT.fullmatch(text) for text in titles) or _PERCENT.search(_units_of(title)):
        return Guess("percent", None, None, sure=True)
    counted = next((unit for form, unit in _UNITS if form.search(title)), None)
    if scale is not None or counted is not None:
        return Guess(counted or "persons", scale, nature, sure=scale is not None)
    if _PERCENT.search(title) or _look_like_rates(values):
        return Guess("percent", None, None, sure=False)
    return Guess("persons", None, nature, sure=False)


def _look_like_rates(values: Sequence[Decimal]) -> bool:
    """Whether all lie between nought and a hundred, and some have decimals."""
    return all(0 <= one <= _WHOLE for one in values) and any(one % 1 for one in values)


def _units_of(title: str) -> str:
    """The part of a title that says a unit: behind 单位 or `unit`, or in brackets."""
    said = re.findall(r"(?:单位|單位|unit)\s*[:]\s*(\S+)", title, re.IGNORECASE)
    return " ".join((*said, *_BRACKETS.findall(title)))


def _said(texts: Iterable[str], where: Where, *, money: bool) -> tuple[SheetUnit, ...]:
    """The scaled or named units that texts say of money, or of anything but money."""
    return tuple(
        unit
        for text in texts
        for unit in units_in(text, where)
        if (unit.units <= MONEY if money else not unit.units & MONEY) and _counts(unit)
    )


def _counts(unit: SheetUnit) -> bool:
    return not unit.units or any(UNITS[name].is_scaled for name in unit.units)


def _currency(said: Sequence[SheetUnit], around: str) -> UnitId:
    named = next((unit.units for unit in said if unit.units), frozenset[UnitId]())
    if len(named) == 1:
        return next(iter(named))
    if "USD" in named and "CNY" not in named:
        return "USD"
    return "NTD" if _TAIWAN.search(around) else "CNY"


def _scale(said: Sequence[SheetUnit]) -> Scale | None:
    """The scale as a map writes it: in the words of the sheet where they are such a scale."""
    unit = next((one for one in said if one.factor > 1), None)
    if unit is None:
        return None
    word = unit.words.translate(_SIMPLIFIED)
    names = scales_of(unit.factor) or ("", "")
    as_written = (word, names[1] if word.isascii() else names[0])
    known = {str(scale): scale for scale in get_args(Scale)}
    return next((known[name] for name in as_written if name in known), None)
