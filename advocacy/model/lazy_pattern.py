"""Patterns that few texts ask for: compiled when the first does, not when a program starts."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

LazyPattern = Callable[[], re.Pattern[str]]


def lazy(pattern: str, flags: int = 0) -> LazyPattern:
    """What gives the compiled pattern, the same each time."""
    return functools.cache(functools.partial(re.compile, pattern, flags))
