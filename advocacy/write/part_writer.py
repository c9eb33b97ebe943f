"""Inlines -> runs, links, figures, notes and references of one part of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never
from urllib.parse import quote

from advocacy.model.document import (
    AnnexRow,
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
from advocacy.model.walk import Marked, runs, text_of
from advocacy.write.captions import Caption
from advocacy.write.house import House
from advocacy.write.names import relation
from advocacy.write.picture import picture_relation, picture_run
from advocacy.write.text import Runs, attribute, runs_of

_ADDRESSES = ("https://", "http://", "mailto:")
# Signs that an address may hold as they are, by RFC 3986; `%` because it may be quoted already.
_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=-._~%"
_BEGIN = b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = b'<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
FIELD_END = b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@dataclass(slots=True)
class Tally:
    """What is counted through all parts of one document."""

    bookmarks: int = 0
    blocks: int = 0
    figures: int = 0
    notes: int = 0
    annex_rows: set[str] = field(default_factory=set)

    def bookmark(self) -> int:
        """The number of the next bookmark."""
        self.bookmarks += 1
        return self.bookmarks


class Stress(NamedTuple):
    """What surrounds a run: a run has one character style, so what else holds is set on it.

    `strong_style` and `link_style` are those of stressed text and of links in this paragraph.
    """

    strong: bool = False
    emph: bool = False
    link: bool = False
    strong_style: str = "Strong"
    link_style: str = "Hyperlink"


PLAIN = Stress()


@dataclass(slots=True)
class PartWriter:
    """One part while it is written: its blocks so far, and the addresses that it links to.

    `out` is XML in UTF-8, as is all that its methods give: each piece of text is encoded once, and a long part is
    put together without another look at its characters.
    `notes` is the part of footnotes, None inside that part itself. `plain` are the runs of text
    without stress.
    """

    language: Language
    house: House
    captions: Mapping[str, Caption]
    tally: Tally
    notes: PartWriter | None
    out: list[bytes] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    pictures: dict[Picture, int] = field(default_factory=dict)
    openings: dict[tuple[str, str], bytes] = field(default_factory=dict)
    looks: dict[tuple[Stress, str], Runs] = field(default_factory=dict)
    plain: Runs = field(init=False)

    def __post_init__(self) -> None:
        """Most text is without stress."""
        self.plain = runs_of(self.language)

    def paragraph(self, style: str, content: Inlines, form: str = "", stress: Stress = PLAIN) -> None:
        """A paragraph with its own bookmark; `form` is what of w:pPr comes after the style."""
        self.out += (self.opening(style, form), self.marked(content, stress=stress), b"</w:p>")

    def put(self, style: str, inner: bytes, form: str = "") -> None:
        """A paragraph around XML."""
        self.out += (self.opening(style, form), inner, b"</w:p>")

    def opening(self, style: str, form: str = "") -> bytes:
        """The beginning of a paragraph."""
        opening = self.openings.get((style, form))
        if opening is None:
            opening = f'<w:p><w:pPr><w:pStyle w:val="{self.house.style(style)}"/>{form}</w:pPr>'.encode()
            self.openings[style, form] = opening
        return opening

    def marked(self, content: Inlines, before: bytes = b"", stress: Stress = PLAIN) -> bytes:
        """Inlines inside the bookmark of a block; `before` is XML that comes first."""
        tally = self.tally
        tally.blocks += 1
        block, number = tally.blocks, tally.bookmark()  # before those of what stands inside
        return bookmark(number, block_mark(block), before + self.inlines(content, stress))

    def inlines(self, content: Inlines, stress: Stress = PLAIN) -> bytes:
        """Runs of text as long as they can be, and everything else in its place."""
        text = text_of(content)
        if text is not None:
            return self.plain(text) if stress is PLAIN else self.runs(stress)(text)
        return b"".join([self.inline(one, stress) for one in runs(content)])

    def inline(self, one: str | Marked, stress: Stress) -> bytes:
        """A run of text, or what stands between two."""
        match one:
            case str():
                return self.runs(stress)(one)
            case PrintedFigure():
                return self.figure(one, stress)
            case Emph():
                return self.inlines(one.content, stress._replace(emph=True))
            case Strong():
                return self.inlines(one.content, stress._replace(strong=True))
            case Link():
                return self.link(one, stress)
            case Note():
                return self.note(one)
            case Reference():
                return self.reference(one, stress)
            case AnnexRow():
                return self.annex_row(one, stress)
            case LineBreak():
                return b"<w:r><w:br/></w:r>"
            case Tab():
                return b"<w:r><w:tab/></w:r>"
            case Picture():
                return self.picture(one)
            case _:
                assert_never(one)

    def runs(self, stress: Stress, style: str = "") -> Runs:
        """The runs of texts with this stress; what has a style of its own stays in one piece."""
        known = self.looks.get((stress, style))
        if known is None:
            known = runs_of(self.language, *self.look(stress, style), whole=style != "")
            self.looks[stress, style] = known
        return known

    def look(self, stress: Stress, style: str = "") -> tuple[str, str]:
        """The character style of a run, and what of the stress that style cannot say."""
        strong, emph, link = stress.strong, stress.emph, stress.link
        if not style and link:
            style, link = stress.link_style, False
        if not style and strong:
            style, strong = stress.strong_style, False
        if not style and emph:
            style, emph = "Emphasis", False
        slanted = emph and self.language == "en"
        upright = slanted and not self.house.slants
        weight = "<w:b/><w:bCs/>" if strong or upright else ""
        weight += "<w:i/><w:iCs/>" if slanted and not upright else ""
        weight += '<w:u w:val="single"/>' if link else ""
        # Chinese is stressed by dots below; slanted characters are hard to read.
        weight += '<w:em w:val="dot"/>' if emph and self.language == "zh" else ""
        return (f'<w:rStyle w:val="{self.house.style(style)}"/>' if style else ""), weight

    def figure(self, figure: PrintedFigure, stress: Stress) -> bytes:
        """One run in its own style inside its own bookmark."""
        self.tally.figures += 1
        name = figure_mark(self.tally.figures, figure_hash(figure.figure))
        printed = self.runs(stress, "Figure value")(figure.text)
        return bookmark(self.tally.bookmark(), name, printed)

    def link(self, link: Link, stress: Stress) -> bytes:
        """A link out of the document; one relationship for each address and part.

        Raises:
            ValueError: a link inside a link, or an address of another kind.
        """
        if stress.link or not link.target.startswith(_ADDRESSES):
            message = f"no link can lead to {link.target!r} here"
            raise ValueError(message)
        key = self.addresses.setdefault(link.target, f"rIdLink{len(self.addresses) + 1}")
        inner = self.inlines(link.content, stress._replace(link=True))
        return b'<w:hyperlink r:id="%b" w:history="1">%b</w:hyperlink>' % (key.encode(), inner)

    def picture(self, picture: Picture) -> bytes:
        """A picture; each is one part however often it is shown, and none where lines would cut it off.

        Raises:
            ValueError: a picture inside a note.
        """
        if self.notes is None:
            message = "a picture stands inside a note"
            raise ValueError(message)
        if not self.house.picture_height:
            return b""
        return picture_run(picture, self.pictures.setdefault(picture, len(self.pictures) + 1), self.house)

    def note(self, note: Note) -> bytes:
        """A footnote: its mark here, its paragraph in the part of notes.

        Raises:
            ValueError: a note inside a note.
        """
        if self.notes is None:
            message = "a note stands inside a note"
            raise ValueError(message)
        self.tally.notes += 1
        number = self.tally.notes
        style = f'<w:rPr><w:rStyle w:val="{self.house.style("footnote reference")}"/></w:rPr>'.encode()
        sign = b'<w:r>%b<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>' % style
        self.notes.out.append(b'<w:footnote w:id="%d">' % number)
        self.notes.put("footnote text", sign + self.notes.marked(note.content))
        self.notes.out.append(b"</w:footnote>")
        return b'<w:r>%b<w:footnoteReference w:id="%d"/></w:r>' % (style, number)

    def reference(self, reference: Reference, stress: Stress) -> bytes:
        """A cross-reference as a field whose text is there already.

        Raises:
            ValueError: no table or chart has this label.
        """
        caption = self.captions.get(reference.label)
        if caption is None:
            message = f"no caption has the label {reference.label!r}"
            raise ValueError(message)
        return field_code(f"REF {caption.mark} \\h", self.runs(stress)(str(caption)))

    def annex_row(self, row: AnnexRow, stress: Stress) -> bytes:
        """The first words of an annex row; the first row of a figure carries its name."""
        if row.mark in self.tally.annex_rows:
            return self.inlines(row.content, stress)
        self.tally.annex_rows.add(row.mark)
        number = self.tally.bookmark()
        return bookmark(number, annex_mark(row.mark), self.inlines(row.content, stress))

    def relations(self) -> list[str]:
        """The relationships of the links and pictures in this part."""
        links = [
            relation(key, "hyperlink", attribute(quote(address, safe=_ADDRESS_SIGNS)), external=True)
            for address, key in self.addresses.items()
        ]
        return links + [picture_relation(picture, number) for picture, number in self.pictures.items()]


def bookmark(number: int, name: str, inner: bytes) -> bytes:
    """A bookmark around XML; `number` is counted from where it begins."""
    return b'<w:bookmarkStart w:id="%d" w:name="%b"/>%b<w:bookmarkEnd w:id="%d"/>' % (
        number,
        name.encode(),
        inner,
        number,
    )


def field_code(instruction: str, shown: bytes) -> bytes:
    """A field with the text that it shows now (`shown` is runs)."""
    return b"".join((field_begin(instruction), shown, FIELD_END))


def field_begin(instruction: str) -> bytes:
    """A field up to the text that it shows now; FIELD_END ends it, there or in a later paragraph."""
    return b'%b<w:r><w:instrText xml:space="preserve"> %b </w:instrText></w:r>%b' % (
        _BEGIN,
        instruction.encode(),
        _SEPARATE,
    )
