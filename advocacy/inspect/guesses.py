"""What words in heads and titles say about a number: its unit, scale and nature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from advocacy.model.figure import Nature
from advocacy.model.unit import UNITS, Scale, UnitId, scales_of
from advocacy.sheets.head_words import is_number_of
from advocacy.sheets.unit_phrases import SheetUnit, Where, units_in
from advocacy.sheets.unit_words import MONEY

# A head that says per cent outright, and words of rates, which may be per thousand as well.
_PERCENT = re.compile(r"%|\bper\s?cent|百分", re.IGNORECASE)
_RATE = re.compile(r"比例|比率|比重|率(?:$|[ (])|\brates?\b|\bshare\b|\bproportion", re.IGNORECASE)
_ONLY_PERCENT = re.compile(r"[\W\d_]*(?:percentages?|per ?cent|%)[\W\d_]*", re.IGNORECASE)
_PROMILLE = re.compile(r"‰|\bper 1,?000\b|千分", re.IGNORECASE)
_MONEY = re.compile(
    r"[$£€]|\bdollars?\b|\beuros?\b|元|金額|金额|经费|經費|補助費|补助费|餘額|余额|差額|差额|基金|wage|earnings|\bfunds?\b",
    re.IGNORECASE,
)
_UNITS: tuple[tuple[re.Pattern[str], UnitId], ...] = (
    (re.compile(r"户数|戶數|家庭户|households?", re.IGNORECASE), "households"),
    (re.compile(r"機關|机构|機構|单位数|establishments?|employers|authorities", re.IGNORECASE), "establishments"),
    (re.compile(r"企业|公司|compan(?:y|ies)|enterprises", re.IGNORECASE), "companies"),
    (re.compile(r"案件|件数|件數|\bcases\b|complaints", re.IGNORECASE), "cases"),
    (re.compile(r"岗位|職缺|vacanc|\bjobs\b", re.IGNORECASE), "jobs"),
    (re.compile(r"小时|小時|工时|工時|\bhours\b", re.IGNORECASE), "hours"),
    (re.compile(r"人[数數员員]|\(人\)|人$|\bpersons\b|\bnumber\b|sample size", re.IGNORECASE), "persons"),
)
_NATURES: tuple[tuple[re.Pattern[str], Nature], ...] = (
    (re.compile(r"累计|累計|cumulative|to date|so far", re.IGNORECASE), "cumulative"),
    (re.compile(r"新增|当年|當年|新登记|newly|current year|during the year", re.IGNORECASE), "flow"),
    (re.compile(r"推算|估计|估計|estimate", re.IGNORECASE), "estimate"),
)
# What only the script of a text lets one suppose.
_TAIWAN = re.compile(r"臺|台灣|勞|數|民國")
_DOLLARS = re.compile(r"\$|\bdollars?\b", re.IGNORECASE)
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


def guess(own: Iterable[str], around: Iterable[str], values: Sequence[Decimal], *, shown_as_percent: bool) -> Guess:
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
    of_percent = any(_ONLY_PERCENT.fullmatch(text) for text in titles) or bool(_PERCENT.search(_units_of(title)))
    if _RATE.search(head):
        return Guess("percent", None, None, sure=of_percent)
    if _MONEY.search(head):
        said = _said(own, "head", money=True) or _said(titles, "title", money=True)
        unit, sure = _currency(said, head, title)
        return Guess(unit, _scale(said), nature, sure=sure)
    counted = next((unit for form, unit in _UNITS if form.search(head)), None)
    scale = _scale(_said(own, "head", money=False) or _said(titles, "title", money=False))
    if counted is not None and (is_number_of(head) or not of_percent):
        whole = scale is not None or not any(one % 1 for one in values)
        return Guess(counted, scale, nature, sure=whole)
    if of_percent and not is_number_of(head):
        return Guess("percent", None, None, sure=counted is None)
    counted = next((unit for form, unit in _UNITS if form.search(title)), None)
    if scale is not None or counted is not None:
        outright = scale is not None and (counted is not None or scale[-1] in "人户次")
        return Guess(counted or "persons", scale, nature, sure=outright)
    says_rate = _PERCENT.search(title) or _RATE.search(title)  # a note too: 2015年1%抽样
    if (says_rate or _look_like_rates(values)) and not is_number_of(head):
        return Guess("percent", None, None, sure=False)
    named = next((one.units for one in _said(own, "head", money=False) if one.units), None)
    unit = "persons" if named is None or "persons" in named else min(named)
    return Guess(unit, None, nature, sure=False)


def _look_like_rates(values: Sequence[Decimal]) -> bool:
    """True if all lie between nought and a hundred, and some have decimals."""
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


def _currency(said: Sequence[SheetUnit], head: str, title: str) -> tuple[UnitId, bool]:
    """The currency, and whether the sheet names it; its script only lets one suppose."""
    named = min((unit.units for unit in said if unit.units), key=len, default=frozenset[UnitId]())
    if len(named) == 1:
        return next(iter(named)), True
    if _DOLLARS.search(head) or ("USD" in named and "CNY" not in named):
        return "USD", False
    return ("NTD" if _TAIWAN.search(head + title) else "CNY"), False


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
