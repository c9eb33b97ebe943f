"""Two readings side by side: which paragraphs differ."""

from __future__ import annotations

from difflib import SequenceMatcher

from advocacy.model.release import Changed
from advocacy.reread.reading import Reading


def changed(built: Reading, released: Reading) -> tuple[Changed, ...]:
    """The paragraphs that differ, those that stand together in one; cells come after the text."""
    was = [paragraph.text for paragraph in built.everything()]
    now = [paragraph.text for paragraph in released.everything()]
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return tuple(
        Changed(built=tuple(was[a:b]), released=tuple(now[c:d]))
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    )
