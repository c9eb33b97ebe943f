"""What must not part at the foot of a page: each block with the next, the rows of a small table.

Word and LibreOffice keep a row with the next where the paragraphs in it are kept so.
"""

from __future__ import annotations

from advocacy.model.document import Block, BulletList, OrderedList, Paragraph, Table

# Lines that say something of the table before them, and would say nothing on another page.
_BELONGING = frozenset({"source", "signature"})
_LISTS = (BulletList, OrderedList)
_SMALL = 14  # rows of numbers, a line each: they fill about half a page


def keeps_with_next(block: Block, following: Block | None) -> bool:
    """True if `block` stands on the page on which `following` begins.

    LibreOffice does not part a paragraph that is kept, so a long one would leave half a page
    empty: of paragraphs only those that lead to a list are kept.
    """
    if isinstance(following, Paragraph):
        return following.role in _BELONGING and isinstance(block, Table)
    return isinstance(following, _LISTS) and isinstance(block, Paragraph)


def first_kept_row(table: Table) -> int:
    """The first row of the body that is kept on the page of the next, as are all after it but the last.

    That is the first of all in a small table of numbers; in another one the last but one, so that
    the last does not stand alone. The first row stands with the caption and the head anyway.
    """
    last = max(len(table.rows) - 1, 0)
    return 0 if table.numeric and last < _SMALL else max(last - 1, 0)
