"""Two Word files as one with tracked changes: made by docxodus, checked by us.

The only place that knows python-redlines, which is an extra and may be absent.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from advocacy.model.finding import Finding
from advocacy.model.place import Place
from advocacy.reread.package import Package, read_bytes
from advocacy.reread.passages import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST = 200  # characters of what the engine says
_TAKEN_OUT = frozenset({"del", "moveFrom"})
_PUT_IN = frozenset({"ins", "moveTo"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def redline_files(
    old: tuple[Place, bytes], new: tuple[Place, bytes], author: str, day: datetime.date
) -> bytes | Finding:
    """The bytes of the redline, or why there is none."""
    names = {"old": _name(old[0]), "new": _name(new[0])}
    packages = [read_bytes(data, place) for place, data in (old, new)]
    for one in packages:
        if isinstance(one, Finding):
            return one
    before, after = (one for one in packages if isinstance(one, Package))
    was, now = text_of(before, taken=True), text_of(after, taken=True)
    if was == now:
        return Finding("redline-equal", new[0], names)
    made = _run(old[1], new[1], author, day)
    if isinstance(made, str):
        if not made:
            return Finding("redline-not-installed", new[0])
        return Finding("redline-failed", new[0], {**names, "reason": made})
    result = read_bytes(made, new[0])
    if isinstance(result, Finding):
        return Finding("redline-failed", new[0], {**names, "reason": result.code})
    if text_of(result, taken=True) != now or text_of(result, taken=False) != was:
        return Finding("redline-not-exact", new[0], names)
    return made


def text_of(package: Package, *, taken: bool) -> str:
    """All words with the tracked changes taken or refused, notes where their numbers stand.

    Blanks and paragraphs do not count: a paragraph that is taken out leaves its words struck out.
    """
    return "".join("".join(_words(package, package.main, taken=taken)).split())


def _words(package: Package, root: _Element, *, taken: bool) -> Iterator[str]:
    unseen = _TAKEN_OUT if taken else _PUT_IN
    texts = {"t"} if taken else {"t", "delText"}
    for element in root.iter("{*}*"):
        word = local(element)
        if word not in texts and word not in _NOTES:
            continue
        above = {local(one) for one in element.iterancestors()}
        if not above.isdisjoint(unseen | {"Fallback"}):
            continue
        if word in texts:
            yield element.text or ""
        elif (note := _note(package, _NOTES[word], attribute(element, "id"))) is not None:
            yield "["
            yield from _words(package, note, taken=taken)
            yield "]"


def _note(package: Package, part: str, number: str) -> _Element | None:
    root = package.related.get(part)
    if root is None:
        return None
    return next((one for one in root if attribute(one, "id") == number), None)


def _name(place: Place) -> str:
    return place.file.rpartition("/")[2]


def _run(old: bytes, new: bytes, author: str, day: datetime.date) -> bytes | str:
    """What the engine makes; else what it says of its failure, "" where it is not installed."""
    try:
        from python_redlines import DocxodusEngine, EngineExecutionError, EngineNotInstalledError
    except ImportError:
        return ""
    try:
        made, _, _ = DocxodusEngine().run_redline(
            author, old, new, date_time=f"{day.isoformat()}T00:00:00Z"
        )
    except EngineNotInstalledError:
        return ""
    except (EngineExecutionError, OSError) as error:
        return " ".join(str(error).split())[:_LONGEST]
    return bytes(made)
