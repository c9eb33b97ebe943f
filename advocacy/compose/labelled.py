"""Text cut at its numerals, so that none stands in the tree as plain text.

A numeral is a run of digits, ASCII or full-width, with the signs inside it (1,234.5, 2022/0927)
and a percent sign after it. Chinese numerals are words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from advocacy.model.document import Fact, Inline, Inlines, Label
from advocacy.model.text import Words

# One set of signs at the beginning, as `re` finds these three times as fast as two.
_NUMERAL = re.compile(r"([0-9０-９%％‰](?:(?<=[0-9０-９])[0-9０-９]*(?:[.,:/–—-][0-9０-９]+)*[%％‰]?)?)")


def labelled(text: str) -> Inlines:
    """`text` with its numerals as Labels: they name (a volume, a standard) and do not count."""
    cut = _cut(text)
    if len(cut) == 1:
        return cut
    return tuple([Label(piece) if at % 2 else piece for at, piece in enumerate(cut) if piece])


def facts(words: Words) -> Inlines:
    """Words of the evidence with their numerals as Facts of the place where they were written."""
    cut = _cut(words.on_one_line)
    if len(cut) == 1:
        return cut
    place = words.place
    return tuple([Fact(piece, place) if at % 2 else piece for at, piece in enumerate(cut) if piece])


def joined(parts: Iterable[Inlines | str]) -> Inlines:
    """One run of inlines out of several; plain text side by side becomes one piece."""
    run: list[Inline] = []
    for part in parts:
        for inline in (part,) if isinstance(part, str) else part:
            last = run[-1] if run else None
            if isinstance(inline, str) and isinstance(last, str):
                run[-1] = last + inline
            elif inline != "":
                run.append(inline)
    return tuple(run)


@functools.lru_cache(maxsize=16384)
def _cut(text: str) -> tuple[str, ...]:
    """The pieces of `text`, every second a numeral; some may be empty where that is not all."""
    return tuple(_NUMERAL.split(text)) if text else ()
