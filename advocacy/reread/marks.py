"""Our marks in a document that came back: its figures and its build code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from advocacy.model.annex_form import PRINTED_BUILD_CODE
from advocacy.model.ledger import Ledger
from advocacy.model.mark import FIGURE_MARK
from advocacy.numbers.amounts import Amount, unit_amount
from advocacy.numbers.clauses import amounts_in_clauses
from advocacy.numbers.people import of_people
from advocacy.reread.package import Package
from advocacy.reread.reading import Reading, ReadParagraph

_HEAD_UNIT = re.compile(r"[（(]([^（）()]*)[）)]\s*$")
# A row that is printed as a list gives the head of its column before each cell.
_LISTED_HEAD = re.compile(r"[（(]([^（）()]*)[）)](?:：|: ?)$")


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """What stands now inside the bookmark of a figure, and the paragraph around it.

    `amount` is the number that stands there with the words around it that belong to it, also those
    outside of the bookmark; None where it is in words or there are several. `unit` is that of the
    column, where the figure stands in a table.
    """

    bookmark: str
    mark: str
    text: str
    context: str
    amount: Amount | None
    unit: Amount | None = None
    in_table: bool = False

    @property
    def in_unit(self) -> Amount | None:
        """The amount in the unit of its column."""
        return None if self.amount is None else self.amount.of(self.unit)


def marked_figures(reading: Reading) -> tuple[MarkedFigure, ...]:
    """The figures whose bookmarks are there, in reading order.

    A bookmark split over several paragraphs is one figure; an empty one is none.
    """
    found: dict[str, MarkedFigure] = {}
    for paragraph, head, in_table in _with_heads(reading):
        for stretch in paragraph.stretches:
            match = FIGURE_MARK.fullmatch(stretch.bookmark)
            if match is None:
                continue
            text = paragraph.text[stretch.start : stretch.end]
            before = found.get(stretch.bookmark)
            if before is not None:
                whole = before.text + text
                amount = amount_at(whole, 0, len(whole))
                found[stretch.bookmark] = replace(before, text=whole, amount=amount)
                continue
            amount = amount_at(paragraph.text, stretch.start, stretch.end)
            unit = head_unit(head) if in_table else _listed_unit(paragraph.text[: stretch.start])
            found[stretch.bookmark] = MarkedFigure(
                stretch.bookmark, match["hash"], text, paragraph.text, amount, unit, in_table
            )
    return tuple(found.values())


def in_people(figure: MarkedFigure, counted: str) -> MarkedFigure:
    """A figure in people, where the words behind it are of those that it has `counted`."""
    if figure.amount is None:
        return figure
    return replace(figure, amount=of_people(figure.amount, figure.context, counted))


def is_figure(bookmark: str) -> bool:
    """True if a bookmark is that of a figure."""
    return FIGURE_MARK.fullmatch(bookmark) is not None


def amount_at(text: str, start: int, end: int) -> Amount | None:
    """The one amount that reaches into characters `start` to `end` of a text."""
    found = [one for one in amounts_in_clauses(text) if one.start < end and start < one.end]
    return found[0] if len(found) == 1 else None


def head_unit(head: str) -> Amount | None:
    """One of the unit that the head of a column ends with, in brackets."""
    match = _HEAD_UNIT.search(head)
    return None if match is None else unit_amount(match[1])


def _listed_unit(before: str) -> Amount | None:
    match = _LISTED_HEAD.search(before)
    return None if match is None else unit_amount(match[1])


def _with_heads(reading: Reading) -> list[tuple[ReadParagraph, str, bool]]:
    """Each paragraph, the head of its column, and whether it stands in a table."""
    found = [(one, "", False) for one in reading.paragraphs]
    for table in reading.tables:
        heads = [" ".join(one.text for one in cell) for cell in table[0]] if table else []
        for row in table:
            for column, cell in enumerate(row):
                head = heads[column] if column < len(heads) else ""
                found += [(one, head, True) for one in cell]
    return found


def build_code(package: Package, reading: Reading) -> str:
    """The code printed in the annex (it survives most), else the identifier; "" if both are gone."""
    for paragraph in reading.paragraphs:
        match = PRINTED_BUILD_CODE.search(paragraph.text)
        if match is not None:
            return match[1]
    if package.core is None:
        return ""
    return package.core.findtext("{*}identifier", "").strip()


def built_figures(ledger: Ledger | None, code: str) -> Mapping[str, tuple[str, Amount | None]]:
    """What each figure bookmark held when the edition with this build code was built."""
    files = ledger.files.values() if ledger is not None and code else ()
    return {
        spot.bookmark: (block.text[spot.start : spot.end], amount_at(block.text, spot.start, spot.end))
        for file in files
        if file.code == code
        for block in file.blocks
        for spot in block.figures
    }
