"""What must not part at the foot of a page: each block with the next, the rows of a small table.

Word and LibreOffice keep a row with the next where the paragraphs in it are kept so.
"""

from __future__ import annotations

from advocacy.model.document import GROUPS, Block, BulletList, OrderedList, Paragraph, Table
from advocacy.model.walk import plain

# Lines that say something of the table before them, and would say nothing on another page.
_BELONGING = frozenset({"source", "signature"})
_LISTS = (BulletList, OrderedList)
_SMALL = 14  # rows of numbers, a line each: they fill about half a page
_SMALL_LINES = 24  # lines of words: they fill about the same
# Read row by row: kept whole they would leave half a page empty.
_READ = frozenset({"annex", "law", "clauses"})
_FIRST_WIDE = "\u2e80"  # from here on (CJK) a character is as wide as two Latin ones


def keeps_with_next(block: Block, following: Block | None) -> bool:
    """True if `block` stands on the page on which `following` begins.

    LibreOffice does not part a paragraph that is kept, so a long one would leave half a page
    empty: of paragraphs only those that lead to a list are kept.
    """
    if isinstance(following, Paragraph):
        return following.role in _BELONGING and isinstance(block, Table)
    return isinstance(following, _LISTS) and isinstance(block, Paragraph)


def in_one_block(block: Block | None, following: Block | None) -> bool:
    """True if two paragraphs are parts of one block on the page, such as two lines of a box."""
    if not isinstance(block, Paragraph) or not isinstance(following, Paragraph):
        return False
    return any(block.role in group and following.role in group for group in GROUPS)


def kept_rows(table: Table, signs: int, *, keep: bool) -> frozenset[int]:
    """The rows of the body that are kept on the page of the next; the last one too with `keep`.

    All of a small table; else the first, so that it does not stand alone with the head, and the last
    but one, so that the last does not. `signs` is how many Han characters fit into a line.
    """
    last = len(table.rows) - 1
    if last < 0:
        return frozenset()
    small = last < _SMALL if table.numeric else table.look not in _READ and _lines(table, signs) <= _SMALL_LINES
    kept = {*range(last)} if small else {0, last - 1} - {-1, last}
    return frozenset(kept | {last} if keep else kept)


def _lines(table: Table, signs: int) -> int:
    """About how many lines the cells of a table fill; counted no further than a small one has."""
    columns = [max(1, 2 * signs * width // sum(table.widths)) for width in table.widths]
    lines = 0
    for row in table.rows:
        lines += max(
            sum(-(-latin_width(plain(content)) // column) for content in cell)
            for column, cell in zip(columns, row, strict=False)
        )
        if lines > _SMALL_LINES:
            break
    return lines


def latin_width(text: str) -> int:
    """The width of a text in Latin letters."""
    return sum(2 if sign >= _FIRST_WIDE else 1 for sign in text)
