"""The provinces that places name: no finer than a province is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advocacy.model.province import regions_in
from advocacy.model.text import Text, label

_NATIONWIDE = re.compile(r"全国|\b(?:nationwide|national|all of China)\b", re.IGNORECASE)
NATIONWIDE = label("全国", "nationwide")
NOT_SAID = label("未写明地区", "no region given")


def regions_of(places: Iterable[Text]) -> tuple[tuple[str, Text], ...]:
    """The regions that `places` name, each with its code and name; else that they name none."""
    known = tuple(places)
    named = {one.code: one for place in known for one in regions_in(place)}
    if named:
        return tuple((code, label(named[code].zh, named[code].en)) for code in sorted(named))
    texts = (words.text for place in known for words in (place.zh, place.en) if words)
    if any(_NATIONWIDE.search(text) for text in texts):
        return (("nationwide", NATIONWIDE),)
    return (("not-said", NOT_SAID),)
