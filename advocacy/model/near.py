"""Did you mean: the known name nearest to a misspelt one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LISTED = 8  # more names than this do not help a reader


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `known` that `name` may be a slip for; `likeness` is from 0 to 1 (the same)."""
    folded = {one.lower().replace("_", "-"): one for one in known}
    found = difflib.get_close_matches(name.lower().replace("_", "-"), folded, 1, likeness)
    return folded[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """`“a”？` after a finding, in (zh, en); without a near name the known ones, as far as few."""
    names = sorted(known)
    near = nearest(name, names)
    if near is not None:
        return f"是不是“{near}”？", f"did you mean “{near}”?"
    listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
    return f"已有的是：{listed or '无'}", f"there are: {listed or 'none'}"
