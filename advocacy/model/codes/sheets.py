"""Findings of sheets: of workbooks, of their maps, of single cells, of calculations."""

from __future__ import annotations

from advocacy.model.codes.cells import CELLS
from advocacy.model.codes.derived import DERIVED
from advocacy.model.codes.maps import MAPS
from advocacy.model.codes.workbooks import WORKBOOKS
from advocacy.model.finding import Code

SHEETS: tuple[Code, ...] = (*WORKBOOKS, *MAPS, *CELLS, *DERIVED)
