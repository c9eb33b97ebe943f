"""What a sheet showed when its map was written (`expect`), against what it shows now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from advocacy.model.figure import Cell, Figure
from advocacy.model.finding import Finding
from advocacy.model.text_matching import fold, listed
from advocacy.places.region import region_named
from advocacy.sheets.measure import Meaning
from advocacy.sheets.periods import is_in, show_period


def check_expect(meaning: Meaning, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Findings where a value is another than `expect`; both in the scale of the sheet.

    A key of `expect` is a region where the indicator has one of that name, else a period.
    """
    expect = meaning.plan.expect
    if expect is None:
        return
    if isinstance(expect, Decimal):
        yield from _check_one(meaning, figures, expect)
        return
    for key, value in expect.items():
        of_region = [one for one in figures if one.region and _is_region(one.region, key)]
        if isinstance(value, Mapping):
            for period, one in value.items():
                yield from _check_period(meaning, of_region, period, one)
        elif of_region:
            yield from _check_one(meaning, of_region, value)
        else:
            yield from _check_period(meaning, figures, key, value)


def _is_region(region: str, key: str) -> bool:
    return fold(region) == fold(region_named(key))


def _check_one(meaning: Meaning, figures: Sequence[Figure], value: Decimal) -> Iterator[Finding]:
    """One number for several values does not say which."""
    if len(figures) > 1:
        yield meaning.in_map(
            "expect-many", "expect", periods=listed(_shown(figure) for figure in figures), value=f"{value:f}"
        )
        return
    for figure in figures:
        yield from _compare(meaning, figure, value)


def _check_period(meaning: Meaning, figures: Sequence[Figure], period: str, value: Decimal) -> Iterator[Finding]:
    found = [figure for figure in figures if is_in(figure.period, period)]
    if not found:
        yield meaning.in_map(
            "period-not-found", "expect", period=period, periods=listed(_shown(figure) for figure in figures)
        )
    elif len({figure.region for figure in found}) > 1:
        yield from _check_one(meaning, found, value)
    else:
        for figure in found:
            yield from _compare(meaning, figure, value)


def _shown(figure: Figure) -> str:
    return " ".join(filter(None, (figure.region, show_period(figure.period))))


def _compare(meaning: Meaning, figure: Figure, value: Decimal) -> Iterator[Finding]:
    """Exactly; where the format shows less than the cell holds, to half of the digit shown."""
    if figure.value is not None:
        difference = abs(figure.value - value * meaning.seen)
        if difference <= (figure.quantum / 2 if meaning.measure.stored_as else 0):
            return
    address = figure.origin.address if isinstance(figure.origin, Cell) else ""
    if figure.value is None:
        reason = figure.missing
        found = ("", "") if reason is None else (reason.either("zh").text, reason.either("en").text)
    else:
        plain = f"{figure.value / meaning.seen:f}"
        found = plain, plain
    yield meaning.in_cell("value-not-expected", address, expected=f"{value:f}", found=found)
