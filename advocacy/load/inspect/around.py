"""What the texts around a table say: its title, who published it, its period, its breaks."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.load.inspect.table import Table

_PUBLISHER = re.compile(
    r"(?:资料来源|資料來源|数据来源|數據來源|来源|source)\s*:\s*(?P<who>[^.。;;]+)", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:指标|标题|題名|title)\s*:\s*", re.IGNORECASE)
_ASIDE = re.compile(
    r"^(?:数据库|时间|時間|(?:计量)?单位|單位|unit\b|return to|back to|definitions?\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MONTHS = tuple(name.lower() for name in calendar.month_name)
_MONTH = rf"({'|'.join(_MONTHS[1:])})"
_DAYS = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?: (\d{{4}}))?(?: to | ?[-–] ?)"
    rf"(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH} (\d{{4}})",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    rf"\b{_MONTH} ((?:19|20)\d\d)(?!\d)|((?:19|20)\d\d)年(\d{{1,2}})月", re.IGNORECASE
)
_BREAK = re.compile(
    r"不可比|口径.{0,6}(?:调整|变化)|分类标准|中断|不連續|break in|discontinuity|not comparable|"
    r"comparab",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^(?:注|註|notes?)?[^\w]*(?:\d{1,2}\s*[.、)])?\s*", re.IGNORECASE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Said:
    """A text in the languages in which it stands; empty where it does not."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A note that speaks of a break, and the first year of the new series."""

    year: int
    why: str


def is_chinese(text: str) -> bool:
    """Whether a text has a Chinese character."""
    return _CHINESE.search(text) is not None


def both(texts: Iterator[str] | tuple[str, ...]) -> Said:
    """The first text of each language."""
    zh = en = ""
    for text in texts:
        if is_chinese(text):
            zh = zh or text
        else:
            en = en or text
    return Said(zh, en)


def title_of(table: Table) -> Said:
    """The title above the table, else the name of the file."""
    above = (_LEAD.sub("", text) for text in table.shape.above if not _ASIDE.match(text))
    said = both(text for text in above if re.search(r"[^\W\d]", text))
    return said if said.zh or said.en else both((table.title,))


def publisher_of(table: Table) -> Said:
    """Who is named as the source, above or below the table."""
    texts = (*table.shape.below, *table.shape.above)
    return both(m["who"].strip() for text in texts if (m := _PUBLISHER.search(text)))


def period_of(table: Table) -> str | None:
    """The one period of a table, as a map writes it: by the title, the name of sheet or file."""
    texts = (*table.shape.above, table.grid.sheet, table.title, *table.shape.below)
    for read in (_days, _month, _year):
        for text in texts:
            if (period := read(text)) is not None:
                return period
    return None


def _days(text: str) -> str | None:
    """`3rd April to 3rd May 2020` as 2020-04-03/2020-05-03."""
    match = _DAYS.search(text)
    if match is None:
        return None
    day, month, year, last_day, last_month, last_year = match.groups()
    first = f"{year or last_year}-{_number(month):02d}-{int(day):02d}"
    return f"{first}/{last_year}-{_number(last_month):02d}-{int(last_day):02d}"


def _month(text: str) -> str | None:
    match = _IN_MONTH.search(text)
    if match is None:
        return None
    if match[1]:
        return f"{match[2]}-{_number(match[1]):02d}"
    return f"{match[3]}-{int(match[4]):02d}"


def _year(text: str) -> str | None:
    match = _YEAR.search(text)
    return None if match is None else match[1]


def _number(month: str) -> int:
    return _MONTHS.index(month.lower())


def breaks_of(table: Table) -> Iterator[Broken]:
    """Notes below the table that say from when on its numbers are others."""
    for text in table.shape.below:
        year = _YEAR.search(text)
        if year is not None and _BREAK.search(text):
            yield Broken(int(year[1]), _LIST_NUMBER.sub("", text))
