"""Paragraphs of a Word file with the elements behind their text, for whoever must change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from advocacy.model.mark import ANNEX_MARK, FIGURE_MARK
from advocacy.reread.package import Package
from advocacy.reread.reading import TYPED, is_unseen, typed

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIGURE = "\0"  # stands for a figure where two texts are held side by side
TEXTS = ("main", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Piece:
    """A `w:t` of a paragraph, and where its text begins in that of the paragraph."""

    start: int
    text: str
    element: _Element

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class FigureAt:
    """A figure in a paragraph: characters `start` to `end` (excluded).

    `found` says whether its bookmark is there or the text alone told where it is.
    """

    bookmark: str
    mark: str
    start: int
    end: int
    found: Literal["mark", "text"] = "mark"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph as it stands now, in the part `part`; `context` are the heads of a cell."""

    part: str
    element: _Element
    text: str
    pieces: tuple[Piece, ...]
    figures: tuple[FigureAt, ...]
    annex: str = ""
    context: tuple[str, str] = ("", "")

    @property
    def frame(self) -> str:
        """The text with a sign in place of each figure."""
        return framed(self.text, self.figures)

    @property
    def key(self) -> tuple[str, str, str]:
        """What the paragraph says around its figures, and in a table beside and above them."""
        return (*self.context, self.frame)


def framed(text: str, figures: tuple[FigureAt, ...]) -> str:
    """`text` with a sign in place of each of its figures, which are in order."""
    pieces, at = [], 0
    for figure in figures:
        pieces += [text[at : figure.start], _FIGURE]
        at = figure.end
    return "".join((*pieces, text[at:]))


def passages_of(package: Package) -> tuple[Passage, ...]:
    """The paragraphs of body and notes in document order; nested ones (a text box) on their own."""
    return tuple(
        passage for part in TEXTS if (root := root_of(package, part)) is not None for passage in _passages(part, root)
    )


def root_of(package: Package, part: str) -> _Element | None:
    """The XML of the body ("main") or of what relates to it."""
    return package.main if part == "main" else package.related.get(part)


def local(element: _Element) -> str:
    """The name of an element without its name space; a comment has none."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, word: str) -> str:
    """An attribute by its local name."""
    found = (str(value) for key, value in element.attrib.items() if _named(str(key), word))
    return next(found, "")


def _named(key: str, word: str) -> bool:
    return key.rpartition("}")[2] == word


def _passages(part: str, root: _Element) -> Iterator[Passage]:
    heads = _Heads()
    for element in root.iter("{*}p"):
        if any(is_unseen(above) for above in element.iterancestors()):
            continue
        text, pieces, figures, annex = _read(element)
        if not pieces and not text:
            continue
        passage = Passage(part, element, text, pieces, figures, annex)
        context = heads.of(passage)
        yield Passage(part, element, text, pieces, figures, annex, context)


def _read(paragraph: _Element) -> tuple[str, tuple[Piece, ...], tuple[FigureAt, ...], str]:
    """Text, pieces and figures of one paragraph, and its mark of an annex row."""
    from lxml import etree

    text, annex = "", ""
    pieces: list[Piece] = []
    figures: list[FigureAt] = []
    opened: dict[str, tuple[str, str, int]] = {}
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        word = local(element)
        if element is not paragraph and (word in {"p", "rt"} or is_unseen(element)):
            walk.skip_subtree()
        elif word == "t":
            pieces.append(Piece(len(text), element.text or "", element))
            text += element.text or ""
        elif word in TYPED and _in_run(element):
            text += typed(element)
        elif word == "bookmarkStart":
            name = attribute(element, "name")
            figure, row = FIGURE_MARK.fullmatch(name), ANNEX_MARK.fullmatch(name)
            if figure is not None:
                opened[attribute(element, "id")] = (name, figure["hash"], len(text))
            elif row is not None:
                annex = row["hash"]
        elif word == "bookmarkEnd":
            name, mark, start = opened.pop(attribute(element, "id"), ("", "", len(text)))
            if start < len(text):
                figures.append(FigureAt(name, mark, start, len(text)))
    return text, tuple(pieces), _apart(figures), annex


def _apart(figures: list[FigureAt]) -> tuple[FigureAt, ...]:
    """Those that do not overlap another, in order: of two in one place nobody knows which it is."""
    ordered = sorted(figures, key=lambda one: one.start)
    return tuple(
        one
        for one in ordered
        if not any(other is not one and one.start < other.end and other.start < one.end for other in ordered)
    )


def _in_run(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "r"


class _Heads:
    """What stands at the beginning of the row and at the head of the column of a cell."""

    def __init__(self) -> None:
        self._rows: dict[_Element, str] = {}
        self._columns: dict[tuple[_Element, int], str] = {}

    def of(self, passage: Passage) -> tuple[str, str]:
        """The heads of the cell in which a paragraph stands; ("", "") outside tables."""
        cell = next((one for one in passage.element.iterancestors("{*}tc")), None)
        row = None if cell is None else next(cell.iterancestors("{*}tr"), None)
        table = None if row is None else next(row.iterancestors("{*}tbl"), None)
        if cell is None or row is None or table is None:
            return ("", "")
        column = list(row.iterchildren("{*}tc")).index(cell) if cell in row else 0
        first = self._rows.setdefault(row, passage.frame)
        return (first, self._columns.setdefault((table, column), passage.frame))


def cell_of(passage: Passage) -> _Element | None:
    """The cell in which a paragraph stands."""
    return next(passage.element.iterancestors("{*}tc"), None)


def row_of(passage: Passage) -> _Element | None:
    """The row in which a paragraph stands."""
    return next(passage.element.iterancestors("{*}tr"), None)


def table_of(passage: Passage) -> _Element | None:
    """The table in which a paragraph stands."""
    return next(passage.element.iterancestors("{*}tbl"), None)
