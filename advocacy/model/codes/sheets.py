"""Findings of sheets: of workbooks, of the tables in them, of their maps, of single cells, of calculations."""

from __future__ import annotations

from advocacy.model.codes.cells import CELLS
from advocacy.model.codes.derived import DERIVED
from advocacy.model.codes.drafts import DRAFTS
from advocacy.model.codes.maps import MAPS
from advocacy.model.codes.tablefiles import TABLE_FILES
from advocacy.model.codes.tables import TABLES
from advocacy.model.codes.workbooks import WORKBOOKS
from advocacy.model.finding import Code

SHEETS: tuple[Code, ...] = (*WORKBOOKS, *TABLE_FILES, *TABLES, *MAPS, *CELLS, *DERIVED, *DRAFTS)
