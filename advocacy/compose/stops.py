"""Where a sentence ends: one full stop, whoever wrote it, the evidence or the template around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advocacy.model.document import Inline, Inlines
from advocacy.model.finding import Language
from advocacy.model.walk import plain

STOP: Mapping[Language, str] = {"zh": "。", "en": "."}
_ENDS = ("。", ".", "！", "!", "？", "?")
_CLOSING = '”’」』"'
# An English comma or semicolon may follow a dot, as in `Ltd.`; nothing Chinese follows 。 in its sentence.
_SECOND = frozenset("。.；，、")
_LAST = 3  # inlines that are looked at for an end: notes say nothing of their own


def ends_sentence(content: Sequence[Inline]) -> bool:
    """True if the last words of `content` end a sentence; notes do not count."""
    return plain(tuple(content[-_LAST:])).rstrip(_CLOSING).endswith(_ENDS)


def stopped(content: Inlines, language: Language) -> Inlines:
    """`content` with a full stop at its end, but for one that has its own."""
    return content if ends_sentence(content) else (*content, STOP[language])


def following(before: Sequence[Inline], more: Inlines) -> Inlines:
    """What follows in the same line, without a mark that would be a second stop: “…every year..”, “……。；”."""
    first = more[0] if more else ""
    if not (isinstance(first, str) and first[:1] in _SECOND and ends_sentence(before)):
        return more
    rest = first[1:]
    return (*((rest,) if rest else ()), *more[1:])
