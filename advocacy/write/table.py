"""A table: header row that repeats, rows that do not split, columns of computed widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import add
from typing import assert_never

from advocacy.model.document import SIGNS, Fact, Inlines, PrintedProvision, Table, TableLook, Worded
from advocacy.model.walk import plain
from advocacy.write.house import KEEP, KEEP_STYLES
from advocacy.write.keep_with_next import kept_rows, latin_width
from advocacy.write.part_writer import PLAIN, PartWriter, Stress
from advocacy.write.text import attribute

_LOOK = (
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEAD_ROW = b"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = b"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_CELL_END = b"</w:p></w:tc>"
_NUMBERS = ("Key Figure Number", "Key Figure Number Long")
_LARGE_SIGNS = 10
_TABLES: Mapping[TableLook, str] = {"annex": "Advocacy Annex Table", "key-figures": "Key Figures"}
# The styles of head and body, by whether it is an annex and whether the column holds numbers.
_STYLES = {
    (False, False): ("Table Head", "Table Text"),
    (False, True): ("Table Number Head", "Table Number"),
    (True, False): ("Annex Text", "Annex Text"),
    (True, True): ("Annex Number", "Annex Number"),
}
_COLUMN = 2600  # 46 mm: numbers that stand further from their names are hard to follow
_LARGE_COLUMN = 108  # the same for each half point of letters over 12 pt
NEW_WORDS = Stress(strong_style="New Words")


def table(part: PartWriter, block: Table, *, keep: bool = False, start: str = "") -> None:
    """Write a table as wide as the text, or narrower where it holds few numbers.

    With `keep` it ends on the page on which the next block begins; `start` begins the list that
    numbers its rows.

    Raises:
        ValueError: a row, or `widths`, has another number of cells than the head.
    """
    width = part.house.text_width
    if block.look == "plain" and len(block.numeric) == len(block.widths) - 1:
        column = max(_COLUMN, _LARGE_COLUMN * part.house.table_size)
        width = min(width, column * len(block.widths))
    widths = shares(block.widths, width)
    style = _TABLES.get(block.look, "Advocacy Table")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    part.out.append(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{part.house.style(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="{part.house.table_align[style]}"/><w:tblLayout w:type="fixed"/>{_LOOK}'
        f"{description(block)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>".encode()
    )
    _rows(part, block, _Form(widths, "", tuple(head_styles(block))), _HEAD_ROW, [[(head,) for head in block.head]])
    kept = kept_rows(block, part.house.line_signs, keep=keep)
    groups = group_starts(block)

    def form(row: int) -> _Form:
        suffix = KEEP if row in kept else ""
        opens = row in groups
        rule = part.house.group_rule if opens and row > 0 else ""
        bodies = tuple(body_styles(block, row, opens=opens))
        return _Form(widths, rule, tuple(f"{one}{suffix}" if one in KEEP_STYLES else one for one in bodies), start)

    for alike, rows in groupby(range(len(block.rows)), form):
        _rows(part, block, alike, _ROW, [block.rows[row] for row in rows])
    part.out.append(b"</w:tbl>")


@dataclass(frozen=True, slots=True)
class _Form:
    """What rows of one form have in common: the line above their cells, the styles in them."""

    widths: Sequence[int]
    rule: str
    styles: tuple[str, ...]
    start: str = ""


def long_numbers(block: Table) -> bool:
    """True if a key figure is too long for the largest letters: in a third of a page they have room for ten Latin signs."""
    return any(latin_width(" ".join(map(plain, cell))) > _LARGE_SIGNS for row in block.rows[:1] for cell in row)


def group_starts(block: Table) -> frozenset[int]:
    """The rows with which a group begins: those of one law stand together."""
    if block.look != "law":
        return frozenset()
    names = [" ".join(map(plain, row[0])) for row in block.rows]
    return frozenset(row for row, name in enumerate(names) if row == 0 or name != names[row - 1])


def head_styles(block: Table) -> Iterator[str]:
    """The style of each head."""
    for column in range(len(block.widths)):
        if block.look == "key-figures":
            yield "Key Figure Label"
        else:
            yield _STYLES[block.look == "annex", column in block.numeric][0]


def body_styles(block: Table, row: int, *, opens: bool) -> Iterator[str]:
    """The style of each cell of a row."""
    for column in range(len(block.widths)):
        match block.look:
            case "key-figures":
                yield "Key Figure Note" if row else _NUMBERS[long_numbers(block)]
            case "law" if column == 0 and opens:
                yield "Table Law"
            case "clauses" if column == 0 and _begins_with_article(block.rows[row][0]):
                yield "Table Law"
            case "asks" if column == 0:
                yield "Table Ask"
            case "plain" | "annex" | "law" | "clauses" | "asks":
                yield _STYLES[block.look == "annex", column in block.numeric][1]
            case _:
                assert_never(block.look)


def _begins_with_article(cell: tuple[Inlines, ...]) -> bool:
    return len(cell) > 1 or any(isinstance(one, PrintedProvision) for content in cell for one in content[:1])


def _rows(
    part: PartWriter, block: Table, form: _Form, opening: bytes, rows: Sequence[Sequence[tuple[Inlines, ...]]]
) -> None:
    """Rows of one form."""
    inlines, out, words = _inliner(part, block.look), part.out, part.plain
    fast = block.look in {"plain", "annex"}
    borders = f"<w:tcBorders>{form.rule}</w:tcBorders>" if form.rule else ""
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}</w:tcPr>'.encode() for width in form.widths]
    paragraphs = [part.opening(style, form.start if style.startswith("Table Ask") else "") for style in form.styles]
    begins = [_CELL_END + cell + begin for cell, begin in zip(cells, paragraphs, strict=True)]
    begins[0] = opening + cells[0] + paragraphs[0]
    if block.look == "clauses":  # its article, then the words of it
        paragraphs[0] = part.opening("Table Text" + (KEEP if form.styles[0].endswith(KEEP) else ""))
    for row in rows:
        if len(row) != len(cells):
            message = f"a row of {len(row)} cells under {len(cells)} heads"
            raise ValueError(message)
        inner = [
            words(only.text)  # what most cells of a long table hold
            if len(cell) == 1 and len(content := cell[0]) == 1 and fast and type(only := content[0]) is Fact
            else inlines(content)
            if len(cell) == 1
            else (b"</w:p>" + paragraphs[column]).join(map(inlines, cell))
            for column, cell in enumerate(row)
        ]
        out += map(add, begins, inner)
        out.append(_CELL_END + b"</w:tr>")


def _inliner(part: PartWriter, look: TableLook) -> Callable[[Inlines], bytes]:
    """How the inlines of a cell are written: new words in clauses, and signs of laws, have their own style."""
    match look:
        case "clauses":
            return lambda content: part.inlines(content, NEW_WORDS)
        case "law":
            return lambda content: _signed(part, content)
        case "plain" | "annex" | "key-figures" | "asks":
            return part.inlines
        case _:
            assert_never(look)


def _signed(part: PartWriter, content: Inlines) -> bytes:
    """The sign that a cell begins with in a font that has it, then the rest."""
    first = content[0] if content else ""
    text = first if isinstance(first, str) else first.text if isinstance(first, Worded) else ""
    if not text.startswith(SIGNS):
        return part.inlines(content)
    return part.runs(PLAIN, "Symbol")(text[0]) + part.inlines((text[1:], *content[1:]))


def description(block: Table) -> str:
    """The alternative text of a table."""
    if not block.description:
        return ""
    return f'<w:tblDescription w:val="{attribute(block.description)}"/>'


def shares(weights: Sequence[int], total: int) -> list[int]:
    """`total` cut in the proportion of `weights`, to the last unit."""
    whole = sum(weights)
    ends = [0]
    so_far = 0
    for weight in weights:
        so_far += weight
        ends.append(total * so_far // whole)
    return [end - start for start, end in pairwise(ends)]
