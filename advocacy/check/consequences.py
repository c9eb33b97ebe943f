"""What follows a breach is what the law says: a fine has its amount, and the amount stands in the article that sets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from advocacy.model.dossier import Dossier
from advocacy.model.finding import Details, Finding
from advocacy.model.law import Amount, Article, Law
from advocacy.model.place import At
from advocacy.model.suggestion import did_you_mean
from advocacy.numbers.number_words import chinese

_NUMERAL = "〇零一二三四五六七八九十百千万亿两"
_SUM = re.compile(rf"(?<![\d.{_NUMERAL}])(?P<digits>\d++(?:\.\d++)?)?(?P<words>[{_NUMERAL}]*+)(?P<unit>元|倍)")
_SCALES = {"万": 10_000, "亿": 100_000_000, "千": 1_000, "百": 100, "": 1}


def consequences(dossier: Dossier) -> Iterator[Finding]:
    """Fines without an amount, amounts without a fine, and amounts that the law does not name."""
    for law in dossier.laws.values():
        for number, article in law.articles.items():
            yield from _of_article(dossier, law, number, article)


def _of_article(dossier: Dossier, law: Law, number: str, article: Article) -> Iterator[Finding]:
    about = (f"law:{law.id}",)
    place = dossier.places.of(law.at, "articles", number, "consequence")
    if article.consequence == "fine" and article.amount is None:
        yield Finding("fine-without-amount", place, {"article": number}, about)
    if article.amount is not None and article.consequence != "fine":
        yield Finding("amount-without-fine", place, {"article": number, "consequence": article.consequence}, about)
    setting = law if article.set_by is None else dossier.laws.get(article.set_by.law)
    named = number if article.set_by is None else article.set_by.article
    if setting is None:
        return  # that there is no such law is said by `unknown`
    own = setting.articles.get(named)
    words = setting.basis.get(named) or (None if own is None else own.zh)
    if words is None:
        if setting.effective is not None:  # its whole text is known
            details: Details = {"law": setting.id, "name": named, "meant": did_you_mean(named, setting.articles)}
            path = ("articles", number, "set_by", "article")
            yield Finding("unknown-article", dossier.places.of(law.at, *path), details, about)
        return
    if article.amount is not None:
        at = At(law.at.file, (*law.at.path, "articles", number, "amount"))
        for field, details in _not_there(article.amount, named, words.text):
            yield Finding("amount-not-in-law", dossier.places.of(at, field), details, about)


def _not_there(amount: Amount, named: str, words: str) -> Iterator[tuple[str, Details]]:
    """The fields whose sum the words of the article `named` do not hold."""
    unit = "元" if amount.unit == "yuan" else "倍"
    known = sums(words, unit)
    for field, value in (("from", amount.lowest), ("to", amount.highest), ("at_most", amount.at_most)):
        if value is not None and value not in known:
            yield field, {"field": field, "value": f"{value:,}", "article": named, "there": _listed(known)}


def _listed(known: tuple[int, ...]) -> tuple[str, str]:
    listed = [f"{one:,}" for one in known]
    return (f"；那里有 {'、'.join(listed)}", f"; it has {', '.join(listed)}") if listed else ("", "")


def sums(words: str, unit: str) -> tuple[int, ...]:
    """The whole sums in 元, or the numbers of times, that stand in words of a law: 一万元, 5000元, 1万元, 三倍."""
    found: dict[int, None] = {}
    for match in _SUM.finditer(words):
        value = _value(match["digits"], match["words"])
        if match["unit"] == unit and value is not None and value == value.to_integral_value():
            found[int(value)] = None
    return tuple(found)


def _value(digits: str | None, words: str) -> Decimal | None:
    if digits is None:
        return chinese(words) if words else None
    return Decimal(digits) * _SCALES[words] if words in _SCALES else None
