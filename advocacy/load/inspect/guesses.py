"""What words in heads and titles say about a number: its unit, scale and nature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from advocacy.model.figure import Nature
from advocacy.model.unit import Scale, UnitId

# A head that says per cent outright, and words of rates, which may be per thousand as well.
_PERCENT = re.compile(r"%|\bper\s?cent|百分", re.IGNORECASE)
_RATE = re.compile(r"比例|比率|比重|率(?:$|[ (])|\brates?\b|\bshare\b|\bproportion", re.IGNORECASE)
_ONLY_PERCENT = re.compile(r"[^a-z]*(?:percentages?|per ?cent|%)[^a-z]*", re.IGNORECASE)
_PROMILLE = re.compile(r"‰|\bper 1,?000\b|千分", re.IGNORECASE)
_MONEY = re.compile(
    r"[$£€]|\bdollars?\b|\beuros?\b|元|金額|金额|经费|經費|補助費|补助费|餘額|余额|差額|差额|基金|wage|earnings|\bfunds?\b",
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
_SCALES: tuple[tuple[re.Pattern[str], Scale], ...] = (
    (re.compile(r"万人次"), "万人次"),
    (re.compile(r"[万萬]人"), "万人"),
    (re.compile(r"[万萬][户戶]"), "万户"),
    (re.compile(r"[万萬]元"), "万元"),
    (re.compile(r"[亿億]元"), "亿元"),
    (re.compile(r"[亿億]人"), "亿人"),
    (re.compile(r"百[万萬]人"), "百万人"),
    (re.compile(r"百[万萬]元"), "百万元"),
    (re.compile(r"千人"), "千人"),
    (re.compile(r"千[户戶]"), "千户"),
    (re.compile(r"千元|\$\s?1,000"), "千元"),
    (re.compile(r"\(万\)"), "万"),
    (re.compile(r"thousands?|000s|'000|’000", re.IGNORECASE), "thousand"),
    (re.compile(r"millions?", re.IGNORECASE), "million"),
)
_NATURES: tuple[tuple[re.Pattern[str], Nature], ...] = (
    (re.compile(r"累计|累計|cumulative|to date|so far", re.IGNORECASE), "cumulative"),
    (
        re.compile(r"新增|当年|當年|新登记|newly|current year|during the year", re.IGNORECASE),
        "flow",
    ),
    (re.compile(r"推算|估计|估計|estimate", re.IGNORECASE), "estimate"),
)
# What a text says of its currency in so many words, and what only its script lets one suppose.
_CURRENCIES: tuple[tuple[re.Pattern[str], UnitId], ...] = (
    (re.compile(r"NT\$|NTD|新[台臺][币幣]"), "NTD"),
    (re.compile(r"HK\$|HKD|港[元币幣]"), "HKD"),
    (re.compile(r"US\$|USD|美元|\bUS dollars?"), "USD"),
    (re.compile(r"£|GBP|英镑|\bpounds? sterling"), "GBP"),
    (re.compile(r"€|EUR\b|欧元|\beuros?\b", re.IGNORECASE), "EUR"),
    (re.compile(r"人民币|RMB|CNY|\byuan\b", re.IGNORECASE), "CNY"),
)
_TAIWAN = re.compile(r"臺|台灣|勞|數|民國")
_DOLLARS = re.compile(r"\$|\bdollars?\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")
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
    head, titles = " ".join(own), tuple(around)
    title = " ".join(titles)
    nature = next((one for form, one in _NATURES if form.search(head)), None)
    if shown_as_percent:
        return Guess("percent", "fraction", None, sure=True)
    if _PERCENT.search(head):
        return Guess("percent", None, None, sure=True)
    if _PROMILLE.search(head):
        return Guess("per 1000", None, None, sure=True)
    of_percent = any(_ONLY_PERCENT.fullmatch(text) for text in titles) or bool(
        _PERCENT.search(_units_of(title))
    )
    if _RATE.search(head):
        return Guess("percent", None, None, sure=of_percent)
    if _MONEY.search(head):
        unit, sure = _currency(head, title)
        scale = _scale(head, money=True) or _scale(title, money=True)
        return Guess(unit, scale, nature, sure=sure)
    counted = next((unit for form, unit in _UNITS if form.search(head)), None)
    scale = _scale(head, money=False) or _scale(_units_of(title), money=False)
    if counted is not None and not of_percent:
        whole = scale is not None or not any(one % 1 for one in values)
        return Guess(counted, scale, nature, sure=whole)
    if of_percent:
        return Guess("percent", None, None, sure=counted is None)
    counted = next((unit for form, unit in _UNITS if form.search(title)), None)
    if scale is not None or counted is not None:
        said = scale is not None and (counted is not None or scale[-1] in "人户次")
        return Guess(counted or "persons", scale, nature, sure=said)
    if _PERCENT.search(title) or _RATE.search(title) or _look_like_rates(values):
        return Guess("percent", None, None, sure=False)
    return Guess("persons", None, nature, sure=False)


def _currency(head: str, title: str) -> tuple[UnitId, bool]:
    """The currency, and whether the head or title says it."""
    for text in (head, title):
        said = next((unit for form, unit in _CURRENCIES if form.search(text)), None)
        if said is not None:
            return said, True
    if _DOLLARS.search(head):
        return "USD", False
    return ("NTD" if _TAIWAN.search(head + title) else "CNY"), False


def _look_like_rates(values: Sequence[Decimal]) -> bool:
    """Whether all lie between nought and a hundred, and some have decimals."""
    return all(0 <= one <= _WHOLE for one in values) and any(one % 1 for one in values)


def _units_of(title: str) -> str:
    """The part of a title that says a unit: behind 单位 or `unit`, or in brackets."""
    said = re.findall(r"(?:单位|單位|unit)\s*[:]\s*(\S+)", title, re.IGNORECASE)
    return " ".join((*said, *_BRACKETS.findall(title)))


def _scale(text: str, *, money: bool) -> Scale | None:
    return next(
        (
            scale
            for form, scale in _SCALES
            if form.search(text) and (scale.endswith("元") == money or not scale.endswith("元"))
        ),
        None,
    )
