"""Did you mean: the known name nearest to a misspelt one."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterable

_LISTED = 8  # more names than this do not help a reader


_MOST_COMPARED = 100_000  # some seconds: a hundred slips among a thousand names


class Names:
    """Known names, for the slips of one file or more: one after another costs too much time.

    After a hundred thousand comparisons no name is near any more.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._folded = {_fold(one): one for one in known}
        self._left = max(_MOST_COMPARED, len(self._folded))

    def nearest(self, name: str, likeness: float = 0.6) -> str | None:
        """As the function."""
        self._left -= len(self._folded)
        if self._left < 0:
            return None
        found = difflib.get_close_matches(_fold(name), self._folded, 1, likeness)
        return self._folded[found[0]] if found else None

    def did_you_mean(self, name: str) -> tuple[str, str]:
        """As the function."""
        near = self.nearest(name)
        if near is not None:
            return f"是不是“{near}”？", f"did you mean “{near}”?"
        return self.listed

    @functools.cached_property
    def listed(self) -> tuple[str, str]:
        """The known names, as far as few, in (zh, en)."""
        names = sorted(self._folded.values())
        listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
        return f"已有的是：{listed or '无'}", f"there are: {listed or 'none'}"


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `known` that `name` may be a slip for; `likeness` is from 0 to 1 (the same)."""
    return Names(known).nearest(name, likeness)


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """`“a”？` after a finding, in (zh, en); without a near name the known ones, as far as few."""
    return Names(known).did_you_mean(name)


def _fold(name: str) -> str:
    return name.lower().replace("_", "-")
