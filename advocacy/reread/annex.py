"""Annexes A and B of a document that came back: where each of its figures says it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from advocacy.model.annex_form import CELL_PLACE, CHECKSUM, FIGURE_HEADS, LISTED_HEAD, ROW_NUMBER, WORKBOOK_HEADS
from advocacy.model.mark import ANNEX_MARK
from advocacy.numbers.amounts import amounts
from advocacy.reread.number_alignment import Difference
from advocacy.reread.numbers import folded
from advocacy.reread.reading import ReadCell, Reading, ReadParagraph, ReadRow


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """One row of annex A as it stands in the file.

    `document` is the file that it stands in, "" for the one that was read first. `where` is the cell's text; out of it come `file`, `sheet` and `cell`, or `formula` and the
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
    document: str = ""


def read_annex(reading: Reading) -> tuple[tuple[AnnexLine, ...], Reading]:
    """The rows of annex A in their order, and everything that is not part of it.

    Of two rows with one number only the first counts. A table is annex A by its marks, or where
    they are gone by the look of its rows.
    """
    listed, others = _listed_rows(reading.paragraphs)
    tables = (*reading.tables, listed)
    rows = tuple(row for table in tables for row in table)
    checksums = _checksums(rows)
    lines: dict[str, AnnexLine] = {}
    for row in filter(_is_line, rows):
        line = _line(row, checksums)
        lines.setdefault(line.number, line)
    texts = tuple(table for table in reading.tables if not any(map(_is_line, table)))
    return tuple(lines.values()), Reading(others, texts)


def counted_in(lines: Iterable[AnnexLine]) -> Mapping[tuple[object, ...], str]:
    """What the figures of annex A count, by their worth; of several with one worth all that they count."""
    found: dict[tuple[object, ...], str] = {}
    for line in lines:
        for one in amounts(line.printed):
            found[one.worth] = f"{found.get(one.worth, '')}{line.counts}\n"
    return found


def annex_differences(reading: Reading, built: Reading) -> Iterator[Difference]:
    """What the rows of annex A say otherwise than those of `built` with the same marks.

    Rows without marks, such as those of counts, are known by what they count; of several that count the same, as the
    provisions of one law and of another, the row that says most of the same is meant.
    """
    ours = read_annex(built)[0]
    by_mark = {line.mark: line for line in ours}
    by_counts: dict[str, list[AnnexLine]] = {}
    for line in ours:
        by_counts.setdefault(folded(line.counts), []).append(line)
    for line in read_annex(reading)[0]:
        was = by_mark.get(line.mark) if line.mark else _likest(line, by_counts.get(folded(line.counts), ()))
        if was is None:
            continue
        for said, printed in (
            (line.printed, was.printed), (line.counts, was.counts), (line.where, was.where),
            (line.checksum, was.checksum),
        ):  # fmt: skip
            if folded(said) != folded(printed) and (said or not line.mark):
                yield Difference("figure", printed, said, f"{line.number} {line.counts}")


def _likest(line: AnnexLine, ours: Sequence[AnnexLine]) -> AnnexLine | None:
    def same(one: AnnexLine) -> int:
        pairs = ((one.where, line.where), (one.printed, line.printed), (one.number, line.number))
        return sum(folded(ours) == folded(said) for ours, said in pairs)

    return max(ours, key=same, default=None)


def _listed_rows(paragraphs: Sequence[ReadParagraph]) -> tuple[tuple[ReadRow, ...], tuple[ReadParagraph, ...]]:
    """The rows of both annexes that are printed as lists, and the paragraphs that are not part of annex A.

    A row is a paragraph with its first cell, and one with its head for each further column.
    """
    rows: list[ReadRow] = []
    others: list[ReadParagraph] = []
    at = 0
    while at < len(paragraphs):
        row = _listed_row(paragraphs[at : at + len(FIGURE_HEADS)])
        if len(row) == len(FIGURE_HEADS) and _is_number(row[0]):
            rows.append(row)
            at += len(row)
            continue
        row = row[: len(WORKBOOK_HEADS)]
        if len(row) == len(WORKBOOK_HEADS) and CHECKSUM.fullmatch(row[-1][0].text):
            rows.append(row)
        others.append(paragraphs[at])
        at += 1
    return tuple(rows), tuple(others)


def _listed_row(paragraphs: Sequence[ReadParagraph]) -> ReadRow:
    """One paragraph a cell, without the heads; it ends where a head is missing."""
    cells = [(paragraphs[0],)]
    for paragraph in paragraphs[1:]:
        text = paragraph.text.strip()
        head = LISTED_HEAD.match(text)
        if head is None or head.end() == len(text):
            break
        cells.append((ReadParagraph(text[head.end() :]),))
    return tuple(cells)


def _is_line(row: ReadRow) -> bool:
    return len(row) >= len(FIGURE_HEADS) and _is_number(row[0])


def _is_number(cell: ReadCell) -> bool:
    """True if a cell is the number of a row of annex A: by its mark, else by its look."""
    return bool(_mark(cell)) or ROW_NUMBER.fullmatch(_said(cell)) is not None


def _line(row: ReadRow, checksums: Mapping[str, str]) -> AnnexLine:
    number, printed, counts, where, source = (_said(cell) for cell in row[: len(FIGURE_HEADS)])
    # Below the number as printed may stand the exact value.
    line = AnnexLine(number, printed.partition("\n")[0], counts, where, source, _mark(row[0]))
    if where.startswith("="):
        return replace(line, formula=where, operands=tuple(dict.fromkeys(ROW_NUMBER.findall(where))))
    place = CELL_PLACE.fullmatch(where)
    if place is None:
        return line
    checksum = _checksum(place["file"], checksums)
    return replace(line, file=place["file"], sheet=place["sheet"] or "", cell=place["cell"], checksum=checksum)


def _checksums(rows: Iterable[ReadRow]) -> dict[str, str]:
    """Annex B: the checksum of each workbook by the name in the row's first cell."""
    found: dict[str, str] = {}
    for row in rows:
        for cell in row[1:]:
            if CHECKSUM.fullmatch(_said(cell)):
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
    marks = (ANNEX_MARK.fullmatch(stretch.bookmark) for paragraph in cell for stretch in paragraph.stretches)
    return next((match["hash"] for match in marks if match is not None), "")


def _said(cell: ReadCell) -> str:
    return "\n".join(paragraph.text.strip() for paragraph in cell).strip()
