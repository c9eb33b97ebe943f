"""In a house of large letters a table of texts is a list, its rows one below the other."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from advocacy.model.document import Document, Inlines, Note, Table
from advocacy.write import House, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LONG = "平台应当为残疾人提供与其他从业者相同的注册、培训和结算条件，不得设置歧视性门槛"


def grid(*rows: tuple[str, ...], **changes: Any) -> Table:
    head: tuple[Inlines, ...] = tuple((f"栏{name}",) for name in "甲乙丙"[: len(rows[0])])
    cells = tuple(tuple(((text,),) if text else () for text in row) for row in rows)
    made = Table("one", ("标题",), "说明", head, cells, (1,) * len(head))
    return replace(made, **changes)


def after_caption(block: Table, house: House, small: Callable[..., Document]) -> list[str] | None:
    """What the paragraphs below the caption say, or None where a table stands there."""
    with zipfile.ZipFile(BytesIO(write(small(block, language="zh"), house))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    if body.find(f".//{W}tbl") is not None:
        return None
    paragraphs = list(body.iter(f"{W}p"))[2:]  # after the title and the caption
    return ["".join("/" if t.tag == f"{W}br" else t.text or "" for t in p.iter(f"{W}t", f"{W}br")) for p in paragraphs]


def test_an_annex_is_a_list(houses: dict[str, House], small: Callable[..., Document]) -> None:
    block = grid(("A1", "906.1万人", ""), ("A2", "10.7%", "公报"), look="annex")
    assert after_caption(block, houses["large-print"], small) == [
        "A1", "栏乙：906.1万人", "栏丙：—", "A2", "栏乙：10.7%", "栏丙：公报",
    ]  # fmt: skip
    assert after_caption(block, houses["gongwen"], small) is None


def test_paragraphs_of_a_cell_are_lines(houses: dict[str, House], small: Callable[..., Document]) -> None:
    rows: tuple[tuple[tuple[Inlines, ...], ...], ...] = (((("A1",), ()), (("49%",), ("48.98",))),)
    block = grid(("", ""), look="annex", rows=rows)
    assert after_caption(block, houses["large-print"], small) == ["A1", "栏乙：49%/48.98"]


@pytest.mark.parametrize(
    ("block", "is_a_list"),
    [
        (grid(("条款", LONG)), True),
        (grid(("条款", "平台应当提供")), False),  # short enough for two lines of its column
        (grid(("条款", LONG), numeric=frozenset({1})), False),
        (grid((LONG,)), False),
        (grid(("条款", LONG), head=(("栏", Note(("注",))), ("乙",))), False),  # one note, not many
        (grid(("条款", LONG), rows=()), False),
    ],
)
def test_only_a_table_of_texts_is(
    block: Table, *, is_a_list: bool, houses: dict[str, House], small: Callable[..., Document]
) -> None:
    assert (after_caption(block, houses["large-print"], small) is not None) == is_a_list
