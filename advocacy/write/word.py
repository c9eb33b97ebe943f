"""Word as a format: its writer, and what it tells of a finished file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advocacy.model.archive import members
from advocacy.model.finding import Finding
from advocacy.model.finished import PartText
from advocacy.write.docx import write_docx
from advocacy.write.heading_numbers import HeadingNumber, ListLevel
from advocacy.write.house import House, ListStart, Ready
from advocacy.write.open_house import read_house
from advocacy.write.package import Entry
from advocacy.write.word_marks import state_marks
from advocacy.write.word_texts import texts_of
from advocacy.write.writer import Writer


def _read_style(name: str, files: Mapping[str, bytes]) -> tuple[House | None, tuple[Finding, ...]]:
    data = files.get(f"{name}.docx")
    if data is None:  # it cannot be read, and that was said when it was loaded
        return None, ()
    return read_house(name, data)


def _texts_of(data: bytes) -> Iterator[PartText]:
    return texts_of(data, "")


def _parts_of(data: bytes) -> dict[str, bytes]:
    """The content of every member: two libraries compress the same text to different bytes."""
    return dict(sorted(members(data).items()))


WORD = Writer(
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    read_style=_read_style,
    write=write_docx,
    texts_of=_texts_of,
    parts_of=_parts_of,
    state_marks=state_marks,
    style_types=(House, Ready, Entry, ListStart, HeadingNumber, ListLevel),
    editable=True,
)
