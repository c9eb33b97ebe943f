"""What was found wrong is shown nowhere: an error blanks the values that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from advocacy.model.codes import severity_of
from advocacy.model.figure import Cell, Figure, Formula, Indicator
from advocacy.model.finding import Finding
from advocacy.model.text import label

REFUSED = label("未通过检查，不予采用", "refused: see the findings")
# These are about a row or a word of the table: what they keep out is not among the values at all.
_ABOUT_THE_TABLE = frozenset({"period-form", "section-not-found", "section-unknown"})
_ABOUT = "indicator:"


def without_refused(indicators: Mapping[str, Indicator], findings: Iterable[Finding]) -> dict[str, Indicator]:
    """The indicators without the values that an error is about, nor those calculated from them.

    An error in the cell of a value is about that value, any other about the whole indicator.
    """
    cells = {
        (one.id, figure.origin.file, figure.origin.address)
        for one in indicators.values()
        for figure in one.figures
        if isinstance(figure.origin, Cell)
    }
    wrong_cells: set[tuple[str, str, str]] = set()
    wrong: set[str] = set()
    for finding in findings:
        if severity_of(finding) != "error" or finding.code in _ABOUT_THE_TABLE:
            continue
        for word in finding.about:
            name = word.removeprefix(_ABOUT)
            place = (name, finding.place.file, finding.place.cell)
            if place in cells:
                wrong_cells.add(place)
            elif word.startswith(_ABOUT):
                wrong.add(name)
    if not wrong and not wrong_cells:
        return dict(indicators)

    def is_refused(figure: Figure) -> bool:
        match figure.origin:
            case Formula(parts=parts):
                return figure.indicator in wrong or any(map(is_refused, parts))
            case Cell(file=file, address=address):
                return figure.indicator in wrong or (figure.indicator, file, address) in wrong_cells

    return {
        name: replace(
            one,
            figures=tuple(
                replace(figure, value=None, missing=REFUSED)
                if figure.value is not None and is_refused(figure)
                else figure
                for figure in one.figures
            ),
        )
        for name, one in indicators.items()
    }
