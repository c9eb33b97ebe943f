"""The inlines of a document as those of a web page: language of each run, figures, notes, links."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from advocacy.model.document import (
    AnnexRow,
    Elsewhere,
    Emph,
    Inlines,
    LineBreak,
    Link,
    Note,
    Picture,
    PrintedFigure,
    Reference,
    Strong,
    Tab,
)
from advocacy.model.finding import Language
from advocacy.model.mark import annex_mark, block_mark, figure_hash, figure_mark
from advocacy.model.walk import Marked, runs
from advocacy.write.captions import Caption
from advocacy.write.properties import LOCALE
from advocacy.write.text import attribute, escape, language_of, stretches

_PICTURE = 28  # pixels: as high as a line of the band, whatever the style sheet says
_DECIMALS = 6  # annex A prints no more of an exact value
_NOTE: Mapping[Language, str] = {"zh": "注释{}", "en": "Note {}"}
_BACK: Mapping[Language, str] = {"zh": "回到正文注释{}处", "en": "Back to note {} in the text"}


@dataclass(slots=True)
class Inliner:
    """Inlines on their way to a page; what is numbered is numbered as in Word (see `marks_of`).

    `rows` are the marks of the figures that have a row in the annex, `elsewhere` says which have one in
    the file beside, `anchors` the ids of tables and charts by label; `notes` are the list items of the
    notes met so far.
    """

    language: Language
    captions: Mapping[str, Caption]
    anchors: Mapping[str, str]
    rows: frozenset[str]
    elsewhere: Elsewhere | None = None
    notes: list[str] = field(default_factory=list)
    _blocks: int = 0
    _figures: int = 0
    _rows_met: set[str] = field(default_factory=set)

    def mark(self) -> str:
        """The id of the next block: the name of its bookmark in Word."""
        self._blocks += 1
        return block_mark(self._blocks)

    def text(self, text: str) -> str:
        """Escaped, each stretch of the other language with its `lang`."""
        return "".join(
            escape(piece) if own == self.language else f'<span lang="{LOCALE[own]}">{escape(piece)}</span>'
            for own, piece in stretches(text, self.language)
        )

    def inlines(self, content: Inlines, *, linked: bool = False, noted: bool = False) -> str:
        """`linked` is inside a link, where no other may stand; `noted` inside a note.

        Raises:
            ValueError: a note stands inside a note.
        """
        return "".join([self._inline(one, linked=linked, noted=noted) for one in runs(content)])

    def _inline(self, one: str | Marked, *, linked: bool, noted: bool) -> str:
        match one:
            case str():
                return self.text(one)
            case PrintedFigure():
                return self._figure(one, linked=linked)
            case Emph():
                return f"<em>{self.inlines(one.content, linked=linked, noted=noted)}</em>"
            case Strong():
                return f"<strong>{self.inlines(one.content, linked=linked, noted=noted)}</strong>"
            case Link():
                inner = self.inlines(one.content, linked=True, noted=noted)
                return inner if linked else f'<a href="{attribute(one.target)}">{inner}</a>'
            case Note():
                if noted:
                    message = "a note stands inside a note"
                    raise ValueError(message)
                return self._note(one, linked=linked)
            case Reference():
                called = escape(str(self._caption(one.label)))
                return called if linked else f'<a href="#{self.anchors[one.label]}">{called}</a>'
            case AnnexRow():
                return self._annex_row(one, linked=linked, noted=noted)
            case LineBreak():
                return "<br>"
            case Tab():
                return "\t"
            case Picture():
                return _picture(one)
            case _:
                assert_never(one)

    def _caption(self, label: str) -> Caption:
        if label not in self.captions:
            message = f"a reference to {label!r}, which no caption has"
            raise ValueError(message)
        return self.captions[label]

    def _figure(self, one: PrintedFigure, *, linked: bool) -> str:
        """The value for programs, a link to its row in the annex around it."""
        self._figures += 1
        digest = figure_hash(one.figure)
        name = figure_mark(self._figures, digest)
        own = language_of(one.text, self.language)
        tag = "" if own == self.language else f' lang="{LOCALE[own]}"'
        shown = escape(one.text)
        if one.figure.value is not None and not one.figure.suppressed:
            # No more of it than annex A prints.
            value = round(one.figure.value, _DECIMALS).normalize()
            shown = f'<data value="{value:f}">{shown}</data>'
        file = self._file_with_row(digest)
        if linked or file is None:
            return f'<span id="{name}"{tag}>{shown}</span>'
        return f'<a class="fig" id="{name}"{tag} href="{attribute(file)}#{annex_mark(digest)}">{shown}</a>'

    def _file_with_row(self, digest: str) -> str | None:
        """The file that has the row of a figure, "" for this one; None where its reader has none."""
        if digest in self.rows:
            return ""
        beside = self.elsewhere
        return f"{beside.name}.html" if beside is not None and beside.name and digest in beside.rows else None

    def _note(self, note: Note, *, linked: bool) -> str:
        number = len(self.notes) + 1
        self.notes.append("")
        mark = self.mark()
        inner = self.inlines(note.content, noted=True)
        back = _BACK[self.language].format(number)
        self.notes[number - 1] = (
            f'<li id="fn{number}"><span id="{mark}">{inner}</span>'
            f'<a href="#fnref{number}" role="doc-backlink" aria-label="{back}">↩</a></li>'
        )
        said = f'role="doc-noteref" aria-label="{_NOTE[self.language].format(number)}"'
        if linked:
            return f'<sup id="fnref{number}" {said}>{number}</sup>'
        return f'<sup><a href="#fn{number}" id="fnref{number}" {said}>{number}</a></sup>'

    def _annex_row(self, row: AnnexRow, *, linked: bool, noted: bool) -> str:
        inner = self.inlines(row.content, linked=linked, noted=noted)
        if row.mark in self._rows_met:
            return inner
        self._rows_met.add(row.mark)
        return f'<span id="{annex_mark(row.mark)}">{inner}</span>'


def _picture(picture: Picture) -> str:
    """A picture inside the page itself, as nothing is loaded."""
    kind = "png" if picture.data.startswith(b"\x89PNG") else "jpeg"
    data = base64.b64encode(picture.data).decode()
    size = f'width="{max(_PICTURE * picture.width // picture.height, 1)}" height="{_PICTURE}"'
    return f'<img src="data:image/{kind};base64,{data}" alt="{attribute(picture.alt)}" {size}>'
