"""Provincial regions of China by GB/T 2260: their codes and names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advocacy.model.finding import Language
from advocacy.model.suggestion import did_you_mean, nearest


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
REGIONS: Mapping[str, Region] = {region.zh: region for region in _ALL}


def _plain(name: str) -> str:
    """A name without white space, width and capitals, which differ from table to table."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


_BY_WORD: Mapping[str, Region] = {
    _plain(word): region for region in _ALL for word in (region.code, region.zh, region.short, region.en)
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
