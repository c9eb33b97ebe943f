"""Calls of figures as they are typed in a text, and which values of an indicator they print."""

from __future__ import annotations

import re

from advocacy.model.figure import Figure, Indicator, Period

# Arguments are short: without a bound each call that is never closed would be read to the end of the text.
CALL = re.compile(r"""(?P<call>figure|compare)\(\s*['"](?P<indicator>[^'"]+)['"](?P<arguments>[^)]{0,400})\)""")
PERIOD = re.compile(r"(?<![\w-])(?:19|20)\d\d(?:-\d\d){0,2}")


def printed(indicator: Indicator, arguments: str) -> tuple[Figure, ...]:
    """The values of the periods that a call names, else those of the latest."""
    valued = [one for one in indicator.figures if one.value is not None]
    named = PERIOD.findall(arguments)
    if not named:
        return tuple(one for one in valued if one.period == valued[-1].period)
    return tuple(one for one in valued if any(is_of(one.period, name) for name in named))


def is_of(period: Period, name: str) -> bool:
    """True if a period ends in the year, month or day that `name` says: 2025-12 in 2025."""
    return f"{period.end.isoformat()}-".startswith(f"{name}-")
