"""A table: header row that repeats, rows that do not split, columns of computed widths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from advocacy.model.document import WORDED, Fact, Inlines, Table
from advocacy.write.house import KEPT
from advocacy.write.kept import kept_rows
from advocacy.write.story import Story
from advocacy.write.text import attribute, runs

_LOOK = (
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_HEAD_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
# The styles of head and body, by whether it is an annex and whether the column holds numbers.
_STYLES = {
    (False, False): ("Table Head", "Table Text"),
    (False, True): ("Table Number Head", "Table Number"),
    (True, False): ("Annex Text", "Annex Text"),
    (True, True): ("Annex Number", "Annex Number"),
}
_EMPTY: tuple[Inlines, ...] = ((),)  # a cell of Word holds a paragraph
_COLUMN = 2600  # 46 mm: numbers that stand further from their names are hard to follow
_LARGE_COLUMN = 108  # the same for each half point of letters over 12 pt


def table(story: Story, block: Table, *, kept: bool = False) -> None:
    """Write a table as wide as the text, or narrower where it holds few numbers.

    With `kept` it ends on the page on which the next block begins.

    Raises:
        ValueError: a row, or `widths`, has another number of cells than the head.
    """
    width = story.house.text_width
    if not block.annex and len(block.numeric) == len(block.widths) - 1:
        column = max(_COLUMN, _LARGE_COLUMN * story.house.table_size)
        width = min(width, column * len(block.widths))
    widths = shares(block.widths, width)
    style = "Advocacy Annex Table" if block.annex else "Advocacy Table"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    story.out.append(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{story.house.style(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="{story.house.table_align[style]}"/><w:tblLayout w:type="fixed"/>{_LOOK}'
        f"{description(block)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
    columns = [_STYLES[block.annex, column in block.numeric] for column in range(len(widths))]
    heads = [(cell, story.opening(head)) for cell, (head, _) in zip(cells, columns, strict=True)]
    bodies = [(cell, story.opening(body)) for cell, (_, body) in zip(cells, columns, strict=True)]
    keeping = [
        (cell, story.opening(body + KEPT)) for cell, (_, body) in zip(cells, columns, strict=True)
    ]
    rows_kept = kept_rows(block, with_next=kept)
    _row(story, _HEAD_ROW, heads, [(content,) for content in block.head])
    for number, row in enumerate(block.rows):
        _row(story, _ROW, keeping if number in rows_kept else bodies, row)
    story.out.append("</w:tbl>")


def _row(
    story: Story,
    opening: str,
    columns: Sequence[tuple[str, str]],
    cells: Sequence[tuple[Inlines, ...]],
) -> None:
    """A row; `columns` are the beginnings of each cell and of each paragraph in it."""
    out, language = story.out, story.language
    out.append(opening)
    for (cell, paragraph), contents in zip(columns, cells, strict=True):
        if len(contents) == 1 and len(contents[0]) == 1:
            only = contents[0][0]
            kind = type(only)
            # An inline that is nothing else but text: that is what most cells hold.
            if kind is Fact or kind is str or kind in WORDED:
                text = only if kind is str else only.text  # type: ignore[union-attr]
                if text:
                    out += (cell, paragraph, runs(text, language), "</w:p></w:tc>")
                    continue
        out.append(cell)
        for content in contents or _EMPTY:
            out.append(paragraph)
            story.inlines(content)
            out.append("</w:p>")
        out.append("</w:tc>")
    out.append("</w:tr>")


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
