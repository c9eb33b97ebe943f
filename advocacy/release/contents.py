"""What of a document a file of it still holds: figures, provisions, and where each record is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from advocacy.model.document import Document, Heading, PrintedFigure, PrintedProvision
from advocacy.model.figure import Cell, Figure, Formula
from advocacy.model.ledger import BlockText
from advocacy.model.mark import figure_hash
from advocacy.model.release import PrintedAs, RecordMention
from advocacy.model.scalar import plain_number
from advocacy.model.walk import plain, walk
from advocacy.reread import Reading, bookmarks_of, marks_in, mentions_of, spots_in, spots_mentioning


def figures_of(document: Document, reading: Reading) -> Iterator[PrintedAs]:
    """Each figure once, with every way in which it is printed, in reading order.

    A figure is still there by its mark, or where the marks are gone by its words.
    """
    text, marks = _text(reading), marks_in(reading)
    figures: dict[str, Figure] = {}
    printed: dict[str, dict[str, None]] = {}
    for inline in walk(document.blocks):
        if isinstance(inline, PrintedFigure):
            mark = figure_hash(inline.figure)
            figures[mark] = inline.figure
            printed.setdefault(mark, {})[inline.text] = None
    for mark, figure in figures.items():
        if mark in marks or any(words in text for words in printed[mark]):
            yield _printed_as(mark, figure, tuple(printed[mark]))


def provisions_of(document: Document, reading: Reading) -> Iterator[str]:
    """Each provision whose words are still there, as `law:article`."""
    text = _text(reading)
    yield from sorted(
        {
            f"{inline.law}:{inline.article}"
            for inline in walk(document.blocks)
            if isinstance(inline, PrintedProvision) and inline.text in text
        }
    )


def mentions_in(
    reading: Reading, document: Document, blocks: tuple[BlockText, ...], records: Iterable[str]
) -> Iterator[RecordMention]:
    """The paragraphs of each record, by record and in reading order.

    A heading is named in letters, so it is one of ours that tells of nobody.
    """
    of_records = {block.text for block in blocks if block.records}
    headings = {plain(block.content) for block in document.blocks if isinstance(block, Heading)}
    spots = tuple(spots_in(reading, headings - of_records))
    for record in sorted(records):
        for spot in spots_mentioning(spots, mentions_of(blocks, record), bookmarks_of(blocks, record)):
            yield RecordMention(
                record=record,
                paragraph=spot.paragraph,
                table=spot.table,
                row=spot.row,
                heading=spot.heading,
                below=spot.below,
            )


def _text(reading: Reading) -> str:
    return "\n".join(paragraph.text for paragraph in reading.everything())


def _printed_as(mark: str, figure: Figure, printed: tuple[str, ...]) -> PrintedAs:
    origin: dict[str, Any]
    match figure.origin:
        case Cell(file=file, sha256=sha256, sheet=sheet, address=cell):
            origin = {"file": file, "sheet": sheet, "cell": cell, "sha256": sha256}
            origin["unconfirmed"] = figure.unconfirmed is not None
        case Formula() as formula:
            origin = {"formula": f"{formula.id}({', '.join(map(figure_hash, formula.parts))})"}
        case _:
            assert_never(figure.origin)
    return PrintedAs(
        mark=mark,
        indicator=figure.indicator,
        printed=printed,
        value="" if figure.value is None else plain_number(figure.value),
        unit=figure.unit,
        start=figure.period.start.isoformat(),
        end=figure.period.end.isoformat(),
        **origin,
    )
