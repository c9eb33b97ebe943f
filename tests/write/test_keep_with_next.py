"""What stands together at the foot of a page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from advocacy.model.document import Block, BulletList, Document, OrderedList, Paragraph, Table
from advocacy.write import House, write

Small = Callable[..., Document]
TEXT = Paragraph(("a",))
ITEM = (TEXT,)


def table(rows: int, *, numeric: bool = False) -> Table:
    row = ((("a",),), (("1",),))
    columns = frozenset({1} if numeric else ())
    return Table("t", ("C",), "", (("A",), ("B",)), (row,) * rows, (1, 1), numeric=columns)


def document(small: Small, house: House, *blocks: Block) -> str:
    with zipfile.ZipFile(BytesIO(write(small(*blocks), house))) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("block", "following", "kept"),
    [
        (TEXT, BulletList((ITEM,)), True),
        (TEXT, OrderedList((ITEM,)), True),
        (TEXT, TEXT, False),
        # LibreOffice would carry the whole of a long paragraph over to the next page.
        (TEXT, Paragraph(("b",), "meta"), False),
        (TEXT, Paragraph(("b",), "signature"), False),
    ],
)
def test_a_paragraph_is_kept_with_the_list_that_it_leads_to(
    block: Block, following: Block, small: Small, houses: dict[str, House], *, kept: bool
) -> None:
    text = document(small, houses["brief"], block, following)
    assert ("BodyTextKept" in text) is kept


@pytest.mark.parametrize(
    ("block", "following", "rows"),
    [
        (table(1), TEXT, []),
        (table(2), TEXT, [1]),
        (table(5), TEXT, [1, 2, 3, 4]),  # a small one is whole
        (table(40), TEXT, [1, 39]),  # neither the first row alone with the head, nor the last
        (table(1), Paragraph(("b",), "source"), [1]),
        (table(5), Paragraph(("b",), "signature"), [1, 2, 3, 4, 5]),
        (table(4, numeric=True), TEXT, [1, 2, 3]),
        (table(4, numeric=True), Paragraph(("b",), "source"), [1, 2, 3, 4]),
        (table(15, numeric=True), TEXT, [1, 14]),
    ],
)
def test_no_last_row_stands_alone_and_a_small_table_of_numbers_is_whole(
    block: Block, following: Block, rows: list[int], small: Small, houses: dict[str, House]
) -> None:
    """`rows` count from the head, which is 0 and is kept with the first row by its style."""
    text = document(small, houses["brief"], block, following)
    kept = [row.count('Kept"/>') for row in re.findall(r"<w:tr>.*?</w:tr>", text)]
    assert [number for number, cells in enumerate(kept) if cells == 2] == rows
    assert set(kept) <= {0, 2}


def test_the_last_line_of_a_listed_row_does_not_stand_alone(small: Small, houses: dict[str, House]) -> None:
    row = ((("name",),), (("long " * 30,),), (("x",),), (("y",),))
    block = Table("t", ("C",), "", (("A",), ("B",), ("D",), ("E",)), (row, row), (1, 1, 1, 1))
    text = document(small, houses["large-print"], block)
    kept = [bool(one) for one in re.findall(r'"TableText(Kept)?"/>', text)]
    assert kept == [False, True, False] * 2
    with_line = document(small, houses["large-print"], block, Paragraph(("b",), "source"))
    kept = [bool(one) for one in re.findall(r'"TableText(Kept)?"/>', with_line)]
    assert kept == [False, True, False, False, True, True]
