"""Annexes A and B of a document that came back: where each of its figures says it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from advocacy.model.mark import ANNEX_MARK
from advocacy.reread.listed import listed_rows
from advocacy.reread.number_alignment import Difference
from advocacy.reread.numbers import folded
from advocacy.reread.reading import ReadCell, Reading, ReadRow, ReadTable

_NUMBER = re.compile(r"A[0-9]+")
_CELL = re.compile(r"(?P<file>.+?)\s*·\s*(?:(?P<sheet>.+)!)?(?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})")
_CHECKSUM = re.compile(r"[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}")
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """One row of annex A as it stands in the file.

    `where` is the cell's text; out of it come `file`, `sheet` and `cell`, or `formula` and the
    numbers of the rows that it works on (`operands`). `checksum` is the start of the workbook's
    SHA-256 out of annex B. `mark` is the hash in the row's bookmark, "" where that is gone.
    """

    number: str
    printed: str
    counts: str
    where: str
    source: str
    mark: str
    file: str = ""
    sheet: str = ""
    cell: str = ""
    formula: str = ""
    operands: tuple[str, ...] = ()
    checksum: str = ""


def read_annex(reading: Reading) -> tuple[tuple[AnnexLine, ...], Reading]:
    """The rows of annex A in their order, and everything that is not part of it.

    Of two rows with one number only the first counts. A table is annex A by its marks, or where
    they are gone by the look of its rows.
    """
    listed, others = listed_rows(reading.paragraphs)
    tables = (*reading.tables, listed)
    checksums = _checksums(tables)
    lines: dict[str, AnnexLine] = {}
    for table in tables:
        for row in table:
            if _is_line(row):
                line = _line(row, checksums)
                lines.setdefault(line.number, line)
    texts = tuple(table for table in reading.tables if not any(map(_is_line, table)))
    return tuple(lines.values()), Reading(tuple(others), texts)


def annex_differences(reading: Reading, built: Reading) -> Iterator[Difference]:
    """What the rows of annex A say otherwise than those of `built` with the same marks.

    Rows of which the marks are gone are known by what they count.
    """
    ours = read_annex(built)[0]
    by_mark = {line.mark: line for line in ours}
    by_counts = {folded(line.counts): line for line in ours}
    for line in read_annex(reading)[0]:
        was = by_mark.get(line.mark) if line.mark else by_counts.get(folded(line.counts))
        if was is None:
            continue
        for said, printed in (
            (line.printed, was.printed), (line.counts, was.counts), (line.where, was.where),
            (line.checksum, was.checksum),
        ):  # fmt: skip
            if folded(said) != folded(printed) and (said or not line.mark):
                yield Difference("figure", printed, said, f"{line.number} {line.counts}")


def _is_line(row: ReadRow) -> bool:
    return len(row) >= _COLUMNS and bool(_mark(row[0]) or _NUMBER.fullmatch(_said(row[0])))


def _line(row: ReadRow, checksums: Mapping[str, str]) -> AnnexLine:
    number, printed, counts, where, source = (_said(cell) for cell in row[:_COLUMNS])
    # Below the number as printed may stand the exact value.
    printed = printed.partition("\n")[0]
    mark = _mark(row[0])
    if where.startswith("="):
        return AnnexLine(
            number, printed, counts, where, source, mark,
            formula=where, operands=tuple(dict.fromkeys(_NUMBER.findall(where))),
        )  # fmt: skip
    place = _CELL.fullmatch(where)
    if place is None:
        return AnnexLine(number, printed, counts, where, source, mark)
    return AnnexLine(
        number, printed, counts, where, source, mark,
        file=place["file"], sheet=place["sheet"] or "", cell=place["cell"],
        checksum=_checksum(place["file"], checksums),
    )  # fmt: skip


def _checksums(tables: Iterable[ReadTable]) -> dict[str, str]:
    """Annex B: the checksum of each workbook by the name in the row's first cell."""
    found: dict[str, str] = {}
    for table in tables:
        for row in table:
            for cell in row[1:]:
                if _CHECKSUM.fullmatch(_said(cell)):
                    found.setdefault(_said(row[0]), _said(cell))
    return found


def _checksum(file: str, checksums: Mapping[str, str]) -> str:
    """By the whole path, else by the file's name where only one workbook has it."""
    if file in checksums:
        return checksums[file]
    name = PurePosixPath(file).name
    same = [checksums[other] for other in checksums if PurePosixPath(other).name == name]
    return same[0] if len(same) == 1 else ""


def _mark(cell: ReadCell) -> str:
    for paragraph in cell:
        for stretch in paragraph.stretches:
            match = ANNEX_MARK.fullmatch(stretch.bookmark)
            if match is not None:
                return match["hash"]
    return ""


def _said(cell: ReadCell) -> str:
    return "\n".join(paragraph.text.strip() for paragraph in cell).strip()
