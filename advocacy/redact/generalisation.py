"""What somebody told us is printed less exactly than it is known.

A place to its province, a day to its year, an age to its ten years; a grade of disability and the
name of an employer or platform not at all. What was published is printed as it was published.
"""

from __future__ import annotations

from typing import assert_never

from advocacy.kinds.field import Line
from advocacy.model.public import Detail
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text, label
from advocacy.places.province import province

_AGES = 10
_UNITS = {"age": "岁", "grade": "级"}


def verbatim(line: Line) -> Detail:
    """A line as it is written."""
    value = line.value
    if isinstance(value, int):
        value = label(f"{value}{_UNITS.get(line.sort, '')}", str(value))
    return Detail(line.name, value)


def generalised(line: Line) -> Detail | None:
    """A line less exact than it is written; None where nothing of it is printed."""
    match line.sort:
        case "day":
            return _year(line)
        case "place":
            return _province(line)
        case "age":
            return _decade(line)
        case "grade" | "employer" | "platform" | "called" | "quote" | "pending" | "internal":
            return None
        case "text" | "choice" | "amount" | "number" | "employer-kind":
            return verbatim(line)
        case _:
            assert_never(line.sort)


def _year(line: Line) -> Detail | None:
    value = line.value
    if not isinstance(value, PartialDate):
        return None
    return Detail(line.name, PartialDate(value.year, place=value.place))


def _province(line: Line) -> Detail | None:
    place = province(line.value) if isinstance(line.value, Text) else None
    return None if place is None else Detail(line.name, place)


def _decade(line: Line) -> Detail | None:
    if not isinstance(line.value, int):
        return None
    first = line.value - line.value % _AGES
    last = first + _AGES - 1
    return Detail(line.name, label(f"{first}至{last}岁", f"{first} to {last}"))
