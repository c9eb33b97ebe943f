"""Provincial regions of China by GB/T 2260: their codes and names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advocacy.model.data_table import data_rows
from advocacy.model.finding import Language
from advocacy.model.suggestion import did_you_mean, nearest
from advocacy.model.text_matching import fold


@dataclass(frozen=True, slots=True)
class Region:
    """A region; `short` is its name as most tables write it."""

    code: str
    zh: str
    short: str
    en: str


REGIONS: Mapping[str, Region] = {zh: Region(code, zh, short, en) for code, zh, short, en in data_rows("provinces")}


_BY_WORD: Mapping[str, Region] = {
    fold(word): region for region in REGIONS.values() for word in (region.code, region.zh, region.short, region.en)
}


def region_named(label: str) -> str:
    """The full Chinese name of the region that a label or code says; else the label itself."""
    known = _BY_WORD.get(fold(label))
    return label if known is None else known.zh


def is_region(label: str) -> bool:
    """True if a label or code names one of these regions."""
    return fold(label) in _BY_WORD


def region_among(name: str, regions: Iterable[str]) -> str | None:
    """The one of `regions` (as figures carry them) that `name` says, in any of its names."""
    said = fold(region_named(name))
    return next((one for one in regions if fold(one) == said), None)


def region_in(region: str, language: Language) -> str:
    """What a region is called in print; one that is not in this list as its sheet has it."""
    known = REGIONS.get(region)
    return known.en if known is not None and language == "en" else region


def says_region(text: str, region: str) -> bool:
    """True if a name already says of which region it is."""
    known = REGIONS.get(region)
    names = (region,) if known is None else (known.short, known.en)
    return any(fold(name) in fold(text) for name in names)


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
