"""Where the mark of a footnote stands beside a stop: before it in Chinese, after it in English.

So printers in either language set it; whoever writes a template or a text need not think of it.
"""

from __future__ import annotations

from itertools import groupby

from advocacy.model.document import Inline, Inlines, Note
from advocacy.model.finding import Language

_CHINESE_STOPS = "。，；"
_ENGLISH_STOPS = ".,;:"


def place_notes(content: Inlines, language: Language) -> Inlines:
    """`content` with each run of notes on the side of a stop that its language has it on."""
    if not any(type(inline) is Note for inline in content):
        return content
    placed: list[Inline] = []
    ahead = ""  # a stop that was taken from what stands before the notes, and follows them
    for is_note, run in groupby(content, lambda inline: type(inline) is Note):
        inlines = list(run)
        if not is_note:
            if ahead:
                placed.append(ahead)
                ahead = ""
            elif placed and language == "en":
                _bring_forward(placed, inlines)
            placed += inlines
            continue
        last = placed[-1] if placed else ""
        if language == "zh" and isinstance(last, str) and last[-1:] in _CHINESE_STOPS and last:
            placed[-1:] = [last[:-1]] if last[:-1] else []
            ahead = last[-1]
        placed += inlines
    return (*placed, ahead) if ahead else tuple(placed)


def _bring_forward(placed: list[Inline], inlines: list[Inline]) -> None:
    """Move a stop at the beginning of `inlines` before the notes with which `placed` ends."""
    first = inlines[0]
    if not isinstance(first, str) or first[:1] not in _ENGLISH_STOPS or not first:
        return
    at = len(placed)
    while at and isinstance(placed[at - 1], Note):
        at -= 1
    before = placed[at - 1] if at else ""
    if at and isinstance(before, str):
        placed[at - 1] = before + first[0]
    else:
        placed.insert(at, first[0])
    inlines[:1] = [first[1:]] if first[1:] else []
