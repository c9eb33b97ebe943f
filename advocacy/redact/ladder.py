"""The ladder: what somebody told us is printed less exactly than it is known.

A place to its province, a day to its year, an age to its ten years, a grade of disability not at
all. What was published is printed as it was published.
"""

from __future__ import annotations

from advocacy.kinds.kind import Line
from advocacy.model.public import Detail
from advocacy.model.region import province
from advocacy.model.scalar import PartialDate
from advocacy.model.text import Text, label

_AGES = 10


def exactly(line: Line) -> Detail:
    """A line as it is written."""
    value = line.value
    if isinstance(value, int):
        unit = "岁" if line.sort == "age" else "级"
        value = label(f"{value}{unit}", str(value))
    return Detail(line.name, value)


def softly(line: Line) -> Detail | None:
    """A line one rung down; None where nothing of it is told."""
    value = line.value
    if line.sort == "day" and isinstance(value, PartialDate):
        return Detail(line.name, PartialDate(value.year, place=value.place))
    if line.sort == "place" and isinstance(value, Text):
        place = province(value)
        return None if place is None else Detail(line.name, place)
    if line.sort == "age" and isinstance(value, int):
        first = value - value % _AGES
        last = first + _AGES - 1
        return Detail(line.name, label(f"{first}至{last}岁", f"{first} to {last}"))
    return None if line.sort == "grade" else exactly(line)
