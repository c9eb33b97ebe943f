"""Provincial regions of China by GB/T 2260: their codes and names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advocacy.model.finding import Language
from advocacy.model.near import did_you_mean, nearest
from advocacy.model.text import Text, Words


@dataclass(frozen=True, slots=True)
class Region:
    """A region; `short` is its name as most tables write it."""

    code: str
    zh: str
    short: str
    en: str


_ALL: tuple[Region, ...] = (
    Region("110000", "北京市", "北京", "Beijing"),
    Region("120000", "天津市", "天津", "Tianjin"),
    Region("130000", "河北省", "河北", "Hebei"),
    Region("140000", "山西省", "山西", "Shanxi"),
    Region("150000", "内蒙古自治区", "内蒙古", "Inner Mongolia"),
    Region("210000", "辽宁省", "辽宁", "Liaoning"),
    Region("220000", "吉林省", "吉林", "Jilin"),
    Region("230000", "黑龙江省", "黑龙江", "Heilongjiang"),
    Region("310000", "上海市", "上海", "Shanghai"),
    Region("320000", "江苏省", "江苏", "Jiangsu"),
    Region("330000", "浙江省", "浙江", "Zhejiang"),
    Region("340000", "安徽省", "安徽", "Anhui"),
    Region("350000", "福建省", "福建", "Fujian"),
    Region("360000", "江西省", "江西", "Jiangxi"),
    Region("370000", "山东省", "山东", "Shandong"),
    Region("410000", "河南省", "河南", "Henan"),
    Region("420000", "湖北省", "湖北", "Hubei"),
    Region("430000", "湖南省", "湖南", "Hunan"),
    Region("440000", "广东省", "广东", "Guangdong"),
    Region("450000", "广西壮族自治区", "广西", "Guangxi"),
    Region("460000", "海南省", "海南", "Hainan"),
    Region("500000", "重庆市", "重庆", "Chongqing"),
    Region("510000", "四川省", "四川", "Sichuan"),
    Region("520000", "贵州省", "贵州", "Guizhou"),
    Region("530000", "云南省", "云南", "Yunnan"),
    Region("540000", "西藏自治区", "西藏", "Tibet"),
    Region("610000", "陕西省", "陕西", "Shaanxi"),
    Region("620000", "甘肃省", "甘肃", "Gansu"),
    Region("630000", "青海省", "青海", "Qinghai"),
    Region("640000", "宁夏回族自治区", "宁夏", "Ningxia"),
    Region("650000", "新疆维吾尔自治区", "新疆", "Xinjiang"),
    Region("710000", "台湾省", "台湾", "Taiwan"),
    Region("810000", "香港特别行政区", "香港", "Hong Kong"),
    Region("820000", "澳门特别行政区", "澳门", "Macao"),
)
# What a short name stands before when it is no province: 河北区 in Tianjin, 海南州 in Qinghai.
_ELSEWHERE = "区州县路街镇村藏蒙"
_NATION = (("全国", "nationwide"), ("多个省", "several provinces"), ("多地", "several places"))
_PROVINCE = re.compile(r"\w{2,8}?(?:特别行政区|自治区|省)")
# A place within a province without the word for what it is: 广州 of 广州市.
_PART = re.compile(
    r"(?!某|一)(\w{2,}?)(?:自治州|自治县|开发区|新区|地区|街道|市|区|县|镇|乡|旗|盟|州)"
)
_PROVINCE_EN = re.compile(r"\w[\w ]*? [Pp]rovince")
REGIONS: Mapping[str, Region] = {region.zh: region for region in _ALL}


def _plain(name: str) -> str:
    """A name without white space, width and capitals, which differ from table to table."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


_BY_WORD: Mapping[str, Region] = {
    _plain(word): region
    for region in _ALL
    for word in (region.code, region.zh, region.short, region.en)
}


def region_named(label: str) -> str:
    """The full Chinese name of the region that a label or code says; else the label itself."""
    known = _BY_WORD.get(_plain(label))
    return label if known is None else known.zh


def is_region(label: str) -> bool:
    """Whether a label or code names one of these regions."""
    return _plain(label) in _BY_WORD


def region_among(name: str, regions: Iterable[str]) -> str | None:
    """The one of `regions` (as figures carry them) that `name` says, in any of its names."""
    said = _plain(region_named(name))
    return next((one for one in regions if _plain(one) == said), None)


def region_in(region: str, language: Language) -> str:
    """What a region is called in print; one that is not in this list as its sheet has it."""
    known = REGIONS.get(region)
    return known.en if known is not None and language == "en" else region


def says_region(text: str, region: str) -> bool:
    """Whether a name already says of which region it is."""
    known = REGIONS.get(region)
    names = (region,) if known is None else (known.short, known.en)
    return any(_plain(name) in _plain(text) for name in names)


def did_you_mean_region(name: str, regions: Iterable[str]) -> tuple[str, str]:
    """`did_you_mean` over the names in both languages; those there are in the reader's own."""
    known = tuple(regions)
    names = {word: one for one in known for word in (one, region_in(one, "en"))}
    near = nearest(name, names)
    if near is None:
        return did_you_mean(name, known)[0], did_you_mean(name, map(_in_english, known))[1]
    zh, en = names[near], region_in(names[near], "en")
    return f"是不是“{zh}”？", f"did you mean “{en}”?"


def _in_english(region: str) -> str:
    return region_in(region, "en")


def province(place: Text) -> Text | None:
    """The province that a place lies in, or the words that it is all over; None where none is named.

    A name of GB/T 2260 is given in both languages; another one as it was written.
    """
    zh, en = place.zh, place.en
    known = (zh and _of_zh(zh.text)) or (en and _of_en(en.text))
    if known:
        return Text(
            zh and Words(known.zh, zh.place),
            en and Words(known.en, en.place),
        )
    for words in _NATION:
        if (zh and zh.text.startswith(words[0])) or (en and en.text.lower().startswith(words[1])):
            return Text(zh and Words(words[0], zh.place), en and Words(words[1], en.place))
    in_zh = _PROVINCE.match(zh.text) if zh else None
    in_en = _PROVINCE_EN.fullmatch(en.text.rpartition(",")[2].strip()) if en else None
    if (zh and not in_zh) or (en and not in_en):
        return None
    return Text(
        Words(in_zh[0], zh.place) if zh and in_zh else None,
        Words(in_en[0], en.place) if en and in_en else None,
    )


def _of_zh(place: str) -> Region | None:
    for region in REGIONS.values():
        if place.startswith(region.zh):
            return region
        if place.startswith(region.short):
            after = place[len(region.short) : len(region.short) + 1]
            return None if after and after in _ELSEWHERE else region
    return None


def _of_en(place: str) -> Region | None:
    parts = {part.strip().removesuffix(" Province") for part in place.split(",")}
    return next((region for region in REGIONS.values() if region.en in parts), None)


def parts_within(place: Text, language: Language) -> tuple[str, ...]:
    """The names of a place that are finer than its province, as a text would hold them."""
    words, whole = place.words(language), province(place)
    if words is None:
        return ()
    above = None if whole is None else whole.words(language)
    if language == "zh":
        known = _of_zh(words.text)
        named = () if known is None else (known.zh, known.short)
        for prefix in (*named, "" if above is None else above.text):
            if prefix and words.text.startswith(prefix):
                return tuple(_PART.findall(words.text[len(prefix) :].removeprefix("市")))
        return tuple(_PART.findall(words.text))
    parts = (part.strip() for part in words.text.split(","))
    kept = (part for part in parts if above is None or part != above.text)
    # A description (a county town) is no name.
    return tuple(part for part in kept if part[:1].isupper() and not part.endswith(" Province"))
