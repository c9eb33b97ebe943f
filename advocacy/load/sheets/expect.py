"""Whether the sheet still shows what it showed when its map was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from advocacy.load.sheets.likeness import listed
from advocacy.load.sheets.mapfile import MapFile
from advocacy.load.sheets.measure import Meaning
from advocacy.load.sheets.periods import is_in, show_period
from advocacy.model.figure import Cell, Figure
from advocacy.model.finding import Finding


def check_expect(
    map_file: MapFile, meaning: Meaning, figures: Sequence[Figure]
) -> Iterator[Finding]:
    """Findings where a value is another than `expect`; both in the scale of the sheet."""
    expect = meaning.plan.expect
    if expect is None:
        return
    path = (*map_file.path_of(meaning.id), "expect")
    if isinstance(expect, Decimal):
        expected = {show_period(figure.period): expect for figure in figures}
        if len(figures) > 1:
            yield map_file.in_map(
                "expect-many", path, (meaning.id,), periods=listed(expected), value=f"{expect:f}"
            )
            return
    else:
        expected = dict(expect)
    for period, value in expected.items():
        found = [figure for figure in figures if is_in(figure.period, period)]
        if not found:
            known = listed(show_period(figure.period) for figure in figures)
            yield map_file.in_map(
                "period-not-found", path, (meaning.id,), period=period, periods=known
            )
        for figure in found:
            if figure.value is None or figure.value != value * meaning.factor:
                yield _differs(map_file, meaning, figure, value)


def _differs(map_file: MapFile, meaning: Meaning, figure: Figure, value: Decimal) -> Finding:
    address = figure.origin.address if isinstance(figure.origin, Cell) else ""
    if figure.value is None:
        reason = figure.missing
        found = ("", "") if reason is None else (reason.either("zh").text, reason.either("en").text)
    else:
        plain = f"{figure.value / meaning.factor:f}"
        found = plain, plain
    return map_file.in_cell(
        "value-not-expected", address, (meaning.id,), expected=f"{value:f}", found=found
    )
