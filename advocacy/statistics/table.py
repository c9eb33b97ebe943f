"""The table of figures as a pandas table, for spreadsheet programs and for whoever calculates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from advocacy.model.figure import Cell, Figure
from advocacy.model.figuretable import FigureTable
from advocacy.model.finding import Language
from advocacy.places.region import region_in
from advocacy.sheets.periods import show_period

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "indicator", "region", "period", "start", "end", "when", "value", "unit", "population", "nature", "missing",
    "notes", "source", "file", "sheet", "cell"
)  # fmt: skip


def table_of(figures: FigureTable, language: Language = "zh") -> pd.DataFrame:
    """One row a figure; `value` holds exact Decimals in base units or None, never floats.

    A derived figure has no cell: `cell` holds its operation and the ids of its parts. Regions,
    reasons and notes are in `language`, else in the one that they were written in.
    """
    import pandas as pd

    rows = [row_of(figure, language) for figure in figures.rows]
    columns = {column: [row[column] for row in rows] for column in COLUMNS}
    return pd.DataFrame({column: pd.Series(values, dtype=object) for column, values in columns.items()})


def row_of(figure: Figure, language: Language) -> dict[str, Any]:
    """One figure as a row of the table, by column."""
    origin, missing = figure.origin, figure.missing
    file, sheet, cell = (
        (origin.file, origin.sheet, origin.address)
        if isinstance(origin, Cell)
        else ("", "", f"{origin.id}({', '.join(part.indicator for part in origin.parts)})")
    )
    return {
        "indicator": figure.indicator,
        "region": None if figure.region is None else region_in(figure.region, language),
        "period": show_period(figure.period),
        "start": figure.period.start,
        "end": figure.period.end,
        "when": figure.period.when,
        "value": figure.value,
        "unit": figure.unit,
        "population": figure.population,
        "nature": figure.nature,
        "missing": None if missing is None else missing.either(language).text,
        "notes": tuple(note.either(language).text for note in figure.notes),
        "source": figure.source,
        "file": file,
        "sheet": sheet,
        "cell": cell,
    }
