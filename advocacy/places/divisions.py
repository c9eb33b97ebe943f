"""The administrative divisions of China down to counties, and where a text names one.

The table is a file of the program, `advocacy/data/regions.csv`, whose head says where it is from
and what its columns mean. It is read when the first text is looked through.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from advocacy.model.data_table import data_rows
from advocacy.model.finding import Language
from advocacy.places.region import REGIONS

# Where a name is a place: anywhere; after a word such as 在, or after the province or city that
# it lies in; only after these.
Found = Literal["alone", "placed", "no"]


@dataclass(frozen=True, slots=True)
class Division:
    """A province (level 1), city (2) or county (3) by its code of GB/T 2260."""

    code: str
    name: str
    level: int

    @property
    def province(self) -> str:
        """The code of the province that it is or lies in."""
        return f"{self.code[:2]}0000"


@dataclass(frozen=True, slots=True)
class Named:
    """A place as a text names it, from character `start`; several divisions can have one name."""

    start: int
    text: str
    divisions: tuple[Division, ...]

    @property
    def end(self) -> int:
        """The character after it."""
        return self.start + len(self.text)

    @property
    def provinces(self) -> frozenset[str]:
        """The codes of the provinces that it can lie in."""
        return frozenset(one.province for one in self.divisions)

    @property
    def is_finer(self) -> bool:
        """True if it is no province."""
        return all(one.level > 1 for one in self.divisions)


Known = tuple[Division, Found]
# What is written in full and is yet a common word, or part of one.
_COMMON = frozenset(
    [
        "城区", "郊区", "矿区", "东区", "西区", "新县", "老城区", "新城区", "新市区", "城中区",
        "市中区", "城东区", "城西区", "城北区", "港口区", "站前区"
    ]
)  # fmt: skip
# Words that begin with the name of a place and name none, by their first two characters.
_PHRASES = {
    phrase[:2]: phrase
    for phrase in (
        "大同小异", "长治久安", "大理石", "三明治", "德州扑克", "普洱茶", "朝阳产业", "新华书店",
        "合作市场", "阿里巴巴"
    )
}  # fmt: skip
_BEFORE = re.compile(r"(?:[在住到从去回赴往于自驻]|老家|籍贯|户籍|户口)$")
# Behind a name that begins a phrase: 她是成都人, 成都的一家厂, not 完成都市圈.
_BORDER = re.compile(r"[是为的了，。；：、！？“”（(\s]")
_AFTER = re.compile(r"(?:人(?![民均数口才工大造])|籍|[的]?一家|[的]?某|市区|的工厂|的公司|的厂)")
_AUTONOMOUS = (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"))
_WORD = re.compile(r"[A-Z][A-Za-zü]*(?:['’-][A-Za-zü]+)*")
_KIND_EN = re.compile(
    r" (?:(?:[Aa]utonomous )?(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Pp]refecture|[Bb]anner|[Ll]eague)|[Nn]ew [Aa]rea)\b"
)
_IN_EN = re.compile(r"\b(?:in|at|from|near|around|outside)(?: the)? $", re.IGNORECASE)
_LONGEST_BEFORE = 16  # characters of `outside the `, and the one before
_SURNAME = re.compile(r"\b[A-Z][a-z]{1,5} $")
_BEYOND_EN = re.compile(r", (?=[A-Z])")


def _plain(word: str) -> str:
    """A name in letters without the signs that are written or not: Xi'an, Xian."""
    return re.sub("['’-]", "", word).casefold().replace("ü", "u")


_BY_ENGLISH = {region.en: region for region in REGIONS.values()}
_PROVINCES_EN = frozenset(_plain(name) for name in _BY_ENGLISH)
# Not Hebei District, which is in Tianjin; but Shanghai City.
_PROVINCE_EN = re.compile(
    rf"\b(?:(?:Beijing|Tianjin|Shanghai|Chongqing)(?= [Cc]ity\b)|(?:{'|'.join(_BY_ENGLISH)})"
    rf"\b(?!{_KIND_EN.pattern}))"
)
# Names that are English words, too.
_ENGLISH = frozenset({"guide", "longan", "anda", "dali", "ili", "altay", "aral"})
_AGENCY = "xinhua"  # named far more often than the districts
_SYLLABLES = re.compile(r"[^aeiouv]*[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?")


@dataclass(frozen=True, slots=True)
class _Tables:
    """The divisions by name, and the names by their first two characters, the longest first."""

    zh: Mapping[str, tuple[Known, ...]]
    starts: Mapping[str, tuple[str, ...]]
    en: Mapping[str, tuple[Division, ...]]


@functools.cache
def _tables() -> _Tables:
    zh: dict[str, list[Known]] = {}
    en: dict[str, list[Division]] = {}
    for code, called, _, level, _, short, found, english in data_rows("regions"):
        one = Division(code, called, int(level))
        for name, where in _names(one, short, found):
            zh.setdefault(name, []).append((one, where))
        for word in filter(None, english.split("/")):
            en.setdefault(_plain(word), []).append(one)
    starts: dict[str, list[str]] = {}
    for name in sorted(zh, key=len, reverse=True):
        starts.setdefault(name[:2], []).append(name)
    return _Tables(
        {name: tuple(known) for name, known in zh.items()},
        {start: tuple(names) for start, names in starts.items()},
        {name: tuple(known) for name, known in en.items()},
    )


def _names(one: Division, short: str, found: str) -> Iterator[tuple[str, Found]]:
    """The names that a division has in Chinese, each with where it is a place."""
    if one.level == 1:
        yield one.name, "alone"
        yield REGIONS[one.name].short, "alone"
        return
    if one.name in _COMMON:
        yield one.name, "no"
    else:
        yield one.name, "placed" if len(one.name) == 2 else "alone"  # noqa: PLR2004  赵县
    if short:
        yield short, "placed" if found == "placed" else "alone" if found == "alone" else "no"
        for whole, last in _AUTONOMOUS:
            if one.name.endswith(whole):
                yield f"{short}{last}", "alone"


def divisions_in(text: str, language: Language, *, is_place: bool = False) -> tuple[Named, ...]:
    """The provinces, cities and counties that `text` names, in its order.

    Where `is_place` it is known to tell a place, so that a name which is a common word too is one.
    """
    found = _in_zh(text, is_place=is_place) if language == "zh" else _in_en(text, is_place=is_place)
    return tuple(found)


def _in_zh(text: str, *, is_place: bool) -> Iterator[Named]:
    starts = _tables().starts
    free, before = 0, None
    pairs = map(operator.add, text, text[1:])
    for at in [number for number, pair in enumerate(pairs) if pair in starts]:
        if at < free:
            continue  # inside a longer name or word
        names = [one for one in starts[text[at : at + 2]] if text.startswith(one, at)]
        if not names:
            continue
        phrase = _PHRASES.get(text[at : at + 2])
        if phrase and not text.startswith(phrase, at):
            phrase = None
        named = None if phrase else _named(text, at, names, before, is_place=is_place)
        if named is not None:
            yield named
            before = named
            free = named.end
        elif phrase:
            free = at + len(phrase)


def _named(text: str, at: int, names: list[str], before: Named | None, *, is_place: bool) -> Named | None:
    """The longest of `names` at `at` that is a place there; `before` is the place named before it."""
    between = None if before is None else text[before.end : at]
    is_listed = between in {"", "省", "市", "、", "和"}
    is_placed = is_listed or _BEFORE.search(text, max(0, at - 2), at) is not None
    begins = at == 0 or _BORDER.fullmatch(text[at - 1]) is not None
    for name in names:
        known = _tables().zh[name]
        if before is not None and between in {"", "省", "市"}:
            inside = tuple(one for one, _ in known if one.province in before.provinces)
            if inside:
                return Named(at, name, inside)
        is_told = is_placed or (begins and _AFTER.match(text, at + len(name)) is not None)
        found = {"alone", "placed"} if is_told else {"alone"}
        here = [one for one, where in known if where in found] or [one for one, _ in known if is_place]
        if here:
            return Named(at, name, tuple(here))
    return None


def _in_en(text: str, *, is_place: bool) -> Iterator[Named]:
    found = [*_provinces_en(text), *_finer_en(text, is_place=is_place)]
    yield from sorted(found, key=lambda one: one.start)


def _provinces_en(text: str) -> Iterator[Named]:
    for match in _PROVINCE_EN.finditer(text):
        region = _BY_ENGLISH[match[0]]
        yield Named(match.start(), match[0], (Division(region.code, region.zh, 1),))


def _finer_en(text: str, *, is_place: bool) -> Iterator[Named]:
    known = _tables().en
    for match in _WORD.finditer(text):
        divisions = known.get(_plain(match[0]), ())
        if not divisions:
            continue
        kind = _KIND_EN.match(text, match.end())
        if kind:
            yield Named(match.start(), match[0] + kind[0], divisions)
        elif _stands_alone(text, match, divisions, is_place=is_place):
            yield Named(match.start(), match[0], divisions)


def _stands_alone(text: str, match: re.Match[str], divisions: tuple[Division, ...], *, is_place: bool) -> bool:
    """True if the word names a place without the word for what it is."""
    word = _plain(match[0])
    if word in _PROVINCES_EN or word == _AGENCY or len(_SYLLABLES.findall(match[0].casefold().replace("ü", "u"))) == 1:
        return False
    if is_place:
        return True
    before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    is_inside = _IN_EN.search(before) is not None
    if word in _ENGLISH:
        return is_inside
    if all(one.level > 2 for one in divisions):  # noqa: PLR2004  a county
        beyond = _BEYOND_EN.match(text, match.end())
        after = _WORD.match(text, beyond.end()) if beyond else None
        return is_inside or (after is not None and _is_known(_plain(after[0])))
    # Two words in capitals are a person's name: Chen Anshun.
    return is_inside or _SURNAME.search(before) is None


def _is_known(word: str) -> bool:
    return word in _PROVINCES_EN or word in _tables().en
