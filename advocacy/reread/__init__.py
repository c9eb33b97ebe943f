"""Reading a Word file that comes back: the only reader of drafts and returned files.

Takes a .docx from anywhere, changed by anyone, and gives its text, marks and figures, or findings.
It must not know evidence, templates or the shelf: a copy in a stranger's folder has none of them.
"""

from __future__ import annotations

from advocacy.reread.annex import AnnexLine, annex_differences, counted_in, read_annex
from advocacy.reread.beside import Beside, find_beside, marks_without_row, rows_beside, sources_near
from advocacy.reread.chart_numbers import chart_differences
from advocacy.reread.delivered import (
    blocks_of_copy,
    code_of,
    core_of,
    delivered_blocks,
    delivered_by_ledger,
    delivered_margins,
    known_share,
    nearest_name,
    same_format,
    texts_before_changes,
)
from advocacy.reread.differences import changed, differences, texts_of
from advocacy.reread.draftline import draft_lines
from advocacy.reread.finished import figures_off, left_open, marks_gone, marks_in
from advocacy.reread.marks import amount_at
from advocacy.reread.mentions import (
    RecordMentions,
    Spot,
    SpotZone,
    bookmarks_of,
    hidden_in,
    mentions_of,
    spots_in,
    spots_mentioning,
)
from advocacy.reread.number_alignment import Difference
from advocacy.reread.package import Package, read_bytes, read_file, read_package, read_word_file
from advocacy.reread.reading import Reading, Stretch, read_text
from advocacy.reread.redlined import redline_files
from advocacy.reread.refreshed import Refreshed, RowsElsewhere, Signature
from advocacy.reread.refreshed import refresh as refresh_file
from advocacy.reread.returned import ReadRemark, remarks_in
from advocacy.reread.spot_words import spot_in_words
from advocacy.reread.surviving_blocks import as_they_stand, read_whole, standing_in_file, surviving_blocks
from advocacy.reread.trace import Traced, trace

__all__ = [
    "AnnexLine",
    "Beside",
    "Difference",
    "Package",
    "ReadRemark",
    "Reading",
    "RecordMentions",
    "Refreshed",
    "RowsElsewhere",
    "Signature",
    "Spot",
    "SpotZone",
    "Stretch",
    "Traced",
    "amount_at",
    "annex_differences",
    "as_they_stand",
    "blocks_of_copy",
    "bookmarks_of",
    "changed",
    "chart_differences",
    "code_of",
    "core_of",
    "counted_in",
    "delivered_blocks",
    "delivered_by_ledger",
    "delivered_margins",
    "differences",
    "draft_lines",
    "figures_off",
    "find_beside",
    "hidden_in",
    "known_share",
    "left_open",
    "marks_gone",
    "marks_in",
    "marks_without_row",
    "mentions_of",
    "nearest_name",
    "read_annex",
    "read_bytes",
    "read_file",
    "read_package",
    "read_text",
    "read_whole",
    "read_word_file",
    "redline_files",
    "refresh_file",
    "remarks_in",
    "rows_beside",
    "same_format",
    "sources_near",
    "spot_in_words",
    "spots_in",
    "spots_mentioning",
    "standing_in_file",
    "surviving_blocks",
    "texts_before_changes",
    "texts_of",
    "trace",
]
