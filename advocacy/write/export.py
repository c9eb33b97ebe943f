"""The table of figures as a file for a spreadsheet program: .csv and .xlsx.

A text that begins with a sign of a formula would be calculated by the program that opens it: it
gets an apostrophe before it. A number stays a number and exact.
"""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from advocacy.model.scalar import plain_number

if TYPE_CHECKING:
    import pandas as pd

# What a spreadsheet program takes for the beginning of a formula, also behind blanks and in the
# full width that some of them read as well.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# Signs that the XML of a workbook cannot hold.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DIGITS = 15  # that a spreadsheet program keeps of a number


def harmless(text: str) -> str:
    """`text` as a cell can hold it without becoming a formula."""
    clean = _CONTROLS.sub(" ", text)
    return f"'{clean}" if _FORMULA.match(clean) else clean


def as_csv(table: pd.DataFrame) -> bytes:
    """The table as UTF-8 with the mark by which spreadsheet programs know it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.columns)
    for row in table.itertuples(index=False):
        writer.writerow([_in_words(value) for value in row])
    return stream.getvalue().encode("utf-8-sig")


def as_xlsx(table: pd.DataFrame) -> bytes:
    """The table as a workbook of one sheet, with its head row fixed."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("figures")
    sheet.freeze_panes = "A2"
    sheet.append(list(table.columns))
    for row in table.itertuples(index=False):
        sheet.append([_in_cell(value) for value in row])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _in_words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain_number(value)
    return harmless("; ".join(value) if isinstance(value, tuple) else str(value))


def _in_cell(value: Any) -> Any:
    """A number as a number where the program would keep all its digits, all else as text."""
    if isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) <= _DIGITS:
        return value
    return _in_words(value)
