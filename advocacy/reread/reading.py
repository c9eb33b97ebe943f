"""The text of a Word file as a reader sees it: paragraphs with our marks, and tables of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from advocacy.numbers.amounts import amounts
from advocacy.reread.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_OURS = "_adv_"
_AROUND = 40  # characters shown on each side
_HEADING = "_Toc"  # in the names that Word, WPS and LibreOffice give to headings in the contents
TYPED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DESCRIBING = frozenset({"descr", "title", "val"})
# Where a paragraph stands; a text box lies over the page.
Zone = Literal["body", "box", "footnote", "endnote", "header", "footer"]
_NOTES: tuple[tuple[str, Zone], ...] = (("footnotes", "footnote"), ("endnotes", "endnote"))
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one paragraph inside a bookmark of ours; `end` is excluded."""

    bookmark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph as it stands now, tracked insertions taken and tracked deletions left out.

    `repeats` is whether it is an entry of the list of contents, which says a heading again. `note`
    is the number of its note, counted from 1; 0 in no note.
    """

    text: str
    stretches: tuple[Stretch, ...] = ()
    repeats: bool = False
    zone: Zone = "body"
    note: int = 0


ReadCell = tuple[ReadParagraph, ...]
ReadRow = tuple[ReadCell, ...]
ReadTable = tuple[ReadRow, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """`paragraphs` stand in no table; notes come after the body, headers and footers at the end."""

    paragraphs: tuple[ReadParagraph, ...]
    tables: tuple[ReadTable, ...]

    def everything(self) -> Iterator[ReadParagraph]:
        """The paragraphs outside tables, then those in cells."""
        yield from self.paragraphs
        for table in self.tables:
            yield from paragraphs_of(table)


def paragraphs_of(table: ReadTable) -> Iterator[ReadParagraph]:
    """The paragraphs of all cells, row by row."""
    for row in table:
        for cell in row:
            yield from cell


def is_unseen(element: _Element) -> bool:
    """True if it is moved away, or kept for older programs beside what newer ones show."""
    word = str(element.tag).rpartition("}")[2]
    return word == "moveFrom" or (
        word == "Fallback" and any(True for _ in element.itersiblings("{*}Choice", preceding=True))
    )


def is_hidden(run: _Element) -> bool:
    """True if a run is text that no page shows (`w:vanish`); it travels with the file all the same."""
    mark = next(run.iterfind("{*}rPr/{*}vanish"), None)
    return mark is not None and _attribute(mark, "val") not in {"0", "false", "off"}


def read_text(package: Package) -> Reading:
    """The paragraphs and tables of body, footnotes, endnotes, headers and footers."""
    walker = _Walker()
    walker.walk(package.main, "body")
    for notes, zone in _NOTES:
        if notes in package.related:
            walker.walk(package.related[notes], zone)
    for margin in package.margins:
        walker.walk(margin, "header" if str(margin.tag).endswith("}hdr") else "footer")
    return Reading(tuple(walker.paragraphs), tuple(walker.tables))


def descriptions(package: Package) -> tuple[ReadParagraph, ...]:
    """What describes the drawings and tables of the body to those who do not see them."""
    return tuple(
        ReadParagraph(str(value))
        for element in package.main.iter("{*}docPr", "{*}tblDescription", "{*}tblCaption")
        for key, value in element.attrib.items()
        if str(key).rpartition("}")[2] in _DESCRIBING
    )


def excerpt(text: str, start: int, end: int) -> str:
    """The characters `start` to `end` of a text with some words around them, on one line."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return f"{'…' if first else ''}{' '.join(text[first:last].split())}{'…' if last < len(text) else ''}"


@dataclass(slots=True)
class _Open:
    """A paragraph on the way: its text so far and where the open bookmarks began in it."""

    starts: dict[str, int]
    zone: Zone
    text: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    repeats: bool = False


class _Walker:
    """One pass in document order, without recursion: a hostile file may nest deeper than Python.

    A bookmark may open and close outside paragraphs (Word moves its ends there) and span several
    (a split one); each paragraph gets its own stretch.
    """

    def __init__(self) -> None:
        self.paragraphs: list[ReadParagraph] = []
        self.tables: list[ReadTable] = []
        self._zone: Zone = "body"
        self._note = 0
        self._bookmarks: dict[str, str] = {}
        self._ended: frozenset[str] = frozenset()
        self._open: list[_Open] = []
        self._tables: list[list[list[list[ReadParagraph]]]] = []

    def walk(self, root: _Element, zone: Zone) -> None:
        from lxml import etree

        self._zone, self._note = zone, 0
        self._bookmarks = {}
        # A bookmark that never ends marks nothing; taken at its word it would mark all the rest.
        ends = root.iter("{*}bookmarkEnd")
        self._ended = frozenset(_attribute(end, "id") for end in ends)
        unseen = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            word = etree.QName(element).localname
            if is_unseen(element):
                unseen += 1 if event == "start" else -1
            elif unseen == 0 and event == "start":
                self._enter(word, element)
            elif unseen == 0:
                self._leave(word, element)

    def _enter(self, word: str, element: _Element) -> None:
        match word:
            case "p" | "rt":  # a number above the line is a text of its own
                # What is open around a text box is not open in it.
                outside = {} if self._open else dict.fromkeys(self._bookmarks, 0)
                self._open.append(_Open(outside, "box" if self._open else self._zone))
            case "r" if self._open and is_hidden(element):  # no page shows it in its paragraph
                self._open.append(_Open({}, self._open[-1].zone))
            case "t" if self._open:
                self._open[-1].text += element.text or ""
            case "tab" | "br" | "cr" | "noBreakHyphen" if self._open:
                if _is_typed(element):
                    self._open[-1].text += typed(element)
            case "hyperlink" if self._open and not self._open[-1].text:
                self._open[-1].repeats = _HEADING in _attribute(element, "anchor")
            case "footnote" | "endnote":
                self._note += _attribute(element, "type") not in _NO_NOTES
            case "bookmarkStart":
                self._mark(_attribute(element, "id"), _attribute(element, "name"))
            case "bookmarkEnd":
                self._unmark(_attribute(element, "id"))
            case "tbl":
                self._tables.append([])
            case "tr" if self._tables:
                self._tables[-1].append([])
            case "tc" if self._tables and self._tables[-1]:
                self._tables[-1][-1].append([])
            case _:
                pass

    def _leave(self, word: str, element: _Element) -> None:
        if word in {"p", "rt"} or (word == "r" and len(self._open) > 1 and is_hidden(element)):
            done = self._open.pop()
            for number in list(done.starts):
                self._close(done, number)
            if (word == "rt" and not amounts(done.text)) or (word == "r" and not done.text):
                return  # how a sign is pronounced is not the text itself
            self._keep(ReadParagraph(done.text, tuple(done.stretches), done.repeats, done.zone, self._note))
        elif word == "tbl":
            table = self._tables.pop()
            self.tables.append(tuple(tuple(tuple(cell) for cell in row) for row in table))

    def _keep(self, paragraph: ReadParagraph) -> None:
        if self._tables and self._tables[-1] and self._tables[-1][-1]:
            self._tables[-1][-1][-1].append(paragraph)
        else:
            self.paragraphs.append(paragraph)

    def _mark(self, number: str, name: str) -> None:
        if not name.startswith(_OURS) or number not in self._ended:
            return
        self._bookmarks[number] = name
        if self._open:
            self._open[-1].starts[number] = len(self._open[-1].text)

    def _unmark(self, number: str) -> None:
        for paragraph in self._open:
            self._close(paragraph, number)
        self._bookmarks.pop(number, None)

    def _close(self, paragraph: _Open, number: str) -> None:
        start = paragraph.starts.pop(number, None)
        if start is not None and start < len(paragraph.text):
            stretch = Stretch(self._bookmarks[number], start, len(paragraph.text))
            paragraph.stretches.append(stretch)


def _attribute(element: _Element, word: str) -> str:
    """An attribute by its local name: strict files have another namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("}" + word)), "")


def typed(element: _Element) -> str:
    """The sign of the text that an element stands for; a break that sets the lines of a title is none."""
    word = str(element.tag).rpartition("}")[2]
    return "" if word == "br" and _attribute(element, "clear") else TYPED[word]


def _is_typed(element: _Element) -> bool:
    """True in a run that is not struck out: `w:tab` also defines a tab stop."""
    run = element.getparent()
    return run is not None and _parent(element) == "r" and _parent(run) != "del"


def _parent(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag).rpartition("}")[2]
