"""How the beginning of a text table reads in each encoding that it may be in.

Which these are is guessed where tables are read (`workbooks/encodings.py`), and only there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.workbooks.encodings import decode, likely_encodings

_SHOWN = 40
_RIVALS = 3
_PRIVATE = re.compile("[\ue000-\uf8ff\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` is what a map declares; None where it needs to declare nothing."""

    name: str | None
    readings: Mapping[str, str]


def readings_of(data: bytes) -> Encoding:
    """The likeliest encoding of a text; that it has none of those tried is found on reading."""
    likely = likely_encodings(data)
    if not likely or likely[0] in {"utf-8", "utf-16"}:
        return Encoding(None, {})
    texts = {name: decode(data, name) for name in likely[:_RIVALS]}
    readings = {name: _beginning(text) for name, text in texts.items() if text is not None}
    return Encoding(likely[0], readings)


def _beginning(text: str) -> str:
    """The first words of the text that are not plain English; what cannot be printed as a dot."""
    words = (word for word in re.split(r"[\s,;\"']+", text) if not word.isascii())
    shown = ""
    for word in words:
        shown = f"{shown} {word}".strip()
        if len(shown) >= _SHOWN:
            break
    return _PRIVATE.sub("·", shown[:_SHOWN])
