"""How much of a file differs from an earlier version of it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from advocacy.load.decode import decode


@dataclass(frozen=True, slots=True)
class Compared:
    """How many lines differ; the number (from 1) and the words of the first that does, before and now.

    `line` is 0 where all lines are the same: the encoding or the line ends may differ.
    """

    lines: int
    line: int = 0
    before: str = ""
    now: str = ""


def compare(file: str, before: bytes, now: bytes) -> Compared:
    """An earlier version beside the file as it is."""
    was, stands = (decode(file, data)[0].split("\n") for data in (before, now))
    pairs = SequenceMatcher(None, was, stands).get_opcodes()
    other = [one for one in pairs if one[0] != "equal"]
    if not other:
        return Compared(0)
    _, start, end, new_start, new_end = other[0]
    return Compared(
        sum(max(one[2] - one[1], one[4] - one[3]) for one in other),
        new_start + 1,
        was[start] if start < end else "",
        stands[new_start] if new_start < new_end else "",
    )
