"""How annexes A and B and the build code are printed: shared by what writes them and what reads a file that came back."""

from __future__ import annotations

import re
from typing import Final

from advocacy.model.figure import Cell
from advocacy.model.operation import OPERATIONS, Operation
from advocacy.model.text import Text, label

BUILD_CODE: Final = label("文稿编号", "Build code")
# Twelve letters; codes of version 0.1 are hex digits.
PRINTED_BUILD_CODE: Final = re.compile(r"(?:文稿编号：|Build code:)\s*([0-9A-Za-z-]+)")

# Before the name of the file beside it: what a brief and its verification file say of each other.
SOURCES_FILE: Final = label("核验材料", "Verification file")
VERIFIES: Final = label("核验对象", "Verifies")
# What a verification file says of its brief: the name of its file, and its build code.
PRINTED_SOURCES_FILE: Final = re.compile(r"(?:核验材料：|Verification file:)\s*([^\s；;]+\.sources)\b")
PRINTED_VERIFIES: Final = re.compile(r"(?:核验对象：|Verifies:)\s*(\S+?)\s*[（(]([0-9A-Za-z-]+)[）)]")

# The columns of annex A. The English heads are short: a header row of a whole sentence, repeated on a page, reads as
# text left untagged.
FIGURE_HEADS: Final[tuple[Text, ...]] = (
    label("编号", "No."),
    label("印出的数字", "As printed"),
    label("统计内容", "Indicator"),
    label("出处（工作簿·表!单元格或算式）", "Cell or formula"),
    label("来源", "Source"),
)
PRINTED, WHERE, SOURCE = 1, 3, 4  # columns
WORKBOOK_HEADS: Final[tuple[Text, ...]] = (
    label("工作簿", "Workbook"),
    label("来源", "Source"),
    label("资料日期", "Date"),
    label("文件校验码（SHA-256 前段）", "Checksum (start of SHA-256)"),
)
# A row that is printed as a list, for want of room, gives the head of its column before each further cell.
LISTED_HEAD: Final = re.compile(r"(?P<head>[^：:\n]{1,80})(?:：|: )\s*")

ROW_NUMBER: Final = re.compile(r"A[0-9]+")
CELL_PLACE: Final = re.compile(r"(?P<file>.+?)\s*·\s*(?:(?P<sheet>.+)!)?(?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})")
CHECKSUM: Final = re.compile(r"[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}")
_PERIOD: Final = re.compile(r"[；;][^；;]*$")
_OPERATION: Final = re.compile(r"[（(]([^（）()]+)[）)]$")
_BY_NAME: Final = {words.text: one for one in OPERATIONS.values() for words in (one.called.zh, one.called.en) if words}


def row_number(number: int) -> str:
    """The number of a row of annex A, counted from 1."""
    return f"A{number}"


def cell_place(cell: Cell) -> str:
    """Workbook, sheet and cell of a figure; a text table (.csv) has no sheets."""
    sheet = f"{cell.sheet}!" if cell.sheet else ""
    return f"{cell.file} · {sheet}{cell.address}"


def checksum(sha256: str) -> str:
    """The first twelve hex digits in groups of four."""
    return " ".join(sha256[at : at + 4] for at in (0, 4, 8))


def without_period(counts: str) -> str:
    """What a row says that it counts, without the period, which comes last."""
    return _PERIOD.sub("", counts)


def operation_words(where: str) -> str:
    """What a row calls the operation of its formula, "" where it does not say."""
    named = _OPERATION.search(where.strip())
    return "" if named is None else named[1]


def operation_of(where: str) -> Operation | None:
    """The operation of the formula of a row."""
    return _BY_NAME.get(operation_words(where))
