"""The provinces that a place names: no finer than a province is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.model.region import REGIONS, Region
from advocacy.model.text import Text, label

_NATIONWIDE = re.compile(r"全国|\b(?:nationwide|national|all of China)\b", re.IGNORECASE)
NATIONWIDE = label("全国", "nationwide")
NOT_SAID = label("未写明地区", "no region given")


def regions_of(place: Text | None) -> tuple[tuple[str, Text], ...]:
    """The regions that `place` names, each with its code and name; else that it names none."""
    texts = [words.text for words in (place.zh, place.en) if words] if place else []
    named = [region for region in REGIONS.values() if any(_names(region, texts))]
    if named:
        return tuple((one.code, label(one.zh, one.en)) for one in named)
    if any(_NATIONWIDE.search(text) for text in texts):
        return (("nationwide", NATIONWIDE),)
    return (("not-said", NOT_SAID),)


def _names(region: Region, texts: list[str]) -> Iterator[bool]:
    for text in texts:
        yield region.short in text or re.search(rf"\b{region.en}\b", text) is not None
