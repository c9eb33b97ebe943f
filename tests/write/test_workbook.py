"""The workbook inside a chart is what openpyxl would write."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import openpyxl
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from advocacy.model.document import Document
from advocacy.write.workbook import SHEET, column_letters, workbook

Cell = str | Decimal | None
_DOCUMENT = Document("en", "Title", "Subject", "Centre", datetime.date(2026, 11, 30), "0000", ())
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
_TEXTS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=9)
_ROWS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(_TEXTS, *[st.none() | _NUMBERS] * width), min_size=1, max_size=5).map(
        lambda rows: [("%", *[f"=S{n}" for n in range(width)]), *rows]
    )
)


def by_openpyxl(rows: Sequence[Sequence[Cell]], number_format: str, name: str) -> dict[str, bytes]:
    """The parts of the same workbook, written by the library."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is None:
                continue
            cell = sheet.cell(number, column, value)
            if isinstance(value, Decimal):
                cell.number_format = number_format
            else:
                cell.data_type = "s"
    raw = io.BytesIO()
    book.save(raw)
    return parts_of(raw.getvalue())


def parts_of(data: bytes) -> dict[str, bytes]:
    """All parts but the properties, which hold the time of saving, and the library's version."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith("docProps/")}


@given(rows=_ROWS, places=st.integers(0, 3), grouped=st.booleans())
def test_the_bytes_of_openpyxl(rows: list[tuple[Cell, ...]], places: int, *, grouped: bool) -> None:
    number_format = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    for language, name in SHEET.items():
        document = replace(_DOCUMENT, language=language)
        table = [*rows, ("x", Decimal(1))]
        written = parts_of(workbook(table, number_format, document))
        assert written == by_openpyxl(table, number_format, name)


def test_values_without_a_common_form_have_no_format() -> None:
    table: list[tuple[Cell, ...]] = [("%", "=S"), ("a", Decimal("1.50")), ("b", Decimal(2))]
    written = parts_of(workbook(table, "General", _DOCUMENT))
    assert written == by_openpyxl(table, "General", "Data")


def test_columns_are_called_as_in_a_spreadsheet() -> None:
    assert all(column_letters(number) == get_column_letter(number) for number in range(1, 1000))
