"""Tracked changes of ours in a paragraph, and the text with them taken or refused.

WordprocessingML (ISO/IEC 29500-1): `w:ins` 17.13.5.18, `w:del` 17.13.5.14.
"""

from __future__ import annotations

import copy
import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advocacy.reread.passages import Passage, attribute, local
from advocacy.reread.revisions import OF_WORDS

if TYPE_CHECKING:
    from lxml.etree import _Element

# A run may stand in these and its text be changed there; anywhere else (a field, a form, somebody's
# tracked change) it is left.
_AROUND = frozenset({"p", "hyperlink", "smartTag"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Pen:
    """Who writes, on which day, and the next free number of a tracked change."""

    author: str
    day: datetime.date
    number: int

    def stamp(self, element: _Element, space: str) -> _Element:
        """`element` as a tracked change of ours."""
        element.set(f"{space}id", str(self.number))
        element.set(f"{space}author", self.author)
        element.set(f"{space}date", f"{self.day.isoformat()}T00:00:00Z")
        self.number += 1
        return element


def last_number(roots: tuple[_Element, ...]) -> int:
    """The highest id of anything in these parts."""
    numbers = (attribute(one, "id") for root in roots for one in root.iter("{*}*"))
    return max((int(one) for one in numbers if one.isdecimal()), default=0)


def in_revision(passage: Passage, start: int, end: int) -> bool:
    """True if somebody's tracked change reaches into these characters, or takes the paragraph."""
    return any(
        local(above) in OF_WORDS
        for piece in passage.pieces
        if piece.start < end and start < piece.end
        for above in piece.element.iterancestors()
    )


def can_replace(passage: Passage, start: int, end: int) -> bool:
    """True if these characters are plain runs of one parent, in nothing that could be spoilt."""
    from lxml import etree

    pieces = [one for one in passage.pieces if one.start < end and start < one.end]
    if not pieces or sum(min(one.end, end) - max(one.start, start) for one in pieces) < end - start:
        return False  # a tab or a new line among the characters
    runs = [one.element.getparent() for one in pieces]
    parents = {None if run is None or local(run) != "r" else run.getparent() for run in runs}
    (parent, *others) = parents
    if parent is None or others or etree.QName(parent).namespace is None:
        return False
    above = [parent]
    while local(above[-1]) != "p":
        if local(above[-1]) not in _AROUND:
            return False
        up = above[-1].getparent()
        if up is None:
            return False
        above.append(up)
    return not _in_field(passage.element, runs[0])


def replace(passage: Passage, start: int, end: int, new: str, pen: Pen) -> tuple[_Element, _Element]:
    """Strike out these characters and write `new` behind them; gives first and last change.

    The inserted run has the looks of the first struck out. Only where `can_replace` allows it, and
    from the end of a paragraph to its beginning: what comes behind moves.
    """
    from lxml import etree

    struck = [
        _alone(piece.element, max(start - piece.start, 0), min(end, piece.end) - piece.start)
        for piece in passage.pieces
        if piece.start < end and start < piece.end
    ]
    space = f"{{{etree.QName(struck[0]).namespace}}}"
    first: _Element | None = None
    change: _Element | None = None
    for run in struck:
        if change is None or run.getprevious() is not change:
            change = pen.stamp(etree.Element(f"{space}del"), space)
            run.addprevious(change)
            first = change if first is None else first
        change.append(run)
        for text in run.iterchildren(f"{space}t"):
            text.tag = f"{space}delText"
            text.set(_SPACE, "preserve")
    assert first is not None  # noqa: S101  there is a character to strike out
    assert change is not None  # noqa: S101  as above
    written = pen.stamp(etree.Element(f"{space}ins"), space)
    run = etree.SubElement(written, f"{space}r")
    looks = struck[0].find(f"{space}rPr")
    if looks is not None:
        run.append(copy.deepcopy(looks))
    text = etree.SubElement(run, f"{space}t")
    text.text = new
    text.set(_SPACE, "preserve")
    change.addnext(written)
    return first, written


def undo(root: _Element, numbers: range) -> None:
    """Refuse the tracked changes with these ids: the text as it was before them."""
    for element in list(root.iter("{*}ins", "{*}del")):
        number = attribute(element, "id")
        parent = element.getparent()
        if parent is None or not number.isdecimal() or int(number) not in numbers:
            continue
        if local(element) == "del":
            for run in list(element):
                for text in run.iter("{*}delText"):
                    text.tag = str(text.tag).replace("}delText", "}t")
                element.addprevious(run)
        parent.remove(element)


def _alone(text: _Element, start: int, end: int) -> _Element:
    """The run of these characters of one `w:t`, with all else of its run in runs beside it.

    What stands before them stays where it is, so that a change further to the front finds it.
    """
    run = text.getparent()
    assert run is not None  # noqa: S101  `can_replace` has looked
    whole = text.text or ""
    before = [one for one in text.itersiblings(preceding=True) if local(one) != "rPr"]
    after = list(text.itersiblings())
    if after or end < len(whole):
        run.addnext(_beside(run, text, whole[end:], after))
    if not before and not start:
        text.text = whole[:end]
        return run
    middle = _beside(run, text, whole[start:end], [])
    run.addnext(middle)
    text.text = whole[:start]
    text.set(_SPACE, "preserve")
    return middle


def _beside(run: _Element, like: _Element, words: str, content: list[_Element]) -> _Element:
    """A run with the looks of `run` that holds `words` and then `content`."""
    from lxml import etree

    made = etree.Element(run.tag, {str(key): str(value) for key, value in run.items()})
    looks = next((one for one in run if local(one) == "rPr"), None)
    if looks is not None:
        made.append(copy.deepcopy(looks))
    if words:
        text = etree.SubElement(made, like.tag)
        text.text = words
        text.set(_SPACE, "preserve")
    for one in content:
        made.append(one)
    return made


def _in_field(paragraph: _Element, run: _Element | None) -> bool:
    """True if a run is what a field shows: the next update would write over it."""
    depth = 0
    for element in paragraph.iter("{*}r"):
        if element is run:
            return depth > 0
        for sign in element.iterchildren("{*}fldChar"):
            depth += {"begin": 1, "end": -1}.get(attribute(sign, "fldCharType"), 0)
    return False
