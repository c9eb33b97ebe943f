"""What a chart or a table of figures shows, as charts.yaml says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.scalar import DateField
from advocacy.model.text import Pair, TextField, Words, read_words
from advocacy.model.written import MalformedError, Written

DrawnAs = Literal["column", "bar", "line", "stacked", "timeline", "none"]
DRAWN_AS: Mapping[DrawnAs, Pair] = {
    "column": ("柱形图", "columns"),
    "bar": ("条形图", "bars"),
    "line": ("折线图", "lines"),
    "stacked": ("堆积图", "stacked bars"),
    "timeline": ("时间表", "timeline"),
    "none": ("只要表格", "a table alone"),
}
_PERIODS = re.compile(r"(\d{4})-(\d{4})|(\d{4}(?:-(?:0[1-9]|1[0-2]))?)")


@dataclass(frozen=True, slots=True)
class Periods:
    """From one year to another (`2019` to `2024`), or twice the same year or month (`2024-09`)."""

    first: str
    last: str


def _read_periods(value: Any) -> Periods:
    if isinstance(value, Periods):
        return value
    match = _PERIODS.fullmatch(str(value)) if isinstance(value, str | int) else None
    read = None if match is None else Periods(match[1] or match[3], match[2] or match[3])
    if read is None or read.first > read.last:
        raise MalformedError("periods_form")
    return read


def _read_regions(value: Any) -> tuple[Words, ...]:
    if value == ():
        raise MalformedError("regions_form")
    regions = value if isinstance(value, tuple) else (value,)
    return tuple(read_words(region) for region in regions)


def _read_of(value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(one, str) for one in names):
        raise MalformedError("string_type")
    return tuple(map(str, names))


_NAME = {"type": "string", "minLength": 1}
PeriodsField = Annotated[Periods, Written(_read_periods, {"type": ["string", "integer"], "pattern": _PERIODS.pattern})]
OfField = Annotated[
    tuple[str, ...], Written(_read_of, {"anyOf": [_NAME, {"type": "array", "items": {"type": "string"}}]})
]
RegionsField = Annotated[
    tuple[Words, ...], Written(_read_regions, {"anyOf": [_NAME, {"type": "array", "items": _NAME, "minItems": 1}]})
]


# In place of indicators: the provisions that the asks and records of an order name.
PROVISIONS = ("provisions",)


class ChartEntry(Part):
    """One event of a timeline: when, what happened, and the source that says so."""

    date: DateField
    what: TextField
    source: str


class ChartPlan(Entry):
    """`draw: none` is a table alone, `timeline` one of the `entries`. `periods` is `2019-2024`, `2023`, `2024-09` or absent (all).

    `regions` are those to show of indicators by region, in this order; absent: all.
    `says` is the one sentence that the chart shows, its caption; `title` says what is counted, under it.
    """

    draw: DrawnAs
    of: OfField = ()
    periods: PeriodsField | None = None
    regions: RegionsField | None = None
    title: TextField
    says: TextField
    entries: tuple[ChartEntry, ...] = ()

    @property
    def fits(self) -> bool:
        """True if what is listed can be drawn so: a timeline of entries, provisions stacked or as a table."""
        if self.draw == "timeline" or self.entries:
            return self.draw == "timeline" and not self.of
        return self.of != PROVISIONS or self.draw in {"stacked", "none"}
