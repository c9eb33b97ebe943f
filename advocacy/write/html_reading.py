"""A finished web page as the XML of the same text in Word.

Ids of ours become bookmarks, notes the part of footnotes, descriptions of tables and drawings those
of Word; what no page shows as text becomes a part of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from advocacy.write.reading import Reading, WordForm

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
_DATES: Final = "{http://purl.org/dc/terms/}"
_START = 1000  # bytes within which a page says that it is one
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_BLANKS = re.compile(r"[ \t\r\n]+")
_REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_FRAME = "frame"  # the class of what a page says beside its document
_OURS = "_adv_"
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_CELLS: Final = frozenset({"td", "th"})
_UNSEEN: Final = frozenset({"script", "style", "template", "title", "noscript"})
_SAYING: Final = ("alt", "aria-label", "content", "title", "placeholder")  # attributes with words


def _is_page(data: bytes) -> bool:
    """True for what a browser would take for a web page by its beginning."""
    return _PAGE.match(data[:_START].removeprefix(b"\xef\xbb\xbf")) is not None


def _as_word(data: bytes) -> WordForm | None:
    """The parts of a page; None where it cannot be read as one. Nothing of it is run or fetched."""
    from lxml import etree

    try:
        data.decode("utf-8")
        encoding: str | None = "utf-8"
    except UnicodeError:
        encoding = None  # as the page says itself
    parser = etree.HTMLParser(encoding=encoding, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else _Walk().parts(root)


@dataclass(slots=True)
class _Walk:
    """One pass in document order, without recursion: a hostile page may nest deeper than Python."""

    _containers: list[_Element] = field(default_factory=list)
    _paragraph: _Element | None = None
    _unseen: list[str] = field(default_factory=list)
    _described: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    _marks: dict[_Element, str] = field(default_factory=dict)
    _marked: int = 0
    _tables: list[_Element] = field(default_factory=list)
    _properties: dict[str, str] = field(default_factory=dict)
    _notes: _Element | None = None
    _in_notes: bool = False

    def parts(self, root: _Element) -> WordForm:
        from lxml import etree

        main = etree.Element(f"{_W}document")
        body = _add(main, "body")
        self._notes = etree.Element(f"{_W}footnotes")
        self._containers.append(body)
        walk = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self._unseen.append(element.text or "")
                self._text(element.tail)
            elif event == "start" and not self._enter(element):
                walk.skip_subtree()
            elif event == "end":
                self._leave(element)
        for name, said in self._described:
            _add(body, name, **said)
        unseen = etree.Element("texts")
        for words in filter(str.strip, self._unseen):
            etree.SubElement(unseen, "text").text = _printable(words)
        return WordForm(main, self._notes, self._core(), unseen)

    def _core(self) -> _Element:
        from lxml import etree

        core = etree.Element("properties")
        for tag, name in (
            (f"{_CORE}creator", "author"),
            (f"{_CORE}identifier", "dc.identifier"),
            (f"{_DATES}created", "dc.date"),
        ):
            etree.SubElement(core, tag).text = _printable(self._properties.get(name, ""))
        return core

    def _enter(self, element: _Element) -> bool:
        """Begin an element; False where what is in it is no text of the page."""
        tag, role = str(element.tag), element.get("role", "")
        self._unseen += [words for name in _SAYING if (words := element.get(name))]
        if tag == "meta":
            self._properties[element.get("name", "").lower()] = element.get("content", "")
        if tag in _UNSEEN or _FRAME in element.get("class", "").split():
            self._unseen.append(_words(element))
        elif element.get("hidden") is not None:
            self._describe("tblDescription", val=_words(element))
        elif tag == "svg":
            said = {str(one.tag): _words(one) for one in element.iter("title", "desc")}
            self._describe("docPr", descr=said.get("desc", ""), title=said.get("title", ""))
            self._unseen += [one.text or "" for one in element.iter("text", "tspan")]
        elif role == "doc-noteref":
            _add(self._run(), "footnoteReference", id=_digits(element.get("href", "")))
        elif role != "doc-backlink" and element.get("class") != "number":
            self._begin(tag, role, element)
            return True
        return False

    def _describe(self, name: str, **said: str) -> None:
        self._described.append((name, {key: _printable(one) for key, one in said.items()}))

    def _begin(self, tag: str, role: str, element: _Element) -> None:
        if tag in _BLOCKS:
            self._paragraph = None
        self._in_notes = self._in_notes or role == "doc-endnotes"
        if tag == "table":
            self._tables.append(_add(self._containers[-1], "tbl"))
        elif tag == "tr" and self._tables:
            _add(self._tables[-1], "tr")
        elif tag in _CELLS and self._tables and len(self._tables[-1]):
            self._containers.append(_add(self._tables[-1][-1], "tc"))
        elif tag == "caption" and self._tables:
            self._paragraph = _add(self._containers[-1], "p")
            self._tables[-1].addprevious(self._paragraph)
        elif tag == "li" and self._in_notes and self._notes is not None:
            self._containers.append(_add(self._notes, "footnote", id=_digits(element.get("id", ""))))
        elif tag == "br":
            _add(self._run(), "br")
        name = element.get("id", "")
        if name.startswith(_OURS):
            self._marked += 1
            self._marks[element] = str(self._marked)
            _add(self._opened(), "bookmarkStart", id=self._marks[element], name=_printable(name))
        self._text(element.text)

    def _leave(self, element: _Element) -> None:
        tag = str(element.tag)
        number = self._marks.pop(element, None)
        if number is not None:
            _add(self._opened(), "bookmarkEnd", id=number)
        if tag in _BLOCKS:
            self._paragraph = None
        here = str(self._containers[-1].tag)
        if (tag in _CELLS and here == f"{_W}tc") or (tag == "li" and here == f"{_W}footnote"):
            self._containers.pop()
        if tag == "table" and self._tables:
            self._tables.pop()
        if element.get("role") == "doc-endnotes":
            self._in_notes = False
        self._text(element.tail)

    def _opened(self) -> _Element:
        if self._paragraph is None:
            self._paragraph = _add(self._containers[-1], "p")
        return self._paragraph

    def _run(self) -> _Element:
        return _add(self._opened(), "r")

    def _text(self, text: str | None) -> None:
        said = _printable(_BLANKS.sub(_blank, text or ""))
        if said.strip() or (said and self._paragraph is not None):
            _add(self._run(), "t").text = said


def _add(parent: _Element, name: str, /, **attributes: str) -> _Element:
    """An element of Word at the end of another."""
    from lxml import etree

    return etree.SubElement(parent, f"{_W}{name}", {f"{_W}{key}": value for key, value in attributes.items()})


def _words(element: _Element) -> str:
    return "".join(str(words) for words in element.itertext())


def _blank(blanks: re.Match[str]) -> str:
    """The end of a line is a blank, with those around it."""
    return " " if "\n" in blanks[0] or "\r" in blanks[0] else blanks[0]


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal()) or "0"


def _printable(text: str) -> str:
    """What XML can hold of a text."""
    return _REFUSED.sub("", text)


READING = Reading(("网页", "a web page"), _is_page, _as_word)
