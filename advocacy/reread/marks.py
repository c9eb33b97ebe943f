"""Our marks in a document that came back: its figures and its build code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advocacy.model.ledger import Ledger
from advocacy.model.mark import FIGURE_MARK
from advocacy.reread.package import Package
from advocacy.reread.reading import Reading, ReadParagraph

# Twelve letters; codes of version 0.1 are hex digits.
_CODE = re.compile(r"(?:文稿编号：|Build code:)\s*([0-9A-Za-z-]+)")


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """What stands now inside the bookmark of a figure, and the paragraph around it."""

    bookmark: str
    mark: str
    text: str
    context: str


def marked_figures(paragraphs: Iterable[ReadParagraph]) -> tuple[MarkedFigure, ...]:
    """The figures whose bookmarks are there, in reading order.

    A bookmark split over several paragraphs is one figure; an empty one is none.
    """
    found: dict[str, MarkedFigure] = {}
    for paragraph in paragraphs:
        for stretch in paragraph.stretches:
            match = FIGURE_MARK.fullmatch(stretch.bookmark)
            if match is not None:
                before = found.get(stretch.bookmark)
                text = paragraph.text[stretch.start : stretch.end]
                if before is None:
                    figure = MarkedFigure(stretch.bookmark, match["hash"], text, paragraph.text)
                else:
                    figure = MarkedFigure(
                        stretch.bookmark, before.mark, before.text + text, before.context
                    )
                found[stretch.bookmark] = figure
    return tuple(found.values())


def build_code(package: Package, reading: Reading) -> str:
    """The code printed in the annex (it survives most), else the identifier; "" if both are gone."""
    for paragraph in reading.paragraphs:
        match = _CODE.search(paragraph.text)
        if match is not None:
            return match[1]
    if package.core is None:
        return ""
    return package.core.findtext("{*}identifier", "").strip()


def built_figures(ledger: Ledger | None, code: str) -> Mapping[str, str]:
    """What each figure bookmark held when the edition with this build code was built."""
    files = ledger.files.values() if ledger is not None and code else ()
    return {
        spot.bookmark: block.text[spot.start : spot.end]
        for file in files
        if file.code == code
        for block in file.blocks
        for spot in block.figures
    }
