"""The province that a place lies in, and what of the place is finer."""

from __future__ import annotations

import re

from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Text, Words
from advocacy.places.divisions import divisions_in
from advocacy.places.region import REGIONS, Region

_NATION = (("全国", "nationwide"), ("多个省", "several provinces"), ("多地", "several places"))
_PROVINCE = re.compile(r"\w{2,8}?(?:特别行政区|自治区|省)")
# A place within a province without the word for what it is: 广州 of 广州市.
_PART = re.compile(r"(?!某|一)(\w{2,}?)(?:自治州|自治县|开发区|新区|地区|街道|市|区|县|镇|乡|旗|盟|州)")
_PROVINCE_EN = re.compile(r"\w[\w ]*? [Pp]rovince")
_SHORT = frozenset(region.short for region in REGIONS.values())  # 海南 of 海南州 in Qinghai
_BY_CODE = {region.code: region for region in REGIONS.values()}


def province(place: Text) -> Text | None:
    """The province that a place lies in, or the words that it is all over; None where none is told.

    A name of GB/T 2260 is given in both languages; another one as it was written. A city or county
    that lies in one province only tells it.
    """
    zh, en = place.zh, place.en
    for words in _NATION:
        if (zh and zh.text.startswith(words[0])) or (en and en.text.lower().startswith(words[1])):
            return Text(zh and Words(words[0], zh.place), en and Words(words[1], en.place))
    known = _region(place)
    if known:
        return Text(zh and Words(known.zh, zh.place), en and Words(known.en, en.place))
    in_zh = _PROVINCE.match(zh.text) if zh else None
    in_en = _PROVINCE_EN.fullmatch(en.text.rpartition(",")[2].strip()) if en else None
    if (zh and not in_zh) or (en and not in_en):
        return None
    return Text(
        Words(in_zh[0], zh.place) if zh and in_zh else None, Words(in_en[0], en.place) if en and in_en else None
    )


def _region(place: Text) -> Region | None:
    """The first province that is named, else the one in which everything named can lie."""
    codes: frozenset[str] | None = None
    for language in LANGUAGES:
        words = place.words(language)
        named = divisions_in(words.text, language, is_place=True) if words else ()
        for one in named:
            if not one.is_finer:
                return _BY_CODE[min(one.provinces)]
            codes = one.provinces if codes is None else codes & one.provinces
    return _BY_CODE[min(codes)] if codes is not None and len(codes) == 1 else None


def regions_in(place: Text) -> tuple[Region, ...]:
    """The provinces that a place names or lies in, in the order of GB/T 2260."""
    codes: set[str] = set()
    for language in LANGUAGES:
        words = place.words(language)
        if words:
            for one in divisions_in(words.text, language, is_place=True):
                if len(one.provinces) == 1:
                    codes |= one.provinces
    return tuple(region for region in REGIONS.values() if region.code in codes)


def parts_within(place: Text, language: Language) -> tuple[str, ...]:
    """The names of a place that are finer than its province, as a text would hold them."""
    words, whole = place.words(language), province(place)
    if words is None:
        return ()
    above = None if whole is None else whole.words(language)
    if language == "zh":
        known = _region(place)
        named = () if known is None else (known.zh, known.short)
        for prefix in (*named, "" if above is None else above.text):
            if prefix and words.text.startswith(prefix):
                inner = words.text[len(prefix) :].removeprefix("市")
                return tuple(one for one in _PART.findall(inner) if one not in _SHORT)
        return tuple(one for one in _PART.findall(words.text) if one not in _SHORT)
    parts = (part.strip() for part in words.text.split(","))
    kept = (part for part in parts if above is None or part != above.text)
    # A description (a county town) is no name.
    return tuple(part for part in kept if part[:1].isupper() and not part.endswith(" Province"))
