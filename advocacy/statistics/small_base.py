"""Rates on so few that a handful of people move them by whole per cents."""

from __future__ import annotations

from advocacy.model.figure import Figure, Operation
from advocacy.model.text import label
from advocacy.model.unit import Unit

FEWEST = 50
SMALL_BASE = label(f"基数不足{FEWEST}，数值仅供参考", f"calculated on fewer than {FEWEST}; to be read with caution")
_COUNTED = frozenset({"persons", "households", "cases", "jobs"})


def small_base(operation: Operation, unit: Unit, row: tuple[Figure, ...]) -> Figure | None:
    """The base of a rate where it is small; counts of provinces and the like are complete."""
    if not unit.is_quotient or operation not in {"ratio", "share", "change"}:
        return None
    base = row[0] if operation == "change" else row[1]
    if base.unit not in _COUNTED or base.value is None or base.value >= FEWEST:
        return None
    return base
