"""Figures out of workbooks, by their sheet maps.

Takes sheet maps, the folder of the campaign, the ids of sources and the populations; gives
indicators and findings. Knows nothing of YAML (a map comes as a value), of records or of pages.
"""

from __future__ import annotations

from advocacy.load.sheets.figures import read_figures
from advocacy.load.sheets.handout import as_csv, as_xlsx, plain_number
from advocacy.load.sheets.table import row_of, table_of

__all__ = ["as_csv", "as_xlsx", "plain_number", "read_figures", "row_of", "table_of"]
