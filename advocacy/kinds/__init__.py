"""The kinds of evidence: one file each, and the list of them.

A kind takes the fields that staff write, gives a record, and declares what each field tells: by
that alone it is checked, redacted, printed and counted. It must not know other kinds, files,
templates or Word.
"""

from __future__ import annotations

from advocacy.kinds.accessibility_shortfall import ACCESSIBILITY_SHORTFALL
from advocacy.kinds.coverage_gap import COVERAGE_GAP
from advocacy.kinds.discrimination_case import DISCRIMINATION_CASE
from advocacy.kinds.good_practice import GOOD_PRACTICE
from advocacy.kinds.kind import Kind
from advocacy.model.record import Record

KINDS: tuple[Kind, ...] = (DISCRIMINATION_CASE, COVERAGE_GAP, ACCESSIBILITY_SHORTFALL, GOOD_PRACTICE)


def kind_of(record: Record) -> Kind:
    """The kind that a record is of."""
    return next(kind for kind in KINDS if isinstance(record, kind.record))
