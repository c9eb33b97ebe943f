"""A table as a list: on a page of large letters a column would hold one word to the line.

Each row becomes a heading line, its first cell, and a line `head: cell` for each further column,
in the order in which the table would be read out.
"""

from __future__ import annotations

from advocacy.model.document import Inline, Inlines, LineBreak, Note, PrintedFigure, Reference, Strong, Table
from advocacy.model.text import COLON
from advocacy.model.walk import inlines_of, plain
from advocacy.write.house import KEEP, House
from advocacy.write.part_writer import PLAIN, PartWriter
from advocacy.write.table import NEW_WORDS

_FEW = 32  # characters in a line: under this many, columns are too narrow for sentences
_MOST_LINES = 2
_FIRST_WIDE = "\u2e80"  # from here on (CJK) a character is as wide as two Latin ones
_NOTHING: Inlines = ("—",)  # an empty line would be read out as nothing
_COUNTED = (PrintedFigure, Note, Reference)  # what may not be printed once more for each row


def is_listed(block: Table, house: House) -> bool:
    """True if the lines of `house` are too short for this table.

    An annex is a list as a whole, so that all of them read alike. Of the others one with columns
    of numbers never is, nor one of key figures, and any other where a cell would fill more than two lines of its column.
    """
    signs = house.line_signs
    if signs >= _FEW or len(block.head) == 1 or not block.rows or block.look == "key-figures":
        return False
    if any(isinstance(inline, _COUNTED) for head in block.head for inline in inlines_of(head)):
        return False
    if block.look == "annex" or block.numeric:
        return block.look == "annex"
    columns = [_MOST_LINES * signs * width / sum(block.widths) for width in block.widths]
    return any(
        _signs(plain(content)) > column
        for row in block.rows
        for column, cell in zip(columns, row, strict=True)
        for content in cell
    )


def listed(part: PartWriter, block: Table, *, keep: bool) -> None:
    """Write the rows of a table one below the other.

    With `keep` it ends on the page on which the next block begins.
    """
    heads = [plain(head) for head in block.head]
    stress = NEW_WORDS if block.look == "clauses" else PLAIN
    for place, row in enumerate(block.rows, 1):
        ends = keep and place == len(block.rows)
        for number, (head, cell) in enumerate(zip(heads, row, strict=True)):
            content = _lines(cell)
            if number == 0:
                part.put("Row Heading", part.inlines(content))
            else:
                style = "Annex Text" if block.look == "annex" else "Table Text"
                # The last line is not left alone.
                stays = number == len(row) - 2 or (ends and number == len(row) - 1)
                label = part.inlines((Strong((head,)), COLON[part.language]))
                part.put(style + (KEEP if stays else ""), label + part.inlines(content, stress))


def _lines(cell: tuple[Inlines, ...]) -> Inlines:
    """The paragraphs of a cell as lines of one."""
    lines: list[Inline] = []
    for content in cell:
        if lines and content:
            lines.append(LineBreak())
        lines += content
    return tuple(lines) or _NOTHING


def _signs(text: str) -> float:
    return sum(1 if sign >= _FIRST_WIDE else 0.5 for sign in text)
