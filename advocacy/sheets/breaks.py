"""Where a series breaks: as the map says, and where a value is flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advocacy.model.figure import Break, Figure
from advocacy.model.sheetmap import BREAK, SeriesBreak


def breaks_of(plans: Sequence[SeriesBreak], figures: Sequence[Figure]) -> tuple[Break, ...]:
    """The breaks of a series, each once."""
    declared = (Break(min(one.between), max(one.between), one.why) for one in plans)
    return tuple(dict.fromkeys((*declared, *_flagged(figures))))


def _flagged(figures: Sequence[Figure]) -> Iterator[Break]:
    """A value flagged as a break cannot be compared with those before it."""
    for number, figure in enumerate(figures):
        if BREAK not in figure.notes:
            continue
        earlier = [
            one.period.year
            for one in figures[:number]
            if one.region == figure.region and one.period.year < figure.period.year
        ]
        if earlier:
            yield Break(max(earlier), figure.period.year, BREAK)
