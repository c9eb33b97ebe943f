"""Small values that staff write in one word: days, months, amounts, article numbers."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from advocacy.model.place import Place
from advocacy.model.text import Located
from advocacy.model.written import MalformedError, Written

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_ARTICLE = re.compile(r"\d+(-\d+)?(\.\d+){0,2}")
_MONEY = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})")


def _place(value: Any) -> Place:
    return value.place if isinstance(value, Located) else Place("")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year; `month` and `day` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0
    place: Place = Place("")

    def iso(self) -> str:
        """`2020`, `2020-07` or `2020-07-04`."""
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def first(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in a currency (ISO 4217 code)."""

    amount: Decimal
    currency: str
    place: Place = Place("")


def read_partial_date(value: Any) -> PartialDate:
    """`2020`, `2020-07` or `2020-07-04`; a year may stand as a number."""
    if isinstance(value, PartialDate):
        return value
    match = _DATE.fullmatch(str(value)) if isinstance(value, str | int) else None
    if match is None:
        raise MalformedError("date_form")
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        raise MalformedError("date_impossible") from None
    return PartialDate(year, month, day, _place(value))


def read_day(value: Any) -> datetime.date:
    """`2020-07-04` only."""
    if isinstance(value, datetime.date):
        return value
    partial = read_partial_date(value)
    if not partial.day:
        raise MalformedError("day_form")
    return partial.first()


def read_money(value: Any) -> Money:
    """`5860 CNY`."""
    if isinstance(value, Money):
        return value
    match = _MONEY.fullmatch(str(value)) if isinstance(value, str) else None
    if match is None:
        raise MalformedError("money_form")
    return Money(Decimal(match[1]), match[2], _place(value))


def read_article(value: Any) -> str:
    """`38`, `38.3` (article 38, paragraph 3), `38.3.2` or `120-1` (第一百二十条之一); a number needs no quotes."""
    text = str(value) if isinstance(value, str | int | Decimal) else ""
    if not _ARTICLE.fullmatch(text):
        raise MalformedError("article_form")
    return text


DateField = Annotated[
    PartialDate, Written(read_partial_date, {"type": ["string", "integer"], "pattern": _DATE.pattern})
]
DayField = Annotated[datetime.date, Written(read_day, {"type": "string", "pattern": r"\d{4}-\d{2}-\d{2}"})]
MoneyField = Annotated[Money, Written(read_money, {"type": "string", "pattern": _MONEY.pattern})]
ArticleField = Annotated[str, Written(read_article, {"type": ["string", "number"], "pattern": _ARTICLE.pattern})]


def plain_number(value: Decimal) -> str:
    """All digits of a number, without an exponent and without noughts at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
