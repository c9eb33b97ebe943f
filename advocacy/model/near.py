"""Did you mean: the known name nearest to a misspelt one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LISTED = 8  # more names than this do not help a reader


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like `name`, or None where none is near."""
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """`“a”？` after a finding, in (zh, en); without a near name the known ones, as far as few."""
    names = sorted(known)
    near = nearest(name, names)
    if near is not None:
        return f"是不是“{near}”？", f"did you mean “{near}”?"
    listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
    return f"已有的是：{listed or '无'}", f"there are: {listed or 'none'}"
