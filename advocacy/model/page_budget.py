"""What the pages of a house style hold, as templates/house/NAME.yaml says, and what a document needs of them."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, get_args

from advocacy.model.document import Role
from advocacy.model.entry import EMPTY, Entry, Part
from advocacy.model.written import Bounds, MalformedError, Written

# The paragraph styles of which a house says more than of running text and of cells.
STYLES = frozenset({
    "Title", "Sender", "Kicker", "Document State", "Addressee", "Lead", "heading 1", "heading 2", "heading 3",
    "heading 4", "Case", "Objection", "Card Heading", "Ask", "Ask Box", "Next Step", "Key Message", "Card Text",
    "Card Fact", "Case Detail", "Pull Quote", "Pull Quote Source", "Quotation", "caption", "Caption Source", "Chart",
    "List Bullet", "List Bullet 2", "List Number", "List Number 2", "List Continue", "List Continue 2",
    "Bibliography", "Annex List", "Signature", "Date", "Contact", "Table Head", "Table Law", "Table Ask",
    "Key Figure Label", "Key Figure Number", "Key Figure Number Long", "Key Figure Note", "footnote text",
})  # fmt: skip
_MOST = 10_000.0  # points: a page of three metres


def read_size(value: Any) -> float:
    """A number from 0 to 10,000."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= _MOST:
        raise MalformedError("size_expected")
    return float(value)


def read_length(value: Any) -> float:
    """As `read_size`, but not 0."""
    if read_size(value) == 0:
        raise MalformedError("size_expected")
    return float(value)


def read_style(value: Any) -> str:
    """The name of one of `STYLES`."""
    if not isinstance(value, str) or value not in STYLES:
        raise MalformedError("style_name")
    return str(value)


def read_role(value: Any) -> str:
    """One of the roles of paragraphs."""
    if value not in get_args(Role):
        raise MalformedError("role_name")
    return str(value)


Size = Annotated[float, Written(read_size, {"type": "number", "minimum": 0, "maximum": _MOST})]
Length = Annotated[float, Written(read_length, {"type": "number", "exclusiveMinimum": 0, "maximum": _MOST})]
StyleName = Annotated[str, Written(read_style, {"type": "string", "enum": sorted(STYLES)})]
RoleName = Annotated[str, Written(read_role, {"type": "string", "enum": [*get_args(Role)]})]


class TextLines(Part):
    """The lines of a style, in points: how high one is, the space before and after a paragraph (in a table, a row).

    A line as wide as the style has it holds `zh` Han characters or `en` signs of English; the first one of a
    paragraph has `indent` Han characters less, for indent and number, and each line of a cell for its padding.
    `padding` is above and below paragraphs that are one block, such as a box; one that is `whole` is not parted at the
    foot of a page.
    """

    line: Length
    zh: Length
    en: Length
    before: Size = 0.0
    after: Size = 0.0
    padding: Size = 0.0
    indent: Size = 0.0
    whole: bool = False


class StyleLines(Part):
    """As `TextLines`; what is not said is as in running text, or in cells."""

    line: Length | None = None
    zh: Length | None = None
    en: Length | None = None
    before: Size | None = None
    after: Size | None = None
    padding: Size | None = None
    indent: Size | None = None
    whole: bool | None = None


class FirstPage(Part):
    """What stands on page 1: everything down to the last paragraph of the role `through`, in so many characters or words."""

    through: RoleName
    zh: Annotated[int, Bounds(1)] | None = None
    en: Annotated[int, Bounds(1)] | None = None


class PageBudget(Entry):
    """The pages of a house style; lengths in points.

    `width` and `height` are those of the text of one page, notes among it; `above_notes` is what stands between text and
    notes. Where text stands on a `grid` of lines, notes leave it whole ones; a line of Chinese is `chinese_line` times
    as high as one of English. `pages` is how many a brief has at most.
    `text` is running text, `cell` the cells of a table as wide as the page, `styles` what differs from these.
    """

    width: Length
    height: Length
    above_notes: Size = 0.0
    grid: Length | None = None
    chinese_line: Length = 1.0
    pages: Annotated[int, Bounds(1)] | None = None
    first_page: FirstPage | None = None
    text: TextLines
    cell: StyleLines = StyleLines()
    styles: dict[StyleName, StyleLines] = field(default_factory=dict, metadata=EMPTY)


class Cut(NamedTuple):
    """A paragraph that would be shorter by so many words (of Chinese: characters); `begins` is how it begins."""

    begins: str
    words: int


class FirstPageUse(NamedTuple):
    """The first page: how many blocks have to stand on it, the lines that it has room for and they need.

    `cuts` are what has to be shorter that they find room.
    """

    blocks: int
    room: int
    lines: int
    cuts: tuple[Cut, ...] = ()


class PageUse(NamedTuple):
    """The pages of a document before its annexes, and the lines on those that are too many."""

    pages: int
    beyond: int = 0
    first: FirstPageUse | None = None
