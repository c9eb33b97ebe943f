"""Words without which a pattern finds nothing: a word is looked for much faster than a pattern.

A rule names the words of its pattern beside it, and runs the pattern only over texts that have one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from advocacy.model.lazy_pattern import LazyPattern


@dataclass(frozen=True, slots=True)
class PrefilteredPattern:
    """A pattern, and words of which every match holds one.

    Words in lower case are looked for in the `folded` text, others as they are written.
    """

    compiled: LazyPattern
    words: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled for the first text that has one of the words."""
        return self.compiled()

    def possible(self, text: str) -> bool:
        """True if the pattern may match `text`."""
        return any(map(text.__contains__, self.words))


def folded(text: str) -> str:
    """`text` in lower case, as patterns that ignore case see it.

    They take three more letters for the same as i and s: ı and İ of Turkish, and the long s.
    """
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()
