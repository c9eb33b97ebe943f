"""A table: header row that repeats, rows that do not split, columns of computed widths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import add

from advocacy.model.document import Fact, Inlines, Table
from advocacy.write.house import KEEP
from advocacy.write.keep_with_next import first_kept_row
from advocacy.write.part_writer import PartWriter
from advocacy.write.text import attribute

_LOOK = (
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEAD_ROW = b"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = b"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_CELL_END = b"</w:p></w:tc>"
# The styles of head and body, by whether it is an annex and whether the column holds numbers.
_STYLES = {
    (False, False): ("Table Head", "Table Text"),
    (False, True): ("Table Number Head", "Table Number"),
    (True, False): ("Annex Text", "Annex Text"),
    (True, True): ("Annex Number", "Annex Number"),
}
_COLUMN = 2600  # 46 mm: numbers that stand further from their names are hard to follow
_LARGE_COLUMN = 108  # the same for each half point of letters over 12 pt


def table(part: PartWriter, block: Table, *, keep: bool = False) -> None:
    """Write a table as wide as the text, or narrower where it holds few numbers.

    With `keep` it ends on the page on which the next block begins.

    Raises:
        ValueError: a row, or `widths`, has another number of cells than the head.
    """
    width = part.house.text_width
    if not block.annex and len(block.numeric) == len(block.widths) - 1:
        column = max(_COLUMN, _LARGE_COLUMN * part.house.table_size)
        width = min(width, column * len(block.widths))
    widths = shares(block.widths, width)
    style = "Advocacy Annex Table" if block.annex else "Advocacy Table"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    part.out.append(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{part.house.style(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="{part.house.table_align[style]}"/><w:tblLayout w:type="fixed"/>{_LOOK}'
        f"{description(block)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>".encode()
    )
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'.encode() for width in widths]
    styles = [_STYLES[block.annex, column in block.numeric] for column in range(len(widths))]
    heads = [part.opening(head) for head, _ in styles]
    bodies = [part.opening(body) for _, body in styles]
    keeping = [part.opening(body + KEEP) for _, body in styles]
    first, last = first_kept_row(block), max(len(block.rows) - 1, 0)
    _rows(part, _HEAD_ROW, cells, heads, [[(content,) for content in block.head]])
    _rows(part, _ROW, cells, bodies, block.rows[:first])
    _rows(part, _ROW, cells, keeping, block.rows[first:last])
    _rows(part, _ROW, cells, keeping if keep else bodies, block.rows[last:])
    part.out.append(b"</w:tbl>")


def _rows(
    part: PartWriter,
    opening: bytes,
    cells: Sequence[bytes],
    paragraphs: Sequence[bytes],
    rows: Sequence[Sequence[tuple[Inlines, ...]]],
) -> None:
    """Rows of one form; `cells` and `paragraphs` are how those of each column begin."""
    if not rows:
        return
    inlines, out, plain = part.inlines, part.out, part.plain
    begins = [_CELL_END + cell + begin for cell, begin in zip(cells, paragraphs, strict=True)]
    begins[0] = opening + cells[0] + paragraphs[0]
    for row in rows:
        if len(row) != len(cells):
            message = f"a row of {len(row)} cells under {len(cells)} heads"
            raise ValueError(message)
        inner = [
            plain(only.text)  # what most cells of a long table hold
            if len(cell) == 1 and len(content := cell[0]) == 1 and type(only := content[0]) is Fact
            else inlines(content)
            if len(cell) == 1
            else (b"</w:p>" + paragraphs[column]).join(map(inlines, cell))
            for column, cell in enumerate(row)
        ]
        out += map(add, begins, inner)
        out.append(_CELL_END + b"</w:tr>")


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
