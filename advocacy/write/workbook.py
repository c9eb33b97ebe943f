"""The workbook inside a chart: exactly the printed cells, in the same bytes each time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO

from advocacy.model.document import Document
from advocacy.model.finding import Language
from advocacy.write.package import lay_down, stored
from advocacy.write.properties import core

SHEET: Mapping[Language, str] = {"zh": "数据", "en": "Data"}


def workbook(
    rows: Sequence[Sequence[str | Decimal | None]], number_format: str, document: Document
) -> bytes:
    """The bytes of an .xlsx with one sheet: names in the first row and column, values inside.

    A missing value is an empty cell.
    """
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET[document.language]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is None:
                continue
            cell = sheet.cell(number, column, value)
            if isinstance(value, Decimal):
                cell.number_format = number_format
            else:
                cell.data_type = "s"  # a name that begins with "=" is no formula
    raw = BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    # openpyxl writes the time of saving and its own name.
    parts["docProps/core.xml"] = core(document)
    # As it is: the package around it compresses it, and a part has the same bytes with any library.
    return lay_down(stored(name, content) for name, content in parts.items())
