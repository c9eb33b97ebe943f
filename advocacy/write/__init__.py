"""Document -> file: the table of formats, and one room for each.

Takes a Document and a style, and gives a file; tells of a finished file what others must know of it. It must not know templates, records,
files on disk or the clock; a house style comes in as bytes and leaves as a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, get_args

from advocacy.model.document import Document
from advocacy.model.editionname import Format
from advocacy.write.export import as_csv, as_xlsx
from advocacy.write.house import House
from advocacy.write.marks import BlockMark, FigureMark, marks_of
from advocacy.write.open_house import read_house
from advocacy.write.pages import page_use
from advocacy.write.writer import Writer, style_of

__all__ = [
    "WRITERS",
    "BlockMark",
    "FigureMark",
    "House",
    "Writer",
    "as_csv",
    "as_xlsx",
    "marks_of",
    "page_use",
    "read_house",
    "style_of",
    "write",
    "writer_of",
]

# Each format is written by the module of its name.
WRITERS: Mapping[Format, Writer[Any]] = {
    name: import_module(f"advocacy.write.{name}").WRITER for name in get_args(Format)
}


def writer_of(name: str) -> Writer[Any]:
    """The writer of files with such a name; what is called otherwise counts as a Word file."""
    found = (one for one in WRITERS.values() if name.lower().endswith(one.suffix))
    return next(found, WRITERS["docx"])


def write(document: Document, house: House) -> bytes:
    """The bytes of a Word file; raises as `Writer.write`."""
    return bytes(WRITERS["docx"].write(document, house))
