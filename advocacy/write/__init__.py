"""Document -> bytes: one file per format, and the table of them.

Takes a Document and a House, and gives the bytes of a file. It must not know templates, records,
files on disk or the clock; a house style comes in as bytes and leaves as a value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from advocacy.model.document import Document
from advocacy.write.docx import write_docx
from advocacy.write.export import as_csv, as_xlsx, plain_number
from advocacy.write.house import House
from advocacy.write.marks import BlockMark, FigureMark, marks_of
from advocacy.write.open_house import read_house

__all__ = [
    "WRITERS",
    "BlockMark",
    "FigureMark",
    "House",
    "as_csv",
    "as_xlsx",
    "marks_of",
    "plain_number",
    "read_house",
    "write",
]

Format = Literal["docx"]
WRITERS: Mapping[Format, Callable[[Document, House], bytes]] = {"docx": write_docx}


def write(document: Document, house: House, form: Format = "docx") -> bytes:
    """The bytes of `document` in the look of `house`; the same input gives the same bytes.

    Raises:
        ValueError: the tree itself is wrong (a control character, a reference to no caption, two
            captions with one label, a note inside a note): a bug of whoever built it.
    """
    return WRITERS[form](document, house)
