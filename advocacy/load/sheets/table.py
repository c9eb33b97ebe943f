"""All figures as one tidy table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from advocacy.model.figure import Cell, Figure, Indicator

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "indicator",
    "region",
    "start",
    "end",
    "when",
    "value",
    "unit",
    "population",
    "nature",
    "missing",
    "notes",
    "source",
    "file",
    "sheet",
    "cell",
)


def table_of(indicators: Iterable[Indicator]) -> pd.DataFrame:
    """One row a figure; `value` holds exact Decimals in base units or None, never floats.

    A derived figure has no cell: `cell` holds its operation and the ids of its parts.
    """
    import pandas as pd

    rows = [_row(figure) for indicator in indicators for figure in indicator.figures]
    return pd.DataFrame(
        {column: pd.Series([row[column] for row in rows], dtype=object) for column in COLUMNS}
    )


def _row(figure: Figure) -> dict[str, Any]:
    origin = figure.origin
    if isinstance(origin, Cell):
        place = origin.file, origin.sheet, origin.address
    else:
        ids = ", ".join(part.indicator for part in origin.parts)
        place = "", "", f"{origin.operation}({ids})"
    missing = figure.missing
    values = (
        figure.indicator,
        figure.region,
        figure.period.start,
        figure.period.end,
        figure.period.when,
        figure.value,
        figure.unit,
        figure.population,
        figure.nature,
        None if missing is None else missing.either("zh").text,
        tuple(_words(figure)),
        figure.source,
        *place,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _words(figure: Figure) -> Iterator[str]:
    for note in figure.notes:
        yield note.either("zh").text
