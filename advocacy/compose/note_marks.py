"""Where the mark of a footnote stands beside a stop: before it in Chinese, after it in English.

So printers in either language set it; whoever writes a template or a text need not think of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from advocacy.model.document import Emph, Inline, Inlines, Link, Note, Strong
from advocacy.model.finding import Language

_CHINESE_STOPS = "。，；"
_STOP = re.compile(r"[.,;:](?![\w.])[”’]?")  # and not the point of .5, .org or an ellipsis
_SPANS = (Emph, Strong, Link)


def place_notes(content: Inlines, language: Language) -> Inlines:
    """`content` with each run of notes on the side of a stop that its language has it on."""
    if not any(type(inline) is Note or isinstance(inline, _SPANS) for inline in content):
        return content
    content = tuple([one for inline in content for one in _opened(inline, language)])
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
        if language == "zh" and isinstance(last, Emph | Strong) and _ends_in_stop(last.content):
            placed[-1] = replace(last, content=place_notes((*last.content, *inlines), language))
            continue
        if language == "zh" and isinstance(last, str) and last[-1:] in _CHINESE_STOPS and last:
            placed[-1:] = [last[:-1]] if last[:-1] else []
            ahead = last[-1]
        placed += inlines
    return (*placed, ahead) if ahead else tuple(placed)


def _opened(inline: Inline, language: Language) -> Inlines:
    """A span whose notes are placed; those at its end stand behind it, where a stop may follow."""
    if not isinstance(inline, _SPANS):
        return (inline,)
    content = place_notes(inline.content, language)
    end = len(content)
    while end and type(content[end - 1]) is Note:
        end -= 1
    return (replace(inline, content=content[:end]), *content[end:]) if end else (inline,)


def _ends_in_stop(content: Inlines) -> bool:
    last = content[-1] if content else ""
    return isinstance(last, str) and last.endswith(tuple(_CHINESE_STOPS))


def _bring_forward(placed: list[Inline], inlines: list[Inline]) -> None:
    """Move a stop at the beginning of `inlines` before the notes with which `placed` ends."""
    first = inlines[0]
    found = _STOP.match(first) if isinstance(first, str) else None
    if found is None:
        return
    stop, rest = found[0], found.string[found.end() :]
    at = len(placed)
    while at and isinstance(placed[at - 1], Note):
        at -= 1
    before = placed[at - 1] if at else ""
    if at and isinstance(before, str):
        placed[at - 1] = before + stop
    else:
        placed.insert(at, stop)
    inlines[:1] = [rest] if rest else []
