"""The document tree: what a Word file says, without how it looks. Names follow pandoc's.

A numeral stands only in PrintedFigure, PrintedCount, ProvisionCount, Fact, PrintedProvision, DateText or Label;
a plain `str` inside the tree holds none.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Self, get_args

from advocacy.model.figure import Figure
from advocacy.model.finding import Language
from advocacy.model.text import Words

# ------------------------------------------------------------------ inlines

# A numeral of the evidence, with the place where it was written: words that are nothing else.
Fact = Words


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as printed: `text` holds number and unit (906.1万人) or the number alone."""

    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class PrintedCount:
    """A count of records of one kind or of any (""), on one problem or on all ("").

    `records` are those of them that may be told; none where the number itself is not printed. Of those of
    an order that are not told whole, `among` says which: of what sort, or of any.
    """

    text: str
    kind: str
    problem: str
    records: tuple[str, ...]
    among: str = ""


@dataclass(frozen=True, slots=True)
class ProvisionCount:
    """How many provisions a document rests on, all or those with one consequence (`penalty`, else "").

    `counted` are they, each by law and article.
    """

    text: str
    penalty: str
    counted: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PrintedProvision:
    """A law and its article in words (《残疾人保障法》第三十八条第三款)."""

    text: str
    law: str
    article: str


@dataclass(frozen=True, slots=True)
class DateText:
    """A date, month or year."""

    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A numeral that names and does not count: a standard, a code, an address, a list number."""

    text: str


@dataclass(frozen=True, slots=True)
class Emph:
    """Stressed."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly stressed."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose text says where it goes; `target` is an http(s) or mailto address."""

    content: Inlines
    target: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this spot."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference to the caption of a Table or Chart by its `label`; prints 表1 / Table 1."""

    label: str


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """The first words of the annex row of one figure; `mark` is that figure's hash."""

    mark: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """The gap between the label of a line and what it says, or between the two ends of a line."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in line with the text, such as a logo; `alt` says what it shows.

    `data` is a .png or .jpeg of `width` and `height` pixels; it stands as high as a house has its line.
    """

    data: bytes
    alt: str
    width: int
    height: int


Inline = (
    str
    | PrintedFigure
    | PrintedCount
    | ProvisionCount
    | Fact
    | PrintedProvision
    | DateText
    | Label
    | Emph
    | Strong
    | Link
    | Note
    | Reference
    | AnnexRow
    | LineBreak
    | Tab
    | Picture
)
Inlines = tuple[Inline, ...]


class Constant(tuple[Inline, ...]):  # noqa: SLOT001  Python gives a tuple no slots of its own
    """Inlines that are text and nothing else, with that text: for what many documents share."""

    text: str

    def __new__(cls, content: Iterable[Inline], text: str) -> Self:
        """`text` is that of `content`."""
        made = super().__new__(cls, content)
        made.text = text
        return made


# Those that are a piece of text and nothing else.
Worded = Fact | Label | DateText | PrintedProvision | PrintedCount | ProvisionCount
WORDED: frozenset[type] = frozenset(get_args(Worded))

# ------------------------------------------------------------------- blocks

# What a paragraph is for; the house style has one paragraph style for each.
Role = Literal[
    "text",  # running text
    "sender",  # who sends it: the first line of the page, with a contact
    "kicker",  # what kind of text it is, above the title
    "lead",  # the first words under the title
    "state",  # draft or final
    "addressee",
    "signature",  # who signs
    "date",
    "ask",  # the one-sentence ask
    "box",  # a line of the box that says what is asked: a label, and what it says
    "key",  # a key message
    "card",  # what the card of a case tells
    "fact",  # a line under it: its outcome, its law
    "quote",  # a few words of a document, set large
    "quote-source",  # whose words they are
    "meta",  # small print about a record: standing, sources
    "source",  # the line under a table or chart
    "next",  # a line of the block that says what to do next: a label, and what it says
    "annex-list",  # what is enclosed
    "contact",
    "reference",  # an entry of the reference list
]
# Paragraphs of one group that follow each other are one block on the page.
GROUPS: tuple[frozenset[Role], ...] = (frozenset({"box"}), frozenset({"next"}), frozenset({"card", "fact"}))
# These stand above the title.
ABOVE_TITLE: frozenset[Role] = frozenset({"sender", "kicker"})

HeadingLook = Literal["plain", "annex", "case", "objection"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1-4. One that looks as an `annex` is numbered 附件1 / Annex A; `new_page` starts one."""

    level: int
    content: Inlines
    look: HeadingLook = "plain"
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its role."""

    content: Inlines
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items in no order; each item is a tuple of blocks (paragraphs and lists)."""

    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """Items in order, numbered from 1."""

    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """The words of somebody else."""

    blocks: Blocks


# `key-figures`: heads, numbers and what they say, in three rows. `law`: rows whose first cell is the
# same are a group. `clauses`: strong words are new ones. `asks`: the rows are numbered.
TableLook = Literal["plain", "annex", "key-figures", "law", "clauses", "asks"]
# What cells of a `law` table may begin with: nothing follows, something does, a penalty does.
SIGNS = ("✗", "○", "✓")


@dataclass(frozen=True, slots=True)
class Table:
    """A simple grid: one header row, no merged cells; a cell is a tuple of paragraphs.

    `label` names it for cross-references, `description` is its alternative text, `widths` are
    relative, `numeric` are the columns that align to the right.
    """

    label: str
    caption: Inlines
    description: str
    head: tuple[Inlines, ...]
    rows: tuple[tuple[tuple[Inlines, ...], ...], ...]
    widths: tuple[int, ...]
    numeric: frozenset[int] = frozenset()
    look: TableLook = "plain"


# How figures are drawn; `stacked` bars lie on each other.
Draw = Literal["column", "bar", "line", "stacked"]


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: per category the printed figure and its value in the chart's unit.

    None leaves a gap, and so does `gap_after`: no line is drawn from that category to the next.
    """

    name: Inlines
    points: tuple[PrintedFigure | ProvisionCount | None, ...]
    values: tuple[Decimal | None, ...]
    gap_after: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of figures. `caption` is what it shows, as a sentence.

    `alt` is said to who does not see it: what is drawn, over what range, the first and the last
    value, the highest and the lowest. Of categories that are periods, `moments` are their last days.
    """

    label: str
    draw: Draw
    caption: Inlines
    alt: Inlines
    unit: str
    categories: Inlines
    series: tuple[Series, ...]
    moments: tuple[datetime.date, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """Here stands the list of contents; its entries follow from the headings."""


Block = Heading | Paragraph | BulletList | OrderedList | BlockQuote | Table | Chart | Contents
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The document beside a brief that has its annexes: the name of its file, without the ending.

    `name` is "" where the reader of the brief does not get it; `rows` are the marks of the figures
    that have a row there.
    """

    name: str
    rows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """One edition, ready to be written.

    `code` is the build code printed at the end: a digest of title and blocks. `title_lines` are the
    lines in which the title is to stand, where somebody chose them. `annexes` says where the annexes
    are that it has not itself.
    """

    language: Language
    title: str
    subject: str
    author: str
    date: datetime.date
    code: str
    blocks: Blocks
    title_lines: tuple[str, ...] = ()
    annexes: Elsewhere | None = None
