"""What must not part at the foot of a page: each block with the next, the rows of a small table.

Word and LibreOffice keep a row with the next where the paragraphs in it are kept so.
"""

from __future__ import annotations

from advocacy.model.document import Block, BulletList, OrderedList, Paragraph, Table

# Lines that say something of the table before them, and would say nothing on another page.
_BELONGING = frozenset({"source", "signature"})
_SMALL = 14  # rows of numbers, a line each: they fill about half a page


def kept(block: Block, following: Block | None) -> bool:
    """Whether `block` stands on the page on which `following` begins.

    LibreOffice does not part a paragraph that is kept, so a long one would leave half a page
    empty: of paragraphs only those that lead to a list are kept.
    """
    if isinstance(block, Table):
        return isinstance(following, Paragraph) and following.role in _BELONGING
    return isinstance(block, Paragraph) and isinstance(following, BulletList | OrderedList)


def kept_rows(table: Table, *, with_next: bool) -> frozenset[int]:
    """The rows of the body kept on the page of the next row; the last on that of the next block.

    All rows of a small table of numbers; of another one the last but one, so that the last does
    not stand alone. The first stands with the caption and the head.
    """
    last = len(table.rows) - 1
    rows = range(last) if table.numeric and last < _SMALL else range(max(last - 1, 0), last)
    return frozenset((*rows, last) if with_next else rows)
