"""Whether the unit that the sheet says is the unit that the map says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from advocacy.load.sheets.grid import Grid
from advocacy.load.sheets.likeness import fold
from advocacy.model.sheetfields import HeadRows
from advocacy.model.unit import Scale, Unit, scale_factor

# A unit is said in brackets behind a head, in a cell of its own, or behind 单位 / unit.
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TITLE = re.compile(r"(?:单位|單位|units?)[:;]?(.+)")
_BETWEEN = re.compile(r"[,、;/]|及|或|和")
_SCALES: dict[str, int] = {
    "千": 1_000,
    "仟": 1_000,
    "万": 10_000,
    "萬": 10_000,
    "百万": 1_000_000,
    "百萬": 1_000_000,
    "亿": 100_000_000,
    "億": 100_000_000,
    "thousand": 1_000,
    "thousands": 1_000,
    "000s": 1_000,
    "'000": 1_000,
    "'000s": 1_000,
    "‘000": 1_000,
    "’000": 1_000,
    "000": 1_000,
    "tenthousand": 10_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "billion": 1_000_000_000,
    "billions": 1_000_000_000,
}
# What is counted; an empty unit leaves it open which one the map means.
_NOUNS: dict[str, str] = {
    "人": "persons",
    "人次": "persons",
    "persons": "persons",
    "person": "persons",
    "people": "persons",
    "户": "households",
    "戶": "households",
    "households": "households",
    "元": "",
    "個": "",
    "个": "",
    "家": "",
    "件": "",
    "%": "percent",
    "percent": "percent",
    "percentage": "percent",
    "percentages": "percent",
    "‰": "per 1000",
    "per1000": "per 1000",
}
_PHRASE = re.compile(
    rf"(?:in)?({'|'.join(sorted(map(re.escape, _SCALES), key=len, reverse=True))})?(?:of)?"
    rf"({'|'.join(sorted(map(re.escape, _NOUNS), key=len, reverse=True))})?"
)
_UNIT_HEADS = frozenset({"单位", "單位", "unit", "units", "unitmeasure", "unitofmeasure"})


@dataclass(frozen=True, slots=True)
class Said:
    """What a sheet says about its unit: the word, what is counted and in which scale."""

    word: str
    unit: str
    factor: Decimal

    def fits(self, unit: Unit, written_in: Scale | None) -> bool:
        """Whether a map may say this unit and scale."""
        if self.unit in {"percent", "per 1000"}:
            return unit.id == self.unit
        if unit.is_quotient or (self.unit and self.unit != unit.id):
            return False
        return self.factor == scale_factor(written_in, unit)


def said_otherwise(
    over: Iterable[Said], titles: tuple[Said, ...], unit: Unit, written_in: Scale | None
) -> str | None:
    """What heads and labels, or else the title, say where the map says another unit."""
    said = tuple(over) or titles
    if not said or any(one.fits(unit, written_in) for one in said):
        return None
    return "、".join(one.word for one in said)


def said_over(grid: Grid, rows: HeadRows, column: int) -> tuple[Said, ...]:
    """What the lowest head of a column that names a unit says."""
    for row in range(rows.last, rows.first - 1, -1):
        said = _said(grid.text(*grid.anchor(row, column)))
        if said:
            return said
    return ()


def unit_columns(grid: Grid, rows: HeadRows) -> tuple[int, ...]:
    """The columns under the head 单位 / unit."""
    return tuple(
        column
        for column in range(1, grid.last_column + 1)
        if any(
            fold(grid.text(row, column)) in _UNIT_HEADS for row in range(rows.first, rows.last + 1)
        )
    )


def said_beside(
    grid: Grid, columns: Iterable[int], row: int, labels: Iterable[str]
) -> tuple[Said, ...]:
    """What the labels of a row say in brackets, or its cells in `columns` of units."""
    found = [said for label in labels for said in _bracketed(fold(label))]
    for column in columns:
        found.extend(_said(grid.text(row, column)))
    return tuple(found)


def said_in_title(grid: Grid, rows: HeadRows) -> tuple[Said, ...]:
    """What stands behind 单位 / unit, or in brackets in a title above the heads."""
    for row in range(1, min(rows.last, grid.last_row) + 1):
        for column in range(1, grid.last_column + 1):
            text = fold(grid.text(row, column))
            match = _TITLE.match(text) or _TITLE.search(text.replace("(", " ").replace(")", " "))
            listed = tuple(_units(match[1])) if match else ()
            if listed or row >= rows.first:
                if listed:
                    return listed
                continue
            said = _said(text)
            if said:
                return said
    return ()


def _said(text: str) -> tuple[Said, ...]:
    folded = fold(text)
    whole = _phrase(folded)
    return (whole,) if whole else tuple(_bracketed(folded))


def _bracketed(folded: str) -> Iterator[Said]:
    for inner in _BRACKETS.findall(folded):
        said = _phrase(inner)
        if said is not None:
            yield said


def _units(listed: str) -> Iterator[Said]:
    """The units of a list like 人、%; what is no unit is left out."""
    for word in _BETWEEN.split(listed):
        said = _phrase(word.strip())
        if said is not None:
            yield said


def _phrase(folded: str) -> Said | None:
    """`万人`, `in thousands`, `%` as a unit; None for anything else."""
    match = _PHRASE.fullmatch(folded)
    if match is None or not any(match.groups()):
        return None
    scale, noun = match.groups()
    return Said(folded, _NOUNS.get(noun or "", ""), Decimal(_SCALES.get(scale or "", 1)))
