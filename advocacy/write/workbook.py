"""The workbook inside a chart: exactly the printed cells, in the same bytes each time.

`blank.xlsx` is an empty workbook as openpyxl writes it. Only the names of the sheet, the format of
numbers and the cells are put in here, since openpyxl takes longer to import than eight documents
take to write.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from advocacy import files
from advocacy.model.archive import members
from advocacy.model.document import Document
from advocacy.model.finding import Language
from advocacy.write.package import lay_down, stored
from advocacy.write.properties import core
from advocacy.write.text import attribute, escape

SHEET: Mapping[Language, str] = {"zh": "数据", "en": "Data"}

_BLANK = Path(__file__).with_name("blank.xlsx")
_PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/>'
# What a spreadsheet program knows by number; any other format is the first of the file's own.
_KNOWN: Mapping[str, int] = {"General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4}
_OWN = 164
_DATE = 14  # a day, in the form of the reader's computer
_BEFORE_FIRST = datetime.date(1899, 12, 30)  # day nought of a spreadsheet

Cell = str | Decimal | datetime.date | None
_LETTERS = 26


def workbook(rows: Sequence[Sequence[Cell]], number_format: str, document: Document) -> bytes:
    """The bytes of an .xlsx with one sheet: names (or days) in the first row and column, values inside.

    A missing value is an empty cell.
    """
    parts = dict(_blank())
    dated = any(isinstance(value, datetime.date) for row in rows for value in row[:1])
    changes = {
        "xl/workbook.xml": {'name="Sheet"': f'name="{attribute(SHEET[document.language])}"'},
        "xl/styles.xml": _formats(number_format, dated=dated),
        "xl/worksheets/sheet1.xml": _cells(rows, style=0 if _KNOWN.get(number_format) == 0 else dated + 1),
    }
    for part, pieces in changes.items():
        text = parts[part].decode()
        for old, new in pieces.items():
            text = text.replace(old, new)
        # Characters of a sheet stand as numbers, as openpyxl has them.
        parts[part] = text.encode("ascii", "xmlcharrefreplace") if "sheet1" in part else text.encode()
    parts["docProps/core.xml"] = core(document)
    # As it is: the package around it compresses it, and a part has the same bytes with any library.
    return lay_down(stored(name, content) for name, content in parts.items())


def column_letters(number: int) -> str:
    """The name of a column, counted from 1: A, B, ... Z, AA."""
    letters = ""
    while number:
        number, place = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters


@lru_cache(maxsize=1)
def _blank() -> Mapping[str, bytes]:
    return members(files.read(_BLANK))


def serial(day: datetime.date) -> int:
    """A day as spreadsheets count it."""
    return (day - _BEFORE_FIRST).days


def _formats(number_format: str, *, dated: bool) -> Mapping[str, str]:
    """The forms of days and numbers, in the order in which cells ask for them."""
    known = _KNOWN.get(number_format, _OWN)
    used = [*([_DATE] if dated else []), *([known] if known else [])]
    if not used:
        return {}
    forms = "".join(_PLAIN.replace('numFmtId="0"', f'numFmtId="{one}"') for one in used)
    changes = {f'<cellXfs count="1">{_PLAIN}': f'<cellXfs count="{len(used) + 1}">{_PLAIN}{forms}'}
    if known == _OWN:
        own = f'<numFmt numFmtId="{_OWN}" formatCode="{attribute(number_format)}"/>'
        changes['<numFmts count="0"/>'] = f'<numFmts count="1">{own}</numFmts>'
    return changes


def _cells(rows: Sequence[Sequence[Cell]], *, style: int) -> Mapping[str, str]:
    last = f"{column_letters(max(map(len, rows)))}{len(rows)}"
    body = "".join(
        f'<row r="{number}">{"".join(_row(number, row, style=style))}</row>' for number, row in enumerate(rows, 1)
    )
    return {'ref="A1:A1"': f'ref="A1:{last}"', "<sheetData></sheetData>": f"<sheetData>{body}</sheetData>"}


def _row(number: int, row: Sequence[Cell], *, style: int) -> Iterator[str]:
    styled = f' s="{style}"' if style else ""
    for column, value in enumerate(row, 1):
        place = f"{column_letters(column)}{number}"
        if isinstance(value, Decimal):
            yield f'<c r="{place}"{styled} t="n"><v>{float(value):.16g}</v></c>'
        elif isinstance(value, datetime.date):
            yield f'<c r="{place}" s="1" t="n"><v>{serial(value)}</v></c>'
        elif value is not None:
            space = ' xml:space="preserve"' if value != value.strip() else ""
            # A text of its own kind: a name that begins with "=" is no formula.
            text = f"<is><t{space}>{escape(value)}</t></is>" if value else ""
            yield f'<c r="{place}" t="inlineStr">{text}</c>'
