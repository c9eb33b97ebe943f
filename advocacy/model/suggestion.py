"""Did you mean: the known name nearest to a misspelt one."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Callable, Iterable

from advocacy.model.text import Pair, labelled

_LISTED = 8  # more names than this do not help a reader


_MOST_COMPARED = 100_000  # some seconds: a hundred slips among a thousand names


class Names:
    """Known names, for the slips of one file or more: one after another costs too much time.

    After a hundred thousand comparisons no name is near any more.
    """

    def __init__(self, known: Iterable[str], called: Callable[[str], Pair | None] = lambda _: None) -> None:
        """`called` is what a name is called, where it is more than a name: shown beside it."""
        self._folded = {_fold(one): one for one in known}
        self._called = called
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
            zh, en = self._called(near) or (near, near)
            zh, en = "" if zh == near else f"（{zh}）", "" if en == near else f" ({en})"
            return f"是不是“{near}”{zh}？", f"did you mean “{near}”{en}?"
        return self.listed

    @functools.cached_property
    def listed(self) -> tuple[str, str]:
        """The known names, as far as few, in (zh, en)."""
        names = sorted(self._folded.values())
        more = " …" if len(names) > _LISTED else ""
        shown = [labelled(one, self._called(one) or (one, one)) for one in names[:_LISTED]]
        zh, en = (", ".join(words) + more for words in zip(*shown, strict=True)) if shown else ("无", "none")
        return f"已有的是：{zh}", f"there are: {en}"


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `known` that `name` may be a slip for; `likeness` is from 0 to 1 (the same)."""
    return Names(known).nearest(name, likeness)


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """`“a”？` after a finding, in (zh, en); without a near name the known ones, as far as few."""
    return Names(known).did_you_mean(name)


def _fold(name: str) -> str:
    return name.lower().replace("_", "-")
