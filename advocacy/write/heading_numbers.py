"""The number of each heading as Word counts it out of the lists of a house: 一、（一）1. Annex A.

Word prints these itself; they are worked out here for what repeats a heading: the contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from advocacy.write.house_parts import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAN = "零一二三四五六七八九"
_HAN_FORMS = frozenset({"chineseCounting", "chineseCountingThousand", "japaneseCounting"})
_MOST_HAN = 99
_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip
_LETTERS = 26
_SPOT = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: its numerals, its text (`%1、`), what follows, where it starts."""

    numerals: str
    pattern: str
    gap: str
    start: int
    legal: bool


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """How a style of headings counts: its list, and the levels of it down to its own."""

    list: str
    levels: tuple[ListLevel, ...]


@dataclass(slots=True)
class HeadingCounter:
    """Counts the headings of a document; `styles` are those that have a number."""

    styles: Mapping[str, HeadingNumber]
    counts: dict[str, list[int]] = field(default_factory=dict)

    def next(self, style: str) -> str:
        """What Word prints before the next heading of this style; "" where it prints nothing.

        "" too where the numerals are of a sort that is not known here: better none than a wrong
        one.
        """
        number = self.styles.get(style)
        if number is None:
            return ""
        depth = len(number.levels) - 1
        counts = self.counts.setdefault(number.list, [])
        del counts[depth + 1 :]
        # A level that was passed over stands at its start.
        counts += [level.start for level in number.levels[len(counts) : depth]]
        if len(counts) > depth:
            counts[depth] += 1
        else:
            counts.append(number.levels[depth].start)
        return _label(number.levels, counts)


def _label(levels: tuple[ListLevel, ...], counts: list[int]) -> str:
    own = levels[-1]
    unknown = False

    def printed(spot: re.Match[str]) -> str:
        nonlocal unknown
        at = int(spot[1]) - 1
        form = "decimal" if own.legal else levels[at].numerals
        text = numeral(counts[at], form)
        unknown = unknown or text is None
        return text or ""

    label = _SPOT.sub(printed, own.pattern) + own.gap
    return "" if unknown else label


def numeral(number: int, form: str) -> str | None:
    """`number` in the numerals that WordprocessingML calls `form`; None where they are unknown."""
    match form:
        case "decimal":
            return str(number)
        case "upperLetter" | "lowerLetter" if number > 0:
            times, letter = divmod(number - 1, _LETTERS)
            first = "A" if form == "upperLetter" else "a"
            return chr(ord(first) + letter) * (times + 1)
        case "upperRoman" | "lowerRoman" if number > 0:
            roman = "".join(_roman(number))
            return roman if form == "upperRoman" else roman.lower()
        case form if form in _HAN_FORMS and 0 < number <= _MOST_HAN:
            tens, ones = divmod(number, 10)
            return (_HAN[tens] if tens > 1 else "") + ("十" if tens else "") + (_HAN[ones] if ones else "")
        case _:
            return None


def _roman(number: int) -> Iterator[str]:
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        yield sign * times


def heading_number(numbering: _Element, abstract: str, level: str) -> HeadingNumber | None:
    """The numbers of a style that counts on `level` of the list `abstract`.

    None where the list has no such level, or bullets there.
    """
    for entry in numbering.iter(w("abstractNum")):
        if entry.get(w("abstractNumId")) != abstract:
            continue
        by_depth = {str(one.get(w("ilvl"))): one for one in entry.iter(w("lvl"))}
        wanted = [by_depth.get(str(depth)) for depth in range(int(level) + 1)]
        levels = tuple(_level(one) for one in wanted if one is not None)
        if len(levels) == len(wanted) and levels[-1].numerals != "bullet":
            return HeadingNumber(abstract, levels)
    return None


def _level(element: _Element) -> ListLevel:
    def said(name: str, otherwise: str) -> str:
        found = element.find(w(name))
        return otherwise if found is None else str(found.get(w("val"), otherwise))

    pattern = said("lvlText", "")
    # Where the heading has a tab after its number, what repeats it has a space.
    gap = " " if pattern and said("suff", "tab") != "nothing" else ""
    return ListLevel(
        said("numFmt", "decimal"), pattern, gap, int(said("start", "0")), element.find(w("isLgl")) is not None
    )
