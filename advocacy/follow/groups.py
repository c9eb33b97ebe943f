"""Records counted by what they have in common."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from advocacy.model.public import PublicRecord
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text, label
from advocacy.places.province import regions_in

Named = tuple[str, Text]
_AGES: tuple[Named, ...] = (
    ("under-2", label("不满2年", "under 2 years")),
    ("2-to-5", label("2至5年", "2 to 5 years")),
    ("over-5", label("5年以上", "5 years or more")),
    ("undated", label("没有日期", "undated")),
)
_NATIONWIDE = re.compile(r"全国|\b(?:nationwide|national|all of China)\b", re.IGNORECASE)
NATIONWIDE = label("全国", "nationwide")
NOT_SAID = label("未写明地区", "no region given")


@dataclass(frozen=True, slots=True)
class Group:
    """Records that have something in common: the word for it, its name, and their ids."""

    word: str
    name: Text
    records: tuple[str, ...]


def grouped(
    records: Iterable[PublicRecord], named: Iterable[Named], words_of: Callable[[PublicRecord], Iterable[str]]
) -> tuple[Group, ...]:
    """One group for each of the `named` words that a record has, in their order."""
    words = [(record.id, set(words_of(record))) for record in records]
    groups = (Group(word, name, tuple(one for one, has in words if word in has)) for word, name in named)
    return tuple(one for one in groups if one.records)


def by_age(records: Iterable[PublicRecord], today: datetime.date) -> tuple[Group, ...]:
    """Records by their age, counted from the first day that their date can mean."""
    return grouped(records, _AGES, lambda record: (_age(record.dated, today),))


def by_region(records: Iterable[PublicRecord]) -> tuple[Group, ...]:
    """Records by province, as far as their printed places name one; some name several."""
    known = {record.id: regions_of(record.places) for record in records}
    named = {word: (word, name) for regions in known.values() for word, name in regions}
    return grouped(
        records, (named[word] for word in sorted(named)), lambda record: (word for word, _ in known[record.id])
    )


def regions_of(places: Iterable[Text]) -> tuple[Named, ...]:
    """The provinces that `places` name (no finer than that is counted), by code and name; else that they name none."""
    known = tuple(places)
    named = {one.code: one for place in known for one in regions_in(place)}
    if named:
        return tuple((code, label(named[code].zh, named[code].en)) for code in sorted(named))
    texts = (words.text for place in known for words in (place.zh, place.en) if words)
    if any(_NATIONWIDE.search(text) for text in texts):
        return (("nationwide", NATIONWIDE),)
    return (("not-said", NOT_SAID),)


def _age(dated: PartialDate | None, today: datetime.date) -> str:
    if dated is None:
        return "undated"
    first = dated.first()
    whole_years = today.year - first.year - ((today.month, today.day) < (first.month, first.day))
    return "under-2" if whole_years < 2 else "2-to-5" if whole_years < 5 else "over-5"  # noqa: PLR2004  the words say so
