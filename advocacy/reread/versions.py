"""A paragraph as it was before its tracked changes and as it is after them, and who made each.

WordprocessingML (ISO/IEC 29500-1): `w:ins` 17.13.5.18, `w:del` 17.13.5.14, moves 17.13.5.21 and
17.13.5.26, comments 17.13.4. Never by the text of paragraphs alone, which leaves out insertions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from advocacy.reread.package import Package
from advocacy.reread.passages import attribute, local
from advocacy.reread.reading import TYPED, typed
from advocacy.reread.revisions import MARK_TAGS, OF_WORDS, PUT_IN, TAKEN_OUT, Revision, revisions_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_PASSED = frozenset({"Fallback", "rt", "instrText", "delInstrText"})
_HEADING = "_Toc"
_CONTENTS = ("toc", "contents")  # and of the styles of the list of contents, its heading too
_HEADINGS = ("heading", "标题", "annex")  # in the ids of styles of headings
Part = Literal["body", "note", "margin"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made a tracked change, and when ("" where the file does not say)."""

    author: str
    date: str


NOBODY = Stamp("", "")


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of one fate: `inserted` and `deleted` are both set where one undid another."""

    text: str
    inserted: Stamp | None = None
    deleted: Stamp | None = None


@dataclass(slots=True)
class Anchor:
    """Where a comment begins: its number, and the text of the paragraph that it holds on to now."""

    number: str
    text: str = ""


@dataclass(slots=True)
class Versions:
    """A paragraph: its segments, bookmarks of ours, and comments that begin in it.

    `repeats` is whether it is an entry of the list of contents. `marks` are the tracked changes in it
    and before it that are not of its words. `joined` is who took out its end, so that the next
    paragraph goes on in its line.
    """

    part: Part
    segments: list[Segment] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: list[Anchor] = field(default_factory=list)
    repeats: bool = False
    is_heading: bool = False
    marks: list[Revision] = field(default_factory=list)
    joined: Stamp | None = None

    @property
    def before(self) -> str:
        """The text with all tracked changes refused."""
        return "".join(one.text for one in self.segments if one.inserted is None)

    @property
    def after(self) -> str:
        """The text with all tracked changes taken."""
        return "".join(one.text for one in self.segments if one.deleted is None)


def versions_of(package: Package) -> tuple[Versions, ...]:
    """The paragraphs of body, notes, headers and footers, those of no text at all left out.

    A paragraph that somebody split with changes tracked is one, as it was.
    """
    roots: list[tuple[Part, _Element]] = [("body", package.main)]
    for part in ("footnotes", "endnotes"):
        roots += [("note", package.related[part])] if part in package.related else []
    roots += [("margin", one) for one in package.margins]
    found = (one for part, root in roots for one in _paragraphs(part, root))
    return tuple(one for one in found if one.segments or one.comments or one.marks)


def _paragraphs(part: Part, root: _Element) -> Iterator[Versions]:
    reader = _Reader(part)
    inside: dict[_Element, list[Revision]] = {}
    outside: dict[_Element, Revision] = {}
    for mark in revisions_in(root):
        paragraph = next(mark.element.iterancestors("{*}p"), None)
        if _is_of_words(mark):
            continue
        if paragraph is None:
            outside[mark.element] = mark
        else:
            inside.setdefault(paragraph, []).append(mark)
    for element in root.iter("{*}p", *(MARK_TAGS if outside else ())):
        if local(element) != "p":  # it goes with the paragraph that follows
            reader.now.marks += [outside[element]] if element in outside else []
            continue
        if any(local(above) in _PASSED for above in element.iterancestors()):
            continue
        reader.read(element)
        reader.now.marks += inside.get(element, ())
        last = element.getnext()
        goes_on = last is not None and local(last) == "p"
        split, joined = (element.find(f"{{*}}pPr/{{*}}rPr/{{*}}{word}") for word in ("ins", "del"))
        if split is not None and goes_on:
            reader.now.segments.append(Segment("\n", _stamp(split)))
            continue
        if joined is not None and goes_on and reader.now.after:
            reader.now.joined = _stamp(joined)
        yield reader.take()
    yield reader.take()  # what stands behind the last paragraph


def _is_of_words(revision: Revision) -> bool:
    """True if a mark is told by the words of its paragraph, or by the end of one."""
    if revision.name in {"moveFromRangeStart", "moveToRangeStart"}:
        return True
    above = revision.element.getparent()
    return revision.name in OF_WORDS and (above is None or local(above) not in {"trPr", "numPr", "ctrlPr"})


def style_of(paragraph: _Element) -> str:
    """The id of the style of a paragraph in small letters, "" where it has none."""
    style = paragraph.find("{*}pPr/{*}pStyle")
    return "" if style is None else attribute(style, "val").casefold()


def is_of_contents(style: str) -> bool:
    """True if a style is one of the list of contents, its heading included."""
    return any(word in style for word in _CONTENTS)


class _Reader:
    """Walks the paragraphs of one part; a range of a comment may go on over several."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self.now = Versions(part)
        # Of each comment whose range is open, its anchor; and those whose sign is still to come.
        self._ranges: dict[str, Anchor] = {}
        self._begun: set[str] = set()

    def take(self) -> Versions:
        """What was read since the last one was taken."""
        done, self.now = self.now, Versions(self._part)
        return done

    def read(self, paragraph: _Element) -> None:
        from lxml import etree

        now = self.now
        name = style_of(paragraph)
        now.repeats = is_of_contents(name)
        now.is_heading = not now.repeats and any(word in name for word in _HEADINGS)
        walk = etree.iterwalk(paragraph, events=("start",))
        for _, element in walk:
            word = local(element)
            if element is not paragraph and (word == "p" or word in _PASSED or word == "pPr"):
                walk.skip_subtree()
            elif word in {"t", "delText"}:
                self._add(element, element.text or "")
            elif word in TYPED and (above := element.getparent()) is not None:
                if local(above) == "r":
                    self._add(element, typed(element))
            elif word == "bookmarkStart" and attribute(element, "name").startswith("_adv_"):
                now.bookmarks.append(attribute(element, "name"))
            elif word == "hyperlink" and not now.segments:
                now.repeats |= _HEADING in attribute(element, "anchor")
            elif word == "commentRangeStart":
                self._begin(attribute(element, "id"))
                self._ranges[attribute(element, "id")] = now.comments[-1]
                self._begun.add(attribute(element, "id"))
            elif word == "commentRangeEnd":
                self._ranges.pop(attribute(element, "id"), None)
            elif word == "commentReference":
                number = attribute(element, "id")
                if number not in self._begun:  # it has no range of its own
                    self._begin(number)
                self._begun.discard(number)

    def _begin(self, number: str) -> None:
        self.now.comments.append(Anchor(number))

    def _add(self, element: _Element, text: str) -> None:
        inserted = deleted = None
        for above in element.iterancestors():
            word = local(above)
            if word == "p":
                break
            if word in PUT_IN:
                inserted = inserted or _stamp(above)
            elif word in TAKEN_OUT:
                deleted = deleted or _stamp(above)
        self.now.segments.append(Segment(text, inserted, deleted))
        if deleted is None:
            for anchor in self._ranges.values():
                if any(anchor is one for one in self.now.comments):
                    anchor.text += text


def _stamp(element: _Element) -> Stamp:
    return Stamp(attribute(element, "author"), attribute(element, "date")[:10])


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: `answers` is the place among all of the one above it in its thread, None of the first.

    `number` and `nth` say which anchor is its own: two comments may have one number.
    """

    number: str
    nth: int
    author: str
    date: str
    text: str
    answers: int | None = None
    settled: bool = False


def comments_of(package: Package) -> tuple[Comment, ...]:
    """All comments with thread and state, which stand in a part of their own (commentsExtended).

    A comment is known there by the `paraId` of its last paragraph; where it has none, as other
    programs than Word write it, it is in no thread.
    """
    root = package.related.get("comments")
    if root is None:
        return ()
    states: dict[str, tuple[str, bool]] = {}
    extended = package.related.get("commentsExtended")
    for one in () if extended is None else extended.iter("{*}commentEx"):
        done = attribute(one, "done") in {"1", "true"}
        states[attribute(one, "paraId")] = (attribute(one, "paraIdParent"), done)
    comments = list(root.iter("{*}comment"))
    by_paragraph: dict[str, int] = {}
    for place, one in enumerate(comments):
        for paragraph in one.iter("{*}p"):
            by_paragraph.setdefault(attribute(paragraph, "paraId"), place)
    by_paragraph.pop("", None)
    times: Counter[str] = Counter()
    made = []
    for place, one in enumerate(comments):
        paragraphs = list(one.iter("{*}p"))
        last = attribute(paragraphs[-1], "paraId") if paragraphs else ""
        above, done = states.get(last, ("", False)) if last else ("", False)
        answers = by_paragraph.get(above)
        text = "\n".join("".join(t.text or "" for t in p.iter("{*}t")) for p in paragraphs)
        author, date = attribute(one, "author"), attribute(one, "date")[:10]
        number = attribute(one, "id")
        made.append(
            Comment(
                number, times[number], author, date, text.strip(),
                None if answers == place else answers, done,
            )
        )  # fmt: skip
        times[number] += 1
    return tuple(made)
