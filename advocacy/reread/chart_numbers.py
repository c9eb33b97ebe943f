"""The numbers that a chart of a file draws and keeps, held against those that we drew.

A chart has its numbers three times: drawn (a cache in its part), in the workbook inside the file,
and in the table beside it, which is text.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from advocacy.model.archive import members
from advocacy.numbers.amounts import amounts, dates, unit_amount
from advocacy.reread.chart_renewal import is_chart, parsed, workbook_of
from advocacy.reread.number_alignment import Difference
from advocacy.reread.passages import local

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ROUNDING = Decimal("1e-9")  # of a value: other programs keep binary fractions
_Point = tuple[str, str]  # series and category


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Value by series and category, the words of its titles, and the numbers of its workbook."""

    points: Mapping[_Point, str]
    titles: tuple[str, ...]
    cells: Mapping[str, str]

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """Category and value of each point."""
        return tuple((category, value) for (_, category), value in self.points.items())

    @property
    def name(self) -> str:
        return next((series for series, _ in self.points), "")


def chart_differences(draft: Mapping[str, bytes], built: Mapping[str, bytes]) -> Iterator[Difference]:
    """What the charts of the archive `draft` say otherwise than those of `built`.

    Both by member. `words` are the name of the first series.
    """
    ours, strange = list(_drawn(built)), []
    for chart in _drawn(draft):
        fitting = [one for one in ours if one.points.keys() & chart.points.keys()]
        if not fitting and any(one.values == chart.values for one in ours):
            continue  # its series were called otherwise, and draw the same
        if not fitting:
            strange.append(chart)
            continue
        was = max(fitting, key=lambda one: len(one.points.keys() & chart.points.keys()))
        ours.remove(was)
        for point, value in chart.points.items():
            if not _same(was.points.get(point, ""), value):
                yield Difference("figure", was.points.get(point, ""), value, chart.name)
        for cell in was.cells.keys() & chart.cells.keys():
            if not _same(was.cells[cell], chart.cells[cell]):
                yield Difference("figure", was.cells[cell], chart.cells[cell], chart.name)
        for one, other in zip(was.titles, chart.titles, strict=False):
            if _counted(one) != _counted(other):
                yield Difference("figure", one, other, chart.name)
    for chart in strange:
        if chart.points:
            values = ", ".join(chart.points.values())
            yield Difference("unknown" if ours else "typed", "", values, chart.name)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        first, second = Decimal(one), Decimal(other)
    except InvalidOperation:
        return False
    return abs(first - second) <= abs(first) * _ROUNDING


def _counted(title: str) -> tuple[object, ...]:
    """What a title says of numbers: its unit, its amounts, its dates."""
    unit = unit_amount(title)
    said = [one.worth for one in amounts(title)]
    days = [(one.year, one.month, one.day) for one in dates(title)]
    return (None if unit is None else (unit.worth, unit.scaled), said, days)


def _drawn(parts: Mapping[str, bytes]) -> Iterator[_Drawn]:
    for member in sorted(parts):
        root = parsed(parts[member]) if is_chart(member) else None
        if root is None or local(root) != "chartSpace":
            continue
        points: dict[_Point, str] = {}
        for series in root.iter("{*}ser"):
            name = " ".join(_cached(series, "tx"))
            categories = dict(_numbered(series, "cat", "xVal"))
            for at, value in _numbered(series, "val", "yVal"):
                points[name, categories.get(at, at)] = value
        titles = tuple(
            "".join(text.text or "" for text in title.iter("{*}t")).strip() for title in root.iter("{*}title")
        )
        workbook = workbook_of(member, parts)
        cells = _cells(parts[workbook]) if workbook in parts else {}
        yield _Drawn(points, titles, cells)


def _cached(series: _Element, *words: str) -> Iterator[str]:
    for part in series:
        if local(part) in words:
            yield from ((one.text or "").strip() for one in part.iter("{*}v"))


def _numbered(series: _Element, *words: str) -> Iterator[tuple[str, str]]:
    """Number and text of each cached point."""
    for part in series:
        if local(part) in words:
            for point in part.iter("{*}pt"):
                value = "".join((one.text or "").strip() for one in point.iter("{*}v"))
                yield str(point.get("idx", "")), value


def _cells(data: bytes) -> dict[str, str]:
    """The number cells of a workbook by sheet and address; none of what is no workbook."""
    found: dict[str, str] = {}
    try:
        sheets = members(data, _SHEET)
    except (zipfile.BadZipFile, ValueError, KeyError):
        return found
    for sheet, (_, content) in enumerate(sorted(sheets.items())):
        root = parsed(content)
        for cell in root.iter("{*}c") if root is not None else ():
            value = cell.findtext("{*}v", "")
            if cell.get("t", "n") == "n" and value:
                found[f"{sheet}!{cell.get('r', '')}"] = value.strip()
    return found
