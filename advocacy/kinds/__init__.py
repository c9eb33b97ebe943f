"""The kinds of evidence: one file each, and the list of them.

A kind takes the fields that staff write and gives a record and its public view. It must not
know other kinds, files, templates or Word.
"""

from __future__ import annotations

from advocacy.kinds.accessibility_shortfall import ACCESSIBILITY_SHORTFALL
from advocacy.kinds.coverage_gap import COVERAGE_GAP
from advocacy.kinds.discrimination_case import DISCRIMINATION_CASE
from advocacy.kinds.kind import Kind

KINDS: tuple[Kind, ...] = (DISCRIMINATION_CASE, COVERAGE_GAP, ACCESSIBILITY_SHORTFALL)
