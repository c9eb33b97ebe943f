"""What every format gives: a writer of documents, and what it tells of a finished file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from advocacy.model.document import Document
from advocacy.model.finding import Finding
from advocacy.model.finished import PartText, StateMark
from advocacy.model.stored import Store, find_stored, to_stored
from advocacy.write.reading import Reading

Style = TypeVar("Style")


@dataclass(frozen=True, slots=True)
class Writer(Generic[Style]):
    """One format of files.

    `write` gives the same bytes for the same document and style, and raises ValueError where the
    tree itself is wrong (a control character, a reference to no caption, two captions with one label,
    a note inside a note): a bug of whoever built it. `read_style` takes the name of a house style and the files of all of
    them by name (`brief.docx`); without a style it says why; `style_types` are the class of a style
    and those that it is made of, for who keeps it. The others take a finished file,
    whoever changed it last: `texts_of` everything that can be read in it, `parts_of` what it is made
    of apart from how it was packed, `state_marks` what no document of ours may carry. They raise
    `BadZipFile` or another error of the archive where it cannot be looked through.
    An `editable` format is one that people change by hand and hand over so. `reading` reads a file
    again; a Word file is read as it is.
    """

    suffix: str
    read_style: Callable[[str, Mapping[str, bytes]], tuple[Style | None, tuple[Finding, ...]]]
    write: Callable[[Document, Style], bytes]
    texts_of: Callable[[bytes], Iterator[PartText]]
    parts_of: Callable[[bytes], Mapping[str, bytes]]
    state_marks: Callable[[bytes], Iterator[tuple[StateMark, str]]]
    style_types: tuple[type, ...]
    editable: bool = False
    reading: Reading | None = None


def style_of(
    writer: Writer[Any], name: str, files: Mapping[str, bytes], store: Store | None
) -> tuple[Any, tuple[Finding, ...]]:
    """As `Writer.read_style`; a style in which nothing was wrong is read once for all builds."""
    told = f"house style {name}{writer.suffix}"  # no file is called so
    state = json.dumps({file: hashlib.sha256(data).hexdigest() for file, data in sorted(files.items())}).encode()
    style = find_stored(store, told, state, {one.__name__: one for one in writer.style_types}, writer.style_types[0])
    if style is not None:
        return style, ()
    style, found = writer.read_style(name, files)
    if store is not None and style is not None and not found:
        store.keep_value(told, state, to_stored(style))
    return style, found
