"""Each format tells of its own files what others must know of them."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

import pytest

from advocacy.model.document import Document
from advocacy.write import WRITERS, House, marks_of, write, writer_of

_CUT = re.compile(r"\n|(?:图|表|Chart |Table )[0-9]+")


def test_a_writer_is_found_by_the_name_of_a_file() -> None:
    for form, writer in WRITERS.items():
        assert writer.suffix == f".{form}"
        assert writer_of(f"fair-hiring.zh.NEW{writer.suffix.upper()}") is writer
    assert writer_of("fair-hiring.zh.odt") is WRITERS["docx"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_writer_hands_over_every_text(
    language: str, documents: dict[str, Document], houses: dict[str, House]
) -> None:
    document = documents[language]
    data = write(document, houses["brief"])
    said = "\n".join(text for _, text in WRITERS["docx"].texts_of(data))
    for mark in marks_of(document):
        # A reference is a field, whose instruction stands before what it prints.
        assert all(piece in said for piece in _CUT.split(mark.text)), mark


def test_the_parts_of_a_word_file_are_the_same_however_they_are_packed(
    documents: dict[str, Document], houses: dict[str, House]
) -> None:
    data = write(documents["en"], houses["brief"])
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stored, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    assert hashlib.sha256(stored.getvalue()).digest() != hashlib.sha256(data).digest()
    assert WRITERS["docx"].parts_of(stored.getvalue()) == WRITERS["docx"].parts_of(data)
