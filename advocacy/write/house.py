"""A house style as a value: what of its Word file the writer needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.document import HeadingLook, Role
from advocacy.model.finding import Language
from advocacy.write.heading_numbers import HeadingNumber
from advocacy.write.package import Entry

# The paragraph style of each role, by the name that Word shows.
ROLE_STYLES: Mapping[Role, str] = {
    "text": "Body Text",
    "sender": "Sender",
    "kicker": "Kicker",
    "lead": "Lead",
    "state": "Document State",
    "addressee": "Addressee",
    "signature": "Signature",
    "date": "Date",
    "ask": "Ask",
    "box": "Ask Box",
    "key": "Key Message",
    "card": "Card Text",
    "fact": "Card Fact",
    "quote": "Pull Quote",
    "quote-source": "Pull Quote Source",
    "meta": "Case Detail",
    "source": "Caption Source",
    "next": "Next Step",
    "annex-list": "Annex List",
    "contact": "Contact",
    "reference": "Bibliography",
}
# The style of each heading, and how deep it stands.
HEADING_STYLES: Mapping[str, int] = {
    "heading 1": 1,
    "heading 2": 2,
    "heading 3": 3,
    "heading 4": 4,
    "Annex Heading": 1,
    "Annex Heading 2": 2,
}
# The styles of headings that say what stands under them; CARD_HEADING is that of a case told on a card.
LOOK_STYLES: Mapping[HeadingLook, str] = {"case": "Case", "objection": "Objection"}
CARD_HEADING = "Card Heading"
# The heading of the list of contents, and its entries by how deep they stand.
CONTENTS_HEADING = "TOC Heading"
CONTENTS_STYLES: Mapping[int, str] = {1: "toc 1", 2: "toc 2"}
PARAGRAPH_STYLES = (
    "Title",
    *HEADING_STYLES,
    *LOOK_STYLES.values(),
    CARD_HEADING,
    "Annex Heading New Page",
    CONTENTS_HEADING,
    *CONTENTS_STYLES.values(),
    *ROLE_STYLES.values(),
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "List Number 2",
    "List Continue",
    "List Continue 2",
    "Quotation",  # the built-in name Quote makes LibreOffice write a wrong tag into a PDF
    "caption",
    "Table Text",
    "Table Number",
    "Table Head",
    "Table Number Head",
    "Table Law",
    "Table Ask",
    "Key Figure Label",
    "Key Figure Number",
    "Key Figure Number Long",
    "Key Figure Note",
    "Row Heading",
    "Annex Text",
    "Annex Number",
    "Chart",
    "footnote text",
)
CHARACTER_STYLES = (
    "footnote reference",
    "Hyperlink",
    "Sender Link",
    "Figure value",
    "Strong",
    "Emphasis",
    "Sender Name",
    "Box Label",
    "New Words",
    "Symbol",
)
# Of these the program makes a second one, KEEP, whose paragraphs stay on the page of the next.
KEEP_STYLES = ("Body Text", "Table Text", "Table Number", "Table Law", "Table Ask", "Annex Text", "Annex Number")
KEEP = " Kept"
# Of these a second one, END, whose paragraph is the last of its block and does not stay so.
END_STYLES = ("Ask Box", "Next Step", "Card Text", "Card Fact")
END = " End"
TABLE_STYLES = ("Advocacy Table", "Advocacy Annex Table", "Key Figures")
# The line of a sender that begins with a logo; without one of its own, that of any sender.
SENDER_LOGO = "Sender Logo"
# Styles that a house may leave out, and which stands for each; one above stands before its own stand-in.
STAND_INS: Mapping[str, str] = {
    "Sender": "Contact",
    SENDER_LOGO: "Sender",
    "Kicker": "Document State",
    "Ask Box": "Body Text",
    "Next Step": "Body Text",
    "Objection": "Case",
    CARD_HEADING: "Case",
    "Card Text": "Body Text",
    "Card Fact": "Case Detail",
    "Pull Quote": "Quotation",
    "Pull Quote Source": "Case Detail",
    "Annex List": "Body Text",
    "Table Law": "Table Text",
    "Table Ask": "List Number",
    "Key Figure Label": "Table Head",
    "Key Figure Number": "Table Text",
    "Key Figure Number Long": "Key Figure Number",
    "Key Figure Note": "Table Text",
    "Row Heading": "Table Head",
    "Caption Source": "Source Line",
    "Sender Link": "Hyperlink",
    "Sender Name": "Strong",
    "Box Label": "Strong",
    "New Words": "Strong",
    "Symbol": "Strong",
    "Key Figures": "Advocacy Table",
}
# Without a number of their own these would lose their meaning.
NUMBERED_STYLES = ("Annex Heading", "Bibliography", "List Bullet", "List Bullet 2", "List Number", "List Number 2")
_CHART_SIZE = 1000
_LARGEST_ORDINARY = 24  # half points: tables of larger letters are for readers who need them


@dataclass(frozen=True, slots=True)
class ListStart:
    """The list behind a numbered style: its abstract list and level, to start it anew."""

    abstract: str
    level: str


@dataclass(frozen=True, slots=True)
class Ready:
    """What a house gives to every document in one language.

    `entries` are its parts, compressed; `numbering` is the part of lists up to where new
    lists go, and `numbering_entry` the whole of it, compressed; `headings` says how the styles
    of headings are numbered.
    """

    entries: tuple[Entry, ...]
    numbering: str
    numbering_entry: Entry
    headings: Mapping[str, HeadingNumber]


@dataclass(frozen=True, slots=True)
class House:
    """A house style, ready for use.

    `styles` maps a style's name in lower case to its id, `section` is the w:sectPr of its page; `text_width` is in
    twentieths of a point, `table_size` that of the letters in tables in half points; `table_align` says for each
    table style where a narrow table stands, `group_rule` is the line above a group of rows; `look_numbers` are the
    places in a list of headings of cases and objections, which Word takes from no style; so many Han characters as
    `title_signs` stand in a line of the title; `relations` and `types` name its parts, `titled` are those that name
    the title of the document; `chart_colours` are those of what is drawn;
    `picture_height` is that of a picture in a line, in twentieths of a point, 0 where lines have an exact height and would cut it off.
    """

    name: str
    styles: Mapping[str, str]
    section: str
    text_width: int
    table_size: int
    lists: Mapping[str, ListStart]
    last_list: int
    table_align: Mapping[str, str]
    group_rule: str
    look_numbers: Mapping[str, str]
    latin: str
    east: str
    title_signs: int
    title_centred: bool
    relations: str
    types: str
    titled: tuple[tuple[str, str], ...]
    ready: Mapping[Language, Ready]
    chart_colours: tuple[str, ...]
    picture_height: int

    def style(self, name: str) -> str:
        """The id of the style called `name`."""
        return self.styles[name.casefold()]

    @property
    def slants(self) -> bool:
        """True if stress may slant letters: large ones are for readers to whom it is weight."""
        return self.table_size <= _LARGEST_ORDINARY

    @property
    def line_signs(self) -> int:
        """How many Han characters of a table's size stand in a line of the page."""
        return self.text_width // (self.table_size * 10)

    @property
    def chart_size(self) -> int:
        """The size of the letters in charts in hundredths of a point: 10 pt, or as in tables."""
        return _CHART_SIZE if self.slants else self.table_size * 50
