"""The figures and provisions of a document that a file of it still holds."""

from __future__ import annotations

from advocacy.model.document import Document, PrintedFigure, PrintedProvision
from advocacy.model.figure import Cell, Figure
from advocacy.model.mark import figure_hash
from advocacy.model.release import PrintedAs
from advocacy.model.walk import walk
from advocacy.reread import Reading, marks_in


def figures_of(document: Document, reading: Reading) -> tuple[PrintedAs, ...]:
    """Each figure once, with every way in which it is printed, in reading order.

    A figure is still there by its mark, or where the marks are gone by its words.
    """
    said, marks = _said(reading), marks_in(reading)
    figures: dict[str, Figure] = {}
    printed: dict[str, list[str]] = {}
    for inline in walk(document.blocks):
        if isinstance(inline, PrintedFigure):
            mark = figure_hash(inline.figure)
            figures[mark] = inline.figure
            printed.setdefault(mark, []).append(inline.text)
    return tuple(
        _printed_as(mark, figure, tuple(dict.fromkeys(printed[mark])))
        for mark, figure in figures.items()
        if mark in marks or any(text in said for text in printed[mark])
    )


def provisions_of(document: Document, reading: Reading) -> tuple[str, ...]:
    """Each provision whose words are still there, as `law:article`."""
    said = _said(reading)
    found = {
        f"{inline.law}:{inline.article}"
        for inline in walk(document.blocks)
        if isinstance(inline, PrintedProvision) and inline.text in said
    }
    return tuple(sorted(found))


def _said(reading: Reading) -> str:
    return "\n".join(paragraph.text for paragraph in reading.everything())


def _printed_as(mark: str, figure: Figure, printed: tuple[str, ...]) -> PrintedAs:
    value = "" if figure.value is None else f"{figure.value:f}"
    value = value.rstrip("0").rstrip(".") if "." in value else value
    start, end = figure.period.start.isoformat(), figure.period.end.isoformat()
    match figure.origin:
        case Cell(file=file, sha256=sha256, sheet=sheet, address=cell):
            return PrintedAs(
                mark=mark, indicator=figure.indicator, printed=printed, value=value,
                unit=figure.unit, start=start, end=end,
                file=file, sheet=sheet, cell=cell, sha256=sha256,
                unconfirmed=figure.unconfirmed is not None,
            )  # fmt: skip
        case formula:
            parts = ", ".join(figure_hash(part) for part in formula.parts)
            return PrintedAs(
                mark=mark, indicator=figure.indicator, printed=printed, value=value,
                unit=figure.unit, start=start, end=end, formula=f"{formula.id}({parts})",
            )  # fmt: skip
